"""What handing files to a cluster costs: workers against threads, and tasks that do nothing."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.inputs import Input
from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.analysis.progress import Control, Silent
from emoscope.engine.cluster.driver import Run, analyze_on_cluster
from emoscope.engine.cluster.task import Shared, Task
from emoscope.engine.opening import DEFAULT_PACK
from emoscope.engine.prompts.labels import LabelSet, load_label_set
from emoscope.engine.sessions.options import Options

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Overhead:
    """Tasks that do nothing.

    Attributes:
        slots: That many at a time.
        tasks: In all.
        task_ms: Each, from the first to the last.
    """

    slots: int
    tasks: int
    task_ms: float


def against_threads(files: Sequence[Path], client: Any, rounds: int = 3) -> list[float]:
    """Files a second with two workers of one thread, to those with ``--jobs 2``, by round.

    Both are warm: the first round, in which models are opened, is not counted.
    """
    ratios = []
    labels = load_label_set("basic7")
    options = Options(runtime="onnxruntime")
    for number in range(rounds + 1):
        with tempfile.TemporaryDirectory(prefix="emoscope-bench-") as name:
            out = Path(name)
            began = time.perf_counter()
            _on_cluster(files, client, out / "cluster", labels, options)
            cluster_s = time.perf_counter() - began
            began = time.perf_counter()
            analyze_files(files, labels, out=out / "threads", options=options, jobs=WORKERS)
            threads_s = time.perf_counter() - began
        if number:
            ratios.append(threads_s / cluster_s)
    return ratios


def _on_cluster(
    files: Sequence[Path], client: Any, out: Path, labels: LabelSet, options: Options
) -> None:
    analyze_on_cluster(
        [str(path) for path in files],
        "",
        labels=labels,
        model=DEFAULT_PACK,
        out=str(out),
        options=options,
        notes=Notes(),
        formats=("csv",),
        style="plain",
        blur=False,
        sound=True,
        again=False,
        recursive=False,
        observer=Silent(),
        control=Control(),
        client=client,
    )


def nothing(shared: Shared, task: Task) -> FileOutcome:
    """A task without work."""
    return FileOutcome(task.file.path, Status.DONE)


def overhead(client: Any, slots: int, tasks: int) -> Overhead:
    """What the scheduler and we need for each file, however long it takes.

    Args:
        client: Of a cluster with so many slots.
        slots: Tasks at a time.
        tasks: In all.
    """
    labels = load_label_set("basic7")
    shared = Shared(
        run="nothing",
        out="",
        model=DEFAULT_PACK,
        checksum="",
        labels=labels,
        options=Options(),
        notes=Notes(),
        formats=(),
        style="plain",
        blur=False,
        sound=True,
        again=False,
        threads=1,
        total=tasks,
    )
    queue = [Task(Input(Path(f"f{number:06}.mp4")), number + 1) for number in range(tasks)]
    times = []
    for _ in range(2):
        began = time.perf_counter()
        Run(client, shared, Silent(), Control(), nothing).run(queue)
        times.append(time.perf_counter() - began)
    return Overhead(slots, tasks, 1000 * min(times) / tasks)


def files_an_hour(workers: int, file_s: float, task_ms: float) -> float:
    """What so many workers can do when one hands out the files and each takes so long."""
    return 3600 * min(workers / (file_s + task_ms / 1000), 1000 / task_ms)


def middle(ratios: Sequence[float]) -> float:
    """The median."""
    return statistics.median(ratios)
