"""Performances are kept as they were made, and moments of them tell what happens in them."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from emoscope.engine.errors import DataError  # noqa: E402
from emoscope.engine.models.compact import CompactConfig  # noqa: E402
from emoscope.lab.actions.motion import FRAMES, Course, draw_course, envelope  # noqa: E402
from emoscope.lab.training import temporal  # noqa: E402
from emoscope.lab.training.config import TemporalSettings  # noqa: E402
from emoscope.lab.training.moments import (  # noqa: E402
    Performed,
    draw_moments,
    embed_performances,
    moments,
)
from emoscope.lab.training.motions import MOTIONS  # noqa: E402
from emoscope.lab.training.performed import Performances, files, keep, read  # noqa: E402
from emoscope.lab.training.state import Towers  # noqa: E402

NONE = np.zeros(FRAMES, np.float32)
WIDTH = 16


def drawn(count=30):
    rng = np.random.default_rng(0)
    return [draw_course(rng) for _ in range(count)]


def performed(courses, views=2, width=WIDTH):
    vectors = np.random.default_rng(1).normal(size=(len(courses), views, FRAMES, width))
    vectors /= np.linalg.norm(vectors, axis=-1, keepdims=True)
    return Performed(vectors.astype(np.float32), courses)


def test_courses_are_read_as_they_were_kept(tmp_path):
    courses = drawn()
    pictures, told = files(tmp_path, held_out=False)
    np.save(pictures, np.zeros((len(courses), FRAMES, 4, 4), np.uint8))
    keep(told, courses)
    for before, after in zip(courses, read(tmp_path).courses, strict=True):
        assert (before.kind, before.speaks) == (after.kind, after.speaks)
        assert np.array_equal(before.pitch, after.pitch)
        shown = {name: curve for name, curve in before.actions.items() if curve.any()}
        assert shown.keys() == after.actions.keys()
        assert all(np.array_equal(curve, after.actions[name]) for name, curve in shown.items())


def test_what_was_not_made_is_said(tmp_path):
    with pytest.raises(DataError, match="performed_held_out"):
        read(tmp_path, held_out=True)


def test_moments_are_stretches_and_quiet_where_nothing_is_shown():
    smile = Course("action", {"smile": envelope(20, 4, 80, 1)}, NONE)
    given = performed([smile, Course("still", {}, NONE)])
    rows, firsts = np.array([0, 0, 1]), np.array([0, 14, 5])
    found = moments(given, rows, firsts, 16, np.array([0, 1, 0]))
    assert np.array_equal(found.frames[1], given.vectors[0, 1, 14:30])
    assert found.quiet.tolist() == [True, False, True]
    column = [motion.name for motion in MOTIONS].index("smile_comes")
    assert found.truths[:, column].tolist() == [0, 1, 0]


def test_drawn_moments_repeat_by_seed_and_are_normalised():
    given = performed(drawn())
    first = draw_moments(given, 20, 12, np.random.default_rng(3))
    again = draw_moments(given, 20, 12, np.random.default_rng(3))
    assert np.array_equal(first.frames, again.frames)
    assert np.allclose(np.linalg.norm(first.frames, axis=2), 1, atol=1e-3)
    assert given.vectors.shape[2] == FRAMES


def test_a_performance_is_seen_by_one_camera_from_first_to_last():
    towers = Towers(CompactConfig(size_px=32))
    face = np.random.default_rng(0).integers(0, 256, (120, 120)).astype(np.uint8)
    frames = np.broadcast_to(face, (1, FRAMES, 120, 120))
    found = embed_performances(towers, Performances(frames, [Course("still", {}, NONE)]), views=2)
    assert np.array_equal(found.vectors[0, 0, 0], found.vectors[0, 0, -1])
    assert not np.array_equal(found.vectors[0, 0, 0], found.vectors[0, 1, 0])


def test_a_tower_learns_to_tell_a_motion(monkeypatch):
    """Two turns of a made-up embedding: the same frames, in the other order."""

    class Sentences:
        def __call__(self, sentences):
            return torch.nn.functional.normalize(torch.randn(len(sentences), 384), dim=1)

    from tests.lab.training.test_sequences import stills

    torch.manual_seed(0)
    monkeypatch.setattr(temporal, "SentenceEncoder", Sentences)
    compact = CompactConfig(
        size_px=32, width=32, temporal_mlp=32, temporal_layers=1, temporal_heads=2
    )  # fmt: skip
    towers = Towers(compact).eval()
    asked = temporal.asked(towers)
    monkeypatch.setattr(temporal, "asked", lambda towers: asked)
    column = [motion.name for motion in MOTIONS].index("smile_comes")
    rng = np.random.default_rng(0)
    base, way = rng.normal(size=(2, compact.width))
    comes, goes = envelope(8, 8, 80, 1), 1 - envelope(8, 8, 80, 1)
    courses = [Course("action", {"smile": curve}, NONE) for curve in (comes, goes)] * 6
    vectors = np.stack(
        [base + c.actions["smile"][:, None] * way + rng.normal(0, 0.1, base.shape) for c in courses]
    )[:, None]
    vectors /= np.linalg.norm(vectors, axis=-1, keepdims=True)
    given = Performed(vectors.astype(np.float32), courses)

    def told_apart(tower):
        rows = np.arange(12)
        seen = moments(given, rows, np.full(12, 4), 16, np.zeros(12, int))
        with torch.no_grad():
            scores = tower(torch.from_numpy(seen.frames)) @ asked.motions[column]
        return float(scores[::2].mean() - scores[1::2].mean())

    settings = TemporalSettings(steps=100, batch=24, motion=20.0, rate=1e-2)

    def train(given):
        return temporal.train_temporal(
            towers, stills(width=compact.width), given, compact, settings, lambda *told: None
        )

    assert told_apart(train(given)) > 0.06
    assert told_apart(train(None)) < 0.02
