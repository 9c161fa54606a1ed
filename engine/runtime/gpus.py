"""Which NVIDIA cards are here, asked of NVML: that wakes no card and makes no CUDA context."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

JETSON = (Path("/etc/nv_tegra_release"), Path("/sys/module/tegra_fuse"))


@dataclass(frozen=True, slots=True)
class Gpu:
    """One NVIDIA card.

    Attributes:
        name: As the driver says it.
        capability: Compute capability, for example (8, 9).
        cuda: Newest CUDA version that the driver runs, for example (13, 0).
        driver: Version of the driver itself, for example ``580.95``; may be empty.
        bus_id: Its place on the PCI bus, by which CUDA finds the same card; may be empty.
        memory_bytes: The card's memory.
    """

    name: str
    capability: tuple[int, int]
    cuda: tuple[int, int]
    driver: str = ""
    bus_id: str = ""
    memory_bytes: int = 0

    @property
    def target(self) -> str:
        """Its build target, for example ``sm_89``."""
        return f"sm_{self.capability[0]}{self.capability[1]}"

    @property
    def driver_in_words(self) -> str:
        """For example ``driver 580.95, CUDA 13.0``."""
        cuda = f"CUDA {self.cuda[0]}.{self.cuda[1]}"
        return f"driver {self.driver}, {cuda}" if self.driver else f"driver {cuda}"


def find_gpu() -> Gpu | None:
    """The newest card that this process may use, of equal ones the largest; None without one."""
    return max(gpus(), key=lambda gpu: (gpu.capability, gpu.memory_bytes), default=None)


def gpus() -> list[Gpu]:
    """All cards that ``CUDA_VISIBLE_DEVICES`` admits; none without a working driver."""
    try:
        import pynvml as nvml

        nvml.nvmlInit()
    except Exception:  # no package, no driver, or one that does not fit the kernel
        return []
    try:
        version = int(nvml.nvmlSystemGetCudaDriverVersion_v2())
        cuda = version // 1000, version % 1000 // 10
        driver = _text(nvml.nvmlSystemGetDriverVersion())
        found = []
        for index in range(int(nvml.nvmlDeviceGetCount())):
            with suppress(nvml.NVMLError):  # one card off the bus does not hide the others
                handle = nvml.nvmlDeviceGetHandleByIndex(index)
                if not _visible(index, _text(nvml.nvmlDeviceGetUUID(handle))):
                    continue
                major, minor = nvml.nvmlDeviceGetCudaComputeCapability(handle)
                found.append(
                    Gpu(
                        name=_text(nvml.nvmlDeviceGetName(handle)),
                        capability=(int(major), int(minor)),
                        cuda=cuda,
                        driver=driver,
                        bus_id=_text(nvml.nvmlDeviceGetPciInfo(handle).busId),
                        memory_bytes=int(nvml.nvmlDeviceGetMemoryInfo(handle).total),
                    )
                )
        return found
    except Exception:  # a driver that has gone, or one too old for a question
        return []
    finally:
        with suppress(Exception):
            nvml.nvmlShutdown()


def describe(gpu: Gpu | None) -> str:
    """One line for a card, or "" without one."""
    return f"{gpu.name} ({gpu.target}, {gpu.driver_in_words})" if gpu else ""


def is_jetson() -> bool:
    """Whether this is one of NVIDIA's Jetson boards, whose GPU is not supported."""
    return any(path.exists() for path in JETSON)


def _visible(index: int, uuid: str) -> bool:
    asked = os.environ.get("CUDA_VISIBLE_DEVICES")
    if asked is None:
        return True
    names = [name.strip() for name in asked.split(",") if name.strip()]
    return any(name == str(index) or (len(name) > 4 and uuid.startswith(name)) for name in names)


def _text(value: str | bytes) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)
