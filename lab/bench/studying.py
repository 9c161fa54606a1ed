"""How long opening and counting a large study takes: made sessions, linked many times."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.models.pack import Pack
from emoscope.engine.opening import open_scorers, published_rule
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.figures import study_figures
from emoscope.engine.study.folder import StudyFolder, create_study
from emoscope.engine.study.summary import write_summary
from emoscope.lab.bench.made_sessions import copied_session, made_session
from emoscope.lab.bench.peak_memory import forget_peak, peak_mb

DIFFERENT = 6
"""Sessions that are made; the others are links to these."""


@dataclass(frozen=True, slots=True)
class Size:
    """A study.

    Attributes:
        participants, conditions: Each participant has a session in each condition.
        minutes: Of each session.
        rate_hz: Pictures a second.
        labels: Name of the label set.
    """

    participants: int = 40
    conditions: int = 6
    minutes: float = 10.0
    rate_hz: float = 25.0
    labels: str = "basic7"


@dataclass(frozen=True, slots=True)
class Took:
    """What was measured.

    Attributes:
        what: For people.
        wall_s: Shortest time, in seconds.
        cpu_s: Processor time of the same, all threads.
    """

    what: str
    wall_s: float
    cpu_s: float


def made_study(folder: Path, pack: Pack, size: Size) -> StudyFolder:
    """A study of made sessions: one face in each, scored by the pack, and a marker.

    Raises:
        ValueError: The pack has no reference bank, whose faces the sessions show.
        RuntimeUnavailableError: ONNX Runtime, which reads the labels, does not work here.
    """
    bank = published_rule(pack).reference
    if bank is None:
        raise ValueError(f"{pack.manifest.name} has no reference bank")
    labels, rng = load_label_set(size.labels), np.random.default_rng(1)
    runtime = open_runtime(pack, "onnxruntime").runtime
    scorer = open_scorers(pack, runtime.encode_texts).scorer(labels)
    pictures = round(60 * size.minutes * size.rate_hz)
    like = []
    for number in range(DIFFERENT):
        face = changing(rng, bank, pictures, round(size.rate_hz))
        session = made_session(
            folder / "results" / "P01" / f"like {number}",
            pack,
            labels,
            {1: face},
            scores={1: scorer.scores(face)},
            rate_hz=size.rate_hz,
            markers=(Marker(time_s=5.0, text="go"),),
        )
        like.append(session)
    runtime.close()
    rows = []
    for person in range(size.participants):
        for condition in range(size.conditions):
            name = f"P{person + 1:02}/c{condition + 1}"
            copied_session(like[(person + condition) % DIFFERENT], folder / "results" / name)
            rows.append(
                NewSession(
                    participant=f"P{person + 1:02}",
                    condition=f"c{condition + 1}",
                    group="ab"[person % 2],
                    results=f"results/{name}",
                    stem=f"c{condition + 1}",
                )
            )
    opened = create_study(folder)
    opened.edit("Add", lambda study: added(study, rows))
    return opened


def changing(rng: np.random.Generator, bank: Floats, count: int, steps: int) -> Floats:
    """(n, D) embeddings of a face that looks like one of the bank's, then like another.

    Args:
        rng: Draws the faces.
        bank: (K, D) L2-normalised embeddings of real faces.
        count: How many are wanted.
        steps: From one face of the bank to the next.
    """
    stops = bank[rng.integers(len(bank), size=count // steps + 2)]
    at, after = np.divmod(np.arange(count), steps)
    share = (after / steps)[:, None]
    mixed = (1 - share) * stops[at] + share * stops[at + 1]
    return np.asarray(mixed / np.linalg.norm(mixed, axis=1, keepdims=True), np.float32)


def measure(folder: Path, out: Path, rounds: int = 3) -> tuple[tuple[Took, ...], float]:
    """Opening, and the summary with all its tables.

    Returns:
        What it took, and by how many MB memory has grown at its most.
    """
    forget_peak()
    before = peak_mb()
    opening = _best("opening", lambda: StudyFolder(folder).looked(), rounds)

    def summary() -> None:
        opened = StudyFolder(folder)
        write_summary(opened, study_figures(opened), out)

    return (opening, _best("summary, all tables", summary, rounds)), peak_mb() - before


def _best(what: str, do: object, rounds: int) -> Took:
    assert callable(do)
    found = []
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        do()
        found.append((time.perf_counter() - wall, time.process_time() - cpu))
    return Took(what, min(wall for wall, _ in found), min(cpu for _, cpu in found))
