"""The comparison of two face finders, with scripted faces."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build
from emoscope.lab.bench.faces import BLOCK, compare
from emoscope.lab.bench.pipeline import WARM_UP_FRAMES
from emoscope.lab.cli.bench_faces import table
from tests.faces.synthetic import face
from tests.fakes import FakeFaces, crop_of, frame_at
from tests.test_pipeline import pipeline_of


class Shifted(FakeFaces):
    """One face, its landmarks off by some pixels, seen in all frames but some."""

    def __init__(self, shift_px=0.0, blind=()):
        super().__init__()
        self._shift_px, self._blind = shift_px, blind

    def process(self, frame):
        if frame.index in self._blind:
            return ()
        points = face((60, 60), 80)[:, :2]
        return (replace(crop_of(1, 0.5), landmarks=points + self._shift_px),)


def frames(count=WARM_UP_FRAMES + 10):
    return [frame_at(i) for i in range(count)]


def test_the_same_faces_are_the_same():
    row = compare("clip", frames(), pipeline_of(Shifted()), pipeline_of(Shifted()))
    assert row.frames == 10
    assert row.median == row.p95 == 0
    assert row.unmatched == 0
    assert row.one.lives == row.other.lives == (WARM_UP_FRAMES + 10,)
    assert row.stage_ratio > 0
    assert row.frame_ratio > 0


def test_distances_are_shares_of_the_way_between_the_eyes():
    points = face((60, 60), 80)
    eyes = np.linalg.norm(points[33, :2] - points[263, :2])
    row = compare("clip", frames(), pipeline_of(Shifted(2.0)), pipeline_of(Shifted()))
    assert row.median == pytest.approx(2 * math.sqrt(2) / eyes, rel=1e-4)


def test_faces_that_only_the_other_finds_are_counted():
    row = compare("clip", frames(), pipeline_of(Shifted(blind=(3, 4))), pipeline_of(Shifted()))
    assert row.unmatched == 2
    assert row.one.faces == row.other.faces - 2


def test_without_any_face_there_is_no_distance():
    nobody = range(100)
    row = compare(
        "clip", frames(), pipeline_of(Shifted(blind=nobody)), pipeline_of(Shifted(blind=nobody))
    )
    assert math.isnan(row.median)
    assert "none" in table([row])[-1]


def test_no_frame_is_timed_while_the_next_is_decoded(monkeypatch):
    happened = []
    monkeypatch.setattr("emoscope.lab.bench.faces.rest", lambda: happened.append("rest"))

    def decoded():
        for frame in frames(2 * BLOCK):
            happened.append("decode")
            yield frame

    class Seen(Shifted):
        def process(self, frame):
            happened.append("look")
            return super().process(frame)

    compare("clip", decoded(), pipeline_of(Seen()), pipeline_of(Seen()))
    block = ["decode"] * BLOCK + ["rest"] + ["look"] * 2 * BLOCK
    assert happened == block * 2


def test_an_unknown_rival_is_said():
    run = CliRunner().invoke(build(), ["bench", "faces", "--against", "dlib"])
    assert run.exit_code == 1
    assert "It knows mediapipe" in run.output
