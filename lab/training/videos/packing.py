"""Between packs and trained models: start from CLIP, end as a pack."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.dfer_clip import TEMPERATURE, DferClip
from emoscope.engine.models.emoclip import EmoClip
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.models.published_packs import PROMPTS, TOKENIZER, temporal_network, write_pack
from emoscope.engine.models.towers import clip_tokenizer_json
from emoscope.engine.models.weights import read_tensors
from emoscope.lab.training.videos.config import TrainingConfig


def start_from(model: EmoClip | DferClip, weights: str) -> str:
    """Load CLIP's towers into a model.

    Args:
        model: To be trained.
        weights: Name or folder of a CLIP pack, or ``random``.

    Returns:
        What was done, one sentence.

    Raises:
        PackError: The pack is missing or of another tower.
    """
    if weights == "random":
        return "Training starts from random weights: for trials on tiny towers only."
    try:
        pack = find_pack(weights)
    except PackError as error:
        raise PackError(error.cause, f"Get it with `emoscope models get {weights}`") from None
    if pack.manifest.network.get("tower") != model.tower_name:
        raise PackError(
            f"The pack {weights} is {pack.manifest.network.get('tower')}, not {model.tower_name}",
            "Name a pack of the same tower as weights",
        )
    _fill(model.visual, pack, "image", "visual.")
    _fill(model.text, pack, "text", "tower.")
    if isinstance(model, DferClip):
        model.refill()
    return f"Training starts from {pack.manifest.title}."


def save_trained(
    model: EmoClip | DferClip,
    folder: Path,
    config: TrainingConfig,
    classes: Sequence[str],
    metrics: dict[str, float],
    name: str,
) -> Pack:
    """Write a trained model as a pack that every command and the window can use."""
    model = model.eval()
    image = {f"visual.{n}": _array(v) for n, v in model.visual.state_dict().items()}
    moving = {f"temporal.{n}": _array(v) for n, v in model.temporal.state_dict().items()}
    common: dict[str, Any] = {
        "name": name,
        "title": f"{config.system} trained here on {config.dataset}, fold {config.fold}",
        "licence": "That of the training data and of the start weights",
        "training_data": (f"{config.dataset}, fold {config.fold}", f"start: {config.weights}"),
        "embedding_size": model.width,
        "size_px": model.size_px,
        "clip_length": config.clip_length,
        "metrics": metrics,
    }
    network: dict[str, int | float | str | bool] = {
        "tower": config.tower,
        **temporal_network(model.temporal.config),
    }
    if isinstance(model, EmoClip):
        text = {f"tower.{n}": _array(v) for n, v in model.text.state_dict().items()}
        return write_pack(
            folder,
            "emoclip",
            {"image": image, "temporal": moving, "text": text},
            scale=float(model.logit_scale.detach().exp()),
            network={**network, "text_length": 77, "text": "own"},
            texts={TOKENIZER: clip_tokenizer_json()},
            **common,
        )
    with torch.no_grad():
        table = _array(model.class_embeddings())
    prompts = {
        "descriptors": list(model.descriptors),
        "context": model.prompts.config.length,
        "per_class": model.prompts.config.per_class,
        "position": model.prompts.config.position,
    }
    learned = {n: _array(v) for n, v in model.prompts.state_dict().items()}
    return write_pack(
        folder,
        "dfer-clip",
        {
            "image": image,
            "temporal": moving,
            "text": {"classes": table},
            "prompt_learner": learned,
        },
        scale=1 / TEMPERATURE,
        network=network,
        classes=tuple(classes),
        prompts="own",
        texts={PROMPTS: json.dumps(prompts, indent=2) + "\n"},
        **common,
    )


def _fill(module: nn.Module, pack: Pack, part: str, prefix: str) -> None:
    arrays = read_tensors(pack.file(f"{part}.safetensors"))
    state = {n.removeprefix(prefix): torch.from_numpy(np.asarray(a)) for n, a in arrays.items()}
    try:
        module.load_state_dict(state)
    except RuntimeError as error:
        raise PackError(f"The pack {pack.manifest.name} does not fit ({error})") from error


def _array(value: Tensor) -> Any:
    return np.ascontiguousarray(value.detach().cpu().numpy())
