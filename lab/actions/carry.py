"""How heads of other ages and sexes differ, carried from MakeHuman's mesh to ICT-FaceKit's.

The program's own networks find the face mesh on rendered MakeHuman heads, as ``bind`` does on
ICT-FaceKit's; so 468 places are known on both. MakeHuman's skin is warped by them onto
ICT-FaceKit's face, and what changes at each of its vertices spreads smoothly over all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import product

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.engine.faces.opening import open_still_finder
from emoscope.lab.actions.bind import Binding
from emoscope.lab.actions.camera import Camera, turned
from emoscope.lab.actions.makehuman import ANCHORS, SEXES, Heads
from emoscope.lab.actions.people import FRONT_LIGHT
from emoscope.lab.actions.raster import lit, rasterise, values_at
from emoscope.lab.actions.render import BACK
from emoscope.lab.actions.shapes import GUMS, SCLERAE, SKIN, TEETH, FaceShapes
from emoscope.lab.actions.smooth import distances, similar, spread_out

Floats = NDArray[np.float64]
_PICTURE_PX, _PX_PER_CM, _SKIN_GRAY = 384, 15.0, 0.7
_VIEWS = (-0.6, -0.3, 0.0, 0.3, 0.6)
_NEAR_CM, _APART_CM, _SKULL = 2.0, 1.5, 200
"""Vertices up to so far from the face mesh are carried one by one; beyond, so many of ICT's."""
_WARP_SLACK, _SLACK = 1.0, 1.0
_MOUTH_CM, _GAP_CM = 2.5, 0.05
_MIRROR = np.array([-1.0, 1.0, 1.0])


def carried(
    heads: Heads, shapes: FaceShapes, binding: Binding, years: Sequence[float]
) -> NDArray[np.float32]:
    """(years, 2, V, 3) displacements of ICT-FaceKit's vertices from adults to each age and sex.

    All heads are first brought to one size and place by their face meshes.

    Raises:
        DataError: The face mesh was not found on most of MakeHuman's heads.
    """
    adult, rows = heads.adult, bound_rows(heads)
    ict, both = shapes.neutral.astype(np.float64), rows >= 0
    rows, mesh = rows[both], ict[binding.vertices[both]]
    linear, offset = similar(adult[rows], mesh)
    places, known = _pairs(heads, adult @ linear.T + offset, rows, shapes, mesh)
    moves = []
    for age, sex in product(years, SEXES):
        person = heads.person(sex, age)
        turn, shift = similar(person[rows], adult[rows])
        moves.append(((person @ turn.T + shift - adult) @ linear.T)[known])
    fields = spread_out(places, np.concatenate(moves, axis=1), ict, _SLACK)
    fields = fields.reshape(len(ict), len(years), len(SEXES), 3).transpose(1, 2, 0, 3)
    for field in fields.reshape(-1, len(ict), 3):
        _settle(field, shapes)
    return np.ascontiguousarray(fields, np.float32)


def bound_rows(heads: Heads) -> NDArray[np.int64]:
    """(468,) MakeHuman's vertex of each point of the face mesh; -1 where none was seen.

    Raises:
        DataError: No mesh was found on most of the pictures.
    """
    average = (heads.adult + heads.opened).astype(np.float32)
    rng = np.random.default_rng(0)
    seen = []
    people = [person for person in product(SEXES, ANCHORS) if person[1] != "baby"] * 2
    with closing(open_still_finder()) as finder:
        for sex, age in people:
            points = heads.people[sex, age] + heads.opened
            camera = _before(heads, points, float(rng.normal(0, 0.05)))
            gray = _picture(heads, points, camera)
            meshes = finder.find(np.repeat(gray[..., None], 3, axis=2))
            if meshes:
                projected = camera.project(points)
                mesh = meshes[0][:, :2]
                seen.append(values_at(mesh, projected, heads.skin, average, _PICTURE_PX))
    if len(seen) < len(people) / 2:
        raise DataError("The face mesh was not found on rendered heads", "Check the face networks")
    places, skin = np.stack(seen), np.unique(heads.skin)
    some = np.asarray(~np.isnan(places[..., 0]).all(axis=0))
    middle = np.nanmedian(places[:, some], axis=0)
    rows = np.full(len(some), -1)
    rows[some] = skin[distances(middle, average[skin]).argmin(axis=1)]
    return rows


def _before(heads: Heads, points: Floats, yaw: float) -> Camera:
    middle = points[np.unique(np.concatenate(heads.eyes))].mean(axis=0) - [0, 3, 0]
    linear = turned(yaw, 0.0).linear * _PX_PER_CM
    return Camera(linear, np.full(2, _PICTURE_PX / 2) - linear @ middle)


def _picture(heads: Heads, points: Floats, camera: Camera) -> NDArray[np.uint8]:
    """(384, 384) a head with eyes, but without brows and hair."""
    grays = np.full(len(points), _SKIN_GRAY)
    for eye in heads.eyes:
        ball = np.unique(eye)
        middle = (points[ball].max(axis=0) + points[ball].min(axis=0)) / 2
        off = np.linalg.norm((points[ball] - middle)[:, :2], axis=1)
        front = points[ball, 2] > middle[2]
        grays[ball] = np.where(front & (off < np.ptp(points[ball, 0]) / 4), 0.2, 0.8)
    triangles = np.concatenate([heads.skin, *heads.eyes])
    seen = camera.project(points)
    shaded = (grays * lit(seen, triangles, FRONT_LIGHT))[:, None].astype(np.float32)
    image, owner = rasterise(seen, triangles, shaded, (_PICTURE_PX, _PICTURE_PX))
    return np.asarray(np.where(owner >= 0, image[..., 0] * 255, 100), np.uint8)


def _visible(heads: Heads) -> NDArray[np.int64]:
    """Vertices of the skin that can be seen from before; the inside of the mouth cannot."""

    def views() -> Iterator[NDArray[np.int64]]:
        points = heads.adult + heads.opened
        triangles = np.concatenate([heads.skin, *heads.eyes])
        for yaw in _VIEWS:
            seen = _before(heads, points, yaw).project(points)
            size = (_PICTURE_PX, _PICTURE_PX)
            _, owner = rasterise(seen, triangles, np.zeros((len(points), 1), np.float32), size)
            yield triangles[np.unique(owner[(owner >= 0) & (owner < len(heads.skin))])].ravel()

    return np.unique(np.concatenate(list(views())))


def _pairs(
    heads: Heads, adult: Floats, rows: NDArray[np.int64], shapes: FaceShapes, mesh: Floats
) -> tuple[Floats, NDArray[np.int64]]:
    """Places on ICT-FaceKit's head (n, 3) and MakeHuman's vertices (n,) that belong there.

    Both faces are symmetric; the binding is made so by its mirror image.

    Args:
        heads: MakeHuman's.
        adult: (V, 3) their mean, laid onto ICT-FaceKit's.
        rows: (m,) vertices of it that are points of the face mesh.
        shapes: ICT-FaceKit's.
        mesh: (m, 3) where the same points are there.
    """
    ict = shapes.neutral.astype(np.float64)
    sources = np.concatenate([adult[rows], adult[rows] * _MIRROR])
    targets = np.concatenate([mesh, mesh * _MIRROR])
    face = _visible(heads)
    warped = adult[face] + spread_out(sources, targets - sources, adult[face], _WARP_SLACK)
    near = distances(warped, mesh).min(axis=1) < _NEAR_CM
    skull = _spaced(ict[np.unique(shapes.triangles_of(SKIN, BACK))], mesh)
    skin = np.unique(heads.skin)
    nearest = skin[distances(skull, adult[skin]).argmin(axis=1)]
    return np.concatenate([warped[near], skull]), np.concatenate([face[near], nearest])


def _spaced(points: Floats, taken: Floats) -> Floats:
    """Some of the points, far from those taken and from each other."""
    free = distances(points, taken).min(axis=1)
    chosen: list[Floats] = []
    while len(chosen) < _SKULL and free.max() > _APART_CM:
        chosen.append(points[free.argmax()])
        free = np.minimum(free, np.linalg.norm(points - chosen[-1], axis=1))
    return np.array(chosen).reshape(-1, 3)


def _settle(field: Floats, shapes: FaceShapes) -> None:
    """Lets eyes and teeth move as a whole, and keeps teeth and gums behind the skin. In place."""
    rest = shapes.neutral.astype(np.float64)
    for parts in ((SCLERAE[0],), (SCLERAE[1],), (TEETH, GUMS)):
        whole = np.unique(shapes.triangles_of(*parts))
        if len(whole):
            points = np.column_stack([rest[whole], np.ones(len(whole))])
            fit, *_ = np.linalg.lstsq(points, field[whole], rcond=None)
            field[whole] = points @ fit
    inside = np.unique(shapes.triangles_of(TEETH, GUMS))
    if not len(inside):
        return
    skin = np.unique(shapes.triangles_of(SKIN))
    low, high = rest[inside].min(axis=0), rest[inside].max(axis=0)
    before = skin[
        (np.abs(rest[skin, 0]) < _MOUTH_CM)
        & (rest[skin, 1] >= low[1])
        & (rest[skin, 1] <= high[1])
        & (rest[skin, 2] > high[2])
    ]
    flat = np.array([1.0, 1.0, 0.0])
    behind = inside[distances(rest[before] * flat, rest[inside] * flat).argmin(axis=1)]
    if len(before):
        closer = (field[behind, 2] - field[before, 2]).max()
        field[inside, 2] -= max(closer + _GAP_CM, 0.0)
