from __future__ import annotations

import numpy as np

from emoscope.engine.prompts.cache import TextCache
from emoscope.engine.prompts.labels import Label, LabelSet


class Encoder:
    """Gives each sentence a vector of its own and remembers what it was asked."""

    def __init__(self):
        self.asked: list[str] = []

    def __call__(self, sentences):
        self.asked += sentences
        rows = np.stack([np.random.default_rng(abs(hash(s)) % 2**32).normal(size=8)
                         for s in sentences])  # fmt: skip
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_each_sentence_is_encoded_once_and_rows_keep_their_order():
    encoder = Encoder()
    cache = TextCache(encoder)
    first = cache.embeddings(["bb", "a", "bb"])
    assert sorted(encoder.asked) == ["a", "bb"]
    again = cache.embeddings(["a", "bb", "new"])
    assert sorted(encoder.asked) == ["a", "bb", "new"]
    np.testing.assert_array_equal(first[0], again[1])
    np.testing.assert_array_equal(first[1], again[0])


def test_a_label_is_the_renormalised_mean_of_its_sentences():
    cache = TextCache(Encoder())
    label_set = LabelSet("x", (Label("a", ("one", "two")), Label("b")), templates=("{}", "t {}"))
    rows = cache.labels(label_set)
    mean = cache.embeddings(["one", "t one", "two", "t two"]).mean(axis=0)
    np.testing.assert_allclose(rows[0], mean / np.linalg.norm(mean), rtol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, rtol=1e-5)
    assert rows.dtype == np.float32
