"""Class descriptions of EmoCLIP and DFER-CLIP, word for word as published.

EmoCLIP: ``DataLoaders/class_descriptions.yml``; DFER-CLIP: ``models/Text.py``.
"""

EMOCLIP: dict[str, str] = {
    "anger": "A facial expression showing irritation and unrest, with a wrinkled forehead, narrowed eyes, and tight lips or a frown",  # noqa: E501
    "disgust": "An expression of repulsion and displeasure, with a raised upper lip, a scrunched nose, and a downturned mouth",  # noqa: E501
    "fear": "An expression of tension and withdrawal, with wide-open eyes, raised eyebrows, and a slightly open mouth. The face may appear physically tense or frozen in fear",  # noqa: E501
    "happiness": "An expression of contentment and pleasure, with a smile and the corners of the mouth turned up, often accompanied by crinkling around the eyes. The face may appear relaxed and at ease",  # noqa: E501
    "neutral": "An expression of calm and neutrality, with a neutral mouth and no particular indication of emotion. The eyebrows are usually not raised or furrowed",  # noqa: E501
    "sadness": "An expression of sadness and sorrow, with a downturned mouth or frown, and sometimes tears or a tightness around the eyes. The face may appear physically withdrawn or resigned.",  # noqa: E501
    "surprise": "An expression of shock and astonishment, with wide-open eyes and raised eyebrows, sometimes accompanied by a gasp or an open mouth",  # noqa: E501
    "contempt": "An expression of disdain and superiority, with a slight smirk or sneer, often accompanied by a raised eyebrow or a lopsided smile",  # noqa: E501
    "anxiety": "An expression of worry and apprehension, with furrowed eyebrows and a tight mouth. The eyes may appear wide and darting, and the face may appear physically tense or worried",  # noqa: E501
    "helplessness": "An expression of defeat and resignation, with the eyes looking down and the mouth turned down. The eyebrows may be furrowed, and the face may appear resigned or resigned",  # noqa: E501
    "disappointment": "An expression of frustration and disillusionment, with a slight frown or drooping of the mouth. The eyebrows may be lowered or furrowed, and the face may appear physically drawn or tired",  # noqa: E501
}

DFER_CLIP: dict[str, str] = {
    "happiness": "a smiling mouth, raised cheeks, wrinkled eyes, and arched eyebrows.",
    "sadness": "tears, a downward turned mouth, drooping upper eyelids, and a wrinkled forehead.",
    "neutral": "relaxed facial muscles, a straight mouth, a smooth forehead, and unremarkable eyebrows.",  # noqa: E501
    "anger": "furrowed eyebrows, narrow eyes, tightened lips, and flared nostrils.",
    "surprise": "widened eyes, an open mouth, raised eyebrows, and a frozen expression.",
    "disgust": "a wrinkled nose, lowered eyebrows, a tightened mouth, and narrow eyes.",
    "fear": "raised eyebrows, parted lips, a furrowed brow, and a retracted chin.",
    "contempt": "one side of its mouth raised, one eyebrow lower and one raised, narrowed eyes, and a raised chin.",  # noqa: E501
    "anxiety": "a tensed forehead, tightly pressed lips, pupil dilation, and tensed facial muscles.",  # noqa: E501
    "helplessness": "drooping eyebrows, a downward gaze, a downturned mouth, and lacking expression.",  # noqa: E501
    "disappointment": "a downturned mouth, lowered eyebrows, narrowed eyes, and a sighing face.",
}

TEMPLATES: tuple[str, ...] = (
    "{}",
    "{}.",
    "an expression of {}.",
    "a photo of a face with an expression of {}.",
    "a face showing {}",
    "a person feeling {}",
    "someone who looks {}",
    "a {} face",
    "a {} person",
    "a photo radiating {} in a person.",
    "a photo capturing {} within an individual.",
    "a cropped photo emphasizing a face expressing {}.",
)
"""Exp-CLIP's and our own frames for a word; noun or adjective, as users mix them."""
