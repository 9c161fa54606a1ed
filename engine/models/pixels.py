"""How pictures become an image tower's input: a property of each model.

EmoCLIP normalises with CLIP's mean and deviation *before* a bicubic resize of the shorter side
without antialiasing, then crops the centre (EmoCLIP ``DataLoaders/get_loader.py``). DFER-CLIP and
Exp-CLIP squash the picture to a square with PIL's bilinear filter and feed [0, 1] as it is
(DFER-CLIP ``dataloader``). CLIP itself resizes with PIL's bicubic filter, crops, normalises.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.data import Image

CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
CLIP_STD = (0.26862954, 0.26130258, 0.27577711)


@dataclass(frozen=True, slots=True)
class Preparation:
    """From pictures of any size to the tower's input.

    Attributes:
        size_px: Side of the tower's picture.
        mean, std: Per channel, on [0, 1].
        fit: ``emoclip``, ``squash`` or ``clip``, see the module.
    """

    size_px: int = 224
    mean: tuple[float, float, float] = CLIP_MEAN
    std: tuple[float, float, float] = CLIP_STD
    fit: Literal["emoclip", "squash", "clip"] = "emoclip"

    def picture(self, image: Image) -> Tensor:
        """(H, W, 3) uint8 RGB to (3, S, S) float32."""
        if self.fit == "emoclip":
            return self._crop(self._resize(self._normalised(image)))
        return self._normalised(self._filtered(image))

    def clip(self, images: Sequence[Image]) -> Tensor:
        """T pictures to (T, 3, S, S) float32."""
        return torch.stack([self.picture(image) for image in images])

    def _normalised(self, image: Image) -> Tensor:
        pixels = torch.from_numpy(np.array(image, copy=True)).permute(2, 0, 1).float() / 255
        mean, std = torch.tensor(self.mean), torch.tensor(self.std)
        return (pixels - mean[:, None, None]) / std[:, None, None]

    def _resize(self, pixels: Tensor) -> Tensor:
        height, width = fitted(pixels.shape[1], pixels.shape[2], self.size_px)
        if (height, width) == tuple(pixels.shape[1:]):
            return pixels
        return F.interpolate(
            pixels[None], size=(height, width), mode="bicubic", align_corners=False, antialias=False
        )[0]

    def _crop(self, pixels: Tensor) -> Tensor:
        top = round((pixels.shape[1] - self.size_px) / 2)
        left = round((pixels.shape[2] - self.size_px) / 2)
        return pixels[:, top : top + self.size_px, left : left + self.size_px]

    def _filtered(self, image: Image) -> Image:
        from PIL import Image as Pictures

        picture = Pictures.fromarray(image)
        side = self.size_px
        if self.fit == "squash":
            return np.asarray(picture.resize((side, side), Pictures.Resampling.BILINEAR))
        height, width = fitted(picture.height, picture.width, side)
        picture = picture.resize((width, height), Pictures.Resampling.BICUBIC)
        left, top = round((width - side) / 2), round((height - side) / 2)
        return np.asarray(picture.crop((left, top, left + side, top + side)))


EMOCLIP_PIXELS = Preparation(fit="emoclip")
CLIP_PIXELS = Preparation(fit="clip")
SQUASHED_PIXELS = Preparation(mean=(0.0, 0.0, 0.0), std=(1.0, 1.0, 1.0), fit="squash")
"""DFER-CLIP and Exp-CLIP: no mean, no deviation."""


def fitted(height: int, width: int, side_px: int) -> tuple[int, int]:
    """Height and width with the shorter side at ``side_px``; the longer one is rounded down."""
    if height <= width:
        return side_px, int(side_px * width / height)
    return int(side_px * height / width), side_px


class CropPixels(nn.Module):
    """(n, S, S, 3) uint8 crops to (n, 3, S, S): the part of a preparation that a graph holds.

    Crops come from the aligner in the tower's own size, so that no resize is left to do.
    """

    def __init__(self, preparation: Preparation) -> None:
        super().__init__()
        self.register_buffer(
            "mean", torch.tensor(preparation.mean).view(1, 3, 1, 1), persistent=False
        )
        self.register_buffer(
            "std", torch.tensor(preparation.std).view(1, 3, 1, 1), persistent=False
        )

    def forward(self, crops: Tensor) -> Tensor:
        pixels = crops.permute(0, 3, 1, 2).float() / 255
        return (pixels - cast(Tensor, self.mean)) / cast(Tensor, self.std)
