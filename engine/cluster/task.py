"""What a worker does: one file, from its video to its session."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from emoscope.engine.analysis.error_log import ErrorLog
from emoscope.engine.analysis.inputs import Input
from emoscope.engine.analysis.one_file import FileRun, Notes
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.analysis.plan import Asked, Planner
from emoscope.engine.analysis.progress import Control, Progress, Silent
from emoscope.engine.cluster.copies import IN, OUT, task_folder
from emoscope.engine.cluster.places import Place
from emoscope.engine.errors import EmoScopeError, PackError
from emoscope.engine.exports.formats import Formats
from emoscope.engine.exports.protocol import Request
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.models.pack import find_pack
from emoscope.engine.opening import open_pipeline
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.results.table_style import style_of
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.options import Options

TELL_EVERY_S = 1.0
LEASE_WAIT_S = 90.0
"""A worker that died has its claim for half a minute."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What is the same for all files of a run.

    Attributes:
        run: Name of the run, for its messages.
        out: Folder that all workers see; or an address.
        model: Name or folder of the pack.
        checksum: Of the pack that the user has.
        labels: In use.
        options: In use.
        notes: For each session.
        formats: Names of the exports.
        style: Of tables.
        blur: Faces in the annotated video.
        sound: In the annotated video.
        again: Analyse also what is done.
        threads: For the runtime; None for what it likes.
        total: Files of the run.
    """

    run: str
    out: str
    model: str
    checksum: str
    labels: LabelSet
    options: Options
    notes: Notes
    formats: tuple[str, ...]
    style: str
    blur: bool
    sound: bool
    again: bool
    threads: int | None
    total: int


@dataclass(frozen=True, slots=True)
class Task:
    """One file of a run.

    Attributes:
        file: The file; with an address only its name.
        number: Its place in the queue, from 1.
        address: Where it is, if that is no path.
        taken: Folders of other files of this run.
    """

    file: Input
    number: int
    address: str = ""
    taken: tuple[str, ...] = ()


_pipelines = threading.local()


def run_task(shared: Shared, task: Task) -> FileOutcome:
    """Analyse a file; called on a worker.

    Raises:
        EmoScopeError: No pipeline can be opened here: no other file would fare better.
    """
    observer = _Telling(shared, task)
    observer.started(task.file.path, task.number, shared.total)
    with task_folder() as work:
        try:
            file = _here(task, work)
        except Exception as error:
            return FileOutcome(task.file.path, Status.FAILED, None, str(error))
        if "://" in shared.out:
            outcome = _at_address(shared, task, file, work / OUT, observer)
        else:
            outcome = _analysed(shared, task, file, Path(shared.out), observer)
    return replace(outcome, path=task.file.path)


def _here(task: Task, work: Path) -> Input:
    """The file on this machine: in place, else as a copy for the time of the task."""
    if task.address:
        return replace(task.file, path=Place(task.address).fetch(work / IN))
    if not task.file.path.exists():
        raise FileNotFoundError(
            f"{task.file.path} is not there on {socket.gethostname()}. Put the videos where all"
            " workers see them under the same name, or name them by an address."
        )
    return task.file


def _at_address(
    shared: Shared, task: Task, file: Input, out: Path, observer: _Telling
) -> FileOutcome:
    place = Place(shared.out)
    stem = file.path.stem
    with _claimed(f"{shared.out} {file.below} {stem}") as mine:
        if not mine:
            message = f"{file.path.name} is being analysed by another run of this scheduler."
            return FileOutcome(file.path, Status.BUSY, None, message)
        place.manifests(file.below, stem, out)
        done = _planner(shared, task, out).done(file)
        if done is not None:
            return FileOutcome(file.path, Status.SKIPPED, None)
        outcome = _analysed(shared, task, file, out, observer)
        if outcome.folder is None:
            return outcome
        try:
            place.put(outcome.folder, outcome.folder.relative_to(out).as_posix())
        except Exception as error:
            return replace(outcome, status=Status.FAILED, folder=None, message=str(error))
        return replace(outcome, folder=None)  # it goes with the task; the summary was made here


@contextmanager
def _claimed(name: str) -> Iterator[bool]:
    """The scheduler's word that nobody else works at this; it ends with the worker."""
    from distributed import Semaphore

    semaphore = Semaphore(max_leases=1, name=f"emoscope {name}")
    if not semaphore.acquire(timeout=LEASE_WAIT_S):
        yield False
        return
    try:
        yield True
    finally:
        semaphore.release()


def _planner(shared: Shared, task: Task, out: Path) -> Planner:
    pack = find_pack(shared.model)
    asked = Asked.of(pack.manifest, shared.labels, shared.options)
    planner = Planner(out, asked, again=shared.again)
    planner.leave(Path(name) for name in task.taken)
    return planner


def _analysed(
    shared: Shared, task: Task, file: Input, out: Path, observer: _Telling
) -> FileOutcome:
    request = Request(style=style_of(shared.style), blur=shared.blur, sound=shared.sound)
    run = FileRun(
        file,
        _planner(shared, task, out),
        threading.Lock(),
        shared.options,
        shared.notes,
        Formats(shared.formats, request),
        observer,
        Control(),
    )
    try:
        return run.run(lambda: _opened(shared), task.number, shared.total)
    except EmoScopeError:
        raise
    except Exception as error:
        _close()  # who knows what state it is in
        return FileOutcome(file.path, Status.FAILED, None, ErrorLog(out).add(file.path, error))


def _opened(shared: Shared) -> Pipeline:
    """This thread's pipeline; it stays open from file to file of a run."""
    if getattr(_pipelines, "run", None) == shared.run:
        kept: Pipeline = _pipelines.opened
        return kept
    _close()
    pack = find_pack(shared.model)
    if pack.sums.scores != shared.checksum:
        raise PackError(
            f"{socket.gethostname()} has another pack called {pack.manifest.name}"
            f" ({pack.manifest.version})",
            "Install the same version on all workers",
        )
    runtime = open_runtime(pack, shared.options.runtime, shared.threads, measuring="first").runtime
    _pipelines.opened = open_pipeline(
        pack,
        shared.labels,
        faces=shared.options.faces,
        runtime=runtime,
        ignored=[Ignored(*each) for each in shared.options.ignored],
        gaze=shared.options.gaze,
    )
    _pipelines.run = shared.run
    return _pipelines.opened  # type: ignore[no-any-return]


def _close() -> None:
    opened: Any = getattr(_pipelines, "opened", None)
    if opened is not None:
        opened.close()
    _pipelines.run = _pipelines.opened = None


class _Telling(Silent):
    """Tells the one who asked, by the scheduler, now and then."""

    def __init__(self, shared: Shared, task: Task) -> None:
        self._topic = topic_of(shared.run)
        self._said_s = 0.0

    def started(self, path: Path, number: int, total: int) -> None:
        self._tell({"started": str(path), "number": number, "total": total})

    def progressed(self, progress: Progress) -> None:
        now_s = time.monotonic()
        if now_s - self._said_s >= TELL_EVERY_S:
            self._said_s = now_s
            names = ("number", "total", "done_s", "duration_s", "frames", "speed", "remaining_s")
            facts = {name: getattr(progress, name) for name in names}
            self._tell({"path": str(progress.path), **facts})

    def _tell(self, message: dict[str, object]) -> None:
        from distributed import get_worker

        get_worker().log_event(self._topic, {"worker": os.getpid(), **message})


def topic_of(run: str) -> str:
    """Where a run's messages go."""
    return f"emoscope-{run}"
