"""The published layouts: which tensors of a checkpoint become which part of a pack."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

import numpy as np
import torch
from torch import nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.convert_keys import (
    Arrays,
    Report,
    Shapes,
    Sorter,
    drop_constants,
    published_temporal_name,
    shapes_of,
)
from emoscope.engine.models.convert_storage import TensorRef
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.published_packs import temporal_network
from emoscope.engine.models.temporal import (
    EMOCLIP_TEMPORAL,
    TemporalConfig,
    TemporalTransformer,
)
from emoscope.engine.models.towers import TextTower, build_tower, tower_size_px, tower_width
from emoscope.engine.models.weights import read_tensors


@dataclass(slots=True)
class Converted:
    """What becomes a pack.

    Attributes:
        parts: Arrays by file name without ``.safetensors``.
        texts: Further text files.
    """

    parts: dict[str, Arrays]
    embedding_size: int
    size_px: int
    scale: float
    network: dict[str, int | float | str | bool]
    prompts: Literal["free", "own"] = "free"
    classes: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Towers:
    """Shapes that a CLIP tower's state has."""

    name: str
    visual: Shapes
    text: Shapes
    width: int
    size_px: int

    @classmethod
    def of(cls, name: str) -> Towers:
        with torch.device("meta"):
            tower = build_tower(name)
            text = shapes_of(TextTower(tower))
        visual = shapes_of(cast(nn.Module, cast(Any, tower).visual))
        return cls(name, visual, text, tower_width(tower), tower_size_px(tower))


def emoclip(
    tensors: dict[str, TensorRef],
    tower: str,
    clip: Pack | None,
    report: Report,
    temporal: TemporalConfig = EMOCLIP_TEMPORAL,
) -> Converted:
    """EmoCLIP's full layout, or the visual-only one of the downstream weights."""
    towers = Towers.of(tower)
    sorter = Sorter(tensors)
    whole = any(name.startswith("backbone.visual.") for name in tensors)
    prefix = "backbone.visual." if whole else "backbone."
    image = sorter.take(prefix, towers.visual, "visual.")
    temporal, moving = temporal_part(sorter, "temporal.", temporal, towers.width)
    text: Arrays | None = None
    scale = 100.0
    if whole:
        report.layout = "full: both towers, temporal Transformer, logit scale"
        text = sorter.take("backbone.", towers.text, "tower.")
        own = sorter.take("", {"logit_scale": ()}, "")
        if "logit_scale" in own:
            scale = math.exp(float(own["logit_scale"]))
        drop_constants(sorter, "backbone.", report)
        sorter.drop("backbone.logit_scale", report)
    else:
        report.layout = "visual only: image tower and temporal Transformer (downstream weights)"
        if "logit_scale" in tensors:
            scale = math.exp(float(sorter.take("", {"logit_scale": ()})["logit_scale"]))
        for name in ("mlp.0.weight", "mlp.0.bias", "mlp.2.weight", "mlp.2.bias"):
            sorter.drop(name, report)
    sorter.finish("EmoCLIP")
    if text is None and clip is not None:
        text = read_tensors(clip.file("text.safetensors"))
        if {name: value.shape for name, value in text.items()} != {
            f"tower.{name}": shape for name, shape in towers.text.items()
        }:
            raise PackError(
                f"The text tower of {clip.manifest.name} is not that of {tower}",
                "Name the pack of the same tower with --clip",
            )
        scale = clip.manifest.scoring.scale
        report.notes.append(
            f"The text tower and the scale come from {clip.manifest.name}. This is what EmoCLIP"
            " trained if its text blocks were frozen; its caption-trained runs tuned them at a"
            " rate of 1e-6, so zero-shot figures may differ from the published ones."
        )
    elif text is None:
        report.notes.append(
            "There is no text tower in this file: the pack gives clip embeddings (for regression"
            " and for other heads) but cannot be asked sentences. Convert again with"
            " --clip clip-vit-b-32 after `emoscope models get clip-vit-b-32`."
        )
    parts = {"image": image, "temporal": moving}
    if text is not None:
        parts["text"] = text
    network = {"tower": tower, "text_length": 77, **temporal_network(temporal)}
    network["text"] = "own" if whole else ("of another pack" if text is not None else "missing")
    return Converted(
        parts,
        towers.width,
        towers.size_px,
        scale,
        network,
    )


def exp_clip(
    tensors: dict[str, TensorRef], tower: str, clip: Pack | None, report: Report
) -> Converted:
    """Exp-CLIP's head, joined with the CLIP that it was trained on."""
    towers = Towers.of(tower)
    reference = tensors.get("mlp.weight")
    if reference is None or len(reference.shape) != 2 or reference.shape[1] != towers.width:
        shape = reference.shape if reference else "missing"
        raise PackError(
            f"An Exp-CLIP file holds mlp.weight of (4096, {towers.width}) for {tower};"
            f" here it is {shape}",
            "Name the tower that it belongs to with --tower",
        )
    if clip is None:
        raise PackError(
            "An Exp-CLIP file holds the projection alone; CLIP's towers come from another pack",
            "Get them with `emoscope models get clip-vit-b-32` and name them with --clip",
        )
    if clip.manifest.network.get("tower") != tower:
        raise PackError(
            f"The pack {clip.manifest.name} is {clip.manifest.network.get('tower')}, not {tower}",
            "Name the pack of the same tower with --clip",
        )
    sorter = Sorter(tensors)
    head = sorter.take("mlp.", {"weight": reference.shape}, "head.")
    sorter.finish("Exp-CLIP")
    report.layout = "projection head"
    image = read_tensors(clip.file("image.safetensors")) | head
    text = read_tensors(clip.file("text.safetensors")) | head
    return Converted(
        {"image": image, "text": text},
        reference.shape[0],
        towers.size_px,
        clip.manifest.scoring.scale,
        {"tower": tower, "text_length": 77},
    )


def temporal_part(
    sorter: Sorter, prefix: str, config: TemporalConfig, width: int
) -> tuple[TemporalConfig, Arrays]:
    """The temporal Transformer under a prefix, and its sizes with the tower's width."""
    config = replace(config, width=width)
    with torch.device("meta"):
        wanted = shapes_of(TemporalTransformer(config))
    return config, sorter.take(prefix, wanted, "temporal.", published_temporal_name)


def same_arrays(names: Sequence[str], left: Arrays, right: Arrays) -> list[str]:
    """Names whose arrays differ in any bit of value."""
    return [
        name
        for name in names
        if not np.array_equal(left[name].astype(np.float32), right[name].astype(np.float32))
    ]
