"""A TensorFlow Lite file as a list of operators with their weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tflite
from numpy.typing import NDArray
from sparse import dense

_NAMES = {code: name for name, code in vars(tflite.BuiltinOperator).items() if type(code) is int}
_TYPES = {
    tflite.TensorType.FLOAT32: np.dtype("<f4"),
    tflite.TensorType.FLOAT16: np.dtype("<f2"),
    tflite.TensorType.INT32: np.dtype("<i4"),
}
STORED = ("DEQUANTIZE", "DENSIFY")
"""Operators that only unpack weights."""


@dataclass(frozen=True)
class Step:
    """One operator.

    Attributes:
        kind: TensorFlow Lite's name of it, for example ``CONV_2D``.
        inputs, outputs: Numbers of tensors.
        table: Its options, still packed.
    """

    kind: str
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    table: Any

    def options(self, cls: type) -> Any:
        """Its options as one of tflite's classes."""
        made = cls()
        made.Init(self.table.Bytes, self.table.Pos)
        return made


class Network:
    """The only graph of a file, its weights unpacked: half precision stays half precision.

    Args:
        path: Of a ``.tflite`` file.
    """

    def __init__(self, path: Path) -> None:
        self._model = tflite.Model.GetRootAsModel(path.read_bytes(), 0)
        self._graph = self._model.Subgraphs(0)
        self._weights: dict[int, NDArray[Any]] = {}
        self.steps = tuple(self._steps())
        self.inputs = tuple(int(n) for n in self._graph.InputsAsNumpy())
        self.outputs = tuple(int(n) for n in self._graph.OutputsAsNumpy())

    def shape(self, tensor: int) -> tuple[int, ...]:
        """Of a tensor, with the file's batch of 1."""
        return tuple(int(size) for size in self._graph.Tensors(tensor).ShapeAsNumpy())

    def weight(self, tensor: int) -> NDArray[Any] | None:
        """A constant, or None for what is computed."""
        if tensor not in self._weights:
            found = self._stored(tensor)
            if found is None:
                return None
            self._weights[tensor] = found
        return self._weights[tensor]

    def _stored(self, number: int) -> NDArray[Any] | None:
        tensor = self._graph.Tensors(number)
        data = self._model.Buffers(tensor.Buffer()).DataAsNumpy()
        if isinstance(data, int):  # no bytes: a value of the computation
            return None
        values = np.frombuffer(data.tobytes(), _TYPES[tensor.Type()])
        shape = self.shape(number)
        if tensor.Sparsity() is not None:
            return dense(shape, tensor.Sparsity(), values)
        return values.reshape(shape)

    def _steps(self) -> Iterator[Step]:
        for number in range(self._graph.OperatorsLength()):
            operator = self._graph.Operators(number)
            code = self._model.OperatorCodes(operator.OpcodeIndex())
            kind = _NAMES[max(code.DeprecatedBuiltinCode(), code.BuiltinCode())]
            inputs = tuple(int(n) for n in operator.InputsAsNumpy())
            outputs = tuple(int(n) for n in operator.OutputsAsNumpy())
            if kind in STORED:
                source = self.weight(inputs[0])
                if source is None:
                    raise ValueError(f"{kind} of something computed")
                self._weights[outputs[0]] = source
                continue
            yield Step(kind, inputs, outputs, operator.BuiltinOptions())
