"""The first start on a machine: it serves at once, is measured, and says what came of it."""

import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.faces import precision
from emoscope.engine.opening import open_pipeline
from emoscope.engine.runtime import opening as opening_module
from emoscope.engine.runtime.candidates import CANDIDATES, Candidate
from emoscope.engine.runtime.choosing import kept_choice, measure_and_keep
from emoscope.engine.runtime.measure_beside import measure_beside
from emoscope.engine.runtime.opening import MEASURE_AFTER_CLIPS, open_runtime
from emoscope.engine.runtime.switching import SwitchingRuntime
from tests.runtime.fakes import FakeRuntime, candidate, failing
from tests.sessions.fakes import LABELS


class Slow(FakeRuntime):
    def encode_images(self, crops):
        time.sleep(0.03)
        return super().encode_images(crops)


@pytest.fixture
def known(monkeypatch):
    """Two fakes instead of all real back ends: openvino serves first, and is slow."""
    for name in list(CANDIDATES):
        monkeypatch.setitem(CANDIDATES, name, failing(name, OSError("not here")))
    slow = Candidate("openvino", "f32", lambda pack, threads: Slow(pack, "openvino"))
    monkeypatch.setitem(CANDIDATES, "openvino", slow)
    monkeypatch.setitem(CANDIDATES, "onnxruntime", candidate("onnxruntime"))
    # A process of its own would not know them.
    monkeypatch.setattr(opening_module, "measure_beside", lambda pack, _: measure_and_keep(pack))


def clips_of(pack):
    return np.ones((1, 3, pack.manifest.embedding_size), np.float32)


def feed(runtime, pack):
    for _ in range(MEASURE_AFTER_CLIPS):
        runtime.encode_clips(clips_of(pack))


def test_the_first_start_serves_at_once_measures_beside_and_changes_over(pack, known):
    said = []
    serving = open_runtime(pack, measuring="beside", on_change=said.append)
    runtime = serving.runtime
    assert isinstance(runtime, SwitchingRuntime)
    assert str(serving).startswith("asked auto, got openvino (f32 on CPU): this machine is being")
    before = runtime.encode_clips(clips_of(pack))
    assert kept_choice(pack) is None
    feed(runtime, pack)
    assert runtime.wait(60)
    assert runtime.name == "onnxruntime"
    assert serving.opened.got == "onnxruntime"
    assert "ms a face, measured here on" in serving.opened.why
    assert said == ["onnxruntime (f32 on CPU) serves now"]
    np.testing.assert_allclose(runtime.encode_clips(clips_of(pack)), before, atol=1e-6)
    runtime.close()
    again = open_runtime(pack, measuring="beside")
    assert not isinstance(again.runtime, SwitchingRuntime)
    assert again.opened.got == "onnxruntime"


def test_a_live_first_start_does_not_wait_for_the_face_networks_measurement(
    pack, known, monkeypatch
):
    measured = []
    monkeypatch.setattr(precision, "bf16_serves", _saying(measured))
    opened = open_pipeline(pack, LABELS, measuring="beside")
    assert sorted(measured) == [("detector_full_range", False), ("mesh", False)]
    opened.close()
    measured.clear()
    measure_and_keep(pack)
    assert sorted(measured) == [("detector_full_range", True), ("mesh", True)]
    measured.clear()
    open_pipeline(pack, LABELS, measuring="beside").close()
    assert {measuring for _, measuring in measured} == {True}


def _saying(measured):
    def bf16_serves(name, *, measuring=True):
        measured.append((name, measuring))
        return False

    return bf16_serves


def test_where_the_serving_one_is_best_only_the_reason_changes(pack, known, monkeypatch):
    monkeypatch.setitem(CANDIDATES, "openvino", candidate("openvino"))
    slow = Candidate("onnxruntime", "f32", lambda pack, threads: Slow(pack, "onnxruntime"))
    monkeypatch.setitem(CANDIDATES, "onnxruntime", slow)
    serving = open_runtime(pack, measuring="beside")
    feed(serving.runtime, pack)
    assert serving.runtime.wait(60)
    assert serving.opened.got == "openvino"
    assert "measured here on" in serving.opened.why


def test_a_failed_measurement_is_said(pack, known, monkeypatch):
    def broken(pack, check):
        raise RuntimeUnavailableError("No reference works", "Install again")

    monkeypatch.setattr(opening_module, "measure_beside", broken)
    serving = open_runtime(pack, measuring="beside")
    feed(serving.runtime, pack)
    assert serving.runtime.wait(60)
    assert serving.opened.why.startswith("openvino continues: No reference works")


def test_closing_ends_the_measuring(pack, known, monkeypatch):
    inside, closed, ended = threading.Event(), threading.Event(), []

    def endless(pack, check):
        inside.set()
        assert closed.wait(20)
        try:
            check()
        except BaseException as error:
            ended.append(type(error).__name__)
            raise

    monkeypatch.setattr(opening_module, "measure_beside", endless)
    serving = open_runtime(pack, measuring="beside")
    feed(serving.runtime, pack)
    assert inside.wait(20)
    serving.runtime.close()
    closed.set()
    assert serving.runtime.wait(20)
    assert ended == ["_Closed"]
    assert "being measured" in serving.opened.why


def test_files_are_measured_first_and_once(pack, known, monkeypatch):
    calls = []

    def counted(pack, *, quick):
        calls.append(quick)
        return measure_and_keep(pack, quick=quick)

    monkeypatch.setattr(opening_module, "measure_and_keep", counted)
    for _ in range(2):
        serving = open_runtime(pack, measuring="first")
        assert not isinstance(serving.runtime, SwitchingRuntime)
        assert "measured here on" in serving.opened.why
    assert (
        open_runtime(pack, "openvino", measuring="first").opened.why == "it was asked for by name"
    )
    assert calls == [True]


def test_with_the_real_back_ends(pack):
    """Nothing is faked here: a process opens and times every light back end of this machine."""
    serving = open_runtime(pack, measuring="beside")
    assert serving.opened.got == "openvino"
    feed(serving.runtime, pack)
    assert serving.runtime.wait(120)
    kept = kept_choice(pack)
    assert kept is not None
    assert serving.opened.got == kept.best
    assert serving.runtime.name == kept.best.removesuffix("-bf16")
    serving.runtime.close()


def test_a_measuring_process_is_ended_when_nobody_waits_for_it(pack, monkeypatch):
    began = []

    def started(module, arguments):
        assert module == "emoscope.engine.runtime.measure_beside"
        process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        began.append(process)
        return process

    def check():
        if began:
            raise KeyboardInterrupt

    monkeypatch.setattr("emoscope.engine.runtime.measure_beside.children.start", started)
    with pytest.raises(KeyboardInterrupt):
        measure_beside(pack, check)
    assert began[0].poll() not in (None, 0)


def test_a_measuring_process_that_fails_is_said(pack, monkeypatch):
    monkeypatch.setattr(
        "emoscope.engine.runtime.measure_beside.children.start",
        lambda *_: subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"]),
    )
    with pytest.raises(RuntimeUnavailableError, match="could not be measured"):
        measure_beside(pack, lambda: None)


def test_tensorrt_without_a_card_says_so(pack, monkeypatch):
    monkeypatch.setattr("emoscope.engine.runtime.backends.tensorrt_backend.find_gpu", lambda: None)
    with pytest.raises(RuntimeUnavailableError, match="no NVIDIA GPU"):
        open_runtime(pack, "tensorrt", measuring="beside")
