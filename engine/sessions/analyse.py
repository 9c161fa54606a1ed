"""Analysing video files: the work behind ``emoscope analyze``, the demo and the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console

from engine.opening import DEFAULT_PACK, open_pipeline
from engine.pipeline import Pipeline
from engine.prompts.labels import LabelSet, load_label_set
from engine.sessions.naming import folders_for
from engine.sessions.one_file import FileRun
from engine.sessions.options import Options
from engine.sessions.outcome import FileOutcome, Outcome, Status
from engine.sessions.progress import Control, Observer, Silent
from engine.sessions.report import ConsoleReporter

DEFAULT_OUT = Path("emoscope-results")


def analyze_files(
    paths: Iterable[Path | str],
    labels: LabelSet | str | Path | None = None,
    model: str = DEFAULT_PACK,
    out: Path | str = DEFAULT_OUT,
    *,
    options: Options | None = None,
    console: Console | None = None,
    observer: Observer | None = None,
    control: Control | None = None,
    pipeline: Pipeline | None = None,
) -> Outcome:
    """Analyse video files, one folder of results each.

    A file that cannot be read or written ends in its own outcome and never ends the others.

    Args:
        paths: The files.
        labels: A label set, its name or its file; None for the pack's usual one.
        model: Name or folder of a pack.
        out: Folder for the results; ``out/<stem>/scores.csv`` and more.
        options: What else can be set.
        console: Where to show progress and the summary; None for nowhere.
        observer: Told how it goes, in this thread; instead of ``console``.
        control: To pause or stop from elsewhere.
        pipeline: One that is ready, with its labels set; it stays open. Else one is opened at the
            first file that can be read, and closed at the end.

    Raises:
        LabelSetError: The labels cannot be used; nothing was begun.
        PackError: The pack cannot be used.
        RuntimeUnavailableError: Neither can any runtime.
    """
    files = [Path(path) for path in paths]
    label_set = load_label_set(labels) if isinstance(labels, str | Path) else labels
    watcher = observer or (ConsoleReporter(console) if console else Silent())
    batch = _Batch(
        files, Path(out), label_set, model, options or Options(), watcher, control or Control()
    )
    return batch.run(pipeline)


class _Batch:
    def __init__(
        self,
        files: Sequence[Path],
        out: Path,
        labels: LabelSet | None,
        model: str,
        options: Options,
        observer: Observer,
        control: Control,
    ) -> None:
        self._files, self._out = files, out
        self._labels, self._model, self._options = labels, model, options
        self._observer, self._control = observer, control
        self._outcomes: list[FileOutcome] = []

    def run(self, pipeline: Pipeline | None) -> Outcome:
        own = pipeline is None
        total = len(self._files)
        try:
            for number, (path, folder) in enumerate(folders_for(self._files, self._out), 1):
                if self._control.cancelled:
                    break
                self._observer.started(path, number, total)
                run = FileRun(path, folder, self._options, self._observer, self._control)
                with run:
                    if run.readable and pipeline is None:
                        pipeline = open_pipeline(
                            self._model,
                            self._labels,
                            faces=self._options.faces,
                            runtime=self._options.runtime,
                        )
                    outcome = run.analyse(pipeline, number, total)
                self._outcomes.append(outcome)
                self._observer.finished(outcome, number, total)
        finally:
            if own and pipeline is not None:
                pipeline.close()
        stopped = self._control.cancelled or any(
            outcome.status is Status.STOPPED for outcome in self._outcomes
        )
        return Outcome(tuple(self._outcomes), self._out, stopped)
