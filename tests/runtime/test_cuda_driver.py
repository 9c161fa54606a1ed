"""The driver's little wrapper against a stand-in that keeps memory in dictionaries."""

import ctypes

import numpy as np
import pytest

from engine.errors import RuntimeUnavailableError
from engine.runtime import cuda_driver
from engine.runtime.cuda_driver import Driver, Gpu, find_gpu, open_driver
from engine.runtime.machine import describe


class FakeCuda:
    """libcuda with one RTX 4090; device addresses are real host memory underneath."""

    def __init__(self, code=0):
        self.code = code
        self.buffers = {}
        self.freed = []

    def cuInit(self, flags):
        return self.code

    def cuDeviceGet(self, device, index):
        device._obj.value = index.value
        return 0

    def cuDeviceGetName(self, name, size, device):
        name.value = b"NVIDIA GeForce RTX 4090"
        return 0

    def cuDriverGetVersion(self, version):
        version._obj.value = 13020
        return 0

    def cuDeviceGetAttribute(self, value, which, device):
        value._obj.value = {75: 8, 76: 9}[which.value]
        return 0

    def cuDevicePrimaryCtxRetain(self, context, device):
        context._obj.value = 1
        return 0

    def cuCtxSetCurrent(self, context):
        return 0

    def cuStreamCreate(self, stream, flags):
        stream._obj.value = 77
        return 0

    def _allocate(self, pointer, size):
        buffer = ctypes.create_string_buffer(size.value)
        address = ctypes.addressof(buffer)
        self.buffers[address] = buffer
        pointer._obj.value = address
        return 0

    cuMemAlloc_v2 = cuMemAllocHost_v2 = _allocate  # noqa: N815

    def cuMemcpyHtoDAsync_v2(self, device, host, size, stream):
        assert stream.value == 77
        ctypes.memmove(device.value, host.value, size.value)
        return 0

    def cuMemcpyDtoHAsync_v2(self, host, device, size, stream):
        ctypes.memmove(host.value, device.value, size.value)
        return 0

    def cuStreamSynchronize(self, stream):
        return 0

    def _free(self, address):
        self.freed.append(address.value)
        return 0

    cuMemFree_v2 = cuMemFreeHost = cuStreamDestroy_v2 = _free  # noqa: N815


def test_the_card_is_described():
    gpu = Driver(FakeCuda()).gpu()
    assert gpu == Gpu("NVIDIA GeForce RTX 4090", (8, 9), "13.2")
    assert gpu.target == "sm_89"
    assert describe(gpu) == "NVIDIA GeForce RTX 4090 (sm_89, driver CUDA 13.2)"
    assert describe(None) == ""


def test_memory_goes_there_and_back():
    driver = Driver(FakeCuda())
    stream = driver.stream()
    host, device, back = driver.allocate_pinned(16), driver.allocate(16), driver.allocate_pinned(16)
    ctypes.memmove(host, np.arange(4, dtype=np.float32).tobytes(), 16)
    driver.upload(device, host, 16, stream)
    driver.download(back, device, 16, stream)
    driver.wait(stream)
    np.testing.assert_array_equal(np.frombuffer(ctypes.string_at(back, 16), np.float32), range(4))


def test_an_error_names_the_function_and_the_code():
    with pytest.raises(RuntimeUnavailableError, match="answered cuInit with error 100"):
        Driver(FakeCuda(code=100))


def test_without_a_driver_or_a_card_there_is_none(monkeypatch):
    def missing(name):
        raise OSError(name)

    monkeypatch.setattr(cuda_driver.ctypes, "CDLL", missing)
    assert open_driver() is None
    assert find_gpu() is None
    monkeypatch.setattr(cuda_driver.ctypes, "CDLL", lambda name: FakeCuda(code=100))
    assert open_driver() is None
    monkeypatch.setattr(cuda_driver.ctypes, "CDLL", lambda name: FakeCuda())
    assert find_gpu().target == "sm_89"
