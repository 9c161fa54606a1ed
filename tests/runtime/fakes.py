"""Runtimes that compute something simple, and lie or fail on request."""

import numpy as np

from emoscope.engine.runtime.candidates import Candidate
from emoscope.engine.runtime.graph_runtime import normalised


class FakeRuntime:
    """A linear map of the crop's mean colours; deterministic, the same for equal seeds."""

    def __init__(self, pack, name="fake", noise=0.0, seed=0, precision="f32"):
        self.name, self.precision, self.device = name, precision, "CPU"
        self.closed = 0
        self.calls = []
        self._noise = noise
        self._width = pack.manifest.embedding_size
        self._rng = np.random.default_rng(99)
        self._map = np.random.default_rng(seed).normal(size=(48, self._width)).astype(np.float32)

    def _blurred(self, rows):
        noise = self._rng.normal(size=rows.shape) * np.abs(rows).mean()
        return (rows + self._noise * noise).astype(np.float32)

    def encode_images(self, crops):
        assert not self.closed, f"{self.name} was used after it was closed"
        self.calls.append(("images", len(crops)))
        side = crops.shape[1] // 4
        cells = crops[:, : side * 4, : side * 4].reshape(len(crops), 4, side, 4, side, 3)
        means = cells.mean(axis=(2, 4)).reshape(len(crops), 48) / 255
        return self._blurred(means @ self._map)

    def encode_clips(self, clips):
        assert not self.closed, f"{self.name} was used after it was closed"
        self.calls.append(("clips", len(clips)))
        return normalised(self._blurred(clips.mean(axis=1)))

    def encode_texts(self, sentences):
        seeds = [sum(map(ord, sentence)) for sentence in sentences]
        rows = [np.random.default_rng(seed).normal(size=self._width) for seed in seeds]
        return normalised(np.array(rows, np.float32))

    def close(self):
        self.closed += 1


def candidate(name, heavy=False, **keywords):
    return Candidate(
        name,
        keywords.get("precision", "f32"),
        lambda pack, threads: FakeRuntime(pack, name, **keywords),
        heavy,
    )


def failing(name, error):
    def make(pack, threads):
        raise error

    return Candidate(name, "f32", make)
