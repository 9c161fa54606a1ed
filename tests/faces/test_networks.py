"""The shipped face networks: whole, alike in every runtime, silent, and blind to noise."""

from __future__ import annotations

import json
import subprocess
import sys
import threading

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.data import Box
from emoscope.engine.errors import PackError
from emoscope.engine.faces import files, opening, precision
from emoscope.engine.faces.detector import full_range
from emoscope.engine.faces.landmarks import (
    DETECTION_CONFIDENCE,
    SUSPECTED_CONFIDENCE,
    LandmarkFinder,
)
from emoscope.engine.faces.quality import face_box
from emoscope.engine.faces.region import whole
from emoscope.engine.networks.onnxruntime_network import OnnxRuntimeNetwork
from emoscope.engine.networks.opening import open_network
from emoscope.engine.networks.openvino_network import OpenVinoNetwork
from emoscope.engine.openvino import has_bf16
from emoscope.engine.sources.video import VideoFile


@pytest.fixture(scope="module")
def finder():
    made = opening.open_finder(4)
    yield made
    made.close()


@pytest.fixture(scope="module")
def picture():
    with VideoFile(paths.demo_clip()) as source:
        return source.read().image


@pytest.fixture(scope="module")
def crops():
    detector = full_range(open_network(files.read("detector_full_range")), DETECTION_CONFIDENCE)
    try:
        return precision._faces(detector)
    finally:
        detector.close()


def test_all_are_there_with_their_origin():
    entries = files.entries()
    assert set(entries) == {"detector_full_range", "detector_short_range", "mesh", "iris"}
    for name in entries:
        assert files.read(name)
        assert entries[name].source.startswith("mediapipe-0.10.14/")


@pytest.mark.parametrize("damage", ["missing", "changed", "no list", "bad list"])
def test_a_damaged_file_is_said_and_never_run(tmp_path, monkeypatch, damage):
    for path in paths.face_networks().iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    if damage == "missing":
        (tmp_path / "mesh.onnx").unlink()
    elif damage == "changed":
        with (tmp_path / "mesh.onnx").open("r+b") as handle:
            handle.write(b"x")
    elif damage == "no list":
        (tmp_path / "faces.json").unlink()
    else:
        (tmp_path / "faces.json").write_text(json.dumps({"mesh": {"file": "mesh.onnx"}}))
    monkeypatch.setattr(paths, "face_networks", lambda: tmp_path)
    with pytest.raises(PackError, match="face networks are not usable"):
        files.read("mesh")


def test_one_look_says_what_is_a_face_and_what_may_be_one(picture):
    square = [whole(picture.shape[1], picture.shape[0])]
    for least, count in ((DETECTION_CONFIDENCE, 1), (1.01, 0)):
        detector = full_range(open_network(files.read("detector_full_range")), least)
        found, suspected = detector.survey(picture, square, SUSPECTED_CONFIDENCE)
        assert found == detector.find(picture, square)
        assert len(found) == count
        assert len(suspected) == 1
        detector.close()


@pytest.mark.parametrize("name", ["detector_full_range", "detector_short_range", "mesh", "iris"])
def test_both_runtimes_say_the_same(name, crops):
    from emoscope.engine.opencv import cv2

    side = {"detector_short_range": 128, "iris": 64}.get(name, 192)
    seen = np.stack([cv2.resize(crop, (side, side)) for crop in crops[:3]])
    one, other = OpenVinoNetwork(files.read(name)), OnnxRuntimeNetwork(files.read(name))
    for a, b in zip(one.run(seen), other.run(seen), strict=True):
        assert a.dtype == b.dtype == np.float32
        np.testing.assert_allclose(a, b, atol=2e-3)
    one.close()
    other.close()


def test_a_batch_is_its_faces_one_by_one(crops):
    mesh = OpenVinoNetwork(files.read("mesh"))
    many = np.concatenate([crops, crops])[:7]
    points, presence = mesh.run(many)
    assert points.shape == (7, 468, 3)
    assert presence.shape == (7,)
    for i in (0, 4, 6):
        np.testing.assert_allclose(points[i], mesh.run(many[i : i + 1])[0][0], atol=2e-3)
    mesh.close()


def test_answers_stay_when_the_network_is_asked_again(crops):
    mesh = OpenVinoNetwork(files.read("mesh"))
    points, presence = mesh.run(crops[:1])
    before = points.copy(), presence.copy()
    mesh.run(255 - crops[:1])
    assert np.array_equal(points, before[0])
    assert np.array_equal(presence, before[1])
    mesh.close()


def test_the_gate_lets_pass_what_moves_little(crops):
    reference = OpenVinoNetwork(files.read("mesh")).run(crops)[0]
    assert precision.shift_px(reference, reference) == 0
    assert precision.shift_px(reference, reference + 0.6) > precision.LIMIT_PX
    assert precision.shift_px(reference, np.full_like(reference, np.nan)) == float("inf")


@pytest.mark.skipif(not has_bf16(), reason="this CPU does not compute in bf16")
def test_bf16_is_measured_once_and_remembered(monkeypatch, own_home):
    calls = []
    monkeypatch.setattr(precision, "_answers", {})
    monkeypatch.setattr(precision, "_measure", lambda name: calls.append(name) or False)
    assert not precision.bf16_serves("mesh")
    assert not precision.bf16_serves("mesh")
    precision._answers.clear()
    assert not precision.bf16_serves("mesh")
    assert not precision.bf16_serves("detector_full_range")
    assert calls == ["mesh", "detector_full_range"]
    assert len(list(own_home.rglob("face-mesh-*.txt"))) == 1
    assert len(list(own_home.rglob("face-detector_full_range-*.txt"))) == 1


@pytest.mark.skipif(not has_bf16(), reason="this CPU does not compute in bf16")
def test_who_cannot_wait_gets_f32_until_it_is_measured(monkeypatch, own_home):
    monkeypatch.setattr(precision, "_answers", {})
    monkeypatch.setattr(precision, "_measure", lambda name: True)
    assert not precision.bf16_serves("mesh", measuring=False)
    assert not list(own_home.rglob("face-*.txt"))
    assert precision.bf16_serves("mesh")
    assert precision.bf16_serves("mesh", measuring=False)


def test_the_gate_lets_pass_a_detector_that_finds_the_same_faces():
    near, far = Box(10, 10, 50, 50), Box(100, 10, 50, 50)
    assert precision.agree([[near], [far, near]], [[Box(11, 10, 50, 50)], [near, far]])
    assert not precision.agree([[near]], [[Box(20, 10, 50, 50)]])
    assert not precision.agree([[near]], [[]])
    assert not precision.agree([[near]], [[near, far]])
    assert precision.agree([[]], [[]])


@pytest.mark.skipif(not has_bf16(), reason="this CPU does not compute in bf16")
def test_on_this_machine_the_detector_in_bf16_finds_the_same_faces():
    assert precision._measure("detector_full_range")


def test_no_network_has_a_thread_that_waits_by_spinning(finder):
    for network in (finder._detector.network, finder._mesh.network):
        assert isinstance(network, OpenVinoNetwork)
        model = network._requests[1].request.get_compiled_model()
        assert model.get_property("INFERENCE_NUM_THREADS") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="stacks for signals are Linux's")
def test_a_signal_is_survived_after_networks_have_come_and_gone():
    code = """
import faulthandler, gc, signal
faulthandler.enable()
from emoscope.engine.faces import opening
finders = [opening.open_finder(1), opening.open_finder(1)]
while finders:
    finders.pop(0).close()
    gc.collect()
said = []
signal.signal(signal.SIGTERM, lambda *_: said.append(1))
signal.raise_signal(signal.SIGTERM)
assert said
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_without_openvino_onnxruntime_serves(monkeypatch, picture):
    def gone():
        raise ImportError("no OpenVINO")

    monkeypatch.setattr("emoscope.engine.openvino.import_openvino", gone)
    finder = opening.open_finder(2)
    assert finder._mesh.network.runtime == "onnxruntime"
    assert len(finder.find(picture)) == 1
    finder.close()


def test_the_face_of_the_bundled_clip(finder, picture):
    assert isinstance(finder, LandmarkFinder)
    finder.reset()
    (mesh,) = finder.find(picture)
    assert mesh.shape == (468, 3)
    assert mesh.dtype == np.float32
    assert 150 < mesh[:, 0].mean() < 360
    (again,) = finder.find(picture[:, ::-1][:, ::-1])  # a view
    assert np.abs(again - mesh).mean() < 3


@pytest.mark.parametrize("count", [8, 25])
def test_many_faces_at_once(picture, count):
    from emoscope.engine.opencv import cv2

    columns = 5 if count == 25 else 4
    small = cv2.resize(picture, (320, 240) if count == 25 else (300, 300))
    gallery = np.tile(small, (count // columns, columns, 1))
    finder = opening.open_finder(count)
    for _ in range(90):
        meshes = finder.find(gallery)
    assert len(meshes) == count
    finder.close()


def test_faces_of_25_px_are_found_in_1080p_when_many_are_wanted(finder, picture):
    from emoscope.engine.opencv import cv2

    finder.reset()
    (near,) = finder.find(picture)
    scale = 25 / face_box(near).width_px
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    side = len(small)
    hall = cv2.resize(cv2.resize(picture, (32, 18)), (1920, 1080), interpolation=cv2.INTER_CUBIC)
    for x, y in [(x, y) for y in (150, 500, 850) for x in (200, 900, 1600)][:8]:
        hall[y : y + side, x : x + side] = small
    far = opening.open_finder(8)
    for _ in range(60):
        meshes = far.find(hall)
    far.close()
    widths = [face_box(mesh).width_px for mesh in meshes]
    assert len(widths) >= 4  # 6 on the machine of the benchmark page
    assert all(22 < width < 28 for width in widths)


def odd_pictures():
    rng = np.random.default_rng(7)
    yield np.zeros((480, 640, 3), np.uint8)
    yield np.full((480, 640, 3), 255, np.uint8)
    yield np.zeros((1, 1, 3), np.uint8)
    yield np.full((1, 900, 3), 90, np.uint8)
    yield np.full((900, 1, 3), 90, np.uint8)
    for _ in range(195):
        height, width = (int(v) for v in rng.integers(16, 400, 2))
        if rng.random() < 0.5:
            yield rng.integers(0, 256, (height, width, 3)).astype(np.uint8)
            continue
        # Blobs and stripes: rough noise made smooth at some scale.
        from emoscope.engine.opencv import cv2

        rough = rng.integers(0, 256, (*(int(v) for v in rng.integers(3, 24, 2)), 3))
        yield cv2.resize(rough.astype(np.uint8), (width, height), interpolation=cv2.INTER_CUBIC)


def test_no_face_is_invented_in_noise_and_texture(finder):
    finder.reset()
    for image in odd_pictures():
        finder.reset()
        assert finder.find(image) == []


def test_starts_silently_imports_late_and_leaves_no_thread():
    code = (
        "import sys, threading, numpy as np; import emoscope.engine.faces.stage as s;"
        "assert 'openvino' not in sys.modules and 'onnxruntime' not in sys.modules;"
        "f = s.open_finder(1); f.find(np.zeros((64, 64, 3), np.uint8)); f.reset(); f.close();"
        "names = ('mediapipe', 'torch', 'PySide6', 'onnx');"
        "assert not [n for n in names if sys.modules.get(n)], sys.modules.keys();"
        "assert threading.active_count() == 1"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""


def test_memory_stays_flat(finder, picture):
    def resident_kb():
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    if sys.platform != "linux":
        pytest.skip("reads /proc")
    finder.reset()
    for _ in range(30):
        finder.find(picture)
    before, threads = resident_kb(), threading.active_count()
    for _ in range(300):
        finder.find(picture)
    assert resident_kb() - before < 4096
    assert threading.active_count() == threads
