"""Augmentations as published; one draw serves all frames of a clip."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from emoscope.engine.data import Image

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from torch import Tensor

FLIP_SHARE = 0.5
EMOCLIP_ROTATION_DEG = 6.0
DFER_CLIP_ROTATION_DEG = 4.0
BRIGHTNESS = (0.5, 1.5)
CROP_AREA = (0.08, 1.0)
CROP_ASPECT = (3 / 4, 4 / 3)
CROP_TRIES = 10


def augment_pictures(
    images: Sequence[Image],
    names: Sequence[str],
    generator: np.random.Generator,
    size_px: int,
) -> list[Image]:
    """DFER-CLIP's augmentations, which come before its preparation.

    Args:
        images: Frames, (H, W, 3) uint8 each.
        names: Of ``brightness``, ``rotate4``, ``sized-crop``, ``flip``; carried out in that order.
        generator: Of the draws.
        size_px: Side of the crop that ``sized-crop`` resizes to.
    """
    from PIL import Image as Pictures
    from PIL import ImageEnhance

    pictures = [Pictures.fromarray(image) for image in images]
    if "brightness" in names:
        factor = float(generator.uniform(*BRIGHTNESS))
        pictures = [ImageEnhance.Brightness(picture).enhance(factor) for picture in pictures]
    if "rotate4" in names:
        angle = float(generator.uniform(-DFER_CLIP_ROTATION_DEG, DFER_CLIP_ROTATION_DEG))
        pictures = [picture.rotate(angle) for picture in pictures]
    if "sized-crop" in names:
        pictures = _sized_crop(pictures, generator, size_px)
    if "flip" in names and generator.random() < FLIP_SHARE:
        pictures = [p.transpose(Pictures.Transpose.FLIP_LEFT_RIGHT) for p in pictures]
    return [np.asarray(picture) for picture in pictures]


def _sized_crop(
    pictures: list[Picture], generator: np.random.Generator, size_px: int
) -> list[Picture]:
    """Cut, then resize: pixels outside of the box have no part in the result."""
    from PIL import Image as Pictures

    side, linear = (size_px, size_px), Pictures.Resampling.BILINEAR
    width, height = pictures[0].size
    box = random_box(height, width, generator)
    if box is not None:
        return [picture.crop(box).resize(side, linear) for picture in pictures]
    # As published where ten draws do not fit: the short side to the size, then a place at random.
    scale = size_px / min(width, height)
    scaled = max(size_px, int(width * scale)), max(size_px, int(height * scale))
    left = int(generator.integers(0, scaled[0] - size_px + 1))
    top = int(generator.integers(0, scaled[1] - size_px + 1))
    square = left, top, left + size_px, top + size_px
    return [picture.resize(scaled, linear).crop(square) for picture in pictures]


def random_box(
    height: int, width: int, generator: np.random.Generator
) -> tuple[int, int, int, int] | None:
    """A box of random area and aspect; left, top, right, bottom in pixels.

    Area U[0.08, 1] of the picture, aspect U[3/4, 4/3], sides swapped in half of the cases; None
    if ten draws do not fit.
    """
    for _ in range(CROP_TRIES):
        area = float(generator.uniform(*CROP_AREA)) * height * width
        aspect = float(generator.uniform(*CROP_ASPECT))
        w, h = round(math.sqrt(area * aspect)), round(math.sqrt(area / aspect))
        if generator.random() < 0.5:
            w, h = h, w
        if 0 < w <= width and 0 < h <= height:
            left = int(generator.integers(0, width - w + 1))
            top = int(generator.integers(0, height - h + 1))
            return left, top, left + w, top + h
    return None


def augment_prepared(clip: Tensor, names: Sequence[str], generator: np.random.Generator) -> Tensor:
    """EmoCLIP's augmentations, which come after its preparation.

    Args:
        clip: (T, 3, S, S).
        names: Of ``rotate6``, ``flip``.
        generator: Of the draws.
    """
    if "rotate6" in names:
        from torchvision.transforms.functional import rotate

        angle = float(generator.uniform(-EMOCLIP_ROTATION_DEG, EMOCLIP_ROTATION_DEG))
        clip = rotate(clip, angle)
    if "flip" in names and generator.random() < FLIP_SHARE:
        clip = clip.flip(-1)
    return clip
