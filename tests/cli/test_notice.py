"""What scores are not for: said on the command line, in help, in every export that has room."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import av
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build
from emoscope.engine import notice
from emoscope.engine.cli.notice import first_notice
from emoscope.engine.exports.formats import FORMATS, Formats
from emoscope.engine.sessions.session import Session
from tests.e2e.command import ROOT, environment
from tests.reliability.runs import record

BOTH = ("do not say what a person feels", "work or in education")


def test_a_pipe_is_told_once_and_the_run_goes_on(capsys):
    first_notice(False)
    said = capsys.readouterr().err
    said = " ".join(said.split())
    assert all(words in said for words in (*BOTH, "people in a video call"))
    assert "Article 5" in said
    first_notice(False)
    assert capsys.readouterr().err == ""


def test_the_option_answers_it_unseen(capsys):
    first_notice(True)
    first_notice(False)
    assert capsys.readouterr().err == ""
    assert notice.told() == notice.Told(notice.VERSION, answered=True)


def test_a_new_wording_is_said_again(capsys, monkeypatch):
    first_notice(True)
    monkeypatch.setattr(notice, "VERSION", notice.VERSION + 1)
    first_notice(False)
    assert "Before you begin" in capsys.readouterr().err


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"version": "x"}'])
def test_a_damaged_note_of_it_means_that_it_comes_again(own_home, capsys, kept):
    (own_home / "notice.json").write_text(kept)
    first_notice(False)
    assert "Before you begin" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
@pytest.mark.parametrize(("answer", "code"), [("y", 1), ("n", 1)])
def test_a_terminal_is_asked(tmp_path, answer, code):
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "emoscope", "analyze", "nothing.mp4"],
        env=environment(tmp_path),
        cwd=ROOT,
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    while b"[y/N]" not in said:
        said += os.read(ours, 4096)
    os.write(ours, f"{answer}\n".encode())
    try:
        while more := os.read(ours, 4096):
            said += more
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait(60) == code
    assert (b"Nothing was begun" in said) == (answer == "n")
    assert (b"nothing.mp4" in said) == (answer == "y")
    assert (tmp_path / "notice.json").is_file() == (answer == "y")


def test_every_export_that_has_room_says_it(tmp_path):
    folder = tmp_path / "s"
    record(folder, 20)
    names = [name for name in FORMATS if name != "video"]
    Formats(names).into(Session(folder), folder)
    for name in ("report.html", "labels.vtt", "labels.eaf"):
        text = " ".join((folder / name).read_text().replace("&#x27;", "'").split())
        assert all(words in text for words in BOTH), name
    about = pq.read_schema(folder / "scores.parquet").metadata
    assert about[b"notice"].decode() == notice.ONE_LINE
    assert {"csv", "csv-long", "jsonl", "srt", "vtt", "eaf", "parquet", "html"} <= set(names)


def test_the_annotated_video_says_it_in_its_comment(shared_film):
    with av.open(str(shared_film)) as container:
        assert container.metadata["comment"] == notice.ONE_LINE


@pytest.fixture
def shared_film(tmp_path):
    from emoscope.engine.analysis.analyse import analyze_files
    from emoscope.engine.exports.protocol import Request
    from emoscope.engine.exports.writers.video import AnnotatedVideo
    from tests.media import video
    from tests.packs import tiny_pack
    from tests.sessions import fakes

    clip = video(tmp_path / "v.mp4", frames=4)
    pipeline = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    folder = analyze_files([clip], out=tmp_path / "o", pipeline=pipeline).files[0].folder
    pipeline.close()
    AnnotatedVideo().write(Session(folder), tmp_path / "a.mp4", Request(source=clip))
    return tmp_path / "a.mp4"


@pytest.mark.parametrize("command", [["--help"], ["analyze", "--help"]])
def test_help_says_what_it_is_not_for(command):
    said = " ".join(CliRunner().invoke(build(), command).stdout.split())
    assert "education" in said
    assert "Article 5" in said
