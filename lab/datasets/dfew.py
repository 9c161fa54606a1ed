"""DFEW: seven classes, five folds, numbered clips."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import SEVEN, Clip, Split
from emoscope.lab.datasets.lists import by_number, first_of, framed_rows, table
from emoscope.lab.datasets.media import MediaFinder

FOLDERS = ("DFEW_Frame_Face", "Clip/clip_224x224", "Clip/jpg_256", "Clip/original", "Clip", "data")
FOLDS = 5


def read(root: Path, fold: int) -> Split:
    """One fold.

    Lists are DFER-CLIP's and EmoCLIP's ``DFEW_set_{k}_{train,test}.txt`` (labels from 0) or the
    release's own ``EmoLabel_DataSplit/{train,test}(single-labeled)/*set_{k}.csv`` (labels 1 to 7,
    in the same order of classes).

    Raises:
        DataError: A list is missing or malformed, or the fold is not 1 to 5.
    """
    if not 1 <= fold <= FOLDS:
        raise DataError(f"DFEW has folds 1 to {FOLDS}, not {fold}", "Give one with --fold")
    media = MediaFinder(root, FOLDERS)
    return Split(
        "dfew", SEVEN, fold, _half(root, fold, "train", media), _half(root, fold, "test", media)
    )


def _half(root: Path, fold: int, half: str, media: MediaFinder) -> tuple[Clip, ...]:
    path = first_of(
        root,
        (
            f"DFEW_set_{fold}_{half}.txt",
            f"annotation/DFEW_set_{fold}_{half}.txt",
            f"EmoLabel_DataSplit/{half}(single-labeled)/*set_{fold}.csv",
            f"EmoLabel_DataSplit/{half}*/*set_{fold}.csv",
        ),
        f"DFEW {half} list of fold {fold}",
    )
    if path.suffix == ".csv":
        return _released(path, media)
    clips = []
    for place, frames, label in framed_rows(path):
        name = place.rstrip("/").rsplit("/", 1)[-1]
        clips.append(_clip(name, by_number(SEVEN, label, 0, path, name), frames, media))
    return tuple(clips)


def release_labels(root: Path, fold: int, half: str, media: MediaFinder) -> dict[str, str]:
    """Labels by clip in the release's own table, to compare other lists with.

    Raises:
        DataError: It is not there, or malformed.
    """
    path = first_of(root, (f"EmoLabel_DataSplit/{half}*/*set_{fold}.csv",), "table of the release")
    return {clip.name: clip.label for clip in _released(path, media)}


def _released(path: Path, media: MediaFinder) -> tuple[Clip, ...]:
    clips = []
    for row in table(path, ("video_name", "label")):
        name, label = row["video_name"], row["label"]
        if not label.isdigit():
            raise DataError(f'{path} gives {name} the label "{label}"', "Labels are 1 to 7")
        clips.append(_clip(name, by_number(SEVEN, int(label), 1, path, name), None, media))
    return tuple(clips)


def _clip(name: str, label: str, frames: int | None, media: MediaFinder) -> Clip:
    five_digits = name.removesuffix(".mp4").zfill(5)
    return Clip(five_digits, media.find(five_digits), label, frames)
