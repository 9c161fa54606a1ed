"""From trained networks to a pack: structure-only graphs, safetensors, manifest."""

from __future__ import annotations

import io
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from torch import nn

from emoscope.engine.models.compact import (
    CompactConfig,
    RgbImageTower,
    TemporalTower,
    TextHead,
    TextTower,
)
from emoscope.engine.models.graphs import INPUTS, OUTPUTS, Kind, strip_graph
from emoscope.engine.models.minilm import MAX_TOKENS
from emoscope.engine.models.pack import (
    Clip,
    FileEntry,
    PackManifest,
    Preprocess,
    Scoring,
    entry_of,
    write_manifest,
)
from emoscope.engine.models.weights import quantise_rows
from emoscope.lab.training.geometry import CROP_PX, TEMPLATE
from emoscope.lab.training.state import Towers
from emoscope.lab.training.text import load_minilm, package_folder

STRIDE_MS = 1000 / 15
MINIMUM = 4
REFERENCE = "reference.safetensors"
TEXT_TOWER = "text.safetensors"
TEXT_HEAD = "text_head.safetensors"
TEMPORAL = "temporal.safetensors"
TITLE = "EmoScope compact"
TRAINING_DATA = (
    "FER+ train (28,558 web faces of 48x48 gray pixels, ten votes each)",
    "facial_expressions (photos of LFW and of films; annotators dwdii, JN721, 628)",
    "9,000 faces with exact actions by ICT-FaceKit: neutral ones of the above, moved, and one in"
    " four rendered",
)


def onnx_model(module: nn.Module, kind: Kind, example: tuple[torch.Tensor, ...]) -> Any:
    """``onnx.ModelProto`` of a tower whose initializers keep the module's parameter names."""
    import onnx

    axes: dict[str, dict[int, str]] = {OUTPUTS[kind]: {0: "n"}}
    for name in INPUTS[kind]:
        axes[name] = {0: "n"} if kind == "image" else {0: "n", 1: "length"}
    held = io.BytesIO()
    torch.onnx.export(
        module.eval(), example, held,  # type: ignore[arg-type]
        input_names=list(INPUTS[kind]), output_names=[OUTPUTS[kind]], dynamic_axes=axes,
        opset_version=17, do_constant_folding=False, dynamo=False,
    )  # fmt: skip
    return onnx.load_from_string(held.getvalue())


def _write_graph(folder: Path, kind: Kind, model: Any) -> dict[str, NDArray[Any]]:
    structure, arrays = strip_graph(model)
    (folder / f"{kind}.onnx").write_bytes(structure)
    return arrays


def _halves(tensors: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    return {name: value.astype(np.float16) for name, value in tensors.items()}


def _state(module: nn.Module) -> dict[str, NDArray[np.float32]]:
    return {
        name: np.ascontiguousarray(value.detach().float().contiguous().numpy())
        for name, value in module.state_dict().items()
    }


def write_text_tower(folder: Path) -> None:
    """``text.safetensors`` and ``tokenizer.json``: the same bytes at every run."""
    from tokenizers import Tokenizer

    tower = load_minilm(quantised=False)
    stored: dict[str, NDArray[Any]] = {}
    for name, value in _state(tower).items():
        key = f"minilm.{name}"
        if value.ndim == 2:
            stored[key], stored[key + ".scale"] = quantise_rows(value)
        else:
            stored[key] = value
    save_file(stored, folder / TEXT_TOWER)
    tokenizer = Tokenizer.from_file(str(package_folder() / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    tokenizer.save(str(folder / "tokenizer.json"))


def round_to_halves(module: nn.Module) -> None:
    """Rounds the weights in place to what the pack stores, so that reports are of the pack."""
    with torch.no_grad():
        for value in module.parameters():
            value.copy_(value.half().float())


def write_towers(
    folder: Path, towers: Towers, temporal: TemporalTower, config: CompactConfig
) -> None:
    """Graphs and weights of all towers into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    size = config.size_px
    image = RgbImageTower(towers.image)
    image.tower.to(memory_format=torch.contiguous_format)
    pixels = torch.zeros(2, size, size, 3, dtype=torch.uint8)
    _write_graph(folder, "image", onnx_model(image, "image", (pixels,)))
    save_file(_halves(_state(image)), folder / "image.safetensors")
    frames = torch.randn(2, 5, config.width)
    _write_graph(folder, "temporal", onnx_model(temporal, "temporal", (frames,)))
    write_temporal_weights(folder, temporal)
    text = TextTower(load_minilm(quantised=True), towers.text)
    ids = torch.ones(2, 7, dtype=torch.int64)
    _write_graph(folder, "text", onnx_model(text, "text", (ids, ids)))
    write_text_head(folder, towers)
    write_text_tower(folder)


def write_temporal_weights(folder: Path, temporal: TemporalTower) -> None:
    """The temporal tower's weights; its graph is the same for all."""
    save_file(_halves(_state(temporal)), folder / TEMPORAL)


def write_text_head(folder: Path, towers: Towers) -> None:
    """The trained part of the text tower."""
    save_file(
        {f"head.{name}": v for name, v in _halves(_state(towers.text)).items()}, folder / TEXT_HEAD
    )


def write_pack(
    folder: Path,
    towers: Towers,
    temporal: TemporalTower,
    config: CompactConfig,
    *,
    version: str,
    scale: float,
    none_logit: float,
    reference: NDArray[np.float32] | None,
    metrics: dict[str, float],
) -> PackManifest:
    """Writes a whole pack; ``card.md`` in the folder, if any, becomes part of it.

    Args:
        folder: Folder of the pack.
        towers: Trained image tower and text head.
        temporal: Trained temporal tower.
        config: Their sizes.
        version: Version of the pack.
        scale: See ``emoscope.engine.scoring``.
        none_logit: See ``emoscope.engine.scoring``.
        reference: (n, D) embeddings of the reference bank, or None.
        metrics: Honest numbers.
    """
    write_towers(folder, towers, temporal, config)
    if reference is not None:
        save_file({"reference": reference.astype(np.float16)}, folder / REFERENCE)
    names = [
        "image.onnx", "image.safetensors", "temporal.onnx", TEMPORAL, "text.onnx",
        TEXT_TOWER, TEXT_HEAD, "tokenizer.json",
    ]  # fmt: skip
    names += [REFERENCE] if reference is not None else []
    names += ["card.md"] if (folder / "card.md").is_file() else []
    manifest = _manifest(
        config, version, scale, none_logit, reference is not None, metrics,
        {name: entry_of(folder / name) for name in names},
    )  # fmt: skip
    write_manifest(folder, manifest)
    return manifest


def _manifest(
    config: CompactConfig,
    version: str,
    scale: float,
    none_logit: float,
    has_reference: bool,
    metrics: dict[str, float],
    files: dict[str, FileEntry],
) -> PackManifest:
    template = tuple((float(x) / CROP_PX, float(y) / CROP_PX) for x, y in TEMPLATE)
    network = {
        key: value for key, value in asdict(config).items() if isinstance(value, int | float)
    }
    return PackManifest(
        name="compact",
        title=TITLE,
        version=version,
        architecture="compact",
        licence="Apache-2.0",
        training_data=TRAINING_DATA,
        embedding_size=config.width,
        preprocess=Preprocess(
            size_px=config.size_px,
            template=cast(Any, template),
            mean=(0.498, 0.498, 0.498),
            std=(0.502, 0.502, 0.502),
            colour="gray",
        ),
        clip=Clip(length=config.clip_length, stride_ms=STRIDE_MS, minimum=MINIMUM),
        scoring=Scoring(
            scale=scale, none_logit=none_logit, reference=REFERENCE if has_reference else None
        ),
        network={**network, "text_length": MAX_TOKENS},
        metrics=metrics,
        files=files,
    )


__all__ = ["TextHead", "onnx_model", "round_to_halves", "write_pack", "write_towers"]
