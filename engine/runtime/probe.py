"""Drawn faces and fixed sentences, the same everywhere: what runtimes are timed on.

A drawn face goes from a smile over a
flat mouth to an open one under changing light, so that neighbouring frames differ as they do in
a real clip.
"""

from __future__ import annotations

import numpy as np

from emoscope.engine.data import Image
from emoscope.engine.models.pack import Pack
from emoscope.engine.opencv import cv2

FRAMES = 16
SENTENCES = (
    "a person with a neutral face",
    "a happy person who is smiling",
    "a sad person",
    "an angry person",
    "a surprised person with an open mouth",
    "a person who looks afraid",
    "a disgusted person",
    "a person trying not to laugh",
)


def probe_crops(size_px: int) -> Image:
    """(FRAMES, size_px, size_px, 3) uint8 RGB drawn faces; the same on every machine."""
    return np.stack([_face(size_px, i / (FRAMES - 1)) for i in range(FRAMES)])


def probe_sentences(pack: Pack) -> tuple[str, ...]:
    """What the pack may be asked: its own classes, or the fixed sentences."""
    return pack.manifest.classes if pack.manifest.prompts == "own" else SENTENCES


def _face(size_px: int, phase: float) -> Image:
    canvas, c = np.zeros((256, 256, 3), np.uint8), 128
    light = 0.75 + 0.25 * np.sin(2 * np.pi * phase)
    canvas[:] = (60, 70, 80)
    skin = tuple(int(v * light) for v in (214, 170, 140))
    dark = (50, 35, 30)
    cv2.ellipse(canvas, (c, c), (96, 122), 0, 0, 360, skin, -1)
    lift = int(10 * np.sin(np.pi * phase))
    for x in (c - 40, c + 40):
        cv2.ellipse(canvas, (x, 112), (17, 6 + lift // 2), 0, 0, 360, (240, 240, 240), -1)
        cv2.circle(canvas, (x, 112), 6, dark, -1)
        cv2.line(canvas, (x - 20, 92 - lift), (x + 20, 92 - lift), dark, 5)
    cv2.line(canvas, (c, 120), (c - 6, 160), dark, 2)
    bend = int(26 * (1 - 2 * phase))
    if phase < 0.7:
        curve = [(c + x, 196 + int(bend * (1 - (x / 40) ** 2))) for x in range(-40, 41, 8)]
        cv2.polylines(canvas, [np.array(curve, np.int32)], False, (150, 60, 60), 6)
    else:
        cv2.ellipse(canvas, (c, 196), (22, int(60 * (phase - 0.6))), 0, 0, 360, (90, 30, 30), -1)
    return cv2.resize(canvas, (size_px, size_px), interpolation=cv2.INTER_AREA).astype(np.uint8)
