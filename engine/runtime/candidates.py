"""The runtimes by name, and how each is made. Nothing heavy is imported before one is asked for."""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from emoscope.engine.errors import RuntimeUnavailableError

if TYPE_CHECKING:
    from emoscope.engine.models.pack import Pack
    from emoscope.engine.runtime.protocol import Runtime

Make = Callable[["Pack", int | None], "Runtime"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to run a pack.

    Attributes:
        name: What the user asks for.
        precision: What it should compute in.
        make: From pack and number of threads.
        heavy: Loads torch or builds an engine: measured on request, and at the first start only
            where a card makes it worth the wait (:func:`first_candidates`).
        card: Runs on an accelerator, which can fail while the CPU goes on.
        offered: Named in help and in the window's settings; the others are variants that measuring
            finds.
    """

    name: str
    precision: str
    make: Make
    heavy: bool = False
    card: bool = False
    offered: bool = False


def _onnxruntime(provider: str) -> Make:
    def make(pack: Pack, threads: int | None) -> Runtime:
        from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime

        return OnnxRuntime(pack, provider, threads)

    return make


def _openvino(precision: str, device: str = "CPU") -> Make:
    def make(pack: Pack, threads: int | None) -> Runtime:
        from emoscope.engine.runtime.backends.openvino_backend import OpenVino

        return OpenVino(pack, precision, threads, device=device)

    return make


def _torch(
    device: str = "cpu", precision: str = "f32", compiled: bool = False, captured: bool = False
) -> Make:
    def make(pack: Pack, threads: int | None) -> Runtime:
        from emoscope.engine.runtime.backends.torch_backend import TorchMode, TorchRuntime

        return TorchRuntime(pack, TorchMode(device, precision, compiled, captured), threads)

    return make


def _tensorrt(pack: Pack, threads: int | None) -> Runtime:
    from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt

    return TensorRt(pack)


CANDIDATES: dict[str, Candidate] = {
    candidate.name: candidate
    for candidate in (
        Candidate("onnxruntime", "f32", _onnxruntime("cpu"), offered=True),
        Candidate("onnxruntime-coreml", "f32", _onnxruntime("coreml"), card=True),
        Candidate("openvino", "f32", _openvino("f32"), offered=True),
        Candidate("openvino-bf16", "bf16", _openvino("bf16")),
        Candidate("openvino-int8", "int8", _openvino("int8")),
        Candidate("openvino-gpu", "f16", _openvino("f16", "GPU"), card=True),
        Candidate("torch", "f32", _torch(), heavy=True, offered=True),
        Candidate("torch-bf16", "bf16", _torch(precision="bf16"), heavy=True),
        Candidate("torch-compiled", "f32", _torch(compiled=True), heavy=True),
        Candidate("torch-mps", "f16", _torch("mps", "f16"), heavy=True, card=True),
        Candidate("torch-cuda", "f16", _torch("cuda", "f16"), heavy=True, card=True),
        Candidate(
            "torch-cuda-graphs",
            "f16",
            _torch("cuda", "f16", captured=True),
            heavy=True,
            card=True,
            offered=True,
        ),
        Candidate("tensorrt", "f16", _tensorrt, heavy=True, card=True, offered=True),
    )
}

OFFERED = tuple(name for name, each in CANDIDATES.items() if each.offered)


def first_candidates() -> list[str]:
    """What the first start measures: what loads quickly, and what a card that is here can run."""
    names = [name for name, each in CANDIDATES.items() if not each.heavy]
    return names + apple_candidates() + gpu_candidates()


def apple_candidates() -> list[str]:
    """Torch on the graphics of an Apple processor, where torch is here."""
    from importlib.util import find_spec

    apple = platform.system() == "Darwin" and platform.machine() == "arm64"
    return ["torch-mps"] if apple and find_spec("torch") is not None else []


def gpu_candidates() -> list[str]:
    """Candidates for the NVIDIA card of this machine whose library is here; none without a card."""
    from importlib.util import find_spec

    from emoscope.engine.runtime.gpus import find_gpu

    gpu = find_gpu()
    if gpu is None:
        return []
    from emoscope.engine.runtime.tensorrt_library import library_for

    names = []
    with suppress(RuntimeUnavailableError):
        library_for(gpu)
        names.append("tensorrt")
    if find_spec("torch") is not None:
        names.append("torch-cuda-graphs")
    return names


def candidate(name: str) -> Candidate:
    """The candidate of that name.

    Raises:
        RuntimeUnavailableError: There is none.
    """
    try:
        return CANDIDATES[name]
    except KeyError:
        known = ", ".join(("auto", *CANDIDATES))
        raise RuntimeUnavailableError(
            f'There is no runtime "{name}"', f"Choose one of {known}"
        ) from None
