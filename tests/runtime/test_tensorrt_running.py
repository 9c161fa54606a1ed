"""Building, loading and running on a card, with stand-ins below all of our own code."""

import threading

import numpy as np
import pytest

from emoscope.engine.cli.doctor_runtime import runtime_report
from emoscope.engine.errors import DeviceError, RuntimeUnavailableError
from emoscope.engine.runtime import engine_cache, gpus
from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime
from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt, engines_missing
from emoscope.engine.runtime.batches import CAPTURED
from emoscope.engine.runtime.candidates import first_candidates, gpu_candidates
from emoscope.engine.runtime.tensorrt_library import library_for
from tests.packs import LENGTH, SIZE_PX, WIDTH
from tests.runtime.card import Card

BOTH = pytest.mark.parametrize("library", ["tensorrt_rtx", "tensorrt"])


def crops_of(count):
    values = np.arange(count, dtype=np.uint8).repeat(SIZE_PX * SIZE_PX * 3)
    return values.reshape(count, SIZE_PX, SIZE_PX, 3)


@BOTH
def test_crops_and_clips_go_through_the_card(pack, monkeypatch, library):
    card = Card(monkeypatch, library)
    runtime = TensorRt(pack)
    assert (runtime.name, runtime.precision) == ("tensorrt", "f16")
    assert runtime.device == "NVIDIA GeForce RTX 4090"
    rows = runtime.encode_images(crops_of(11))
    np.testing.assert_allclose(rows[:, 0], np.arange(11), atol=1e-3)
    clips = np.repeat(rows[None, 1:2], LENGTH, axis=1)
    answers = runtime.encode_clips(np.concatenate([clips, clips]))
    np.testing.assert_allclose(np.linalg.norm(answers, axis=1), 1.0, atol=1e-5)
    runtime.close()
    assert card.cuda.clean


@BOTH
def test_frames_meet_prepared_shapes_only(pack, monkeypatch, library):
    card = Card(monkeypatch, library)
    runtime = TensorRt(pack)
    prepared = set(card.trt.compiled)
    assert prepared == {
        *((n, SIZE_PX, SIZE_PX, 3) for n in CAPTURED),
        *((n, LENGTH, WIDTH) for n in CAPTURED),
    }
    card.trt.compiled_now.clear()
    for count in range(1, 12):
        rows = runtime.encode_images(crops_of(count))
        runtime.encode_clips(np.ones((count, LENGTH, WIDTH), np.float32))
        assert rows.shape == (count, WIDTH)
    assert card.trt.compiled == prepared
    assert not card.trt.compiled_now, "the full library replays graphs, the other compiles nothing"
    launched = card.cuda.calls.count("cuGraphLaunch")
    assert (launched > 20) == (library == "tensorrt")


def test_a_filling_clip_and_sentences_are_encoded_exactly_on_the_cpu(pack, monkeypatch):
    card = Card(monkeypatch)
    runtime, exact = TensorRt(pack), OnnxRuntime(pack)
    frames = np.random.default_rng(0).normal(size=(2, 3, WIDTH)).astype(np.float32)
    shapes = len(card.trt.contexts[1].shapes)
    np.testing.assert_array_equal(runtime.encode_clips(frames), exact.encode_clips(frames))
    assert len(card.trt.contexts[1].shapes) == shapes
    sentences = ["a person who is smiling", "a sad person"]
    np.testing.assert_array_equal(runtime.encode_texts(sentences), exact.encode_texts(sentences))


def test_the_second_start_builds_and_compiles_nothing(pack, monkeypatch):
    Card(monkeypatch)
    TensorRt(pack).close()
    card = Card(monkeypatch)
    assert not engines_missing(pack)
    TensorRt(pack).close()
    assert not card.trt.built
    assert not card.trt.compiled_now


def test_what_was_compiled_is_only_taken_unchanged(pack, monkeypatch):
    Card(monkeypatch)
    TensorRt(pack).close()
    for path in engine_cache.engine_folder().glob("*.compiled"):
        path.write_bytes(path.read_bytes()[:-1] + b"9")
    card = Card(monkeypatch)
    TensorRt(pack).close()
    assert len(card.trt.compiled_now) == 2 * len(CAPTURED)


def test_the_desktop_library_is_told_to_capture_and_to_compile_at_once(pack, monkeypatch):
    card = Card(monkeypatch)
    TensorRt(pack).close()
    for context in card.trt.contexts:
        assert context.config.cuda_graph_strategy == "whole"
        assert context.config.dynamic_shapes_kernel_specialization_strategy == "eager"
    assert card.trt.flags_cleared == ["TF32", "TF32"]


def test_an_answer_is_not_written_over_by_the_next_call(pack, monkeypatch):
    Card(monkeypatch)
    runtime = TensorRt(pack)
    first = runtime.encode_images(crops_of(10)[9:])
    runtime.encode_images(crops_of(4)[3:])
    assert first[0, 0] == pytest.approx(9)


@BOTH
def test_it_may_be_closed_from_another_thread(pack, monkeypatch, library):
    card = Card(monkeypatch, library)
    runtime = TensorRt(pack)
    card.cuda.current = None  # another thread has no context of its own
    runtime.encode_images(crops_of(1))
    card.cuda.current = None
    closing = threading.Thread(target=runtime.close)
    closing.start()
    closing.join()
    assert card.cuda.clean


# What can go wrong


def test_a_driver_that_is_too_old_is_said_before_anything_is_built(pack, monkeypatch):
    card = Card(monkeypatch, cuda=12050)
    said = (
        r"TensorRT-RTX 1\.7 is for CUDA 13, and NVIDIA GeForce RTX 4090 has driver 555\.42\.02,"
        r" CUDA 12\.5\. Update the driver to 580 or newer, or .*emoscope\[tensorrt-cu12\]"
    )
    with pytest.raises(RuntimeUnavailableError, match=said):
        TensorRt(pack)
    with pytest.raises(RuntimeUnavailableError, match=said):
        engines_missing(pack)
    assert not card.trt.built
    assert "tensorrt" not in gpu_candidates()


def test_the_library_for_cuda_12_serves_the_older_driver_and_the_newer(pack, monkeypatch):
    for cuda in (12050, 13000, 14000):
        Card(monkeypatch, made_for=12, cuda=cuda)
        TensorRt(pack).close()


def test_a_card_newer_than_the_library_is_said(pack, monkeypatch):
    Card(monkeypatch, name="NVIDIA RTX 7090", capability=(14, 0))
    with pytest.raises(RuntimeUnavailableError, match=r"RTX 7090 \(sm_140\) is not supported by"):
        TensorRt(pack)


@BOTH
def test_a_constructor_without_a_usable_driver_gives_a_sentence(pack, monkeypatch, library):
    card = Card(monkeypatch, library)
    card.trt.builder_fails = TypeError("pybind11::init(): factory function returned nullptr")
    card.trt.says = "CUDA initialization failure with error: 35"
    with pytest.raises(RuntimeUnavailableError, match="could not build the image.*error: 35"):
        TensorRt(pack)
    card.trt.builder_fails, card.trt.says = None, ""
    card.trt.runtime_fails = TypeError("factory function returned nullptr")
    with pytest.raises(RuntimeUnavailableError, match="does not load the image engine.*factory"):
        TensorRt(pack)
    assert card.cuda.clean


def test_out_of_memory_in_the_middle_of_a_build_says_so(pack, monkeypatch):
    card = Card(monkeypatch)
    card.trt.builder_fails, card.trt.says = True, "Requested 9 GiB, out of memory"
    with pytest.raises(RuntimeUnavailableError, match=r"out of memory.*Close other programs"):
        TensorRt(pack)
    assert not list(engine_cache.engine_folder().glob("*"))


@BOTH
@pytest.mark.parametrize("left", [0, 1, 5])
def test_out_of_memory_at_a_context_says_so_and_leaves_nothing(pack, monkeypatch, library, left):
    card = Card(monkeypatch, library)
    card.trt.contexts_left, card.trt.says = left, "CUDA error 2: out of memory"
    if library == "tensorrt_rtx" and left == 5:
        pytest.skip("the desktop library makes one context per engine")
    with pytest.raises(DeviceError, match="no memory left. Close other programs"):
        TensorRt(pack)
    assert card.cuda.clean


@pytest.mark.parametrize("function", ["cuMemAlloc", "cuMemAllocHost", "cuStreamCreate"])
def test_partial_failure_at_opening_leaves_nothing(pack, monkeypatch, function):
    card = Card(monkeypatch)
    card.cuda.fails = {function: 2}
    with pytest.raises(DeviceError, match="no memory left"):
        TensorRt(pack)
    card.cuda.fails = {}
    assert card.cuda.clean


def test_the_first_words_of_the_library_are_told(pack, monkeypatch):
    card = Card(monkeypatch)
    card.trt.loads, card.trt.says = False, ["Engine is of version 1.6", "deserialize failed"]
    with pytest.raises(RuntimeUnavailableError, match=r"image engine \(Engine is of version 1.6\)"):
        TensorRt(pack)
    assert card.cuda.clean


def test_a_shape_that_is_not_taken_is_no_silence(pack, monkeypatch):
    card = Card(monkeypatch)
    card.trt.takes_shapes = False
    with pytest.raises(RuntimeUnavailableError, match="image engine does not take 1 faces"):
        TensorRt(pack)


def test_a_failed_execution_gives_the_librarys_words(pack, monkeypatch):
    card = Card(monkeypatch)
    runtime = TensorRt(pack)
    card.trt.execution_fails = "an illegal memory access was encountered"
    with pytest.raises(DeviceError, match=r"image engine stopped \(an illegal memory access"):
        runtime.encode_images(crops_of(1))


@BOTH
def test_a_card_that_vanishes_between_two_frames_is_a_device_error(pack, monkeypatch, library):
    card = Card(monkeypatch, library)
    runtime = TensorRt(pack)
    runtime.encode_images(crops_of(1))
    card.cuda.fails = {"*": 719}
    with pytest.raises(DeviceError, match=r"stopped answering \(.*error 719\)"):
        runtime.encode_images(crops_of(1))
    runtime.close()  # and closing does not raise


def test_a_driver_package_that_is_missing_is_named(pack, monkeypatch):
    import sys

    card = Card(monkeypatch)
    monkeypatch.setitem(sys.modules, "cuda.bindings", None)
    with pytest.raises(RuntimeUnavailableError, match=r"cuda-bindings is not installed.*tensorrt"):
        TensorRt(pack)
    assert not card.trt.contexts


# What is tried by itself


def test_the_first_start_measures_what_the_card_can_run(monkeypatch):
    Card(monkeypatch)
    assert "tensorrt" in gpu_candidates()
    assert first_candidates()[:1] == ["onnxruntime"]
    Card(monkeypatch, capability=(9, 0), name="NVIDIA H200")
    assert "tensorrt" not in gpu_candidates()
    Card(monkeypatch, "tensorrt", capability=(9, 0), name="NVIDIA H200")
    assert library_for(gpus.find_gpu()).name == "tensorrt"
    assert "tensorrt" in gpu_candidates()


def test_doctor_calls_good_what_has_answered_one_picture(pack, monkeypatch):
    def line():
        report = runtime_report(str(pack.folder), "onnxruntime")
        return {each.subject: each for each in report}["tensorrt"]

    card = Card(monkeypatch)
    assert "no engine yet, `emoscope build` makes it" in line().text
    TensorRt(pack).close()
    assert line().fine
    assert line().text == "TensorRT-RTX 1.7 on NVIDIA GeForce RTX 4090: answered for one picture"
    card.cuda.fails = {"cuStreamSynchronize": 700}
    assert not line().fine
    assert "error 700" in line().text
    Card(monkeypatch, cuda=12050)
    assert not line().fine
    assert "Update the driver to 580" in line().text
