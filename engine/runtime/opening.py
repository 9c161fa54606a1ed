"""Serving at once, and better as soon as this machine is measured or an engine is built."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Literal

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.graphs import check_graphs
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.candidates import candidate, gpu_candidates
from emoscope.engine.runtime.choosing import kept_choice, measure_and_keep
from emoscope.engine.runtime.failover import FailoverRuntime
from emoscope.engine.runtime.first_that_works import (
    AUTO,
    UNMEASURED,
    Opened,
    first_that_works,
    open_on_cpu,
)
from emoscope.engine.runtime.gate import ask, judge
from emoscope.engine.runtime.measure_beside import measure_beside
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.runtime.switching import SwitchingRuntime

MEASURE_AFTER_CLIPS = 10
"""The first scores come first; then the measuring may take the cores for a few seconds."""

_measuring = threading.Lock()


class Serving:
    """A runtime that serves and what there is to say about it; both may change while it runs.

    Args:
        runtime: The runtime that serves.
        opened: What was asked for and what it became.
        on_change: Told in one sentence when something else serves, from any thread.
    """

    def __init__(
        self,
        runtime: Runtime,
        opened: Opened,
        on_change: Callable[[str], None] = lambda sentence: None,
    ) -> None:
        self.runtime = runtime
        self.opened = opened
        self.on_change = on_change
        self._notice = ""

    def take_notice(self) -> str:
        """What the user should know about a card that failed or is back; "" after that."""
        notice, self._notice = self._notice, ""
        return notice

    def sheltered(self, pack: Pack, name: str, runtime: Runtime, threads: int | None) -> Runtime:
        """A runtime on a card, with the CPU behind it; one for the CPU as it is."""
        if runtime.device == "CPU" or not candidate(name).card:
            return runtime
        return FailoverRuntime(
            runtime,
            spare=partial(open_on_cpu, pack, threads),
            again=partial(candidate(name).make, pack, threads),
            accept=partial(_refusal, pack),
            on_change=self._card_changed,
        )

    def _card_changed(self, sentence: str, serves: Runtime | None) -> None:
        self._notice = f"{sentence}."
        if serves is not None:
            self.opened = replace(
                self.opened,
                got=serves.name,
                device=serves.device,
                precision=serves.precision,
                why=sentence,
            )
        self.on_change(sentence)

    def __str__(self) -> str:
        return str(self.opened)


class _Closed(Exception):  # noqa: N818 - no error: nobody needs the answer any more
    """The runtime was closed while it was being measured."""


Measuring = Literal["never", "first", "beside"]
"""When a machine on which ``auto`` has not been measured yet is measured: not at all, before the
first frame, or while the first frames are scored."""


def open_runtime(
    pack: Pack,
    name: str = AUTO,
    threads: int | None = None,
    *,
    measuring: Measuring = "never",
    on_change: Callable[[str], None] = lambda sentence: None,
) -> Serving:
    """Open a pack with the runtime that was asked for, or with the best one known here.

    With ``beside`` it serves at once, and a better runtime takes over when it is ready: after the
    first measurement on a machine (``auto`` without a kept one), or when an engine has been built
    (``tensorrt`` without one). With ``first`` and ``never`` nothing changes over unless a card
    fails: all frames of a file are to go through one runtime.

    Args:
        pack: The pack to run.
        name: A candidate's name, or ``auto``.
        threads: Of one call on the CPU; None for one per core.
        measuring: See :data:`Measuring`.
        on_change: Told in one sentence when another runtime has taken over, or why not; from
            another thread.

    Raises:
        RuntimeUnavailableError: The named one does not work here, or none does.
        PackError: The pack is not usable.
    """
    check_graphs(pack)
    if measuring == "first" and name == AUTO:
        with _measuring:  # several files begin at a time
            if kept_choice(pack) is None:
                with suppress(RuntimeUnavailableError):  # torch may still work, and is opened next
                    _measure_first(pack)
    if measuring == "beside":
        if measures_while_serving(pack, name, measuring):
            return _serve_and_measure(pack, threads, on_change)
        if name == "tensorrt":
            from emoscope.engine.runtime.backends.tensorrt_backend import engines_missing

            if engines_missing(pack):
                return _serve_and_build(pack, threads, on_change)
    runtime, opened = first_that_works(pack, name, threads)
    serving = Serving(runtime, opened, on_change)
    serving.runtime = serving.sheltered(pack, opened.got, runtime, threads)
    return serving


def measures_while_serving(pack: Pack, name: str, measuring: Measuring) -> bool:
    """Whether :func:`open_runtime`, asked so, would serve first and measure this machine then."""
    return measuring == "beside" and name == AUTO and kept_choice(pack) is None


def _serve_and_build(pack: Pack, threads: int | None, on_change: Callable[[str], None]) -> Serving:
    from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt

    name = "tensorrt"
    first, opened = first_that_works(pack, AUTO, threads)
    why = f"the tensorrt engine is being built; {opened.got} serves until then"
    serving = Serving(first, replace(opened, asked=name, why=why), on_change)
    built = partial(replace, serving.opened, got=name, why="its engine has been built")

    def build() -> Runtime:
        return serving.sheltered(pack, name, TensorRt(pack), threads)

    told = partial(_told, serving, built, on_change)
    serving.runtime = SwitchingRuntime(first, build, partial(_refusal, pack), told)
    return serving


def _measure_first(pack: Pack) -> None:
    """Here, or beside where a card takes part: its libraries are not to stay in this process."""
    if gpu_candidates():
        measure_beside(pack, lambda: None)
    else:
        measure_and_keep(pack, quick=True)


def _serve_and_measure(
    pack: Pack, threads: int | None, on_change: Callable[[str], None]
) -> Serving:
    first, opened = first_that_works(pack, AUTO, threads)
    why = opened.why.replace(UNMEASURED, "this machine is being measured while it serves")
    serving = Serving(first, replace(opened, why=why), on_change)

    def better() -> Runtime | None:
        return _measured_best(pack, serving, threads)

    def best() -> Opened:
        kept = kept_choice(pack)
        return serving.opened if kept is None else replace(opened, got=kept.best, why=kept.why)

    serving.runtime = SwitchingRuntime(
        first,
        better,
        on_change=partial(_told, serving, best, on_change),
        after_clips=MEASURE_AFTER_CLIPS,
        daemon=False,
    )
    return serving


def _measured_best(pack: Pack, serving: Serving, threads: int | None) -> Runtime | None:
    """Measure, keep, and open the best if it is not the one that serves already."""

    def check() -> None:
        if isinstance(serving.runtime, SwitchingRuntime) and serving.runtime.closed:
            raise _Closed

    with _measuring:
        kept = kept_choice(pack) or measure_beside(pack, check)
    if kept is None:
        why = f"nothing passed the measuring here, {serving.opened.got} opened without it"
        serving.opened = replace(serving.opened, why=why)
        return None
    if kept.best == serving.opened.got:
        serving.opened = replace(serving.opened, why=kept.why)
        return None
    better = candidate(kept.best).make(pack, threads)
    return serving.sheltered(pack, kept.best, better, threads)


def _told(
    serving: Serving,
    after: Callable[[], Opened],
    on_change: Callable[[str], None],
    sentence: str,
    taken: Runtime | None,
) -> None:
    """Say from now on what serves, or why nothing else does."""
    if taken is None:
        serving.opened = replace(serving.opened, why=sentence)
    else:
        serving.opened = replace(after(), device=taken.device, precision=taken.precision)
    on_change(sentence)


def _refusal(pack: Pack, better: Runtime) -> str:
    """Why the better runtime may not take over, measured against a reference of its own."""
    reference = candidate("onnxruntime").make(pack, None)
    try:
        return judge(ask(pack, better), ask(pack, reference), better.precision).reason
    finally:
        reference.close()
