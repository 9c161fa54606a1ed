from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.data import Box, State
from emoscope.engine.errors import LabelSetError
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import ScoringRule
from tests.fakes import DIMENSIONS, FakeFaces, FakeRuntime, crop_of, frame_at, manifest, unit

LABELS = LabelSet("two", (Label("happy"), Label("bored", ("a bored face", "no interest"))))


def pipeline_of(faces=None, runtime=None, labels=LABELS, **changes):
    pack, runtime = manifest(**changes), runtime or FakeRuntime()
    scorers = Scorers(pack, runtime.encode_texts, ScoringRule(5.0, 0.0))
    return Pipeline(pack, runtime, faces or FakeFaces(), scorers, labels)


def test_streamed_clip_embedding_equals_encoding_the_whole_clip_at_once():
    faces, runtime = FakeFaces(), FakeRuntime()
    pipeline = pipeline_of(faces, runtime)
    frames = [frame_at(i) for i in range(60)]
    for frame in frames:
        pipeline.process(frame)
    streamed = pipeline.clip_embedding(1)
    # Every third frame of 30 Hz is due at a stride of 100 ms; the clip holds the last eight.
    chosen = frames[::3][-8:]
    whole = FakeRuntime()
    crops = np.stack([crop_of(1, f.time_s).crop for f in chosen])
    at_once = whole.encode_clips(whole.encode_images(crops)[None])[0]
    np.testing.assert_allclose(streamed, at_once, atol=1e-5)


def test_every_crop_is_encoded_once_and_all_faces_in_one_call():
    script = {i: tuple(crop_of(t, i + t / 10) for t in (1, 2, 3)) for i in range(30)}
    runtime = FakeRuntime()
    pipeline = pipeline_of(FakeFaces(script), runtime)
    embeddings = [e for i in range(30) for e in pipeline.process(frame_at(i)).embeddings]
    assert runtime.image_batches == [3] * 10
    assert len({(e.track, e.time_s) for e in embeddings}) == len(embeddings) == 30


def test_states_instead_of_invented_numbers():
    script = {
        3: (crop_of(1, 3.0, State.SMALL),),
        6: (crop_of(1, 6.0, State.BLURRED),),
        9: (crop_of(1, 9.0, State.TURNED),),
        10: (),
        11: (),
    }
    lost = {10: ((1, Box(1, 2, 3, 4)),)}
    pipeline = pipeline_of(FakeFaces(script, lost))
    results = [pipeline.process(frame_at(i)) for i in range(12)]
    states = [[face.state for face in r.faces] for r in results]
    assert states[0] == [State.FILLING]
    assert states[3] == [State.SMALL]
    assert states[6] == [State.BLURRED]
    assert states[9] == [State.TURNED]
    assert states[10] == [State.LOST]
    assert states[11] == []
    for result in results:
        for face in result.faces:
            assert (face.probabilities is not None) == (face.state is State.OK)
    assert any(s == [State.OK] for s in states)
    assert results[10].faces[0].box == Box(1, 2, 3, 4)


def test_probabilities_sum_to_one_and_carry_their_age():
    pipeline = pipeline_of()
    for i in range(9):
        result = pipeline.process(frame_at(i))
    face = result.faces[0]
    assert face.probabilities is not None
    assert float(face.probabilities.sum()) + face.none == pytest.approx(1.0, abs=1e-5)
    assert face.score_time_s == pytest.approx(6 / 30)
    assert face.filled_s == pytest.approx(0.3)
    assert face.top(result.labels) in ("happy", "bored", "none")


def test_new_labels_change_the_last_result_and_encode_only_new_sentences():
    runtime = FakeRuntime()
    pipeline = pipeline_of(runtime=runtime)
    for i in range(10):
        before = pipeline.process(frame_at(i))
    runtime.sentences.clear()
    images = len(runtime.image_batches)
    pipeline.set_labels(LabelSet("three", (*LABELS.labels, Label("tired"))))
    after = pipeline.rescore()
    assert runtime.sentences == ["tired"]
    assert len(runtime.image_batches) == images
    assert after.index == before.index
    assert after.labels == ("happy", "bored", "tired")
    assert len(after.faces[0].probabilities) == 3
    fresh = pipeline.process(frame_at(10)).faces[0].probabilities
    np.testing.assert_allclose(fresh, after.faces[0].probabilities, atol=1e-6)


def test_rescore_before_any_frame_is_nothing():
    assert pipeline_of().rescore() is None


def test_reset_forgets_tracks_before_the_next_frame():
    faces = FakeFaces()
    pipeline = pipeline_of(faces)
    for i in range(9):
        pipeline.process(frame_at(i))
    pipeline.request_reset()
    result = pipeline.process(frame_at(9))
    assert faces.resets == 1
    assert result.faces[0].state is State.FILLING


def test_jump_back_in_time_fills_anew():
    pipeline = pipeline_of()
    for i in range(30, 60):
        pipeline.process(frame_at(i))
    assert pipeline.process(frame_at(2)).faces[0].state is State.FILLING


def test_tracks_that_are_gone_leave_nothing_behind():
    script = {i: (crop_of(i // 4 + 1, i),) for i in range(4000)}
    pipeline = pipeline_of(FakeFaces(script))
    for i in range(0, 4000):
        pipeline.process(frame_at(i))
    assert len(pipeline._clip_vectors) <= 1
    assert len(pipeline._scores) <= 1
    assert pipeline.clip_embedding(1) is None


def test_own_classes_are_asked_by_name_only():
    runtime = FakeRuntime()
    own = {"prompts": "own", "classes": ("happiness", "fear")}
    labels = LabelSet("x", (Label("Fear", ("a frightened face",)),), templates=("a {}",))
    pipeline_of(runtime=runtime, labels=labels, **own)
    assert runtime.sentences == ["fear"]
    with pytest.raises(LabelSetError, match="only its built-in classes, not bored"):
        pipeline_of(labels=LABELS.with_labels((Label("bored"), Label("fear"))), **own)


def test_a_label_set_that_does_not_fit_leaves_the_old_one():
    own = {"prompts": "own", "classes": ("happiness", "fear")}
    pipeline = pipeline_of(labels=LabelSet("x", (Label("fear"),)), **own)
    with pytest.raises(LabelSetError):
        pipeline.set_labels(LABELS)
    assert pipeline.labels.names == ("fear",)


def test_stages_are_timed_and_close_reaches_both_ends():
    faces, runtime = FakeFaces(), FakeRuntime()
    pipeline = pipeline_of(faces, runtime)
    pipeline.process(frame_at(0))
    stages = pipeline.process(frame_at(3)).stages_ms
    assert set(stages) == {"faces", "encode", "temporal", "score"}
    pipeline.close()
    assert faces.closed
    assert runtime.closed


def test_a_scorer_made_beside_the_frames_gives_what_the_pipeline_gives():
    """One rule for the bar, for kept clips and for explanations."""
    pipeline = pipeline_of()
    clips = unit(np.random.default_rng(0).normal(size=(5, DIMENSIONS)))
    probabilities, none = pipeline.scorer.score(clips)
    again = pipeline.scorers.scorer(LABELS).scores(clips)
    np.testing.assert_allclose(again, np.column_stack([probabilities, none]), atol=1e-6)
