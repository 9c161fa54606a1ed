"""Faces with graded actions on held-out people: photos that are moved, and rendered ones.

The face at rest gets a change of the same size that says nothing (another head shape, a shifted
jaw, speech), so that a detector of warping would gain nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.actions.bind import Binding, bound
from emoscope.lab.actions.camera import Camera, turned
from emoscope.lab.actions.move import Mover
from emoscope.lab.actions.people import Sitting, draw_sitting
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.shapes import FILE, FaceShapes, read_shapes
from emoscope.lab.actions.table import ACTIONS, Action, rest
from emoscope.lab.training.faces import Faces
from emoscope.lab.training.geometry import CANVAS_PX, canvas_from_points, five_points
from emoscope.lab.training.vocabulary import CLASSES

Gray = NDArray[np.uint8]
STRENGTHS = (0.2, 0.4, 0.6, 0.8)
INDICES = "ict_vertex_indices.json"


@dataclass(frozen=True, slots=True, eq=False)
class Graded:
    """Pictures of some people.

    Attributes:
        moved: (people, actions, strengths, 120, 120) uint8.
        resting: The same, with a change that says nothing.
        plain: (people, 120, 120) as they are.
    """

    moved: Gray
    resting: Gray
    plain: Gray


def open_model(data: Path) -> Renderer:
    """The renderer from ``data/ict_facekit_light.npz`` and its indices.

    Raises:
        DataError: The model is missing.
    """
    shapes = read_shapes(data / FILE)
    indices = json.loads((data / INDICES).read_text(encoding="utf-8"))
    return Renderer(shapes, np.array(indices["idx_to_landmark_verts"]))


def quiet_faces(faces: Faces, count: int, seed: int = 0) -> NDArray[np.int64]:
    """Rows of frontal, clearly neutral faces whose mesh is known, by chance."""
    fit = (
        faces.measured
        & (faces.shares[:, CLASSES.index("neutral")] > 0.8)
        & (faces.truth["turned"] < 0.3)
        & (faces.truth["mouth_open"] < 0.3)
        & (faces.truth["eyes_closed"] < 0.3)
    )
    return np.random.default_rng(seed).permutation(np.flatnonzero(fit))[:count]


def size(shapes: FaceShapes, vertices: NDArray[np.int64], moves: NDArray[np.floating]) -> float:
    """Root mean square of displacements (V, 3) at some vertices, in centimetres."""
    return float(np.sqrt((np.asarray(moves)[vertices] ** 2).sum(axis=1).mean()))


def fitted_rest(
    shapes: FaceShapes, vertices: NDArray[np.int64], action: Action, strength: float,
    rng: np.random.Generator,
) -> tuple[dict[str, float], NDArray[np.float32]]:  # fmt: skip
    """A change that says nothing, as large as the action."""
    wanted = size(shapes, vertices, shapes.expression(action.weights(strength)))
    weights, modes = rest(action, rng)
    made = size(shapes, vertices, shapes.expression(weights) + shapes.identity(modes))
    factor = min(wanted / max(made, 1e-6), 2.0)
    return {name: w * factor for name, w in weights.items()}, modes * np.float32(factor)


def moved_photos(renderer: Renderer, cache: Path, faces: Faces) -> Graded:
    """Each photo with each action at each strength."""
    binding = bound(renderer, cache)
    shapes = renderer.shapes
    mover = Mover(shapes, binding)
    rng = np.random.default_rng(1)
    shape = (len(faces), len(ACTIONS), len(STRENGTHS), CANVAS_PX, CANVAS_PX)
    moved, resting = np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)
    for row in range(len(faces)):
        photo = mover.fit(np.asarray(faces.crops[row]), faces.landmarks[row])
        for a, action in enumerate(ACTIONS):
            for s, strength in enumerate(STRENGTHS):
                moved[row, a, s] = mover.move(photo, action.weights(strength))
                quiet = fitted_rest(shapes, binding.vertices, action, strength, rng)
                resting[row, a, s] = mover.move(photo, *quiet)
    return Graded(moved, resting, np.asarray(faces.crops))


def on_canvas(camera: Camera, points: NDArray[np.floating], bound_to: NDArray[np.int64]) -> Camera:
    """The camera whose picture is aligned as training canvases are."""
    mesh = camera.project(points)[bound_to]
    return camera.after(canvas_from_points(five_points(mesh)))


def shot(
    renderer: Renderer, binding: Binding, sitting: Sitting, moves: NDArray[np.float32],
    yaw: float = 0.0, pitch: float = 0.0,
) -> Gray:  # fmt: skip
    """(120, 120) the canvas of someone with displacements ``moves`` (V, 3).

    Args:
        renderer: Draws the picture.
        binding: The face mesh, by which it is aligned.
        sitting: Who sits where.
        moves: Of the expression.
        yaw: Turn of the head from the way it is held, in radians.
        pitch: The same.
    """
    base, _ = renderer.person(sitting.person)
    view = turned(sitting.yaw + yaw, sitting.pitch + pitch)
    camera = on_canvas(view, base + moves, binding.vertices)
    return renderer.picture(
        sitting.person, moves, camera, sitting.light, CANVAS_PX, sitting.background
    )


def rendered(renderer: Renderer, cache: Path, people: int, seed: int = 2) -> Graded:
    """Made-up people with each action at each strength; the resting ones are other heads."""
    binding = bound(renderer, cache)
    shapes = renderer.shapes
    rng = np.random.default_rng(seed)
    shape = (people, len(ACTIONS), len(STRENGTHS), CANVAS_PX, CANVAS_PX)
    moved, plain = np.zeros(shape, np.uint8), np.zeros((people, CANVAS_PX, CANVAS_PX), np.uint8)
    for row in range(people):
        seen = partial(shot, renderer, binding, draw_sitting(rng))
        plain[row] = seen(np.zeros_like(shapes.neutral))
        for a, action in enumerate(ACTIONS):
            for s, strength in enumerate(STRENGTHS):
                moved[row, a, s] = seen(shapes.expression(action.weights(strength)))
    quiet = np.broadcast_to(plain[:, None, None], shape)
    return Graded(moved, np.ascontiguousarray(quiet), plain)


def kept(path: Path, make: Callable[[], Graded]) -> Graded:
    """Pictures from ``path``, or made by ``make()`` and kept there."""
    if path.is_file():
        with np.load(path) as held:
            return Graded(held["moved"], held["resting"], held["plain"])
    made = make()
    np.savez_compressed(path, moved=made.moved, resting=made.resting, plain=made.plain)
    return made
