"""The torch back end with small towers on the CPU, and its CUDA graphs with a stand-in."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.torch_modules import TorchModules
from emoscope.engine.runtime.backends.torch_backend import TorchMode, TorchRuntime
from emoscope.engine.runtime.batches import CAPTURED, chunks, padded
from emoscope.engine.runtime.captured import CapturedGraphs
from emoscope.engine.runtime.protocol import Runtime
from tests.packs import SIZE_PX, WIDTH


class Image(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 8, 8)
        self.norm = nn.LayerNorm(8 * 16)
        self.project = nn.Linear(8 * 16, WIDTH)

    def forward(self, crops):
        pixels = crops.permute(0, 3, 1, 2).float() / 255 - 0.5
        return self.project(self.norm(self.conv(pixels).relu().flatten(1)))


class Temporal(nn.Module):
    def __init__(self):
        super().__init__()
        self.mix = nn.Linear(WIDTH, WIDTH)

    def forward(self, frames):
        return frames.mean(dim=1) + self.mix(frames[:, -1])


class Text(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(8, WIDTH)

    def forward(self, ids, mask):
        return (self.table(ids) * mask[..., None]).sum(dim=1)


@pytest.fixture
def modules():
    torch.manual_seed(0)

    def tokenize(sentences):
        ids = np.array([[len(s) % 8, 1] for s in sentences], np.int64)
        return ids, np.ones_like(ids)

    return TorchModules(Image(), Temporal(), tokenize, Text())


@pytest.fixture
def crops():
    shape = (3, SIZE_PX, SIZE_PX, 3)
    return np.random.default_rng(2).integers(0, 256, shape, dtype=np.uint8)


def test_eager_gives_what_the_modules_give(pack, modules, crops):
    runtime = TorchRuntime(pack, modules=modules)
    assert isinstance(runtime, Runtime)
    assert (runtime.name, runtime.precision, runtime.device) == ("torch", "f32", "CPU")
    with torch.no_grad():
        images = modules.image(torch.from_numpy(crops)).numpy()
        clips = modules.temporal(torch.from_numpy(images[None])).numpy()
    np.testing.assert_allclose(runtime.encode_images(crops), images, atol=1e-5)
    got = runtime.encode_clips(images[None])
    np.testing.assert_allclose(got, clips / np.linalg.norm(clips), atol=1e-5)
    texts = runtime.encode_texts(["a", "ab"] * 20)
    assert texts.shape == (40, WIDTH)
    np.testing.assert_allclose(np.linalg.norm(texts, axis=1), 1.0, atol=1e-5)
    runtime.close()


def test_bf16_is_close_and_returns_float32(pack, modules, crops):
    full = TorchRuntime(pack, modules=modules).encode_images(crops)
    half = TorchRuntime(pack, TorchMode(precision="bf16"), modules=modules)
    rows = half.encode_images(crops)
    assert half.precision == "bf16"
    assert rows.dtype == np.float32
    cosine = (full * rows).sum(1) / np.linalg.norm(full, axis=1) / np.linalg.norm(rows, axis=1)
    assert cosine.min() > 0.999
    assert not np.array_equal(full, rows)
    assert half.encode_clips(rows[None]).dtype == np.float32


def test_read_only_crops_and_empty_ones(pack, modules, crops):
    runtime = TorchRuntime(pack, modules=modules)
    crops.flags.writeable = False
    assert runtime.encode_images(crops).shape == (3, WIDTH)
    assert runtime.encode_images(crops[:0]).shape == (0, WIDTH)
    assert runtime.encode_texts([]).shape == (0, WIDTH)
    with pytest.raises(ValueError, match="crops must be uint8"):
        runtime.encode_images(crops[:, :8])


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_cuda_that_is_not_there_is_said(pack, modules):
    with pytest.raises(RuntimeUnavailableError, match="torch finds no CUDA device"):
        TorchRuntime(pack, TorchMode("cuda", "f16"), modules=modules)


def test_without_torch_it_says_what_to_install(pack, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(RuntimeUnavailableError, match=r"not installed.*emoscope\[torch\]"):
        TorchRuntime(pack)


def test_batches_are_padded_to_prepared_sizes():
    assert CAPTURED == (1, 2, 4, 8)
    assert [padded(n) for n in range(1, 9)] == [1, 2, 4, 4, 8, 8, 8, 8]
    assert [(s.start, s.stop) for s in chunks(17)] == [(0, 8), (8, 16), (16, 17)]


class FakeCuda:
    """Just enough of ``torch.cuda`` for captured graphs, on the CPU: a replay runs the call."""

    def __init__(self, monkeypatch):
        self.replays = []
        self.capturing = None
        real = torch.zeros
        monkeypatch.setattr(torch, "zeros", lambda *a, device=None, **k: real(*a, **k))
        monkeypatch.setattr(torch.Tensor, "pin_memory", lambda tensor: tensor)
        stream = SimpleNamespace(wait_stream=lambda other: None, synchronize=lambda: None)
        self.Stream = lambda: stream
        self.current_stream = lambda: stream
        self.stream = lambda s: self
        self.CUDAGraph = lambda: SimpleNamespace(call=None)
        self.graph = self._capture

    def _capture(self, graph):
        self.capturing = graph
        graph.replay = lambda: self.replays.append(graph)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *what):
        return False


def test_captured_graphs_pad_and_cut(monkeypatch):
    cuda = FakeCuda(monkeypatch)
    answers = []

    def call(static):
        answer = torch.zeros(len(static), 2)
        answers.append((static, answer))
        return answer

    def replay_all():
        for static, answer in answers:
            answer[:, 0] = static.float().mean(dim=(1, 2, 3))

    fake = SimpleNamespace(
        cuda=cuda, zeros=torch.zeros, uint8=torch.uint8, cat=torch.cat, Tensor=torch.Tensor
    )
    graphs = CapturedGraphs(fake, call, (4, 4, 3), torch.uint8)
    real = cuda.replays.append
    cuda.replays = SimpleNamespace(append=lambda graph: (real(graph), replay_all()))
    crops = torch.arange(11, dtype=torch.uint8).view(11, 1, 1, 1).expand(11, 4, 4, 3).contiguous()
    rows = graphs.run(crops)
    assert rows.shape == (11, 2)
    np.testing.assert_allclose(rows[:, 0].numpy(), np.arange(11))
    # an earlier answer is not written over by a later replay
    first = graphs.run(crops[3:4])
    graphs.run(crops[5:6])
    assert first[0, 0] == 3
    # what has another shape, as a clip that is still filling, is not replayed
    before = len(answers)
    assert graphs.run(torch.zeros(2, 3, 4, 3)).shape == (2, 2)
    assert len(answers) == before + 1
