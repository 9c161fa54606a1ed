"""One answer, whatever computes it: back ends against torch, live path against file path."""

from __future__ import annotations

import importlib.util
import threading

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.data import State
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.faces.stage import FaceStage
from emoscope.engine.live import LiveSession, Phase
from emoscope.engine.models.pack import find_pack
from emoscope.engine.opening import open_pipeline, scoring_rule
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.runtime.candidates import CANDIDATES
from emoscope.engine.scoring import label_scorer
from emoscope.engine.sources.protocol import SourceInfo
from emoscope.engine.sources.video import VideoFile
from tests.live.test_live_session import wait_until

FRAMES = 90
COSINE = {"f32": 0.99999, "bf16": 0.999, "f16": 0.999}

pytestmark = pytest.mark.skipif(
    not (paths.shipped_packs() / "compact" / "pack.json").is_file()
    or not paths.demo_clip().is_file(),
    reason="the shipped pack or the demo clip is not here",
)


@pytest.fixture(
    scope="module",
    params=[
        "the demo clip",
        pytest.param("d13.mp4", marks=pytest.mark.shared),
        pytest.param("face_noface.mov", marks=pytest.mark.shared),
    ],
)
def frames(request, media):
    shipped = request.param == "the demo clip"
    with VideoFile(paths.demo_clip() if shipped else media / request.param) as video:
        found = [video.read() for _ in range(FRAMES if shipped else FRAMES // 2)]
    return [frame for frame in found if frame is not None]


@pytest.fixture(scope="module")
def pack():
    return find_pack("compact")


@pytest.fixture(scope="module")
def crops(pack, frames):
    """(n, S, S, 3) crops of a clip's first face, every third frame."""
    stage = FaceStage(pack.manifest.preprocess.template, pack.manifest.preprocess.size_px)
    try:
        found = [stage.process(frame) for frame in frames]
    finally:
        stage.close()
    return np.stack([faces[0].crop for faces in found[::3] if faces])


LABELS = load_label_set("basic7")


def answers(pack, runtime, crops):
    images = runtime.encode_images(crops)
    length = min(pack.manifest.clip.length, len(images))
    clips = np.stack([images[i : i + length] for i in range(len(images) - length + 1)])
    vectors = runtime.encode_clips(clips)
    texts = runtime.encode_texts([s for label in LABELS.labels for s in LABELS.sentences(label)])
    return images, vectors, texts


@pytest.fixture(scope="module")
def torch_answers(pack, crops):
    if importlib.util.find_spec("torch") is None:
        pytest.skip("torch is not installed: nothing to compare with")
    runtime = CANDIDATES["torch"].make(pack, None)
    try:
        return answers(pack, runtime, crops)
    finally:
        runtime.close()


def tops(pack, vectors, texts):
    rows, start = [], 0
    for label in LABELS.labels:
        count = len(LABELS.sentences(label))
        mean = texts[start : start + count].mean(axis=0)
        rows.append(mean / np.linalg.norm(mean))
        start += count
    scorer = label_scorer(scoring_rule(pack), LABELS, np.stack(rows).astype(np.float32))
    probabilities, none = scorer.score(vectors)
    return np.column_stack([probabilities, none])


@pytest.mark.parametrize("name", ["onnxruntime", "openvino", "openvino-bf16"])
def test_back_ends_agree_with_torch(pack, crops, torch_answers, name):
    candidate = CANDIDATES[name]
    try:
        runtime = candidate.make(pack, None)
    except EmoScopeError as error:
        pytest.skip(f"{name} does not run here: {error}")
    try:
        found = answers(pack, runtime, crops)
    finally:
        runtime.close()
    least = COSINE[candidate.precision]
    for mine, theirs in zip(found, torch_answers, strict=True):
        lengths = np.linalg.norm(mine, axis=1) * np.linalg.norm(theirs, axis=1)
        assert ((mine * theirs).sum(axis=1) / lengths).min() > least
    scores, wanted = tops(pack, *found[1:]), tops(pack, *torch_answers[1:])
    sure = np.sort(wanted, axis=1)[:, -1] - np.sort(wanted, axis=1)[:, -2] > 0.02
    assert sure.any()
    np.testing.assert_array_equal(scores.argmax(axis=1)[sure], wanted.argmax(axis=1)[sure])
    assert np.abs(scores - wanted).max() < (0.001 if candidate.precision == "f32" else 0.05)


class Lockstep:
    """A camera that gives the next frame when the last one has been scored: none is skipped."""

    def __init__(self, frames):
        self._frames = list(frames)
        self.scored = threading.Semaphore(1)
        self.info = SourceInfo("lockstep", True, frames[0].image.shape[1], frames[0].image.shape[0])

    def read(self, timeout_s=1.0):
        self.scored.acquire()
        return self._frames.pop(0) if self._frames else None

    def close(self):
        self.scored.release()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def said(results):
    return [
        (r.time_s, face.track, face.state, face.probabilities, face.none)
        for r in results
        for face in r.faces
    ]


def test_the_live_path_says_what_the_file_path_says(frames, monkeypatch):
    # Waiting for a score is no loss of the camera, however slow this machine is.
    monkeypatch.setattr("emoscope.engine.live.patience.LOST_AFTER_S", 120.0)
    direct = open_pipeline("compact", LABELS, runtime="onnxruntime")
    try:
        expected = said(direct.process(frame) for frame in frames)
    finally:
        direct.close()
    live = open_pipeline("compact", LABELS, runtime="onnxruntime")
    source = Lockstep(frames)
    session = LiveSession(lambda: source, live)
    session.start()
    taken = []

    def all_taken():
        for result in session.take_results():
            taken.append(result)
            source.scored.release()
        return len(taken) == len(frames)

    wait_until(all_taken, 120)
    wait_until(lambda: session.stats().phase is Phase.ENDED)
    assert session.stop()
    live.close()
    found = said(taken)
    assert len(found) == len(expected)
    for one, two in zip(found, expected, strict=True):
        assert one[:3] == two[:3]
        if two[3] is not None:
            np.testing.assert_allclose(one[3], two[3], atol=1e-6)
            assert one[4] == pytest.approx(two[4], abs=1e-6)
    assert sum(row[2] is State.OK for row in found) > len(frames) // 2
