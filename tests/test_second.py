"""Two packs: a label is answered by the one that can place it."""

import numpy as np
import pytest

from emoscope.engine.data import Box, FaceCrop, Frame, Quality, State
from emoscope.engine.errors import PackError
from emoscope.engine.models.own_bank import BankFacts, bank_of, save_bank
from emoscope.engine.models.pack import Clip, PackManifest, Preprocess, Scoring
from emoscope.engine.opening import add_second
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.domain import KnownWords
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import ScoringRule
from emoscope.engine.second import SecondPack
from emoscope.engine.sessions.manifest import pack_of
from tests.packs import tiny_pack

WORDS = ("sad", "happy", "banana", "sunny")
LABELS = LabelSet("set", tuple(Label(name) for name in WORDS))


def manifest(name):
    points = ((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8))
    return PackManifest(
        name=name,
        title=name,
        version="1",
        architecture="compact",
        licence="none",
        training_data=(),
        embedding_size=4,
        preprocess=Preprocess(size_px=16, template=points),
        clip=Clip(length=2, stride_ms=40, minimum=1),
        scoring=Scoring(scale=4.0, none_logit=1.0),
        files={},
    )


class Runtime:
    """Sees what it is told; each word is an axis of its own."""

    name, precision, device = "fake", "f32", "CPU"

    def __init__(self, sees):
        self.sees, self.closed, self.images, self.asked = sees, False, 0, []

    def encode_images(self, crops):
        assert crops.shape[1:] == (16, 16, 3)
        self.images += len(crops)
        return np.stack([np.eye(4, dtype=np.float32)[WORDS.index(self.sees)]] * len(crops))

    def encode_clips(self, clips):
        return clips.mean(axis=1)

    def encode_texts(self, sentences):
        self.asked.extend(sentences)
        return np.stack([np.eye(4, dtype=np.float32)[WORDS.index(word)] for word in sentences])

    def close(self):
        self.closed = True


class Faces:
    lost = ()

    def process(self, frame):
        points = np.random.default_rng(0).uniform(4, 28, (468, 2)).astype(np.float32)
        quality = Quality(20.0, 0.9, 0.0, 0.0, 0.9, State.OK)
        crop = np.zeros((16, 16, 3), np.uint8)
        return (FaceCrop(1, Box(4, 4, 24, 24), points, crop, quality),)

    def expect(self, step_s):
        pass

    def reset(self):
        pass

    def close(self):
        pass


def knows(*words):
    """A line that places these words and no other."""
    weights = np.array([1.0 if word in words else -1.0 for word in WORDS], np.float32)
    return KnownWords(weights[None], np.zeros(1, np.float32), 0.0)


def two(first_sees="sad", second_sees="banana", second_knows=("banana", "happy")):
    first, other = Runtime(first_sees), Runtime(second_sees)
    rule = ScoringRule(4.0, 1.0)
    own = Scorers(manifest("one"), first.encode_texts, rule, knows("sad", "happy"))
    pipeline = Pipeline(manifest("one"), first, Faces(), own, LABELS)
    scorers = Scorers(manifest("two"), other.encode_texts, rule, knows(*second_knows))
    pipeline.add_second(SecondPack(manifest("two"), other, scorers))
    return pipeline, other


def frames(pipeline, count=4, start=0):
    picture = np.zeros((32, 32, 3), np.uint8)
    for index in range(start, start + count):
        result = pipeline.process(Frame(picture, index * 0.05, index))
    return result.faces[0]


def test_each_label_is_answered_by_the_pack_that_can_place_it():
    pipeline, _ = two()
    face = frames(pipeline)
    scores = dict(zip(WORDS, face.probabilities, strict=True))
    assert pipeline.answered_by == {"banana": "two"}
    assert pipeline.strange == {"sunny"}, "neither knows it: it is still said"
    # Odds against none: e^(4-1) by each pack for what it sees, e^(0-1) for the rest.
    odds = {"sad": np.e**3, "happy": np.e**-1, "banana": np.e**3, "sunny": np.e**-1}
    whole = 1 + sum(odds.values())
    for word in WORDS:
        assert scores[word] == pytest.approx(odds[word] / whole, rel=1e-4)
    assert sum(scores.values()) + face.none == pytest.approx(1.0, abs=1e-5)


def test_it_costs_nothing_while_the_first_knows_all():
    pipeline, other = two()
    pipeline.set_labels(LabelSet("known", (Label("sad"), Label("happy"))))
    before = other.images
    face = frames(pipeline)
    assert other.images == before
    assert pipeline.answered_by == {}
    assert face.probabilities[0] > 0.8


def test_labels_are_changed_while_it_runs():
    pipeline, _ = two()
    pipeline.set_labels(LabelSet("known", (Label("sad"), Label("happy"))))
    frames(pipeline)
    pipeline.set_labels(LABELS)
    assert pipeline.answered_by == {"banana": "two"}
    result = pipeline.rescore()
    assert result.faces[0].probabilities[2] == 0, "not seen yet: no answer of the first's instead"
    face = frames(pipeline, start=4)
    assert face.probabilities[2] > 0.3


def test_muted_and_weighted_labels():
    pipeline, _ = two()
    labels = (Label("sad", muted=True), Label("happy"), Label("banana", weight=2.0))
    pipeline.set_labels(LabelSet("set", labels))
    face = frames(pipeline)
    assert np.isnan(face.probabilities[0])
    odds = {"happy": np.e**-1, "banana": 2 * np.e**3}
    assert face.probabilities[2] == pytest.approx(odds["banana"] / (1 + sum(odds.values())))


def test_tracks_are_forgotten_and_both_are_closed():
    pipeline, other = two()
    frames(pipeline)
    assert pipeline.second._vectors
    pipeline.request_reset()
    frames(pipeline, 1, start=4)
    assert len(pipeline.second._vectors) == 1
    pipeline.close()
    assert other.closed
    assert pipeline.runtime.closed


def test_a_session_says_whose_answers_it_holds():
    pipeline, _ = two()
    told, plain = pack_of(pipeline.manifest), pack_of(manifest("one"))
    assert told.version == "1, words it does not know by two"
    assert told.scores_sum != plain.scores_sum
    assert (told.name, told.embeddings_sum) == (plain.name, plain.embeddings_sum)


def test_packs_whose_answers_cannot_be_compared_are_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))
    first = tiny_pack(tmp_path / "first", name="first")
    second = tiny_pack(tmp_path / "second", seed=2, name="second")
    runtime = open_runtime(first, "onnxruntime", threads=1).runtime
    labels = LabelSet("x", (Label("smiling"), Label("sad")))
    scorers = Scorers(first.manifest, runtime.encode_texts, ScoringRule(8.0, 0.0))
    pipeline = Pipeline(first.manifest, runtime, Faces(), scorers, labels)
    with pytest.raises(PackError, match="cannot answer"):
        add_second(pipeline, first)
    from dataclasses import replace

    bare = replace(
        second,
        manifest=second.manifest.model_copy(
            update={"scoring": Scoring(scale=100.0, none_logit=-1000.0)}
        ),
    )
    with pytest.raises(PackError, match=r"Calibrate it first: emoscope models calibrate second"):
        add_second(pipeline, bare, "onnxruntime")
    rows = np.random.default_rng(0).normal(size=(60, second.manifest.embedding_size))
    facts = BankFacts("folder", "faces", 60, "2026-11-26", 1.8, 1.6, 0.05)
    save_bank(bare.manifest, bank_of(rows.astype(np.float32), facts))
    add_second(pipeline, bare, "onnxruntime")
    assert pipeline.second is not None
    pipeline.close()
