"""A picture network in OpenVINO, compiled once for each size of batch that occurs."""

from __future__ import annotations

from typing import Any

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.networks.batches import parts
from emoscope.engine.openvino import compile_for_cpu, import_openvino


class OpenVinoNetwork:
    """Runs on the CPU.

    Args:
        model: ONNX, with one input ``pixels``.
        precision: ``f32``, or ``bf16`` where the CPU computes in it.
        threads: Of one call.

    Raises:
        RuntimeUnavailableError: This CPU has no such precision.
    """

    runtime = "openvino"

    def __init__(self, model: bytes, precision: str = "f32", threads: int = 1) -> None:
        self._core = import_openvino().Core()
        self.precision = precision
        self._threads = threads
        self._model: Any = self._core.read_model(model=model)
        self._requests: dict[int, Any] = {}
        _, *self._shape = self._model.inputs[0].get_partial_shape()
        self._request(1)

    def run(self, pixels: Image) -> tuple[Floats, ...]:
        answers = [self._answer(pixels[part]) for part in parts(len(pixels))]
        if len(answers) == 1:
            return answers[0]
        return tuple(np.concatenate(each) for each in zip(*answers, strict=True))

    def close(self) -> None:
        self._requests.clear()

    def _answer(self, pixels: Image) -> tuple[Floats, ...]:
        request = self._request(len(pixels))
        # Shared in and copied out: the next call writes over the request's own buffers.
        results = request.infer({0: pixels}, share_inputs=True, share_outputs=True)
        return tuple(np.array(results[i], np.float32) for i in range(len(results)))

    def _request(self, count: int) -> Any:
        request = self._requests.get(count)
        if request is None:
            self._model.reshape({0: [count, *self._shape]})
            compiled = compile_for_cpu(self._core, self._model, self.precision, self._threads)
            request = self._requests[count] = compiled.create_infer_request()
        return request
