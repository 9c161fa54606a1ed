"""The data that flows from source to scores, as frozen dataclasses.

Shapes and units are in the names and docstrings; see ``docs/glossary.md`` for the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""(H, W, 3) uint8, RGB."""

Floats = NDArray[np.float32]

NONE = "none"
"""The answer where no label fits, as tables and messages to programs name it: no label can."""
NONE_SHOWN = "none of these"
"""The same where people read it; the window translates it."""


def shown_label(name: str) -> str:
    """The name of an answer as people read it: a label's own, or :data:`NONE_SHOWN`."""
    return NONE_SHOWN if name == NONE else name


class State(StrEnum):
    """Why a face has, or has not, a score in this frame."""

    FILLING = "filling"
    OK = "ok"
    STILL = "still"
    SMALL = "small"
    BLURRED = "blurred"
    TURNED = "turned"
    DARK = "dark"
    LOST = "lost"

    @property
    def scored(self) -> bool:
        """Faces in this state have a score: of a clip, or of this picture alone."""
        return self in (State.OK, State.STILL)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a source.

    Attributes:
        image: (H, W, 3) uint8 RGB, rotation applied.
        time_s: Presentation time of a file; seconds since opening of a camera (monotonic).
        index: Position among the frames this source has given, from 0.
        burst: Frames of different numbers never share a clip; None where all frames are given.
        shown: False for a frame that is read for the clip only: it has no row.
    """

    image: Image
    time_s: float
    index: int
    burst: int | None = None
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in pixels of the frame; may reach beyond its edges."""

    x_px: float
    y_px: float
    width_px: float
    height_px: float

    @property
    def centre_px(self) -> tuple[float, float]:
        return self.x_px + self.width_px / 2, self.y_px + self.height_px / 2

    def overlap(self, other: Box) -> float:
        """Intersection over union, 0 to 1."""
        left = max(self.x_px, other.x_px)
        top = max(self.y_px, other.y_px)
        right = min(self.x_px + self.width_px, other.x_px + other.width_px)
        bottom = min(self.y_px + self.height_px, other.y_px + other.height_px)
        inter = max(0.0, right - left) * max(0.0, bottom - top)
        union = self.width_px * self.height_px + other.width_px * other.height_px - inter
        return inter / union if union > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a face can be read.

    Attributes:
        face_px: Distance between the outer edges of the face's box, in pixels (smaller side).
        sharpness: Focus measure of the aligned crop, about 0 (blurred) to 1 (sharp).
        yaw_deg: Head turn to the side, 0 is frontal, positive to the picture's right.
        pitch_deg: Head nod, 0 is frontal, positive is up.
        value: All of it in one figure, 0 (useless) to 1 (good).
        state: ``OK``, or the reason why this face must not be scored.
    """

    face_px: float
    sharpness: float
    yaw_deg: float
    pitch_deg: float
    value: float
    state: State


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured on a face beside its labels; ``docs/columns.md`` says what it is worth.

    Attributes:
        roll_deg: Head tilt to a shoulder, 0 is upright, positive is clockwise in the picture.
        eyes_open: Distance of the lids over the width of the eye, mean of both eyes.
        mouth_open: Distance of the inner lips over the width between their corners.
        left_lids, right_lids: Distance of the lids over the width of the eye, of the eye that is
            left in the picture and of the other one, by the iris network; None where it did not
            look.
        gaze_yaw_deg: How far to the side the eyes look, 0 is towards the camera, positive to the
            picture's right; None too while they are closed or too small.
    """

    roll_deg: float
    eyes_open: float
    mouth_open: float
    left_lids: float | None = None
    right_lids: float | None = None
    gaze_yaw_deg: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FaceCrop:
    """One face of one frame, aligned for the pack in use.

    Attributes:
        track: Number of the track, from 1. Not an identity.
        box: Where the face is in the frame.
        landmarks: (468, 2) float32, pixels in the frame.
        crop: (S, S, 3) uint8 RGB, aligned to the pack's template.
        quality: How well it can be read.
        measures: What was measured on its points, if that was done.
    """

    track: int
    box: Box
    landmarks: Floats
    crop: Image
    quality: Quality
    measures: Measures | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FaceScore:
    """What is said about one face in one frame.

    Attributes:
        track: Number of the track.
        box: Where the face is (last known place when lost).
        landmarks: (468, 2) float32 pixels, or None when lost.
        quality: Of this frame's crop, or None when lost.
        state: Why there is or is not a score.
        probabilities: (L,) float32 in the order of ``FrameResult.labels``; muted labels are NaN.
            None while there is no score.
        none: Probability of "none of these", or None.
        filled_s: Seconds of the clip that are filled.
        score_time_s: Time of the newest embedding in the clip that was scored, or None.
        measures: Of this frame's points, or None when lost.
    """

    track: int
    box: Box
    landmarks: Floats | None
    quality: Quality | None
    state: State
    probabilities: Floats | None
    none: float | None
    filled_s: float
    score_time_s: float | None
    measures: Measures | None = None

    def top(self, labels: tuple[str, ...]) -> str | None:
        """Name of the top label, :data:`NONE` if that wins, None without a score."""
        if self.probabilities is None or self.none is None:
            return None
        known = np.nan_to_num(self.probabilities, nan=-1.0)
        best = int(known.argmax()) if known.size else -1
        return labels[best] if best >= 0 and known[best] >= self.none else NONE


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """One encoded crop, and the clip that ends with it.

    Attributes:
        track: Number of the track, from 1.
        time_s: Time of its frame, in seconds.
        vector: (D,) frame embedding.
        clip: (D,) L2-normalised clip embedding, what a session keeps to score again later; None
            while the clip fills.
    """

    track: int
    time_s: float
    vector: Floats
    clip: Floats | None = None


@dataclass(frozen=True, slots=True, eq=False)
class FrameResult:
    """Everything the pipeline says about one frame.

    Attributes:
        index: Number of the frame, from 0.
        time_s: Time of the frame, in seconds.
        labels: Names, in the label set's order.
        faces: One per visible or recently lost track, by track number.
        embeddings: Newly encoded crops of this frame.
        stages_ms: Milliseconds spent per stage (``faces``, ``encode``, ``temporal``, ``score``).
        cut: Another shot begins with this frame.
        unfollowed: Faces in view beyond those that are followed, at the last count.
        suspected: Where a face may be, followed or not; only while faces are being covered.
    """

    index: int
    time_s: float
    labels: tuple[str, ...]
    faces: tuple[FaceScore, ...]
    embeddings: tuple[Embedding, ...] = ()
    stages_ms: Mapping[str, float] = field(default_factory=dict)
    cut: bool = False
    unfollowed: int = 0
    suspected: tuple[Box, ...] = ()
