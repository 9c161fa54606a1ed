"""Float graphs in half precision, explicitly typed, as strongly typed engine builders want them.

Convolutions and matrix products run in half precision, and what follows them until something
needs the range or the digits of float32: sums over many values, exponentials, normalisation, and
constants that half precision cannot hold. What comes before the first product (the preparation of
pixels) stays float32. Inputs and outputs keep their types.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError
from emoscope.engine.models.graphs import Arrays, Graph

PRODUCTS = frozenset({"Conv", "ConvTranspose", "Gemm", "MatMul"})
FULL = frozenset(
    {
        "Exp",
        "LayerNormalization",
        "Log",
        "LpNormalization",
        "Pow",
        "Reciprocal",
        "ReduceL2",
        "ReduceMean",
        "ReduceSum",
        "RMSNormalization",
        "Softmax",
        "Sqrt",
    }
)
SUFFIX = ".half"
_LARGEST, _SMALLEST = 65504.0, 6.2e-5  # of float16: largest, smallest with all its digits


def halved(graph: Graph, precision: str) -> Graph:
    """The graph in ``f16`` or ``bf16``; ``f32`` gives it back as it is.

    Raises:
        PackError: The graph has branches or loops, which this does not convert.
    """
    if precision == "f32":
        return graph
    return _Halving(graph, precision).result()


class _Halving:
    def __init__(self, graph: Graph, precision: str) -> None:
        import ml_dtypes
        import onnx

        self._source = graph
        self._onnx = onnx
        is_f16 = precision == "f16"
        self._type = onnx.TensorProto.FLOAT16 if is_f16 else onnx.TensorProto.BFLOAT16
        self._dtype = np.dtype(np.float16) if is_f16 else np.dtype(ml_dtypes.bfloat16)
        self._model = onnx.load_from_string(graph.structure)
        self._constants: Arrays = dict(graph.weights)
        self._float: set[str] = set()
        self._half: set[str] = set()
        self._made: set[str] = set()
        self._nodes: list[Any] = []
        self._new_weights: Arrays = {}

    def result(self) -> Graph:
        graph = self._model.graph
        self._lift_constants()
        self._find_floats()
        for node in graph.node:
            self._convert(node)
        self._restore_outputs()
        del graph.node[:]
        graph.node.extend(self._nodes)
        del graph.value_info[:]
        used = {name for node in self._nodes for name in node.input}
        kept = [tensor for tensor in graph.initializer if tensor.name in used]
        del graph.initializer[:]
        graph.initializer.extend(kept)
        for name, array in self._new_weights.items():
            graph.initializer.append(self._marked(name, array))
        weights = {n: a for n, a in self._source.weights.items() if n in used} | self._new_weights
        return Graph(self._source.kind, bytes(self._model.SerializeToString()), weights)

    def _lift_constants(self) -> None:
        from onnx import numpy_helper

        graph = self._model.graph
        kept = []
        for node in graph.node:
            value = next((a.t for a in node.attribute if a.name == "value"), None)
            if node.op_type == "Constant" and value is not None:
                array = numpy_helper.to_array(value)
                graph.initializer.append(numpy_helper.from_array(array, node.output[0]))
            else:
                kept.append(node)
        del graph.node[:]
        graph.node.extend(kept)
        for tensor in graph.initializer:
            if tensor.name not in self._constants:
                self._constants[tensor.name] = numpy_helper.to_array(tensor)

    def _find_floats(self) -> None:
        inferred = self._onnx.shape_inference.infer_shapes(self._model).graph
        wanted = self._onnx.TensorProto.FLOAT
        for value in (*inferred.input, *inferred.value_info, *inferred.output):
            if value.type.tensor_type.elem_type == wanted:
                self._float.add(value.name)
        self._float.update(n for n, a in self._constants.items() if a.dtype == np.float32)

    def _convert(self, node: Any) -> None:
        if any(a.HasField("g") or a.graphs for a in node.attribute):
            raise PackError(
                f"The {self._source.kind} graph has branches, which half precision does not cover",
                "Build it with --precision f32",
            )
        floats = [name for name in node.input if name in self._float]
        goes_half = bool(floats) and self._wants_half(node, floats)
        for index, name in enumerate(node.input):
            if name in self._float:
                node.input[index] = self._as_half(name) if goes_half else self._as_full(name)
        self._nodes.append(node)
        if goes_half:
            self._half.update(name for name in node.output if name in self._float)

    def _wants_half(self, node: Any, floats: list[str]) -> bool:
        if node.op_type in PRODUCTS:
            return True
        if node.op_type in FULL or node.op_type == "Cast":
            return False
        if any(self._out_of_range(name) for name in floats):
            return False
        return any(name in self._half for name in floats)

    def _out_of_range(self, name: str) -> bool:
        value = self._constants.get(name)
        if value is None or value.size != 1:
            return False
        size = abs(float(value.reshape(-1)[0]))
        return size > _LARGEST or 0 < size < _SMALLEST

    def _as_half(self, name: str) -> str:
        if name in self._half:
            return name
        half = name + SUFFIX
        if half not in self._made:
            self._made.add(half)
            if name in self._constants:
                self._new_weights[half] = self._rounded(self._constants[name])
            else:
                self._cast(name, half, self._type)
        return half

    def _as_full(self, name: str) -> str:
        if name not in self._half:
            return name
        full = name + ".full"
        if full not in self._made:
            self._made.add(full)
            self._cast(name, full, self._onnx.TensorProto.FLOAT)
        return full

    def _restore_outputs(self) -> None:
        for output in self._model.graph.output:
            if output.name not in self._half:
                continue
            inner = output.name + ".inner"
            for node in self._nodes:
                for names in (node.input, node.output):
                    for index, name in enumerate(names):
                        if name == output.name:
                            names[index] = inner
            self._cast(inner, output.name, self._onnx.TensorProto.FLOAT)

    def _cast(self, source: str, target: str, kind: int) -> None:
        from onnx import helper

        self._nodes.append(helper.make_node("Cast", [source], [target], name=target, to=kind))

    def _rounded(self, array: NDArray[Any]) -> NDArray[Any]:
        if self._dtype == np.float16:
            array = np.clip(array, -_LARGEST, _LARGEST)
        return np.ascontiguousarray(array.astype(self._dtype))

    def _marked(self, name: str, array: NDArray[Any]) -> Any:
        from emoscope.engine.models.graphs import marked_tensor

        return marked_tensor(name, self._type, array.shape)
