"""Opening a picture network with the first runtime that works here."""

from __future__ import annotations

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.libraries import MissingLibraryError
from emoscope.engine.networks.network import Network

THREADS = 1
"""Of one call. A second one makes networks as small as these hardly faster, and waits for the next
call by spinning: processor time that decoding and the towers need."""


def open_network(model: bytes, precision: str = "f32") -> Network:
    """Open a network: OpenVINO, or ONNX Runtime where that does not work.

    Args:
        model: ONNX, with one input ``pixels``.
        precision: ``f32`` or ``bf16``.

    Raises:
        RuntimeUnavailableError: Nothing here runs it in this precision.
    """
    failures: list[str] = []
    next_step = "Install EmoScope again"
    try:
        from emoscope.engine.networks.openvino_network import OpenVinoNetwork

        return OpenVinoNetwork(model, precision, THREADS)
    except Exception as error:  # a broken library must not stop the other one
        failures.append(f"openvino: {error}")
        next_step = _step_of(error, next_step)
    if precision == "f32":
        try:
            from emoscope.engine.networks.onnxruntime_network import OnnxRuntimeNetwork

            return OnnxRuntimeNetwork(model, THREADS)
        except Exception as error:
            failures.append(f"onnxruntime: {error}")
            next_step = _step_of(error, next_step)
    raise RuntimeUnavailableError(
        f"Nothing here runs the face networks in {precision} ({'; '.join(failures)})",
        next_step,
    )


def _step_of(error: Exception, usual: str) -> str:
    return error.next_step if isinstance(error, MissingLibraryError) else usual
