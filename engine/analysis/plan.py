"""Which folder each file's results go to, and whether anything is left to do for it."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from emoscope.engine.analysis.inputs import Input
from emoscope.engine.errors import SessionError, SourceError
from emoscope.engine.files import PARTIAL
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.labels import LabelSet, question
from emoscope.engine.prompts.sensitivity import settled
from emoscope.engine.sessions import store
from emoscope.engine.sessions.belongings import valid_manifest
from emoscope.engine.sessions.claims import MARKS, Claim, ClaimedError, Holder, claim, holder_of
from emoscope.engine.sessions.identity import quick_sum_of
from emoscope.engine.sessions.manifest import (
    Manifest,
    NewerSessionError,
    PackOf,
    pack_of,
    read_manifest,
)
from emoscope.engine.sessions.names import folded, plain, stem_of
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.tables import GAZE
from emoscope.engine.sessions.written import making

MOST_TRIES = 10_000
HOLDER_S = 1.0
"""Between taking a folder and saying so another process has less than this."""


class Todo(StrEnum):
    """What there is to do for a file."""

    ANALYSE = "analyse"
    SKIP = "skip"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Item:
    """A file, and where its results go.

    Attributes:
        file: The video, or the folder of pictures.
        folder: For its results.
        todo: What is to be done with it.
        claim: The folder is this process's until it is released; None where nothing is to do.
        before: Manifest of the same run's earlier attempt, or None.
        note: What the user may want to know of other results; may be empty.
    """

    file: Input
    folder: Path
    todo: Todo
    claim: Claim | None = None
    before: Manifest | None = None
    note: str = ""
    holder: Holder | None = None

    @property
    def path(self) -> Path:
        return self.file.path


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run is to compute: runs that agree in it, on the same file, are the same run.

    Attributes:
        pack: The pack that scores.
        labels: In use; colours, notes and the set's name do not count.
        options: Options of the run.
        embeddings: Are to be kept.
        gaze: Is to be measured.
    """

    pack: PackOf
    labels: LabelSet
    options: dict[str, Any]
    embeddings: bool
    gaze: bool = False

    @classmethod
    def of(cls, pack: PackManifest, labels: LabelSet, options: Options) -> Asked:
        kept = options.kept.model_dump(mode="json")
        asked = settled(labels, pack.scoring)
        return cls(pack_of(pack), asked, kept, options.embeddings, options.gaze)

    def same(self, manifest: Manifest) -> bool:
        """Whether a session is of the same run, whatever was kept of it."""
        return (
            manifest.rescored_from is None
            and self.same_labels(manifest)
            and manifest.options.model_dump(mode="json") == self.options
            and same_pack(manifest.pack, self.pack)
        )

    def same_labels(self, manifest: Manifest) -> bool:
        return question(manifest.label_set) == question(self.labels)

    def complete(self, folder: Path, manifest: Manifest) -> bool:
        """Whether nothing is left to do of this run. More than was asked for may have been kept."""
        return (
            manifest.state == "done"
            and not store.in_journal(folder)
            and (manifest.embeddings or not self.embeddings)
            and (not self.gaze or set(GAZE) <= set(manifest.measures))
        )

    @property
    def sum(self) -> str:
        """SHA-256, for other processes."""
        return _sum([self.pack.model_dump(), question(self.labels), self.options])

    @property
    def question_sum(self) -> str:
        """SHA-256 of the labels alone, likewise."""
        return _sum(question(self.labels))


def _sum(data: Any) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def same_pack(kept: PackOf, used: PackOf) -> bool:
    """Whether a session's pack gives the same scores as the one in use.

    Sessions up to format 3 know the sum of its files only, and its version; later ones for a while
    the sum of everything only.
    """
    if kept.scores_sum is not None and used.scores_sum is not None:
        return kept.scores_sum == used.scores_sum
    if kept.whole_sum is None:
        return (kept.checksum, kept.version) == (used.checksum, used.version)
    return kept.whole_sum == used.whole_sum


class Planner:
    """Finds a folder for each file of a run, and keeps other processes out of it.

    The results of a run are in ``out/<stem>``, below the folders that the file is in below the one
    that was named. A result of another run is never replaced: other labels go to
    ``<stem>.<label set>``, other options or another file of that name to ``<stem>-2`` and so on.

    Args:
        out: Folder of all results.
        asked: What the run computes.
        again: Analyse also what is done.
    """

    def __init__(self, out: Path, asked: Asked, *, again: bool) -> None:
        self._out = out
        self._asked = asked
        self._work, self._question = asked.sum, asked.question_sum
        self._again = again
        self._taken: set[str] = set()

    def leave(self, folders: Iterable[Path]) -> None:
        """Keep out of folders that other files of the run have."""
        for folder in folders:
            self._take(folder)

    def done(self, file: Input) -> Item | None:
        """The results of this very run, if there is nothing left to do. Changes nothing.

        Raises:
            SourceError: The file cannot be read.
        """
        for folder, manifest in self._looked(file).same_run:
            if not self._is_taken(folder) and self._complete(folder, manifest):
                self._take(folder)
                return Item(file, folder, Todo.SKIP)
        return None

    def claim(self, file: Input) -> Item:
        """Take a folder for a file; another process that has this very run is left alone.

        Raises:
            SourceError: The file cannot be read.
            OutputError: No folder can be made.
        """
        looked = self._looked(file)
        for folder, _ in looked.same_run:
            if self._is_taken(folder):
                continue
            self._take(folder)
            try:
                taken = self._claimed(folder, looked)
            except ClaimedError as error:
                return Item(file, folder, Todo.BUSY, holder=error.holder)
            before = valid_manifest(folder)
            if before is not None and self._complete(folder, before):
                taken.release()
                return Item(file, folder, Todo.SKIP)
            return Item(file, folder, Todo.ANALYSE, taken, before)
        return self._new(file, looked)

    def _new(self, file: Input, looked: _Looked) -> Item:
        for folder in self._names(looked):
            if self._is_taken(folder):
                continue
            if _used(folder):
                if folder not in looked.known:  # somebody has begun since
                    return self.claim(file)
                continue
            try:
                with making(folder.parent):
                    taken = self._claimed(folder, looked)
            except ClaimedError:
                holder = _named_holder(folder)
                if holder is None or holder.source != looked.quick:
                    continue
                if holder.work == self._work:
                    return Item(file, folder, Todo.BUSY, holder=holder)
                if holder.question != self._question and not looked.other_labels:
                    looked.other_labels.append(folder)
                    return self._new(file, looked)  # with the name of these labels
                continue
            if _used(folder):  # somebody was there, and has gone again
                taken.release()
                return self.claim(file)
            self._take(folder)
            return Item(file, folder, Todo.ANALYSE, taken, note=looked.note(folder))
        raise SourceError(
            f"There are too many results for files named {file.path.stem}", "Use another --out"
        )

    def _claimed(self, folder: Path, looked: _Looked) -> Claim:
        return claim(folder, work=self._work, source=looked.quick, question=self._question)

    def _take(self, folder: Path) -> None:
        self._taken.add(folded(str(folder)))

    def _is_taken(self, folder: Path) -> bool:
        return folded(str(folder)) in self._taken

    def _names(self, looked: _Looked) -> Iterator[Path]:
        base = looked.stem
        if looked.other_labels:
            base = f"{base}.{plain(self._asked.labels.name)}"
        yield looked.place / base
        for number in range(2, MOST_TRIES):
            yield looked.place / f"{base}-{number}"

    def _looked(self, file: Input) -> _Looked:
        place = self._out / file.below
        looked = _Looked(place, stem_of(file.path.stem))
        known = looked.known = _beside(place, {looked.stem, file.path.stem})
        looked.quick = quick_sum_of(file.chapters or (file.path,))
        for folder in known:
            manifest = valid_manifest(folder)
            if manifest is None and _newer(folder):
                looked.newer.append(folder)
            if manifest is None or manifest.source.quick_sum != looked.quick:
                continue
            if self._asked.same(manifest):
                looked.same_run.append((folder, manifest))
            elif not self._asked.same_labels(manifest):
                looked.other_labels.append(folder)
            else:
                looked.other_runs.append(folder)
        return looked

    def _complete(self, folder: Path, manifest: Manifest) -> bool:
        return not self._again and self._asked.complete(folder, manifest)


@dataclass(slots=True)
class _Looked:
    """What is there already for one file: folders with its results, by which run they are of."""

    place: Path
    stem: str
    quick: str = ""
    known: list[Path] = field(default_factory=list)
    same_run: list[tuple[Path, Manifest]] = field(default_factory=list)
    other_labels: list[Path] = field(default_factory=list)
    other_runs: list[Path] = field(default_factory=list)
    newer: list[Path] = field(default_factory=list)

    def note(self, folder: Path) -> str:
        if self.newer:
            return (
                f"The results in {self.newer[0].name} were made by a newer EmoScope, which this one"
                f" cannot read, and stay; these are in {folder.name}."
            )
        if self.other_labels:
            what, where = "with other labels", self.other_labels[0]
        elif self.other_runs:
            what, where = "with other options or another pack", self.other_runs[0]
        else:
            return ""
        return f"The results {what} stay in {where.name}; these are in {folder.name}."


def _beside(place: Path, stems: set[str]) -> list[Path]:
    """Folders that may hold results of a file: by name, the plain one first."""
    try:
        names = [path.name for path in place.iterdir() if path.is_dir()]
    except OSError:
        return []
    starts = "|".join(re.escape(folded(stem)) for stem in stems)
    ours = re.compile(rf"^(?:{starts})(?:\.[\w-]+)?(?:-\d+)?$")
    return [place / name for name in sorted(names, key=_order) if ours.match(folded(name))]


def _newer(folder: Path) -> bool:
    try:
        read_manifest(folder)
    except NewerSessionError:
        return True
    except SessionError:
        pass
    return False


def _order(name: str) -> tuple[int, str]:
    return len(name), name


def _used(folder: Path) -> bool:
    try:
        # What was cut off while its first file was written is no result.
        return folder.exists() and not (
            folder.is_dir()
            and all(path.name.endswith(PARTIAL) or path.name in MARKS for path in folder.iterdir())
        )
    except OSError:
        return False


def _named_holder(folder: Path) -> Holder | None:
    until = time.monotonic() + HOLDER_S
    while (holder := holder_of(folder)) is None and time.monotonic() < until:
        time.sleep(HOLDER_S / 20)
    return holder
