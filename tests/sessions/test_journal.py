"""What a killed program leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.progress import Control
from emoscope.engine.errors import OutputError, SessionError
from emoscope.engine.sessions import store
from emoscope.engine.sessions.journal import ORDER, part_file
from emoscope.engine.sessions.manifest import read_manifest, write_manifest
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests.sessions import fakes
from tests.sessions.test_analyse import rows_of

CHECKOUT = Path(__file__).resolve().parents[2]

VICTIM = """
    import sys, time
    from pathlib import Path
    from emoscope.engine.models.pack import load_pack
    from emoscope.engine.analysis.analyse import analyze_files
    from tests.sessions import fakes

    def slowly(time_s):
        time.sleep(0.04)
        print(time_s, flush=True)
        return fakes.one_face(time_s)

    pipeline = fakes.pipeline(load_pack(Path(sys.argv[1])), slowly)
    analyze_files([sys.argv[2]], out=sys.argv[3], pipeline=pipeline)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")
def test_after_kill_all_but_the_last_second_is_there(pack, clip, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(VICTIM), str(pack.folder), str(clip), str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    analysed = []
    for line in process.stdout:
        analysed.append((float(line), time.monotonic()))
        if float(line) > 1.6:
            break
    process.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    process.wait()
    process.stdout.close()
    session = Session(tmp_path / clip.stem)
    assert session.manifest.state == "running"
    times = session.frames["time_s"].to_numpy()
    must_be_there = [time_s for time_s, at in analysed if at < killed - 1.0]
    assert must_be_there
    assert times[-1] >= must_be_there[-1] - 1e-6
    table = session.to_pandas()
    assert table["none"].notna().sum() >= len(times) - 3
    opened = fakes.pipeline(pack)
    outcome = analyze_files([clip], out=tmp_path, pipeline=opened)
    opened.close()
    assert outcome.exit_code == 0
    assert len(rows_of(tmp_path / clip.stem)) == 75


@pytest.fixture
def unfinished(pack, clip, tmp_path):
    control = Control()
    opened = fakes.pipeline(pack, stop=(40, control))
    keep = Options(embeddings=True)
    analyze_files([clip], out=tmp_path, pipeline=opened, control=control, options=keep)
    opened.close()
    return tmp_path / clip.stem


@pytest.mark.parametrize("table", ORDER)
@pytest.mark.parametrize("kept", [0.0, 0.3, 0.6, 0.9, 0.99])
def test_a_stream_that_was_cut_off_gives_a_whole_beginning(unfinished, table, kept):
    path = part_file(unfinished, 0, table)
    data = path.read_bytes()
    path.write_bytes(data[: int(kept * len(data))])
    session = Session(unfinished)
    frames = session.frames["index"].to_numpy()
    assert list(frames) == list(range(len(frames)))
    if table in ("clips", "scores"):
        # These are written first, so no crash leaves them behind; a hand that cut them is noticed.
        with pytest.raises(SessionError, match="points to a score that is not there"):
            Session(unfinished).faces  # noqa: B018
        return
    assert set(session.faces["index"].to_numpy()) <= set(frames)


def test_noise_in_a_stream_is_no_crash(unfinished):
    rng = np.random.default_rng(0)
    path = part_file(unfinished, 0, "frames")
    data = bytearray(path.read_bytes())
    for _ in range(30):
        noisy = bytearray(data)
        for place in rng.integers(8, len(noisy), 5):
            noisy[place] = rng.integers(256)
        path.write_bytes(noisy)
        try:
            Session(unfinished).series  # noqa: B018 - reading is the test
        except SessionError:
            continue


def test_an_unfinished_session_can_be_exported_and_counted(unfinished):
    session = Session(unfinished)
    assert len(session.to_pandas()) == 40
    assert session.manifest.state == "stopped"


def test_a_full_disk_while_finishing_keeps_the_journal(pack, clip, tmp_path, monkeypatch):
    def full(*_arguments, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "_write", full)
    opened = fakes.pipeline(pack)
    file = analyze_files([clip], out=tmp_path, pipeline=opened).files[0]
    opened.close()
    assert file.status == "partial"
    assert "The disk is full" in file.message
    assert len(Session(file.folder).frames) == 75
    assert len(rows_of(file.folder)) == 75
    assert not list(file.folder.rglob("*.part"))


def test_a_full_disk_in_the_middle_keeps_what_was_written(pack, clip, tmp_path, monkeypatch):
    from emoscope.engine.sessions import recorder
    from emoscope.engine.sessions.journal import Journal

    append, calls = Journal.append, []

    def fills_up(self, batches):
        calls.append(1)
        if len(calls) > 30:
            raise OutputError("The disk is full while writing", "Free some space and run again")
        append(self, batches)

    monkeypatch.setattr(Journal, "append", fills_up)
    monkeypatch.setattr(recorder, "FLUSH_S", -1.0)  # after every frame
    opened = fakes.pipeline(pack)
    file = analyze_files([clip], out=tmp_path, pipeline=opened).files[0]
    opened.close()
    assert file.status == "partial"
    assert "The disk is full" in file.message
    assert len(rows_of(file.folder)) == 30


def test_a_journal_that_is_damaged_is_begun_anew(unfinished, pack, clip):
    part_file(unfinished, 0, "clips").write_bytes(b"")
    opened = fakes.pipeline(pack)
    file = analyze_files([clip], out=unfinished.parent, pipeline=opened).files[0]
    opened.close()
    assert file.status == "done"
    assert file.folder == unfinished
    assert len(rows_of(unfinished)) == 75


def begun_only(folder, state="running"):
    """As after a kill between a run's manifest and the last file of its journal."""
    manifest = read_manifest(folder)
    store.discard_journal(folder)
    (folder / "journal").mkdir()
    (folder / "journal" / "0000.clips.arrow").write_bytes(b"")
    write_manifest(folder, manifest.model_copy(update={"state": state}))


def test_a_run_that_was_killed_before_its_journal_began_opens_empty(unfinished, pack, clip):
    begun_only(unfinished)
    session = Session(unfinished)
    assert (len(session.frames), len(session.faces), len(session.scores)) == (0, 0, 0)
    assert session.series == ()
    opened = fakes.pipeline(pack)
    outcome = analyze_files([clip], out=unfinished.parent, pipeline=opened)
    opened.close()
    assert outcome.exit_code == 0
    assert outcome.files[0].folder == unfinished
    assert len(Session(unfinished).frames) == 75


def test_tables_of_an_older_session_are_not_taken_for_the_new_one(session):
    folder = session.folder
    other = session.manifest.model_copy(update={"labels": {"labels": ["x"]}, "state": "running"})
    write_manifest(folder, other)
    assert len(Session(folder).frames) == 0
    # Only of a run that was killed: tables that are missing from a finished one are damage.
    write_manifest(folder, other.model_copy(update={"state": "done"}))
    with pytest.raises(SessionError, match="columns other than"):
        Session(folder).table("scores")


def test_tables_that_were_finished_a_moment_before_the_kill_are_read(session):
    write_manifest(session.folder, session.manifest.model_copy(update={"state": "running"}))
    assert len(Session(session.folder).frames) == 75


def test_a_part_that_was_killed_while_it_was_made_does_not_stand_in_the_way(unfinished, pack, clip):
    part_file(unfinished, 1, "clips").write_bytes(b"half")
    opened = fakes.pipeline(pack)
    keep = Options(embeddings=True)
    outcome = analyze_files([clip], out=unfinished.parent, pipeline=opened, options=keep)
    opened.close()
    assert outcome.exit_code == 0, outcome.files
    assert len(Session(unfinished).frames) == 75


def test_an_older_sessions_embeddings_do_not_outlive_its_replacement(session, pack, clip):
    """Scores only were asked for now, and the new run is stopped on its way."""
    folder = session.folder.rename(session.folder.with_name(clip.stem))
    assert Session(folder).has_embeddings
    control = Control()
    opened = fakes.pipeline(pack, stop=(20, control))
    analyze_files([clip], out=folder.parent, pipeline=opened, control=control, again=True)
    opened.close()
    assert [path.name for path in folder.parent.iterdir()] == [clip.stem]
    assert Session(folder).manifest.embeddings is False
    assert list(folder.rglob("clips.parquet")) == []
    assert Session(folder).clips()[2].shape[1] == 0
