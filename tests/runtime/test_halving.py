import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper

from emoscope.engine.errors import PackError
from emoscope.engine.models.graphs import Graph, open_graph, strip_graph
from emoscope.engine.runtime.halving import halved
from tests.packs import LENGTH, SIZE_PX, WIDTH

RNG = np.random.default_rng(5)
INPUTS = {
    "image": {"pixels": RNG.integers(0, 256, (3, SIZE_PX, SIZE_PX, 3), dtype=np.uint8)},
    "temporal": {"frames": RNG.normal(size=(2, LENGTH, WIDTH)).astype(np.float32)},
}


def run(model, inputs):
    return ort.InferenceSession(model).run(None, inputs)[0]


@pytest.mark.parametrize("kind", ["image", "temporal"])
def test_half_precision_says_the_same(pack, kind):
    graph = open_graph(pack, kind)
    half = halved(graph, "f16").filled()
    onnx.checker.check_model(onnx.load_from_string(half), full_check=True)
    full, short = run(graph.filled(), INPUTS[kind]), run(half, INPUTS[kind])
    assert short.dtype == np.float32
    assert (full * short).sum(axis=1).min() > 0.9999
    assert not np.array_equal(full, short)


def types(model, op):
    """Element types that an operator's first inputs have."""
    inferred = onnx.shape_inference.infer_shapes(model).graph
    known = {v.name: v.type.tensor_type.elem_type for v in (*inferred.value_info, *inferred.input)}
    known |= {t.name: t.data_type for t in inferred.initializer}
    return [known[node.input[0]] for node in inferred.node if node.op_type == op]


def test_products_are_half_and_sums_are_not(pack):
    model = onnx.load_from_string(halved(open_graph(pack, "image"), "f16").filled())
    assert types(model, "Conv") == [TensorProto.FLOAT16] * 2
    assert types(model, "MatMul") == [TensorProto.FLOAT16]
    assert types(model, "Relu") == [TensorProto.FLOAT16] * 2
    assert types(model, "LpNormalization") == [TensorProto.FLOAT]
    assert types(model, "Sub") == [TensorProto.FLOAT]  # preparation, before the first product


def test_weights_are_halved_once_and_full_ones_dropped(pack):
    graph = open_graph(pack, "image")
    for precision in ("f16", "bf16"):
        half = halved(graph, precision)
        assert sorted(half.weights) == ["conv1.half", "conv2.half", "project.half"]
        assert all(array.dtype.itemsize == 2 for array in half.weights.values())
    assert sorted(graph.weights) == ["conv1", "conv2", "project"]


def test_full_precision_is_left_alone(pack):
    graph = open_graph(pack, "image")
    assert halved(graph, "f32") is graph


def small_graph(nodes, initializers, extra=()):
    graph = helper.make_graph(
        nodes,
        "temporal",
        [helper.make_tensor_value_info("frames", TensorProto.FLOAT, ["n", "t", 4])],
        [helper.make_tensor_value_info("clip", TensorProto.FLOAT, None)],
        initializers,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    structure, arrays = strip_graph(model, min_bytes=1)
    return Graph("temporal", structure, arrays)


def test_a_constant_that_half_precision_cannot_hold_keeps_its_step_in_full():
    eye = numpy_helper.from_array(np.eye(4, dtype=np.float32), "eye")
    tiny = numpy_helper.from_array(np.array(1e-12, np.float32), "tiny")
    nodes = [
        helper.make_node("MatMul", ["frames", "eye"], ["same"]),
        helper.make_node("Abs", ["same"], ["length"]),
        helper.make_node("Max", ["length", "tiny"], ["floored"]),
        helper.make_node("Div", ["same", "floored"], ["clip"]),
    ]
    model = halved(small_graph(nodes, [eye, tiny]), "f16").filled()
    frames = np.array([[[0.0, 2.0, -3.0, 0.0]]], np.float32)
    np.testing.assert_allclose(run(model, {"frames": frames}), [[[0, 1, -1, 0]]], atol=1e-3)


def test_weights_beyond_half_precision_are_clipped_not_infinite():
    huge = numpy_helper.from_array(np.full((4, 4), 1e6, np.float32), "huge")
    half = halved(
        small_graph([helper.make_node("MatMul", ["frames", "huge"], ["clip"])], [huge]), "f16"
    )
    assert np.isfinite(half.weights["huge.half"]).all()


def test_an_output_read_inside_stays_right():
    eye = numpy_helper.from_array(2 * np.eye(4, dtype=np.float32), "eye")
    nodes = [
        helper.make_node("MatMul", ["frames", "eye"], ["clip"]),
        helper.make_node("Relu", ["clip"], ["unused"]),
    ]
    model = halved(small_graph(nodes, [eye]), "f16").filled()
    frames = np.array([[[0.5, 2.0, -3.0, 0.0]]], np.float32)
    np.testing.assert_allclose(run(model, {"frames": frames}), 2 * frames)


def test_branches_are_refused():
    branch = helper.make_graph(
        [helper.make_node("Identity", ["frames"], ["out"])],
        "b",
        [],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, None)],
    )
    yes = numpy_helper.from_array(np.array(True), "yes")
    node = helper.make_node("If", ["yes"], ["clip"], then_branch=branch, else_branch=branch)
    with pytest.raises(PackError, match="branches"):
        halved(small_graph([node], [yes]), "f16")
