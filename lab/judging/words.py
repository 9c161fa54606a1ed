"""Words that the text head was never taught: do they rank faces as they would, had it been?

Two text heads are trained on the same embeddings of faces, one without sixty words of the
vocabulary (drawn by hash) and without every sentence that holds one of them. Each word's scores
over faces are then compared.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from emoscope.engine.models.compact import CompactConfig
from emoscope.lab.training.captions import ADJECTIVES
from emoscope.lab.training.config import TrainConfig
from emoscope.lab.training.loop import Material, text_losses
from emoscope.lab.training.measure import rank_correlation
from emoscope.lab.training.report import PackJudge
from emoscope.lab.training.state import Towers
from emoscope.lab.training.text import SentenceEncoder
from emoscope.lab.training.vocabulary import CLASSES, vocabulary

LEFT_OUT = 60
FACES, BATCH, STEPS, RATE = 1500, 128, 300, 1e-3
NEAREST, SHARPNESS = 8, 20.0


def left_out() -> tuple[str, ...]:
    """The words, by the lowest hashes; names and adjectives of the eight classes stay."""
    taught = {*CLASSES, *(word for words in ADJECTIVES.values() for word in words)}
    words = [word.text for word in vocabulary() if word.text not in taught]
    return tuple(sorted(words, key=lambda w: hashlib.sha256(w.encode()).hexdigest())[:LEFT_OUT])


def without(material: Material, words: tuple[str, ...]) -> Material:
    """The material without sentences that hold one of the words."""
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
    kept = [i for i, s in enumerate(material.sentences) if not pattern.search(s.text)]
    rows, place = torch.tensor(kept), {row: new for new, row in enumerate(kept)}
    families = {
        name: torch.tensor([place[int(row)] for row in members if int(row) in place])
        for name, members in material.families.items()
    }
    return replace(
        material,
        sentences=[material.sentences[row] for row in kept],
        vectors=material.vectors[rows],
        of=material.of.pick(rows),
        prior=material.prior[rows],
        families=families,
    )


def taught(config: TrainConfig, material: Material, images: Tensor, rows: Tensor) -> Towers:
    """A fresh text head on embeddings ``images`` (n, D) of the faces ``rows`` (n,)."""
    torch.manual_seed(config.seed)
    fresh = Towers(CompactConfig(size_px=config.size_px), scale=config.scale)
    optimiser = torch.optim.AdamW(fresh.text.parameters(), lr=RATE, weight_decay=0.02)
    generator = torch.Generator().manual_seed(config.seed)
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = RATE * (1 - step / STEPS)
        pick = torch.randint(len(rows), (BATCH,), generator=generator)
        faces = rows[pick]
        value = text_losses(
            fresh, material, config, images[pick], material.shares[faces],
            material.columns[faces], generator,
        )  # fmt: skip
        optimiser.zero_grad(set_to_none=True)
        value.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    return fresh.eval()


@dataclass(frozen=True, slots=True)
class Words:
    """Mean rank correlation over the left-out words, and how many were left out.

    Attributes:
        plain: The word goes through the text head as it is.
        neighbours: It is the weighted mean of the nearest taught words' embeddings.
        mixed: The mean of both.
        again: Two heads that both had the words, from other seeds: the most that can be had.
    """

    plain: float
    neighbours: float
    mixed: float
    again: float


def through_neighbours(
    words: NDArray[np.float32], known: NDArray[np.float32], mapped: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Embeddings of words (w, D) as the mean of the nearest known ones'.

    Args:
        words: (w, 384) in MiniLM's space.
        known: (k, 384) likewise.
        mapped: (k, D) what the text head makes of the known ones.
    """
    near = words @ known.T
    order = np.argsort(-near, axis=1)[:, :NEAREST]
    value = np.take_along_axis(near, order, axis=1)
    weight = np.exp(SHARPNESS * (value - value.max(axis=1, keepdims=True)))
    mean = (weight[..., None] * mapped[order]).sum(axis=1)
    return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), np.float32)


def measure(config: TrainConfig, material: Material, judge: PackJudge) -> Words:
    """The figures for one pack's image tower."""
    rng = np.random.default_rng(config.seed)
    drawn = rng.choice(len(material.train), FACES, p=material.weights)
    images = torch.from_numpy(judge.images(material.train.pick(np.sort(drawn))))
    rows = torch.from_numpy(np.sort(drawn))
    asked = judge.images(material.valid.pick(np.arange(0, len(material.valid), 4)))
    words = left_out()
    lacking = without(material, words)
    full = taught(config, material, images, rows)
    other = taught(replace(config, seed=config.seed + 1), material, images, rows)
    short = taught(config, lacking, images, rows)
    everything = [word.text for word in vocabulary()]
    encode = SentenceEncoder()
    unknown = encode(list(words))
    known = encode([word for word in everything if word not in words])
    with torch.no_grad():
        true, again = full.text(unknown).numpy(), other.text(unknown).numpy()
        plain, mapped = short.text(unknown).numpy(), short.text(known).numpy()
    near = through_neighbours(unknown.numpy(), known.numpy(), mapped)

    def mean(vectors: NDArray[np.float32]) -> float:
        return float(
            np.mean(
                [rank_correlation(asked @ a, asked @ b) for a, b in zip(true, vectors, strict=True)]
            )
        )

    return Words(mean(plain), mean(near), mean(plain + near), mean(again))
