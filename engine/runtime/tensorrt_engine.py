"""One TensorRT engine on a card: its contexts, its buffers, and one launch per call."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.errors import DeviceError, EmoScopeError, RuntimeUnavailableError
from emoscope.engine.models.graphs import INPUTS, OUTPUTS, Kind
from emoscope.engine.runtime import engine_cache
from emoscope.engine.runtime.batches import CAPTURED, padded
from emoscope.engine.runtime.cuda_driver import OUT_OF_MEMORY, Driver, device_error
from emoscope.engine.runtime.tensorrt_build import out_of_memory, quiet_logger
from emoscope.engine.runtime.tensorrt_library import Library


@dataclass(frozen=True, slots=True)
class Row:
    """One face of a call.

    Attributes:
        shape: Of the input: (S, S, 3) or (T, D).
        dtype: Data type of the input.
        width: D of the output.
    """

    shape: tuple[int, ...]
    dtype: type[np.uint8] | type[np.float32]
    width: int

    @property
    def input_bytes(self) -> int:
        return int(np.prod(self.shape)) * np.dtype(self.dtype).itemsize

    @property
    def output_bytes(self) -> int:
        return self.width * 4


class LoadedEngine:
    """An engine that is ready: every prepared batch has run once, so that no frame compiles.

    TensorRT-RTX captures its launches by itself and keeps what it compiled beside the engine, for
    the next start. With the full library the upload, the launches and the download of each
    prepared batch are captured here, as one CUDA graph with a context of its own.

    Args:
        driver: Of the card; its context is current.
        library: That built the engine.
        kind: Graph.
        path: Of the engine.
        row: Sizes of one face.

    Raises:
        RuntimeUnavailableError: The library does not take the engine.
        DeviceError: The card fails or has too little memory.
    """

    def __init__(self, driver: Driver, library: Library, kind: Kind, path: Path, row: Row) -> None:
        self._driver, self._library, self._kind, self._row = driver, library, kind, row
        (self._input,), self._output = INPUTS[kind], OUTPUTS[kind]
        self._words: list[str] = []
        self._undo: list[Callable[[], object]] = []
        self._contexts: dict[int, Any] = {}
        self._graphs: dict[int, Any] = {}
        self._runtime: Any = None
        self._engine: Any = None
        self._cache: Any = None
        try:
            self._load(path)
            self._reserve()
            self._prepare(path)
        except EmoScopeError:
            self.close()
            raise
        except Exception as error:
            self.close()
            raise self._unloadable(error) from error

    def run(self, array: NDArray[Any]) -> Floats:
        """(n, ...) to (n, D) float32, n at most the largest prepared batch."""
        count = len(array)
        self._view_in[: array.nbytes] = array.reshape(-1).view(np.uint8)
        self._pass(padded(count))
        size = count * self._row.width
        return self._view_out[:size].reshape(count, self._row.width).copy()

    def close(self) -> None:
        """Release everything, whatever fails on the way: the card may be gone."""
        while self._undo:
            with suppress(EmoScopeError):
                self._undo.pop()()
        self._graphs.clear()
        self._contexts.clear()
        self._cache = self._engine = self._runtime = None

    def _load(self, path: Path) -> None:
        trt = self._library.module
        self._logger = quiet_logger(trt, self._words)
        self._runtime = trt.Runtime(self._logger)
        self._engine = self._runtime.deserialize_cuda_engine(path.read_bytes())
        if self._engine is None:
            raise self._unloadable()
        if self._library.rtx:
            shared = self._context(self._runtime_config(path))
            self._contexts = dict.fromkeys(CAPTURED, shared)
        else:
            self._contexts = {size: self._context() for size in CAPTURED}

    def _context(self, config: Any = None) -> Any:
        create = self._engine.create_execution_context
        context = create() if config is None else create(config)
        if context is None:
            raise self._unloadable()
        return context

    def _runtime_config(self, path: Path) -> Any:
        """Whole-graph capture, code compiled for each shape before it is used, and kept."""
        trt = self._library.module
        config = self._engine.create_runtime_config()
        with suppress(AttributeError):  # older libraries choose by themselves
            config.cuda_graph_strategy = trt.CudaGraphStrategy.WHOLE_GRAPH_CAPTURE
        with suppress(AttributeError):
            kinds = trt.DynamicShapesKernelSpecializationStrategy
            config.dynamic_shapes_kernel_specialization_strategy = kinds.EAGER
        with suppress(AttributeError):
            cache = config.create_runtime_cache()
            if kept := engine_cache.compiled(path):
                cache.deserialize(kept)  # False for another card or an older driver: it compiles
            config.set_runtime_cache(cache)
            self._cache = cache
        return config

    def _reserve(self) -> None:
        driver, most, row = self._driver, CAPTURED[-1], self._row
        self._stream = driver.stream()
        self._undo.append(lambda: driver.destroy(self._stream))
        self._device_in = self._kept(driver.allocate, driver.free, most * row.input_bytes)
        self._device_out = self._kept(driver.allocate, driver.free, most * row.output_bytes)
        pinned, unpin = driver.allocate_pinned, driver.free_pinned
        self._host_in = self._kept(pinned, unpin, most * row.input_bytes)
        self._host_out = self._kept(pinned, unpin, most * row.output_bytes)
        self._view_in = _view(self._host_in, most * row.input_bytes)
        self._view_in[:] = 0  # what pads a batch is a finite number
        self._view_out = _view(self._host_out, most * row.output_bytes).view(np.float32)
        for context in self._contexts.values():
            context.set_tensor_address(self._input, self._device_in)
            context.set_tensor_address(self._output, self._device_out)

    def _kept(
        self, reserve: Callable[[int], int], release: Callable[[int], None], size_bytes: int
    ) -> int:
        address = reserve(size_bytes)
        self._undo.append(lambda: release(address))
        return address

    def _prepare(self, path: Path) -> None:
        for size in CAPTURED:
            self._pass(size)  # outside of a capture first: libraries allocate what they need
            if not self._library.rtx:
                self._capture(size)
        if self._cache is not None:
            with suppress(Exception):  # a full disk costs the next start a few seconds
                content = bytes(self._cache.serialize())
                if content != engine_cache.compiled(path):
                    engine_cache.store_compiled(path, content)
        self._words.clear()  # from here on: why a call failed

    def _capture(self, size: int) -> None:
        self._driver.begin_capture(self._stream)
        try:
            self._enqueue(size)
        finally:
            graph = self._driver.end_capture(self._stream)
        self._undo.append(lambda: self._driver.destroy_graph(graph))
        self._graphs[size] = graph

    def _pass(self, size: int) -> None:
        if size in self._graphs:
            self._driver.launch(self._graphs[size], self._stream)
        else:
            self._enqueue(size)
        self._driver.wait(self._stream)

    def _enqueue(self, size: int) -> None:
        context, row = self._contexts[size], self._row
        if context.set_input_shape(self._input, (size, *row.shape)) is False:
            raise RuntimeUnavailableError(
                f"The {self._kind} engine does not take {size} faces ({self._said()})",
                "Build it again with `emoscope build --again`",
            )
        self._driver.upload(self._device_in, self._host_in, size * row.input_bytes, self._stream)
        if not context.execute_async_v3(self._stream):
            raise self._failed(f"The {self._kind} engine stopped")
        self._driver.download(
            self._host_out, self._device_out, size * row.output_bytes, self._stream
        )

    def _said(self) -> str:
        return self._words[0][:200] if self._words else "it gave no reason"

    def _failed(self, what: str) -> DeviceError:
        if any(out_of_memory(word) for word in self._words):
            return device_error("execute", OUT_OF_MEMORY)
        return DeviceError(f"{what} ({self._said()})", "Choose another runtime")

    def _unloadable(self, error: Exception | None = None) -> RuntimeUnavailableError:
        """Why an engine does not load; the first words say more than the last ones."""
        if isinstance(error, MemoryError) or any(out_of_memory(word) for word in self._words):
            return device_error("load", OUT_OF_MEMORY)
        if error is not None and not self._words:
            self._words.append(f"{type(error).__name__}: {error}")
        return RuntimeUnavailableError(
            f"{self._library.title} does not load the {self._kind} engine ({self._said()})",
            "Look at the driver with `emoscope doctor`, or build it again with"
            " `emoscope build --again`",
        )


def _view(address: int, size_bytes: int) -> NDArray[np.uint8]:
    return np.ctypeslib.as_array((ctypes.c_uint8 * size_bytes).from_address(address))
