"""MAFW: 11 single classes or 43 with compounds, five folds each, captions in two languages.

Rows are ``id.mp4<tab>emotion<tab>Chinese<tab>English`` (GBK or GB18030) or ``id.mp4 emotion``;
DFER-CLIP's lists are ``path frames label``. Line ends are those of Windows.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import MAFW_ELEVEN, Clip, Split, class_name
from emoscope.lab.datasets.lists import bad_row, by_number, first_of, framed_rows, rows_of
from emoscope.lab.datasets.media import MediaFinder

FOLDERS = ("data/faces", "faces", "data/frames", "frames", "data/clips", "clips")
FOLDS = 5
Kind = Literal["single", "compound"]

COMPOUNDS = (
    "anger_disgust",
    "sadness_helplessness",
    "fear_surprise",
    "surprise_anxiety",
    "fear_anxiety",
    "disgust_contempt",
    "happiness_surprise",
    "sadness_anxiety",
    "anxiety_helplessness",
    "disgust_anxiety",
    "helplessness_disappointment",
    "fear_sadness",
    "anger_sadness",
    "sadness_anxiety_helplessness",
    "anxiety_helplessness_disappointment",
    "anger_anxiety",
    "happiness_contempt",
    "fear_surprise_anxiety",
    "disgust_helplessness",
    "disgust_surprise",
    "anger_disgust_anxiety",
    "anger_surprise",
    "sadness_disappointment",
    "sadness_surprise",
    "sadness_helplessness_disappointment",
    "fear_sadness_anxiety",
    "disgust_anxiety_helplessness",
    "anger_disgust_contempt",
    "disgust_sadness",
    "anger_helplessness",
    "disgust_disappointment",
    "disgust_helplessness_disappointment",
)
"""The 32 compounds, most frequent first."""

CLASSES_43 = (*MAFW_ELEVEN, *COMPOUNDS)
_KEYS = {frozenset(name.split("_")): name for name in CLASSES_43}


def read(root: Path, fold: int, kind: Kind = "single") -> Split:
    """One fold of the single or the compound set.

    For training, lists with captions are preferred (``with_caption_new``, ``with_caption``); for
    testing those without, as EmoCLIP does. Where only one of both is there, it serves both.

    Raises:
        DataError: A list is missing or malformed, or the fold is not 1 to 5.
    """
    if not 1 <= fold <= FOLDS:
        raise DataError(f"MAFW has folds 1 to {FOLDS}, not {fold}", "Give one with --fold")
    media = MediaFinder(root, FOLDERS)
    classes = MAFW_ELEVEN if kind == "single" else CLASSES_43
    notes: list[str] = []
    train = _half(root, fold, kind, "train", media, notes)
    test = _half(root, fold, kind, "test", media, notes)
    name = "mafw" if kind == "single" else "mafw-compound"
    return Split(name, classes, fold, train, test, tuple(notes))


def _half(
    root: Path, fold: int, kind: Kind, half: str, media: MediaFinder, notes: list[str]
) -> tuple[Clip, ...]:
    path = first_of(root, _places(fold, kind, half), f"MAFW {kind} {half} list of fold {fold}")
    if path.name.startswith("MAFW_set_"):
        return tuple(
            _clip(place, by_number(MAFW_ELEVEN, label, 0, path, place), media, frames)
            for place, frames, label in framed_rows(path)
        )
    clips, without = [], 0
    for number, line in rows_of(path):
        fields = [part.strip() for part in line.split("\t")]
        if len(fields) == 1:
            fields = line.split(maxsplit=1)
        if len(fields) < 2 or not fields[0]:
            raise bad_row(path, number, line, "id.mp4 emotion[, Chinese caption, English caption]")
        label = known(fields[1])
        if label is None or (kind == "single" and "_" in label):
            raise bad_row(path, number, line, f"a {kind} class of MAFW")
        chinese, english = (fields[2], fields[3]) if len(fields) >= 4 else ("", "")
        english = "" if english == "-" else english
        without += not english
        clips.append(_clip(fields[0], label, media, None, english, chinese))
    if half == "train" and without and without < len(clips):
        notes.append(f"{without} of {len(clips)} training clips have no caption.")
    return tuple(clips)


def numbered_labels(root: Path, fold: int) -> dict[str, str]:
    """Labels by clip from DFER-CLIP's numbered lists, to compare named lists with.

    Raises:
        DataError: There are none, or a row is malformed.
    """
    found: dict[str, str] = {}
    for half in ("train", "test"):
        names = (f"MAFW_set_{fold}_{half}.txt", f"annotation/MAFW_set_{fold}_{half}.txt")
        path = first_of(root, names, f"numbered MAFW {half} list of fold {fold}")
        for place, _, label in framed_rows(path):
            name = place.rstrip("/").rsplit("/", 1)[-1].zfill(5)
            found[name] = by_number(MAFW_ELEVEN, label, 0, path, name)
    return found


def known(text: str) -> str | None:
    """The class in its usual order of components, or None. ``disgust_anger`` is anger_disgust."""
    return _KEYS.get(frozenset(class_name(text.replace(",", "_").replace("+", "_")).split("_")))


def _places(fold: int, kind: Kind, half: str) -> tuple[str, ...]:
    order = (
        ("with_caption_new", "with_caption", "no_caption_new", "no_caption")
        if half == "train"
        else ("no_caption_new", "no_caption", "with_caption_new", "with_caption")
    )
    bases = ("Train_Test_Set", "Train & Test Set", "data/Train_Test_Set", "split", "anno", ".")
    places = [
        f"{base}/{kind}/{caption}/set_{fold}/{half}.txt" for base in bases for caption in order
    ]
    places += [f"{base}/{kind}/set_{fold}/{half}.txt" for base in bases]
    if kind == "single":
        places += [f"MAFW_set_{fold}_{half}.txt", f"annotation/MAFW_set_{fold}_{half}.txt"]
    return tuple(places)


def _clip(
    place: str,
    label: str,
    media: MediaFinder,
    frames: int | None = None,
    english: str = "",
    chinese: str = "",
) -> Clip:
    name = place.rstrip("/").rsplit("/", 1)[-1]
    name = name.removesuffix(".mp4").zfill(5)
    return Clip(name, media.find(name), label, frames, english, chinese)
