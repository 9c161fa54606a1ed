"""Films and results that were moved: the study follows."""

from __future__ import annotations

import os
from pathlib import Path

from emoscope.engine.study.edits import remade
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import Study
from emoscope.engine.study.places import kept_path, place_of


def relocate(opened: StudyFolder, old: str | Path, new: Path) -> int:
    """Have every path below one folder lead below another one; nothing is moved.

    Args:
        opened: The study, opened.
        old: Folder, or one film, as it was; need not be there any more.
        new: As it is.

    Returns:
        How many paths changed.

    Raises:
        OutputError: The study cannot be written.
    """
    was, one = os.path.abspath(Path(old).expanduser()), new.is_file()

    def led(kept: str) -> str:
        if not kept:
            return kept
        try:
            below = place_of(opened.folder, kept).relative_to(was)
        except ValueError:
            return kept
        if below.parts and one:
            return kept
        return kept_path(opened.folder, new / below)

    before = opened.study

    def change(study: Study) -> Study:
        sessions = [each.model_copy(update={"film": led(each.film)}) for each in study.sessions]
        return remade(
            study,
            sessions=tuple(sessions),
            results={number: led(kept) for number, kept in study.results.items()},
        )

    after = opened.edit(f"Look for files in {new}", change)
    films = sum(a.film != b.film for a, b in zip(before.sessions, after.sessions, strict=False))
    return films + sum(before.results.get(n) != kept for n, kept in after.results.items())
