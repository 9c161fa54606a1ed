"""Kills a writing process at a random moment (SIGKILL) and looks at what it left.

Each job writes something over and over and says, through a pipe, what is safely written. Then the
process is killed, and another one checks the files: nothing half, and nothing lost that was said to
be safe. POSIX only (fork, signals).
"""

from __future__ import annotations

import hashlib
import importlib
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.models.pack import Scoring
from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set, save_label_set
from emoscope.engine.sessions.claims import MARKS
from emoscope.engine.sessions.session import Session
from tests.fakes import frame_at, manifest
from tests.reliability.runs import LABELS, record, recorder
from tests.test_pipeline import pipeline_of

Say = Callable[[str], None]

OTHERS = LabelSet("others", (Label("tired"), Label("proud"), Label("a very long" + " word" * 15)))


@dataclass(frozen=True)
class Job:
    """What is killed.

    Attributes:
        prepare: Once per folder, before anything is killed.
        work: Writes for ever; says what is safe.
        check: Raises if something is half or lost; gets what was said.
    """

    prepare: Callable[[Path], None]
    work: Callable[[Path, Say], None]
    check: Callable[[Path, list[str]], None]


# -- recording: a journal that grows ---------------------------------------------------------------


def _record(folder: Path, say: Say) -> None:
    pipeline = pipeline_of(labels=LABELS)
    while True:
        keeping = recorder(folder / "session", clock=lambda: 0.0)
        say("begun 0")
        for index in range(200):
            keeping.add(pipeline.process(frame_at(index)))
            if index % 5 == 4:
                keeping.flush()
                say(f"flushed {index + 1}")
        keeping.finish()
        say("done 200")
        pipeline.request_reset()


def _check_record(folder: Path, said: list[str]) -> None:
    if not said:
        return  # killed before the first file
    session = _whole(folder / "session")
    last, count = said[-1].split()
    frames = len(session.frames)
    # After `begun` the older session is replaced; after `done` the next may have begun.
    least = {"flushed": int(count), "begun": 0, "done": 0}[last]
    assert frames >= least, f"{frames} frames of at least {least} are there"
    assert frames <= 200


# -- scores: an analysis of a file that is begun anew ----------------------------------------------


def _prepare_analysis(folder: Path) -> None:
    from tests.media import video

    video(folder / "clip.mp4", frames=120, rate_hz=30, size=(32, 24))


def _analyse(folder: Path, say: Say) -> None:
    from emoscope.engine.analysis import analyse
    from emoscope.engine.sessions import recorder as recording
    from emoscope.engine.sessions.forget import forget_session

    recording.FLUSH_S = 0.0
    while True:
        outcome = analyse.analyze_files(
            [folder / "clip.mp4"], None, "fake", folder / "out", pipeline=pipeline_of(labels=LABELS)
        )
        assert outcome.exit_code == 0, outcome.files
        say("done")
        if len(Session(folder / "out" / "clip").frames) != 120:
            say("WRONG")
        # An analysis that is done is not done again.
        forget_session(folder / "out" / "clip")
        say("forgotten")


def _check_analysis(folder: Path, said: list[str]) -> None:
    assert "WRONG" not in said
    session = folder / "out" / "clip"
    assert not (folder / "out" / "clip-2").exists(), "the first folder was not recognised"
    if said and said[-1] == "forgotten" and not session.exists():
        return
    if session.exists() and any(
        not path.name.endswith(".part") and path.name not in MARKS for path in session.iterdir()
    ):
        assert (session / "manifest.json").is_file(), "a folder with data and no manifest"
        _whole(session)


# -- exports ---------------------------------------------------------------------------------------


def _prepare_exports(folder: Path) -> None:
    from emoscope.engine.exports.formats import Formats

    for number, frames in enumerate((40, 90)):
        record(folder / f"session{number}", frames)
        Formats(_formats()).into(Session(folder / f"session{number}"), folder / f"good{number}")


def _formats() -> list[str]:
    from emoscope.engine.exports.formats import FORMATS

    return [name for name in FORMATS if name != "video"]


def _export(folder: Path, say: Say) -> None:
    from emoscope.engine.exports.formats import Formats

    sessions = [Session(folder / f"session{number}") for number in range(2)]
    say("ready")
    while True:
        for session in sessions:
            Formats(_formats()).into(session, folder / "exports", replace=True)
            say("exported")


def _check_exports(folder: Path, said: list[str]) -> None:
    from emoscope.engine.exports.formats import FORMATS

    for name in _formats():
        file = FORMATS[name].file
        good = {_sum(folder / f"good{number}" / file) for number in range(2)}
        found = folder / "exports" / file
        if "exported" not in said and not found.exists():
            continue
        assert found.is_file(), f"{file} is gone"
        assert _sum(found) in good or _without_times(found, folder), f"{file} is neither"


def _without_times(path: Path, folder: Path) -> bool:
    """Some formats carry the moment of writing: then the length and the end must agree."""
    data = path.read_bytes()
    for number in range(2):
        other = (folder / f"good{number}" / path.name).read_bytes()
        if len(other) == len(data) and data[-200:] == other[-200:]:
            return True
    return False


# -- re-scoring ------------------------------------------------------------------------------------


class _FakeScorer:
    strange = frozenset()

    def __init__(self, label_set):
        self.label_set = label_set

    def scores(self, clips):
        import numpy as np

        columns = len(self.label_set.labels) + 1
        return np.full((len(clips), columns), 1 / columns, "f4")


class _FakeScorers:
    manifest = manifest().model_copy(update={"scoring": Scoring(scale=1.0, none_logit=0.0)})
    scorer = _FakeScorer


def _rescore(folder: Path, say: Say) -> None:
    from emoscope.engine.analysis.rescore import rescore

    session = Session(folder / "one")
    while True:
        for labels in (OTHERS, LABELS):
            rescore(session, labels, folder / "again", scorers=_FakeScorers(), replace=True)
            say("rescored")


def _check_rescore(folder: Path, said: list[str]) -> None:
    _whole(folder / "one")
    if said:
        names = _whole(folder / "again").names
        assert names in (OTHERS.names, LABELS.names)


# -- settings and labels ---------------------------------------------------------------------------


def _settings(folder: Path, say: Say) -> None:
    from emoscope.app.models.settings import SettingsStore

    store = SettingsStore(folder / "settings.json")
    number = 0
    while True:
        number += 1
        store.set(label_set=f"set {number} " + "x" * (number % 700), faces=number % 8 + 1)
        assert store.trouble == ""
        say(str(number))


def _check_settings(folder: Path, said: list[str]) -> None:
    from emoscope.app.models.settings import SettingsStore

    store = SettingsStore(folder / "settings.json")
    assert store.trouble == "", store.trouble
    if said:
        number = int(store.values.label_set.split()[1])
        assert number in (int(said[-1]), int(said[-1]) + 1), "an old state came back"
        assert store.values.faces == number % 8 + 1


def _labels(folder: Path, say: Say) -> None:
    while True:
        for label_set in (LABELS, OTHERS):
            save_label_set(label_set, folder / "mine.yaml")
            say(label_set.name)


def _check_labels(folder: Path, said: list[str]) -> None:
    if said:
        assert load_label_set(folder / "mine.yaml") in (LABELS, OTHERS)


# -- the picture of a live recording ---------------------------------------------------------------

FILM_HZ, FILM_LOSS = 30, 100
"""What may be missing: the piece that is being written (1 s) and what the encoder holds back."""


def _film(folder: Path, say: Say) -> None:
    import numpy as np

    from emoscope.engine.live.video_writer import Film

    pictures = np.random.default_rng(0).integers(0, 256, (8, 96, 128, 3), np.uint8)
    number = 0
    while True:
        number += 1
        with Film(folder / f"{number % 5}.mp4", FILM_HZ) as film:
            say(f"{number % 5} 0")
            for index in range(900):
                film.add(pictures[index % 8], index / FILM_HZ)
                if index % 30 == 29:
                    say(f"{number % 5} {index + 1}")
        say(f"{number % 5} {900 + FILM_LOSS}")


def _check_film(folder: Path, said: list[str]) -> None:
    from emoscope.engine.sources.video import VideoFile

    safe: dict[str, int] = {}
    for line in said:
        name, count = line.split()
        safe[name] = int(count)
    for name, count in safe.items():
        if count <= FILM_LOSS:
            continue
        with VideoFile(folder / f"{name}.mp4") as video:
            frames = 0
            while video.read() is not None:
                frames += 1
        assert frames >= count - FILM_LOSS, f"{frames} of {count} frames can be played"


JOBS = {
    "recording": Job(lambda folder: None, _record, _check_record),
    "analysis": Job(_prepare_analysis, _analyse, _check_analysis),
    "export": Job(_prepare_exports, _export, _check_exports),
    "rescore": Job(lambda folder: void(record(folder / "one", 40)), _rescore, _check_rescore),
    "settings": Job(lambda folder: None, _settings, _check_settings),
    "labels": Job(lambda folder: None, _labels, _check_labels),
    "film": Job(lambda folder: None, _film, _check_film),
}


def void(_: object) -> None:
    """For a lambda that must give nothing."""


def _whole(folder: Path) -> Session:
    """A session of which everything can be read and fits together."""
    session = Session(folder)
    rows = sum(len(series.times_s) for series in session.series)
    assert rows == len(session.faces)
    session.clips()
    for _ in session.rows():
        pass
    return session


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


# -- killing ---------------------------------------------------------------------------------------


def kill_once(job: Job, folder: Path, after_s: float, settle_s: float = 30.0) -> list[str]:
    """Let a job work, kill it, and check what it left.

    Args:
        job: What works.
        folder: Its place; what earlier kills left is still there.
        after_s: Time from the first word that something is safe (at most ``settle_s`` from the
            start) to the kill.
        settle_s: Longest wait for that first word.

    Returns:
        What it had said.

    Raises:
        AssertionError: Something was half or lost.
    """
    reading, writing = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(reading)
        _in_child(lambda: job.work(folder, lambda text: _tell(writing, text)))
    os.close(writing)
    first = os.read(reading, 65536)
    deadline = time.monotonic() + after_s
    while (left := deadline - time.monotonic()) > 0:
        time.sleep(min(left, 0.001))
    os.kill(worker, signal.SIGKILL)
    _, status = os.waitpid(worker, 0)
    rest = [first]
    while part := os.read(reading, 65536):
        rest.append(part)
    os.close(reading)
    assert os.WIFSIGNALED(status), f"the worker ended by itself ({status})"
    lines = b"".join(rest).decode().split("\n")
    said = lines[:-1]  # a last line without its end was not said
    checker = os.fork()
    if checker == 0:
        _in_child(lambda: job.check(folder, said))
    _, status = os.waitpid(checker, 0)
    assert status == 0, "the check failed; its reason is printed above"
    return said


def _tell(pipe: int, text: str) -> None:
    os.write(pipe, f"{text}\n".encode())


def _in_child(do: Callable[[], None]) -> None:
    try:
        do()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


def prepare(job: Job, folder: Path) -> None:
    """Run the preparation in a separate process: this one must not have threads to fork.

    Modules are loaded here once, so that no process has to; loading them starts no thread.
    """
    for name in (
        "emoscope.app.models.settings",
        "emoscope.engine.live.video_writer",
        "emoscope.engine.sources.video",
    ):
        importlib.import_module(name)
    for name in ("emoscope.engine.exports.formats", "emoscope.engine.analysis.rescore"):
        importlib.import_module(name)
    importlib.import_module("emoscope.engine.analysis.analyse")
    folder.mkdir(parents=True, exist_ok=True)
    child = os.fork()
    if child == 0:
        _in_child(lambda: job.prepare(folder))
    _, status = os.waitpid(child, 0)
    assert status == 0


def moment(random_: random.Random, longest_s: float = 0.25) -> float:
    """When to kill: often very soon, sometimes late."""
    return longest_s * random_.random() ** 2
