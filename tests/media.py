"""Makes odd video files for the tests of the whole program, with PyAV."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

Picture = Callable[[int], np.ndarray]
MILLISECONDS = Fraction(1, 1000)


def pattern(width: int = 64, height: int = 48) -> Picture:
    """Pictures that tell their own number: top left is bright, a bar moves with the index."""

    def picture(index: int) -> np.ndarray:
        image = np.full((height, width, 3), 40, np.uint8)
        image[: height // 2, : width // 2] = (220, 30, 30)
        image[height // 2 :, : width // 2] = (30, 200, 30)
        image[:, width // 2 :] = 40 + (index * 5) % 180
        return image

    return picture


def brightness(image: np.ndarray) -> float:
    """Level of the right half of a :func:`pattern`: 40 + 5 per frame."""
    height, width = image.shape[:2]
    part = image[height // 4 : 3 * height // 4, 3 * width // 4 : width - max(1, width // 16)]
    return float(part.mean())


def video(
    path: Path,
    *,
    frames: int = 12,
    times_ms: Sequence[int] | None = None,
    rate_hz: int = 25,
    size: tuple[int, int] = (64, 48),
    codec: str = "libx264",
    pixels: str = "yuv420p",
    picture: Picture | None = None,
    audio: bool = False,
    options: dict[str, str] | None = None,
    keyframe_every: int = 5,
    container_options: dict[str, str] | None = None,
) -> Path:
    """Write a video.

    Args:
        path: Its suffix names the container.
        frames: How many, when ``times_ms`` does not say.
        times_ms: Presentation time of each frame; evenly at ``rate_hz`` if not given.
        size: Width and height in pixels.
        codec: Encoder.
        pixels: Pixel format of the encoder (``yuv420p10le`` for 10 bits).
        picture: (index) -> (H, W, 3) uint8.
        audio: Adds a track of silence.
        options: For the encoder.
        keyframe_every: Distance of key frames.
        container_options: For the container.
    """
    width, height = size
    picture = picture or pattern(width, height)
    if times_ms is None:
        times_ms = [round(1000 * i / rate_hz) for i in range(frames)]
    with av.open(str(path), "w", options=container_options or {}) as container:
        stream = container.add_stream(codec, rate=rate_hz, options=options or {})
        stream.width, stream.height, stream.pix_fmt = width, height, pixels
        stream.time_base = MILLISECONDS
        stream.codec_context.time_base = MILLISECONDS
        stream.codec_context.gop_size = keyframe_every
        stream.codec_context.max_b_frames = 0
        sound = container.add_stream("aac", rate=16000) if audio else None
        for index, time_ms in enumerate(times_ms):
            frame = av.VideoFrame.from_ndarray(picture(index), format="rgb24")
            frame.pts, frame.time_base = int(time_ms), MILLISECONDS
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
        if sound is not None:
            _silence(container, sound, seconds=max(times_ms) / 1000 + 0.1)
    return path


def variable_rate(path: Path) -> Path:
    """24 frames: 25 a second, then 10 a second, then a pause of a second."""
    times = [40 * i for i in range(10)]
    times += [times[-1] + 100 * (i + 1) for i in range(10)]
    times += [times[-1] + 1000 + 40 * i for i in range(4)]
    return video(path, times_ms=times)


def negative_times(path: Path) -> Path:
    """Two frames before zero and three from there on; what comes of it is the container's way."""
    return video(path, times_ms=[-80, -40, 0, 40, 80])


def without_times(path: Path, frames: int = 8) -> Path:
    """A raw H.264 stream (suffix ``.h264``): no container, so no times."""
    return video(path, frames=frames)


def audio_only(path: Path) -> Path:
    """A file with sound and no picture."""
    with av.open(str(path), "w") as container:
        sound = container.add_stream("aac", rate=16000)
        _silence(container, sound, seconds=0.5)
    return path


def rotated(path: Path, quarter_turns: int = 1, **more: object) -> Path:
    """An MP4 whose header asks the player to turn it clockwise by quarter turns."""
    video(path, **more)  # type: ignore[arg-type]
    one = 0x10000
    a, b, c, d = {0: (one, 0, 0, one), 1: (0, one, -one, 0), 2: (-one, 0, 0, -one),
                  3: (0, -one, one, 0)}[quarter_turns % 4]  # fmt: skip
    return display_matrix(path, a, b, c, d)


def display_matrix(path: Path, a: int, b: int, c: int, d: int) -> Path:
    """Overwrite the matrix in an MP4's track header (ISO 14496-12, 8.3.2)."""
    data = bytearray(path.read_bytes())
    unity = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    track = data.index(b"tkhd")
    at = data.index(unity, track)
    data[at : at + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    path.write_bytes(data)
    return path


def truncated(path: Path, keep: float = 0.6, **more: object) -> Path:
    """A file that stops early; MPEG-TS by suffix still gives its first frames, MP4 does not."""
    video(path, **more)  # type: ignore[arg-type]
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    return path


def broken_in_the_middle(path: Path, *, frames: int = 40) -> Path:
    """An MP4 with one packet near the middle overwritten by noise."""
    video(path, frames=frames, keyframe_every=5)
    with av.open(str(path)) as container:
        packets = [p for p in container.demux(video=0) if p.size and p.pos is not None]
        keys = [p for p in packets if p.is_keyframe]
        target = keys[len(keys) // 2]
        at, size = target.pos, target.size
    data = bytearray(path.read_bytes())
    data[at : at + size] = np.random.default_rng(0).integers(0, 256, size, np.uint8).tobytes()
    path.write_bytes(data)
    return path


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def garbage(path: Path, size: int = 4096) -> Path:
    path.write_bytes(np.random.default_rng(1).integers(0, 256, size, np.uint8).tobytes())
    return path


def _silence(container: av.container.OutputContainer, sound: object, seconds: float) -> None:
    block = np.zeros((1, 1024), np.float32)
    for index in range(max(1, int(seconds * 16000 / 1024))):
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="mono")
        frame.sample_rate, frame.pts = 16000, index * 1024
        container.mux(sound.encode(frame))  # type: ignore[attr-defined]
    container.mux(sound.encode())  # type: ignore[attr-defined]
