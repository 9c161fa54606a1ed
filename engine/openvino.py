"""OpenVINO, imported so that its telemetry is never loaded, and how it is set up on the CPU."""

from __future__ import annotations

import sys
import threading
from types import ModuleType
from typing import Any

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.libraries import loading

_TELEMETRY = "openvino_telemetry"


def import_openvino() -> ModuleType:
    """Import OpenVINO without the telemetry package that it would load and may send with.

    With the package marked as absent, OpenVINO's converter takes its own empty stand-in.
    """
    if "openvino" not in sys.modules:
        sys.modules[_TELEMETRY] = None  # type: ignore[assignment]
    with loading("OpenVINO"):
        import openvino

    return openvino  # type: ignore[no-any-return, unused-ignore]


_core: Any = None
_making = threading.Lock()


def core() -> Any:
    """OpenVINO's core, the one of this process, kept to its end.

    Where the CPU has AMX, a core gives the thread that makes it a stack for signals, and frees it
    when it goes. Of several cores, the freed stack of one comes back with the end of another: the
    next signal (Ctrl-C, SIGTERM) then ends the process with SIGSEGV.
    """
    global _core
    library = import_openvino()
    with _making:
        if _core is None:
            _core = library.Core()
        return _core


def has_bf16() -> bool:
    """Whether OpenVINO computes in bfloat16 natively on this CPU."""
    return "BF16" in core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def has_device(name: str) -> bool:
    """Whether OpenVINO sees a device of this kind here (``GPU``: graphics by Intel)."""
    return any(each.split(".")[0] == name for each in core().available_devices)


def compile_for_cpu(model: Any, precision: str, threads: int) -> Any:
    """Compile a model for calls one after the other.

    Args:
        model: As read by :func:`core`.
        precision: ``f32`` or ``bf16``.
        threads: Number of threads of one call.

    Raises:
        RuntimeUnavailableError: It computes in another precision than the one asked for.
    """
    own = {"INFERENCE_NUM_THREADS": str(threads), "ENABLE_CPU_PINNING": "NO"}
    return _compile(model, "CPU", precision, own)


def compile_for_gpu(model: Any, precision: str) -> Any:
    """The same for graphics by Intel, in ``f16`` or ``f32``.

    Raises:
        RuntimeUnavailableError: It computes in another precision than the one asked for.
    """
    return _compile(model, "GPU", precision, {})


def _compile(model: Any, device: str, precision: str, own: dict[str, str]) -> Any:
    hints = {
        "INFERENCE_PRECISION_HINT": precision,
        "PERFORMANCE_HINT": "LATENCY",
        "NUM_STREAMS": "1",
    }
    compiled = core().compile_model(model, device, hints | own)
    got = str(compiled.get_property("INFERENCE_PRECISION_HINT").to_string())
    if got != precision:
        raise RuntimeUnavailableError(
            f"OpenVINO was asked for {precision} and silently took {got}",
            "Use the runtime openvino (f32)",
        )
    return compiled
