"""A picture network in OpenVINO, compiled once for each size of batch that occurs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.networks.batches import parts
from emoscope.engine.openvino import compile_for_cpu, core


@dataclass(frozen=True, slots=True, eq=False)
class _Bound:
    """A request with its buffers, which stay where they are while the shapes do.

    Attributes:
        request: OpenVINO's.
        pixels: (n, S, S, 3) uint8, read by the request.
        answers: What it writes.
    """

    request: Any
    pixels: Image
    answers: tuple[Any, ...]


def _bound(compiled: Any) -> _Bound:
    request = compiled.create_infer_request()
    answers = (request.get_output_tensor(i).data for i in range(len(compiled.outputs)))
    return _Bound(request, request.get_input_tensor(0).data, tuple(answers))


class OpenVinoNetwork:
    """Runs on the CPU.

    Args:
        model: ONNX, with one input ``pixels``.
        precision: ``f32``, or ``bf16`` where the CPU computes in it.
        threads: Number of threads of one call.

    Raises:
        RuntimeUnavailableError: This CPU has no such precision.
    """

    runtime = "openvino"

    def __init__(self, model: bytes, precision: str = "f32", threads: int = 1) -> None:
        self.precision = precision
        self._threads = threads
        self._model: Any = core().read_model(model=model)
        self._requests: dict[int, _Bound] = {}
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
        bound = self._request(len(pixels))
        # Into and out of the request's own buffers: giving arrays to OpenVINO and looking its
        # answers up takes a tenth of the mesh's time.
        bound.pixels[:] = pixels
        bound.request.infer(None, share_outputs=True)
        return tuple(np.array(answer, np.float32) for answer in bound.answers)

    def _request(self, count: int) -> _Bound:
        bound = self._requests.get(count)
        if bound is None:
            self._model.reshape({0: [count, *self._shape]})
            compiled = compile_for_cpu(self._model, self.precision, self._threads)
            bound = self._requests[count] = _bound(compiled)
        return bound
