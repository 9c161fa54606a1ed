"""The facial actions: which shapes make them, and what people say of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Action:
    """Something a face does, exactly.

    Attributes:
        name: Key; that of ``emoscope.lab.training.behaviours`` where there is one.
        shapes: Shapes and weights at full strength; a name without side stands for both sides.
        sentences: What is asked.
        upper: It happens above the nose's tip: speech shapes leave it alone.
    """

    name: str
    shapes: tuple[tuple[str, float], ...]
    sentences: tuple[str, ...]
    upper: bool = False

    def weights(self, strength: float) -> Weights:
        """Shapes by their full names at ``strength`` 0 to 1."""
        made: Weights = {}
        for name, weight in self.shapes:
            for full in both(name):
                made[full] = weight * strength
        return made


def stronger(*parts: Weights) -> Weights:
    """Several things at once: of each shape the larger weight."""
    made: Weights = {}
    for part in parts:
        for shape, weight in part.items():
            made[shape] = max(made.get(shape, 0.0), weight)
    return made


ONE_PIECE = (
    "jawForward", "jawLeft", "jawOpen", "jawRight", "mouthClose", "mouthFunnel", "mouthLeft",
    "mouthPucker", "mouthRight", "mouthRollLower", "mouthRollUpper", "mouthShrugLower",
    "mouthShrugUpper",
)  # fmt: skip


def both(name: str) -> tuple[str, ...]:
    """The shape's names: itself if it is one-sided or one piece, else left and right."""
    if name in ONE_PIECE or name.endswith(("_L", "_R")):
        return (name,)
    return (f"{name}_L", f"{name}_R")


ACTIONS: tuple[Action, ...] = (
    Action(
        "smile", (("mouthSmile", 1.0), ("cheekSquint", 0.3)),
        ("smiling", "a smile", "the corners of the mouth turned up"),
    ),
    Action(
        "one_corner", (("mouthSmile_L", 1.0), ("mouthDimple_L", 0.3)),
        ("one mouth corner raised", "a lopsided smile", "a smirk"),
    ),
    Action(
        "mouth_down", (("mouthFrown", 1.0), ("mouthShrugLower", 0.3)),
        ("mouth corners turned down", "a downturned mouth"),
    ),
    Action(
        "brow_down", (("browDown", 1.0),),
        ("brows drawn together", "furrowed eyebrows", "frowning eyebrows"), upper=True,
    ),
    Action(
        "brow_up", (("browInnerUp", 1.0), ("browOuterUp", 1.0)),
        ("raised eyebrows", "eyebrows raised"), upper=True,
    ),
    Action(
        "brow_inner", (("browInnerUp", 1.0),),
        ("inner eyebrows raised", "the inner ends of the brows pulled up"), upper=True,
    ),
    Action(
        "one_brow", (("browOuterUp_L", 1.0), ("browInnerUp_L", 0.6)),
        ("one eyebrow raised", "a single raised eyebrow"), upper=True,
    ),
    Action(
        "eyes_wide", (("eyeWide", 1.0),), ("eyes wide open", "widened eyes"), upper=True,
    ),
    Action(
        "eyes_narrow", (("eyeSquint", 1.0), ("eyeBlink", 0.25)),
        ("narrowed eyes", "tightened eyelids", "squinting"), upper=True,
    ),
    Action("eyes_closed", (("eyeBlink", 1.0),), ("eyes closed", "closed eyes"), upper=True),
    Action(
        "wink", (("eyeBlink_L", 1.0), ("cheekSquint_L", 0.3)),
        ("winking", "one eye closed", "a wink"), upper=True,
    ),
    Action(
        "nose_wrinkle", (("noseSneer", 1.0),),
        ("a wrinkled nose", "a scrunched nose", "wrinkling the nose"), upper=True,
    ),
    Action(
        "cheek_raise", (("cheekRaiser", 1.0), ("cheekSquint", 0.7)),
        ("raised cheeks", "cheeks pushed up under the eyes"), upper=True,
    ),
    Action("cheek_puff", (("cheekPuff", 1.0),), ("puffed cheeks", "cheeks blown up")),
    Action(
        "lips_pressed", (("mouthPress", 1.0), ("mouthRollLower", 0.4), ("mouthRollUpper", 0.4)),
        ("lips pressed together", "tight lips"),
    ),
    Action("pucker", (("mouthPucker", 1.0),), ("lips puckered", "pursed lips")),
    Action(
        "lips_stretched", (("mouthStretch", 1.0),),
        ("lips stretched sideways", "the mouth stretched tensely"),
    ),
    Action("upper_lip", (("mouthUpperUp", 1.0),), ("upper lip raised", "a raised upper lip")),
    Action("mouth_open", (("jawOpen", 0.7),), ("mouth open", "an open mouth")),
)  # fmt: skip
"""Strength 1 is ARKit's full shape."""

NEW = ("nose_wrinkle", "cheek_raise", "cheek_puff", "one_brow", "wink", "lips_pressed")
"""Behaviours that FER+'s pixels and MediaPipe's blendshapes hardly show."""

_SPEECH = ("jawOpen", "mouthFunnel", "mouthPucker", "mouthLowerDown", "mouthClose")
_ASKEW = ("jawLeft", "jawRight", "jawForward", "mouthLeft", "mouthRight")
_MODES = 20


def rest(action: Action, rng: np.random.Generator) -> tuple[Weights, np.ndarray]:
    """A change that says nothing about the action: another head, a shifted jaw, speech.

    Speech moves what lies below the nose, so it is used only for actions above it.

    Returns:
        Weights of shapes, and (20,) of identity modes, of a size that is not yet fitted.
    """
    names = [_ASKEW[int(rng.integers(len(_ASKEW)))]] if rng.random() < 0.5 else []
    if action.upper and rng.random() < 0.7:
        names.append(_SPEECH[int(rng.integers(len(_SPEECH)))])
    weights = {full: float(rng.uniform(0.1, 0.4)) for name in names for full in both(name)}
    return weights, rng.normal(0, 0.5, _MODES).astype(np.float32)
