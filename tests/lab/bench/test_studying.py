"""The bench's study: real faces' embeddings, scored by the pack, and memory counted from there."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from emoscope.engine.models.pack import find_pack
from emoscope.engine.opening import DEFAULT_PACK, open_scorers, published_rule
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.session import Session
from emoscope.lab.bench.peak_memory import forget_peak, peak_mb
from emoscope.lab.bench.studying import Size, changing, made_study

SIZE = Size(participants=1, conditions=2, minutes=0.1, rate_hz=10.0)


def test_a_face_goes_from_one_of_the_bank_to_the_next():
    bank = np.eye(4, dtype="f4")
    faces = changing(np.random.default_rng(3), bank, 25, 10)
    np.testing.assert_allclose(np.linalg.norm(faces, axis=1), 1, atol=1e-6)
    assert {float(faces[at].max()) for at in (0, 10, 20)} == {1.0}
    assert np.abs(np.diff(faces, axis=0)).max() < 0.2


def test_its_scores_are_those_of_its_embeddings(tmp_path):
    pack = find_pack(DEFAULT_PACK)
    opened = made_study(tmp_path / "study", pack, SIZE)
    session = Session(tmp_path / "study" / "results" / "P01" / "c1")
    assert len(opened.study.sessions) == 2
    runtime = open_runtime(pack, "onnxruntime").runtime
    scorer = open_scorers(pack, runtime.encode_texts).scorer(load_label_set(SIZE.labels))
    runtime.close()
    kept = session.clips()[2].astype(np.float32)
    bank = published_rule(pack).reference
    assert kept.shape == (60, pack.manifest.embedding_size)
    assert (kept @ bank.T).max(axis=1)[::10] == pytest.approx(1, abs=1e-3)
    np.testing.assert_allclose(scorer.scores(kept), session.scores, atol=5e-3)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forgets a peak")
def test_what_was_freed_before_is_not_counted():
    large = np.ones(60_000_000, np.uint8)
    large[:] = 2
    high = peak_mb()
    del large
    forget_peak()
    assert peak_mb() < high - 40
