"""Several files as one recording: one clock, whatever the clocks of the files say."""

from __future__ import annotations

from itertools import pairwise

import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.video import VideoFile
from tests import media as make


def two(folder, suffix="mp4", **more):
    first = make.video(folder / f"a.{suffix}", frames=30, **more)
    second = make.video(
        folder / f"b.{suffix}", frames=20, picture=lambda i: make.pattern()(i + 30), **more
    )
    return [first, second]


def read_all(source):
    found = []
    while (frame := source.read()) is not None:
        found.append(frame)
    return found


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "mts"])
def test_pictures_go_on_one_frame_after_the_seam(suffix, tmp_path):
    with Chapters(two(tmp_path, suffix, audio=True)) as source:
        frames = read_all(source)
        start_s = frames[0].time_s
        assert source.info.duration_s == pytest.approx(start_s + 2.0)
        assert source.reached_s == frames[-1].time_s
    assert [f.time_s - start_s for f in frames] == pytest.approx([n / 25 for n in range(50)])
    assert [f.index for f in frames] == list(range(50))
    levels = [make.brightness(f.image) for f in frames]
    assert levels[29:33] == pytest.approx([40 + 5 * n % 180 for n in range(29, 33)], abs=8)


def test_seeking_goes_over_the_seam_and_back(tmp_path):
    with Chapters(two(tmp_path)) as source:
        for wanted_s in (1.5, 0.5, 1.2, 1.19, 0.0, 1.96):
            source.seek(wanted_s)
            shown = int(wanted_s * 25 + 1e-6) / 25
            assert source.read().time_s == pytest.approx(shown)


def test_another_size_is_fitted_and_a_turn_applies_to_all(tmp_path):
    first = make.video(tmp_path / "a.mp4", frames=5)
    second = make.video(tmp_path / "b.mp4", frames=5, size=(128, 96))
    with Chapters([first, second], rotate_deg=90) as source:
        assert {frame.image.shape for frame in read_all(source)} == {(64, 48, 3)}


def test_a_chapter_that_is_broken_is_named(tmp_path):
    first = make.video(tmp_path / "a.mp4", frames=5)
    (tmp_path / "b.mp4").write_bytes(b"no video")
    with pytest.raises(SourceError, match=r"b\.mp4"):
        Chapters([first, tmp_path / "b.mp4"])


def test_a_chapter_that_is_cut_off_in_the_middle_is_known(tmp_path):
    first = make.video(tmp_path / "a.mkv", frames=200)
    whole = first.read_bytes()
    (tmp_path / "cut.mkv").write_bytes(whole[: len(whole) // 2])
    with Chapters([tmp_path / "cut.mkv", first]) as source:
        (short,) = source.short
        assert short.missing_s > 2
        frames = read_all(source)
    with VideoFile(tmp_path / "cut.mkv") as alone:
        there = len(read_all(alone))
    assert len(frames) == there + 200
    steps = [b.time_s - a.time_s for a, b in pairwise(frames)]
    assert min(steps) > 0
    assert max(steps) < 0.1


def test_a_chapter_whose_clock_is_set_back(tmp_path):
    one, other = two(tmp_path, "ts")
    (tmp_path / "joined.ts").write_bytes(one.read_bytes() + other.read_bytes())
    with Chapters([tmp_path / "joined.ts", one]) as source:
        times = [frame.time_s for frame in read_all(source)]
    assert len(times) == 80
    steps = [b - a for a, b in pairwise(times)]
    assert steps == pytest.approx([0.04] * 79)
