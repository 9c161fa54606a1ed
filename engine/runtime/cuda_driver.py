"""The little of the CUDA driver that is needed without torch: what card is here, and memory.

``libcuda`` comes with the graphics driver itself, so that nothing has to be installed to ask it.
Names and signatures: CUDA driver API reference (``cuInit``, ``cuDeviceGetAttribute``, ...).
"""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from typing import Any

from engine.errors import RuntimeUnavailableError

_CAPABILITY_MAJOR, _CAPABILITY_MINOR = 75, 76  # CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_*


@dataclass(frozen=True, slots=True)
class Gpu:
    """One NVIDIA card.

    Attributes:
        name: As the driver says it.
        capability: Compute capability, for example (8, 9).
        driver: CUDA version of the driver, for example ``13.0``.
    """

    name: str
    capability: tuple[int, int]
    driver: str

    @property
    def target(self) -> str:
        """Its build target, for example ``sm_89``."""
        return f"sm_{self.capability[0]}{self.capability[1]}"


class Driver:
    """The first card, through the driver API.

    Args:
        library: ``libcuda`` (tests give a stand-in).
    """

    def __init__(self, library: Any) -> None:
        self._cuda = library
        self._call("cuInit", ctypes.c_uint(0))
        self._device = ctypes.c_int()
        self._call("cuDeviceGet", ctypes.byref(self._device), ctypes.c_int(0))

    def gpu(self) -> Gpu:
        name = ctypes.create_string_buffer(256)
        self._call("cuDeviceGetName", name, ctypes.c_int(256), self._device)
        version = ctypes.c_int()
        self._call("cuDriverGetVersion", ctypes.byref(version))
        return Gpu(
            name.value.decode(errors="replace"),
            (self._attribute(_CAPABILITY_MAJOR), self._attribute(_CAPABILITY_MINOR)),
            f"{version.value // 1000}.{version.value % 1000 // 10}",
        )

    def use(self) -> None:
        """Make the card's primary context current in this thread."""
        context = ctypes.c_void_p()
        self._call("cuDevicePrimaryCtxRetain", ctypes.byref(context), self._device)
        self._call("cuCtxSetCurrent", context)

    def stream(self) -> int:
        stream = ctypes.c_void_p()
        self._call("cuStreamCreate", ctypes.byref(stream), ctypes.c_uint(1))  # non-blocking
        return int(stream.value or 0)

    def allocate(self, size_bytes: int) -> int:
        pointer = ctypes.c_uint64()
        self._call("cuMemAlloc_v2", ctypes.byref(pointer), ctypes.c_size_t(size_bytes))
        return int(pointer.value)

    def allocate_pinned(self, size_bytes: int) -> int:
        pointer = ctypes.c_void_p()
        self._call("cuMemAllocHost_v2", ctypes.byref(pointer), ctypes.c_size_t(size_bytes))
        return int(pointer.value or 0)

    def upload(self, device: int, host: int, size_bytes: int, stream: int) -> None:
        self._call(
            "cuMemcpyHtoDAsync_v2",
            ctypes.c_uint64(device),
            ctypes.c_void_p(host),
            ctypes.c_size_t(size_bytes),
            ctypes.c_void_p(stream),
        )

    def download(self, host: int, device: int, size_bytes: int, stream: int) -> None:
        self._call(
            "cuMemcpyDtoHAsync_v2",
            ctypes.c_void_p(host),
            ctypes.c_uint64(device),
            ctypes.c_size_t(size_bytes),
            ctypes.c_void_p(stream),
        )

    def wait(self, stream: int) -> None:
        self._call("cuStreamSynchronize", ctypes.c_void_p(stream))

    def free(self, device: int) -> None:
        self._call("cuMemFree_v2", ctypes.c_uint64(device))

    def free_pinned(self, host: int) -> None:
        self._call("cuMemFreeHost", ctypes.c_void_p(host))

    def destroy(self, stream: int) -> None:
        self._call("cuStreamDestroy_v2", ctypes.c_void_p(stream))

    def _attribute(self, which: int) -> int:
        value = ctypes.c_int()
        self._call("cuDeviceGetAttribute", ctypes.byref(value), ctypes.c_int(which), self._device)
        return value.value

    def _call(self, function: str, *arguments: Any) -> None:
        code = int(getattr(self._cuda, function)(*arguments))
        if code != 0:
            raise RuntimeUnavailableError(
                f"The CUDA driver answered {function} with error {code}",
                "Restart the program; if it stays, install the graphics driver again",
            )


def open_driver() -> Driver | None:
    """The driver with its first card, or None where there is no driver or no card."""
    name = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    try:
        return Driver(ctypes.CDLL(name))
    except (OSError, RuntimeUnavailableError):
        return None


def find_gpu() -> Gpu | None:
    """The first NVIDIA card, or None."""
    try:
        driver = open_driver()
        return driver.gpu() if driver else None
    except RuntimeUnavailableError:
        return None
