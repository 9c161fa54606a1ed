"""Made-up people for rendered faces: identity modes, skin, brows, light."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
MODES = 100
SKINS = (0.28, 0.45, 0.62, 0.78)
"""Gray of the skin under full light: dark to light."""


@dataclass(frozen=True, slots=True, eq=False)
class Person:
    """Someone to be rendered.

    Attributes:
        modes: (100,) identity weights, in standard deviations.
        skin: Gray of the skin, 0 to 1.
        brow: Gray of the brows as a share of the skin's.
        brow_width_cm: Half of their thickness.
        lips: Gray of the lips as a share of the skin's.
        mottle: Spread of the skin's gray from place to place.
        seed: Of the mottling.
    """

    modes: Floats
    skin: float
    brow: float
    brow_width_cm: float
    lips: float
    mottle: float
    seed: int


@dataclass(frozen=True, slots=True)
class Light:
    """A lamp far away, and light from everywhere.

    Attributes:
        direction: From the face towards the lamp (x right in the picture, y up, z to the viewer).
        ambient: Share of the light that comes from everywhere.
    """

    direction: tuple[float, float, float]
    ambient: float


def draw_person(rng: np.random.Generator, skin: float | None = None) -> Person:
    """Someone by chance; with ``skin`` given only the rest is drawn."""
    tone = float(rng.uniform(0.25, 0.85)) if skin is None else skin
    return Person(
        rng.normal(0, 0.8, MODES).astype(np.float32),
        tone,
        float(rng.uniform(0.25, 0.75)),
        float(rng.uniform(0.22, 0.45)),
        float(rng.uniform(0.7, 0.92)),
        float(rng.uniform(0.0, 0.04)),
        int(rng.integers(1 << 31)),
    )


def draw_light(rng: np.random.Generator) -> Light:
    """A lamp somewhere above and before the face."""
    side, height = rng.uniform(-0.9, 0.9), rng.uniform(-0.1, 0.9)
    return Light((float(side), float(height), 1.0), float(rng.uniform(0.3, 0.6)))


@dataclass(frozen=True, slots=True, eq=False)
class Sitting:
    """Someone before a camera.

    Attributes:
        person: Who.
        light: On the face.
        yaw, pitch: How the head is held, in radians.
        background: Its gray, 0 to 1.
    """

    person: Person
    light: Light
    yaw: float
    pitch: float
    background: float


def draw_sitting(rng: np.random.Generator, yaw: float = 0.15, pitch: float = 0.1) -> Sitting:
    """Someone by chance, somewhere, with a head that is turned by about ``yaw`` and ``pitch``."""
    person, light = draw_person(rng), draw_light(rng)
    held = float(rng.normal(0, yaw)), float(rng.normal(0, pitch))
    return Sitting(person, light, *held, float(rng.uniform(0.1, 0.9)))


FRONT_LIGHT = Light((0.2, 0.5, 1.0), 0.45)
