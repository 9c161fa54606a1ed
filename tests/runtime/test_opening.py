import pytest

from engine.errors import RuntimeUnavailableError
from engine.runtime import opening
from engine.runtime.candidates import CANDIDATES
from engine.runtime.choice import keep
from engine.runtime.opening import open_explained
from tests.runtime.fakes import candidate, failing
from tests.runtime.test_choice import REPORT


def test_a_name_that_is_none_lists_the_names(pack):
    with pytest.raises(RuntimeUnavailableError, match="Choose one of auto, onnxruntime"):
        open_explained(pack, "warp")


def test_by_name(pack):
    runtime, opened = open_explained(pack, "onnxruntime")
    assert (opened.asked, opened.got, opened.precision) == ("onnxruntime", "onnxruntime", "f32")
    assert runtime.name == "onnxruntime"


def test_auto_goes_on_to_the_next_and_says_what_failed(pack, monkeypatch):
    monkeypatch.setitem(CANDIDATES, "openvino", failing("openvino", OSError("no libtbb")))
    _, opened = open_explained(pack)
    assert opened.got == "onnxruntime"
    assert "openvino: OSError: no libtbb" in opened.why


def test_a_kept_choice_that_no_longer_opens_gives_way_to_the_next_measured(pack, monkeypatch):
    keep(pack, REPORT)
    monkeypatch.setitem(CANDIDATES, "openvino-bf16", failing("openvino-bf16", OSError("gone")))
    monkeypatch.setitem(CANDIDATES, "openvino", candidate("openvino"))
    _, opened = open_explained(pack)
    assert opened.got == "openvino"
    assert opened.why == "next best measured; not usable: openvino-bf16: OSError: gone"


def test_if_nothing_opens_all_reasons_are_said(pack, monkeypatch):
    for name in opening.UNMEASURED_ORDER:
        monkeypatch.setitem(CANDIDATES, name, failing(name, OSError(f"{name} is broken")))
    with pytest.raises(RuntimeUnavailableError, match=r"openvino is broken.*onnxruntime is broken"):
        open_explained(pack)
