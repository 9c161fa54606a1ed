"""Clips with known events: rendered heads that do one thing or two."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from emoscope.lab.actions.camera import turned
from emoscope.lab.actions.graded import open_model
from emoscope.lab.actions.people import FRONT_LIGHT, draw_person
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.table import ACTIONS
from tests import media

SIDE_PX, PX_A_CM, RATE_HZ = 360, 11.0, 10
REST_S, SHOWN_S = 2.0, 2.0
STEPS = 4
"""Pictures between rest and the whole expression."""


def opened(shared: Path) -> Renderer:
    return open_model(shared / "data")


def clip(path: Path, renderer: Renderer, shown: Sequence[dict[str, float]], seed: int) -> Path:
    """A film of somebody who shows each expression for two seconds after two at rest."""
    person = draw_person(np.random.default_rng(seed), skin=0.6)
    base, _ = renderer.person(person)
    flat = turned(0.05, 0.05)
    middle = flat.project(base)[:, :2].mean(axis=0)
    offset = SIDE_PX / 2 - PX_A_CM * middle
    camera = flat.after(np.array([[PX_A_CM, 0, offset[0]], [0, PX_A_CM, offset[1]]]))
    pictures, frames = {}, []
    rest, held = round(REST_S * RATE_HZ), round(SHOWN_S * RATE_HZ)
    for number, parts in enumerate((*shown, {})):
        frames += [(number, 0)] * rest
        if parts:
            way = [min(at + 1, held - at, STEPS) for at in range(held)]
            frames += [(number, step) for step in way]
    for number, step in set(frames):
        parts = (*shown, {})[number]
        weights: dict[str, float] = {}
        for action in ACTIONS:
            if action.name in parts and step:
                for shape, weight in action.weights(parts[action.name] * step / STEPS).items():
                    weights[shape] = max(weights.get(shape, 0.0), weight)
        moved = renderer.shapes.expression(weights) if weights else np.zeros_like(base)
        gray = renderer.picture(person, moved, camera, FRONT_LIGHT, SIDE_PX, 0.4)
        pictures[number, step] = np.repeat(gray[..., None], 3, axis=2)
    return media.video(
        path,
        frames=len(frames),
        rate_hz=RATE_HZ,
        size=(SIDE_PX, SIDE_PX),
        picture=lambda index: pictures[frames[index]],
    )
