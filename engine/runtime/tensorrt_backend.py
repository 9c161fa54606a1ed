"""TensorRT and TensorRT-RTX through one module: the interface of both is the same."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data import Floats
from engine.errors import RuntimeUnavailableError
from engine.models.graphs import INPUTS, OUTPUTS, Kind
from engine.models.pack import Pack
from engine.runtime import engine_cache
from engine.runtime.cuda_driver import Driver, find_gpu, open_driver
from engine.runtime.graph_runtime import GraphRuntime
from engine.runtime.onnxruntime_backend import OnnxRuntime
from engine.runtime.tensorrt_build import (
    ENGINE_KINDS,
    MAX_FACES,
    Plan,
    Progress,
    build_pack,
    key_of,
    quiet_logger,
    shapes_of,
)
from engine.runtime.tensorrt_library import Library, library_for, no_gpu


class TensorRt(GraphRuntime):
    """A pack as engines on the first NVIDIA card.

    Image and temporal tower run on the card; sentences are encoded in f32 on the CPU by ONNX
    Runtime, once each.

    Args:
        pack: The pack.
        precision: ``f16``, ``bf16`` or ``f32``.
        progress: Missing engines are built now; told how far a build is.

    Raises:
        RuntimeUnavailableError: No card, no library, a card that the library does not know, or an
            engine that does not load.
        PackError: The pack's graphs are not usable.
    """

    name = "tensorrt"

    def __init__(
        self,
        pack: Pack,
        precision: str = "f16",
        progress: Progress = lambda text, part: None,
    ) -> None:
        super().__init__(pack)
        driver = open_driver()
        if driver is None:
            raise no_gpu()
        self._gpu = driver.gpu()
        library = library_for(self._gpu)
        plan = Plan(precision, (self._gpu.target,), self._gpu)
        paths = build_pack(pack, library, plan, progress=progress)
        driver.use()
        self._precision = precision
        self._driver = driver
        self._engines = {
            kind: LoadedEngine(driver, library, kind, path.read_bytes(), buffers(pack, kind))
            for kind, path in zip(ENGINE_KINDS, paths, strict=True)
        }
        self._texts: OnnxRuntime | None = None

    @property
    def precision(self) -> str:
        return self._precision

    @property
    def device(self) -> str:
        return self._gpu.name

    def run(self, kind: Kind, inputs: Mapping[str, NDArray[Any]]) -> Floats:
        if kind == "text":
            if self._texts is None:
                self._texts = OnnxRuntime(self.pack)
            return self._texts.run(kind, inputs)
        self._driver.use()  # the caller's thread may be another one than at opening
        (array,) = inputs.values()
        parts = [
            self._engines[kind].run(array[start : start + MAX_FACES])
            for start in range(0, len(array), MAX_FACES)
        ]
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def close(self) -> None:
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()


def engines_missing(pack: Pack, precision: str = "f16") -> bool:
    """Whether the engines for this machine's card must be built first.

    Raises:
        RuntimeUnavailableError: No card, no library, or a card that the library does not know.
    """
    gpu = find_gpu()
    if gpu is None:
        raise no_gpu()
    library = library_for(gpu)
    plan = Plan(precision, (gpu.target,), gpu)
    return any(engine_cache.find(key_of(pack, k, library, plan)) is None for k in ENGINE_KINDS)


@dataclass(frozen=True, slots=True)
class Buffers:
    """Sizes that an engine's input and output never exceed.

    Attributes:
        input_bytes: Of the largest input.
        width: Of one output row.
    """

    input_bytes: int
    width: int


def buffers(pack: Pack, kind: Kind) -> Buffers:
    """What to reserve once, so that no frame allocates anything."""
    (largest,) = (sizes[2] for sizes in shapes_of(pack, kind).values())
    item = 1 if kind == "image" else 4
    return Buffers(int(np.prod(largest)) * item, pack.manifest.embedding_size)


class LoadedEngine:
    """An engine with its context, stream and buffers: one upload and one download per call.

    Args:
        driver: Of the card; its context is current.
        library: That built the engine.
        kind: Graph.
        plan: The engine's bytes.
        sizes: Of its buffers.

    Raises:
        RuntimeUnavailableError: The library does not take the engine.
    """

    def __init__(
        self, driver: Driver, library: Library, kind: Kind, plan: bytes, sizes: Buffers
    ) -> None:
        trt = library.module
        self._driver, self._sizes = driver, sizes
        (self._input,), self._output = INPUTS[kind], OUTPUTS[kind]
        words: list[str] = []
        self._logger = quiet_logger(trt, words)
        self._runtime = trt.Runtime(self._logger)
        self._engine = self._runtime.deserialize_cuda_engine(plan)
        self._context: Any = None
        if self._engine is not None:
            self._context = _context(trt, self._engine)
        if self._context is None:
            said = words[-1] if words else "it gave no reason"
            raise RuntimeUnavailableError(
                f"{library.title} does not load the {kind} engine ({said[:200]})",
                "Build it again with `emoscope build --again`",
            )
        output_bytes = MAX_FACES * sizes.width * 4
        self._stream = driver.stream()
        self._device_in = driver.allocate(sizes.input_bytes)
        self._device_out = driver.allocate(output_bytes)
        self._host_in = driver.allocate_pinned(sizes.input_bytes)
        self._host_out = driver.allocate_pinned(output_bytes)
        self._view_in = _view(self._host_in, sizes.input_bytes)
        self._view_out = _view(self._host_out, output_bytes).view(np.float32)
        self._context.set_tensor_address(self._input, self._device_in)
        self._context.set_tensor_address(self._output, self._device_out)

    def run(self, array: NDArray[Any]) -> Floats:
        """(n, ...) to (n, D) float32, n at most ``MAX_FACES``."""
        size, count = array.nbytes, len(array) * self._sizes.width
        self._view_in[:size] = array.reshape(-1).view(np.uint8)
        self._context.set_input_shape(self._input, array.shape)
        self._driver.upload(self._device_in, self._host_in, size, self._stream)
        if not self._context.execute_async_v3(self._stream):
            raise RuntimeUnavailableError(
                "The TensorRT engine stopped with an error", "Choose another runtime"
            )
        self._driver.download(self._host_out, self._device_out, count * 4, self._stream)
        self._driver.wait(self._stream)
        return self._view_out[:count].reshape(len(array), self._sizes.width).copy()

    def close(self) -> None:
        self._context = self._engine = self._runtime = None
        self._driver.free(self._device_in)
        self._driver.free(self._device_out)
        self._driver.free_pinned(self._host_in)
        self._driver.free_pinned(self._host_out)
        self._driver.destroy(self._stream)


def _context(trt: Any, engine: Any) -> Any:
    """An execution context; TensorRT-RTX captures it as a CUDA graph by itself."""
    strategy = getattr(trt, "CudaGraphStrategy", None)
    if strategy is None or not hasattr(engine, "create_runtime_config"):
        return engine.create_execution_context()
    config = engine.create_runtime_config()
    config.cuda_graph_strategy = strategy.WHOLE_GRAPH_CAPTURE
    return engine.create_execution_context(config)


def _view(address: int, size_bytes: int) -> NDArray[np.uint8]:
    return np.ctypeslib.as_array((ctypes.c_uint8 * size_bytes).from_address(address))
