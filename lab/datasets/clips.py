"""What every reader gives: labelled clips, classes by name, folds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from emoscope.engine.errors import DataError

SEVEN = ("happiness", "sadness", "neutral", "anger", "surprise", "disgust", "fear")
"""DFEW, FERV39k and AFEW as EmoCLIP and DFER-CLIP number them."""

MAFW_ELEVEN = (*SEVEN, "contempt", "anxiety", "helplessness", "disappointment")
"""MAFW as DFER-CLIP's lists number it. EmoCLIP's order differs; labels are mapped by name."""

_SYNONYMS = {
    "happy": "happiness",
    "sad": "sadness",
    "angry": "anger",
    "surprised": "surprise",
    "disgusted": "disgust",
    "fearful": "fear",
    "contemptuous": "contempt",
    "anxious": "anxiety",
    "helpless": "helplessness",
    "disappointed": "disappointment",
}


@dataclass(frozen=True, slots=True)
class Clip:
    """One labelled clip.

    Attributes:
        name: Unique inside of the data set, such as ``00025`` or ``Action/Happy/0001``.
        path: Folder of face frames, or a video file.
        label: Class by name; components of a compound joined by ``_``.
        listed_frames: Frames as the list file says, or None if it does not.
        caption: Its own description in English, or empty.
        caption_zh: Its description in Chinese, or empty.
        subject: Who is in it, or empty if unknown.
        targets: Continuous targets by name.
    """

    name: str
    path: Path
    label: str = ""
    listed_frames: int | None = None
    caption: str = ""
    caption_zh: str = ""
    subject: str = ""
    targets: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Split:
    """One training and test partition.

    Attributes:
        dataset: ``dfew``, ``ferv39k``, ``mafw``, ``mafw-compound``, ``afew``, ``generic``.
        classes: In the reader's order; a label's number is its place here.
        fold: From 1; 0 where the data set has one official split.
        train, test: Clips.
        notes: What the reader had to decide, one sentence each.
    """

    dataset: str
    classes: tuple[str, ...]
    fold: int
    train: tuple[Clip, ...]
    test: tuple[Clip, ...]
    notes: tuple[str, ...] = ()

    def number(self, clip: Clip) -> int:
        """Class number of a clip.

        Raises:
            DataError: Its label is not one of the classes.
        """
        try:
            return self.classes.index(clip.label)
        except ValueError:
            raise DataError(
                f'The clip {clip.name} has the label "{clip.label}"',
                f"Classes here are {', '.join(self.classes)}",
            ) from None


def class_name(text: str) -> str:
    """A class in its usual spelling: lower case, nouns, components joined by ``_``."""
    parts = [part.strip().lower() for part in text.strip().split("_")]
    return "_".join(_SYNONYMS.get(part, part) for part in parts if part)
