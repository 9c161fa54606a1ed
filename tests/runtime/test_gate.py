import numpy as np
import pytest

from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime
from emoscope.engine.runtime.gate import Answers, ask, judge
from emoscope.engine.runtime.probe import FRAMES, probe_crops, probe_sentences
from tests.runtime.fakes import FakeRuntime


@pytest.fixture(scope="module")
def reference(pack):
    return ask(pack, OnnxRuntime(pack))


def changed(answers, **fields):
    values = {n: getattr(answers, n) for n in ("images", "single", "clips", "texts")}
    return Answers(**{**values, **fields})


def test_the_same_runtime_passes(pack, reference):
    verdict = judge(ask(pack, OnnxRuntime(pack)), reference)
    assert verdict.passed
    assert verdict.cosine == pytest.approx(1.0, abs=1e-5)


def test_a_wrong_runtime_is_refused_with_a_reason(pack):
    right = ask(pack, FakeRuntime(pack))
    verdict = judge(ask(pack, FakeRuntime(pack, seed=1)), right)
    assert not verdict.passed
    assert "images have a cosine" in verdict.reason


def test_an_inexact_runtime_is_refused(pack):
    right = ask(pack, FakeRuntime(pack))
    assert not judge(ask(pack, FakeRuntime(pack, noise=0.1)), right).passed
    assert judge(ask(pack, FakeRuntime(pack, noise=1e-4)), right).passed


def test_wrong_only_for_one_face_is_refused(reference):
    verdict = judge(changed(reference, single=-reference.single), reference)
    assert not verdict.passed
    assert verdict.reason.startswith("single")


def test_not_a_number_is_refused(reference):
    broken = reference.images.copy()
    broken[3, 2] = np.nan
    assert "finite" in judge(changed(reference, images=broken), reference).reason


def test_another_shape_is_refused(reference):
    assert "shape" in judge(changed(reference, texts=reference.texts[:3]), reference).reason


def test_another_top_label_is_refused():
    """Cosines of 0.9995 pass the first test and still turn the answer."""
    texts = np.eye(3, 8, dtype=np.float32)
    clip = np.array([[0.6, 0.59, 0.2, 0.5, 0, 0, 0, 0]], np.float32)
    clip /= np.linalg.norm(clip)
    other = clip.copy()
    other[0, 0] -= 0.02
    other[0, 1] += 0.02
    right = Answers(clip, clip, clip, texts)
    verdict = judge(Answers(clip, clip, other, texts), right)
    assert verdict.cosine > 0.999
    assert not verdict.passed
    assert "another top label" in verdict.reason


def test_a_tie_of_the_reference_may_fall_either_way():
    texts = np.eye(2, 4, dtype=np.float32)
    clip = np.array([[0.7, 0.69999, 0.1, 0]], np.float32)
    other = np.array([[0.69999, 0.7, 0.1, 0]], np.float32)
    right = Answers(clip, clip, clip, texts)
    assert judge(Answers(other, other, other, texts), right).passed


def test_the_probe_is_always_the_same_and_moves():
    crops = probe_crops(64)
    assert crops.shape == (FRAMES, 64, 64, 3)
    assert crops.dtype == np.uint8
    np.testing.assert_array_equal(crops, probe_crops(64))
    assert all((crops[i] != crops[i + 1]).any() for i in range(FRAMES - 1))


def test_a_pack_with_its_own_classes_is_asked_those(pack):
    assert len(probe_sentences(pack)) == 8
    own = pack.manifest.model_copy(update={"prompts": "own", "classes": ("happy", "sad")})
    assert probe_sentences(type(pack)(pack.folder, own)) == ("happy", "sad")
