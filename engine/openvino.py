"""OpenVINO, imported so that its telemetry is never loaded, and how it is set up on the CPU."""

from __future__ import annotations

import sys
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


def has_bf16() -> bool:
    """Whether OpenVINO computes in bfloat16 natively on this CPU."""
    core = import_openvino().Core()
    return "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def has_device(name: str) -> bool:
    """Whether OpenVINO sees a device of this kind here (``GPU``: graphics by Intel)."""
    return any(each.split(".")[0] == name for each in import_openvino().Core().available_devices)


def compile_for_cpu(core: Any, model: Any, precision: str, threads: int) -> Any:
    """Compile a model for calls one after the other.

    Args:
        core: OpenVINO's.
        model: As read by it.
        precision: ``f32`` or ``bf16``.
        threads: Of one call.

    Raises:
        RuntimeUnavailableError: It computes in another precision than the one asked for.
    """
    own = {"INFERENCE_NUM_THREADS": str(threads), "ENABLE_CPU_PINNING": "NO"}
    return _compile(core, model, "CPU", precision, own)


def compile_for_gpu(core: Any, model: Any, precision: str) -> Any:
    """The same for graphics by Intel, in ``f16`` or ``f32``.

    Raises:
        RuntimeUnavailableError: It computes in another precision than the one asked for.
    """
    return _compile(core, model, "GPU", precision, {})


def _compile(core: Any, model: Any, device: str, precision: str, own: dict[str, str]) -> Any:
    hints = {
        "INFERENCE_PRECISION_HINT": precision,
        "PERFORMANCE_HINT": "LATENCY",
        "NUM_STREAMS": "1",
    }
    compiled = core.compile_model(model, device, hints | own)
    got = str(compiled.get_property("INFERENCE_PRECISION_HINT").to_string())
    if got != precision:
        raise RuntimeUnavailableError(
            f"OpenVINO was asked for {precision} and silently took {got}",
            "Use the runtime openvino (f32)",
        )
    return compiled
