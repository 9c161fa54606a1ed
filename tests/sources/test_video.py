from __future__ import annotations

import gc
import time
import weakref
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.protocol import Source
from emoscope.engine.sources.video import VideoFile
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


def test_a_clock_that_does_not_begin_at_zero_counts_from_there(tmp_path):
    path = make.video(tmp_path / "o.mkv", times_ms=[1400 + 40 * i for i in range(10)])
    frames, source = all_frames(path)
    assert frames[0].time_s == source.start_s == 0.0
    assert source.zero_s == pytest.approx(1.4, abs=2e-3)


def test_pictures_that_start_after_the_sound_keep_their_offset(tmp_path):
    """ffprobe's best-effort times minus the earliest start of any track."""
    times = [10_000 + 40 * i for i in range(10)]
    path = make.video(tmp_path / "late.mkv", times_ms=times, audio=True)
    frames, source = all_frames(path)
    assert source.zero_s == pytest.approx(0.0, abs=0.07)
    assert frames[0].time_s == pytest.approx(10.0 - source.zero_s, abs=2e-3)
    with VideoFile(path) as again:
        again.seek(frames[5].time_s)
        assert again.read().time_s == frames[5].time_s


def test_all_frames_have_the_size_of_the_first(tmp_path):
    """WebRTC changes the size on the way; here a file that is joined from two."""
    parts = []
    for number, size in enumerate([(64, 48), (32, 24), (48, 48)]):
        path = tmp_path / f"{number}.ts"
        make.video(path, frames=5, size=size, picture=make.pattern(*size))
        parts.append(path.read_bytes())
    (tmp_path / "joined.ts").write_bytes(b"".join(parts))
    frames, _ = all_frames(tmp_path / "joined.ts")
    assert len(frames) == 15
    assert {frame.image.shape for frame in frames} == {(48, 64, 3)}
    assert np.abs(frames[9].image[4:20, 4:28].astype(int) - (220, 30, 30)).mean() < 12
    assert frames[14].image[:, :7].max() < 30  # bars left and right of a square


@pytest.fixture
def set_back(tmp_path):
    """Two transport streams joined: the clock starts again, or is set back by half a second."""

    def build(back_s):
        first = make.video(tmp_path / "1.ts", frames=50)
        begin = 0 if back_s is None else 2000 - 1000 * back_s
        times = [round(begin + 40 * i) for i in range(50)]
        second = make.video(tmp_path / "2.ts", times_ms=times)
        path = tmp_path / "joined.ts"
        path.write_bytes(first.read_bytes() + second.read_bytes())
        return path

    return build


@pytest.mark.parametrize("back_s", [None, 0.5])
def test_a_clock_that_is_set_back_goes_on_and_can_be_sought(set_back, back_s):
    path = set_back(back_s)
    frames, _ = all_frames(path)
    times = np.array([frame.time_s for frame in frames])
    assert len(times) == 100
    assert np.diff(times) == pytest.approx(0.04, abs=2e-3)
    with VideoFile(path) as source:
        for wanted in (70, 20, 99):
            source.seek(times[wanted] + 0.001)
            frame = source.read()
            assert frame.time_s == pytest.approx(times[wanted], abs=1e-6)
            assert np.array_equal(frame.image, frames[wanted].image)


def test_avi_with_frames_out_of_order_has_even_steps(tmp_path):
    path = tmp_path / "b.avi"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.max_b_frames = 2
        for index in range(20):
            frame = av.VideoFrame.from_ndarray(make.pattern()(index), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    frames, _ = all_frames(path)
    assert len(frames) == 20
    assert np.diff([frame.time_s for frame in frames]) == pytest.approx(0.04, abs=2e-3)
    levels = [make.brightness(frame.image) for frame in frames]
    assert np.all(np.diff(levels) >= 0)


def two_tracks(path, default):
    with av.open(str(path), "w") as container:
        streams = []
        for number in range(2):
            stream = container.add_stream("libx264", rate=25)
            stream.width, stream.height, stream.pix_fmt = 64 - 16 * number, 48, "yuv420p"
            if default is not None:
                wanted = av.stream.Disposition.default if number == default else 0
                stream.disposition = wanted
            streams.append(stream)
        for index in range(5):
            for number, stream in enumerate(streams):
                picture = make.pattern(64 - 16 * number)(index)
                frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
                frame.pts, frame.time_base = index, Fraction(1, 25)
                container.mux(stream.encode(frame))
        for stream in streams:
            container.mux(stream.encode())
    return path


def test_the_default_track_is_read_and_another_can_be_asked_for(tmp_path):
    path = two_tracks(tmp_path / "two.mkv", default=1)
    with VideoFile(path) as source:
        assert [track.number for track in source.tracks] == [0, 1]
        assert (source.track.number, source.info.width_px) == (1, 48)
    with VideoFile(path, track=0) as source:
        assert source.info.width_px == 64
    with pytest.raises(SourceError, match=r"no picture track 2.*0 \(64x48, h264\), 1 \(48x48"):
        VideoFile(path, track=2)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_picture_can_be_turned(tmp_path, degrees):
    path = make.video(tmp_path / "t.mp4", frames=2)
    frames, source = all_frames(path, rotate_deg=degrees)
    expected = np.rot90(make.pattern()(0), -degrees // 90)
    assert np.abs(frames[0].image.astype(int) - expected).mean() < 6
    assert (source.info.height_px, source.info.width_px) == expected.shape[:2]


def test_a_file_is_whole_when_only_its_sound_goes_on(tmp_path):
    path = make.video(tmp_path / "whole.mkv", frames=50)
    with VideoFile(path) as source:
        assert source.whole()
    data = path.read_bytes()
    (tmp_path / "cut.mkv").write_bytes(data[: len(data) // 3])
    with VideoFile(tmp_path / "cut.mkv") as source:
        assert not source.whole()


def test_no_frame_is_lost_in_the_decoders_threads_where_a_file_is_cut_off(tmp_path):
    noise = np.random.default_rng(0)
    pictures = [noise.integers(0, 256, (48, 64, 3), np.uint8) for _ in range(40)]
    path = make.video(
        tmp_path / "s.mp4",
        frames=40,
        picture=lambda index: pictures[index],
        container_options={"movflags": "+faststart"},
    )
    data = path.read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(data[: int(len(data) * 0.6)])
    with av.open(str(cut)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "NONE"
        possible = 0
        try:
            for packet in container.demux(stream):
                possible += len(packet.decode())
        except av.FFmpegError:
            possible += len(stream.codec_context.decode(None))
    frames, _ = all_frames(cut)
    assert len(frames) == possible
    assert possible > 10


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


def test_a_closed_file_is_let_go_at_once(tmp_path):
    # Its decoder keeps pictures: a clip in a loop would pile them up until the collector comes by.
    source = VideoFile(make.video(tmp_path / "a.mp4"))
    source.read()
    source.seek(0.5)
    known = weakref.ref(source)
    gc.disable()
    try:
        source.close()
        del source
        assert known() is None
    finally:
        gc.enable()


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


@pytest.mark.parametrize("suffix", ["ts", "mp4", "mkv"])
@pytest.mark.parametrize("every", [1000, 60])
def test_seeking_where_key_frames_are_rare(suffix, every, tmp_path):
    path = make.video(tmp_path / f"long.{suffix}", frames=100, keyframe_every=every, audio=True)
    with VideoFile(path) as source:
        start_s = source.start_s
        for wanted in (50, 10, 0, 99, 30):
            source.seek(start_s + wanted / 25 + 0.001)
            assert source.read().time_s == pytest.approx(start_s + wanted / 25)
        source.seek(-1.0)
        assert source.read().time_s == pytest.approx(start_s)


def test_a_browsers_recording_without_duration_and_index(tmp_path):
    path = make.video(
        tmp_path / "r.webm", frames=50, codec="libvpx", container_options={"live": "1"}
    )
    with VideoFile(path) as source:
        assert source.info.duration_s is None
        assert len(list(iter(source.read, None))) == 50
        source.seek(1.2)
        assert source.read().time_s == pytest.approx(1.2, abs=2e-3)
        assert source.whole()


@pytest.mark.parametrize("first", [True, False])
def test_cover_art_is_no_picture_track(first, tmp_path):
    path = tmp_path / "cover.mp4"
    with av.open(str(path), "w") as container:
        order = ("cover", "film") if first else ("film", "cover")
        streams = {}
        for name in order:
            stream = container.add_stream("mjpeg" if name == "cover" else "libx264", rate=25)
            stream.width, stream.height = (96, 96) if name == "cover" else (64, 48)
            stream.pix_fmt = "yuvj420p" if name == "cover" else "yuv420p"
            streams[name] = stream
        streams["cover"].disposition = av.stream.Disposition.attached_pic
        for name, count in (("cover", 1), ("film", 10)):
            for index in range(count):
                size = streams[name].width, streams[name].height
                frame = av.VideoFrame.from_ndarray(make.pattern(*size)(index), format="rgb24")
                frame.pts = index
                container.mux(streams[name].encode(frame))
            container.mux(streams[name].encode())
    frames, source = all_frames(path)
    assert len(frames) == 10
    assert frames[0].image.shape == (48, 64, 3)
    assert len(source.tracks) == 1


def test_pixels_that_are_not_square_become_so(tmp_path):
    path = tmp_path / "dv.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 48, 48, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(4, 3)
        for index in range(3):
            frame = av.VideoFrame.from_ndarray(make.pattern(48, 48)(index), format="rgb24")
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    frames, _ = all_frames(path)
    assert frames[0].image.shape == (48, 64, 3)
