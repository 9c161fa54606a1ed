import numpy as np
import torch

from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.puppet import KINDS, Puppets, told, warp
from emoscope.lab.training.relevance import columns
from emoscope.lab.training.sequences import CHANGES, Stills, draw
from tests.lab.training.tiny import drawn_face


def stills(count=30, width=16):
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(count, 3, width)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)
    shares = np.eye(8, dtype=np.float32)[rng.integers(0, 8, count)]
    blinks, talks = np.arange(5), np.arange(5, 10)
    return Stills(vectors, shares, blinks, talks, torch.ones(count, 3), np.arange(count))


def test_sequences_are_normalised_and_repeat_by_seed():
    first = draw(stills(), 20, 12, np.random.default_rng(1))
    again = draw(stills(), 20, 12, np.random.default_rng(1))
    assert first.frames.shape == (20, 12, 16)
    assert np.allclose(np.linalg.norm(first.frames, axis=2), 1, atol=1e-3)
    assert np.array_equal(first.frames, again.frames)
    assert np.allclose(first.shares.sum(axis=1), 1)
    assert first.changes.shape == (20, len(CHANGES))


def test_held_and_spoken_clips_keep_the_first_expression():
    batch = draw(stills(), 300, 16, np.random.default_rng(2))
    assert batch.still.any()
    assert batch.speech.any()
    assert not (batch.still & (batch.speech > 0)).any()
    assert batch.changes[batch.still].max() == 0
    assert batch.steady[batch.still | (batch.speech > 0)].all()
    assert batch.changes[batch.steady].max() == 0
    assert not batch.steady.all()


def mesh():
    rng = np.random.default_rng(0)
    return rng.uniform(40, 80, (468, 2)).astype(np.float16)


def test_a_frown_moves_the_mouth_corners_and_little_else():
    face = drawn_face(1.0, 0.0, np.random.default_rng(0))
    points = np.zeros((468, 2), np.float16)
    points[61], points[291], points[17] = (45, 85), (75, 85), (60, 90)
    moved = warp(face, points, KINDS.index("frown"), 1.0, np.random.default_rng(0))
    assert not np.array_equal(moved[78:100], face[78:100])
    assert np.abs(moved[:50].astype(int) - face[:50]).max() <= 2


def test_only_usable_faces_get_a_frown():
    puppets = Puppets(np.stack([mesh(), mesh()]), np.array([True, False]), 1.0)
    face = drawn_face(1.0, 0.0, np.random.default_rng(0))
    assert puppets.draw(face, 0, np.random.default_rng(0))[1] > 0
    same, kind, strength = puppets.draw(face, 1, np.random.default_rng(0))
    assert (kind, strength) == (0, 0.0)
    assert same is face


def test_a_frown_changes_what_is_told_of_the_face():
    truth = {b.name: np.full(2, 0.4, np.float32) for b in BEHAVIOURS}
    shares = torch.eye(8)[[0, 0]]
    kinds, strengths = torch.tensor([0, 3]), torch.tensor([0.0, 1.0])
    new_shares, new_columns = told(shares, columns(truth), kinds, strengths)
    assert torch.equal(new_shares[0], shares[0])
    assert float(new_shares[1, 3]) > 0.8
    assert torch.allclose(new_shares.sum(dim=1), torch.ones(2))
    place = [b.name for b in BEHAVIOURS].index("mouth_down")
    assert float(new_columns[1, place]) == 1.0
    assert float(new_columns[1, place + len(BEHAVIOURS)]) == 0.0
