"""Anyone's own data: ``labels.csv`` beside videos or folders of frames.

Columns: ``path`` (relative to the table), ``label``; optional ``split`` (train or test), ``fold``
(the fold in which the row is tested, from 1), ``caption``, ``subject``, ``frames``. Every further
column that holds numbers alone is a continuous target.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import Clip, Split, class_name
from emoscope.lab.datasets.lists import table

NAME = "labels.csv"
_KNOWN = frozenset({"path", "label", "split", "fold", "caption", "subject", "frames"})


def read(root: Path, fold: int = 0) -> Split:
    """All rows, split by ``fold`` if one is asked for, else by ``split``.

    Raises:
        DataError: The table is missing or malformed, or has no such fold.
    """
    path = root if root.is_file() else root / NAME
    rows = table(path, ("path",))
    if not rows:
        raise DataError(f"{path} lists nothing", "It needs at least one row")
    targets = target_names(rows)
    clips = [_clip(path, row, targets) for row in rows]
    order: dict[str, None] = dict.fromkeys(clip.label for clip in clips if clip.label)
    if fold:
        test_of = [row.get("fold", "") == str(fold) for row in rows]
        if not any(test_of):
            raise DataError(f"{path} has no row of fold {fold}", "See its column fold")
    else:
        test_of = [row.get("split", "test").lower() in ("test", "val", "valid", "") for row in rows]
    train = tuple(clip for clip, test in zip(clips, test_of, strict=True) if not test)
    test = tuple(clip for clip, test in zip(clips, test_of, strict=True) if test)
    return Split("generic", tuple(order), fold, train, test)


def target_names(rows: Sequence[dict[str, str]]) -> tuple[str, ...]:
    """Columns that hold finite numbers in every row that has them, in at least one."""
    names = []
    for name in rows[0]:
        if name in _KNOWN or not name:
            continue
        values = [row[name] for row in rows if row.get(name)]
        if values and all(_number(value) is not None for value in values):
            names.append(name)
    return tuple(names)


def _clip(path: Path, row: dict[str, str], targets: Sequence[str]) -> Clip:
    place = row["path"]
    if not place:
        raise DataError(f"{path} has a row without a path")
    frames = row.get("frames", "")
    values = {name: _number(row[name]) for name in targets if row.get(name)}
    return Clip(
        place,
        path.parent / place,
        class_name(row.get("label", "")),
        int(frames) if frames.isdigit() else None,
        row.get("caption", ""),
        subject=row.get("subject", ""),
        targets={name: value for name, value in values.items() if value is not None},
    )


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
