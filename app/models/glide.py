"""The scores as they are shown: one value at a time for bar, number, bold row and tag."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from emoscope.engine.data import FaceScore, Floats, FrameResult

MUCH = 0.0005
"""A change smaller than this is not seen."""


class Glide:
    """Follows the newest scores and is at every moment what all parts of the window show.

    Attributes:
        smoothing_s: Time constant; 0 shows each score as it comes.
        result: The newest result with the shown scores in it; None before the first.
    """

    def __init__(self, smoothing_s: float = 0.25) -> None:
        self.smoothing_s = smoothing_s
        self.result: FrameResult | None = None
        self._target: FrameResult | None = None
        self._shown: dict[int, Floats] = {}
        self._labels: tuple[str, ...] = ()

    def take(self, result: FrameResult | None) -> None:
        """The newest result; a face that was not scored before is shown as it is."""
        self._target = result
        if result is None:
            self._shown.clear()
            self.result = None
            return
        if result.labels != self._labels:
            self._relabel(result.labels)
        targets = {
            face.track: scores for face in result.faces if (scores := _scores(face)) is not None
        }
        # A face without a score has none to glide from when it comes back.
        self._shown = {track: self._shown.get(track, scores) for track, scores in targets.items()}
        for track, scores in targets.items():
            # What was not scored before (or no longer is) has nothing to glide from.
            shown = self._shown[track]
            self._shown[track] = np.where(np.isnan(shown) | np.isnan(scores), scores, shown)
        self._compose()

    def step(self, elapsed_s: float) -> bool:
        """Move towards the newest scores; True if something to be seen has changed."""
        target = self._target
        if target is None:
            return False
        lag_s = self.smoothing_s
        share = 1.0 if lag_s <= 0 else 1.0 - math.exp(-elapsed_s / lag_s)
        moved = False
        for face in target.faces:
            scores = _scores(face)
            if scores is None:
                continue
            shown = self._shown[face.track]
            new = (shown + (scores - shown) * share).astype(np.float32)
            if np.nanmax(np.abs(new - shown), initial=0.0) > MUCH:
                self._shown[face.track] = new
                moved = True
        if moved:
            self._compose()
        return moved

    def settle(self) -> bool:
        """Show the newest scores at once; True if something to be seen has changed."""
        if self._target is None:
            return False
        before, self.smoothing_s = self.smoothing_s, 0.0
        moved = self.step(0.0)
        self.smoothing_s = before
        return moved

    def _compose(self) -> None:
        target = self._target
        assert target is not None
        faces = tuple(
            replace(face, probabilities=shown[:-1], none=float(shown[-1]))
            if (shown := self._shown.get(face.track)) is not None
            else face
            for face in target.faces
        )
        self.result = replace(target, faces=faces)

    def _relabel(self, labels: tuple[str, ...]) -> None:
        old = {name: i for i, name in enumerate(self._labels)}
        for track, before in self._shown.items():
            shown = np.full(len(labels) + 1, np.nan, np.float32)
            for i, name in enumerate(labels):
                if name in old:
                    shown[i] = before[old[name]]
            shown[-1] = before[-1]
            self._shown[track] = shown
        self._labels = labels


def _scores(face: FaceScore) -> Floats | None:
    """(L + 1,) with "none of these" last; None while there is no score."""
    if not face.state.scored or face.probabilities is None:
        return None
    none = face.none if face.none is not None else np.nan
    return np.append(face.probabilities, none).astype(np.float32)
