"""A library that the system lacks is named, with what to install; nothing else is hidden."""

from __future__ import annotations

import builtins
import sys

import pytest

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.libraries import VC_RUNTIME, MissingLibraryError, loading
from emoscope.engine.networks.opening import open_network
from emoscope.engine.runtime import first_that_works
from tests.packs import tiny_pack

DLL = "DLL load failed while importing onnxruntime_pybind11_state: The specified module could not"


@pytest.fixture
def pack(tmp_path):
    return tiny_pack(tmp_path)


@pytest.fixture
def no_vc_runtime(pack, monkeypatch):
    """As on a Windows without the Visual C++ runtime."""
    real = builtins.__import__

    def failing(name, *args, **more):
        if name.split(".")[0] in ("onnxruntime", "openvino", "onnx"):
            raise ImportError(f"{DLL} be found.")
        return real(name, *args, **more)

    for name in ("onnxruntime", "openvino", "onnx"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(builtins, "__import__", failing)


def test_a_missing_library_of_linux_is_named():
    lacking = pytest.raises(MissingLibraryError, match=r"this system has no libGL\.so\.1")
    with lacking, loading("OpenCV"):
        raise ImportError("libGL.so.1: cannot open shared object file: No such file")


def test_any_other_failure_of_an_import_stays_what_it_is():
    with pytest.raises(ImportError, match="circular"), loading("OpenCV"):
        raise ImportError("cannot import name x (circular import)")


def test_windows_without_the_vc_runtime_is_told_what_to_install(no_vc_runtime):
    with pytest.raises(RuntimeUnavailableError) as told:
        open_network(b"")
    assert told.value.next_step == VC_RUNTIME.rstrip(".")
    assert "openvino" in told.value.cause


def test_so_is_who_opens_a_pack(pack, no_vc_runtime, monkeypatch):
    with pytest.raises(MissingLibraryError, match="Visual C\\+\\+ Redistributable"):
        first_that_works.first_that_works(pack, "auto")
    monkeypatch.setattr(first_that_works, "check_graphs", lambda pack: None)
    with pytest.raises(RuntimeUnavailableError, match="No runtime works") as told:
        first_that_works.first_that_works(pack, "auto")
    assert "Visual C++" in told.value.next_step
