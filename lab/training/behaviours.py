"""Measured facial behaviour: from MediaPipe's 52 blendshapes to soft truths of sentences.

A truth is 0..1: a ramp between two blendshape values, set on the distribution of FER+ train (the
measurement is noisy at 48 px: the ramps leave a middle in which neither side is asserted).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Truth = NDArray[np.float32]

BLENDSHAPES = (
    "_neutral", "browDownLeft", "browDownRight", "browInnerUp", "browOuterUpLeft",
    "browOuterUpRight", "cheekPuff", "cheekSquintLeft", "cheekSquintRight", "eyeBlinkLeft",
    "eyeBlinkRight", "eyeLookDownLeft", "eyeLookDownRight", "eyeLookInLeft", "eyeLookInRight",
    "eyeLookOutLeft", "eyeLookOutRight", "eyeLookUpLeft", "eyeLookUpRight", "eyeSquintLeft",
    "eyeSquintRight", "eyeWideLeft", "eyeWideRight", "jawForward", "jawLeft", "jawOpen",
    "jawRight", "mouthClose", "mouthDimpleLeft", "mouthDimpleRight", "mouthFrownLeft",
    "mouthFrownRight", "mouthFunnel", "mouthLeft", "mouthLowerDownLeft", "mouthLowerDownRight",
    "mouthPressLeft", "mouthPressRight", "mouthPucker", "mouthRight", "mouthRollLower",
    "mouthRollUpper", "mouthShrugLower", "mouthShrugUpper", "mouthSmileLeft", "mouthSmileRight",
    "mouthStretchLeft", "mouthStretchRight", "mouthUpperUpLeft", "mouthUpperUpRight",
    "noseSneerLeft", "noseSneerRight",
)  # fmt: skip
"""MediaPipe's order."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Something a face does, and how people say it.

    Attributes:
        name: Key.
        phrases: True when the behaviour is there; usable alone and after "a face with".
        opposites: True when it is not.
    """

    name: str
    phrases: tuple[str, ...]
    opposites: tuple[str, ...] = ()


BEHAVIOURS: tuple[Behaviour, ...] = (
    Behaviour(
        "smile",
        ("smiling", "a smile", "the corners of the mouth turned up", "raised mouth corners",
         "a smiling mouth", "smiling face", "the mouth curved upwards"),
        ("not smiling", "no smile", "without a smile", "an unsmiling face"),
    ),
    Behaviour(
        "broad_smile",
        ("broad smile with teeth", "a wide toothy grin", "grinning with visible teeth",
         "a big smile showing the teeth", "beaming", "smiling broadly"),
    ),
    Behaviour(
        "slight_smile",
        ("a slight smile", "a faint smile", "smiling with closed lips", "about to smile",
         "a small closed-mouth smile", "trying not to laugh"),
    ),
    Behaviour(
        "laugh",
        ("laughing with the mouth open", "laughing out loud", "an open-mouthed laugh",
         "bursting into laughter"),
    ),
    Behaviour(
        "eyes_closed",
        ("eyes closed", "closed eyes", "the eyes are shut", "with eyes shut", "blinking"),
        ("eyes open", "open eyes", "the eyes are open"),
    ),
    Behaviour(
        "eyes_narrow",
        ("narrowed eyes", "half-closed eyes", "drooping upper eyelids", "squinting",
         "tightened eyelids", "heavy eyelids"),
    ),
    Behaviour(
        "eyes_wide",
        ("eyes wide open", "wide-open eyes", "widened eyes", "staring with wide eyes"),
    ),
    Behaviour(
        "mouth_open",
        ("mouth open", "an open mouth", "parted lips", "the jaw dropped", "the lips apart"),
        ("mouth closed", "a closed mouth", "lips together", "the mouth is shut"),
    ),
    Behaviour(
        "mouth_wide",
        ("mouth wide open", "a wide open mouth", "the mouth gaping", "the jaw dropped wide",
         "yawning or shouting"),
    ),
    Behaviour("teeth", ("teeth showing", "visible teeth", "teeth bared"), ("no teeth visible",)),
    Behaviour(
        "brow_down",
        ("brows drawn together", "furrowed eyebrows", "lowered eyebrows", "frowning eyebrows",
         "knitted brows", "a furrowed brow", "a wrinkled forehead between the brows", "frowning"),
        ("a smooth forehead", "relaxed eyebrows", "not frowning"),
    ),
    Behaviour(
        "brow_up",
        ("raised eyebrows", "eyebrows raised", "the eyebrows lifted high", "arched eyebrows"),
        ("eyebrows not raised", "eyebrows down"),
    ),
    Behaviour(
        "brow_inner",
        ("inner eyebrows raised", "the inner ends of the brows pulled up", "slanted worried brows",
         "oblique eyebrows"),
    ),
    Behaviour("one_brow", ("one eyebrow raised", "a single raised eyebrow", "uneven eyebrows")),
    Behaviour(
        "one_corner",
        ("one mouth corner raised", "a lopsided smile", "a one-sided smile", "an asymmetric mouth",
         "a smirk", "one side of the mouth raised", "a crooked mouth"),
        ("a symmetric mouth",),
    ),
    Behaviour(
        "mouth_down",
        ("mouth corners turned down", "a downturned mouth", "the mouth drooping", "pouting",
         "a downward turned mouth", "the lower lip pushed up"),
    ),
    Behaviour(
        "lips_pressed",
        ("lips pressed together", "tight lips", "tightened lips", "a tight mouth",
         "biting the lip", "lips rolled in"),
        ("relaxed lips",),
    ),
    Behaviour("pucker", ("lips puckered", "pursed lips", "kissing lips", "blowing a kiss")),
    Behaviour("lips_stretched", ("lips stretched sideways", "the mouth stretched tensely")),
    Behaviour(
        "upper_lip",
        ("upper lip raised", "a raised upper lip"),
    ),
    Behaviour(
        "nose_wrinkle",
        ("a wrinkled nose", "a scrunched nose", "wrinkling the nose", "the nose wrinkled up"),
    ),
    Behaviour(
        "cheek_raise",
        ("raised cheeks", "cheeks pushed up under the eyes", "crinkles around the eyes"),
    ),
    Behaviour("cheek_puff", ("puffed cheeks", "cheeks blown up", "blowing up the cheeks")),
    Behaviour("wink", ("winking", "a wink", "one eye closed", "closing one eye")),
    Behaviour("look_down", ("looking down", "a downward gaze", "eyes cast down")),
    Behaviour("look_up", ("looking up", "eyes turned upwards", "rolling the eyes")),
    Behaviour("look_side", ("looking to the side", "looking away", "a sideways glance")),
    Behaviour(
        "turned",
        ("head turned to the side", "the face turned away", "a face in half profile"),
        ("facing the camera", "a frontal face"),
    ),
)  # fmt: skip


_SELDOM = 0.02  # what MediaPipe does not see and people seldom do


def ramp(value: NDArray[np.floating], low: float, high: float) -> Truth:
    """0 at ``low`` and below, 1 at ``high`` and above, straight between."""
    return np.asarray(np.clip((value - low) / (high - low), 0.0, 1.0), np.float32)


def truths(
    blendshapes: NDArray[np.floating], turn: NDArray[np.floating] | None = None
) -> dict[str, Truth]:
    """Truth of each behaviour for each face.

    Args:
        blendshapes: (n, 52) in 0..1, MediaPipe's order.
        turn: (n,) sideways offset of the nose tip from between the eyes, in eye distances.

    Returns:
        Behaviour name to (n,) float32 in 0..1.
    """
    values = np.asarray(blendshapes, np.float32)
    column = {name: values[:, index] for index, name in enumerate(BLENDSHAPES)}

    def both(stem: str) -> Truth:
        return np.asarray((column[stem + "Left"] + column[stem + "Right"]) / 2, np.float32)

    smile, jaw, blink = both("mouthSmile"), column["jawOpen"], both("eyeBlink")
    teeth = ramp((both("mouthUpperUp") + both("mouthLowerDown")) / 2, 0.2, 0.5)
    smiling = ramp(smile, 0.2, 0.6)
    sideways = np.maximum(column["eyeLookOutLeft"], column["eyeLookOutRight"])
    press = both("mouthPress") + (column["mouthRollLower"] + column["mouthRollUpper"]) / 2
    turned = np.zeros(len(values), np.float32) if turn is None else np.abs(turn)
    return {
        "smile": smiling,
        "broad_smile": ramp(smile, 0.5, 0.8) * teeth,
        "slight_smile": ramp(smile, 0.1, 0.3) * (1 - ramp(smile, 0.6, 0.8)) * (1 - teeth),
        "laugh": ramp(smile, 0.5, 0.8) * ramp(jaw, 0.15, 0.4),
        "eyes_closed": ramp(blink, 0.4, 0.6),
        "eyes_narrow": ramp(blink, 0.2, 0.45),
        "eyes_wide": ramp(both("eyeWide"), 0.08, 0.3),
        "mouth_open": ramp(jaw, 0.1, 0.35),
        "mouth_wide": ramp(jaw, 0.35, 0.55),
        "teeth": teeth,
        "brow_down": ramp(both("browDown"), 0.1, 0.45),
        "brow_up": ramp(both("browOuterUp"), 0.3, 0.7),
        "brow_inner": ramp(column["browInnerUp"], 0.4, 0.8),
        "one_brow": ramp(np.abs(column["browOuterUpLeft"] - column["browOuterUpRight"]), 0.25, 0.5),
        "one_corner": ramp(np.abs(column["mouthSmileLeft"] - column["mouthSmileRight"]), 0.12, 0.4),
        "mouth_down": np.maximum(
            ramp(both("mouthFrown"), 0.06, 0.3), ramp(column["mouthShrugLower"], 0.12, 0.4)
        ),
        "lips_pressed": ramp(press, 0.15, 0.45),
        "pucker": ramp(column["mouthPucker"], 0.6, 0.95),
        "lips_stretched": ramp(both("mouthStretch"), 0.2, 0.5),
        "upper_lip": ramp(both("mouthUpperUp"), 0.2, 0.6) * (1 - smiling),
        "nose_wrinkle": ramp(both("mouthUpperUp"), 0.2, 0.6) * (1 - smiling),
        "cheek_raise": ramp(smile, 0.5, 0.9) * 0.8,
        "cheek_puff": np.full(len(values), _SELDOM, np.float32),
        "wink": ramp(np.abs(column["eyeBlinkLeft"] - column["eyeBlinkRight"]), 0.3, 0.6),
        "look_down": ramp(both("eyeLookDown"), 0.35, 0.65),
        "look_up": ramp(both("eyeLookUp"), 0.35, 0.6),
        "look_side": ramp(sideways, 0.5, 0.85),
        "turned": ramp(turned, 0.15, 0.4),
    }


def turn_of(landmarks: NDArray[np.floating]) -> NDArray[np.float32]:
    """(n,) sideways offset of the nose tip, in eye distances, from face meshes (n, 468, 2)."""
    mesh = np.asarray(landmarks, np.float32)
    left, right = mesh[:, [33, 133]].mean(axis=1), mesh[:, [362, 263]].mean(axis=1)
    distance = np.linalg.norm(right - left, axis=1) + 1e-3
    return np.asarray((mesh[:, 1, 0] - (left[:, 0] + right[:, 0]) / 2) / distance, np.float32)
