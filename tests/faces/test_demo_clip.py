"""The bundled clip: found by the mesh on every frame, and moving as its truth says."""

from __future__ import annotations

import csv

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.data import State
from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE
from emoscope.engine.faces.stage import FaceStage
from emoscope.engine.sources.video import VideoFile


@pytest.fixture(scope="module")
def truth():
    with (paths.demo_clip().parent / "demo.truth.csv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    return [(float(r["start_s"]), float(r["end_s"]), r["expression"]) for r in rows]


@pytest.fixture(scope="module")
def seen():
    stage = FaceStage(ARCFACE_TEMPLATE, 112)
    with VideoFile(paths.demo_clip()) as source:
        frames = [(f.time_s, stage.process(f)) for f in iter(source.read, None)]
    stage.close()
    return frames


def test_size_and_length(truth):
    assert paths.demo_clip().stat().st_size < 1_500_000
    with VideoFile(paths.demo_clip()) as source:
        assert (source.info.width_px, source.info.height_px) == (512, 512)
        assert source.info.duration_s == pytest.approx(truth[-1][1], abs=0.1)
    assert 12 <= truth[-1][1] <= 16


def test_truth_is_in_order_and_names_every_expression(truth):
    edges = [edge for start, end, _ in truth for edge in (start, end)]
    assert edges == sorted(edges)
    assert {name for _, _, name in truth} == {"neutral", "smile", "frown", "surprise"}


def test_one_track_and_ok_on_every_frame(seen):
    assert all(len(faces) == 1 for _, faces in seen)
    assert {faces[0].track for _, faces in seen} == {1}
    assert {faces[0].quality.state for _, faces in seen} == {State.OK}


def test_landmarks_move_as_the_truth_says(seen, truth):
    def figures(points):
        unit = np.hypot(*(points[263] - points[33]))
        width = np.hypot(*(points[291] - points[61])) / unit
        opening = np.hypot(*(points[14] - points[13])) / unit
        corners = (points[[61, 291], 1].mean() - points[[13, 14], 1].mean()) / unit
        brows = (points[[105, 334], 1].mean() - points[[33, 263], 1].mean()) / unit
        return width, opening, corners, brows

    means = {
        (name, start): np.mean(
            [figures(faces[0].landmarks) for t, faces in seen if start <= t <= end], axis=0
        )
        for start, end, name in truth
    }
    neutral = np.mean([v for (name, _), v in means.items() if name == "neutral"], axis=0)
    change = {name: v - neutral for (name, _), v in means.items() if name != "neutral"}
    width, opening, corners, brows = range(4)
    assert change["smile"][width] > 0.08
    assert change["smile"][corners] < -0.05
    assert change["frown"][corners] > 0.008
    assert change["frown"][brows] > 0.04
    assert change["surprise"][opening] > 0.12
    assert change["surprise"][brows] < -0.04
    assert all(abs(v - neutral).max() < 0.04 for (name, _), v in means.items() if name == "neutral")
