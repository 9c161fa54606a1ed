"""Every back end that runs here gives the same answers on the tiny pack."""

import subprocess
import sys
import threading

import numpy as np
import pytest

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime, check_provider
from emoscope.engine.runtime.backends.openvino_backend import OpenVino, has_bf16
from emoscope.engine.runtime.protocol import Runtime
from tests.packs import SIZE_PX, WIDTH

SENTENCES = ["a person who is smiling", "a sad person", "the face of a surprised person with"]


@pytest.fixture(scope="module")
def reference(pack):
    return OnnxRuntime(pack)


@pytest.fixture(scope="module", params=["openvino-f32", "openvino-bf16"])
def other(request, pack):
    precision = request.param.removeprefix("openvino-")
    if precision == "bf16" and not has_bf16():
        pytest.skip("this CPU has no bf16")
    return OpenVino(pack, precision)


def crops(count, seed=0):
    return np.random.default_rng(seed).integers(
        0, 256, (count, SIZE_PX, SIZE_PX, 3), dtype=np.uint8
    )


def cosines(a, b):
    return (a * b).sum(axis=1) / np.linalg.norm(a, axis=1) / np.linalg.norm(b, axis=1)


@pytest.mark.parametrize("count", [1, 3, 8])
def test_back_ends_agree(reference, other, count):
    images = reference.encode_images(crops(count))
    assert images.shape == (count, WIDTH)
    assert images.dtype == np.float32
    assert cosines(images, other.encode_images(crops(count))).min() > 0.999
    clips = np.stack([images] * 2)
    assert cosines(reference.encode_clips(clips), other.encode_clips(clips)).min() > 0.999
    texts = reference.encode_texts(SENTENCES)
    np.testing.assert_allclose(texts, other.encode_texts(SENTENCES), atol=1e-5)


def test_a_batch_is_the_same_as_one_by_one(reference, other):
    for runtime in (reference, other):
        batch = runtime.encode_images(crops(4))
        single = np.concatenate([runtime.encode_images(crops(4)[i : i + 1]) for i in range(4)])
        np.testing.assert_allclose(batch, single, atol=2e-2)


def test_an_answer_is_not_written_over_by_the_next_call(reference, other):
    for runtime in (reference, other):
        first = runtime.encode_images(crops(2, seed=1))
        before = first.copy()
        runtime.encode_images(crops(2, seed=2))
        np.testing.assert_array_equal(first, before)


def test_clips_and_texts_have_length_one(reference, other):
    for runtime in (reference, other):
        frames = 7.0 * runtime.encode_images(crops(6)).reshape(2, 3, WIDTH)
        for rows in (runtime.encode_clips(frames), runtime.encode_texts(SENTENCES)):
            np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_padding_does_not_change_a_sentence(reference):
    alone = reference.encode_texts(SENTENCES[:1])
    beside = reference.encode_texts(SENTENCES)[:1]
    np.testing.assert_allclose(alone, beside, atol=1e-6)


def test_many_sentences_and_none(reference):
    many = [SENTENCES[i % 3] for i in range(70)]
    rows = reference.encode_texts(many)
    assert rows.shape == (70, WIDTH)
    np.testing.assert_allclose(rows[69], rows[0], atol=1e-6)
    assert reference.encode_texts([]).shape == (0, WIDTH)
    assert reference.encode_images(crops(0)).shape == (0, WIDTH)


def test_wrong_shapes_are_said_at_once(reference):
    with pytest.raises(ValueError, match="crops must be uint8"):
        reference.encode_images(np.zeros((1, 8, 8, 3), np.uint8))
    with pytest.raises(ValueError, match="crops must be uint8"):
        reference.encode_images(crops(1).astype(np.float32))
    with pytest.raises(ValueError, match="clips must be"):
        reference.encode_clips(np.zeros((1, 0, WIDTH), np.float32))


def test_they_are_runtimes_and_say_what_they_are(reference, other):
    for runtime in (reference, other):
        assert isinstance(runtime, Runtime)
        assert runtime.device == "CPU"
    assert (reference.name, reference.precision) == ("onnxruntime", "f32")
    assert other.name == "openvino"
    assert other.precision in ("f32", "bf16")


def test_sentences_can_come_from_another_thread(pack):
    runtime = OpenVino(pack)
    rows = []
    thread = threading.Thread(target=lambda: rows.append(runtime.encode_texts(SENTENCES)))
    thread.start()
    thread.join()
    np.testing.assert_allclose(rows[0], runtime.encode_texts(SENTENCES), atol=1e-6)


def test_a_session_does_not_read_the_arrays_it_was_made_from(pack, monkeypatch):
    """They are gone once it is open: ONNX Runtime must have copied them."""
    from emoscope.engine.models.graphs import open_graph

    graphs = {kind: open_graph(pack, kind) for kind in ("image", "temporal", "text")}
    monkeypatch.setattr(
        "emoscope.engine.runtime.backends.onnxruntime_backend.graph_of",
        lambda pack, kind: graphs[kind],
    )
    runtime = OnnxRuntime(pack)
    images, texts = runtime.encode_images(crops(2)), runtime.encode_texts(SENTENCES)
    for graph in graphs.values():
        for array in graph.weights.values():
            array[...] = 0
    np.testing.assert_array_equal(runtime.encode_images(crops(2)), images)
    np.testing.assert_array_equal(runtime.encode_texts(SENTENCES), texts)


def test_a_provider_that_gave_way_is_named():
    with pytest.raises(RuntimeUnavailableError, match="CUDAExecutionProvider.*silently took CPU"):
        check_provider("CUDAExecutionProvider", ["CPUExecutionProvider"])
    check_provider("CUDAExecutionProvider", ["CUDAExecutionProvider", "CPUExecutionProvider"])


def test_a_session_that_falls_back_is_refused(pack, monkeypatch):
    """ONNX Runtime lists CoreML, then makes a CPU session with no more than a warning."""
    import onnxruntime as ort

    real = ort.InferenceSession
    monkeypatch.setattr(
        ort, "get_available_providers", lambda: ["CoreMLExecutionProvider", "CPUExecutionProvider"]
    )
    monkeypatch.setattr(
        ort,
        "InferenceSession",
        lambda model, sess_options, providers: real(
            model, sess_options, providers=["CPUExecutionProvider"]
        ),
    )
    with pytest.raises(RuntimeUnavailableError, match="silently took CPUExecutionProvider"):
        OnnxRuntime(pack, "coreml")


def test_a_provider_that_is_not_in_this_build_is_named(pack):
    import onnxruntime as ort

    if "CoreMLExecutionProvider" in ort.get_available_providers():
        pytest.skip("this build has CoreML")
    with pytest.raises(RuntimeUnavailableError, match="no CoreMLExecutionProvider"):
        OnnxRuntime(pack, "coreml")


def test_bf16_is_refused_where_the_cpu_has_none(pack, monkeypatch):
    monkeypatch.setattr("emoscope.engine.runtime.backends.openvino_backend.has_bf16", lambda: False)
    with pytest.raises(RuntimeUnavailableError, match="does not compute in bf16"):
        OpenVino(pack, "bf16")


def test_no_torch_and_no_telemetry_is_loaded(pack):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from emoscope.engine.models.pack import load_pack\n"
        "from emoscope.engine.runtime.backends.openvino_backend import OpenVino\n"
        "from emoscope.engine.runtime.opening import open_runtime\n"
        f"pack = load_pack(Path({str(pack.folder)!r}))\n"
        "OpenVino(pack).encode_texts(['a person'])\n"
        "serving = open_runtime(pack, measuring='beside').runtime\n"
        "serving.encode_texts(['a person'])\n"
        "serving.close()\n"
        "loaded = [m for m in sys.modules if sys.modules[m] is not None]\n"
        "print([m for m in loaded if m.split('.')[0] in ('torch', 'openvino_telemetry')])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_graph_that_does_not_use_the_mask(pack, tmp_path):
    """Packs with their own classes look up a table by number; OpenVINO drops the unused mask."""
    from onnx import TensorProto, helper, numpy_helper

    table = np.random.default_rng(0).normal(size=(2, WIDTH)).astype(np.float32)
    first = numpy_helper.from_array(np.array(0, np.int64), "first")
    nodes = [
        helper.make_node("Gather", ["ids", "first"], ["numbers"], axis=1),
        helper.make_node("Gather", ["table", "numbers"], ["embedding"], axis=0),
    ]
    shape = ["n", "l"]
    graph = helper.make_graph(
        nodes,
        "text",
        [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ("ids", "mask")],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", WIDTH])],
        [first, numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    for path in pack.folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "text.onnx").write_bytes(model.SerializeToString())
    own = pack.manifest.model_copy(update={"prompts": "own", "classes": ("happy", "sad")})
    for runtime in (OnnxRuntime(Pack(tmp_path, own)), OpenVino(Pack(tmp_path, own))):
        rows = runtime.encode_texts(["sad", "happy"])
        want = table[::-1] / np.linalg.norm(table[::-1], axis=1, keepdims=True)
        np.testing.assert_allclose(rows, want, atol=1e-6)
