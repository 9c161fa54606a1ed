"""What head pose and openings say of rendered faces whose angles and openings are known.

    python -m emoscope.lab.actions.measured ../shared/data

Prints a Markdown table: what was set, and mean and spread over people of what was measured.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.faces.opening import open_still_finder
from emoscope.engine.faces.quality import head_turn
from emoscope.engine.faces.shape import measure
from emoscope.lab.actions.camera import turned
from emoscope.lab.actions.graded import open_model
from emoscope.lab.actions.people import FRONT_LIGHT, Person, draw_person
from emoscope.lab.actions.render import Renderer

PEOPLE, SIDE_PX, PX_PER_CM = 12, 384, 15.0
NAMES = ("head_yaw_deg", "head_pitch_deg", "head_roll_deg", "eyes_open", "mouth_open")
BLINK = {"eyeBlink_L": 1.0, "eyeBlink_R": 1.0}
JAW = {"jawOpen": 1.0}
TURNS = (-40, -20, 0, 20, 40)
STRENGTHS = (0.0, 0.25, 0.5, 0.75, 1.0)


def people(count: int = PEOPLE, seed: int = 1) -> tuple[Person, ...]:
    """Made-up people with skin that shows."""
    rng = np.random.default_rng(seed)
    return tuple(draw_person(rng, skin=float(rng.uniform(0.4, 0.85))) for _ in range(count))


def picture(
    renderer: Renderer, person: Person, weights: Mapping[str, float], turn_deg: tuple[float, ...]
) -> NDArray[np.uint8]:
    """(S, S, 3) uint8 of a person with an expression and a head turned by yaw, pitch, roll.

    Yaw is positive to the picture's right, pitch up, roll clockwise in the picture.
    """
    yaw, pitch, roll = np.radians(turn_deg)
    half = SIDE_PX / 2
    camera = turned(yaw, -pitch, -roll).after(
        np.array([[PX_PER_CM, 0, half], [0, PX_PER_CM, half]])
    )
    moved = renderer.shapes.expression(weights)
    gray = renderer.picture(person, moved, camera, FRONT_LIGHT, SIDE_PX, 0.4)
    return np.repeat(gray[..., None], 3, axis=2)


def conditions() -> Iterator[tuple[str, dict[str, float], tuple[float, float, float]]]:
    """What is set: words, expression, turn."""
    for axis, name in enumerate(("yaw", "pitch", "roll")):
        for angle in TURNS:
            turn = [0.0, 0.0, 0.0]
            turn[axis] = angle
            yield f"{name} {angle}°", {}, (turn[0], turn[1], turn[2])
    for words, shapes in (("lids closed", BLINK), ("jaw open", JAW)):
        for strength in STRENGTHS:
            weights = {name: strength * value for name, value in shapes.items()}
            yield f"{words} {strength:.0%}", weights, (0.0, 0.0, 0.0)


def main(data: Path) -> None:
    """Measure and print."""
    renderer = open_model(data)
    print(f"| set | faces | {' | '.join(NAMES)} |")
    print("|---|---:|" + "---:|" * len(NAMES))
    with closing(open_still_finder()) as finder:
        for words, weights, turn in conditions():
            rows = []
            for person in people():
                for mesh in finder.find(picture(renderer, person, weights, turn)):
                    shape = measure(mesh)
                    pose = (*head_turn(mesh), shape.roll_deg)
                    rows.append((*pose, shape.eyes_open, shape.mouth_open))
            found = np.array(rows).reshape(-1, len(NAMES))
            cells = [
                f"{m:.{d}f} ± {s:.{d}f}"
                for m, s, d in zip(found.mean(0), found.std(0), (1, 1, 1, 3, 3), strict=True)
            ]
            print(f"| {words} | {len(found)} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
