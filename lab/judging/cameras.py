"""FER+ valid as another camera would have taken it. Gray canvases in, gray canvases out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.opencv import cv2

Gray = NDArray[np.uint8]
Change = Callable[[Gray], Gray]


def _curve(image: Gray, power: float, gain: float = 1.0) -> Gray:
    levels = np.linspace(0, 1, 256) ** power * gain
    return np.asarray(cv2.LUT(image, (np.clip(levels, 0, 1) * 255).astype(np.uint8)), np.uint8)


def colour_cast(image: Gray) -> Gray:
    """Skin under warm light: red rises, blue falls, and luminance is a little off."""
    channels = np.stack([_curve(image, p, g) for p, g in ((0.8, 1.05), (1.0, 1.0), (1.35, 0.8))], 2)
    return np.asarray(cv2.cvtColor(channels, cv2.COLOR_RGB2GRAY), np.uint8)


def pale(image: Gray) -> Gray:
    """A gamma that is too low."""
    return _curve(image, 0.55)


def sharp(image: Gray) -> Gray:
    """Enlarged and sharpened, as phones do."""
    soft = cv2.GaussianBlur(image, (0, 0), 1.5)
    return np.asarray(cv2.addWeighted(image, 2.2, soft, -1.2, 0), np.uint8)


def dark(image: Gray) -> Gray:
    """A room at night: a quarter of the light, and noise."""
    rng = np.random.default_rng(int(image[0, 0]) + int(image[-1, -1]))
    noisy = image.astype(np.float32) * 0.28 + rng.normal(0, 5, image.shape)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


def jpeg(image: Gray) -> Gray:
    """Blocks of a poor stream."""
    _, encoded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 15])
    return np.asarray(cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE), np.uint8)


CHANGES: dict[str, Change] = {
    "as it is": lambda image: image,
    "colour cast": colour_cast,
    "gamma": pale,
    "sharp, enlarged": sharp,
    "dark": dark,
    "JPEG": jpeg,
}
