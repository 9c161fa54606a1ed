"""One process at a time in a session's folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.sessions import claims
from emoscope.engine.sessions.claims import MARKS, ClaimedError, claim, holder_of
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.reliability.runs import recorder
from tests.sessions import fakes
from tests.sessions.test_analyse import rows_of

CHECKOUT = Path(__file__).resolve().parents[2]

OTHER = """
    import sys, time
    from pathlib import Path
    from emoscope.engine.models.pack import load_pack
    from emoscope.engine.analysis.analyse import analyze_files
    from tests.sessions import fakes

    def slowly(time_s):
        print(time_s, flush=True)
        if time_s > 0.5:
            sys.stdin.readline()
        return fakes.one_face(time_s)

    pipeline = fakes.pipeline(load_pack(Path(sys.argv[1])), slowly)
    outcome = analyze_files([sys.argv[2]], out=sys.argv[3], pipeline=pipeline)
    print("code", outcome.exit_code, flush=True)
"""


@pytest.fixture
def other(pack, tmp_path):
    """Starts another process that analyses a file and stops in its midst until it is told."""
    started = []

    def start(clip):
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(OTHER), pack.folder, clip, tmp_path / "out"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=CHECKOUT,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )
        started.append(process)
        for line in process.stdout:
            if float(line) > 0.5:
                return process
        raise AssertionError("the other process ended")

    yield start
    for process in started:
        process.kill()
        process.communicate()


def finish(process):
    said, _ = process.communicate("\n" * 100)
    return said.splitlines()[-1]


def test_the_same_run_twice_at_once(other, pack, clip, pipeline, tmp_path):
    process = other(clip)
    second = make.video(tmp_path / "second.mp4", frames=20)
    outcome = analyze_files([clip, second], out=tmp_path / "out", pipeline=pipeline)
    assert [file.status for file in outcome.files] == [Status.BUSY, Status.DONE]
    assert f"process {process.pid} since" in outcome.files[0].message
    assert outcome.exit_code == 1
    assert finish(process) == "code 0"
    assert len(rows_of(tmp_path / "out" / clip.stem)) == 75
    again = analyze_files([clip], out=tmp_path / "out", pipeline=pipeline).files[0]
    assert again.status is Status.SKIPPED
    assert again.seen.frames == 75


def test_another_persons_file_of_that_name_at_once(other, clip, pipeline, tmp_path):
    process = other(clip)
    theirs = make.video(tmp_path / clip.name, frames=20)
    file = analyze_files([theirs], out=tmp_path / "out", pipeline=pipeline).files[0]
    assert file.status is Status.DONE
    assert file.folder.name == f"{clip.stem}-2"
    assert finish(process) == "code 0"
    assert len(rows_of(tmp_path / "out" / clip.stem)) == 75
    assert len(rows_of(file.folder)) == 20


def test_other_labels_at_once(other, pack, clip, tmp_path):
    process = other(clip)
    opened = fakes.pipeline(pack, labels=fakes.LABELS.with_labels(fakes.LABELS.labels[:2]))
    file = analyze_files([clip], out=tmp_path / "out", pipeline=opened).files[0]
    opened.close()
    assert file.status is Status.DONE
    assert file.folder.name == f"{clip.stem}.{fakes.LABELS.name}"
    assert f"The results with other labels stay in {clip.stem};" in file.message
    assert finish(process) == "code 0"
    assert Session(tmp_path / "out" / clip.stem).names == fakes.LABELS.names
    assert Session(file.folder).names == fakes.LABELS.names[:2]
    assert len(rows_of(tmp_path / "out" / clip.stem)) == len(rows_of(file.folder)) == 75


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")
def test_a_killed_process_holds_nothing(other, clip, pipeline, tmp_path, shared_session):
    process = other(clip)
    process.send_signal(signal.SIGKILL)
    process.wait()
    file = analyze_files([clip], out=tmp_path / "out", pipeline=pipeline).files[0]
    assert file.status is Status.DONE
    assert file.folder == tmp_path / "out" / clip.stem
    assert rows_of(file.folder) == rows_of(shared_session)  # as if nobody had been killed


def test_who_holds_it_is_known_before_anything_is_written(pipeline, clip, tmp_path):
    """Between the claim and the manifest the holder's word says which run it is."""
    from emoscope.engine.analysis.inputs import Input
    from emoscope.engine.analysis.plan import Asked, Planner, Todo
    from emoscope.engine.sessions.options import Options

    def planner(labels=fakes.LABELS):
        return Planner(tmp_path, Asked.of(pipeline.manifest, labels, Options()), again=False)

    first = planner().claim(Input(clip))
    second = planner().claim(Input(clip))
    assert (first.todo, second.todo) == (Todo.ANALYSE, Todo.BUSY)
    assert second.holder.pid == os.getpid()
    third = planner(fakes.LABELS.with_labels(fakes.LABELS.labels[:2])).claim(Input(clip))
    assert (third.todo, third.folder.name) == (Todo.ANALYSE, f"{clip.stem}.{fakes.LABELS.name}")
    assert third.note == (
        f"The results with other labels stay in {clip.stem}; these are in {third.folder.name}."
    )
    other = Asked.of(pipeline.manifest, fakes.LABELS, Options(faces=2))
    fourth = Planner(tmp_path, other, again=False).claim(Input(clip))
    assert (fourth.todo, fourth.folder.name) == (Todo.ANALYSE, f"{clip.stem}-2")
    for item in (first, third, fourth):
        item.claim.drop()
    assert list(tmp_path.iterdir()) == []


def test_a_claim_and_what_it_leaves(tmp_path):
    folder = tmp_path / "s"
    with claim(folder, work="w", source="q"):
        assert (holder_of(folder).work, holder_of(folder).source) == ("w", "q")
        with pytest.raises(ClaimedError, match=f"process {os.getpid()} since"):
            claim(folder)
    assert {path.name for path in folder.iterdir()} <= set(MARKS)
    assert holder_of(folder) is None
    claim(folder).release()
    dropped = claim(folder)
    dropped.drop()
    dropped.release()
    assert not folder.exists()
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "letter.txt").write_text("mine")
    claim(tmp_path / "t").drop()
    assert (tmp_path / "t" / "letter.txt").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": "x"}', '{"pid": 1}'])
def test_a_holders_word_that_makes_no_sense(tmp_path, text):
    (tmp_path / claims.HOLDER).write_text(text)
    assert holder_of(tmp_path) is None


def test_a_file_system_without_locks(tmp_path, monkeypatch):
    class NoLocks:
        def __init__(self, *_arguments, **_more):
            pass

        def acquire(self, timeout):
            raise OSError(claims.errno.ENOLCK, "No locks available")

    monkeypatch.setattr(claims, "FileLock", NoLocks)
    with claim(tmp_path / "s"), pytest.raises(ClaimedError):
        claim(tmp_path / "s")
    claim(tmp_path / "s").release()


def test_two_recorders_in_one_folder(tmp_path):
    first = recorder(tmp_path / "s")
    with pytest.raises(ClaimedError):
        recorder(tmp_path / "s")
    first.finish()
    recorder(tmp_path / "s").finish()


def test_nothing_is_left_of_a_file_that_is_no_video(pipeline, tmp_path):
    bad = make.garbage(tmp_path / "bad.mp4")
    outcome = analyze_files([bad], out=tmp_path / "out", pipeline=pipeline)
    assert outcome.files[0].status is Status.FAILED
    assert not (tmp_path / "out").exists()


def test_results_of_a_newer_program_in_the_way_are_named_as_such(pack, tmp_path):
    clip = make.video(tmp_path / "clip.mp4", frames=12)
    kept = tmp_path / "out" / "clip"
    opened = fakes.pipeline(pack)
    analyze_files([clip], out=tmp_path / "out", pipeline=opened)
    raw = json.loads((kept / "manifest.json").read_text())
    (kept / "manifest.json").write_text(json.dumps(raw | {"format": 99}))
    (file,) = analyze_files([clip], out=tmp_path / "out", pipeline=opened).files
    opened.close()
    assert "The results in clip were made by a newer EmoScope" in file.message
    assert f"these are in {file.folder.name}." in file.message
    assert json.loads((kept / "manifest.json").read_text())["format"] == 99
