"""Data sets by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.lab.datasets import afew, dfew, ferv39k, generic, mafw
from emoscope.lab.datasets.clips import Split

READERS: dict[str, Callable[[Path, int], Split]] = {
    "dfew": dfew.read,
    "ferv39k": ferv39k.read,
    "mafw": mafw.read,
    "mafw-compound": lambda root, fold: mafw.read(root, fold, "compound"),
    "afew": afew.read,
    "generic": generic.read,
}
FOLDS = {"dfew": 5, "mafw": 5, "mafw-compound": 5}


def open_split(dataset: str, root: Path, fold: int = 0) -> Split:
    """Read one split of a data set.

    Args:
        dataset: Name in :data:`READERS`.
        root: Its folder.
        fold: From 1 where there are folds; 0 otherwise.

    Raises:
        DataError: Unknown name, or the files are not as expected.
    """
    if dataset not in READERS:
        raise DataError(f'There is no reader for "{dataset}"', f"Names: {', '.join(READERS)}")
    return READERS[dataset](root, fold)


def folds_of(dataset: str) -> tuple[int, ...]:
    """All folds of a data set; ``(0,)`` where there is one split."""
    return tuple(range(1, FOLDS[dataset] + 1)) if dataset in FOLDS else (0,)
