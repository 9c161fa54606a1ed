"""EmoCLIP: CLIP per frame, a temporal Transformer, free sentences (arXiv 2310.16640).

video = temporal(image tower(frames)), text = text tower(sentence); both L2-normalised;
logits = exp(logit_scale) * video . text. The scale is a parameter of its own beside CLIP's.
"""

from __future__ import annotations

import math
from typing import Any, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.models.clip import NormalisedText, text_side
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.pixels import CLIP_MEAN, CLIP_STD, CropPixels, Preparation
from emoscope.engine.models.published_packs import load_part, temporal_config
from emoscope.engine.models.temporal import EMOCLIP_TEMPORAL, TemporalConfig, TemporalTransformer
from emoscope.engine.models.torch_modules import TorchModules
from emoscope.engine.models.towers import (
    OPENAI_B32,
    TextTower,
    build_tower,
    tower_size_px,
    tower_width,
)

CLIP_LENGTH = 32
DOWN_SAMPLE = 4
INITIAL_SCALE = math.log(100.0)


class EmoClip(nn.Module):
    """The whole system, as trained and evaluated.

    Args:
        tower: Name of an open_clip tower.
        temporal: Sizes of the temporal Transformer; the width is set to the tower's.
    """

    def __init__(
        self, tower: str = OPENAI_B32, temporal: TemporalConfig = EMOCLIP_TEMPORAL
    ) -> None:
        super().__init__()
        self.tower_name = tower
        built = build_tower(tower)
        self.width = tower_width(built)
        self.size_px = tower_size_px(built)
        self.visual = cast(nn.Module, cast(Any, built).visual)
        self.text = TextTower(built)
        self.temporal = TemporalTransformer(_with_width(temporal, self.width))
        self.logit_scale = nn.Parameter(torch.tensor(INITIAL_SCALE))

    @property
    def preparation(self) -> Preparation:
        return Preparation(self.size_px, CLIP_MEAN, CLIP_STD, "emoclip")

    def encode_frames(self, pixels: Tensor) -> Tensor:
        """(n, 3, S, S) prepared pictures to (n, D), not normalised."""
        return cast(Tensor, self.visual(pixels))

    def encode_videos(self, clips: Tensor) -> Tensor:
        """(n, T, 3, S, S) prepared clips to (n, D), L2-normalised."""
        n, length = clips.shape[:2]
        frames = self.encode_frames(clips.flatten(0, 1)).view(n, length, -1)
        return F.normalize(self.temporal(frames), dim=-1)

    def encode_texts(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Tokens (n, L) to (n, D), L2-normalised."""
        return F.normalize(self.text(ids, mask), dim=-1)

    def forward(self, clips: Tensor, ids: Tensor, mask: Tensor) -> Tensor:
        """Logits (videos, sentences)."""
        videos, texts = self.encode_videos(clips), self.encode_texts(ids, mask)
        return self.logit_scale.exp() * videos @ texts.T


class ImageGraph(nn.Module):
    """(n, S, S, 3) uint8 to (n, D): preparation and image tower."""

    def __init__(self, visual: nn.Module, preparation: Preparation) -> None:
        super().__init__()
        self.pixels = CropPixels(preparation)
        self.visual = visual

    def forward(self, crops: Tensor) -> Tensor:
        return cast(Tensor, self.visual(self.pixels(crops)))


class TemporalGraph(nn.Module):
    """(n, T, D) to (n, D), L2-normalised."""

    def __init__(self, temporal: nn.Module) -> None:
        super().__init__()
        self.temporal = temporal

    def forward(self, frames: Tensor) -> Tensor:
        tokens = self.temporal(frames)
        if tokens.ndim == 3:
            # All-token variant: the mean of the tokens' cosines is the cosine with this mean.
            return F.normalize(tokens, dim=-1).mean(dim=1)
        return F.normalize(tokens, dim=-1)


def modules_of(pack: Pack) -> TorchModules:
    """The pack's towers with their weights (see :mod:`emoscope.engine.models.torch_modules`)."""
    tower = build_tower(str(pack.manifest.network.get("tower", OPENAI_B32)))
    settings = pack.manifest.preprocess
    preparation = Preparation(settings.size_px, settings.mean, settings.std, "emoclip")
    image = ImageGraph(cast(nn.Module, cast(Any, tower).visual), preparation)
    temporal = TemporalGraph(TemporalTransformer(temporal_config(pack, EMOCLIP_TEMPORAL)))
    load_part(pack, "image", image)
    load_part(pack, "temporal", temporal)
    tokenize, text = text_side(pack, NormalisedText(TextTower(tower)))
    return TorchModules(image.eval(), temporal.eval(), tokenize, text.eval())


def _with_width(config: TemporalConfig, width: int) -> TemporalConfig:
    from dataclasses import replace

    return config if config.width == width else replace(config, width=width)
