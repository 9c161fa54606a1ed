"""Gives the files of a run to a Dask scheduler and gathers what became of them."""

from __future__ import annotations

import os
import time
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from emoscope.engine.analysis.inputs import Input, expand
from emoscope.engine.analysis.joining import joined
from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.analysis.outcome import FileOutcome, Outcome, Status
from emoscope.engine.analysis.progress import Control, Observer, Progress
from emoscope.engine.cluster.places import Place, is_address
from emoscope.engine.cluster.task import Shared, Task, run_task, topic_of
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.extras import how_to_get
from emoscope.engine.models.pack import find_pack
from emoscope.engine.opening import default_labels
from emoscope.engine.paths import is_path
from emoscope.engine.prompts.labels import LabelSet, load_label_set
from emoscope.engine.sessions.names import folded, stem_of
from emoscope.engine.sessions.options import Options, UsageError

LOCAL = "local:"
DEATHS = 3
"""A file during which so many workers have died is given up."""
WAIT_S = 60.0
"""For the first worker to come."""
POLL_S = 0.2
DESERTED_S = 30.0
"""Without a worker, and nobody wants more files."""
LOST_S = 120.0
"""Without a worker of our own: under load a new process takes its time, but none takes this."""


def analyze_on_cluster(
    named: Iterable[str],
    cluster: str,
    *,
    labels: LabelSet | str | None,
    model: str,
    out: str,
    options: Options,
    notes: Notes,
    formats: Sequence[str],
    style: str,
    blur: bool,
    sound: bool,
    again: bool,
    recursive: bool,
    join: bool = False,
    observer: Observer,
    control: Control,
    client: Any = None,
) -> Outcome:
    """Analyse files on a cluster: the same plan, folders, skipping and outcomes as without.

    When the control stops it, files that are being analysed are finished and no other is begun.

    Args:
        named: Files, folders, patterns, or addresses of them.
        cluster: ``local:N`` for N workers here, or the address of a scheduler.
        labels: A label set, its name or file; None for the pack's usual one.
        model: Name or folder of the pack; on all workers the same.
        out: Folder that all workers see, or an address.
        options: As without a cluster.
        notes: Likewise.
        formats: Names of exports.
        style: Of tables.
        blur: Faces in the annotated video.
        sound: In the annotated video.
        again: Analyse also what is done.
        recursive: Folders stand for those below too.
        join: Chapters of one recording are one session.
        observer: Told how it goes, in another thread.
        control: To stop.
        client: One that is open, instead of ``cluster``.

    Raises:
        EmoScopeError: The cluster, the pack or the labels cannot be used.
    """
    pack = find_pack(model)
    label_set = load_label_set(labels) if isinstance(labels, str) else labels
    tasks = _tasks(named, recursive=recursive, film=options.fps is not None, join=join)
    with ExitStack() as stack:
        if client is None:
            client = stack.enter_context(opened(cluster))
        shared = Shared(
            run=uuid.uuid4().hex,
            out=out if is_address(out) else os.path.abspath(out),
            model=os.path.abspath(pack.folder) if is_path(model) else model,
            checksum=pack.sums.scores,
            labels=label_set or default_labels(pack),
            options=options,
            notes=notes,
            formats=tuple(formats),
            style=style,
            blur=blur,
            sound=sound,
            again=again,
            threads=_threads(client),
            total=len(tasks),
        )
        run = Run(client, shared, observer, control, own=_is_local(cluster))
        outcomes = run.run(tasks)
    stopped = control.cancelled or any(each.status is Status.STOPPED for each in outcomes)
    address = out if is_address(out) else ""
    return Outcome(tuple(outcomes), Path(out), stopped, address=address, asked=len(tasks))


def _tasks(named: Iterable[str], *, recursive: bool, film: bool, join: bool) -> list[Task]:
    here: list[str] = []
    tasks: list[Task] = []
    for name in named:
        if not is_address(name):
            here.append(name)
            continue
        for address, file in Place(name).files(recursive=recursive):
            tasks.append(Task(file, 0, address))
    files = expand(here, recursive=recursive, film=film and not join)
    for file in joined(files, here) if join else files:
        chapters = tuple(path.absolute() for path in file.chapters)
        tasks.append(Task(replace(file, path=file.path.absolute(), chapters=chapters), 0))
    return [replace(task, number=number) for number, task in enumerate(tasks, 1)]


@contextmanager
def opened(cluster: str) -> Iterator[Any]:
    """A client of a cluster.

    Raises:
        UsageError: The extra is not installed, or the address is none.
        EmoScopeError: Nobody answers there.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise UsageError("--cluster needs Dask", how_to_get("cluster")) from error
    settings = {
        "distributed.scheduler.allowed-failures": DEATHS - 1,
        "distributed.worker.daemon": False,
        "distributed.logging.distributed": "error",
        # Pages about tasks and logs, without a password, name files.
        "distributed.scheduler.http.routes": [],
        "distributed.worker.http.routes": [],
    }
    with dask.config.set(settings), ExitStack() as stack:
        if _is_local(cluster):
            address: Any = stack.enter_context(_local(cluster.removeprefix(LOCAL), LocalCluster))
        else:
            address = cluster
        try:
            client = stack.enter_context(Client(address, timeout=WAIT_S / 2))
        except (OSError, ValueError) as error:
            raise UsageError(
                f"No scheduler answers at {cluster} ({error})",
                "Write local:4 or tcp://host:8786, and see that it runs",
            ) from error
        client.run_on_scheduler(_give_up_after, deaths=DEATHS)
        if _is_local(cluster):
            client.register_plugin(_deaf())
        try:
            client.wait_for_workers(1, timeout=WAIT_S)
        except TimeoutError as error:
            raise UsageError(
                f"The scheduler at {cluster} has no worker", "Start some: dask worker ADDRESS"
            ) from error
        yield client


def _is_local(cluster: str) -> bool:
    """Whether its workers are this command's own."""
    return cluster.startswith(LOCAL)


def _deaf() -> Any:
    """Lets workers of this terminal go on when Ctrl-C reaches them too: who asked decides."""
    import signal
    from contextlib import suppress

    from distributed import WorkerPlugin

    class Deaf(WorkerPlugin):  # type: ignore[misc]
        name = "emoscope-deaf"

        def setup(self, worker: Any) -> None:
            with suppress(ValueError):  # not the main thread: it hears nothing
                signal.signal(signal.SIGINT, signal.SIG_IGN)

    return Deaf()


def _give_up_after(deaths: int, dask_scheduler: Any = None) -> None:
    dask_scheduler.allowed_failures = deaths - 1


@contextmanager
def _local(number: str, maker: Any) -> Iterator[Any]:
    if not number.isdigit() or not 1 <= int(number) <= 512:
        raise UsageError(f"local:{number} is not a number of workers", "Write local:4")
    import logging

    # Workers must not import what lies in the current folder.
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        with maker(
            n_workers=int(number),
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            security=_own_keys(),
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        ) as cluster:
            yield cluster
    finally:
        if before is None:
            os.environ.pop("PYTHONSAFEPATH", None)
        else:
            os.environ["PYTHONSAFEPATH"] = before


def _own_keys() -> Any:
    """Keys that live as long as the cluster: its ports take code from whoever knows them, and
    other users of this computer reach the ports.
    """
    from distributed.security import Security

    try:
        return Security.temporary()
    except ImportError as error:
        raise UsageError(
            "--cluster local:N needs the package cryptography",
            how_to_get("cluster"),
        ) from error


def _threads(client: Any) -> int | None:
    """Threads of a worker's runtime: the cores of its machine by the tasks that run there.

    None for one task on a machine.
    """
    workers = client.scheduler_info(n_workers=-1)["workers"].values()
    tasks: dict[str, int] = {}
    for worker in workers:
        tasks[worker["host"]] = tasks.get(worker["host"], 0) + int(worker["nthreads"])
    most = max(tasks.values(), default=1)
    if most == 1:
        return None
    cores = min(client.run(_cores).values(), default=1)
    return max(1, int(cores) // most)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Run:
    """Keeps as many files going as there are workers; everything else waits here."""

    def __init__(
        self,
        client: Any,
        shared: Shared,
        observer: Observer,
        control: Control,
        work: Callable[[Shared, Task], FileOutcome] = run_task,
        *,
        own: bool = False,
    ) -> None:
        self._client, self._shared, self._work, self._own = client, shared, work, own
        self._observer, self._control = observer, control
        self._outcomes: dict[int, FileOutcome] = {}
        self._taken: dict[str, list[str]] = {}
        self._busy: set[str] = set()
        self._began_s = self._seen_s = time.monotonic()

    def run(self, tasks: Sequence[Task]) -> list[FileOutcome]:
        from distributed import as_completed

        waiting = deque(tasks)
        going: dict[Any, Task] = {}
        topic = topic_of(self._shared.run)
        self._client.subscribe_topic(topic, self._hear)
        try:
            futures = as_completed([], with_results=False)
            while waiting or going:
                if self._control.cancelled:
                    waiting.clear()
                for task in self._next(waiting, going):
                    future = self._client.submit(self._work, self._shared, task, pure=False)
                    going[future] = task
                    futures.add(future)
                if not futures.has_ready():
                    if self._deserted():
                        break
                    time.sleep(POLL_S)
                    continue
                future = next(futures)
                self._done(going.pop(future), future)
        except BaseException:
            for future in going:
                future.cancel()
            raise
        finally:
            self._client.unsubscribe_topic(topic)
        if not self._control.cancelled:
            for task in (*going.values(), *waiting):
                self._lost(task)
        return [self._outcomes[number] for number in sorted(self._outcomes)]

    def _deserted(self) -> bool:
        """Whether nobody will finish what was begun: there has been no worker for a while.

        Workers of others may come later; those of our own come at once or never.
        """
        if self._client.nthreads():
            self._seen_s = time.monotonic()
        gone_s = time.monotonic() - self._seen_s
        if self._control.cancelled:
            return gone_s > DESERTED_S
        return self._own and gone_s > LOST_S

    def _lost(self, task: Task) -> None:
        name = task.file.path.name
        message = f"{name} was not analysed: no worker is left. Analyse again with fewer workers."
        self._end(task, FileOutcome(task.file.path, Status.FAILED, None, message))

    def _next(self, waiting: deque[Task], going: dict[Any, Task]) -> list[Task]:
        """Tasks for idle workers. Files of one name follow one another: names go by turn."""
        slots = sum(self._client.nthreads().values()) - len(going)
        chosen: list[Task] = []
        later: list[Task] = []
        while waiting and len(chosen) < slots:
            task = waiting.popleft()
            key = _key(task)
            if key in self._busy:
                later.append(task)
                continue
            self._busy.add(key)
            chosen.append(replace(task, taken=tuple(self._taken.get(key, ()))))
        waiting.extendleft(reversed(later))
        return chosen

    def _done(self, task: Task, future: Any) -> None:
        from distributed.scheduler import KilledWorker

        key = _key(task)
        self._busy.discard(key)
        try:
            outcome: FileOutcome = future.result()
        except KilledWorker:
            outcome = FileOutcome(
                task.file.path,
                Status.FAILED,
                None,
                f"{task.file.path.name} was given up: {DEATHS} workers died while they analysed"
                " it. It may need more memory than they have, or bring down a decoder.",
            )
        except EmoScopeError:
            raise
        except Exception as error:
            said = (str(error).splitlines() or [type(error).__name__])[0][:200]
            message = f"{task.file.path.name} could not be analysed ({said})."
            outcome = FileOutcome(task.file.path, Status.FAILED, None, message)
        if outcome.folder is not None:
            self._taken.setdefault(key, []).append(str(outcome.folder))
        self._end(task, outcome)
        self._tell_all()

    def _end(self, task: Task, outcome: FileOutcome) -> None:
        self._outcomes[task.number] = outcome
        self._observer.finished(outcome, task.number, self._shared.total)

    def _tell_all(self) -> None:
        """How long all files may take, where the observer wants to know."""
        tell = getattr(self._observer, "overall", None)
        done = len(self._outcomes)
        if tell is not None and done < self._shared.total:
            passed_s = time.monotonic() - self._began_s
            left_s = passed_s / done * (self._shared.total - done)
            workers = len(self._client.nthreads())
            tell(done, self._shared.total, left_s, workers)

    def _hear(self, event: tuple[float, Any]) -> None:
        _, said = event
        if not isinstance(said, dict):
            return
        if "started" in said:
            self._observer.started(Path(said["started"]), said["number"], said["total"])
        elif "path" in said and said["number"] not in self._outcomes:
            facts = {name: said[name] for name in said if name not in ("path", "worker")}
            self._observer.progressed(Progress(path=Path(said["path"]), **facts))


def _key(task: Task) -> str:
    file: Input = task.file
    return folded(f"{file.below}/{stem_of(file.path.stem)}")
