from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.models.pack import Pack
from emoscope.lab.bench.pipeline import in_turn, measure, on_every_frame
from emoscope.lab.cli.bench_against import against_ahead, against_one_face
from emoscope.lab.cli.bench_page import save_page
from tests.fakes import FakeFaces, ListSource, crop_of, frame_at, manifest
from tests.test_pipeline import pipeline_of


def opener(count=10):
    return lambda: ListSource([frame_at(i) for i in range(count)])


def test_a_short_clip_is_run_over_and_over_with_rising_times():
    seen = []

    class Watching(FakeFaces):
        def process(self, frame):
            seen.append((frame.index, frame.time_s, frame.image.shape))
            return super().process(frame)

    result = measure(opener(), pipeline_of(Watching()), seconds=0.2)
    assert result.frames > 20
    assert result.fps == pytest.approx(result.frames / result.seconds)
    assert result.faces == 1
    # Every third frame of 30 Hz is due at the pack's stride of 100 ms.
    assert result.scores_hz == pytest.approx(result.fps / 3, rel=0.3)
    assert [index for index, *_ in seen] == list(range(len(seen)))
    assert (np.diff([time_s for _, time_s, _ in seen]) > 0).all()
    assert {"faces", "encode", "temporal", "score", "frame", "wait"} <= set(result.stages)
    assert result.as_dict()["stages"]["frame"]["median_ms"] > 0


def test_tiles_stand_side_by_side():
    shapes = set()

    class Watching(FakeFaces):
        def process(self, frame):
            shapes.add(frame.image.shape)
            return super().process(frame)

    result = measure(opener(), pipeline_of(Watching()), seconds=0.05, tiles=4)
    assert shapes == {(96, 128, 3)}
    assert (result.width_px, result.height_px) == (128, 96)


def test_an_error_while_decoding_reaches_the_caller():
    broken = SourceError("The file is broken")
    with pytest.raises(SourceError, match="broken"):
        measure(lambda: ListSource([frame_at(0), broken]), pipeline_of(), seconds=1)


def test_a_video_without_pictures_is_said():
    with pytest.raises(SourceError, match="no pictures"):
        measure(lambda: ListSource([]), pipeline_of(), seconds=1)


def test_two_ways_are_measured_in_turn_the_order_turning():
    asked = []

    def way(name):
        def run(seconds):
            asked.append(name)
            return measure(opener(), pipeline_of(), seconds=seconds, overlap=name == "ahead")

        return run

    ahead, one = in_turn(way("ahead"), way("one"), seconds=0.2, pairs=2)
    assert asked == ["ahead", "one", "one", "ahead"]
    assert len(ahead) == len(one) == 2
    assert min(result.fps for result in (*ahead, *one)) > 0
    for result in ahead:
        assert result.faces == 1


def test_found_ahead_against_one_after_the_other_is_printed(capsys):
    against_ahead(opener(), pipeline_of(), 0.2, 1)
    text = capsys.readouterr().out
    assert "faces found ahead: " in text
    assert "frames a second, ahead / one after the other: " in text


def test_several_faces_against_one_puts_the_stage_back(capsys, monkeypatch):
    single = FakeFaces()
    monkeypatch.setattr("emoscope.lab.cli.bench_against.FaceStage", lambda *_, **__: single)

    class Three(FakeFaces):
        def process(self, frame):
            return tuple(crop_of(t, frame.time_s) for t in (1, 2, 3))

    faces = Three()
    pipeline = pipeline_of(faces)
    against_one_face(opener(), pipeline, 0.2, 1)
    text = capsys.readouterr().out
    assert "3.0 faces: " in text
    assert "cost of a frame, several / one: " in text
    assert pipeline.faces is faces
    assert single.closed


def test_a_pack_can_be_asked_for_every_frame(tmp_path):
    pack = on_every_frame(Pack(tmp_path, manifest()))
    pipeline = pipeline_of(clip=pack.manifest.clip)
    result = measure(opener(), pipeline, seconds=0.05)
    assert result.scores_hz == pytest.approx(result.fps, rel=0.1)


def test_the_page_names_neither_the_video_nor_the_folder(tmp_path, monkeypatch):
    video, page = tmp_path / "anna.mp4", tmp_path / "page.md"
    command = ["emoscope", "bench", "--video", str(video), "--model", str(tmp_path), "--save"]
    monkeypatch.setattr("sys.argv", [*command, str(page)])
    result = measure(opener(), pipeline_of(), seconds=0.05)
    save_page(page, result, "asked auto, got fake", video, str(tmp_path))
    text = page.read_text()
    assert "emoscope bench --video VIDEO --model PACK --save PAGE" in text
    assert "anna" not in text
    assert f"**{result.fps:.1f} frames a second" in text
    assert "| encode |" in text
