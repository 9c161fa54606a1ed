"""What a user may send to somebody else for help holds nothing about the people in view."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine.privacy.reports import LEFT_OUT, without_names
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.belongings import others
from tests.fakes import frame_at
from tests.packs import tiny_pack
from tests.reliability.runs import record
from tests.test_pipeline import pipeline_of

SECRET = "Ms Example looks guilty"


def test_doctor_names_no_label_no_session_and_no_person(tmp_path, own_home):
    pack = tiny_pack(tmp_path / "tiny")
    record(own_home / "recordings" / SECRET, 5)
    (own_home / "labels").mkdir()
    (own_home / "labels" / f"{SECRET}.yaml").write_text(f"labels: ['{SECRET}']")
    done = CliRunner().invoke(build_cli(), ["doctor", "--model", str(pack.folder)])
    assert done.exit_code == 0, done.output
    assert "EmoScope" in done.output
    assert SECRET not in done.output
    assert "guilty" not in done.output


def test_the_windows_report_names_nobody_either(own_home):
    from emoscope.app.models.doctor import doctor_lines, doctor_report
    from emoscope.engine.live import LiveSession
    from tests import fake_camera as fake
    from tests.fake_camera import ScriptedCamera
    from tests.live.test_live_session import wait_until

    pipeline = pipeline_of(labels=LabelSet(SECRET, (Label(SECRET), Label("bored"))))
    camera = ScriptedCamera([fake.frames(60)], name=SECRET)
    session = LiveSession(lambda: camera, pipeline)
    session.start()
    wait_until(lambda: session.stats().frames == 60)
    refused = f"openvino: The engine cannot be written to {own_home / SECRET / 'x'} (no room)"
    pipeline.explain = lambda: refused
    lines = doctor_lines(session.stats(), pipeline, "camera")
    assert session.stop()
    report = doctor_report(lines)
    assert "frames" in report.casefold()
    assert "openvino: The engine cannot be written to" in report
    assert "guilty" not in report
    assert str(own_home) not in report


def test_the_doctor_cuts_a_message_where_a_path_of_the_user_begins(tmp_path, own_home):
    missing = own_home / "packs" / SECRET
    done = CliRunner().invoke(build_cli(), ["doctor", "--model", str(missing)])
    assert LEFT_OUT in " ".join(done.output.split())
    assert "guilty" not in done.output


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("f32 on CPU, 2.0 ms a face", "f32 on CPU, 2.0 ms a face"),
        ("no /usr/lib/libcuda.so.1 here", "no /usr/lib/libcuda.so.1 here"),
        ("cannot read {home}/Ms Example/a.mp4 (gone)", f"cannot read {LEFT_OUT}"),
        ("{temp}/x and {home}/y", LEFT_OUT),
    ],
)
def test_lines_of_a_report(text, kept):
    filled = text.format(home=Path("~").expanduser(), temp=tempfile.gettempdir())
    assert without_names(filled) == kept


def test_nothing_that_the_program_runs_writes_a_log_file(own_home, tmp_path, monkeypatch):
    """A whole analysis with all exports: every file that is new is one of the results."""
    from emoscope.engine.exports.formats import FORMATS, Formats
    from emoscope.engine.sessions.session import Session

    monkeypatch.chdir(tmp_path)
    record(tmp_path / "out" / "s", 40)
    names = tuple(name for name in FORMATS if name != "video")
    Formats(names)(Session(tmp_path / "out" / "s"), None)
    assert others(tmp_path / "out" / "s") == []
    assert [path.name for path in tmp_path.iterdir() if path.name != "out"] == []
    assert list(own_home.rglob("*")) == []


def test_scoring_writes_nothing_to_the_log(caplog):
    with caplog.at_level(logging.DEBUG):
        pipeline = pipeline_of(labels=LabelSet("x", (Label(SECRET), Label("bored"))))
        for index in range(30):
            result = pipeline.process(frame_at(index))
    assert result.faces[0].probabilities is not None
    assert np.isfinite(result.faces[0].none)
    assert caplog.text == ""
