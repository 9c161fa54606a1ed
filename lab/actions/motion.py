"""How faces move: courses of actions, lids, speech and head over a few seconds.

Speeds are those of spontaneous faces: an action comes within a quarter of a second to one second
and goes more slowly, a blink takes a fifth of a second, syllables come four to six times a second,
heads nod and shake once to three times a second.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.actions.table import ACTIONS, Action, Weights, both, stronger

Curve = NDArray[np.float32]
FRAMES, RATE = 36, 15.0
"""Length of a course, and frames a second: 2.4 s."""
KINDS = ("still", "action", "speech", "nod", "shake", "turn")
_CHANCES = (0.12, 0.44, 0.14, 0.1, 0.1, 0.1)
_VISEMES = ("mouthFunnel", "mouthPucker", "mouthLowerDown", "mouthUpperUp", "mouthStretch")
_BLINK = (0.4, 1.0, 0.5)
"""How far lids are closed in the three frames that a blink takes."""
_ALSO_SPEECH = 0.15
_ALSO_HELD = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """What a face does in ``FRAMES`` frames.

    Attributes:
        kind: Of ``KINDS``.
        actions: Action to (T,) strength, 0 to 1.
        lids: (T,) how far both lids are closed by blinks.
        visemes: Shape to (T,) weight, empty without speech.
        yaw, pitch: (T,) turn of the head in radians, besides the way it is held.
    """

    kind: str
    actions: dict[str, Curve]
    lids: Curve
    visemes: dict[str, Curve] = field(default_factory=dict)
    yaw: Curve = field(default_factory=lambda: np.zeros(FRAMES, np.float32))
    pitch: Curve = field(default_factory=lambda: np.zeros(FRAMES, np.float32))

    @property
    def speaks(self) -> bool:
        """Whether the mouth speaks."""
        return bool(self.visemes)

    def weights(self, frame: int) -> Weights:
        """Shapes by their full names in one frame; the stronger of two stays."""
        acted = (
            action.weights(float(self.actions[action.name][frame]))
            for action in ACTIONS
            if action.name in self.actions
        )
        spoken = {
            full: float(curve[frame]) for name, curve in self.visemes.items() for full in both(name)
        }
        return stronger(*acted, spoken, dict.fromkeys(both("eyeBlink"), float(self.lids[frame])))


def envelope(start: float, onset: float, apex: float, offset: float) -> Curve:
    """(T,) 0 before ``start``, 1 through the apex, 0 after the offset; all in frames."""
    at = np.arange(FRAMES)
    rise = np.clip((at - start) / max(onset, 1e-3), 0, 1)
    fall = np.clip((start + onset + apex + offset - at) / max(offset, 1e-3), 0, 1)
    return np.asarray(_smooth(rise) * _smooth(fall), np.float32)


def _smooth(x: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.asarray(x * x * (3 - 2 * x))


def draw_course(rng: np.random.Generator, kind: str | None = None) -> Course:
    """A course by chance, of one kind or of any."""
    kind = str(rng.choice(KINDS, p=_CHANCES)) if kind is None else kind
    yaw, pitch = _sway(rng), _sway(rng)
    actions: dict[str, Curve] = {}
    visemes = _speech(rng) if kind == "speech" or rng.random() < _ALSO_SPEECH else {}
    if kind == "still":
        visemes = {}
    if kind == "action":
        allowed = [a for a in ACTIONS if a.upper or not visemes]
        actions = _acted(allowed, rng)
    elif rng.random() < _ALSO_HELD:
        allowed = [a for a in ACTIONS if a.upper or not visemes]
        action = allowed[int(rng.integers(len(allowed)))]
        actions[action.name] = np.full(FRAMES, rng.uniform(0.1, 0.8), np.float32)
    if kind == "nod":
        pitch = pitch + _swings(rng, np.radians(rng.uniform(4, 13)))
    elif kind == "shake":
        yaw = yaw + _swings(rng, np.radians(rng.uniform(5, 16)))
    elif kind == "turn":
        away = envelope(rng.uniform(-4, 24), rng.uniform(4, 10), 40.0, 1.0)
        yaw = yaw + away * np.float32(np.radians(rng.uniform(8, 22)) * rng.choice((-1, 1)))
    return Course(kind, actions, _blinks(rng), visemes, yaw, pitch)


def _acted(allowed: list[Action], rng: np.random.Generator) -> dict[str, Curve]:
    """One or two actions that come, go, or come and go."""
    made = {}
    for row in rng.permutation(len(allowed))[: 1 if rng.random() < 0.75 else 2]:
        strength = rng.uniform(0.25, 1.0)
        start, onset = rng.uniform(-6, 26), rng.uniform(3, 11)
        if allowed[row].name == "wink":
            curve = envelope(start, rng.uniform(1, 3), rng.uniform(1, 4), rng.uniform(1.5, 4))
        elif rng.random() < 0.35:  # quick
            curve = envelope(start, rng.uniform(2, 5), rng.uniform(0, 4), rng.uniform(3, 6))
        elif rng.random() < 0.55:  # stays
            curve = envelope(start, onset, 2.0 * FRAMES, 1.0)
        else:  # was there, and goes
            curve = envelope(-20.0, 3.0, 17 + rng.uniform(-4, 26), rng.uniform(4, 14))
        made[allowed[row].name] = np.asarray(curve * strength, np.float32)
    return made


def _sway(rng: np.random.Generator) -> Curve:
    """(T,) radians: no head is quite still."""
    slow = np.sin(2 * np.pi * (rng.uniform(0.1, 0.4) * np.arange(FRAMES) / RATE + rng.random()))
    return np.asarray(np.radians(rng.uniform(0, 3)) * slow, np.float32)


def _swings(rng: np.random.Generator, reach: float) -> Curve:
    """(T,) radians: a few swings to and fro that begin and end somewhere."""
    per_frame = rng.uniform(1.0, 2.8) / RATE
    wave = np.sin(2 * np.pi * (per_frame * np.arange(FRAMES) + rng.random()))
    length = rng.uniform(1.5, 4.5) / per_frame
    within = envelope(rng.uniform(-8, 14), 2.0, length, 3.0)
    return np.asarray(reach * wave * within, np.float32)


def _blinks(rng: np.random.Generator) -> Curve:
    lids = np.zeros(FRAMES, np.float32)
    for _ in range(int(rng.choice(3, p=(0.5, 0.38, 0.12)))):
        at = int(rng.integers(FRAMES - len(_BLINK)))
        lids[at : at + len(_BLINK)] = _BLINK
    return lids


def _speech(rng: np.random.Generator) -> dict[str, Curve]:
    """Syllables: a jaw that opens, closes in between, and lips of some vowel; pauses."""
    loud = rng.uniform(0.25, 0.7)
    jaw, shapes = np.zeros(FRAMES), {name: np.zeros(FRAMES) for name in _VISEMES}
    at = rng.uniform(-4, 0)
    while at < FRAMES:
        length = rng.uniform(2.4, 4.0)
        if rng.random() < 0.12:
            at += rng.uniform(3, 7)
            continue
        bump = np.exp(-0.5 * ((np.arange(FRAMES) - at - length / 2) / (length / 3.4)) ** 2)
        jaw = np.maximum(jaw, bump * loud * rng.uniform(0.2, 1.0))
        for name in rng.permutation(_VISEMES)[:2]:
            shapes[name] = np.maximum(shapes[name], bump * rng.uniform(0.0, 0.6))
        at += length
    return {"jawOpen": jaw.astype(np.float32)} | {
        name: curve.astype(np.float32) for name, curve in shapes.items()
    }
