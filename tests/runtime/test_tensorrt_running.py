"""How engines are loaded and run, against stand-ins of card and library."""

import ctypes
from types import SimpleNamespace

import numpy as np
import pytest

from engine.errors import RuntimeUnavailableError
from engine.runtime import engine_cache, tensorrt_backend
from engine.runtime.cuda_driver import Driver
from engine.runtime.onnxruntime_backend import OnnxRuntime
from engine.runtime.tensorrt_backend import TensorRt, buffers
from engine.runtime.tensorrt_build import Plan, key_of
from engine.runtime.tensorrt_library import Library
from tests.packs import LENGTH, SIZE_PX, WIDTH
from tests.runtime.test_cuda_driver import FakeCuda


class Context:
    """Fills each output row with the mean of its input row."""

    def __init__(self, strategy):
        self.strategy = strategy
        self.addresses, self.shapes = {}, []

    def set_tensor_address(self, name, address):
        self.addresses[name] = address

    def set_input_shape(self, name, shape):
        self.name, self.shape = name, tuple(shape)
        self.shapes.append(self.shape)

    def execute_async_v3(self, stream):
        dtype = np.uint8 if self.name == "pixels" else np.float32
        size = int(np.prod(self.shape)) * np.dtype(dtype).itemsize
        read = np.frombuffer(ctypes.string_at(self.addresses[self.name], size), dtype)
        means = read.reshape(self.shape[0], -1).mean(axis=1).astype(np.float32)
        out = np.repeat(means[:, None], WIDTH, axis=1) * np.linspace(1, 2, WIDTH, dtype=np.float32)
        output = next(a for n, a in self.addresses.items() if n != self.name)
        ctypes.memmove(output, np.ascontiguousarray(out, np.float32).tobytes(), out.size * 4)
        return True


class FakeTrt:
    """The part of the interface that running uses."""

    __version__ = "1.7"
    ComputeCapability = SimpleNamespace(__members__={"SM89": 0})
    CudaGraphStrategy = SimpleNamespace(WHOLE_GRAPH_CAPTURE="whole")

    class ILogger:
        ERROR, INTERNAL_ERROR = 1, 0

    def __init__(self, loads=True):
        self.contexts = []
        self.loads = loads

    def Runtime(self, logger):
        def deserialize(plan):
            if not self.loads:
                logger.log(1, "The engine plan file is not compatible")
                return None
            return SimpleNamespace(
                create_runtime_config=SimpleNamespace, create_execution_context=self._context
            )

        return SimpleNamespace(deserialize_cuda_engine=deserialize)

    def _context(self, config=None):
        self.contexts.append(Context(config.cuda_graph_strategy))
        return self.contexts[-1]


@pytest.fixture
def trt(pack, monkeypatch):
    """A card, a library, and engines of the pack in the cache."""
    trt, driver = FakeTrt(), Driver(FakeCuda())
    library = Library("tensorrt_rtx", "1.7", trt)
    monkeypatch.setattr(tensorrt_backend, "open_driver", lambda: driver)
    monkeypatch.setattr(tensorrt_backend, "library_for", lambda gpu: library)
    gpu = driver.gpu()
    for kind in ("image", "temporal"):
        plan = Plan("f16", (gpu.target,), gpu)
        engine_cache.store(key_of(pack, kind, library, plan), b"engine")
    return trt


def test_crops_and_clips_go_through_the_card(pack, trt):
    runtime = TensorRt(pack)
    assert (runtime.name, runtime.precision) == ("tensorrt", "f16")
    assert runtime.device == "NVIDIA GeForce RTX 4090"
    crops = np.arange(11, dtype=np.uint8).repeat(SIZE_PX * SIZE_PX * 3)
    crops = crops.reshape(11, SIZE_PX, SIZE_PX, 3)
    rows = runtime.encode_images(crops)
    np.testing.assert_allclose(rows[:, 0], np.arange(11), atol=1e-3)
    # at most eight at once: what the engine's profile holds
    assert trt.contexts[0].shapes == [(8, SIZE_PX, SIZE_PX, 3), (3, SIZE_PX, SIZE_PX, 3)]
    clips = runtime.encode_clips(rows[None, 1:4])
    np.testing.assert_allclose(np.linalg.norm(clips, axis=1), 1.0, atol=1e-5)
    assert trt.contexts[1].shapes == [(1, 3, WIDTH)]


def test_an_answer_is_not_written_over_by_the_next_call(pack, trt):
    runtime = TensorRt(pack)
    crop = np.full((1, SIZE_PX, SIZE_PX, 3), 9, np.uint8)
    first = runtime.encode_images(crop)
    runtime.encode_images(crop * 3)
    assert first[0, 0] == pytest.approx(9)


def test_the_rtx_library_captures_a_cuda_graph(pack, trt):
    TensorRt(pack)
    assert [context.strategy for context in trt.contexts] == ["whole", "whole"]


def test_sentences_are_encoded_exactly_on_the_cpu(pack, trt):
    sentences = ["a person who is smiling", "a sad person"]
    np.testing.assert_array_equal(
        TensorRt(pack).encode_texts(sentences), OnnxRuntime(pack).encode_texts(sentences)
    )


def test_everything_reserved_is_released(pack, trt):
    runtime = TensorRt(pack)
    cuda = runtime._driver._cuda
    reserved = set(cuda.buffers)
    runtime.close()
    assert reserved <= set(cuda.freed)


def test_an_engine_that_does_not_load_gives_the_librarys_words(pack, trt):
    trt.loads = False
    with pytest.raises(RuntimeUnavailableError, match="does not load the image engine.*compatible"):
        TensorRt(pack)


def test_buffers_hold_the_largest_call(pack):
    assert buffers(pack, "image").input_bytes == 8 * SIZE_PX * SIZE_PX * 3
    assert buffers(pack, "temporal").input_bytes == 8 * LENGTH * WIDTH * 4
