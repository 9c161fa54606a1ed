"""Measuring the runtimes of a pack against each other: in turn, interleaved, behind the gate."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from emoscope.engine.data import Image
from emoscope.engine.errors import EmoScopeError, RuntimeUnavailableError
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.candidates import CANDIDATES, Candidate
from emoscope.engine.runtime.gate import Answers, Verdict, ask, judge
from emoscope.engine.runtime.probe import probe_crops
from emoscope.engine.runtime.protocol import Runtime

WARM_UP = 3
WARM_UP_CARD_S = 1.0
"""A card raises its clocks under load, and libraries try kernels: calls count from then on."""
CARD_PAUSE_S = 0.03
"""Between timed calls on a card, as between frames: back to back its clocks would never fall."""
REFERENCES = ("torch", "onnxruntime", "openvino")
"""Full precision, the most trusted first; torch only where heavy candidates take part."""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Timing:
    """Times of repeated calls, in milliseconds.

    Attributes:
        median_ms, p95_ms: Time that passed.
        processor_ms: Median of the processor time of all threads: what neighbours on a busy
            machine disturb least.
    """

    median_ms: float
    p95_ms: float
    processor_ms: float = 0.0

    @classmethod
    def of(cls, samples: Sequence[tuple[float, float]]) -> Timing:
        """From pairs of seconds passed and processor seconds."""
        passed, processor = np.asarray(samples).T * 1e3
        return cls(
            float(np.median(passed)),
            float(np.percentile(passed, 95)),
            float(np.median(processor)),
        )


@dataclass(frozen=True, slots=True)
class Result:
    """One candidate on one pack.

    Attributes:
        name: Of the candidate.
        device: As the runtime says, "" if it could not be opened.
        precision: As it really computes.
        refused: Why it may not serve, or "".
        cosine: Lowest cosine to the reference.
        load_ms: From the pack on disk to the first answer.
        images: Timing of one call by number of faces.
        clip: Timing of one full clip.
    """

    name: str
    device: str
    precision: str
    refused: str = ""
    cosine: float = 0.0
    load_ms: float = 0.0
    images: dict[int, Timing] = field(default_factory=dict)
    clip: Timing | None = None

    @property
    def face_ms(self) -> float:
        """Cost of one face in one frame: its embedding and its clip; infinite if refused."""
        if self.refused or self.clip is None or not self.images:
            return float("inf")
        return self.images[min(self.images)].median_ms + self.clip.median_ms


@dataclass(frozen=True, slots=True)
class Report:
    """All candidates on one pack.

    Attributes:
        reference: The candidate that the others were compared with.
        results: In the order asked.
    """

    reference: str
    results: tuple[Result, ...]


@dataclass(slots=True, eq=False)
class _Trial:
    name: str
    runtime: Runtime | None
    verdict: Verdict
    load_ms: float = 0.0
    samples: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def refuse(self, reason: str) -> None:
        self.verdict = Verdict(False, self.verdict.cosine, reason)


def measure(
    pack: Pack,
    names: Iterable[str] | None = None,
    *,
    faces: Sequence[int] = (1, 4, 8),
    rounds: int = 20,
    threads: int | None = None,
    candidates: dict[str, Candidate] | None = None,
    progress: Progress = lambda text: None,
) -> Report:
    """Open, check and time candidates. One that fails is refused with its reason; the rest go on.

    Args:
        pack: The pack to measure the runtimes with.
        names: Candidates; None for all.
        faces: Batch sizes to time.
        rounds: Timed calls of each kind per candidate, interleaved between candidates.
        threads: Of one call on the CPU.
        candidates: Other makers than the program's own (tests).
        progress: Told what happens, one line at a time.

    Raises:
        RuntimeUnavailableError: Not even a reference can be opened.
    """
    known = CANDIDATES if candidates is None else candidates
    wanted = list(known if names is None else names)
    reference_name, reference = _reference(pack, known, wanted, threads, progress)
    trials: list[_Trial] = []
    try:
        trials.extend(_try(pack, known[name], threads, reference, progress) for name in wanted)
        for count in faces:
            progress(f"timing {count} {'face' if count == 1 else 'faces'}")
            crops = np.resize(probe_crops(pack.manifest.preprocess.size_px), (count, *_shape(pack)))
            _time(trials, f"{count}", partial(_encode, crops), rounds)
        width, length = pack.manifest.embedding_size, pack.manifest.clip.length
        clip = np.resize(reference.images, (1, length, width)).astype(np.float32)
        progress("timing a clip")
        _time(trials, "clip", lambda runtime: runtime.encode_clips(clip), rounds)
        return Report(reference_name, tuple(_result(trial, faces, known) for trial in trials))
    finally:
        for trial in trials:
            if trial.runtime is not None:
                trial.runtime.close()


def _reference(
    pack: Pack,
    known: dict[str, Candidate],
    wanted: list[str],
    threads: int | None,
    progress: Progress,
) -> tuple[str, Answers]:
    failures = []
    for name in REFERENCES:
        if name not in known or (known[name].heavy and name not in wanted):
            continue
        progress(f"reference: {name}")
        runtime, _, why = _open(pack, known[name], threads)
        if runtime is not None:
            try:
                return name, ask(pack, runtime)
            except Exception as error:
                why = _said(error)
            finally:
                runtime.close()
        failures.append(f"{name}: {why}")
    raise RuntimeUnavailableError(
        f"No reference runtime works with the pack {pack.manifest.name} ({'; '.join(failures)})",
        "Get the pack again, or install EmoScope again",
    )


def _open(pack: Pack, maker: Candidate, threads: int | None) -> tuple[Runtime | None, float, str]:
    started = time.perf_counter()
    try:
        runtime = maker.make(pack, threads)
        runtime.encode_images(probe_crops(pack.manifest.preprocess.size_px)[:1])
    except Exception as error:  # whatever a third-party library throws: it is refused, not us
        return None, 0.0, _said(error)
    return runtime, (time.perf_counter() - started) * 1e3, ""


def _try(
    pack: Pack, maker: Candidate, threads: int | None, reference: Answers, progress: Progress
) -> _Trial:
    progress(f"opening {maker.name}")
    runtime, load_ms, why = _open(pack, maker, threads)
    trial = _Trial(maker.name, runtime, Verdict(False, 0.0, why), load_ms)
    if runtime is not None:
        try:
            trial.verdict = judge(ask(pack, runtime), reference, runtime.precision)
        except Exception as error:
            trial.refuse(_said(error))
    if not trial.verdict.passed:
        progress(f"{maker.name} is refused: {trial.verdict.reason}")
    return trial


def _time(trials: list[_Trial], what: str, call: Callable[[Runtime], object], rounds: int) -> None:
    """Time a call on all that passed, one after the other in every round, the order turning.

    Those on a card are timed each in a block of its own: in turns with seconds on the CPU its
    clocks fall.
    """
    for trial in [t for t in trials if t.verdict.passed and t.runtime is not None]:
        if trial.runtime is not None and trial.runtime.device != "CPU":
            _time_card(trial, what, call, rounds)
    for turn in range(WARM_UP + rounds):
        live = [t for t in trials if t.verdict.passed and t.runtime is not None]
        live = [t for t in live if t.runtime is not None and t.runtime.device == "CPU"]
        first = turn % len(live) if live else 0
        for trial in live[first:] + live[:first]:
            assert trial.runtime is not None
            started, worked = time.perf_counter(), time.process_time()
            try:
                call(trial.runtime)
            except Exception as error:
                trial.refuse(_said(error))
                continue
            if turn >= WARM_UP:
                sample = (time.perf_counter() - started, time.process_time() - worked)
                trial.samples.setdefault(what, []).append(sample)


def _time_card(trial: _Trial, what: str, call: Callable[[Runtime], object], rounds: int) -> None:
    assert trial.runtime is not None
    try:
        end_s = time.perf_counter() + WARM_UP_CARD_S
        while time.perf_counter() < end_s:
            call(trial.runtime)
        for _ in range(rounds):
            time.sleep(CARD_PAUSE_S)
            started, worked = time.perf_counter(), time.process_time()
            call(trial.runtime)
            sample = (time.perf_counter() - started, time.process_time() - worked)
            trial.samples.setdefault(what, []).append(sample)
    except Exception as error:
        trial.refuse(_said(error))


def _encode(crops: Image, runtime: Runtime) -> object:
    return runtime.encode_images(crops)


def _result(trial: _Trial, faces: Sequence[int], known: dict[str, Candidate]) -> Result:
    runtime, verdict = trial.runtime, trial.verdict
    times = {what: Timing.of(samples) for what, samples in trial.samples.items()}
    return Result(
        name=trial.name,
        device=runtime.device if runtime else "",
        precision=runtime.precision if runtime else known[trial.name].precision,
        refused="" if verdict.passed else verdict.reason,
        cosine=verdict.cosine,
        load_ms=trial.load_ms,
        images={count: times[f"{count}"] for count in faces if f"{count}" in times},
        clip=times.get("clip"),
    )


def _shape(pack: Pack) -> tuple[int, int, int]:
    side = pack.manifest.preprocess.size_px
    return side, side, 3


def _said(error: Exception) -> str:
    if isinstance(error, EmoScopeError):
        return error.cause
    first_line = (str(error).strip().splitlines() or [""])[0]
    return f"{type(error).__name__}: {first_line[:200]}"
