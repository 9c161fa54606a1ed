"""Augmentations that make a 48-pixel gray still and a webcam face meet.

Everything works on uint8 gray with OpenCV: about a third of a millisecond a face.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.opencv import cv2
from emoscope.lab.training.geometry import CANVAS_PX, CROP_PX

Gray = NDArray[np.uint8]


def misalign(canvas: Gray, size_px: int, rng: np.random.Generator, amount: float = 1.0) -> Gray:
    """The crop out of the canvas, a little turned, scaled, shifted, perhaps mirrored.

    Args:
        canvas: (120, 120).
        size_px: Side of the result.
        rng: Source of the accident.
        amount: 0 gives the exact crop.
    """
    zoom = size_px / CROP_PX * np.exp(rng.normal(0, 0.05) * amount)
    aspect = np.exp(rng.normal(0, 0.03) * amount)
    angle = np.deg2rad(rng.normal(0, 5.0) * amount)
    flip = -1.0 if amount and rng.random() < 0.5 else 1.0
    cos, sin = np.cos(angle), np.sin(angle)
    linear = zoom * np.array([[cos * aspect * flip, -sin], [sin * aspect * flip, cos]])
    shift = rng.normal(0, 0.025, 2) * size_px * amount
    centre = (CANVAS_PX - 1) / 2
    offset = (size_px - 1) / 2 + shift - linear @ np.array([centre, centre])
    matrix = np.column_stack([linear, offset])
    border = cv2.BORDER_CONSTANT if amount and rng.random() < 0.2 else cv2.BORDER_REPLICATE
    out = cv2.warpAffine(
        canvas, matrix, (size_px, size_px), flags=cv2.INTER_LINEAR, borderMode=border
    )
    return np.asarray(out, np.uint8)


def _resolution(image: Gray, rng: np.random.Generator) -> Gray:
    size = image.shape[0]
    small = int(rng.uniform(0.28, 0.9) * size)
    down = cv2.INTER_AREA if rng.random() < 0.7 else cv2.INTER_LINEAR
    up = (cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_NEAREST)[
        int(rng.choice(3, p=[0.5, 0.4, 0.1]))
    ]
    shrunk = cv2.resize(image, (small, small), interpolation=down)
    return np.asarray(cv2.resize(shrunk, (size, size), interpolation=up), np.uint8)


def _blur(image: Gray, rng: np.random.Generator) -> Gray:
    if rng.random() < 0.6:
        return np.asarray(cv2.GaussianBlur(image, (0, 0), rng.uniform(0.4, 1.8)), np.uint8)
    length = int(rng.integers(2, 8))  # a moving head
    kernel = np.zeros((length, length), np.float32)
    angle = rng.uniform(0, np.pi)
    for step in np.linspace(-0.5, 0.5, 2 * length):
        x = (length - 1) * (0.5 + step * np.cos(angle))
        y = (length - 1) * (0.5 + step * np.sin(angle))
        kernel[round(y), round(x)] = 1
    return np.asarray(cv2.filter2D(image, -1, kernel / kernel.sum()), np.uint8)


def _tone(image: Gray, rng: np.random.Generator) -> Gray:
    """Gamma, contrast, brightness as one table, and uneven light."""
    levels = np.linspace(0, 1, 256)
    curve = levels ** np.exp(rng.normal(0, 0.35))
    contrast = np.exp(rng.normal(-0.1, 0.3))
    curve = (curve - 0.5) * contrast + 0.5 + rng.normal(0, 0.08)
    table = (np.clip(curve, 0, 1) * 255).astype(np.uint8)
    image = np.asarray(cv2.LUT(image, table), np.uint8)
    if rng.random() < 0.25:
        size = image.shape[0]
        axis = np.linspace(-1, 1, size, dtype=np.float32)
        angle = rng.uniform(0, 2 * np.pi)
        ramp = np.cos(angle) * axis[None, :] + np.sin(angle) * axis[:, None]
        light = 1 + rng.uniform(0.1, 0.5) * ramp
        image = np.clip(image * light, 0, 255).astype(np.uint8)
    return image


def _noise(image: Gray, rng: np.random.Generator) -> Gray:
    noise = rng.normal(0, float(rng.uniform(1, 14)), image.shape).astype(np.float32)
    if rng.random() < 0.4:  # grain that is larger than a pixel
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), 0.8) * 2, np.float32)
    return np.asarray(np.clip(image + noise, 0, 255), np.uint8)


def _jpeg(image: Gray, rng: np.random.Generator) -> Gray:
    quality = int(rng.integers(18, 85))
    _, encoded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE), np.uint8)


def _sharpen(image: Gray, rng: np.random.Generator) -> Gray:
    soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.8, 2.0))
    amount = rng.uniform(0.3, 1.5)
    return np.asarray(cv2.addWeighted(image, 1 + amount, soft, -amount, 0), np.uint8)


def _cut_out(image: Gray, rng: np.random.Generator) -> Gray:
    size = image.shape[0]
    height, width = (rng.uniform(0.12, 0.4, 2) * size).astype(int)
    top, left = int(rng.integers(-height // 2, size)), int(rng.integers(-width // 2, size))
    image[max(top, 0) : top + height, max(left, 0) : left + width] = int(rng.integers(0, 256))
    return image


def camera(image: Gray, rng: np.random.Generator) -> Gray:
    """What light, lens, sensor and codec do, in that order."""
    if rng.random() < 0.7:
        image = _tone(image, rng)
    if rng.random() < 0.35:
        image = _blur(image, rng)
    if rng.random() < 0.4:
        image = _resolution(image, rng)
    if rng.random() < 0.35:
        image = _noise(image, rng)
    if rng.random() < 0.25:
        image = _sharpen(image, rng)
    if rng.random() < 0.3:
        image = _jpeg(image, rng)
    if rng.random() < 0.3:
        image = _cut_out(image.copy(), rng)
    return image


def training_view(canvas: Gray, size_px: int, rng: np.random.Generator) -> Gray:
    """A randomly degraded crop (size_px, size_px)."""
    return camera(misalign(canvas, size_px, rng), rng)


def exact_view(canvas: Gray, size_px: int) -> Gray:
    """The crop as the live path would give it (size_px, size_px)."""
    return misalign(canvas, size_px, np.random.default_rng(0), amount=0.0)
