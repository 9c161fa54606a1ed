"""Small rewritings that TensorRT needs of an ONNX graph; the arithmetic stays the same."""

from __future__ import annotations

from typing import Any

from emoscope.engine.models.graphs import Graph

SHAPE_ONLY = frozenset({"Flatten", "Reshape", "Slice", "Squeeze", "Transpose", "Unsqueeze"})


def rewritten(graph: Graph) -> Graph:
    """The graph as TensorRT takes it.

    Bytes (pixels) are turned to floats before anything else is done with them: TensorRT only
    converts them ("first input has type UInt8 but must have type Float, ..."). Softmax over a
    single dimension, as weights over the frames of a clip have it, is given a second one ("at
    least 2 dimensions are required for input"). Both quotations are TensorRT-RTX 1.7's.
    """
    import onnx

    model = onnx.load_from_string(graph.structure)
    if not (_floats_first(model) | _softmax_in_two(model)):
        return graph
    return Graph(graph.kind, bytes(model.SerializeToString()), graph.weights)


def _floats_first(model: Any) -> bool:
    from onnx import TensorProto, helper

    graph = model.graph
    byte_inputs = {
        value.name for value in graph.input if value.type.tensor_type.elem_type == TensorProto.UINT8
    }
    moved = {
        name: f"{name}.float"
        for node in graph.node
        for name in node.input
        if name in byte_inputs and node.op_type in SHAPE_ONLY
    }
    if not moved:
        return False
    casts = [
        helper.make_node("Cast", [name], [floats], to=TensorProto.FLOAT)
        for name, floats in moved.items()
    ]
    for node in graph.node:
        for index, name in enumerate(node.input):
            node.input[index] = moved.get(name, name)
    nodes = [*casts, *graph.node]
    del graph.node[:]
    del graph.value_info[:]  # their types are no longer true
    graph.node.extend(nodes)
    return True


def _softmax_in_two(model: Any) -> bool:
    import numpy as np
    import onnx
    from onnx import helper, numpy_helper

    ranks = _ranks(onnx.shape_inference.infer_shapes(model).graph)
    flat = [n for n in model.graph.node if n.op_type == "Softmax" and ranks.get(n.input[0]) == 1]
    if not flat:
        return False
    front = "softmax.front"
    model.graph.initializer.append(numpy_helper.from_array(np.zeros(1, np.int64), front))
    nodes: list[Any] = []
    for node in model.graph.node:
        if not any(node is each for each in flat):
            nodes.append(node)
            continue
        source, target = node.input[0], node.output[0]
        nodes += [
            helper.make_node("Unsqueeze", [source, front], [f"{target}.row"]),
            helper.make_node("Softmax", [f"{target}.row"], [f"{target}.soft"], axis=-1),
            helper.make_node("Squeeze", [f"{target}.soft", front], [target]),
        ]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    return True


def _ranks(graph: Any) -> dict[str, int]:
    return {
        value.name: len(value.type.tensor_type.shape.dim)
        for value in (*graph.input, *graph.value_info)
        if value.type.tensor_type.HasField("shape")
    }
