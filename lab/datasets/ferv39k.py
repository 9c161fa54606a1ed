"""FERV39k: seven classes, 22 scenes, one official split."""

from __future__ import annotations

import json
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import SEVEN, Clip, Split, class_name
from emoscope.lab.datasets.lists import (
    bad_row,
    by_number,
    first_of,
    framed_rows,
    read_text,
    rows_of,
)
from emoscope.lab.datasets.media import MediaFinder

FOLDERS = (
    "2_ClipsforFaceCrop",
    "FERV39K/2_ClipsforFaceCrop",
    "1_ClipsforOriginal",
    "0_7_LabelClips",
)


def read(root: Path, fold: int = 0) -> Split:
    """The official split.

    Lists are ``{train,test}_image.txt`` or ``FERV39K_{train,test}.txt`` (``path frames label``) or
    the release's ``4_setups/All_scenes/{train,test}_All.csv`` (``Scene/Emotion/id Emotion``).
    Captions, where somebody has written ``{train,test}_descriptions.json`` (key
    ``Scene_Emotion_id``), are taken.

    Raises:
        DataError: A list is missing or malformed, or a fold above 1 is asked for.
    """
    if fold > 1:
        raise DataError(f"FERV39k has one official split, no fold {fold}", "Leave --fold out")
    media = MediaFinder(root, FOLDERS)
    return Split("ferv39k", SEVEN, 0, _half(root, "train", media), _half(root, "test", media))


def _half(root: Path, half: str, media: MediaFinder) -> tuple[Clip, ...]:
    path = first_of(
        root,
        (
            f"{half}_image.txt",
            f"FERV39K_{half}.txt",
            f"annotation/FERV39K_{half}.txt",
            f"4_setups/All_scenes/{half}_All.csv",
        ),
        f"FERV39k {half} list",
    )
    captions = _captions(root, half)
    clips = []
    if path.suffix == ".txt":
        for place, frames, label in framed_rows(path):
            name = "/".join(place.rstrip("/").split("/")[-3:])
            clips.append(
                _clip(name, by_number(SEVEN, label, 0, path, name), frames, media, captions)
            )
        return tuple(clips)
    for number, line in rows_of(path):
        parts = line.replace(",", " ").split()
        if len(parts) != 2 or class_name(parts[1]) not in SEVEN:
            raise bad_row(path, number, line, "Scene/Emotion/id Emotion")
        clips.append(_clip(parts[0].strip("/"), class_name(parts[1]), None, media, captions))
    return tuple(clips)


def _clip(
    name: str, label: str, frames: int | None, media: MediaFinder, captions: dict[str, str]
) -> Clip:
    return Clip(name, media.find(name), label, frames, captions.get(name.replace("/", "_"), ""))


def _captions(root: Path, half: str) -> dict[str, str]:
    for place in (f"{half}_descriptions.json", f"DataLoaders/{half}_descriptions.json"):
        path = root / place
        if not path.is_file():
            continue
        try:
            found = json.loads(read_text(path))
        except (ValueError, RecursionError) as error:
            raise DataError(f"{path} is no JSON ({error})") from error
        if not isinstance(found, dict):
            raise DataError(f"{path} holds no table of captions")
        return {str(key): str(value) for key, value in found.items()}
    return {}
