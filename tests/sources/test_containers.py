"""No file leads to another one, or anywhere else."""

from __future__ import annotations

import io
import os
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.exports.sound import Sound
from emoscope.engine.sessions.identity import source_of
from emoscope.engine.sources import containers
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.video import VideoFile
from tests import media as make


def leading(folder, target):
    """Playlists of several kinds that name another file, under names of videos."""
    texts = {
        "a.m3u8": f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{target}\n#EXT-X-ENDLIST\n",
        "hls.mp4": f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{target}\n#EXT-X-ENDLIST\n",
        "concat.mp4": f"ffconcat version 1.0\nfile {target.name}\n",
        "self.mp4": "ffconcat version 1.0\nfile self.mp4\n",
        "dash.mpd": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011">'
        f"<Period><AdaptationSet><Representation><BaseURL>{target}</BaseURL></Representation>"
        "</AdaptationSet></Period></MPD>",
        "s.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
        "m=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
        yield folder / name


def test_playlists_are_refused_by_every_opening(tmp_path):
    target = make.video(tmp_path / "target.mp4", frames=5)
    with VideoFile(target) as source:
        info = source.info
    for path in leading(tmp_path, target):
        with pytest.raises(SourceError, match="cannot be read as a video"):
            VideoFile(path)
        with pytest.raises((av.FFmpegError, OSError, ValueError)):
            Sound(SimpleNamespace(path=path, zero_s=0.0), None)
        assert source_of(path, info).start_s == 0.0


def test_the_two_limits_cannot_be_taken_away(tmp_path):
    path = next(leading(tmp_path, make.video(tmp_path / "target.mp4", frames=5)))
    options = {"protocol_whitelist": "file,http", "format_whitelist": "hls,mov"}
    with pytest.raises((av.FFmpegError, OSError, ValueError)):
        containers.open_media(path, options)


def test_every_opening_for_reading_is_the_one():
    root = Path(containers.__file__).parents[2]
    found = {
        path.name
        for folder in ("engine", "app", "lab")
        for path in (root / folder).rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "av.open(" in line and '"w"' not in line
    }
    # An address that the user typed has a list of protocols of its own.
    assert found == {"containers.py", "network_capture.py"}


@pytest.mark.parametrize("system", ["Linux", "Windows", "Darwin"])
def test_opencv_opens_cameras_alone_and_never_by_its_own_ffmpeg(monkeypatch, system):
    from emoscope.engine.opencv import cv2
    from emoscope.engine.sources import devices

    root = Path(containers.__file__).parents[2]
    lines = [
        (path.name, line.strip())
        for folder in ("engine", "app", "lab")
        for path in (root / folder).rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"(?<!``)cv2\.VideoCapture\(|VideoWriter\(", line)
    ]
    (where, how), *others = lines
    assert where == "capture.py"
    assert "(device.index, backend())" in how  # a number, no name
    assert others == []
    monkeypatch.setattr(devices.platform, "system", lambda: system)
    assert devices.backend() not in (cv2.CAP_ANY, cv2.CAP_FFMPEG, cv2.CAP_GSTREAMER)


def png(width, height):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    row = b"\x00" * (1 + (width + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_picture_that_would_fill_the_memory_is_not_decoded(tmp_path, monkeypatch):
    (tmp_path / "bomb.png").write_bytes(png(20_000, 20_000))
    assert (tmp_path / "bomb.png").stat().st_size < 200_000
    from emoscope.engine.sources import picture_file

    monkeypatch.setattr(picture_file.cv2, "imdecode", lambda *_: pytest.fail("it was decoded"))
    with pytest.raises(SourceError, match="20000 x 20000 pixels, which are too large"):
        ImageFiles(tmp_path / "bomb.png")
    assert picture_file.read_picture(png(2500, 2500)) is None  # of one face, in a label set
    with pytest.raises(SourceError):
        VideoFile(tmp_path / "bomb.png")


def tiff(*facts, data=b""):
    """A TIFF of one directory; facts are (tag, type, value)."""
    packed = {3: "<HHIHxx", 4: "<HHII"}
    entries = b"".join(struct.pack(packed[kind], tag, kind, 1, value) for tag, kind, value in facts)
    return b"II*\0" + struct.pack("<IH", 8, len(facts)) + entries + bytes(4) + data


def bombs():
    """Small files that say, or hide, that they are large."""
    from PIL import Image

    def small(kind, **how):
        file = io.BytesIO()
        Image.new("RGB", (16, 16)).save(file, kind, **how)
        return bytearray(file.getvalue())

    def changed(data, at, form, *values):
        struct.pack_into(form, data, at, *values)
        return bytes(data)

    jpeg, gif = small("JPEG"), small("GIF")
    text = png(8, 8)
    packed = b"iCCP" + b"k\0\0" + zlib.compress(bytes(100_000_000), 9)
    chunk = struct.pack(">I", len(packed) - 4) + packed + struct.pack(">I", zlib.crc32(packed))
    tile = zlib.compress(bytes(15000 * 15000), 9)
    one = zlib.compress(bytes(1000))
    grey = ((256, 4, 64), (257, 4, 64), (258, 3, 8), (259, 3, 8), (262, 3, 1), (277, 3, 1))
    webp = small("WEBP", lossless=True)[12:]
    # 16383 x 16383 in the stream, 20 x 20 on the canvas around it
    canvas = b"VP8X" + struct.pack("<II", 10, 0) + b"\x13\0\0" * 2
    lie = bytearray(webp)
    struct.pack_into("<I", lie, 9, 0x3FFE | 0x3FFE << 14)
    body = b"WEBP" + canvas + bytes(lie)
    return {
        "jpeg": changed(jpeg, jpeg.index(b"\xff\xc0") + 5, ">HH", 65000, 65000),
        "gif": changed(gif, 6, "<HH", 65535, 65535),
        "bmp": changed(small("BMP"), 18, "<ii", 50000, 50000),
        "png with a profile": text[:33] + chunk + text[33:],
        "tiff of one tile": tiff(
            *grey,
            *((322, 4, 15000), (323, 4, 15000), (324, 4, 134), (325, 4, len(tile))),
            data=tile,
        ),
        "tiff of one strip": tiff(
            *grey, (273, 4, 122), (278, 4, 0x7FFFFFFF), (279, 4, 0x7FFFFFFF), data=one
        ),
        "webp whose canvas lies": b"RIFF" + struct.pack("<I", len(body)) + body,
    }


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is limited on Linux")
def test_no_small_file_makes_the_memory_grow(tmp_path):
    for name, data in bombs().items():
        assert len(data) < 300_000
        (tmp_path / f"{name}.png").write_bytes(data)
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from emoscope.engine.errors import EmoScopeError\n"
        "from emoscope.engine.sources.images import ImageFiles\n"
        "def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "for path in sorted(Path(sys.argv[1]).iterdir()):\n"
        "    before = peak()\n"
        "    try: ImageFiles(path); print('taken', path.name)\n"
        "    except EmoScopeError: pass\n"
        "    if peak() - before > 60_000: print(path.name, (peak() - before) // 1000, 'MB')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    assert done.stdout == ""


def test_a_large_photo_still_opens(tmp_path):
    (tmp_path / "photo.png").write_bytes(png(9000, 8000))
    with ImageFiles(tmp_path / "photo.png") as source:
        assert source.info.width_px == 9000


def pictures_of_other_kinds():
    """Files that Pillow's other readers take, some by starting a program."""
    postscript = (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"
    )
    fits = b"".join(
        line.ljust(80)
        for line in (b"SIMPLE  = T", b"BITPIX  = 8", b"NAXIS   = 2", b"NAXIS1  = 2", b"NAXIS2  = 2")
    )
    return {"eps": postscript, "fits": (fits + b"END").ljust(2880) + bytes(2880), "ppm": PPM}


PPM = b"P6 2 2 255 " + bytes(12)


@pytest.mark.parametrize("kind", pictures_of_other_kinds())
@pytest.mark.parametrize("suffix", [".png", ".avif", ".heic", ".tiff"])
def test_only_pictures_of_cameras_are_read_whatever_their_name(tmp_path, monkeypatch, kind, suffix):
    import subprocess

    from emoscope.engine.sources import picture_file

    path = tmp_path / f"x{suffix}"
    path.write_bytes(pictures_of_other_kinds()[kind])
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a program was started"))
    monkeypatch.setattr(picture_file.cv2, "imdecode", lambda *_: pytest.fail("it was decoded"))
    assert picture_file.load_picture(path) is None
    assert picture_file.load_as_stored(path) is None
    assert picture_file.read_picture(path.read_bytes()) is None


def test_a_picture_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    from emoscope.engine.sources import picture_file

    path = tmp_path / "x.png"
    path.write_bytes(png(8, 8))
    assert picture_file.load_picture(path) is not None
    monkeypatch.setattr(picture_file, "MOST_BYTES", path.stat().st_size - 1)
    assert picture_file.load_picture(path) is None


def test_what_opencv_decodes_is_limited_where_pillow_was_told_less():
    from emoscope.engine.opencv import cv2
    from emoscope.engine.sources.containers import MOST_PIXELS

    assert os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] == str(MOST_PIXELS)
    data = np.frombuffer(png(20_000, 20_000), np.uint8)
    try:
        found = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)
    except cv2.error:
        found = None
    assert found is None


def test_every_picture_file_is_opened_by_the_one_function():
    root = Path(containers.__file__).parents[2]
    opens = re.compile(
        r"(Image|Pictures?|PIL)\.open\(|\bimread\(|imdecode\(|fromfile\("
        r"|QImageReader\(|loadFromData\(|fromData\("
    )
    found = {
        path.relative_to(root).as_posix()
        for folder in ("engine", "app", "lab")
        for path in (root / folder).rglob("*.py")
        if opens.search(path.read_text(encoding="utf-8"))
    }
    # Imitations of cameras decode what they have encoded themselves; training takes pictures of 48
    # pixels out of a table, under the limit of `engine/opencv.py`.
    in_memory = {"lab/judging/cameras.py", "lab/training/augment.py", "lab/training/prepare.py"}
    assert found == {"engine/sources/picture_file.py", *in_memory}


@pytest.mark.parametrize("kind", ["bomb", "eps"])
def test_the_laboratory_reads_pictures_by_it_too(tmp_path, kind):
    from emoscope.engine.errors import EmoScopeError
    from emoscope.lab.datasets.frames import read_picture
    from emoscope.lab.evaluation.samples import _score_picture

    path = tmp_path / "x.png"
    path.write_bytes(png(20_000, 20_000) if kind == "bomb" else pictures_of_other_kinds()["eps"])
    with pytest.raises(EmoScopeError, match="too large"):
        read_picture(path)
    with pytest.raises(EmoScopeError, match="too large"):
        _score_picture(path, None, None)
