"""Whether a model can place a label at all: a percentage for "banana" would mean nothing.

A label is not known that lies behind one of the pack's lines through the text space (everyday
things behind one, strings of letters behind another), or whose letters are mostly those of words
that the tokenizer has to take to bits. What the model was taught is known, whatever the lines say.
See ``docs/decisions/unplaceable-labels.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack, PackManifest
from emoscope.engine.models.tokens import TOKENIZER, pieces_of
from emoscope.engine.models.weights import read_tensors
from emoscope.engine.prompts.labels import LabelSet

Pieces = Callable[[str], Sequence[Sequence[str]]]
"""A sentence's words, each as the tokenizer cuts it."""

TAUGHT = "taught"
"""Tensor of a pack's lines: the UTF-8 of what its training taught, a line each."""
TO_BITS = 0.5
"""From such a share of letters in words that are cut to bits a label is not known."""
_FEW, _MANY = 2, 3
_LETTERS_OF_FEW, _LETTERS_OF_MANY = 1.7, 2.0
"""A word is cut to bits with so many letters a piece or fewer: in two pieces, in three and more."""


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """Lines through the text space; what lies below the limit of one is no word for a face.

    Attributes:
        weights: (n, D) float32, a row per line.
        bias: (n,) added.
        limit: The lowest value of a known label, for every line.
        pieces: How sentences are cut; None where that is not looked at.
        taught: Words and sentences of the training, as :func:`plain` has them.
    """

    weights: Floats
    bias: Floats
    limit: float
    pieces: Pieces | None = None
    taught: frozenset[str] = frozenset()

    def places(self, embeddings: Floats) -> Floats:
        """(L,) the lower the stranger, by the line that a label is furthest behind."""
        lowest: Floats = (embeddings @ self.weights.T + self.bias).min(axis=1)
        return lowest

    def strange(self, labels: LabelSet, embeddings: Floats) -> frozenset[str]:
        """Names of the unmuted labels that the model cannot place.

        Args:
            labels: The labels, with the sentences that the model is asked.
            embeddings: (L, D) float32, one row per label.
        """
        return frozenset(
            label.name
            for label, place in zip(labels.labels, self.places(embeddings), strict=True)
            if not label.muted
            and (place < self.limit or self._in_bits(label.sentences))
            and not all(plain(sentence) in self.taught for sentence in label.sentences)
        )

    def _in_bits(self, sentences: Sequence[str]) -> bool:
        return self.pieces is not None and share_in_bits(self.pieces, sentences) >= TO_BITS


def plain(sentence: str) -> str:
    """A sentence in small letters, with single blanks."""
    return " ".join(sentence.casefold().split())


def share_in_bits(pieces: Pieces, sentences: Sequence[str]) -> float:
    """Share of the letters that are in words which are cut to bits; 1 without any letter."""
    whole = bits = 0
    for sentence in sentences:
        for word in pieces(sentence):
            letters = sum(len(piece) for piece in word)
            if not "".join(word).isalpha():
                continue
            whole += letters
            few = len(word) >= _FEW and letters < _LETTERS_OF_FEW * len(word)
            if few or (len(word) >= _MANY and letters < _LETTERS_OF_MANY * len(word)):
                bits += letters
    return bits / whole if whole else 1.0


def known_words(pack: Pack) -> KnownWords | None:
    """A pack's lines, None where it has none.

    Raises:
        PackError: They cannot be read.
    """
    domain = pack.manifest.domain
    if domain is None:
        return None
    tensors = read_tensors(pack.file(domain.file))
    size, bias = pack.manifest.embedding_size, tensors.get("bias")
    taught = tensors.pop(TAUGHT, np.empty(0, np.uint8))
    lines = 0 if bias is None or bias.ndim != 1 else len(bias)
    weights = tensors.get("weights")
    if weights is not None and weights.shape == (size,):  # one line, as packs had it first
        weights = weights[None]
    if len(tensors) != 2 or weights is None or bias is None or weights.shape != (lines, size):
        raise PackError(f"{domain.file} does not fit the pack", "Get the pack again")
    pieces = cache(pieces_of(pack)) if lines > 1 and pack.has(TOKENIZER) else None
    text = taught.tobytes().decode("utf-8", "replace")
    return KnownWords(weights, bias, domain.limit, pieces, frozenset(text.splitlines()))


def mark(names: frozenset[str] | tuple[str, ...], manifest: PackManifest) -> str:
    """One sentence about labels that a model cannot place; empty without any."""
    if not names:
        return ""
    return (
        f"Not known to {manifest.title}: {', '.join(sorted(names))}. Their scores mean nothing;"
        " teach them by example."
    )
