"""What happens on a disk that is really full: a file system of 2 MB, filled to the last byte.

Run as ``python -m tests.reliability.small_disk CASE`` in a mount namespace of its own (see
``test_small_disk.py``), so that nobody else sees the disk and it goes with the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from emoscope.engine.errors import LabelSetError, OutputError
from emoscope.engine.prompts.labels import load_label_set, save_label_set
from emoscope.engine.sessions import store
from emoscope.engine.sessions.session import Session
from tests.e2e.command import ROOT
from tests.fakes import FakeRuntime, frame_at
from tests.reliability.crash import OTHERS, _FakeScorers
from tests.reliability.runs import LABELS, record, recorder
from tests.test_pipeline import pipeline_of

SIZE = "2m"
FULL = "The disk is full while writing"


def fill(disk: Path, leave: int = 0) -> Path:
    """Write a file until nothing goes in any more, then give back so many bytes.

    Returns:
        The file; whoever removes it makes room.
    """
    path = disk / "filler"
    with path.open("ab", buffering=0) as file:
        size = 65536
        while size:
            try:
                file.write(b"\0" * size)
            except OSError:
                size //= 2
        if leave:
            file.truncate(max(0, file.tell() - leave))
    return path


def whole(folder: Path) -> Session:
    """A session of which everything can be read."""
    session = Session(folder)
    assert sum(len(series.times_s) for series in session.series) == len(session.faces)
    session.clips()
    assert sum(len(rows) for rows in session.rows()) == len(session.faces)
    return session


def no_rest(folder: Path) -> None:
    """Nothing unfinished lies about."""
    assert [str(path) for path in folder.rglob("*.part")] == []


# -- recording -------------------------------------------------------------------------------------


def recording(disk: Path) -> None:
    """The disk fills up meanwhile: what was flushed before is there, and said is what to do."""
    filler = fill(disk, leave=200_000)
    pipeline = pipeline_of(labels=LABELS)
    keeping = recorder(disk / "s", clock=lambda: 0.0)
    safe = 0

    def until_full() -> None:
        nonlocal safe
        for index in range(20_000):
            keeping.add(pipeline.process(frame_at(index)))
            if index % 10 == 9:
                keeping.flush()
                safe = index + 1

    with pytest.raises(OutputError, match=FULL) as caught:
        until_full()
    assert "Free some space" in caught.value.next_step
    assert safe > 50
    assert len(whole(disk / "s").frames) >= safe, "while it is full"
    filler.unlink()
    assert len(whole(disk / "s").frames) >= safe, "when there is room again"
    record(disk / "s2", 30)
    whole(disk / "s2")


def finishing(disk: Path) -> None:
    """No room for the final tables: the journal stays, and serves; later it can be finished."""
    pipeline = pipeline_of(labels=LABELS)
    keeping = recorder(disk / "s", clock=lambda: 0.0)
    for index in range(600):
        keeping.add(pipeline.process(frame_at(index)))
    keeping.flush()
    filler = fill(disk)
    with pytest.raises(OutputError, match=FULL):
        keeping.finish()
    no_rest(disk)
    assert store.in_journal(disk / "s")
    assert len(whole(disk / "s").frames) == 600
    filler.unlink()
    assert len(whole(disk / "s").frames) == 600


def nothing_left_at_all(disk: Path) -> None:
    """Not even the folder of the recording can be made."""
    filler = fill(disk)
    with pytest.raises(OutputError, match=FULL):
        recorder(disk / "s")
    filler.unlink()
    record(disk / "s", 10)  # what the first try has left does not stand in the way
    assert len(whole(disk / "s").frames) == 10


def window_recording(disk: Path) -> None:
    """The window's recorder, with the picture: one sentence for each, and the window lives on."""
    _record_live(disk, leave=150_000)
    assert len(whole(disk / "live").frames) > 0


def window_recording_without_any_room(disk: Path) -> None:
    """Not even the folder: both threads say so and end."""
    _record_live(disk, leave=0)


def _rows(folder: Path) -> int:
    return len(whole(folder).frames) if store.in_journal(folder) else 0


def _record_live(disk: Path, leave: int) -> None:
    from emoscope.engine.live.recording import LiveRecording, Recorded, RecordOrder
    from emoscope.engine.live.sink import Stamp
    from emoscope.engine.sources.protocol import SourceInfo
    from tests.fakes import manifest

    filler = fill(disk, leave=leave)
    order = RecordOrder(
        disk / "live", manifest(), SourceInfo("Fake", True, 64, 48), embeddings=True, video=True
    )
    ends: list[Recorded] = []
    recording = LiveRecording(order, LABELS, FakeRuntime(), ends.append)
    recording.start()

    def give(index: int) -> None:
        frame = frame_at(index)
        stamp = Stamp(0, frame.time_s, frame.time_s)
        recording.frame(frame, stamp)
        recording.result(frame, stamp, pipeline.process(frame), LABELS)

    pipeline = pipeline_of(labels=LABELS)
    until = time.monotonic() + 120
    index = 0
    while leave and not _rows(disk / "live") and time.monotonic() < until:
        give(index)
        index += 1
        time.sleep(0.01)
    while recording.running and time.monotonic() < until:
        give(index)
        index += 1
    assert recording.wait(60.0)
    assert len(ends) == 1
    sentence = ends[0].trouble
    assert "full" in sentence or "No space" in sentence, sentence
    assert "Traceback" not in sentence
    assert "Free some space" in sentence
    filler.unlink()


# -- files -----------------------------------------------------------------------------------------


def analysis(disk: Path) -> None:
    """Partial, said, and the same command goes on when there is room; the next file is tried."""
    from emoscope.engine.analysis.analyse import analyze_files
    from emoscope.engine.analysis.outcome import Status
    from emoscope.engine.sessions.options import Options
    from tests.media import video

    with tempfile.TemporaryDirectory() as elsewhere:
        clips = [
            video(Path(elsewhere) / f"{name}.mp4", frames=300, rate_hz=30, size=(32, 24))
            for name in ("one", "two")
        ]

        def run():
            return analyze_files(
                clips,
                None,
                "fake",
                disk / "out",
                pipeline=pipeline_of(labels=LABELS),
                options=Options(embeddings=True),
            )

        filler = fill(disk, leave=40_000)
        outcome = run()
        assert outcome.exit_code == 1
        assert all(FULL in file.message for file in outcome.files), outcome.files
        assert all(file.status in (Status.PARTIAL, Status.FAILED) for file in outcome.files)
        no_rest(disk)
        filler.unlink()
        outcome = run()
        assert outcome.exit_code == 0, outcome.files
        for name in ("one", "two"):
            assert len(whole(disk / "out" / name).frames) == 300
        assert sorted(path.name for path in (disk / "out").iterdir()) == ["one", "two"]


def scoring_again(disk: Path) -> None:
    """The session scored before stays."""
    from emoscope.engine.analysis.rescore import rescore

    record(disk / "s", 200)
    session = Session(disk / "s")
    rescore(session, LABELS, disk / "again", scorers=_FakeScorers())
    before = whole(disk / "again").names
    filler = fill(disk)
    with pytest.raises(OutputError, match=FULL):
        rescore(session, OTHERS, disk / "again", scorers=_FakeScorers(), replace=True)
    assert whole(disk / "again").names == before == LABELS.names
    whole(disk / "s")
    no_rest(disk)
    filler.unlink()
    assert (
        rescore(session, OTHERS, disk / "again", scorers=_FakeScorers(), replace=True).names
        == OTHERS.names
    )


def exports(disk: Path) -> None:
    """Every format: the older file stays byte for byte, nothing half lies beside it."""
    from emoscope.engine.exports.formats import FORMATS, Formats
    from emoscope.engine.exports.protocol import Request
    from tests.media import video

    with tempfile.TemporaryDirectory() as elsewhere:
        clip = video(Path(elsewhere) / "clip.mp4", frames=200, rate_hz=30, size=(64, 48))
        record(Path(elsewhere) / "s", 200)
        session = Session(Path(elsewhere) / "s")
        place = disk / "exports"
        for name in FORMATS:
            Formats([name], Request()).into(session, place, clip, replace=True)
        before = {path.name: path.read_bytes() for path in place.iterdir()}
        assert len(before) == len(FORMATS) + 1  # and the ledger
        filler = fill(disk)
        for name in FORMATS:
            with pytest.raises(OutputError) as caught:
                Formats([name]).into(session, place, clip, replace=True)
            assert "full" in str(caught.value) or "No space" in str(caught.value), name
            assert caught.value.next_step, name
        assert {path.name: path.read_bytes() for path in place.iterdir()} == before
        filler.unlink()
        Formats(tuple(FORMATS)).into(session, place, clip, replace=True)


def labels_and_settings(disk: Path) -> None:
    """The older ones stay, the window goes on with the new values and saves them later."""
    from dataclasses import replace

    import numpy as np

    from emoscope.app.models.label_files import export_labels
    from emoscope.app.models.settings import SettingsStore
    from emoscope.engine.prompts.examples import Example, Examples, Origin, space_of
    from tests.fakes import DIMENSIONS, manifest

    path = disk / "mine.yaml"
    save_label_set(LABELS, path)
    export_labels(LABELS, disk / "mine.csv")
    settings = SettingsStore(disk / "settings.json")
    settings.set(faces=2)
    vector = np.full(DIMENSIONS, DIMENSIONS**-0.5, np.float32)
    examples = Examples(space_of(manifest()), (Example(LABELS.names[0], vector, Origin("file")),))
    save_label_set(replace(LABELS, taught=examples), disk / "taught.yaml")
    filler = fill(disk)
    with pytest.raises(LabelSetError, match=FULL) as caught:
        save_label_set(OTHERS, path)
    assert "Free some space" in caught.value.next_step
    with pytest.raises(LabelSetError, match=FULL):
        export_labels(OTHERS, disk / "mine.csv")
    with pytest.raises(LabelSetError, match=FULL):
        save_label_set(replace(OTHERS, taught=examples), disk / "taught.yaml")
    settings.set(faces=7)
    assert settings.values.faces == 7
    assert "could not be saved" in settings.trouble
    assert FULL in settings.trouble
    assert load_label_set(path) == LABELS
    assert load_label_set(disk / "mine.csv").names == LABELS.names
    assert load_label_set(disk / "taught.yaml").taught == examples
    assert SettingsStore(disk / "settings.json").values.faces == 2
    no_rest(disk)
    filler.unlink()
    settings.set(theme="light")
    assert settings.trouble == ""
    assert SettingsStore(disk / "settings.json").values.faces == 7


def the_command(disk: Path) -> None:
    """``emoscope analyze`` with the user's own folders on the full disk too: no traceback."""
    from emoscope.engine import paths

    with tempfile.TemporaryDirectory() as elsewhere:
        fill(disk)
        done = subprocess.run(
            [
                *(
                    sys.executable,
                    "-m",
                    "emoscope",
                    "analyze",
                    str(paths.demo_clip()),
                    "--end",
                    "1",
                ),
                *("--out", str(disk / "out"), "--formats", "csv,html"),
            ],
            env={**os.environ, "PYTHONPATH": str(ROOT), "EMOSCOPE_HOME": str(disk / "home")},
            cwd=elsewhere,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1, done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        assert FULL in done.stdout + done.stderr
        assert "Free some space" in done.stdout + done.stderr


CASES: dict[str, Callable[[Path], None]] = {
    each.__name__: each
    for each in (
        *(recording, finishing, nothing_left_at_all, window_recording),
        *(window_recording_without_any_room, analysis),
        *(scoring_again, exports, labels_and_settings, the_command),
    )
}


def main() -> None:
    """Mount the disk (in this namespace only), run a case on it."""
    with tempfile.TemporaryDirectory(prefix="emoscope-disk-") as name:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "tmpfs", name], check=True
        )
        try:
            if len(sys.argv) > 1:
                CASES[sys.argv[1]](Path(name))
        finally:
            subprocess.run(["umount", "--lazy", name], check=False)


if __name__ == "__main__":
    main()
