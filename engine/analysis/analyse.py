"""Analysing video files: the work behind ``emoscope analyze``, the demo and the window."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from emoscope.engine.analysis.error_log import ErrorLog
from emoscope.engine.analysis.inputs import Input, expand
from emoscope.engine.analysis.joining import joined
from emoscope.engine.analysis.one_file import FileRun, Notes
from emoscope.engine.analysis.outcome import FileOutcome, Outcome, Status
from emoscope.engine.analysis.plan import Asked, Planner
from emoscope.engine.analysis.progress import Control, Observer, Progress, Silent
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.opening import DEFAULT_PACK, default_labels, open_pipeline
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet, load_label_set
from emoscope.engine.results.score_csv import CsvOnly, Export
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.options import Options

DEFAULT_OUT = Path("emoscope-results")
SMALL = frozenset({"compact"})
"""Architectures whose towers take a part of the time that finding the faces takes."""
CORES_PER_FILE = 2
"""Decoding and the face mesh run beside the encoder: one file keeps two cores busy."""


def analyze_files(
    paths: Iterable[Path | str],
    labels: LabelSet | str | Path | None = None,
    model: str = DEFAULT_PACK,
    out: Path | str = DEFAULT_OUT,
    *,
    options: Options | None = None,
    notes: Notes | None = None,
    jobs: int | None = None,
    again: bool = False,
    recursive: bool = False,
    join: bool = False,
    export: Export | None = None,
    observer: Observer | None = None,
    control: Control | None = None,
    pipeline: Pipeline | None = None,
) -> Outcome:
    """Analyse videos and pictures, one session folder each.

    Pictures are scored each on its own; those of a folder are a film where the options give a
    rate.

    A file that cannot be read or written ends in its own outcome and never ends the others. What
    is done is skipped, and so is what another process is analysing; results of other labels,
    options or packs are never replaced (``docs/decisions/one-run-per-folder.md``).

    Args:
        paths: Files, folders, patterns.
        labels: A label set, its name or its file; None for the pack's usual one.
        model: Name or folder of a pack.
        out: Folder for the results: ``out/<stem>/``, below folders as the videos are.
        options: What else can be set.
        notes: Kept with each session.
        jobs: Files at a time; None for what the cores allow.
        again: Analyse also what is done.
        recursive: Folders stand for the videos in the folders below them too.
        join: Chapters of one recording are one session, see
            :mod:`emoscope.engine.analysis.joining`.
        export: Writes results from each session; ``scores.csv`` if not given.
        observer: Told how it goes; one call at a time, in a worker's thread where ``jobs`` is
            above 1.
        control: To pause or stop from elsewhere.
        pipeline: One that is ready, with its labels set; it stays open, and ``labels``, ``model``
            and ``jobs`` are not looked at. It has its own faces, runtime and ignored regions, which
            the options only record.

    Raises:
        UsageError: There is nothing to join.
        LabelSetError: The labels cannot be used; nothing was begun.
        PackError: The pack cannot be used.
        RuntimeUnavailableError: Neither can any runtime.
    """
    options = options or Options()
    named = list(paths)
    # With --join a rate thins a recording, and makes no film of a folder's pictures.
    files = expand(named, recursive=recursive, film=options.fps is not None and not join)
    if join:
        files = joined(files, named)
    maker: _Ready | Opener
    if pipeline is not None:
        maker, jobs = _Ready(pipeline), 1
    else:
        pack = find_pack(model)
        label_set = load_label_set(labels) if isinstance(labels, str | Path) else labels
        jobs = jobs_for(jobs, len(files))
        maker = Opener(pack, label_set or default_labels(pack), options, jobs)
    asked = Asked.of(maker.manifest, maker.labels, options)
    log = ErrorLog(Path(out))
    batch = _Batch(
        files,
        Planner(Path(out), asked, again=again),
        options,
        notes or Notes(),
        export or CsvOnly(),
        observer or Silent(),
        control or Control(),
        maker,
        log,
    )
    outcomes = batch.run(jobs)
    stopped = batch.control.cancelled or any(o.status is Status.STOPPED for o in outcomes)
    return Outcome(tuple(outcomes), Path(out), stopped, log.written, asked=len(files))


class _Ready:
    """A pipeline that someone else owns."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self.manifest, self.labels = pipeline.manifest, pipeline.labels

    def open(self) -> Pipeline:
        return self._pipeline

    def close(self, pipeline: Pipeline) -> None:
        """Leave it open: whoever opened it closes it."""


class Opener:
    """Opens a pipeline per worker.

    Args:
        pack: The pack that scores.
        labels: That are asked.
        options: Faces, runtime and ignored regions of every pipeline.
        jobs: Workers that share the cores.
    """

    def __init__(self, pack: Pack, labels: LabelSet, options: Options, jobs: int) -> None:
        self._pack, self._options, self._jobs = pack, options, jobs
        self.manifest, self.labels = pack.manifest, labels

    def open(self) -> Pipeline:
        threads = threads_for(self._pack, self._jobs)
        runtime = open_runtime(
            self._pack, self._options.runtime, threads, measuring="first"
        ).runtime
        return open_pipeline(
            self._pack,
            self.labels,
            faces=self._options.faces,
            runtime=runtime,
            ignored=[Ignored(*each) for each in self._options.ignored],
            gaze=self._options.gaze,
        )

    def close(self, pipeline: Pipeline) -> None:
        pipeline.close()


class _Batch:
    def __init__(
        self,
        files: Sequence[Input],
        planner: Planner,
        options: Options,
        notes: Notes,
        export: Export,
        observer: Observer,
        control: Control,
        maker: _Ready | Opener,
        log: ErrorLog,
    ) -> None:
        self._files, self._planner, self._log = files, planner, log
        self._planning = threading.Lock()
        self._options, self._notes, self._export = options, notes, export
        self._observer = _OneAtATime(observer)
        self.control = control
        self._maker = maker
        self._queue = iter(enumerate(files, 1))
        self._lock = threading.Lock()
        self._outcomes: dict[int, FileOutcome] = {}

    def run(self, jobs: int) -> list[FileOutcome]:
        if jobs == 1:
            self._work()
        else:
            with ThreadPoolExecutor(jobs, thread_name_prefix="emoscope-file") as pool:
                workers = [pool.submit(self._work) for _ in range(jobs)]
                try:
                    for worker in workers:
                        worker.result()
                except BaseException:
                    self.control.cancel()
                    raise
        return [self._outcomes[number] for number in sorted(self._outcomes)]

    def _work(self) -> None:
        """Take files from the queue until it is empty."""
        pipeline: Pipeline | None = None

        def opened() -> Pipeline:
            nonlocal pipeline
            if pipeline is None:
                pipeline = self._maker.open()
            return pipeline

        try:
            while not self.control.cancelled:
                with self._lock:
                    number, file = next(self._queue, (0, None))
                if file is None:
                    return
                self._observer.started(file.path, number, len(self._files))
                try:
                    outcome = self._one(file, number, opened)
                except EmoScopeError:
                    raise  # no pipeline can be opened: the next file would fare no better
                except Exception as error:
                    outcome = FileOutcome(
                        file.path, Status.FAILED, None, self._log.add(file.path, error)
                    )
                    if pipeline is not None:  # who knows what state it is in
                        self._maker.close(pipeline)
                        pipeline = None
                self._outcomes[number] = outcome
                self._observer.finished(outcome, number, len(self._files))
        finally:
            if pipeline is not None:
                self._maker.close(pipeline)

    def _one(self, file: Input, number: int, opened: Callable[[], Pipeline]) -> FileOutcome:
        run = FileRun(
            file,
            self._planner,
            self._planning,
            self._options,
            self._notes,
            self._export,
            self._observer,
            self.control,
        )
        return run.run(opened, number, len(self._files))


class _OneAtATime(Silent):
    """An observer that several workers may call."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        self._lock = threading.Lock()

    def started(self, path: Path, number: int, total: int) -> None:
        with self._lock:
            self._observer.started(path, number, total)

    def progressed(self, progress: Progress) -> None:
        with self._lock:
            self._observer.progressed(progress)

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None:
        with self._lock:
            self._observer.finished(outcome, number, total)


def jobs_for(asked: int | None, files: int) -> int:
    """Files at a time: as asked, else what the cores allow."""
    most = _cores() // CORES_PER_FILE if asked is None else asked
    return max(1, min(most, files))


def threads_for(pack: Pack, jobs: int) -> int | None:
    """Threads of a call of the towers; None for one per core.

    While one file is analysed alone, pictures are decoded and faces found beside the towers. Small
    towers gain little from threads that those need, and that wait for the next call by spinning.
    """
    if jobs > 1:
        return max(1, _cores() // jobs)
    return max(1, _cores() // 2) if pack.manifest.architecture in SMALL else None


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
