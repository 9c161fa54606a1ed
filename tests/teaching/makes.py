"""Faces of known labels in a small space, and what sentences say of them."""

import numpy as np


def unit(rows):
    rows = np.asarray(rows, np.float32)
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


def faces(count, labels=3, size=12, seed=0, spread=0.25):
    """(labels * count, size) clips around a centre per label, and their labels."""
    rng = np.random.default_rng(seed)
    centres = unit(np.random.default_rng(99).normal(size=(labels, size)))
    truth = np.repeat(np.arange(labels), count)
    return unit(centres[truth] + spread * rng.normal(size=(len(truth), size))), truth


def shares(truth, labels=3, right=0.4, seed=0):
    """Sentences that know a little: the right label is likely to have the most."""
    rng = np.random.default_rng(seed)
    out = rng.dirichlet(np.ones(labels + 1), len(truth))
    out[np.arange(len(truth)), truth] += right
    return (out / out.sum(axis=1, keepdims=True)).astype(np.float32)
