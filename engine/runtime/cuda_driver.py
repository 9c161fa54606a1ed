"""The CUDA driver calls that TensorRT needs beside itself: memory, a stream, captured graphs.

NVIDIA's ``cuda-bindings`` makes the calls; here each error becomes a sentence. Names and meanings:
CUDA driver API reference (``cuMemAlloc``, ``cuStreamBeginCapture``, ...).
"""

from __future__ import annotations

from typing import Any

from emoscope.engine.errors import DeviceError, RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.runtime.gpus import Gpu

OUT_OF_MEMORY = 2
_NON_BLOCKING, _THREAD_LOCAL = 1, 1


class Driver:
    """One card and its primary context, which torch and TensorRT share.

    Args:
        cuda: ``cuda.bindings.driver`` (tests give a stand-in).
        bus_id: Of the card; "" for CUDA's first.

    Raises:
        DeviceError: There is no such card, or it does not answer.
    """

    def __init__(self, cuda: Any, bus_id: str = "") -> None:
        self._cuda = cuda
        self._call("cuInit", 0)
        if bus_id:
            self._device = self._call("cuDeviceGetByPCIBusId", bus_id.encode())
        else:
            self._device = self._call("cuDeviceGet", 0)
        self._context = self._call("cuDevicePrimaryCtxRetain", self._device)

    def use(self) -> None:
        """Make the card's context current in this thread."""
        self._call("cuCtxSetCurrent", self._context)

    def release(self) -> None:
        """Give the context back; nothing of it may be used afterwards."""
        if self._context is not None:
            self._context = None
            self._call("cuDevicePrimaryCtxRelease", self._device)

    def stream(self) -> int:
        return int(self._call("cuStreamCreate", _NON_BLOCKING))

    def allocate(self, size_bytes: int) -> int:
        return int(self._call("cuMemAlloc", size_bytes))

    def allocate_pinned(self, size_bytes: int) -> int:
        return int(self._call("cuMemAllocHost", size_bytes))

    def upload(self, device: int, host: int, size_bytes: int, stream: int) -> None:
        self._call("cuMemcpyHtoDAsync", device, host, size_bytes, stream)

    def download(self, host: int, device: int, size_bytes: int, stream: int) -> None:
        self._call("cuMemcpyDtoHAsync", host, device, size_bytes, stream)

    def wait(self, stream: int) -> None:
        self._call("cuStreamSynchronize", stream)

    def begin_capture(self, stream: int) -> None:
        """From here on, what goes into the stream is written down instead of run."""
        modes = getattr(self._cuda, "CUstreamCaptureMode", None)
        self._call("cuStreamBeginCapture", stream, modes(_THREAD_LOCAL) if modes else 1)

    def end_capture(self, stream: int) -> Any:
        """What was written down, ready for :meth:`launch`."""
        graph = self._call("cuStreamEndCapture", stream)
        try:
            return self._call("cuGraphInstantiate", graph, 0)
        finally:
            self._call("cuGraphDestroy", graph)

    def launch(self, graph: Any, stream: int) -> None:
        self._call("cuGraphLaunch", graph, stream)

    def destroy_graph(self, graph: Any) -> None:
        self._call("cuGraphExecDestroy", graph)

    def free(self, device: int) -> None:
        self._call("cuMemFree", device)

    def free_pinned(self, host: int) -> None:
        self._call("cuMemFreeHost", host)

    def destroy(self, stream: int) -> None:
        self._call("cuStreamDestroy", stream)

    def _call(self, function: str, *arguments: Any) -> Any:
        code, *answer = getattr(self._cuda, function)(*arguments)
        if int(code) != 0:
            raise device_error(function, int(code), str(getattr(code, "name", "")))
        return answer[0] if answer else None


def device_error(function: str, code: int, name: str = "") -> DeviceError:
    """What a driver's error code means for the user."""
    if code == OUT_OF_MEMORY:
        return DeviceError(
            "The graphics card has no memory left",
            "Close other programs that use it, or use a runtime for the CPU",
        )
    said = f"{code}, {name}" if name else f"{code}"
    return DeviceError(
        f"The graphics card stopped answering ({function}: error {said})",
        "Restart the program; if that does not help, install the graphics driver again",
    )


def open_driver(gpu: Gpu) -> Driver:
    """The driver of a card.

    Raises:
        RuntimeUnavailableError: ``cuda-bindings`` is not installed.
        DeviceError: The card does not answer.
    """
    try:
        from cuda.bindings import driver as cuda
    except ImportError:
        raise RuntimeUnavailableError(
            "The package cuda-bindings is not installed",
            how_to_get("tensorrt"),
        ) from None
    try:
        return Driver(cuda, gpu.bus_id)
    except RuntimeUnavailableError:
        raise
    except Exception as error:  # the bindings' own word for a library that is not there
        raise DeviceError(
            f"The graphics driver cannot be loaded ({error})", "Install the card's driver"
        ) from error
