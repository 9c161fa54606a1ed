from __future__ import annotations

import gc
import time
from pathlib import Path

import numpy as np
import pytest

from engine.errors import SourceError
from engine.sources.protocol import Source
from engine.sources.video import VideoFile
from tests import media as make


def all_frames(path: Path, **more):
    with VideoFile(path, **more) as source:
        frames = list(iter(source.read, None))
        return frames, source


def test_gives_every_frame_with_its_number_and_time(tmp_path):
    frames, source = all_frames(make.video(tmp_path / "a.mp4", frames=30))
    assert isinstance(source, Source)
    assert [f.index for f in frames] == list(range(30))
    assert np.allclose([f.time_s for f in frames], np.arange(30) / 25, atol=1e-3)
    assert frames[0].image.shape == (48, 64, 3)
    assert frames[0].image.dtype == np.uint8
    levels = [make.brightness(f.image) for f in frames]
    assert np.allclose(levels, 40 + 5 * np.arange(30), atol=4)
    info = source.info
    assert (info.name, info.live, info.width_px, info.height_px) == ("a.mp4", False, 64, 48)
    assert info.rate_hz == pytest.approx(25, rel=0.05)
    assert info.duration_s == pytest.approx(1.2, abs=0.06)


def test_red_is_red(tmp_path):
    frames, _ = all_frames(make.video(tmp_path / "a.mp4", frames=2))
    red, green, blue = frames[0].image[5, 5]
    assert red > 180
    assert green < 70
    assert blue < 70


def test_variable_rate_keeps_the_containers_times(tmp_path):
    frames, _ = all_frames(make.variable_rate(tmp_path / "v.mp4"))
    times = np.array([f.time_s for f in frames])
    assert len(times) == 24
    steps = np.diff(times)
    assert np.allclose(steps[:9], 0.04, atol=2e-3)
    assert np.allclose(steps[9:19], 0.1, atol=2e-3)
    assert steps[19] == pytest.approx(1.0, abs=2e-3)


def test_start_offset_is_kept(tmp_path):
    path = make.video(tmp_path / "o.mkv", times_ms=[1400 + 40 * i for i in range(10)])
    frames, source = all_frames(path)
    assert frames[0].time_s == pytest.approx(1.4, abs=2e-3)
    assert source.start_s == frames[0].time_s


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_rotation_is_applied(tmp_path, turns):
    frames, source = all_frames(make.rotated(tmp_path / "r.mp4", turns))
    upright = make.pattern()(0)
    expected = np.rot90(upright, -turns)  # clockwise
    assert frames[0].image.shape == expected.shape
    assert (source.info.height_px, source.info.width_px) == expected.shape[:2]
    assert np.abs(frames[0].image.astype(int) - expected).mean() < 6


def test_mirrored_selfie_is_mirrored(tmp_path):
    path = make.display_matrix(make.video(tmp_path / "m.mp4"), -0x10000, 0, 0, 0x10000)
    frames, _ = all_frames(path)
    assert np.abs(frames[0].image.astype(int) - make.pattern()(0)[:, ::-1]).mean() < 6


@pytest.mark.parametrize("size", [(65, 49), (33, 101), (3, 3), (1, 1)])
def test_odd_sizes(tmp_path, size):
    path = make.video(tmp_path / "odd.mkv", size=size, frames=3, codec="ffv1", pixels="yuv444p")
    frames, _ = all_frames(path)
    assert [f.image.shape for f in frames] == [(size[1], size[0], 3)] * 3


def test_ten_bits(tmp_path):
    path = make.video(tmp_path / "ten.mkv", codec="ffv1", pixels="yuv420p10le")
    frames, _ = all_frames(path)
    assert len(frames) == 12
    assert np.allclose([make.brightness(f.image) for f in frames], 40 + 5 * np.arange(12), atol=4)


def test_one_frame(tmp_path):
    frames, _ = all_frames(make.video(tmp_path / "one.mp4", frames=1))
    assert len(frames) == 1


def test_two_frames_never_share_a_time(tmp_path):
    path = make.video(tmp_path / "two.mp4", frames=5, audio=True)
    frames, _ = all_frames(path)
    assert np.all(np.diff([f.time_s for f in frames]) > 0)


def test_frames_before_zero_are_those_the_container_keeps(tmp_path):
    """MP4 hides them by its edit list, Matroska moves all to begin at zero."""
    mp4, _ = all_frames(make.negative_times(tmp_path / "n.mp4"))
    assert [f.time_s for f in mp4] == pytest.approx([0.0, 0.04, 0.08], abs=2e-3)
    mkv, _ = all_frames(make.negative_times(tmp_path / "n.mkv"))
    assert [f.time_s for f in mkv] == pytest.approx([0.0, 0.04, 0.08, 0.12, 0.16], abs=2e-3)


def test_a_stream_without_times_follows_its_rate(tmp_path):
    frames, source = all_frames(make.without_times(tmp_path / "raw.h264"))
    assert [f.time_s for f in frames] == pytest.approx(np.arange(8) / 25, abs=2e-3)
    assert source.info.duration_s is None


def test_a_rate_that_is_none_is_not_believed(tmp_path):
    frames, source = all_frames(make.video(tmp_path / "a.avi", frames=8, codec="mpeg4"))
    assert [f.time_s for f in frames] == pytest.approx(np.arange(8) / 25, abs=2e-3)
    assert source.info.rate_hz is None
    assert source.info.frames is None


def test_huge_frames_are_shrunk_only_when_asked(tmp_path):
    path = make.video(tmp_path / "big.mp4", size=(256, 128), frames=2)
    assert all_frames(path)[0][0].image.shape == (128, 256, 3)
    assert all_frames(path, max_side_px=256)[0][0].image.shape == (128, 256, 3)
    frames, source = all_frames(path, max_side_px=100)
    assert frames[0].image.shape == (50, 100, 3)
    assert (source.info.width_px, source.info.height_px) == (100, 50)


def test_broken_packet_is_skipped_and_counted(tmp_path):
    frames, source = all_frames(make.broken_in_the_middle(tmp_path / "b.mp4", frames=40))
    assert source.damaged >= 1
    assert 30 <= len(frames) < 40
    assert frames[-1].time_s == pytest.approx(39 / 25, abs=0.01)


def test_truncated_gives_what_is_there(tmp_path):
    frames, _ = all_frames(make.truncated(tmp_path / "t.mkv", frames=60))
    assert 10 < len(frames) < 60
    assert np.allclose([f.time_s for f in frames], np.arange(len(frames)) / 25, atol=2e-3)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda p: make.empty(p / "e.mp4"), "0 bytes"),
        (lambda p: p / "missing.mp4", "no file"),
        (lambda p: p, "folder"),
        (lambda p: make.garbage(p / "g.mp4"), "cannot be read as a video"),
        (lambda p: make.audio_only(p / "s.mp4"), "only sound"),
        (lambda p: make.truncated(p / "t.mp4"), "cut off"),
    ],
)
def test_bad_files_say_what_is_wrong(tmp_path, build, words):
    with pytest.raises(SourceError, match=words) as caught:
        VideoFile(build(tmp_path))
    assert caught.value.next_step
    assert "\n" not in str(caught.value)


def test_playlist_cannot_reach_the_network(tmp_path):
    path = tmp_path / "list.m3u8"
    path.write_text("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n")
    started = time.monotonic()
    with pytest.raises(SourceError):
        VideoFile(path)
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("suffix", ["mp4", "mkv", "ts"])
def test_seek_is_exact(tmp_path, suffix):
    path = make.video(tmp_path / f"s.{suffix}", frames=60, keyframe_every=25)
    frames, _ = all_frames(path)
    with VideoFile(path) as source:
        for wanted in (1.5, 0.2, 2.3, 0.0, 1.0):
            source.seek(frames[0].time_s + wanted)
            got = source.read()
            shown = [f for f in frames if f.time_s <= frames[0].time_s + wanted + 1e-6][-1]
            assert got.time_s == pytest.approx(shown.time_s, abs=1e-6)
            assert np.array_equal(got.image, shown.image)
            following = source.read()
            assert following.time_s > got.time_s


def test_seek_outside_clamps(tmp_path):
    path = make.video(tmp_path / "s.mp4", frames=20)
    with VideoFile(path) as source:
        source.seek(-5)
        assert source.read().time_s == 0
        source.seek(100)
        assert source.read().time_s == pytest.approx(19 / 25, abs=1e-3)
        assert source.read() is None
        source.seek(0)
        assert source.read().time_s == 0


def test_close_twice_then_read(tmp_path):
    source = VideoFile(make.video(tmp_path / "a.mp4"))
    source.close()
    source.close()
    assert source.read() is None


@pytest.mark.shared
def test_real_phone_clip_decodes_to_its_end(media):
    frames, source = all_frames(media / "noface_face.mov")
    assert source.damaged == 0
    assert len(frames) == source.info.frames
    assert np.all(np.diff([f.time_s for f in frames]) > 0)


def test_frames_are_let_go_at_once_and_not_when_the_collector_comes(tmp_path):
    """Decoded pictures are megabytes: hundreds of them in cycles are a gigabyte."""
    path = make.video(tmp_path / "clip.mp4", frames=60)
    gc.collect()
    gc.disable()
    try:
        with VideoFile(path) as source:
            while source.read() is not None:
                pass
        found = gc.collect()
    finally:
        gc.enable()
    assert found < 60  # a few for the file, none for each frame
