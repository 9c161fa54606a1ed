"""What a measurement or a built engine depends on, apart from the pack."""

from __future__ import annotations

import hashlib
import json
import os
import platform
from dataclasses import asdict, dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from emoscope.engine.runtime.gpus import find_gpu
from emoscope.engine.versions import OF_RUNTIMES

LIBRARIES = ("numpy", "onnx", *OF_RUNTIMES)
"""Distributions whose version can change speed or result of a runtime."""


@dataclass(frozen=True, slots=True)
class Machine:
    """This machine, as far as runtimes go.

    Attributes:
        system: Operating system and architecture.
        cpu: Model name of the processor.
        cores: That this process may use.
        bf16: The CPU has bfloat16 instructions.
        gpu: NVIDIA card with capability, or "".
        libraries: Installed versions by distribution name.
        driver: The card's driver, or "". A new one is no other machine: what was measured holds.
    """

    system: str
    cpu: str
    cores: int
    bf16: bool
    gpu: str
    libraries: tuple[tuple[str, str], ...]
    driver: str = ""

    @property
    def key(self) -> str:
        """SHA-256 over all of it but the card's driver."""
        facts = {name: value for name, value in asdict(self).items() if name != "driver"}
        text = json.dumps(facts, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def __str__(self) -> str:
        versions = ", ".join(f"{name} {version}" for name, version in self.libraries)
        return (
            f"{self.cpu}, {self.cores} cores{', bf16' if self.bf16 else ''};"
            f" {f'{self.gpu} ({self.driver})' if self.gpu else 'no NVIDIA GPU'}; {self.system};"
            f" Python {platform.python_version()}; {versions}"
        )


@cache
def this_machine() -> Machine:
    """Look at this machine; nothing heavy is imported."""
    flags = _cpuinfo("flags").split()
    gpu = find_gpu()
    return Machine(
        system=f"{platform.system()} {platform.machine()}",
        cpu=_cpuinfo("model name") or platform.processor() or platform.machine(),
        cores=cores(),
        bf16="avx512_bf16" in flags or "amx_bf16" in flags or "bf16" in flags,
        gpu=f"{gpu.name} {gpu.target}" if gpu else "",
        libraries=tuple(
            (name, version) for name in LIBRARIES if (version := version_of(name)) is not None
        ),
        driver=gpu.driver_in_words if gpu else "",
    )


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


def version_of(distribution: str) -> str | None:
    """Installed version without importing it, or None."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def _cpuinfo(field: str) -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    for line in lines:
        name, _, value = line.partition(":")
        if name.strip() == field or (field == "flags" and name.strip() == "Features"):
            return value.strip()
    return ""
