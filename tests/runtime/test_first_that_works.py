import onnx
import pytest

from emoscope.engine.errors import PackError, RuntimeUnavailableError
from emoscope.engine.models.pack import entry_of, load_pack, write_manifest
from emoscope.engine.runtime import first_that_works as module
from emoscope.engine.runtime.candidates import CANDIDATES, Candidate
from emoscope.engine.runtime.choosing import keep
from emoscope.engine.runtime.first_that_works import first_that_works
from tests.packs import tiny_pack
from tests.runtime.fakes import candidate, failing
from tests.runtime.test_choosing import REPORT


def test_a_name_that_is_none_lists_the_names(pack):
    with pytest.raises(RuntimeUnavailableError, match="Choose one of auto, onnxruntime"):
        first_that_works(pack, "warp")


def test_by_name(pack):
    runtime, opened = first_that_works(pack, "onnxruntime")
    assert (opened.asked, opened.got, opened.precision) == ("onnxruntime", "onnxruntime", "f32")
    assert runtime.name == "onnxruntime"


def test_auto_goes_on_to_the_next_and_says_what_failed(pack, monkeypatch):
    monkeypatch.setitem(CANDIDATES, "openvino", failing("openvino", OSError("no libtbb")))
    _, opened = first_that_works(pack)
    assert opened.got == "onnxruntime"
    assert "openvino: OSError: no libtbb" in opened.why


def test_a_kept_choice_that_no_longer_opens_gives_way_to_the_next_measured(pack, monkeypatch):
    keep(pack, REPORT)
    monkeypatch.setitem(CANDIDATES, "openvino-bf16", failing("openvino-bf16", OSError("gone")))
    monkeypatch.setitem(CANDIDATES, "openvino", candidate("openvino"))
    _, opened = first_that_works(pack)
    assert opened.got == "openvino"
    assert opened.why == "next best measured; not usable: openvino-bf16: OSError: gone"


def test_if_nothing_opens_all_reasons_are_said(pack, monkeypatch):
    for name in module.UNMEASURED_ORDER:
        monkeypatch.setitem(CANDIDATES, name, failing(name, OSError(f"{name} is broken")))
    with pytest.raises(RuntimeUnavailableError, match=r"openvino is broken.*onnxruntime is broken"):
        first_that_works(pack)


@pytest.mark.parametrize("name", ["auto", "onnxruntime"])
def test_a_hostile_graph_is_refused_whatever_would_run(tmp_path, monkeypatch, name):
    # `auto` went on to a runtime that reads no graph, and nobody heard of it.
    pack = tiny_pack(tmp_path / "pack")
    model = onnx.load_from_string(pack.file("image.onnx").read_bytes())
    outside = onnx.TensorProto(name="c", data_type=onnx.TensorProto.FLOAT, dims=(2,))
    outside.external_data.add(key="location", value=".ssh/id_ed25519")
    model.graph.node.append(onnx.helper.make_node("Constant", [], ["c"], value=outside))
    (pack.folder / "image.onnx").write_bytes(model.SerializeToString())
    files = {**pack.manifest.files, "image.onnx": entry_of(pack.folder / "image.onnx")}
    write_manifest(pack.folder, pack.manifest.model_copy(update={"files": files}))
    made = Candidate(name, "fp32", lambda pack, threads: pytest.fail("it was opened"))
    monkeypatch.setattr(module, "candidate", lambda name: made)
    with pytest.raises(PackError, match="outside of the pack"):
        first_that_works(load_pack(pack.folder), name)
