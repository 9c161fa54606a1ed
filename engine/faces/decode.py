"""From a detector's answers to faces: boxes with two eyes, each face once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats

SAME_BOX = 0.3
"""Boxes that share more of their union are answers about one face."""


@dataclass(frozen=True, slots=True, eq=False)
class Detection:
    """A face in the square that the detector saw.

    Attributes:
        score: 0 to 1.
        box: (4,) left, top, right, bottom; 0 to 1 over the square.
        points: (6, 2) eyes (left and right in the picture), nose, mouth, ears; likewise.
    """

    score: float
    box: Floats
    points: Floats


def detections(
    boxes: Floats, scores: Floats, anchors: Floats, side_px: int, least: float
) -> list[Detection]:
    """Faces in one picture, the surest first.

    Args:
        boxes: (n, 16) raw: centre, width and height, then six points; pixels, all but the size
            relative to the anchor.
        scores: (n,) 0 to 1.
        anchors: (n, 2) as from :func:`emoscope.engine.faces.anchors.anchors`.
        side_px: Of the square that the detector saw.
        least: Score from which on an answer counts.
    """
    rows = np.flatnonzero(scores >= least)
    if len(rows) == 0:
        return []
    rows = rows[np.argsort(-scores[rows], kind="stable")]
    values = boxes[rows].reshape(-1, 8, 2) / side_px
    values[:, 0] += anchors[rows]
    values[:, 2:] += anchors[rows][:, None]
    half = values[:, 1] / 2
    # One row of 16 again: two corners of the box and six points, all places in the square.
    flat = np.concatenate(
        [values[:, 0] - half, values[:, 0] + half, values[:, 2:].reshape(len(rows), 12)], axis=1
    )
    usable = (half > 0).all(axis=1) & np.isfinite(flat).all(axis=1)
    return _merged(flat[usable], scores[rows][usable])


def _merged(rows: Floats, scores: Floats) -> list[Detection]:
    """Answers about one face become their mean, weighted by how sure each is."""
    found: list[Detection] = []
    left = np.arange(len(rows))
    while len(left):
        same = overlaps(rows[left[0], :4], rows[left, :4]) > SAME_BOX
        same[0] = True
        group = left[same]
        weights = scores[group] / scores[group].sum()
        mean = (rows[group] * weights[:, None]).sum(axis=0).astype(np.float32)
        found.append(Detection(float(scores[left[0]]), mean[:4], mean[4:].reshape(6, 2)))
        left = left[~same]
    return found


def overlaps(one: Floats, others: Floats) -> NDArray[np.float32]:
    """Intersection over union of a box with others.

    Args:
        one: (4,) left, top, right, bottom.
        others: (n, 4) boxes.
    """
    low = np.maximum(one[:2], others[:, :2])
    high = np.minimum(one[2:], others[:, 2:])
    shared = np.maximum(high - low, 0).prod(axis=1)
    areas = (others[:, 2:] - others[:, :2]).prod(axis=1) + (one[2:] - one[:2]).prod()
    return np.asarray(shared / np.maximum(areas - shared, 1e-12), np.float32)
