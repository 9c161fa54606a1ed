"""What a user may send to somebody else for help holds nothing about the people in view."""

from __future__ import annotations

import logging

import numpy as np
from typer.testing import CliRunner

from engine.cli.main import build_cli
from engine.prompts.labels import Label, LabelSet
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


def test_scoring_writes_nothing_to_the_log(caplog):
    with caplog.at_level(logging.DEBUG):
        pipeline = pipeline_of(labels=LabelSet("x", (Label(SECRET), Label("bored"))))
        for index in range(30):
            result = pipeline.process(frame_at(index))
    assert result.faces[0].probabilities is not None
    assert np.isfinite(result.faces[0].none)
    assert caplog.text == ""
