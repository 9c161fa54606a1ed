"""Performances: people who move, frame by frame, with everything they do known.

``python -m emoscope.lab.training.performed --data ../shared --cache DIR --count 1000`` writes
``performed.npy`` (n, T, 120, 120) uint8 and ``performed.npz``; with ``--held-out`` the same of
people that no training sees (FER+ valid, and made-up people of another seed). Neutral photos are
moved by ICT-FaceKit's shapes along a course; one in four performers is rendered.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.lib.format import open_memmap
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.lab.actions.bind import Binding, bound
from emoscope.lab.actions.graded import open_model, quiet_faces, shot
from emoscope.lab.actions.motion import FRAMES, Course, draw_course
from emoscope.lab.actions.move import Mover
from emoscope.lab.actions.people import draw_sitting
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.table import ACTIONS
from emoscope.lab.training.faces import Faces, ferplus, join, photos
from emoscope.lab.training.geometry import CANVAS_PX

Gray = NDArray[np.uint8]
RENDERED = 4
"""One in so many is rendered instead of moved."""
_QUIET = 1400
_SEEDS = {False: 31, True: 32}


@dataclass(frozen=True, slots=True, eq=False)
class Performances:
    """What was performed.

    Attributes:
        frames: (n, T, 120, 120) uint8, on disk.
        courses: What each of them does.
    """

    frames: Gray
    courses: list[Course]


def files(cache: Path, *, held_out: bool) -> tuple[Path, Path]:
    """Where pictures and courses are kept."""
    name = "performed_held_out" if held_out else "performed"
    return cache / f"{name}.npy", cache / f"{name}.npz"


def performers(cache: Path, *, held_out: bool) -> Faces:
    """Quiet faces that are moved."""
    parts = [ferplus(cache, "valid")] if held_out else [ferplus(cache, "train"), photos(cache)[0]]
    return join([faces.pick(quiet_faces(faces, _QUIET)) for faces in parts])


def moved(mover: Mover, faces: Faces, row: int, course: Course) -> Iterator[Gray]:
    """(120, 120) a photo, frame by frame."""
    photo = mover.fit(np.asarray(faces.crops[row]), faces.landmarks[row])
    for frame in range(FRAMES):
        yaw, pitch = float(course.yaw[frame]), float(course.pitch[frame])
        yield mover.turn(photo, course.weights(frame), yaw, pitch)


def made_up(
    renderer: Renderer, binding: Binding, course: Course, rng: np.random.Generator
) -> Iterator[Gray]:
    """(120, 120) somebody by chance, frame by frame."""
    sitting = draw_sitting(rng)
    for frame in range(FRAMES):
        moves = renderer.shapes.expression(course.weights(frame))
        yaw, pitch = float(course.yaw[frame]), float(course.pitch[frame])
        yield shot(renderer, binding, sitting, moves, yaw, pitch)


def make(data: Path, cache: Path, count: int, *, held_out: bool, workers: int = 1) -> None:
    """Performs ``count`` courses and keeps them, the same however many processes share the work.

    Raises:
        DataError: The model or the prepared faces are missing.
    """
    bound(open_model(data / "data"), cache)
    pictures, told = files(cache, held_out=held_out)
    shape = (count, FRAMES, CANVAS_PX, CANVAS_PX)
    open_memmap(pictures, mode="w+", dtype=np.uint8, shape=shape).flush()
    shares = [list(range(count))[start::workers] for start in range(workers)]
    part = partial(_perform, data, cache, held_out=held_out)
    if workers == 1:
        parts = [part(shares[0])]
    else:
        with ProcessPoolExecutor(workers) as pool:
            parts = list(pool.map(part, shares))
    courses = dict(zip(chain(*shares), chain(*parts), strict=True))
    keep(told, [courses[place] for place in range(count)])


def _perform(data: Path, cache: Path, places: list[int], *, held_out: bool) -> list[Course]:
    """One process's share: draws its courses and writes their pictures."""
    renderer = open_model(data / "data")
    binding = bound(renderer, cache)
    mover = Mover(renderer.shapes, binding)
    faces = performers(cache, held_out=held_out)
    rows = np.random.default_rng(_SEEDS[held_out]).permutation(len(faces))
    frames = np.load(files(cache, held_out=held_out)[0], mmap_mode="r+")
    courses = []
    for place in places:
        rng = np.random.default_rng([_SEEDS[held_out], place])
        course = draw_course(rng)
        if place % RENDERED == 0:
            shown = made_up(renderer, binding, course, rng)
        else:
            shown = moved(mover, faces, int(rows[place % len(rows)]), course)
        for frame, picture in enumerate(shown):
            frames[place, frame] = picture
        courses.append(course)
    frames.flush()
    return courses


def keep(path: Path, courses: list[Course]) -> None:
    """Writes what :func:`read` reads; of the visemes only the jaw."""
    nothing = np.zeros(FRAMES, np.float32)
    np.savez_compressed(
        path,
        kinds=np.array([course.kind for course in courses]),
        names=np.array([action.name for action in ACTIONS]),
        actions=np.array(
            [[course.actions.get(a.name, nothing) for a in ACTIONS] for course in courses]
        ),
        jaws=np.array([course.visemes.get("jawOpen", nothing) for course in courses]),
        speaks=np.array([course.speaks for course in courses]),
        lids=np.array([course.lids for course in courses]),
        yaw=np.array([course.yaw for course in courses]),
        pitch=np.array([course.pitch for course in courses]),
    )


def read(cache: Path, *, held_out: bool = False) -> Performances:
    """What was made; of the speech only the jaw is known.

    Raises:
        DataError: It was not made.
    """
    pictures, told = files(cache, held_out=held_out)
    if not told.is_file() or not pictures.is_file():
        raise DataError(
            f"There is no {told}", "Make it with `python -m emoscope.lab.training.performed`"
        )
    with np.load(told) as held:
        rows = {name: held[name] for name in held.files}
    names = list(map(str, rows["names"]))
    courses = [
        Course(
            str(kind),
            {
                name: curve
                for name, curve in zip(names, rows["actions"][n], strict=True)
                if curve.any()
            },
            rows["lids"][n],
            {"jawOpen": rows["jaws"][n]} if rows["speaks"][n] else {},
            rows["yaw"][n],
            rows["pitch"][n],
        )
        for n, kind in enumerate(rows["kinds"])
    ]
    return Performances(np.load(pictures, mmap_mode="r"), courses)


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.performed``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    parser.add_argument("--count", type=int, help="1000, or 500 with --held-out.")
    parser.add_argument("--held-out", action="store_true", help="Of people for the bench.")
    parser.add_argument("--workers", type=int, default=1, help="Processes.")
    given = parser.parse_args()
    count = given.count or (500 if given.held_out else 1000)
    make(given.data, given.cache, count, held_out=given.held_out, workers=given.workers)


if __name__ == "__main__":
    main()
