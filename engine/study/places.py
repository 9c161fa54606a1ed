r"""Where a study's films and results are: paths in ``study.yaml``, and what they stand for.

What lies in the study's folder is kept as a relative path, so that the folder can be moved; what
lies elsewhere as an absolute one. ``study.yaml`` may come from a stranger, and on Windows a path
such as ``\\server\share`` opens a connection to that computer: such paths are taken only where
the study itself lies on the same share.
"""

from __future__ import annotations

import os
from pathlib import Path

from emoscope.engine.errors import SessionError
from emoscope.engine.prompts.labels import means_file

RESULTS = "results"
"""Folder, in the study's, for results of ``study run``."""
HIDDEN = ".study"
JOURNAL = "edits.json"
"""What undo knows, in the hidden folder."""


def kept_path(folder: Path, path: Path | str) -> str:
    """A path as ``study.yaml`` keeps it.

    Args:
        folder: Of the study.
        path: Of a film or of results; need not be there.
    """
    whole = Path(os.path.abspath(Path(path).expanduser()))
    base = Path(os.path.abspath(folder))
    for target, root in ((whole, base), (_real(whole), _real(base))):
        try:
            return target.relative_to(root).as_posix()
        except ValueError:
            continue
    return str(whole)


def place_of(folder: Path, kept: str) -> Path:
    """The path that a text of ``study.yaml`` stands for.

    Raises:
        SessionError: It is an address, or on another computer than the study.
    """
    if "://" in kept:
        raise SessionError(
            f"{kept} in the study is an address", "Put the file into a folder, and name that"
        )
    if kept.startswith(("\\\\", "//")) and not _same_share(kept, folder):
        raise SessionError(
            f"{kept} in the study is on another computer, and opening it would connect to it",
            "Copy the file here, or put the study beside it",
        )
    return Path(os.path.abspath(folder)) / kept


def labels_of(folder: Path, kept: str) -> str:
    """The label set of a study as :func:`emoscope.engine.prompts.labels.load_label_set` takes it.

    Args:
        folder: Of the study.
        kept: A name, labels with commas between them, or a file as ``study.yaml`` keeps it.

    Raises:
        SessionError: As of :func:`place_of`.
    """
    place = place_of(folder, kept)
    return str(place) if kept and means_file(kept) else kept


def kept_labels(folder: Path, asked: str) -> str:
    """A label set as ``study.yaml`` keeps it; the other way of :func:`labels_of`.

    Args:
        folder: Of the study.
        asked: A name, labels with commas between them, or a file.
    """
    if not asked or not means_file(asked):
        return asked
    kept = kept_path(folder, asked)
    return kept if means_file(kept) else f"./{kept}"


def _same_share(kept: str, folder: Path) -> bool:
    share = os.path.splitdrive(os.path.abspath(folder))[0]
    return bool(share) and os.path.splitdrive(kept)[0].casefold() == share.casefold()


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path
