"""The clip that the accuracy gate asks about: aligned faces of the bundled clip.

Every eighth frame of its first five seconds (an animated photo of NASA's), with the five points
that the face stage finds there written down, so that MediaPipe takes no part: the same crops on
every machine, for the template and size of every pack.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from emoscope.engine import paths
from emoscope.engine.data import Image
from emoscope.engine.errors import SourceError
from emoscope.engine.faces.alignment import align
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.probe import probe_crops

EVERY = 8
POINTS_PX = (
    (221.6, 201.6, 308.8, 206.0, 263.2, 258.7, 223.6, 286.3, 297.1, 289.8),
    (221.2, 202.7, 309.3, 207.4, 263.1, 259.4, 224.2, 288.1, 298.0, 290.9),
    (220.5, 205.0, 308.6, 209.1, 260.7, 262.6, 223.7, 289.6, 296.9, 292.8),
    (221.4, 205.9, 308.6, 209.9, 260.8, 263.3, 225.0, 291.1, 297.6, 293.9),
    (223.8, 208.9, 309.7, 212.1, 264.3, 264.0, 227.2, 290.2, 302.0, 292.8),
    (222.7, 207.3, 310.7, 210.0, 263.9, 264.1, 228.0, 292.1, 300.5, 293.5),
    (223.2, 206.3, 311.6, 209.3, 264.1, 264.2, 228.5, 291.2, 301.0, 293.0),
    (225.4, 206.6, 312.4, 210.4, 263.4, 265.5, 228.6, 291.0, 302.0, 294.3),
    (227.7, 207.8, 314.3, 212.6, 264.8, 266.5, 228.2, 290.5, 305.0, 294.7),
    (232.3, 206.0, 318.2, 213.3, 269.0, 267.8, 222.0, 279.7, 316.3, 288.3),
    (230.8, 204.0, 318.1, 212.0, 266.6, 265.5, 220.7, 278.8, 314.3, 288.3),
    (228.8, 202.7, 316.4, 210.1, 267.3, 263.9, 218.6, 277.1, 312.3, 286.0),
    (227.7, 200.6, 315.8, 207.3, 266.3, 261.1, 218.2, 274.6, 313.2, 282.7),
    (228.1, 200.4, 315.9, 207.5, 265.8, 261.3, 218.5, 274.5, 312.8, 282.9),
    (227.1, 201.2, 315.1, 208.2, 264.8, 262.0, 217.4, 275.7, 312.4, 283.9),
    (226.7, 201.8, 314.6, 208.5, 264.2, 262.7, 217.6, 276.6, 312.4, 284.6),
)
"""Eyes, tip of the nose, corners of the mouth, x before y, one row per frame."""


def fixed_crops(pack: Pack) -> Image:
    """(16, S, S, 3) uint8 RGB faces, aligned as the pack asks; drawn ones without the clip."""
    preprocess = pack.manifest.preprocess
    return _crops(preprocess.template, preprocess.size_px).copy()


@cache
def _crops(template: tuple[tuple[float, float], ...], size_px: int) -> Image:
    from emoscope.engine.sources.video import VideoFile

    crops: list[Image] = []
    try:
        with VideoFile(paths.demo_clip()) as video:
            while len(crops) < len(POINTS_PX) and (frame := video.read()) is not None:
                if frame.index % EVERY == 0:
                    points = np.array(POINTS_PX[len(crops)], np.float32).reshape(5, 2)
                    crops.append(align(frame.image, points, template, size_px))
    except SourceError:
        crops = []
    return np.stack(crops) if len(crops) == len(POINTS_PX) else probe_crops(size_px)
