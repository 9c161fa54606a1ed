"""Stand-ins for the parts around what a test is about: quick, deterministic, no files."""

from __future__ import annotations

import time

import numpy as np

from emoscope.engine.data import Box, FaceCrop, Frame, Quality, State
from emoscope.engine.models.pack import Clip, PackManifest, Preprocess, Scoring
from emoscope.engine.sources.protocol import SourceInfo

SIZE = 16
DIMENSIONS = 12


def manifest(**changes):
    """A valid manifest; no files."""
    values = {
        "name": "fake",
        "title": "A fake pack",
        "version": "1",
        "architecture": "compact",
        "licence": "Apache-2.0",
        "training_data": ("none",),
        "embedding_size": DIMENSIONS,
        "preprocess": Preprocess(size_px=SIZE, template=((0.3, 0.4),) * 5),
        "clip": Clip(length=8, stride_ms=100, minimum=2),
        "scoring": Scoring(scale=5.0, none_logit=0.0),
        "files": {},
    }
    return PackManifest(**(values | changes))


def unit(rows):
    rows = np.asarray(rows, np.float32)
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


class FakeRuntime:
    """Random but fixed projections; counts calls, and can be made slow."""

    name, precision, device = "fake", "f32", "CPU"

    def __init__(self, delay_s: float = 0.0):
        rng = np.random.default_rng(0)
        self._pixels = rng.normal(size=(SIZE * SIZE * 3, DIMENSIONS)).astype(np.float32)
        self._time = rng.normal(size=(DIMENSIONS, DIMENSIONS)).astype(np.float32)
        self.image_batches: list[int] = []
        self.clip_batches: list[tuple[int, int]] = []
        self.sentences: list[str] = []
        self.delay_s = delay_s
        self.closed = False

    def encode_images(self, crops):
        self.image_batches.append(len(crops))
        time.sleep(self.delay_s)
        flat = crops.reshape(len(crops), -1).astype(np.float32) / 255 - 0.5
        return unit(flat @ self._pixels)

    def encode_clips(self, clips):
        self.clip_batches.append(clips.shape[:2])
        ages = np.linspace(0.5, 1.0, clips.shape[1], dtype=np.float32)[None, :, None]
        return unit(np.tanh((clips * ages).sum(axis=1) @ self._time) + clips[:, -1])

    def encode_texts(self, sentences):
        self.sentences += sentences
        seeds = [int.from_bytes(s.encode()[:8].ljust(8), "little") for s in sentences]
        return unit([np.random.default_rng(seed).normal(size=DIMENSIONS) for seed in seeds])

    def close(self):
        self.closed = True


def crop_of(track, value, state=State.OK, x_px=0.0):
    """A face crop whose pixels depend on ``value``."""
    pixels = np.random.default_rng(int(value * 1000) % 2**32).integers(0, 256, (SIZE, SIZE, 3))
    return FaceCrop(
        track=track,
        box=Box(x_px, 0, 50, 60),
        landmarks=np.zeros((468, 2), np.float32),
        crop=pixels.astype(np.uint8),
        quality=Quality(50, 0.9, 0, 0, 0.8, state),
    )


class FakeFaces:
    """Gives what a script says for a frame's index, else one good face."""

    def __init__(self, script=None, lost=None):
        self._script = script or {}
        self._lost = lost or {}
        self._index = 0
        self.resets = 0
        self.closed = False

    def process(self, frame: Frame):
        self._index = frame.index
        return self._script.get(frame.index, (crop_of(1, frame.time_s),))

    @property
    def lost(self):
        return self._lost.get(self._index, ())

    def expect(self, step_s):
        pass

    def reset(self):
        self.resets += 1

    def close(self):
        self.closed = True


def frame_at(index, rate_hz=30.0):
    return Frame(np.full((48, 64, 3), index % 256, np.uint8), index / rate_hz, index)


class ListSource:
    """A file of given frames."""

    def __init__(self, frames, live=False, name="list"):
        self._frames = list(frames)
        self._next = 0
        self.closed = False
        self.info = SourceInfo(name, live, 64, 48, 30.0, len(self._frames) / 30, len(self._frames))

    def read(self, timeout_s=1.0):
        if self._next >= len(self._frames):
            return None
        item = self._frames[self._next]
        self._next += 1
        if isinstance(item, Exception):
            raise item
        if callable(item):
            return item()
        return item

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
