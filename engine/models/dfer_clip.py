"""DFER-CLIP: tuned image tower, small temporal Transformer, learned prompts (arXiv 2308.13382).

video = temporal(image tower(frames)), text = frozen text tower(learned prompt of each class);
both L2-normalised; logits = cosine / 0.01. It knows its own classes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.clip import ClipImage
from emoscope.engine.models.emoclip import TemporalGraph
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.pixels import Preparation
from emoscope.engine.models.prompt_learner import PromptConfig, PromptLearner
from emoscope.engine.models.published_packs import load_part, read_prompts, temporal_config
from emoscope.engine.models.temporal import DFER_CLIP_TEMPORAL, TemporalConfig, TemporalTransformer
from emoscope.engine.models.torch_modules import Tokens, TorchModules
from emoscope.engine.models.towers import (
    OPENAI_B32,
    TextTower,
    build_tower,
    tower_size_px,
    tower_width,
)

TEMPERATURE = 0.01
CLIP_LENGTH = 16


class DferClip(nn.Module):
    """The whole system, as trained and evaluated.

    Args:
        descriptors: One per class, in the class order of the data.
        tower: Name of an open_clip tower.
        temporal: Sizes of the temporal Transformer; the width is set to the tower's.
        prompts: How the context is learned.
    """

    def __init__(
        self,
        descriptors: Sequence[str],
        tower: str = OPENAI_B32,
        temporal: TemporalConfig = DFER_CLIP_TEMPORAL,
        prompts: PromptConfig | None = None,
    ) -> None:
        super().__init__()
        self.tower_name = tower
        self.descriptors = tuple(descriptors)
        built = build_tower(tower)
        self.width = tower_width(built)
        self.size_px = tower_size_px(built)
        self.visual = cast(nn.Module, cast(Any, built).visual)
        self.text = TextTower(built).requires_grad_(False)
        self.temporal = TemporalTransformer(replace(temporal, width=self.width))
        text_width = self.text.positional_embedding.shape[1]
        self.prompts = PromptLearner(len(descriptors), text_width, prompts)
        self.prompts.fill(self.text, self.descriptors)
        self._cached: Tensor | None = None

    @property
    def preparation(self) -> Preparation:
        return Preparation(self.size_px, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), "squash")

    def train(self, mode: bool = True) -> DferClip:
        self._cached = None
        super().train(mode)
        return self

    def refill(self) -> None:
        """Take the prompts' fixed parts anew, after the text tower's weights were loaded."""
        self._cached = None
        self.prompts.fill(self.text, self.descriptors)

    def encode_frames(self, pixels: Tensor) -> Tensor:
        """(n, 3, S, S) in [0, 1] to (n, D), not normalised."""
        return cast(Tensor, self.visual(pixels))

    def encode_videos(self, clips: Tensor) -> Tensor:
        """(n, T, 3, S, S) to (n, D), L2-normalised."""
        n, length = clips.shape[:2]
        frames = self.encode_frames(clips.flatten(0, 1)).view(n, length, -1)
        return _unit(self.temporal(frames))

    def class_embeddings(self) -> Tensor:
        """(classes, D), L2-normalised; kept between calls in evaluation mode without gradient."""
        if self._cached is not None and not torch.is_grad_enabled():
            return self._cached
        encoded = self.text.encode(self.prompts(), self.prompts.ends)
        encoded = F.normalize(encoded, dim=-1)
        if not self.training and not torch.is_grad_enabled():
            self._cached = encoded
        return encoded

    def forward(self, clips: Tensor) -> Tensor:
        """(n, T, 3, S, S) to logits (n, classes)."""
        return self.encode_videos(clips) @ self.class_embeddings().T / TEMPERATURE


class ClassTable(nn.Module):
    """Text side of a pack that knows its own classes: class number to embedding.

    Attributes:
        classes: (classes, D) L2-normalised.
    """

    classes: Tensor

    def __init__(self, count: int, width: int) -> None:
        super().__init__()
        self.register_buffer("classes", torch.zeros(count, width))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Tokens (n, 1), class numbers (mask unused) to (n, D)."""
        return self.classes[ids[:, 0]]


def modules_of(pack: Pack) -> TorchModules:
    """The pack's towers with their weights (see :mod:`emoscope.engine.models.torch_modules`)."""
    tower = build_tower(str(pack.manifest.network.get("tower", OPENAI_B32)))
    settings = pack.manifest.preprocess
    preparation = Preparation(settings.size_px, settings.mean, settings.std, "squash")
    image = ClipImage(cast(nn.Module, cast(Any, tower).visual), preparation)
    temporal = TemporalGraph(TemporalTransformer(temporal_config(pack, DFER_CLIP_TEMPORAL)))
    text = ClassTable(len(pack.manifest.classes), pack.manifest.embedding_size)
    load_part(pack, "image", image)
    load_part(pack, "temporal", temporal)
    load_part(pack, "text", text)
    numbers = class_numbers(pack.manifest.classes, read_prompts(pack))
    name = pack.manifest.name

    def tokenize(sentences: Sequence[str]) -> Tokens:
        rows = []
        for sentence in sentences:
            key = sentence.strip().lower()
            if key not in numbers:
                raise PackError(
                    f'The pack {name} supports only its built-in classes, not "{sentence}"',
                    "Its classes: " + ", ".join(pack.manifest.classes),
                )
            rows.append(numbers[key])
        ids = np.asarray(rows, dtype=np.int64).reshape(-1, 1)
        return ids, np.ones_like(ids)

    return TorchModules(image.eval(), temporal.eval(), tokenize, text.eval())


def class_numbers(classes: Sequence[str], descriptors: Sequence[str]) -> dict[str, int]:
    """Every way to name a class (name, name with a full stop, descriptor), in lower case."""
    numbers: dict[str, int] = {}
    for i, name in enumerate(classes):
        for word in (name, f"{name}.", *descriptors[i : i + 1]):
            numbers[word.strip().lower()] = i
    return numbers


def _unit(embedding: Tensor) -> Tensor:
    if embedding.ndim == 3:  # all tokens: the mean of their cosines
        return F.normalize(embedding, dim=-1).mean(dim=1)
    return F.normalize(embedding, dim=-1)
