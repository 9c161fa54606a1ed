"""What a person edited in a study or a session, so that it can be taken back: a journal of edits.

Each edit is kept as the lines of a text (of a study its ``study.yaml`` without the results) that it
replaced, with the sums of the text before and after. The journal is written before the text is:
whatever a kill leaves, the text says which of the two it is.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from emoscope.engine.errors import SessionError
from emoscope.engine.files import make_folder, plain_text, write_text, writing

MOST_EDITS = 200
LIMIT_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit.

    Attributes:
        what: In words, for people.
        at: Line at which the texts begin to differ, from 0.
        old: Lines that were there before.
        new: Lines that are there after.
        before: SHA-256 of the text before.
        after: Of the text after.
    """

    what: str
    at: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Edits:
    """The journal.

    Attributes:
        place: How many of the edits are in the study; the others were taken back.
        edits: In their order.
    """

    place: int = 0
    edits: tuple[Edit, ...] = field(default=())

    def with_edit(self, what: str, before: str, after: str) -> Edits:
        """One edit more; those that were taken back are forgotten."""
        kept = (*self.edits[: self.place], edit_between(what, before, after))[-MOST_EDITS:]
        return Edits(len(kept), kept)

    def at_text(self, text: str) -> Edits | None:
        """The journal at the place that fits a text; None where the text was changed elsewhere."""
        if not self.edits:
            return self
        mine = sum_of(text)
        for place in (self.place, self.place - 1, self.place + 1):
            if place < 0 or place > len(self.edits):
                continue
            fits = self.edits[place - 1].after if place else self.edits[0].before
            if fits == mine:
                return Edits(place, self.edits)
        return None

    @property
    def undoable(self) -> Edit | None:
        return self.edits[self.place - 1] if self.place else None

    @property
    def redoable(self) -> Edit | None:
        return self.edits[self.place] if self.place < len(self.edits) else None


def edit_between(what: str, before: str, after: str) -> Edit:
    """The edit that makes one text of another."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - head) if old[-1 - i] != new[-1 - i]), most - head)
    return Edit(
        what,
        head,
        tuple(old[head : len(old) - tail]),
        tuple(new[head : len(new) - tail]),
        sum_of(before),
        sum_of(after),
    )


def taken_back(edit: Edit, text: str) -> str:
    """The text before an edit."""
    lines = text.splitlines(keepends=True)
    return "".join((*lines[: edit.at], *edit.old, *lines[edit.at + len(edit.new) :]))


def done_again(edit: Edit, text: str) -> str:
    """The text after an edit."""
    lines = text.splitlines(keepends=True)
    return "".join((*lines[: edit.at], *edit.new, *lines[edit.at + len(edit.old) :]))


def read_edits(path: Path) -> Edits:
    """The journal in a file; empty where there is none that can be read."""
    try:
        if path.is_symlink():
            return Edits()
        raw: Any = json.loads(plain_text(path, LIMIT_BYTES))
        edits = tuple(_edit(each) for each in raw["edits"])
        place = int(raw["place"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError, AttributeError):
        return Edits()
    return Edits(place, edits) if 0 <= place <= len(edits) else Edits()


def write_edits(path: Path, edits: Edits) -> None:
    """Replace the journal in one step; its folder is made if missing.

    Raises:
        OutputError: The folder cannot be written.
    """
    make_folder(path.parent)
    data = {"place": edits.place, "edits": [asdict(each) for each in edits.edits]}
    write_text(path, json.dumps(data, ensure_ascii=False) + "\n")


def forget_edits(path: Path) -> bool:
    """Delete the journal, and with it names that are used no more.

    Returns:
        Whether there was one.

    Raises:
        OutputError: It may not be deleted.
    """
    there = path.is_file() or path.is_symlink()
    if there:
        with writing(path):
            path.unlink(missing_ok=True)
    return there


def nothing_left(what: str, where: str = "study") -> SessionError:
    """The sentence where nothing can be taken back, or done again."""
    return SessionError(f"There is nothing to {what} in this {where}")


def changed_elsewhere(path: Path) -> SessionError:
    """The sentence where a person has edited the file itself."""
    return SessionError(
        f"{path} was changed by another program since the last edit",
        "Revert it there: earlier edits cannot be undone",
    )


def sum_of(text: str) -> str:
    """SHA-256 of a text as UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _edit(raw: dict[str, Any]) -> Edit:
    return Edit(
        str(raw["what"]),
        int(raw["at"]),
        tuple(str(line) for line in raw["old"]),
        tuple(str(line) for line in raw["new"]),
        str(raw["before"]),
        str(raw["after"]),
    )
