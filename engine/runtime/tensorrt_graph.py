"""Small rewritings that TensorRT needs of an ONNX graph; the arithmetic stays the same."""

from __future__ import annotations

from typing import Any

from engine.models.graphs import Graph


def rewritten(graph: Graph) -> Graph:
    """The graph with softmax over a single dimension given a second one.

    TensorRT's softmax layer takes two dimensions or more ("at least 2 dimensions are required for
    input", TensorRT-RTX 1.7); weights over the frames of a clip have one.
    """
    import numpy as np
    import onnx
    from onnx import helper, numpy_helper

    model = onnx.load_from_string(graph.structure)
    ranks = _ranks(onnx.shape_inference.infer_shapes(model).graph)
    flat = [n for n in model.graph.node if n.op_type == "Softmax" and ranks.get(n.input[0]) == 1]
    if not flat:
        return graph
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
    return Graph(graph.kind, bytes(model.SerializeToString()), graph.weights)


def _ranks(graph: Any) -> dict[str, int]:
    return {
        value.name: len(value.type.tensor_type.shape.dim)
        for value in (*graph.input, *graph.value_info)
        if value.type.tensor_type.HasField("shape")
    }
