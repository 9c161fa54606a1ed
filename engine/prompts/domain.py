"""Whether a model can place a label at all: a percentage for "banana" would mean nothing."""

from __future__ import annotations

from dataclasses import dataclass

from emoscope.engine.data import Floats
from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack, PackManifest
from emoscope.engine.models.weights import read_tensors
from emoscope.engine.prompts.labels import LabelSet


@dataclass(frozen=True, slots=True, eq=False)
class KnownWords:
    """A line through the text space; what lies below its limit is no word for a face.

    Attributes:
        weights: (D,) float32.
        bias: Added.
        limit: The lowest value of a known label.
    """

    weights: Floats
    bias: float
    limit: float

    def strange(self, labels: LabelSet, embeddings: Floats) -> frozenset[str]:
        """Names of the unmuted labels that the model cannot place.

        Args:
            labels: The labels.
            embeddings: (L, D) float32, one row per label.
        """
        places = embeddings @ self.weights + self.bias
        return frozenset(
            label.name
            for label, place in zip(labels.labels, places, strict=True)
            if not label.muted and place < self.limit
        )


def known_words(pack: Pack) -> KnownWords | None:
    """A pack's line, None where it has none.

    Raises:
        PackError: It cannot be read.
    """
    domain = pack.manifest.domain
    if domain is None:
        return None
    tensors = read_tensors(pack.file(domain.file))
    size = pack.manifest.embedding_size
    if {name: value.shape for name, value in tensors.items()} != {"weights": (size,), "bias": (1,)}:
        raise PackError(f"{domain.file} does not fit the pack", "Get the pack again")
    return KnownWords(tensors["weights"], float(tensors["bias"][0]), domain.limit)


def mark(names: frozenset[str] | tuple[str, ...], manifest: PackManifest) -> str:
    """One sentence about labels that a model cannot place; empty without any."""
    if not names:
        return ""
    return (
        f"Not known to {manifest.title}: {', '.join(sorted(names))}. Their scores mean nothing;"
        " teach them by example."
    )
