"""A pack's own bank: what is kept of the faces, and what it does to scores."""

import numpy as np
import pytest
from safetensors.numpy import save_file

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.models.own_bank import (
    BankFacts,
    bank_facts,
    bank_of,
    bank_sum,
    forget_bank,
    load_bank,
    save_bank,
)
from emoscope.engine.models.removal import remove_pack
from emoscope.engine.opening import published_rule, scoring_rule
from emoscope.engine.scoring import measures, standard
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.manifest import pack_of
from tests.packs import WIDTH, tiny_pack
from tests.reliability.runs import record

FACTS = BankFacts("folder", "faces", 200, "2026-11-26", 2.0, 1.5, 0.02)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))


def unit(rng, *shape):
    rows = rng.normal(size=shape).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


@pytest.fixture
def faces():
    rng = np.random.default_rng(1)
    return unit(rng, 200, WIDTH) + unit(rng, WIDTH)


@pytest.fixture
def pack():
    return tiny_pack(paths.user_packs() / "tiny")


def test_mean_and_spread_standardise_as_the_faces_do(faces, pack):
    save_bank(pack.manifest, bank_of(faces, FACTS))
    bank = load_bank(pack.manifest)
    assert bank.facts == FACTS
    assert bank.points.shape == (2 * WIDTH, WIDTH)
    sentences = unit(np.random.default_rng(2), 9, WIDTH)
    for one, other in zip(
        standard(bank.points, sentences, 1e-6), standard(faces, sentences, 1e-6), strict=True
    ):
        np.testing.assert_allclose(one, other, rtol=1e-3, atol=1e-5)


def test_no_face_is_kept(faces, pack):
    path = save_bank(pack.manifest, bank_of(faces, FACTS))
    kept = load_bank(pack.manifest).points
    kept = kept / np.linalg.norm(kept, axis=1, keepdims=True)
    rows = faces / np.linalg.norm(faces, axis=1, keepdims=True)
    assert (kept @ rows.T).max() < 0.999
    assert path.stat().st_size < 4 * (WIDTH * WIDTH + WIDTH) + 2000
    assert path.stat().st_mode & 0o077 == 0


def test_forgetting_a_session_does_not_change_it(faces, pack, tmp_path):
    path = save_bank(pack.manifest, bank_of(faces, FACTS))
    before = path.read_bytes()
    record(tmp_path / "out" / "interview", 20)
    forget_session(tmp_path / "out" / "interview")
    assert not (tmp_path / "out" / "interview").exists()
    assert path.read_bytes() == before


def test_a_pack_without_a_bank_gets_all_from_it_and_can_give_it_back(faces, pack):
    before = scoring_rule(pack)
    assert before.reference is None
    save_bank(pack.manifest, bank_of(faces, FACTS))
    rule = scoring_rule(pack)
    assert (rule.scale, rule.none_logit, rule.floor) == (2.0, 1.5, 0.02)
    sentences = unit(np.random.default_rng(2), 9, WIDTH)
    shift, gain = measures(rule, sentences)
    z = (faces @ sentences.T - shift) * gain
    np.testing.assert_allclose(z.mean(axis=0), 0, atol=1e-3)
    np.testing.assert_allclose(z.std(axis=0), 1, atol=1e-2)
    assert published_rule(pack).reference is None
    assert forget_bank(pack.manifest)
    assert not forget_bank(pack.manifest)
    assert scoring_rule(pack).reference is None
    assert scoring_rule(pack).scale == before.scale


def test_a_pack_with_two_banks_gets_another_one_of_common_faces():
    from emoscope.engine.models.pack import load_pack

    compact = load_pack(paths.shipped_packs() / "compact")
    size = compact.manifest.embedding_size
    rows = unit(np.random.default_rng(3), 300, size)
    save_bank(compact.manifest, bank_of(rows, FACTS))
    rule, shipped = scoring_rule(compact), published_rule(compact)
    np.testing.assert_array_equal(rule.reference, shipped.reference)
    assert rule.common.shape == (2 * size, size)
    assert (rule.fits, rule.sensitivity, rule.floor) == (
        shipped.fits,
        shipped.sensitivity,
        shipped.floor,
    )


def test_sessions_say_so_and_scores_of_before_are_told_apart(faces, pack):
    plain = pack_of(pack.manifest)
    save_bank(pack.manifest, bank_of(faces, FACTS))
    calibrated = pack_of(pack.manifest)
    assert calibrated.version == "1, calibrated with faces (2026-11-26)"
    assert calibrated.whole_sum != plain.whole_sum
    assert calibrated.scores_sum != plain.scores_sum
    assert calibrated.embeddings_sum == plain.embeddings_sum
    save_bank(pack.manifest, bank_of(faces[::2], FACTS))
    assert pack_of(pack.manifest).whole_sum != calibrated.whole_sum
    forget_bank(pack.manifest)
    assert pack_of(pack.manifest) == plain
    assert bank_sum(pack.manifest) == ""


def test_a_removed_pack_takes_its_bank_along(faces, pack):
    path = save_bank(pack.manifest, bank_of(faces, FACTS))
    remove_pack("tiny")
    assert not path.exists()


def test_too_few_faces_are_refused(faces):
    with pytest.raises(PackError, match="49 faces"):
        bank_of(faces[:49], FACTS)


@pytest.mark.parametrize("kind", ["text", "shape", "nan", "facts"])
def test_a_damaged_bank_is_said(kind, faces, pack):
    path = save_bank(pack.manifest, bank_of(faces, FACTS))
    mean, spread = np.zeros(WIDTH, np.float32), np.eye(WIDTH, dtype=np.float32)
    about = {"format": "1", "facts": "{}"}
    if kind == "text":
        path.write_text("no bank")
    elif kind == "facts":
        save_file({"mean": mean, "spread": spread}, path, metadata=about)
    else:
        import json
        from dataclasses import asdict

        about["facts"] = json.dumps(asdict(FACTS))
        mean = mean[:3] if kind == "shape" else np.full(WIDTH, np.nan, np.float32)
        save_file({"mean": mean, "spread": spread}, path, metadata=about)
    with pytest.raises(PackError, match="Calibrate tiny again"):
        scoring_rule(pack)
    assert bank_facts(pack.manifest) is None
