"""What people say of how a face moves, and when it is true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.actions.motion import Course
from emoscope.lab.training.behaviours import ramp

FULL = 0.45
"""A change of an action's strength that is fully true; a tenth is not yet one."""
_SLIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Motion:
    """Something that is said of how a face moves.

    Attributes:
        name: Key.
        sentences: How people say it.
        truth: (course, first frame, last frame) to 0..1; both frames are seen.
    """

    name: str
    sentences: tuple[str, ...]
    truth: Callable[[Course, int, int], float]


def _grade(value: float) -> float:
    return float(ramp(np.asarray(value), _SLIGHT, FULL))


def _seen(course: Course, action: str, first: int, last: int) -> NDArray[np.float32]:
    curve = course.actions.get(action)
    return np.zeros(last - first + 1, np.float32) if curve is None else curve[first : last + 1]


def comes(*actions: str) -> Callable[[Course, int, int], float]:
    """The action is stronger at the end than it was before."""

    def truth(course: Course, first: int, last: int) -> float:
        curves = [_seen(course, action, first, last) for action in actions]
        return _grade(max(float(curve[-1] - curve.min()) for curve in curves))

    return truth


def goes(*actions: str) -> Callable[[Course, int, int], float]:
    """The action is weaker at the end than it was before."""

    def truth(course: Course, first: int, last: int) -> float:
        curves = [_seen(course, action, first, last) for action in actions]
        return _grade(max(float(curve.max() - curve[-1]) for curve in curves))

    return truth


def passes(*actions: str) -> Callable[[Course, int, int], float]:
    """The action came and went while we looked."""

    def truth(course: Course, first: int, last: int) -> float:
        best = 0.0
        for action in actions:
            curve = _seen(course, action, first, last)
            top = int(curve.argmax())
            best = max(best, min(curve[top] - curve[: top + 1].min(), curve[top] - curve[-1]))
        return _grade(best)

    return truth


def _blinks(course: Course, first: int, last: int) -> float:
    return float(course.lids[first : last + 1].max() > 0.9)


def _talks(course: Course, first: int, last: int) -> float:
    jaw = course.visemes.get("jawOpen")
    if jaw is None:
        return 0.0
    return float(ramp(np.asarray(np.ptp(jaw[first : last + 1])), 0.0, 0.25))


def _swings(angle: NDArray[np.float32], degrees: float) -> float:
    """1 where it went a way of ``degrees`` and back."""
    least = np.radians(degrees)
    top, low = int(angle.argmax()), int(angle.argmin())
    early, late = min(top, low), max(top, low)
    whole = abs(float(angle[late] - angle[early]))
    back = max(float(np.ptp(angle[: early + 1])), float(np.ptp(angle[late:])))
    return float(ramp(np.asarray(min(whole, 2 * back) / least), 0.4, 1.0))


def _nods(course: Course, first: int, last: int) -> float:
    return _swings(course.pitch[first : last + 1], 8)


def _shakes(course: Course, first: int, last: int) -> float:
    return _swings(course.yaw[first : last + 1], 11)


_SMILES = ("smile", "one_corner")
_BROWS = ("brow_up",)

MOTIONS: tuple[Motion, ...] = (
    Motion("talking", ("talking", "speaking", "a person talking", "is talking"), _talks),
    Motion("nodding", ("nodding", "nods the head", "nodding in agreement"), _nods),
    Motion(
        "shaking_head",
        ("shaking the head", "shakes the head", "shaking the head in denial"),
        _shakes,
    ),
    Motion("blinking", ("blinks", "blinking", "a quick blink"), _blinks),
    Motion("winking", ("winks", "gives a wink", "a quick wink"), passes("wink")),
    Motion(
        "smile_comes",
        ("starting to smile", "breaks into a smile", "begins to smile"),
        comes(*_SMILES),
    ),
    Motion(
        "smile_goes", ("the smile fades", "stops smiling", "a smile that fades"), goes(*_SMILES)
    ),
    Motion(
        "quick_smile", ("a quick smile", "a fleeting smile", "smiles briefly"), passes(*_SMILES)
    ),
    Motion(
        "brows_rise",
        ("raises the eyebrows", "the eyebrows shoot up", "lifting the eyebrows"),
        comes(*_BROWS),
    ),
    Motion("one_brow_rises", ("raises one eyebrow", "lifts an eyebrow"), comes("one_brow")),
    Motion(
        "starts_to_frown",
        ("starting to frown", "begins to frown", "draws the brows together"),
        comes("brow_down"),
    ),
    Motion(
        "mouth_falls_open",
        ("the mouth falls open", "the jaw drops", "opens the mouth"),
        comes("mouth_open"),
    ),
    Motion(
        "corners_drop",
        ("the corners of the mouth drop", "the mouth turns down"),
        comes("mouth_down"),
    ),
    Motion("wrinkles_nose", ("wrinkles the nose", "scrunches up the nose"), comes("nose_wrinkle")),
    Motion("closes_eyes", ("closes the eyes", "shuts the eyes"), comes("eyes_closed")),
    Motion(
        "purses_lips",
        ("purses the lips", "puckers the lips", "presses the lips together"),
        comes("pucker", "lips_pressed"),
    ),
)


def truths(course: Course, first: int, last: int) -> NDArray[np.float32]:
    """(M,) truth of every motion over the frames from ``first`` to ``last``."""
    return np.array([motion.truth(course, first, last) for motion in MOTIONS], np.float32)
