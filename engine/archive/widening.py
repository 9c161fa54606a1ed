"""Half precision to single precision, three times as fast as numpy does it."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.onnxruntime import import_onnxruntime, session_options


def widened(values: NDArray[np.float16]) -> Floats:
    """(n, D) float16 as float32; may be called from several threads."""
    if not values.size:
        return np.empty(values.shape, np.float32)
    out: Floats = _cast().run(None, {"half": np.ascontiguousarray(values)})[0]
    return out


@cache
def _cast() -> Any:
    import onnx
    from onnx import TensorProto, helper

    shape = ["n", "d"]
    graph = helper.make_graph(
        [helper.make_node("Cast", ["half"], ["single"], to=TensorProto.FLOAT)],
        "widen",
        [helper.make_tensor_value_info("half", TensorProto.FLOAT16, shape)],
        [helper.make_tensor_value_info("single", TensorProto.FLOAT, shape)],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return import_onnxruntime().InferenceSession(
        model.SerializeToString(), session_options(1), providers=["CPUExecutionProvider"]
    )
