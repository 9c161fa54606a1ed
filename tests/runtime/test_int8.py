"""Eight bits: quantised here, judged, kept or refused."""

import numpy as np
import pytest

from emoscope.engine.errors import DataError, RuntimeUnavailableError
from emoscope.engine.opencv import cv2
from emoscope.engine.runtime import calibration, engine_cache, int8_gate
from emoscope.engine.runtime.backends.openvino_backend import OpenVino
from emoscope.engine.runtime.bench import measure
from emoscope.engine.runtime.calibration import calibration_crops
from emoscope.engine.runtime.candidates import candidate
from emoscope.engine.runtime.gate import ask, judge
from emoscope.engine.runtime.int8 import int8_graph, quantise
from emoscope.engine.runtime.int8_gate import build_int8
from emoscope.engine.runtime.probe import probe_crops
from tests.packs import SIZE_PX


@pytest.fixture(scope="module")
def crops():
    """Drawn faces with noise, as many as a calibration needs."""
    drawn = np.tile(probe_crops(SIZE_PX), (4, 1, 1, 1)).astype(np.float32)
    noise = np.random.default_rng(0).normal(scale=12, size=drawn.shape)
    return (drawn + noise).clip(0, 255).astype(np.uint8)


def test_without_a_built_tower_it_says_how_to_build_it(pack):
    with pytest.raises(RuntimeUnavailableError, match="emoscope build --precision int8"):
        candidate("openvino-int8").make(pack, 1)


def test_eight_bits_say_nearly_the_same(pack, crops):
    graph = quantise(pack, crops)
    reference = candidate("onnxruntime").make(pack, 1)
    want = ask(pack, reference)
    runtime = OpenVino(pack, "int8", 1, image=graph)
    assert runtime.precision == "int8"
    got = ask(pack, runtime)
    assert not np.array_equal(got.images, want.images)
    verdict = judge(got, want, "int8")
    assert verdict.passed, verdict.reason
    np.testing.assert_array_equal(
        runtime.encode_images(crops[:0]), np.zeros((0, pack.manifest.embedding_size))
    )


def test_what_passes_is_kept_and_measured_from_then_on(pack, crops):
    said = []
    path, judged = build_int8(pack, crops, said.append)
    assert not judged.refused
    assert judged.held_out_cosine > int8_gate.HELD_OUT_COSINE
    assert judged.agreement >= int8_gate.HELD_OUT_AGREEMENT
    assert "quantising with 32 faces, 32 held out" in said
    assert int8_graph(pack) == path.read_bytes()
    report = measure(pack, ["onnxruntime", "openvino-int8"], faces=(1,), rounds=3)
    assert [result.refused for result in report.results] == ["", ""]
    assert report.results[1].precision == "int8"


def test_what_fails_is_refused_by_name_and_not_kept(pack, crops, monkeypatch):
    monkeypatch.setattr(int8_gate, "HELD_OUT_COSINE", 1.5)
    with pytest.raises(RuntimeUnavailableError, match="openvino-int8 is refused: held-out faces"):
        build_int8(pack, crops)
    assert not list(engine_cache.engine_folder().glob("*"))
    with pytest.raises(RuntimeUnavailableError, match="no eight-bit image tower"):
        int8_graph(pack)


def test_lost_top_labels_are_a_reason(pack, crops, monkeypatch):
    monkeypatch.setattr(int8_gate, "HELD_OUT_AGREEMENT", 1.01)
    with pytest.raises(RuntimeUnavailableError, match=r"only 1?\d+\.\d% of the held-out faces"):
        build_int8(pack, crops)


def test_a_graph_that_cannot_be_quantised_is_one_sentence(pack, crops, monkeypatch):
    def broken(*_, **__):
        raise ValueError("no such node\nand a long story")

    monkeypatch.setattr("onnxruntime.quantization.quantize_static", broken)
    with pytest.raises(RuntimeUnavailableError, match=r"quantised \(no such node\)\. Use another"):
        quantise(pack, crops)


def test_faces_come_from_the_bundled_clip(pack, monkeypatch):
    monkeypatch.setattr(calibration, "LEAST", 4)
    crops = calibration_crops(pack, most=4)
    assert crops.shape == (4, SIZE_PX, SIZE_PX, 3)
    assert crops.dtype == np.uint8
    assert crops.std() > 5


def test_a_folder_without_faces_is_said(pack, tmp_path):
    cv2.imwrite(str(tmp_path / "wall.png"), np.full((120, 120, 3), 90, np.uint8))
    with pytest.raises(DataError, match="Only 0 faces were found.*32 are needed"):
        calibration_crops(pack, tmp_path)
