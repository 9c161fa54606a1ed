"""The two systems as things that can be trained: parameter groups, loss, class scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.errors import DataError
from emoscope.engine.models.dfer_clip import DferClip
from emoscope.engine.models.emoclip import EmoClip
from emoscope.engine.models.prompt_learner import PromptConfig
from emoscope.engine.models.published_prompts import EMOCLIP_DESCRIPTIONS, dfer_clip_descriptors
from emoscope.engine.models.temporal import TemporalConfig
from emoscope.engine.models.towers import tokenize
from emoscope.lab.datasets.clips import Split
from emoscope.lab.training.videos.config import TrainingConfig
from emoscope.lab.training.videos.processes import World

Groups = list[dict[str, Any]]


def symmetric_loss(videos: Tensor, texts: Tensor, scale: Tensor) -> Tensor:
    """CLIP's loss: mean of both directions' cross-entropies over the batch.

    Equal texts are not merged, as published: they are false negatives of each other.

    Args:
        videos: (n, D), L2-normalised.
        texts: (n, D), L2-normalised, paired with the videos by row.
        scale: Factor on the cosines.
    """
    logits = scale * videos @ texts.T
    targets = torch.arange(len(logits), device=logits.device)
    return (F.cross_entropy(logits, targets) + F.cross_entropy(logits.T, targets)) / 2


class EmoClipSystem:
    """EmoCLIP on captions or class descriptions."""

    def __init__(self, config: TrainingConfig, classes: Sequence[str]) -> None:
        self._config = config
        self.model = EmoClip(config.tower, temporal_of(config))
        self._descriptions = descriptions(classes)

    def groups(self) -> Groups:
        model, rates = self.model, self._config.rates
        model.requires_grad_(False)
        groups = [_group([*model.temporal.parameters(), model.logit_scale], rates["temporal"])]
        if "visual" in rates:
            groups.append(_group(list(model.visual.parameters()), rates["visual"]))
        if "text" in rates:  # the blocks alone; tables, last norm and projection stay
            blocks = cast(nn.Module, model.text.transformer)
            groups.append(_group(list(blocks.parameters()), rates["text"]))
        return groups

    def loss(
        self, clips: Tensor, labels: Tensor, texts: Sequence[str], world: World | None = None
    ) -> Tensor:
        videos, sentences = self.model.encode_videos(clips), self._encode(texts)
        if world is not None and self._config.negatives == "all":
            videos, sentences = world.gathered(videos), world.gathered(sentences)
        return symmetric_loss(videos, sentences, self.model.logit_scale.exp())

    def scores(self, clips: Tensor) -> Tensor:
        texts = self._encode(self._descriptions)
        return self.model.logit_scale.exp() * self.model.encode_videos(clips) @ texts.T

    def _encode(self, texts: Sequence[str]) -> Tensor:
        device = self.model.logit_scale.device
        ids, mask = (torch.from_numpy(part).to(device) for part in tokenize(texts))
        longest = int(mask.sum(dim=1).max())
        return self.model.encode_texts(ids[:, :longest], mask[:, :longest])


class DferClipSystem:
    """DFER-CLIP: cross-entropy over the classes."""

    def __init__(self, config: TrainingConfig, classes: Sequence[str]) -> None:
        self._config = config
        settings = config.prompts
        known = set(classes) <= set(EMOCLIP_DESCRIPTIONS)
        texts = (
            dfer_clip_descriptors(tuple(classes), settings.texts)
            if known or settings.texts != "class_descriptor"
            else dfer_clip_descriptors(tuple(classes), "class_names_with_context")
        )
        prompts = PromptConfig(settings.length, settings.per_class, settings.position)
        self.model = DferClip(texts, config.tower, temporal_of(config), prompts)

    def groups(self) -> Groups:
        model, rates = self.model, self._config.rates
        model.requires_grad_(False)
        groups = [_group(list(model.temporal.parameters()), rates["temporal"])]
        if "visual" in rates:
            groups.append(_group(list(model.visual.parameters()), rates["visual"]))
        if "prompts" in rates:
            groups.append(_group([model.prompts.ctx], rates["prompts"]))
        return groups

    def loss(
        self, clips: Tensor, labels: Tensor, texts: Sequence[str], world: World | None = None
    ) -> Tensor:
        return F.cross_entropy(self.model(clips), labels)

    def scores(self, clips: Tensor) -> Tensor:
        return cast(Tensor, self.model(clips))


def build_system(config: TrainingConfig, classes: Sequence[str]) -> EmoClipSystem | DferClipSystem:
    """The system of a run, with random weights."""
    torch.manual_seed(config.seed)
    if config.system == "emoclip":
        return EmoClipSystem(config, classes)
    return DferClipSystem(config, classes)


def temporal_of(config: TrainingConfig) -> TemporalConfig:
    """Sizes of the temporal Transformer; the model sets the width."""
    settings = config.temporal
    return TemporalConfig(
        layers=settings.layers,
        heads=settings.heads,
        head_width=settings.head_width,
        mlp_width=settings.mlp_width,
        positions=settings.positions,
        pool=settings.pool,
    )


def descriptions(classes: Sequence[str]) -> tuple[str, ...]:
    """EmoCLIP's description of each class; a plain sentence for a class that has none."""
    return tuple(
        EMOCLIP_DESCRIPTIONS.get(name, f"An expression of {name.replace('_', ' and ')}")
        for name in classes
    )


def training_texts(config: TrainingConfig, split: Split) -> list[tuple[int, str]]:
    """Places of the training clips that the objective uses, with their texts.

    Raises:
        DataError: No clip has a caption, or the class to leave out is unknown.
    """
    named = dict(zip(split.classes, descriptions(split.classes), strict=True))
    if config.objective == "captions":
        found = [(i, clip.caption) for i, clip in enumerate(split.train) if clip.caption]
        if not found:
            raise DataError(
                f"No training clip of {split.dataset} has a caption here",
                "Use the objective descriptions, or lists with captions (MAFW: with_caption)",
            )
        return found
    if config.objective == "leave-one-out" and config.left_out not in split.classes:
        raise DataError(
            f'There is no class "{config.left_out}" to leave out',
            f"Classes are {', '.join(split.classes)}",
        )
    return [
        (i, named[clip.label])
        for i, clip in enumerate(split.train)
        if clip.label != config.left_out
    ]


def _group(parameters: list[nn.Parameter], rate: float) -> dict[str, Any]:
    for parameter in parameters:
        parameter.requires_grad_(True)
    return {"params": parameters, "lr": rate}
