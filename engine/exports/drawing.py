"""Draws boxes and labels into frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import NONE_SHOWN, Image, State
from emoscope.engine.exports.colours import colours, rgb
from emoscope.engine.exports.lettering import lettering
from emoscope.engine.opencv import cv2
from emoscope.engine.sessions.session import Session

LABELS_SHOWN = 3
NO_SCORE_COLOUR = (154, 154, 154)
_STATE_TEXT = {
    State.FILLING.value: "...",
    State.SMALL.value: "too small",
    State.BLURRED.value: "blurred",
    State.TURNED.value: "turned away",
    State.DARK.value: "too dark",
    State.LOST.value: "lost",
}


class Painter:
    """Paints what a session says about a frame.

    Args:
        session: Where it is from.
    """

    def __init__(self, session: Session) -> None:
        faces = session.faces
        self._names = (*session.names, NONE_SHOWN)
        self._colours = [rgb(colour) for colour in colours(session.labels)]
        names = ("x_px", "y_px", "width_px", "height_px")
        self._boxes = np.stack([faces[name].to_numpy() for name in names], axis=1)
        self._tracks = faces["track"].to_numpy()
        whose = session.person_names(self._tracks, faces["time_s"].to_numpy())
        self._heads = [
            name or f"face {track}" for name, track in zip(whose, self._tracks, strict=True)
        ]
        self._states = faces["state"].to_pylist()
        self._clips = faces["clip"].fill_null(-1).to_numpy()
        self._scores = session.scores

    def paint(self, image: Image, rows: Iterable[int]) -> Image:
        """A copy of the frame with the faces of these rows drawn in."""
        out = np.ascontiguousarray(image).copy()
        for row in rows:
            self._face(out, row)
        return out

    def _face(self, image: Image, row: int) -> None:
        height = image.shape[0]
        size = max(10, round(height / 40))
        x, y, width, box_height = (round(float(value)) for value in self._boxes[row])
        entries, colour = self._entries(row)
        thick = max(1, round(height / 360))
        cv2.rectangle(image, (x, y), (x + width, y + box_height), colour, thick)
        head = y - round(1.4 * size)
        _blit(image, lettering(self._heads[row], size, colour), x, head)
        step = round(1.5 * size)
        top = _top(y + box_height, head, step * len(entries), height)
        for line, (text, shade) in enumerate(entries):
            _blit(image, lettering(text, size, shade), x, top + step * line)

    def _entries(self, row: int) -> tuple[list[tuple[str, tuple[int, int, int]]], Any]:
        clip, state = int(self._clips[row]), self._states[row]
        if clip < 0:
            return [(_STATE_TEXT.get(state, state), NO_SCORE_COLOUR)], NO_SCORE_COLOUR
        scores = np.nan_to_num(self._scores[clip], nan=-1.0)
        best = [int(i) for i in np.argsort(-scores)[:LABELS_SHOWN] if scores[i] >= 0]
        entries = [(f"{self._names[i]} {100 * scores[i]:.0f} %", self._colours[i]) for i in best]
        return entries, self._colours[best[0]]


def _top(below: int, head: int, lines_px: int, height: int) -> int:
    """Where the lines of a face begin: below it, else above its head, else as low as they fit."""
    if below + lines_px <= height:
        return below
    return head - lines_px if head >= lines_px else max(0, height - lines_px)


def _blit(image: Image, patch: NDArray[np.uint8], x: int, y: int) -> None:
    """Lay a patch over the image where it fits, moved inside where it does not."""
    rows, columns = image.shape[:2]
    x = max(0, min(x, columns - patch.shape[1]))
    y = max(0, min(y, rows - patch.shape[0]))
    part = image[y : y + patch.shape[0], x : x + patch.shape[1]]
    part[:] = patch[: part.shape[0], : part.shape[1]]
