"""Class orders, descriptions and templates of the published systems, word for word.

Sources: EmoCLIP ``DataLoaders/class_descriptions.yml``; DFER-CLIP ``models/Text.py``; Exp-CLIP
``models/Text.py``. Spelling and irregularities are theirs. The two MAFW orders differ: always map
by name.
"""

from __future__ import annotations

from typing import Literal

SEVEN = ("happiness", "sadness", "neutral", "anger", "surprise", "disgust", "fear")
"""DFEW, FERV39k and AFEW in both systems."""

DFER_CLIP_MAFW = (*SEVEN, "contempt", "anxiety", "helplessness", "disappointment")
EMOCLIP_MAFW = (
    "anger",
    "disgust",
    "fear",
    "happiness",
    "neutral",
    "sadness",
    "surprise",
    "contempt",
    "anxiety",
    "helplessness",
    "disappointment",
)

EMOCLIP_DESCRIPTIONS: dict[str, str] = {
    "anger": "A facial expression showing irritation and unrest, with a wrinkled forehead, narrowed"
    " eyes, and tight lips or a frown",
    "disgust": "An expression of repulsion and displeasure, with a raised upper lip, a scrunched"
    " nose, and a downturned mouth",
    "fear": "An expression of tension and withdrawal, with wide-open eyes, raised eyebrows, and a"
    " slightly open mouth. The face may appear physically tense or frozen in fear",
    "happiness": "An expression of contentment and pleasure, with a smile and the corners of the"
    " mouth turned up, often accompanied by crinkling around the eyes. The face may appear relaxed"
    " and at ease",
    "neutral": "An expression of calm and neutrality, with a neutral mouth and no particular"
    " indication of emotion. The eyebrows are usually not raised or furrowed",
    "sadness": "An expression of sadness and sorrow, with a downturned mouth or frown, and"
    " sometimes tears or a tightness around the eyes. The face may appear physically withdrawn or"
    " resigned.",
    "surprise": "An expression of shock and astonishment, with wide-open eyes and raised eyebrows,"
    " sometimes accompanied by a gasp or an open mouth",
    "contempt": "An expression of disdain and superiority, with a slight smirk or sneer, often"
    " accompanied by a raised eyebrow or a lopsided smile",
    "anxiety": "An expression of worry and apprehension, with furrowed eyebrows and a tight mouth."
    " The eyes may appear wide and darting, and the face may appear physically tense or worried",
    "helplessness": "An expression of defeat and resignation, with the eyes looking down and the"
    " mouth turned down. The eyebrows may be furrowed, and the face may appear resigned or"
    " resigned",
    "disappointment": "An expression of frustration and disillusionment, with a slight frown or"
    " drooping of the mouth. The eyebrows may be lowered or furrowed, and the face may appear"
    " physically drawn or tired",
}

DFER_CLIP_DESCRIPTORS: dict[str, str] = {
    "happiness": "a smiling mouth, raised cheeks, wrinkled eyes, and arched eyebrows.",
    "sadness": "tears, a downward turned mouth, drooping upper eyelids, and a wrinkled forehead.",
    "neutral": "relaxed facial muscles, a straight mouth, a smooth forehead, and unremarkable"
    " eyebrows.",
    "anger": "furrowed eyebrows, narrow eyes, tightened lips, and flared nostrils.",
    "surprise": "widened eyes, an open mouth, raised eyebrows, and a frozen expression.",
    "disgust": "a wrinkled nose, lowered eyebrows, a tightened mouth, and narrow eyes.",
    "fear": "raised eyebrows, parted lips, a furrowed brow, and a retracted chin.",
    "contempt": "one side of its mouth raised, one eyebrow lower and one raised, narrowed eyes, and"
    " a raised chin.",
    "anxiety": "a tensed forehead, tightly pressed lips, pupil dilation, and tensed facial"
    " muscles.",
    "helplessness": "drooping eyebrows, a downward gaze, a downturned mouth, and lacking"
    " expression.",
    "disappointment": "a downturned mouth, lowered eyebrows, narrowed eyes, and a sighing face.",
}

TextType = Literal["class_descriptor", "class_names", "class_names_with_context"]


def dfer_clip_descriptors(
    classes: tuple[str, ...], text_type: TextType = "class_descriptor"
) -> tuple[str, ...]:
    """What stands behind DFER-CLIP's learned context, one per class."""
    if text_type == "class_names":
        return tuple(f"{name}." for name in classes)
    if text_type == "class_names_with_context":
        return tuple(f"an expression of {name}." for name in classes)
    return tuple(DFER_CLIP_DESCRIPTORS[name] for name in classes)


_ADJECTIVES = {
    "anger": "angry",
    "surprise": "surprised",
    "disgust": "disgusted",
    "fear": "fearful",
    "contempt": "contemptuous",
    "anxiety": "anxious",
    "helplessness": "helpless",
    "disappointment": "disappointed",
}

Ensemble = Literal["name", "expression", "photo", "five", "ten"]


def clip_prompts(name: str, ensemble: Ensemble = "photo") -> tuple[str, ...]:
    """Exp-CLIP's prompts of one class for plain CLIP.

    Args:
        name: Class name, such as ``happiness``.
        ensemble: ``name`` (type 1), ``expression`` (type 2), ``photo`` (type 3), or the ensembles
            of five and ten, whose per-prompt logits are averaged.

    Returns:
        The prompts in their published order.
    """
    expression = f"an expression of {name}."
    photo = f"a photo of a face with an expression of {name}."
    single = {"name": f"{name}.", "expression": expression, "photo": photo}
    if ensemble in single:
        return (single[ensemble],)
    verb = "exuding" if name == "sadness" else "radiating"
    five = [
        expression,
        photo,
        f"a photo {verb} {name} in a person.",
        f"a photo showing someone immersed in {name}.",
        f"a photo capturing {name} within an individual.",
    ]
    cropped = f"a cropped photo emphasizing a face expressing {name}."
    if name == "sadness":
        five[1] = cropped
    if ensemble == "five":
        return tuple(five)
    show = "exuding" if name == "happiness" else "displaying"
    state = "neutral state" if name == "neutral" else name
    noun_alone = name in ("happiness", "sadness")
    last = name if noun_alone else f"{_ADJECTIVES.get(name, name)} expression"
    return (
        *five,
        f"a photo of a face {show} {name}.",
        f"a photo of a person embodying {name}.",
        f"a good photo capturing someone's {state}.",
        photo if name == "sadness" else cropped,
        f"a clean photo showcasing a person's {last}.",
    )
