"""A tiny synthetic pack on disk, for all tests: graphs made by hand, random weights, no torch.

``tiny_pack(folder)`` writes it and returns the loaded ``Pack``. It answers in well under a
millisecond and behaves as a real pack does: embeddings depend on the picture, clip embeddings on
the frames and their order, sentence embeddings on the words.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import save_file

from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE
from emoscope.engine.models.graphs import strip_graph
from emoscope.engine.models.pack import (
    Clip,
    Pack,
    PackManifest,
    Preprocess,
    Scoring,
    entry_of,
    load_pack,
    write_manifest,
)

SIZE_PX, WIDTH, LENGTH = 32, 24, 8
LATE_S = (LENGTH - 1) / 3 * 0.1
"""A clip's score is so much later than what it shows."""
_SENTENCE = (
    "a person who is smiling sad angry surprised afraid disgusted neutral looks happy the face"
    " of with open mouth raised brows trying not to laugh an expression"
)
WORDS = tuple(_SENTENCE.split())
_OPSET = [helper.make_opsetid("", 17)]


def tiny_pack(folder: Path, seed: int = 0, name: str = "tiny") -> Pack:
    """Write a pack into ``folder`` (made if missing) and load it."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    models = {"image": _image(rng), "temporal": _temporal(rng), "text": _text(rng)}
    for kind, model in models.items():
        onnx.checker.check_model(model)
        structure, arrays = strip_graph(model, min_bytes=256)
        (folder / f"{kind}.onnx").write_bytes(structure)
        save_file(arrays, folder / f"{kind}.safetensors")
    _tokenizer(folder / "tokenizer.json")
    files = sorted(path.name for path in folder.iterdir() if path.name != "pack.json")
    manifest = PackManifest(
        name=name,
        title="Tiny synthetic pack",
        version="1",
        architecture="compact",
        licence="Apache-2.0",
        training_data=("none: random weights",),
        embedding_size=WIDTH,
        preprocess=Preprocess(size_px=SIZE_PX, template=ARCFACE_TEMPLATE, colour="gray"),
        clip=Clip(length=LENGTH, stride_ms=100.0, minimum=2),
        scoring=Scoring(scale=8.0, none_logit=0.0),
        files={file: entry_of(folder / file) for file in files},
    )
    write_manifest(folder, manifest)
    return load_pack(folder)


def _weight(rng: np.random.Generator, name: str, *shape: int, scale: float) -> TensorProto:
    values = rng.normal(0, scale, shape).astype(np.float32)
    return numpy_helper.from_array(values, name)


def _ints(name: str, *values: int) -> TensorProto:
    return numpy_helper.from_array(np.array(values, np.int64), name)


def _float(name: str, value: float) -> TensorProto:
    return numpy_helper.from_array(np.array(value, np.float32), name)


def _model(name, nodes, inputs, output, initializers) -> onnx.ModelProto:
    graph = helper.make_graph(nodes, name, inputs, [output], initializers)
    return helper.make_model(graph, opset_imports=_OPSET, ir_version=8)


def _image(rng: np.random.Generator) -> onnx.ModelProto:
    node = helper.make_node
    channels, side = 8, SIZE_PX // 4
    nodes = [
        node("Cast", ["pixels"], ["float"], to=TensorProto.FLOAT),
        node("Sub", ["float", "half"], ["shifted"]),
        node("Mul", ["shifted", "unit"], ["scaled"]),
        node("Transpose", ["scaled"], ["planes"], perm=[0, 3, 1, 2]),
        node("Conv", ["planes", "conv1"], ["c1"], strides=[2, 2], pads=[1, 1, 1, 1]),
        node("Relu", ["c1"], ["r1"]),
        node("Conv", ["r1", "conv2"], ["c2"], strides=[2, 2], pads=[1, 1, 1, 1]),
        node("Relu", ["c2"], ["r2"]),
        node("Flatten", ["r2"], ["flat"], axis=1),
        node("MatMul", ["flat", "project"], ["row"]),
        node("LpNormalization", ["row"], ["embedding"], axis=1, p=2),
    ]
    return _model(
        "image",
        nodes,
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", SIZE_PX, SIZE_PX, 3])],
        helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", WIDTH]),
        [
            _float("half", 127.5),
            _float("unit", 1 / 127.5),
            _weight(rng, "conv1", channels, 3, 3, 3, scale=0.3),
            _weight(rng, "conv2", channels, channels, 3, 3, scale=0.2),
            _weight(rng, "project", channels * side * side, WIDTH, scale=0.1),
        ],
    )


def _temporal(rng: np.random.Generator) -> onnx.ModelProto:
    """Mean of the frames plus a projection of the newest one."""
    node = helper.make_node
    nodes = [
        node("ReduceMean", ["frames"], ["mean"], axes=[1], keepdims=0),
        node("Gather", ["frames", "last"], ["newest"], axis=1),
        node("MatMul", ["newest", "mix"], ["mixed"]),
        node("Tanh", ["mixed"], ["bent"]),
        node("Add", ["mean", "bent"], ["sum"]),
        node("LpNormalization", ["sum"], ["clip"], axis=1, p=2),
    ]
    last = numpy_helper.from_array(np.array(-1, np.int64), "last")
    return _model(
        "temporal",
        nodes,
        [helper.make_tensor_value_info("frames", TensorProto.FLOAT, ["n", "t", WIDTH])],
        helper.make_tensor_value_info("clip", TensorProto.FLOAT, ["n", WIDTH]),
        [last, _weight(rng, "mix", WIDTH, WIDTH, scale=0.1)],
    )


def _text(rng: np.random.Generator) -> onnx.ModelProto:
    """Masked mean of word vectors."""
    node = helper.make_node
    nodes = [
        node("Gather", ["words", "ids"], ["vectors"], axis=0),
        node("Cast", ["mask"], ["weights"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["weights", "axis2"], ["column"]),
        node("Mul", ["vectors", "column"], ["kept"]),
        node("ReduceSum", ["kept", "axis1"], ["sum"], keepdims=0),
        node("LpNormalization", ["sum"], ["embedding"], axis=1, p=2),
    ]
    shape = ["n", "l"]
    return _model(
        "text",
        nodes,
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, shape),
            helper.make_tensor_value_info("mask", TensorProto.INT64, shape),
        ],
        helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", WIDTH]),
        [
            _ints("axis1", 1),
            _ints("axis2", 2),
            _weight(rng, "words", len(WORDS) + 2, WIDTH, scale=1.0),
        ],
    )


def _tokenizer(path: Path) -> None:
    vocabulary = {"[PAD]": 0, "[UNK]": 1, **{word: 2 + i for i, word in enumerate(WORDS)}}
    path.write_text(
        json.dumps(
            {
                "version": "1.0",
                "truncation": None,
                "padding": None,
                "added_tokens": [],
                "normalizer": {"type": "Lowercase"},
                "pre_tokenizer": {"type": "Whitespace"},
                "post_processor": None,
                "decoder": None,
                "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
            }
        ),
        encoding="utf-8",
    )
