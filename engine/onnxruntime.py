"""ONNX Runtime with its telemetry off, and how a session is set up."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from emoscope.engine.libraries import loading


def import_onnxruntime() -> ModuleType:
    """Import ONNX Runtime; only its builds for Windows have telemetry, and it is turned off."""
    with loading("ONNX Runtime"):
        import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime  # type: ignore[no-any-return, unused-ignore]


def session_options(threads: int) -> Any:
    """Options of a session whose calls come one after the other."""
    options = import_onnxruntime().SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Waiting threads that spin take the cores from the other networks and the window.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options
