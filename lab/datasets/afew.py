"""AFEW 7.0: folders by class; the validation part serves as test, as in both papers."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import SEVEN, Clip, Split, class_name
from emoscope.lab.datasets.media import VIDEOS

_HALVES = {
    "train": ("train", "Train", "Train_AFEW", "Train_AFEW/AlignedFaces_LBPTOP_Points"),
    "validation": ("validation", "Validation", "Val_AFEW", "val", "Val"),
}


def read(root: Path, fold: int = 0) -> Split:
    """The official split, from ``AFEW_Face/{train,validation}/<Emotion>/<clip>`` or videos.

    The training part may be missing (zero-shot evaluation needs none).

    Raises:
        DataError: There is no validation part, a folder is no class, or a fold is asked for.
    """
    if fold > 1:
        raise DataError(f"AFEW has one official split, no fold {fold}", "Leave --fold out")
    base = root / "AFEW_Face" if (root / "AFEW_Face").is_dir() else root
    test = _half(base, "validation")
    if not test:
        raise DataError(
            f"{base} holds no validation part of AFEW",
            "Expected AFEW_Face/validation/<Emotion>/<clip>",
        )
    train = _half(base, "train")
    notes = () if train else ("There is no training part here.",)
    return Split("afew", SEVEN, 0, train, test, notes)


def _half(base: Path, half: str) -> tuple[Clip, ...]:
    for name in _HALVES[half]:
        folder = base / name
        if not folder.is_dir():
            continue
        clips = []
        for emotion in sorted(path for path in folder.iterdir() if path.is_dir()):
            label = class_name(emotion.name)
            if label not in SEVEN:
                raise DataError(
                    f'{emotion} is a folder of the class "{emotion.name}"',
                    f"Classes of AFEW are {', '.join(SEVEN)}",
                )
            clips += [
                Clip(f"{half}/{emotion.name}/{path.stem}", path, label)
                for path in sorted(emotion.iterdir())
                if path.is_dir() or path.suffix.lower() in VIDEOS
            ]
        return tuple(clips)
    return ()
