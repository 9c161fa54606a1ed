"""OpenVINO: f32, bf16 where the CPU has it, int8 where it was built, f16 on graphics by Intel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.graphs import Kind
from emoscope.engine.models.pack import Pack
from emoscope.engine.openvino import (
    compile_for_cpu,
    compile_for_gpu,
    core,
    has_bf16,
    has_device,
)
from emoscope.engine.runtime.exporting import graph_of
from emoscope.engine.runtime.graph_runtime import GraphRuntime, usable_threads
from emoscope.engine.runtime.int8 import int8_graph


class OpenVino(GraphRuntime):
    """A pack in OpenVINO.

    Args:
        pack: The pack to run.
        precision: ``f32``, ``bf16`` or (on a GPU) ``f16``, of image and temporal tower; ``int8``
            for the image tower's eight-bit form, with the faster of these for the rest. Texts are
            always f32: they are encoded once and everything is compared with them.
        threads: Of one call; None for one per core.
        device: ``CPU``, or ``GPU`` for graphics by Intel, where only texts stay on the CPU.
        image: This eight-bit graph instead of the kept one.

    Raises:
        RuntimeUnavailableError: This CPU has no such precision, or there is no such device.
        PackError: The pack's graphs are not usable.
    """

    name = "openvino"

    def __init__(
        self,
        pack: Pack,
        precision: str = "f32",
        threads: int | None = None,
        *,
        device: str = "CPU",
        image: bytes | None = None,
    ) -> None:
        super().__init__(pack)
        if device != "CPU" and not has_device(device):
            raise RuntimeUnavailableError(
                f"OpenVINO finds no {device} here", "Use the runtime openvino, on the CPU"
            )
        self.device = device
        self._threads = usable_threads(threads)
        self._requests: dict[Kind, Any] = {}
        # An input that a graph does not use (the mask of a pack with its own classes) is dropped
        # by OpenVINO, which then takes offence at being given it.
        self._inputs: dict[Kind, set[str]] = {}
        self._got = precision
        self._floats = precision
        if precision == "int8":
            self._floats = "bf16" if has_bf16() else "f32"
        if precision == "bf16" and not has_bf16():
            raise RuntimeUnavailableError(
                "This CPU does not compute in bf16", "Use the runtime openvino (f32)"
            )
        self._int8 = (image or int8_graph(pack)) if precision == "int8" else None
        self._request("image")
        self._request("temporal")

    @property
    def precision(self) -> str:
        return self._got

    def run(self, kind: Kind, inputs: Mapping[str, NDArray[Any]]) -> Floats:
        request = self._request(kind)
        # Shared in: OpenVINO reads our arrays in place. The answer is copied out, since the
        # request's own buffer is written over by the next call.
        known = self._inputs[kind]
        given = {name: array for name, array in inputs.items() if name in known}
        result = request.infer(given, share_inputs=True, share_outputs=True)
        return np.array(result[0], dtype=np.float32)

    def close(self) -> None:
        self._requests.clear()

    def _request(self, kind: Kind) -> Any:
        request = self._requests.get(kind)
        if request is None:
            request = self._open(kind)
            self._requests[kind] = request
        return request

    def _open(self, kind: Kind) -> Any:
        precision = "f32" if kind == "text" else self._floats
        eight = self._int8 if kind == "image" else None
        model = core().read_model(model=eight or graph_of(self.pack, kind).filled())
        if self.device == "GPU" and kind != "text":
            compiled = compile_for_gpu(model, precision)
        else:
            compiled = compile_for_cpu(model, precision, self._threads)
        self._inputs[kind] = {name for port in compiled.inputs for name in port.get_names()}
        return compiled.create_infer_request()
