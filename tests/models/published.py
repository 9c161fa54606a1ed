"""Synthetic checkpoints in the published layouts, for tests: random weights, real files."""

from __future__ import annotations

import sys
import types
from collections import OrderedDict
from pathlib import Path

import numpy as np
import torch

from emoscope.engine.models.convert_keys import published_temporal_name
from emoscope.engine.models.dfer_clip import DferClip
from emoscope.engine.models.emoclip import EmoClip
from emoscope.engine.models.published_prompts import SEVEN, dfer_clip_descriptors
from emoscope.engine.models.temporal import DFER_CLIP_TEMPORAL, EMOCLIP_TEMPORAL
from emoscope.engine.models.towers import TINY

TEXT_KEYS = (
    "token_embedding.weight",
    "positional_embedding",
    "ln_final.weight",
    "ln_final.bias",
    "text_projection",
)


def half(name: str, tensor: torch.Tensor) -> torch.Tensor:
    """What OpenAI's loader does on CUDA: matrices in half precision, norms and tables in full."""
    full = "ln_" in name or "embedding" in name or name.endswith("logit_scale")
    return tensor if full else tensor.half()


def emoclip_state(model: EmoClip, whole: bool = True, halves: bool = False) -> OrderedDict:
    state = OrderedDict()
    prefix = "backbone.visual." if whole else "backbone."
    for name, value in model.visual.state_dict().items():
        state[prefix + name] = half(name, value) if halves else value
    if whole:
        for name, value in model.text.state_dict().items():
            state["backbone." + name] = half(name, value) if halves else value
        state["backbone.logit_scale"] = torch.tensor(4.6052)
        state["logit_scale"] = model.logit_scale.data
    for name, value in model.temporal.state_dict().items():
        state["temporal." + published_temporal_name(name)] = value
    return OrderedDict((f"module.{name}", value) for name, value in state.items())


def dfer_state(model: DferClip, again: bool = True) -> OrderedDict:
    state = OrderedDict()
    for name in ("ctx", "token_prefix", "token_suffix"):
        state[f"prompt_learner.{name}"] = model.prompts.state_dict()[name]
    text = model.text.state_dict()
    for name, value in text.items():
        if name != "token_embedding.weight":
            state[f"text_encoder.{name}"] = value
    for name, value in model.visual.state_dict().items():
        state[f"image_encoder.{name}"] = value
    for name, value in model.temporal.state_dict().items():
        state["temporal_net." + published_temporal_name(name)] = value
    if again:
        for name, value in text.items():
            state[f"clip_model_.{name}"] = value
        for name, value in model.visual.state_dict().items():
            state[f"clip_model_.visual.{name}"] = value
        state["clip_model_.logit_scale"] = torch.tensor(4.6052)
    return OrderedDict((f"module.{name}", value) for name, value in state.items())


def save_dfer(model: DferClip, path: Path, again: bool = True, **options) -> None:
    """With the pickled ``__main__.RecorderMeter`` that DFER-CLIP's trainer leaves in it."""

    class RecorderMeter:
        pass

    RecorderMeter.__module__ = "__main__"
    RecorderMeter.__qualname__ = "RecorderMeter"
    recorder = RecorderMeter()
    recorder.total_epoch = 50
    recorder.epoch_losses = np.zeros((50, 2), np.float32)
    recorder.epoch_accuracy = np.ones((50, 2), np.float32)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    main = sys.modules["__main__"]
    before = getattr(main, "RecorderMeter", None)
    if not isinstance(main, types.ModuleType):
        raise RuntimeError("no __main__")
    main.RecorderMeter = RecorderMeter
    try:
        torch.save(
            {
                "epoch": 50,
                "state_dict": dfer_state(model, again),
                "best_acc": np.float64(71.25),
                "optimizer": optimiser.state_dict(),
                "recorder": recorder,
            },
            path,
            **options,
        )
    finally:
        if before is None:
            del main.RecorderMeter
        else:
            main.RecorderMeter = before


def tiny_emoclip(seed: int = 0) -> EmoClip:
    torch.manual_seed(seed)
    model = EmoClip(TINY, EMOCLIP_TEMPORAL)
    shake(model)
    return model.eval()


def tiny_dfer(classes=SEVEN, seed: int = 0, **options) -> DferClip:
    torch.manual_seed(seed)
    model = DferClip(dfer_clip_descriptors(tuple(classes)), TINY, DFER_CLIP_TEMPORAL, **options)
    shake(model)
    model.refill()
    return model.eval()


def shake(model: torch.nn.Module) -> None:
    """Move every norm and bias off its start value, so that a mix-up cannot hide."""
    generator = torch.Generator().manual_seed(7)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim == 1:
                parameter += 0.05 * torch.randn(parameter.shape, generator=generator)
