"""Exports a pack's graphs from its torch modules; run as a process of its own.

The child (:mod:`emoscope.engine.children`) gets the pack's folder and an empty one, and keeps
torch, which an export needs, out of the program that asks for it.
"""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emoscope.engine.errors import EmoScopeError, RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.models.graphs import INPUTS, KINDS, OUTPUTS, Kind, strip_graph
from emoscope.engine.models.pack import Pack, load_pack
from emoscope.engine.models.registry import build_modules

if TYPE_CHECKING:
    from torch import nn

OPSET = 18
PRIVATE = "emoscope_"


def export_pack(pack: Pack, folder: Path) -> None:
    """Write all graphs of a pack and their weights into a folder.

    Raises:
        PackError: The pack has no torch modules, or they do not load.
        RuntimeUnavailableError: torch or its exporter is not installed.
    """
    from safetensors.numpy import save_file

    modules = build_modules(pack)
    towers: dict[Kind, nn.Module] = {
        "image": modules.image,
        "temporal": modules.temporal,
        "text": modules.text,
    }
    for kind in KINDS:
        if kind == "text" and pack.manifest.prompts == "free" and not pack.has("text.safetensors"):
            continue  # made from a file without a text tower
        structure, arrays = strip_graph(export_tower(pack, kind, towers[kind]))
        save_file(arrays, folder / f"{kind}.safetensors")
        (folder / f"{kind}.onnx").write_bytes(structure)


def export_tower(pack: Pack, kind: Kind, tower: nn.Module) -> Any:
    """One tower as ``onnx.ModelProto``, dynamic in batch (and in length, but for pictures).

    Raises:
        RuntimeUnavailableError: The exporter is not installed.
    """
    try:
        import onnxscript  # noqa: F401  # the exporter's own dependency
        import torch
    except ImportError as error:
        raise RuntimeUnavailableError(
            f"Exporting the graphs of {pack.manifest.name} needs {error.name}",
            how_to_get("torch"),
        ) from error
    side, width = pack.manifest.preprocess.size_px, pack.manifest.embedding_size
    batch = torch.export.Dim("n", max=1 << 16)
    example: tuple[Any, ...]
    shapes: tuple[dict[int, Any], ...]
    if kind == "image":
        example = (torch.zeros(2, side, side, 3, dtype=torch.uint8),)
        shapes = ({0: batch},)
    elif kind == "temporal":
        length = pack.manifest.clip.length
        # The exporter takes a length of one in its example for fixed: that of a one-frame clip is.
        example = (torch.zeros(2, 1 if length == 1 else max(2, length - 1), width),)
        frames = {1: torch.export.Dim("t", max=length)} if length > 1 else {}
        shapes = ({0: batch, **frames},)
    else:
        network = pack.manifest.network
        most = 1 if pack.manifest.prompts == "own" else int(network.get("text_length", 77))
        fixed = most == 1 or bool(network.get("text_padded"))
        tokens = torch.ones(2, most if fixed else 7, dtype=torch.int64)
        last = {} if fixed else {1: torch.export.Dim("l", max=most)}
        example, shapes = (tokens, tokens.clone()), ({0: batch, **last}, {0: batch, **last})
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the exporter, about itself
        program = torch.onnx.export(
            tower.eval(),
            example,
            input_names=[PRIVATE + name for name in INPUTS[kind]],
            output_names=[PRIVATE + OUTPUTS[kind]],
            dynamic_shapes=shapes,
            opset_version=OPSET,
            dynamo=True,
            verbose=False,
        )
    assert program is not None
    return _with_public_names(program.model_proto, kind)


def _with_public_names(model: Any, kind: Kind) -> Any:
    """Give inputs and output their names; the exporter does not see if a layer has it already."""
    public = (*INPUTS[kind], OUTPUTS[kind])
    names = {name: f"{name}.inner" for name in public} | {PRIVATE + name: name for name in public}
    graph = model.graph
    del graph.value_info[:]
    for value in (*graph.input, *graph.output, *graph.initializer):
        value.name = names.get(value.name, value.name)
    for node in graph.node:
        for side in (node.input, node.output):
            for index, name in enumerate(side):
                side[index] = names.get(name, name)
    return model


def main(arguments: list[str]) -> int:
    """The process: 0, or one sentence on stderr and 1."""
    os.umask(0o077)
    try:
        export_pack(load_pack(Path(arguments[0])), Path(arguments[1]))
    except EmoScopeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
