"""Training faces with exact facial actions: neutral photos moved by ICT-FaceKit's shapes.

``python -m emoscope.lab.training.exact --data ../shared --cache DIR --count 1500`` writes
``exact.npz``. Only training faces are moved. What follows from the shapes is behaviour; feelings
are not told of these faces. A fifth of them only get a change that says nothing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.lab.actions.bind import Binding, bound
from emoscope.lab.actions.graded import fitted_rest, open_model, quiet_faces, shot
from emoscope.lab.actions.move import Mover
from emoscope.lab.actions.people import draw_sitting
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.table import ACTIONS, Action, Weights, stronger
from emoscope.lab.training.behaviours import BEHAVIOURS, Truth, ramp
from emoscope.lab.training.faces import Faces, ferplus, join, photos
from emoscope.lab.training.vocabulary import CLASSES

FILE = "exact.npz"
RESTING = 0.2
SLIGHT, FULL = 0.1, 0.55
"""An action this strong begins to be said of a face, and is fully true."""
_MOST_ACTIONS = 3
RENDERED = 4
"""One in so many is rendered instead of moved."""
AT_REST = dict.fromkeys((behaviour.name for behaviour in BEHAVIOURS), 0.0)


def told(base: dict[str, float], done: dict[str, float]) -> dict[str, float]:
    """Truths of a moved face: what it showed before, and what was done to it.

    Args:
        base: Behaviour to truth before.
        done: Action to strength.
    """
    truth = dict(base)
    for name in ("nose_wrinkle", "cheek_raise", "cheek_puff", "wink"):
        truth[name] = 0.0
    for name, strength in done.items():
        value = float(ramp(np.array([strength]), SLIGHT, FULL)[0])
        truth[name] = max(value, truth[name])
        if name == "smile":
            faint = float(ramp(np.array([strength]), 0.05, 0.2)[0])
            strong = float(ramp(np.array([strength]), 0.6, 0.9)[0])
            truth["slight_smile"] = faint * (1 - strong)
            truth["mouth_down"] = 0.0
        if name == "one_corner":
            truth["smile"] = max(truth["smile"], 0.5 * value)
        if name == "mouth_down":
            truth["smile"] = truth["slight_smile"] = 0.0
        if name == "brow_up":
            truth["brow_inner"] = max(truth["brow_inner"], 0.6 * value)
        if name == "nose_wrinkle":
            truth["upper_lip"] = max(truth["upper_lip"], 0.6 * value)
        if name in ("brow_up", "eyes_wide"):
            truth["brow_down"] = truth["eyes_narrow"] = 0.0
    return truth


def draw(rng: np.random.Generator) -> list[tuple[Action, float]]:
    """One to three actions at strengths of their own."""
    count = int(rng.choice(np.arange(1, _MOST_ACTIONS + 1), p=(0.6, 0.3, 0.1)))
    rows = rng.permutation(len(ACTIONS))[:count]
    return [(ACTIONS[int(row)], float(rng.uniform(0.15, 1.0))) for row in rows]


def combined(drawn: list[tuple[Action, float]]) -> Weights:
    """Shapes of several actions at once; the stronger of two stays."""
    return stronger(*(action.weights(strength) for action, strength in drawn))


def made_up(
    renderer: Renderer, binding: Binding, weights: Weights, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """(120, 120) somebody by chance who does this."""
    sitting = draw_sitting(rng, yaw=0.2, pitch=0.12)
    return shot(renderer, binding, sitting, renderer.shapes.expression(weights))


def make(data: Path, cache: Path, count: int, seed: int = 5) -> None:
    """Moves ``count`` faces and keeps them.

    Raises:
        DataError: The model is missing.
    """
    renderer = open_model(data / "data")
    binding = bound(renderer, cache)
    mover = Mover(renderer.shapes, binding)
    faces = join([_quiet(ferplus(cache, "train"), 1400), _quiet(photos(cache)[0], 1400)])
    rng = np.random.default_rng(seed)
    names = [behaviour.name for behaviour in BEHAVIOURS]
    rows = rng.permutation(len(faces))
    crops = np.zeros((count, *faces.crops.shape[1:]), np.uint8)
    truth = np.zeros((count, len(names)), np.float32)
    for place in range(count):
        if place % RENDERED == 0:
            drawn = draw(rng) if rng.random() >= RESTING else []
            crops[place] = made_up(renderer, binding, combined(drawn), rng)
            moved = told(AT_REST, {action.name: strength for action, strength in drawn})
            truth[place] = [moved.get(name, 0.0) for name in names]
            continue
        row = int(rows[place % len(rows)])
        photo = mover.fit(faces.crops[row], faces.landmarks[row])
        base = {name: float(faces.truth[name][row]) for name in names}
        if rng.random() < RESTING:
            action, strength = draw(rng)[0]
            change = fitted_rest(renderer.shapes, binding.vertices, action, strength, rng)
            crops[place], done = mover.move(photo, *change), {}
        else:
            drawn = draw(rng)
            crops[place] = mover.move(photo, combined(drawn))
            done = {action.name: strength for action, strength in drawn}
        moved = told(base, done)
        truth[place] = [moved[name] for name in names]
    np.savez_compressed(cache / FILE, crops=crops, truth=truth, names=np.array(names))


def _quiet(faces: Faces, count: int) -> Faces:
    return faces.pick(quiet_faces(faces, count))


def read_exact(cache: Path) -> Faces:
    """The moved faces. Their votes are neutral's and mean nothing.

    Raises:
        DataError: They were not made, or for other behaviours.
    """
    path = cache / FILE
    names = [behaviour.name for behaviour in BEHAVIOURS]
    if not path.is_file():
        raise DataError(
            f"There is no {path}", "Make it with `python -m emoscope.lab.training.exact`"
        )
    with np.load(path) as held:
        if list(held["names"]) != names:
            raise DataError(f"{path} was made for other behaviours", "Delete it and make it again")
        crops, truth = held["crops"], held["truth"]
    count = len(crops)
    shares = np.zeros((count, len(CLASSES)), np.float32)
    shares[:, CLASSES.index("neutral")] = 1.0
    columns: dict[str, Truth] = {name: truth[:, i] for i, name in enumerate(names)}
    return Faces(
        crops, shares, np.full(count, -1, np.int64), columns, np.zeros(count, bool),
        np.zeros((count, 468, 2), np.float16),
    )  # fmt: skip


def with_exact(
    train: Faces, weights: NDArray[np.float64], exact: Faces, share: float
) -> tuple[Faces, NDArray[np.float64]]:
    """Training faces with the moved ones behind them, drawn in this share."""
    own = np.full(len(exact), share / len(exact))
    return join([train, exact]), np.concatenate([weights * (1 - share), own])


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.exact``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    parser.add_argument("--count", type=int, default=1500)
    given = parser.parse_args()
    make(given.data, given.cache, given.count)


if __name__ == "__main__":
    main()
