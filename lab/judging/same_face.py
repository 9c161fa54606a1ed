"""One expression on many rendered people: how much the score moves for no reason.

Skins, heads, light and turns are changed one at a time. ICT-FaceKit has no ages and no sexes: what
differs between heads stands for both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.scoring import ScoringRule, measures
from emoscope.lab.actions.bind import bound
from emoscope.lab.actions.camera import Camera, turned
from emoscope.lab.actions.graded import on_canvas
from emoscope.lab.actions.people import FRONT_LIGHT, SKINS, Light, Person, draw_light, draw_person
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.table import ACTIONS
from emoscope.lab.training.geometry import CANVAS_PX
from emoscope.lab.training.report import NAME_SETS, PackJudge, label_vectors
from emoscope.lab.training.vocabulary import CLASSES

Gray = NDArray[np.uint8]
EXPRESSIONS: dict[str, dict[str, float]] = {
    "happiness": {"smile": 1.0, "cheek_raise": 0.6},
    "surprise": {"brow_up": 0.9, "eyes_wide": 0.8, "mouth_open": 0.6},
    "sadness": {"brow_inner": 0.9, "mouth_down": 0.8},
    "anger": {"brow_down": 1.0, "eyes_narrow": 0.5, "lips_pressed": 0.6},
    "disgust": {"nose_wrinkle": 0.9, "upper_lip": 0.5},
}
"""After the tables of FACS (Ekman, Friesen and Hager 2002): action units 6+12, 1+2+5+26, 1+15,
4+7+24, 9+10."""
USUAL, CHANGE = 0.7, 0.4
HEADS, VARIANTS = 6, 4


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Pictures of one expression.

    Attributes:
        skin, light, turn: (heads, variants, 120, 120), one thing changed along the second axis.
        strength: (heads, 2, 120, 120): 20 % less and 20 % more than usual.
    """

    skin: Gray
    light: Gray
    turn: Gray
    strength: Gray


def _weights(parts: dict[str, float], strength: float) -> dict[str, float]:
    actions = {action.name: action for action in ACTIONS}
    total: dict[str, float] = {}
    for name, share in parts.items():
        for shape, weight in actions[name].weights(share * strength).items():
            total[shape] = max(total.get(shape, 0.0), weight)
    return total


def sheet(renderer: Renderer, cache: Path, parts: dict[str, float], seed: int = 4) -> Sheet:
    """All pictures of one expression; the people are the same for every expression."""
    binding = bound(renderer, cache)
    rng = np.random.default_rng(seed)
    made: dict[str, list[list[Gray]]] = {"skin": [], "light": [], "turn": [], "strength": []}
    usual = renderer.shapes.expression(_weights(parts, USUAL))
    for _ in range(HEADS):
        person = draw_person(rng, skin=0.6)
        lights = [draw_light(rng) for _ in range(VARIANTS)]
        turns = [(float(rng.normal(0, 0.2)), float(rng.normal(0, 0.12))) for _ in range(VARIANTS)]
        base, _ = renderer.person(person)

        def shot(
            who: Person, moves: NDArray[np.floating], view: Camera, light: Light,
            base: NDArray[np.floating] = base,
        ) -> Gray:  # fmt: skip
            camera = on_canvas(view, base + moves, binding.vertices)
            return renderer.picture(who, np.asarray(moves, np.float32), camera, light, CANVAS_PX)

        ahead = turned(0.0, 0.0)
        made["skin"].append(
            [shot(replace(person, skin=skin), usual, ahead, FRONT_LIGHT) for skin in SKINS]
        )
        made["light"].append([shot(person, usual, ahead, light) for light in lights])
        made["turn"].append([shot(person, usual, turned(*turn), FRONT_LIGHT) for turn in turns])
        made["strength"].append(
            [
                shot(
                    person,
                    renderer.shapes.expression(_weights(parts, USUAL + sign * CHANGE / 2)),
                    ahead,
                    FRONT_LIGHT,
                )
                for sign in (-1, 1)
            ]
        )
    return Sheet(**{name: np.array(pictures, np.uint8) for name, pictures in made.items()})


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the expression's own standardised score moves.

    Attributes:
        skin, head, light, turn: Standard deviation when only this changes.
        change: Mean rise when the expression gets 40 % stronger.
        by_skin: Mean score per skin, dark to light.
        named: Share of the pictures whose highest score is the expression's.
    """

    skin: float
    head: float
    light: float
    turn: float
    change: float
    by_skin: tuple[float, ...]
    named: float


def spread(judge: PackJudge, rule: ScoringRule, name: str, pictures: Sheet) -> Spread:
    """The figures of one expression at the pack's usual sensitivity."""
    names = label_vectors(judge, NAME_SETS["names"])
    shift, gain = measures(rule, names, rule.sensitivity)
    own = CLASSES.index(name)

    def scores(of: Gray) -> NDArray[np.float32]:
        images = judge.canvases(of.reshape(-1, *of.shape[-2:]))
        return np.asarray((images @ names.T - shift) * gain).reshape(*of.shape[:2], -1)

    skin, light, turn, strength = (
        scores(of) for of in (pictures.skin, pictures.light, pictures.turn, pictures.strength)
    )
    everything = np.concatenate([skin, light, turn], axis=1)
    return Spread(
        float(skin[..., own].std(axis=1).mean()),
        float(skin[..., own].std(axis=0).mean()),
        float(light[..., own].std(axis=1).mean()),
        float(turn[..., own].std(axis=1).mean()),
        float((strength[:, 1, own] - strength[:, 0, own]).mean()),
        tuple(float(x) for x in skin[..., own].mean(axis=0)),
        float((everything.argmax(axis=-1) == own).mean()),
    )


def lines(found: dict[str, Spread]) -> list[str]:
    """A part of the page as Markdown."""
    made = [
        "| expression | skin | head | light | turn | 40% more | named | by skin, dark to light |",
        "|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    for name, s in found.items():
        skins = ", ".join(f"{x:.2f}" for x in s.by_skin)
        made.append(
            f"| {name} | {s.skin:.2f} | {s.head:.2f} | {s.light:.2f} | {s.turn:.2f}"
            f" | {s.change:.2f} | {s.named:.0%} | {skins} |"
        )
    return made
