"""Which folder each file's results go to, and whether anything is left to do for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from engine.errors import SessionError, SourceError
from engine.files import PARTIAL
from engine.models.pack import PackManifest
from engine.prompts.labels import LabelSet, label_set_to
from engine.prompts.sensitivity import settled
from engine.sessions import store
from engine.sessions.identity import quick_sum
from engine.sessions.manifest import FORMAT, MANIFEST, Manifest, checksum_of, read_manifest
from engine.sessions.momentary import is_momentary
from engine.sessions.options import Options

MOST_TRIES = 10_000


class Todo(StrEnum):
    """What there is to do for a file."""

    ANALYSE = "analyse"
    RESUME = "resume"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Item:
    """A file in the queue.

    Attributes:
        path: The file.
        folder: For its results.
        todo: What is to do.
    """

    path: Path
    folder: Path
    todo: Todo


class Planner:
    """Finds a folder for each file of a run.

    ``out/<stem>``, then ``out/<stem>-2`` and so on: the first that is free or holds the results of
    this very file. Names that differ only in case count as equal, as on Windows and macOS.

    Args:
        out: Folder of all results.
        pack: In use.
        labels: In use.
        options: In use.
        again: Analyse also what is done, and from the beginning.
    """

    def __init__(
        self, out: Path, pack: PackManifest, labels: LabelSet, options: Options, *, again: bool
    ) -> None:
        self._out = out
        self._checksum = checksum_of(pack)
        self._labels = label_set_to(settled(labels, pack.scoring))
        self._options = options.kept
        self._embeddings = options.embeddings
        self._again = again
        self._taken: set[str] = set()

    def item(self, path: Path) -> Item:
        """The folder and the work of one more file."""
        stem = path.stem.rstrip(". ") or "video"
        if is_momentary(stem):
            stem += "-video"
        quick: str | None = None
        for number in range(1, MOST_TRIES):
            name = stem if number == 1 else f"{stem}-{number}"
            folder = self._out / name
            if name.casefold() in self._taken:
                continue
            if not _used(folder):
                return self._take(name, path, Todo.ANALYSE)
            manifest = _manifest(folder)
            if manifest is None:
                continue
            try:
                quick = quick or quick_sum(path)
            except SourceError:
                continue
            if manifest.source.quick_sum == quick:
                return self._take(name, path, self._todo(folder, manifest))
        raise SourceError(f"There are too many results for files named {stem}", "Use another --out")

    def _take(self, name: str, path: Path, todo: Todo) -> Item:
        self._taken.add(name.casefold())
        return Item(path, self._out / name, todo)

    def _todo(self, folder: Path, manifest: Manifest) -> Todo:
        same = (
            manifest.pack.checksum == self._checksum
            and manifest.labels == self._labels
            and manifest.options == self._options
            and manifest.rescored_from is None
        )
        # Embeddings that were kept on an earlier wish are no reason to begin anew.
        if self._again or not same or (self._embeddings and not manifest.embeddings):
            return Todo.ANALYSE
        if manifest.state == "done" and not store.in_journal(folder):
            return Todo.SKIP
        if manifest.state in ("running", "stopped") and store.in_journal(folder):
            # Rows that other rules made do not go on under these.
            if manifest.embeddings != self._embeddings or manifest.made_in != FORMAT:
                return Todo.ANALYSE
            return Todo.RESUME
        return Todo.ANALYSE


def _used(folder: Path) -> bool:
    try:
        # What was cut off while its first file was written is no result.
        return folder.exists() and not (
            folder.is_dir() and all(path.name.endswith(PARTIAL) for path in folder.iterdir())
        )
    except OSError:
        return False


def _manifest(folder: Path) -> Manifest | None:
    if not (folder / MANIFEST).is_file():
        return None
    try:
        return read_manifest(folder)
    except SessionError:
        return None
