"""One expression on many rendered people: how much the score moves for no reason.

Skins, heads, ages, sexes, light and turns are changed one at a time. ICT-FaceKit has no ages and no
sexes: they come from MakeHuman's heads (``emoscope.lab.actions.ages``) and are left out where those
were not made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.scoring import ScoringRule, measures
from emoscope.lab.actions.ages import HOW_TO_MAKE, Ages
from emoscope.lab.actions.bind import bound
from emoscope.lab.actions.camera import Camera, turned
from emoscope.lab.actions.graded import on_canvas
from emoscope.lab.actions.people import FRONT_LIGHT, SKINS, Light, Person, draw_light, draw_person
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.table import ACTIONS, stronger
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
        people: (heads, years, sexes, 120, 120); none where ages and sexes are left out.
    """

    skin: Gray
    light: Gray
    turn: Gray
    strength: Gray
    people: Gray | None = None


def _weights(parts: dict[str, float], strength: float) -> dict[str, float]:
    actions = {action.name: action for action in ACTIONS}
    return stronger(*(actions[name].weights(share * strength) for name, share in parts.items()))


def sheet(
    renderer: Renderer, cache: Path, parts: dict[str, float], ages: Ages | None = None,
    seed: int = 4,
) -> Sheet:  # fmt: skip
    """All pictures of one expression; the people are the same for every expression."""
    binding = bound(renderer, cache)
    rng = np.random.default_rng(seed)
    made: dict[str, list[list[Gray]]] = {"skin": [], "light": [], "turn": [], "strength": []}
    others: list[list[list[Gray]]] = []
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
        if ages is not None:
            others.append(
                [
                    [shot(person, usual + moves, ahead, FRONT_LIGHT) for moves in of_age]
                    for of_age in ages.moves
                ]
            )
    arrays = {name: np.array(pictures, np.uint8) for name, pictures in made.items()}
    return Sheet(**arrays, people=np.array(others, np.uint8) if others else None)


@dataclass(frozen=True, slots=True)
class Groups:
    """How far the score moves between ages and between sexes.

    Attributes:
        age: Standard deviation when only the age changes.
        sex: Standard deviation when only the sex changes: half of the difference.
        by_age: Mean score per age, both sexes.
        by_sex: Mean score per sex, all ages.
    """

    age: float
    sex: float
    by_age: tuple[float, ...]
    by_sex: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the expression's own standardised score moves.

    Attributes:
        skin, head, light, turn: Standard deviation when only this changes.
        change: Mean rise when the expression gets 40 % stronger.
        by_skin: Mean score per skin, dark to light.
        named: Share of the pictures (not of ages and sexes) whose highest score is its own.
        groups: Ages and sexes; none where they are left out.
    """

    skin: float
    head: float
    light: float
    turn: float
    change: float
    by_skin: tuple[float, ...]
    named: float
    groups: Groups | None = None

    @property
    def reached(self) -> bool:
        """Skin, age and sex each move the score by no more than the change does."""
        groups = self.groups
        spreads = (self.skin,) if groups is None else (self.skin, groups.age, groups.sex)
        return max(spreads) <= self.change


def spread(judge: PackJudge, rule: ScoringRule, name: str, pictures: Sheet) -> Spread:
    """The figures of one expression at the pack's usual sensitivity."""
    names = label_vectors(judge, NAME_SETS["names"])
    shift, gain = measures(rule, names, rule.sensitivity)
    own = CLASSES.index(name)

    def scores(of: Gray) -> NDArray[np.float32]:
        images = judge.canvases(of.reshape(-1, *of.shape[-2:]))
        return np.asarray((images @ names.T - shift) * gain).reshape(*of.shape[:-2], -1)

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
        None if pictures.people is None else grouped(scores(pictures.people)[..., own]),
    )


def grouped(scores: NDArray[np.floating]) -> Groups:
    """What scores (heads, years, sexes) of one expression say of ages and sexes."""
    return Groups(
        float(scores.std(axis=1).mean()),
        float(scores.std(axis=2).mean()),
        tuple(float(x) for x in scores.mean(axis=(0, 2))),
        tuple(float(x) for x in scores.mean(axis=(0, 1))),
    )


def _listed(scores: tuple[float, ...]) -> str:
    return ", ".join(f"{x:.2f}" for x in scores)


def lines(found: dict[str, Spread], ages: Ages | None = None) -> list[str]:
    """A part of the page as Markdown: spreads, then mean scores by group."""
    made = [
        "| expression | skin | age | sex | head | light | turn | 40% more | bar | named |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|---:|",
    ]
    for name, s in found.items():
        age, sex = ("–", "–") if s.groups is None else (
            f"{s.groups.age:.2f}", f"{s.groups.sex:.2f}",
        )  # fmt: skip
        bar = "reached" if s.reached else "**missed**"
        made.append(
            f"| {name} | {s.skin:.2f} | {age} | {sex} | {s.head:.2f} | {s.light:.2f}"
            f" | {s.turn:.2f} | {s.change:.2f} | {bar} | {s.named:.0%} |"
        )
    if ages is None:
        made += ["", f"Ages and sexes are left out; `{HOW_TO_MAKE}` makes them.", ""]
        made += ["| expression | by skin, dark to light |", "|---|---|"]
        return [*made, *(f"| {name} | {_listed(s.by_skin)} |" for name, s in found.items())]
    years, sexes = ", ".join(f"{y:g}" for y in ages.years), ", ".join(ages.sexes)
    made += ["", f"| expression | by skin, dark to light | by age: {years} | by sex: {sexes} |"]
    made += ["|---|---|---|---|"]
    for name, s in found.items():
        if s.groups is not None:
            by = (s.by_skin, s.groups.by_age, s.groups.by_sex)
            made.append(f"| {name} | {' | '.join(map(_listed, by))} |")
    return made
