"""The packs at hand and the one piece of work that fetches, converts or measures one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.tasks import Task
from emoscope.engine.models import download
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.models.convert import convert
from emoscope.engine.models.own_bank import forget_bank
from emoscope.engine.models.pack import load_pack, pack_folders, read_manifest
from emoscope.engine.models.removal import remove_pack
from emoscope.engine.runtime.at_hand import PackFacts, packs_at_hand

CLOSING_S = 12.0
"""A download that is stopped hears it within a piece, or when the connection's time is up."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is going on.

    Attributes:
        name: Name of the pack.
        kind: ``get``, ``convert``, ``calibrate`` or ``measure``.
        here, size: Bytes of a download; 0 of 0 for work without a measure.
    """

    name: str
    kind: str
    here: int = 0
    size: int = 0


class ModelShelf(QObject):
    """Lists packs and works on one at a time; nothing connects before :meth:`get`."""

    changed = Signal()
    """Another list, or another state of the work."""
    problem = Signal(str)
    said = Signal(str)
    calibrated = Signal(str)
    """This pack scores in another way from now on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PackFacts, ...] = ()
        self.waiting: dict[str, int] = {}
        """Bytes of downloads that were interrupted, by name."""
        self.work: Work | None = None
        self._task: Task | None = None
        self._stopping = False
        self._tasks: list[Task] = []

    def refresh(self) -> None:
        """Read the list again, beside the window."""
        self._run(lambda _: _look(), self._listed)

    def get(self, item: HubItem) -> None:
        """Download a tower, or the rest of it; the user has agreed to size and licence."""
        self._stopping = False

        def work(task: Task) -> str:
            def progress(here: int, size: int) -> None:
                self.work = Work(item.name, "get", here, size)
                task.progress.emit(here / max(size, 1), "")

            pack = download.get(item, progress=progress, stop=lambda: self._stopping)
            return tr("{name} is installed: {folder}").format(name=item.name, folder=pack.folder)

        self._begin(Work(item.name, "get"), work)

    @property
    def pausing(self) -> bool:
        """A download was asked to stop and has not yet."""
        return self._stopping and self.work is not None

    def pause(self) -> None:
        """Stop a download; what has come is kept, no connection stays open."""
        self._stopping = True
        self.changed.emit()

    def discard(self, item: HubItem) -> None:
        """Throw away what has come of a download that does not run."""
        download.discard(item)
        self.refresh()

    def convert(self, file: Path, kind: str, clip: str | None) -> None:
        """Make a pack of an authors' file, in a separate process."""

        def work(task: Task) -> str:
            made = convert(file, kind, clip=clip, name=free_name(kind))
            notes = "".join(f" {note}" for note in made.notes)
            words = tr("{file} is now the pack {name}.").format(
                file=file.name, name=made.pack.manifest.name
            )
            return words + notes

        self._begin(Work(file.name, "convert"), work)

    def measure(self, name: str) -> None:
        """Measure which runtime is fastest for a pack, in a separate process."""

        def work(task: Task) -> str:
            from emoscope.engine.runtime.measure_beside import measure_beside

            kept = measure_beside(load_pack(_folder(name)), lambda: None)
            if kept is None:
                return tr("Nothing on this computer runs {name}.").format(name=name)
            return tr("{name}: {speed}").format(name=name, speed=in_language(kept.why))

        self._begin(Work(name, "measure"), work)

    def calibrate(self, name: str, kind: Literal["recordings", "folder"], place: Path) -> None:
        """Give a pack a bank of this machine's own, in a separate process."""

        def work(task: Task) -> str:
            from emoscope.engine.sessions.calibrate_child import calibrate_beside

            said = calibrate_beside(load_pack(_folder(name)), kind, [place])
            self.calibrated.emit(name)
            return said

        self._begin(Work(name, "calibrate"), work)

    def take_back(self, name: str) -> None:
        """Let a pack score as it came.

        Raises:
            PackError: Its calibration cannot be deleted.
        """
        if forget_bank(read_manifest(_folder(name))):
            self.calibrated.emit(name)
        self.refresh()

    def remove(self, name: str) -> None:
        """Delete a pack of the user's; the user has confirmed it.

        Raises:
            PackError: It cannot be deleted.
        """
        remove_pack(name)
        self.refresh()

    def close(self) -> None:
        """Stop what can be stopped; a conversion ends by itself in its own process."""
        self._stopping = True
        for task in self._tasks:
            task.cancel()
            if self.work is None or self.work.kind == "get":
                task.wait(CLOSING_S)
        self._tasks.clear()

    # -- inside --------------------------------------------------------------------------------

    def _begin(self, work: Work, run: Callable[[Task], Any]) -> None:
        if self.work is not None:
            self.problem.emit(tr("{name} is still being processed. Wait until it is done.").format(
                name=self.work.name
            ))  # fmt: skip
            return
        self.work = work
        task = self._run(run, self._done)
        task.progress.connect(lambda *_: self.changed.emit())
        self.changed.emit()

    def _run(self, work: Callable[[Task], Any], done: Callable[[Any], None]) -> Task:
        self._tasks = [task for task in self._tasks if not task.ended]
        task = Task(work, self)
        task.done.connect(done)
        task.failed.connect(self._failed)
        self._tasks.append(task)
        return task.start()

    def _listed(self, found: tuple[tuple[PackFacts, ...], dict[str, int]]) -> None:
        self.rows, self.waiting = found
        self.changed.emit()

    def _done(self, words: str) -> None:
        self.work = None
        self.said.emit(words)
        self.refresh()

    def _failed(self, sentence: str) -> None:
        stopped = self._stopping
        self.work, self._stopping = None, False
        if not stopped:
            self.problem.emit(sentence)
        self.refresh()


def free_name(kind: str) -> str:
    """A name for a converted pack that no pack has."""
    taken = {folder.name for folder in pack_folders()}
    names = [kind, *(f"{kind}-{number}" for number in range(2, 100))]
    return next((name for name in names if name not in taken), kind)


def _folder(name: str) -> Path:
    return next(folder for folder in pack_folders() if folder.name == name)


def _look() -> tuple[tuple[PackFacts, ...], dict[str, int]]:
    rows = packs_at_hand()
    waiting = {row.name: download.waiting_bytes(row.item) for row in rows if row.item is not None}
    return rows, {name: size for name, size in waiting.items() if size}
