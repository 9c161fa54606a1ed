from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from emoscope.engine.errors import SourceError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.opening import open_source
from emoscope.engine.sources.protocol import Source


def save(path, level, size=(20, 30)):
    cv2.imwrite(str(path), np.full((*size, 3), level, np.uint8))


def test_folder_in_order_of_numbers_and_times(tmp_path):
    for n in (10, 2, 1):
        save(tmp_path / f"shot{n}.png", n)
    (tmp_path / "notes.txt").write_text("not a picture")
    with ImageFiles(tmp_path, rate_hz=10) as source:
        assert isinstance(source, Source)
        frames = list(iter(source.read, None))
    assert [f.image[0, 0, 0] for f in frames] == [1, 2, 10]
    assert [f.time_s for f in frames] == pytest.approx([0, 0.1, 0.2])
    assert [f.index for f in frames] == [0, 1, 2]
    assert (source.info.width_px, source.info.height_px, source.info.frames) == (30, 20, 3)


@pytest.mark.parametrize("suffix", [".jfif", ".jpe", ".JPG"])
def test_every_suffix_of_a_jpeg_is_known(tmp_path, suffix):
    save(tmp_path / "a.jpg", 90)
    (tmp_path / "a.jpg").rename(tmp_path / f"a{suffix}")
    assert open_source(video=tmp_path / f"a{suffix}").read().image.shape == (20, 30, 3)


def test_colours_are_rgb(tmp_path):
    image = np.zeros((8, 8, 3), np.uint8)
    image[..., 2] = 255  # red for OpenCV
    cv2.imwrite(str(tmp_path / "red.png"), image)
    assert ImageFiles(tmp_path / "red.png").read().image[0, 0].tolist() == [255, 0, 0]


def test_broken_picture_is_skipped_and_counted(tmp_path):
    save(tmp_path / "1.png", 5)
    (tmp_path / "2.png").write_bytes(b"broken")
    (tmp_path / "3.png").write_bytes(b"")
    save(tmp_path / "4.png", 9)
    source = ImageFiles(tmp_path, rate_hz=1)
    frames = list(iter(source.read, None))
    assert [(f.time_s, int(f.image[0, 0, 0])) for f in frames] == [(0.0, 5), (3.0, 9)]
    assert source.damaged == 2


def test_seek(tmp_path):
    for n in range(5):
        save(tmp_path / f"{n}.png", n)
    source = ImageFiles(tmp_path, rate_hz=2)
    source.seek(1.0)
    assert source.read().time_s == 1.0
    source.seek(-3)
    assert source.read().time_s == 0.0
    source.seek(99)
    assert source.read().time_s == 2.0
    assert source.read() is None


@pytest.mark.parametrize("kind", ["missing", "empty folder", "broken"])
def test_nothing_to_show(tmp_path, kind):
    path = tmp_path
    if kind == "missing":
        path = tmp_path / "nowhere"
    elif kind == "broken":
        (tmp_path / "x.png").write_bytes(b"x")
    with pytest.raises(SourceError) as caught:
        ImageFiles(path)
    assert caught.value.next_step


@pytest.mark.parametrize("suffix", [".webp", ".png", ".avif"])
def test_a_picture_that_moves_is_a_film_with_its_own_times(tmp_path, suffix):
    path = tmp_path / f"moves{suffix}"
    pictures = [Image.new("RGB", (32, 24), (40 * n, 40 * n, 40 * n)) for n in range(1, 6)]
    durations = 200 if suffix == ".avif" else [100, 300, 0, 100, 500]
    more = {"save_all": True, "append_images": pictures[1:], "duration": durations}
    pictures[0].save(path, **more, **({} if suffix == ".png" else {"quality": 100}))
    times = [0, 0.2, 0.4, 0.6, 0.8] if suffix == ".avif" else [0, 0.1, 0.4, 0.5, 0.6]
    with ImageFiles(path, still=True) as source:
        frames = list(iter(source.read, None))
        assert [frame.time_s for frame in frames] == pytest.approx(times)
        assert [frame.image.mean() for frame in frames] == pytest.approx(
            [40, 80, 120, 160, 200], abs=4
        )
        assert {frame.burst for frame in frames} == {None}
        assert source.info.frames == 5
        assert source.info.duration_s == pytest.approx(1.0 if suffix == ".avif" else 1.1)
        source.seek(0.45)
        assert source.read().image.mean() == pytest.approx(120, abs=4)
        source.seek(99)
        assert source.read().time_s == pytest.approx(times[-1])
        assert source.read() is None


def test_the_pages_of_a_tiff_are_no_film(tmp_path):
    pages = [Image.new("RGB", (32, 24), (level, 0, 0)) for level in (50, 90)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    with ImageFiles(tmp_path / "a.tif", still=True) as source:
        assert source.info.frames == 1
        assert source.read().burst == 0


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "GIF"])
def test_a_small_file_of_very_many_pictures_is_refused_unread(tmp_path, monkeypatch, kind):
    from emoscope.engine.sources import moving_picture

    first, *others = (Image.new("RGB", (40, 30), (n, 0, 0)) for n in range(0, 250, 50))
    path = tmp_path / f"a.{kind.lower()}"
    first.save(path, kind, save_all=True, append_images=others, duration=40)
    with ImageFiles(path) as source:
        assert source.info.frames == 5
    monkeypatch.setattr(moving_picture, "MOST_DECODED", 5 * 40 * 30 - 1)
    with pytest.raises(SourceError, match="5 pictures of 40 x 30 pixels, which are too many"):
        ImageFiles(path)
