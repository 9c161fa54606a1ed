"""Which vertex of the model each point of the face mesh is."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.engine.faces.opening import open_still_finder
from emoscope.lab.actions.camera import turned
from emoscope.lab.actions.people import FRONT_LIGHT, draw_person
from emoscope.lab.actions.raster import values_at
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.shapes import SKIN

Points = NDArray[np.float32]
OPEN = {"jawOpen": 0.35, "eyeWide_L": 0.4, "eyeWide_R": 0.4}
"""Lips and lids lie apart in this face, so that each point finds its own."""
_PICTURE_PX, _PX_PER_CM = 384, 15.0
_PEOPLE = 12


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """The face mesh on the model.

    Attributes:
        vertices: (468,) rows of the model.
    """

    vertices: NDArray[np.int64]


def bind(renderer: Renderer, seed: int = 0) -> Binding:
    """Renders people, finds their meshes with the program's own networks, looks what lies there.

    Raises:
        DataError: No mesh was found on most of the pictures.
    """
    shapes = renderer.shapes
    moved = shapes.expression(OPEN)
    rng = np.random.default_rng(seed)
    skin = shapes.triangles_of(SKIN)
    average = (shapes.neutral + moved).astype(np.float32)
    half = _PICTURE_PX / 2
    places = []
    with closing(open_still_finder()) as finder:
        for _ in range(_PEOPLE):
            person = draw_person(rng, skin=float(rng.uniform(0.5, 0.8)))
            camera = turned(0.0, float(rng.normal(0, 0.05))).after(
                np.array([[_PX_PER_CM, 0, half], [0, _PX_PER_CM, half]])
            )
            gray = renderer.picture(person, moved, camera, FRONT_LIGHT, _PICTURE_PX, 0.4)
            meshes = finder.find(np.repeat(gray[..., None], 3, axis=2))
            if meshes:
                rest, _ = renderer.person(person)
                seen = camera.project(rest + moved)
                places.append(values_at(meshes[0][:, :2], seen, skin, average, _PICTURE_PX))
    if len(places) < _PEOPLE / 2:
        raise DataError("The face mesh was not found on rendered faces", "Check the face networks")
    middle = np.nan_to_num(np.nanmedian(np.stack(places), axis=0))
    rows = np.unique(skin)
    model = (shapes.neutral + moved)[rows]
    nearest = [int(rows[np.argmin(((model - at) ** 2).sum(axis=1))]) for at in middle]
    return Binding(np.array(nearest))


def bound(renderer: Renderer, cache: Path) -> Binding:
    """The binding, kept in a file of ``cache``."""
    path = cache / "ict_binding.npy"
    if path.is_file():
        return Binding(np.load(path))
    made = bind(renderer)
    cache.mkdir(parents=True, exist_ok=True)
    np.save(path, made.vertices)
    return made
