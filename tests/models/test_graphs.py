import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file, save_file

from emoscope.engine.errors import PackError
from emoscope.engine.models.graphs import MARK, fill_graph, join_graph, open_graph, strip_graph
from emoscope.engine.models.weights import quantise_rows
from tests.packs import WIDTH, tiny_pack


def temporal_model(weight, constant=None):
    nodes = [
        helper.make_node("ReduceMean", ["frames"], ["mean"], axes=[1], keepdims=0),
        helper.make_node("MatMul", ["mean", "weight"], ["mixed"]),
    ]
    if constant is not None:
        value = numpy_helper.from_array(constant, "value")
        nodes.append(helper.make_node("Constant", [], ["table"], value=value))
        nodes.append(helper.make_node("Add", ["mixed", "table"], ["clip"]))
    else:
        nodes.append(helper.make_node("Identity", ["mixed"], ["clip"]))
    size = weight.shape[0]
    graph = helper.make_graph(
        nodes,
        "temporal",
        [helper.make_tensor_value_info("frames", TensorProto.FLOAT, ["n", "t", size])],
        [helper.make_tensor_value_info("clip", TensorProto.FLOAT, ["n", size])],
        [numpy_helper.from_array(weight, "weight")],
    )
    opset = [helper.make_opsetid("", 17)]
    return helper.make_model(graph, opset_imports=opset, ir_version=8)


@pytest.fixture
def weight():
    return np.random.default_rng(3).normal(size=(32, 32)).astype(np.float32)


def test_strip_and_fill_give_the_same_model(weight, tmp_path):
    model = temporal_model(weight)
    structure, arrays = strip_graph(model)
    assert list(arrays) == ["weight"]
    assert len(structure) < weight.nbytes / 2
    save_file(arrays, tmp_path / "temporal.safetensors")
    filled = join_graph("temporal", structure, [tmp_path / "temporal.safetensors"]).filled()
    assert onnx.load_from_string(filled).SerializeToString() == model.SerializeToString()


def test_strip_leaves_the_given_model_alone(weight):
    model = temporal_model(weight)
    before = model.SerializeToString()
    strip_graph(model)
    assert model.SerializeToString() == before


def test_notes_of_the_exporter_are_dropped(weight):
    model = temporal_model(weight)
    model.doc_string = "made in /home/somebody"
    for item in (model, model.graph, model.graph.node[0], model.graph.input[0]):
        item.metadata_props.add(key="trace", value="/home/somebody/secret.py")
    structure, _ = strip_graph(model)
    assert b"somebody" not in structure


def test_small_initializers_stay(weight):
    structure, arrays = strip_graph(temporal_model(weight), min_bytes=weight.nbytes + 1)
    assert arrays == {}
    assert len(structure) > weight.nbytes


def test_large_constants_are_taken_out_too(weight, tmp_path):
    table = np.arange(32 * 32, dtype=np.float32).reshape(32, 32)
    structure, arrays = strip_graph(temporal_model(weight, table))
    np.testing.assert_array_equal(arrays["table"], table)
    save_file(arrays, tmp_path / "w.safetensors")
    filled = join_graph("temporal", structure, [tmp_path / "w.safetensors"]).filled()
    onnx.checker.check_model(onnx.load_from_string(filled))


def test_half_and_int8_weights_are_widened(weight, tmp_path):
    structure, arrays = strip_graph(temporal_model(weight))
    save_file({"weight": arrays["weight"].astype(np.float16)}, tmp_path / "half.safetensors")
    rows, scale = quantise_rows(weight)
    save_file({"weight": rows, "weight.scale": scale}, tmp_path / "int8.safetensors")
    for name, tolerance in (("half", 1e-2), ("int8", 5e-2)):
        graph = join_graph("temporal", structure, [tmp_path / f"{name}.safetensors"])
        assert graph.weights["weight"].dtype == np.float32
        np.testing.assert_allclose(graph.weights["weight"], weight, atol=tolerance)


def test_a_packs_graphs_fill_to_valid_models(tmp_path):
    pack = tiny_pack(tmp_path / "pack")
    for kind in ("image", "temporal", "text"):
        onnx.checker.check_model(onnx.load_from_string(fill_graph(pack, kind)))
    assert open_graph(pack, "temporal").weights["mix"].shape == (WIDTH, WIDTH)


def test_data_outside_of_the_pack_is_refused(weight, tmp_path):
    structure, arrays = strip_graph(temporal_model(weight))
    save_file(arrays, tmp_path / "w.safetensors")
    model = onnx.load_from_string(structure)
    model.graph.initializer[0].external_data[0].value = "../../etc/passwd"
    with pytest.raises(PackError, match="outside of the pack"):
        join_graph("temporal", model.SerializeToString(), [tmp_path / "w.safetensors"])


def test_external_data_in_an_attribute_is_refused(weight, tmp_path):
    structure, arrays = strip_graph(temporal_model(weight, np.zeros(4, np.float32)))
    save_file(arrays, tmp_path / "w.safetensors")
    model = onnx.load_from_string(structure)
    constant = next(node for node in model.graph.node if node.op_type == "Constant")
    constant.attribute[0].t.data_location = TensorProto.EXTERNAL
    constant.attribute[0].t.external_data.add(key="location", value="/etc/hostname")
    with pytest.raises(PackError, match="outside of the pack"):
        join_graph("temporal", model.SerializeToString(), [tmp_path / "w.safetensors"])


@pytest.mark.parametrize(
    ("arrays", "said"),
    [
        ({}, "in no weight file"),
        ({"weight": np.zeros((4, 4), np.float32)}, r"\(4, 4\), not \(32, 32\)"),
    ],
)
def test_missing_and_misshapen_weights_are_named(weight, tmp_path, arrays, said):
    structure, _ = strip_graph(temporal_model(weight))
    save_file(arrays or {"other": np.zeros(1, np.float32)}, tmp_path / "w.safetensors")
    with pytest.raises(PackError, match=said):
        join_graph("temporal", structure, [tmp_path / "w.safetensors"])


def test_a_weight_in_two_files_is_refused(weight, tmp_path):
    structure, arrays = strip_graph(temporal_model(weight))
    files = [tmp_path / "a.safetensors", tmp_path / "b.safetensors"]
    for file in files:
        save_file(arrays, file)
    with pytest.raises(PackError, match="two weight files"):
        join_graph("temporal", structure, files)


def test_what_is_no_graph_is_refused(tmp_path):
    with pytest.raises(PackError, match="cannot be read as ONNX"):
        join_graph("image", b"\xff" * 40, [])


def test_another_interface_is_refused(weight):
    structure, _ = strip_graph(temporal_model(weight))
    with pytest.raises(PackError, match="it maps"):
        join_graph("image", structure, [])


def test_the_marker_is_no_path(tmp_path):
    pack = tiny_pack(tmp_path / "pack")
    assert MARK not in {path.name for path in pack.folder.iterdir()}
    assert "mix" in load_file(pack.file("temporal.safetensors"))


OUTSIDE = ".ssh/id_ed25519"


def outside(name="c", location=OUTSIDE):
    tensor = onnx.TensorProto(name=name, data_type=TensorProto.FLOAT, dims=(2,))
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=location)
    return tensor


def sparse():
    places = helper.make_tensor("places", TensorProto.INT64, [2], [0, 1])
    return helper.make_sparse_tensor(outside(), places, [4])


def in_a_function(model):
    constant = helper.make_node("Constant", [], ["c"], value=outside())
    opset = [helper.make_opsetid("", 17)]
    model.functions.append(helper.make_function("evil", "Leak", [], ["c"], [constant], opset))


def as_sparse_initializer(model):
    model.graph.sparse_initializer.append(sparse())


def as_sparse_attribute(model):
    node = helper.make_node("Constant", [], ["c"])
    attribute = node.attribute.add(name="sparse_value", type=onnx.AttributeProto.SPARSE_TENSOR)
    attribute.sparse_tensor.CopyFrom(sparse())
    model.graph.node.append(node)


def as_sparse_attributes(model):
    node = helper.make_node("Constant", [], ["c"])
    attribute = node.attribute.add(name="many", type=onnx.AttributeProto.SPARSE_TENSORS)
    attribute.sparse_tensors.append(sparse())
    model.graph.node.append(node)


def as_attribute(model):
    model.graph.node.append(helper.make_node("Constant", [], ["c"], value=outside()))


def in_a_subgraph(model):
    inner = helper.make_graph([], "inner", [], [], [outside()])
    model.graph.node.append(helper.make_node("If", ["x"], ["y"], then_branch=inner))


def in_a_subgraph_as_a_marked_weight(model):
    inner = helper.make_graph([], "inner", [], [], [outside(location=MARK)])
    model.graph.node.append(helper.make_node("If", ["x"], ["y"], then_branch=inner))


def for_training(model):
    info = model.training_info.add()
    info.algorithm.initializer.append(outside())


def as_initializer(model):
    model.graph.initializer.append(outside())


def as_initializer_with_two_places(model):
    tensor = outside(location=MARK)
    tensor.external_data.add(key="location", value=OUTSIDE)
    model.graph.initializer.append(tensor)


def without_saying_that_it_is_external(model):
    tensor = outside()
    tensor.ClearField("data_location")
    model.graph.initializer.append(tensor)


def in_a_field_that_is_not_known(model):
    model.MergeFromString(b"\xfa\x7f\x03abc")  # field 2047


@pytest.mark.parametrize(
    "hide",
    [
        in_a_function, as_sparse_initializer, as_sparse_attribute, as_sparse_attributes,
        as_attribute, in_a_subgraph, in_a_subgraph_as_a_marked_weight, for_training,
        as_initializer, as_initializer_with_two_places, without_saying_that_it_is_external,
        in_a_field_that_is_not_known,
    ],
)  # fmt: skip
def test_no_tensor_anywhere_reads_a_file(weight, tmp_path, hide):
    structure, arrays = strip_graph(temporal_model(weight))
    save_file(arrays, tmp_path / "temporal.safetensors")
    model = onnx.load_from_string(structure)
    hide(model)
    with pytest.raises(PackError, match=r"outside of the pack|not known here"):
        join_graph("temporal", model.SerializeToString(), [tmp_path / "temporal.safetensors"])


def an_engine_in_an_attribute(model):
    node = helper.make_node("EPContext", [], ["c"], domain="com.microsoft", ep_cache_context="x")
    model.graph.node.append(node)


def a_file_by_its_name(model):
    node = helper.make_node("EPContext", [], ["c"], domain="com.microsoft", embed_mode=0)
    node.attribute.append(helper.make_attribute("ep_cache_context", OUTSIDE))
    inner = helper.make_graph([node], "inner", [], [])
    model.graph.node.append(helper.make_node("If", ["x"], ["y"], then_branch=inner))


def a_plugin(model):
    model.graph.node.append(helper.make_node("TRT_PluginV2", [], ["c"], data=b"x"))


def a_plugin_as_a_function(model):
    opset = [helper.make_opsetid("", 17)]
    model.functions.append(helper.make_function("evil", "EPContext", [], ["c"], [], opset))
    model.graph.node.append(helper.make_node("EPContext", [], ["c"], domain="evil"))


def in_the_body_of_a_function(model):
    opset = [helper.make_opsetid("", 17)]
    node = helper.make_node("PythonOp", [], ["c"], domain="com.microsoft")
    model.functions.append(helper.make_function("evil", "Leak", [], ["c"], [node], opset))


def a_function_in_place_of_an_operator(model):
    opset = [helper.make_opsetid("", 17)]
    model.functions.append(helper.make_function("", "Add", [], ["c"], [], opset))


@pytest.mark.parametrize(
    "hide",
    [
        an_engine_in_an_attribute, a_file_by_its_name, a_plugin, a_plugin_as_a_function,
        in_the_body_of_a_function, a_function_in_place_of_an_operator,
    ],
)  # fmt: skip
def test_operators_that_only_a_runtime_knows_are_refused(weight, hide):
    model = onnx.load_from_string(strip_graph(temporal_model(weight))[0])
    hide(model)
    with pytest.raises(PackError, match="is not an ONNX operator"):
        join_graph("temporal", model.SerializeToString(), [])


def test_an_operator_whose_name_is_no_text_is_refused(weight):
    data = strip_graph(temporal_model(weight))[0]
    name = onnx.load_from_string(data).graph.node[0].op_type.encode()
    with pytest.raises(PackError, match="is not text|cannot be read as ONNX"):
        join_graph("temporal", data.replace(name, b"\xff" * len(name), 1), [])


def test_a_function_of_the_graphs_own_is_fine(weight, tmp_path):
    model = onnx.load_from_string(strip_graph(temporal_model(weight))[0])
    opset = [helper.make_opsetid("", 17)]
    inner = helper.make_node("Identity", ["a"], ["b"])
    model.functions.append(helper.make_function("mine", "Same", ["a"], ["b"], [inner], opset))
    model.opset_import.append(helper.make_opsetid("mine", 1))
    model.graph.node.append(helper.make_node("Same", ["mixed"], ["c"], domain="mine"))
    save_file({"weight": weight}, tmp_path / "temporal.safetensors")
    join_graph("temporal", model.SerializeToString(), [tmp_path / "temporal.safetensors"])


def test_a_weight_that_is_text_is_refused(weight, tmp_path):
    model = onnx.load_from_string(strip_graph(temporal_model(weight))[0])
    model.graph.initializer[0].data_type = TensorProto.STRING
    save_file({"weight": weight}, tmp_path / "temporal.safetensors")
    with pytest.raises(PackError, match="unknown kind"):
        join_graph("temporal", model.SerializeToString(), [tmp_path / "temporal.safetensors"])
