"""Finding TensorRT or TensorRT-RTX: one programming interface under three module names."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.runtime.gpus import Gpu, is_jetson
from emoscope.engine.runtime.machine import version_of

MODULES = ("tensorrt_rtx", "tensorrt_rtx_bindings", "tensorrt")
"""In this order: the desktop library is smaller and builds faster where it knows the card."""

INSTALL = 'pip install "emoscope[tensorrt]"'
INSTALL_12 = 'pip install "emoscope[tensorrt-cu12]"'
DRIVERS = {12: "525", 13: "580"}
"""Oldest driver by major version of CUDA, as NVIDIA's compatibility table has it."""


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """A TensorRT that can be imported.

    Attributes:
        name: Module name.
        version: Its version.
        module: The imported module.
        cuda: Major version of CUDA that it was made for; 0 if nothing says so.
    """

    name: str
    version: str
    module: Any
    cuda: int = 0

    @property
    def rtx(self) -> bool:
        return self.name != "tensorrt"

    @property
    def title(self) -> str:
        return f"{'TensorRT-RTX' if self.rtx else 'TensorRT'} {self.version}"

    @property
    def targets(self) -> tuple[str, ...]:
        """Build targets it names (``sm_89`` ...); empty where it builds for its own card only."""
        kinds = getattr(self.module, "ComputeCapability", None)
        names = sorted(getattr(kinds, "__members__", {}), key=lambda n: (len(n), n))
        return tuple(f"sm_{n[2:]}" for n in names if n.startswith("SM") and n[2:].isdigit())

    def knows(self, gpu: Gpu) -> bool:
        """Whether this card is one it builds for."""
        return gpu.target in self.targets if self.rtx else gpu.capability >= (7, 5)

    def runs_on(self, gpu: Gpu) -> bool:
        """Whether the card's driver is new enough for it."""
        return gpu.cuda[0] >= self.cuda


def installed() -> list[Library]:
    """The libraries that can be imported here, in order of preference."""
    found: list[Library] = []
    for name in MODULES:
        try:
            module = importlib.import_module(name)
            version = str(module.__version__)
            module.Builder  # noqa: B018  # a folder of that name is no library
        except Exception:  # not installed, or its own libraries do not load
            continue
        if not any(other.rtx and name != "tensorrt" for other in found):
            found.append(Library(name, version, module, _cuda_of(name)))
    return found


def _cuda_of(name: str) -> int:
    stem = "tensorrt" if name == "tensorrt" else "tensorrt-rtx"
    majors = [cuda for cuda in DRIVERS if version_of(f"{stem}-cu{cuda}-libs")]
    return max(majors, default=0)


def library_for(gpu: Gpu) -> Library:
    """The library for a card.

    Raises:
        RuntimeUnavailableError: None is installed, none of those knows the card, or its driver is
            too old for them.
    """
    libraries = _any_installed()
    knowing = [library for library in libraries if library.knows(gpu)]
    for library in knowing:
        if library.runs_on(gpu):
            return library
    raise too_old(gpu, knowing[0]) if knowing else unsupported(gpu, libraries)


def library_for_targets(targets: tuple[str, ...]) -> Library:
    """The library that builds ahead for these targets; no card is needed.

    Raises:
        RuntimeUnavailableError: None is installed, or none builds for all of them.
    """
    libraries = _any_installed()
    for library in libraries:
        if set(targets) <= set(library.targets):
            return library
    known = sorted({target for library in libraries for target in library.targets})
    if not known:
        raise RuntimeUnavailableError(
            f"{libraries[0].title} builds only for the card of this machine",
            f"Install TensorRT-RTX to build ahead: {INSTALL}",
        )
    missing = ", ".join(target for target in targets if target not in known)
    raise RuntimeUnavailableError(
        f"{libraries[0].title} cannot build for {missing}", f"It knows {', '.join(known)}"
    )


def too_old(gpu: Gpu, library: Library) -> RuntimeUnavailableError:
    """The error for a driver that does not run the library's CUDA."""
    needed = DRIVERS.get(library.cuda, "")
    step = f"Update the driver{f' to {needed} or newer' if needed else ''}"
    if library.rtx and gpu.cuda[0] == 12:
        step += f", or install the library for CUDA 12 in a new environment: {INSTALL_12}"
    return RuntimeUnavailableError(
        f"{library.title} is for CUDA {library.cuda}, and {gpu.name} has {gpu.driver_in_words}",
        step,
    )


def unsupported(gpu: Gpu, libraries: list[Library]) -> RuntimeUnavailableError:
    """The error for a card that no installed library knows."""
    titles = " and ".join(library.title for library in libraries)
    if gpu.capability < (7, 5):
        step = "Cards before sm_75 have no TensorRT here; use the runtime torch-cuda-graphs"
    elif all(library.rtx for library in libraries):
        step = (
            "Install NVIDIA's full library for this card (pip install tensorrt-cu13), or use the"
            " runtime torch-cuda-graphs"
        )
    else:
        step = "Use the runtime torch-cuda-graphs"
    return RuntimeUnavailableError(f"{gpu.name} ({gpu.target}) is not supported by {titles}", step)


def no_gpu() -> RuntimeUnavailableError:
    """The error for a machine without a card."""
    if is_jetson():
        return RuntimeUnavailableError(
            "The GPU of Jetson boards is not supported", "Use a runtime for the CPU"
        )
    return RuntimeUnavailableError(
        "There is no NVIDIA GPU with a working driver on this machine",
        "Install the card's driver, or build for another machine with --target, for example"
        " --target sm_89,sm_120",
    )


def _any_installed() -> list[Library]:
    libraries = installed()
    if not libraries:
        raise RuntimeUnavailableError(
            "Neither TensorRT nor TensorRT-RTX is installed", how_to_get("tensorrt")
        )
    return libraries
