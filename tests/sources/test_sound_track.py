"""Sound for the loudspeaker: on the film's clock, whatever the container, speed and place."""

from fractions import Fraction

import av
import numpy as np
import pytest

from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.sound_track import RATE_HZ, sound_of
from emoscope.engine.sources.video import VideoFile
from tests import media as make

RATE = 16_000


def clicks(path, at_s, *, seconds=3.0, sound_from_s=0.0, sound_until_s=None, codec="aac"):
    """A video with a short tone at each of these times; before and after its sound nothing."""
    until_s = seconds if sound_until_s is None else sound_until_s
    wave = np.zeros(round(until_s * RATE), np.float32)
    for each in at_s:
        place = round(each * RATE)
        wave[place : place + 160] = np.sin(np.arange(160) * 0.8)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream(codec, rate=RATE)
        sound.layout = "mono"
        for index in range(round(seconds * 25)):
            frame = av.VideoFrame.from_ndarray(make.pattern()(index), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
        form = "s16" if codec.startswith("pcm") else "fltp"
        for begin in range(round(sound_from_s * RATE), len(wave) - 1023, 1024):
            part = wave[None, begin : begin + 1024]
            data = (part * 30000).astype(np.int16) if form == "s16" else part
            frame = av.AudioFrame.from_ndarray(data, format=form, layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, begin, Fraction(1, RATE)
            container.mux(sound.encode(frame))
        container.mux(sound.encode())
    return path


def heard(film, from_s, until_s, speed=1.0):
    """Times of the film at which something begins to sound; the pieces leave no gap."""
    at_s, loud, last_s = from_s, [], None
    for piece in sound_of(film).pieces(from_s, speed):
        assert piece.time_s == pytest.approx(at_s, abs=1e-6)
        at_s += len(piece.samples) / RATE_HZ * speed
        where = np.flatnonzero(np.abs(piece.samples).max(axis=1) > 0.3) / RATE_HZ * speed
        for time_s in piece.time_s + where:
            if last_s is None or time_s - last_s > 0.2:
                loud.append(float(time_s))
            last_s = time_s
        if at_s > until_s:
            return loud
    raise AssertionError("it ended")


@pytest.mark.parametrize(
    ("name", "codec"), [("f.mp4", "aac"), ("f.mkv", "aac"), ("f.avi", "pcm_s16le")]
)
@pytest.mark.parametrize(("from_s", "wanted"), [(0.0, [0.5, 1.7]), (1.0, [1.7]), (2.0, [])])
def test_what_sounds_is_at_its_time_from_any_place(tmp_path, name, codec, from_s, wanted):
    with VideoFile(clicks(tmp_path / name, [0.5, 1.7], codec=codec)) as film:
        assert heard(film, from_s, 4.0) == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize("speed", [0.25, 0.5, 0.75, 1.5, 2.0])
def test_at_another_speed_it_is_still_at_its_time(tmp_path, speed):
    with VideoFile(clicks(tmp_path / "f.mp4", [0.5, 1.7])) as film:
        assert heard(film, 0.2, 2.6, speed) == pytest.approx([0.5, 1.7], abs=0.04)


def test_sound_that_comes_later_and_ends_earlier_has_silence_around_it(tmp_path):
    path = clicks(tmp_path / "f.mp4", [1.5], sound_from_s=1.024, sound_until_s=2.0)
    with VideoFile(path) as film:
        assert heard(film, 0.0, 5.0) == pytest.approx([1.5], abs=0.02)
        assert heard(film, 1.2, 5.0) == pytest.approx([1.5], abs=0.02)


def test_chapters_sound_where_their_pictures_are(tmp_path):
    paths = [clicks(tmp_path / f"{n}.mp4", [0.5], seconds=2.0) for n in range(2)]
    with Chapters(paths) as film:
        assert heard(film, 0.0, 5.0) == pytest.approx([0.5, 2.5], abs=0.02)
        assert heard(film, 1.0, 5.0) == pytest.approx([2.5], abs=0.02)


def test_what_has_no_sound_has_none(tmp_path):
    with VideoFile(make.video(tmp_path / "mute.mp4")) as film:
        assert sound_of(film) is None
    picture = tmp_path / "a.png"
    from PIL import Image

    Image.new("RGB", (32, 32)).save(picture)
    with ImageFiles(picture, still=True) as film:
        assert sound_of(film) is None


def test_damaged_sound_becomes_silence(tmp_path):
    path = clicks(tmp_path / "f.mp4", [0.5])
    with VideoFile(path) as film:
        track = sound_of(film)
    path.write_bytes(path.read_bytes()[:200])
    pieces = track.pieces(0.0)
    assert all(not np.any(next(pieces).samples) for _ in range(20))
