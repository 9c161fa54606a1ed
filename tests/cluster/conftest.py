"""Small clips with a real face, cut from the bundled one, and a cluster of two processes."""

from __future__ import annotations

import os

import av
import pytest

from emoscope.engine import paths

FRAMES = 8


def cut(target, number):
    """Some frames of the demo clip as a file of their own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(paths.demo_clip())) as source, av.open(str(target), "w") as out:
        stream = None
        for index, frame in enumerate(source.decode(video=0)):
            at = index - number * FRAMES
            if at < 0:
                continue
            if at >= FRAMES:
                break
            if stream is None:
                stream = out.add_stream("libx264", rate=25)
                stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, "yuv420p"
            picture = av.VideoFrame.from_ndarray(frame.to_ndarray(format="rgb24"), format="rgb24")
            picture.pts = at
            for packet in stream.encode(picture):
                out.mux(packet)
        for packet in stream.encode():
            out.mux(packet)
    return target


@pytest.fixture(scope="package")
def clips(tmp_path_factory):
    """Twelve: eleven whole and one broken."""
    folder = tmp_path_factory.mktemp("clips")
    files = [cut(folder / f"clip{number:02}.mp4", number) for number in range(11)]
    files.append(folder / "broken.mp4")
    files[-1].write_bytes(files[0].read_bytes()[:2000])
    return files


@pytest.fixture(scope="package")
def client(tmp_path_factory):
    distributed = pytest.importorskip("distributed")
    pytest.importorskip("cryptography")
    from emoscope.engine.cluster.driver import opened

    del distributed
    before = os.environ.get("EMOSCOPE_HOME")
    os.environ["EMOSCOPE_HOME"] = str(tmp_path_factory.mktemp("home"))
    with opened("local:2") as client:
        if before is not None:
            os.environ["EMOSCOPE_HOME"] = before
        yield client
