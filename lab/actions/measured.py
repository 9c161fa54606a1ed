"""What head pose, openings and gaze say of rendered faces whose angles and openings are known.

    python -m emoscope.lab.actions.measured ../shared/data

Prints a Markdown table: what was set, and mean and spread over people of what was measured.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.faces.opening import open_eyes, open_still_finder
from emoscope.engine.faces.quality import head_turn
from emoscope.engine.faces.shape import measure
from emoscope.lab.actions.camera import turned
from emoscope.lab.actions.graded import open_model
from emoscope.lab.actions.people import FRONT_LIGHT, Person, draw_person
from emoscope.lab.actions.render import Renderer

PEOPLE, SIDE_PX, PX_PER_CM = 12, 384, 15.0
NAMES = (
    *("head_yaw_deg", "head_pitch_deg", "head_roll_deg", "eyes_open", "mouth_open"),
    *("left_lids", "right_lids", "gaze_yaw_deg"),
)
DIGITS = (1, 1, 1, 3, 3, 2, 2, 1)
AHEAD = (0.0, 0.0)
BLINK = {"eyeBlink_L": 1.0, "eyeBlink_R": 1.0}
WINK = {"eyeBlink_R": 1.0}
"""Of the person's right eye, which is left in the picture."""
JAW = {"jawOpen": 1.0}
EYE_CM = 2.7
TURNS = (-40, -20, 0, 20, 40)
GAZES = (-30, -20, -10, 0, 10, 20, 30)
FULLY_DEG = 30.0
"""Lids follow eyes that look up or down: the model's shape is that of so much."""
STRENGTHS = (0.0, 0.25, 0.5, 0.75, 1.0)


def people(count: int = PEOPLE, seed: int = 1) -> tuple[Person, ...]:
    """Made-up people with skin that shows."""
    rng = np.random.default_rng(seed)
    return tuple(draw_person(rng, skin=float(rng.uniform(0.4, 0.85))) for _ in range(count))


def picture(
    renderer: Renderer,
    person: Person,
    weights: Mapping[str, float],
    turn_deg: tuple[float, ...],
    gaze_deg: tuple[float, float] | None = None,
    px_per_cm: float = PX_PER_CM,
) -> NDArray[np.uint8]:
    """(S, S, 3) uint8 of a person with an expression and a head turned by yaw, pitch, roll.

    Yaw is positive to the picture's right, pitch up, roll clockwise in the picture.

    Args:
        renderer: Draws the pictures.
        person: Whose face is drawn.
        weights: Of the expression.
        turn_deg: Turn of the head, in degrees.
        gaze_deg: Where the eyes look seen from the camera, (0, 0) into it: to the side and up;
            lids follow. None for straight ahead of the head.
        px_per_cm: Size of the face.
    """
    yaw, pitch, roll = np.radians(turn_deg)
    half = SIDE_PX / 2
    head = turned(yaw, -pitch, -roll)
    if gaze_deg is None:
        renderer.look((0.0, 0.0, 1.0))
    else:
        aside, up = np.sin(np.radians(gaze_deg))
        right, down = head.linear
        axes = np.array([right, -down, np.cross(right, -down)])
        ahead = axes.T @ np.array([aside, up, np.sqrt(max(0.0, 1 - aside**2 - up**2))])
        renderer.look((float(ahead[0]), float(ahead[1]), float(ahead[2])))
        lids = "eyeLookDown" if ahead[1] < 0 else "eyeLookUp"
        follow = float(min(1.0, abs(np.degrees(np.arcsin(ahead[1]))) / FULLY_DEG))
        weights = {**weights, f"{lids}_L": follow, f"{lids}_R": follow}
    camera = head.after(np.array([[px_per_cm, 0, half], [0, px_per_cm, half]]))
    moved = renderer.shapes.expression(weights)
    gray = renderer.picture(person, moved, camera, FRONT_LIGHT, SIDE_PX, 0.4)
    return np.repeat(gray[..., None], 3, axis=2)


@dataclass(frozen=True, slots=True)
class Case:
    """What is set: words, expression, turn of the head, gaze, size."""

    words: str
    weights: Mapping[str, float] = field(default_factory=dict)
    turn_deg: tuple[float, float, float] = (0.0, 0.0, 0.0)
    gaze_deg: tuple[float, float] | None = None
    px_per_cm: float = PX_PER_CM


def cases() -> Iterator[Case]:
    """Everything that is set, in the table's order."""
    for axis, name in enumerate(("yaw", "pitch", "roll")):
        for angle in TURNS:
            turn = [0.0, 0.0, 0.0]
            turn[axis] = angle
            yield Case(f"{name} {angle}°", turn_deg=(turn[0], turn[1], turn[2]))
    for words, shapes in (("lids closed", BLINK), ("jaw open", JAW), ("left lids closed", WINK)):
        for strength in STRENGTHS if shapes is not WINK else (1.0,):
            weights = {name: strength * value for name, value in shapes.items()}
            yield Case(f"{words} {strength:.0%}", weights)
    for angle in GAZES:
        yield Case(f"gaze {angle}°", gaze_deg=(angle, 0.0))
    for angle in (-20, 20):
        yield Case(f"gaze up {angle}°", gaze_deg=(0.0, angle))
    for angle in (-30, -15, 15, 30):
        yield Case(f"yaw {angle}°, gaze 0°", turn_deg=(angle, 0.0, 0.0), gaze_deg=AHEAD)
    for angle in (-20, 20):
        yield Case(f"yaw {angle}°, gaze 15°", turn_deg=(angle, 0.0, 0.0), gaze_deg=(15.0, 0.0))
    for size in (3.0, 5.0, 8.0):
        words = f"eye {EYE_CM * size:.0f} px wide, gaze 20°"
        yield Case(words, gaze_deg=(20.0, 0.0), px_per_cm=size)


def main(data: Path) -> None:
    """Measure and print."""
    renderer = open_model(data)
    print(f"| set | faces | {' | '.join(NAMES)} |")
    print("|---|---:|" + "---:|" * len(NAMES))
    with closing(open_still_finder()) as finder, closing(open_eyes()) as eye_finder:
        for case in cases():
            rows = []
            for person in people():
                image = picture(
                    renderer, person, case.weights, case.turn_deg, case.gaze_deg, case.px_per_cm
                )
                for mesh in finder.find(image):
                    shape, (eyes,) = measure(mesh), eye_finder.find(image, [mesh])
                    pose = (*head_turn(mesh), shape.roll_deg)
                    gaze = math.nan if eyes.gaze_yaw_deg is None else eyes.gaze_yaw_deg
                    opened = (shape.eyes_open, shape.mouth_open, eyes.left, eyes.right)
                    rows.append((*pose, *opened, gaze))
            found = np.array(rows).reshape(-1, len(NAMES))
            cells = [_cell(column, digits) for column, digits in zip(found.T, DIGITS, strict=True)]
            print(f"| {case.words} | {len(found)} | {' | '.join(cells)} |", flush=True)


def _cell(found: NDArray[np.float64], digits: int) -> str:
    there = found[np.isfinite(found)]
    return f"{there.mean():.{digits}f} ± {there.std():.{digits}f}" if len(there) else ""


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
