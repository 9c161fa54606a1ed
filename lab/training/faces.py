"""The faces of the training cache: FER+ by its own splits, the photos by annotator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.lab.training.behaviours import truths, turn_of
from emoscope.lab.training.vocabulary import CLASSES

HELD_OUT_ANNOTATORS = ("302", "jhamski")
"""Their photos are the check for other cameras: newspaper photos (LFW), and film frames."""
HELD_OUT_COMMON = 200
"""Held-out photos per common class (neutral, happiness); the others are all kept."""
_SMOOTHING = 0.1  # one annotator's word is less than ten votes
_VOTES = (*CLASSES, "unknown", "not_a_face")


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """A set of faces with what is known about them.

    Attributes:
        crops: (n, 120, 120) uint8 gray, see ``emoscope.lab.training.geometry``.
        shares: (n, 8) float32, shares of the votes over the eight emotions.
        label: (n,) majority class, -1 where the majority is unknown or no face.
        truth: Behaviour to (n,) float32; the mean truth where nothing was measured.
        measured: (n,) bool, whether behaviour was measured.
        landmarks: (n, 468, 2) face mesh in the crop's pixels, zeros where none was found.
    """

    crops: NDArray[np.uint8]
    shares: NDArray[np.float32]
    label: NDArray[np.int64]
    truth: dict[str, NDArray[np.float32]]
    measured: NDArray[np.bool_]
    landmarks: NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.label)

    def pick(self, rows: NDArray[np.integer] | NDArray[np.bool_]) -> Faces:
        """The same for some rows."""
        return Faces(
            self.crops[rows],
            self.shares[rows],
            self.label[rows],
            {name: value[rows] for name, value in self.truth.items()},
            self.measured[rows],
            self.landmarks[rows],
        )


def vote_shares(votes: NDArray[np.integer]) -> NDArray[np.float32]:
    """Shares (n, 8) of the emotion votes; single votes among several count as slips.

    As in FER+'s own reader, a class with one vote is dropped, unless nothing else is left.
    """
    counts = votes[:, : len(CLASSES)].astype(np.float32)
    kept = np.where(counts > 1, counts, 0.0)
    kept = np.where(kept.sum(axis=1, keepdims=True) > 0, kept, counts)
    total = kept.sum(axis=1, keepdims=True)
    even = np.full_like(kept, 1 / len(CLASSES))
    return np.asarray(np.where(total > 0, kept / np.maximum(total, 1), even), np.float32)


def _truth(folder: Path) -> tuple[dict[str, NDArray[np.float32]], NDArray[np.bool_]]:
    measured = np.load(folder / "measured.npy") & np.load(folder / "found.npy")
    turn = turn_of(np.load(folder / "landmarks.npy"))
    values = truths(np.load(folder / "blendshapes.npy"), turn)
    for name, value in values.items():
        mean = float(value[measured].mean()) if measured.any() else 0.5
        values[name] = np.where(measured, value, mean).astype(np.float32)
    return values, measured


def _table(cache: Path, name: str) -> tuple[pd.DataFrame, NDArray[np.uint8]]:
    folder = cache / name
    if not (folder / "rows.parquet").is_file():
        raise DataError(
            f"There is no training cache in {folder}",
            "Make it with `python -m emoscope.lab.training.prepare`",
        )
    rows = pd.read_parquet(folder / "rows.parquet")
    return rows, np.load(folder / "crops.npy", mmap_mode="r")


def ferplus(cache: Path, split: str) -> Faces:
    """One split of FER+ (``train``, ``valid``, ``test``)."""
    rows, crops = _table(cache, "ferplus")
    votes = rows[list(_VOTES)].to_numpy()
    label = votes.argmax(axis=1).astype(np.int64)
    label[label >= len(CLASSES)] = -1
    truth, measured = _truth(cache / "ferplus")
    landmarks = np.load(cache / "ferplus" / "landmarks.npy", mmap_mode="r")
    faces = Faces(crops, vote_shares(votes), label, truth, measured, landmarks)
    chosen = (rows["split"] == split).to_numpy()
    if split == "train":
        chosen = chosen & (votes[:, 9] < 5)  # not a face
    return faces.pick(chosen)


def _person(name: str) -> str:
    return re.sub(r"_?\d+.*$", "", name).lower()


def photos(cache: Path) -> tuple[Faces, Faces, Faces]:
    """Photos for training, and two held-out sets of other annotators and other people.

    Returns:
        Training photos; newspaper photos (annotator 302); film frames (annotator jhamski, whose
        "disgust" is mostly faces that others call neutral). Both held-out sets are balanced: at
        most 200 of neutral and of happiness.
    """
    rows, crops = _table(cache, "facial_expressions")
    label = rows["label"].map({name: index for index, name in enumerate(CLASSES)}).to_numpy()
    shares = np.full((len(rows), len(CLASSES)), _SMOOTHING / len(CLASSES), np.float32)
    shares[np.arange(len(rows)), label] += 1 - _SMOOTHING
    truth, measured = _truth(cache / "facial_expressions")
    landmarks = np.load(cache / "facial_expressions" / "landmarks.npy", mmap_mode="r")
    faces = Faces(crops, shares, label.astype(np.int64), truth, measured, landmarks)
    annotator = rows["annotator"].astype(str)
    people = rows["name"].map(_person)
    held = []
    known = np.zeros(len(rows), bool)
    for name in HELD_OUT_ANNOTATORS:
        chosen = _balanced((annotator == name).to_numpy(), label)
        known |= people.isin(set(people[chosen])).to_numpy()
        held.append(faces.pick(chosen))
    train = ~annotator.isin(HELD_OUT_ANNOTATORS).to_numpy() & ~known
    return faces.pick(train), held[0], held[1]


def _balanced(members: NDArray[np.bool_], label: NDArray[np.integer]) -> NDArray[np.bool_]:
    rng = np.random.default_rng(0)
    chosen = np.zeros(len(label), bool)
    for index in range(len(CLASSES)):
        rows = np.flatnonzero(members & (label == index))
        chosen[rng.permutation(rows)[: HELD_OUT_COMMON if index < 2 else None]] = True
    return chosen


def join(parts: list[Faces]) -> Faces:
    """Several sets after each other."""
    return Faces(
        np.concatenate([p.crops for p in parts]),
        np.concatenate([p.shares for p in parts]),
        np.concatenate([p.label for p in parts]),
        {k: np.concatenate([p.truth[k] for p in parts]) for k in parts[0].truth},
        np.concatenate([p.measured for p in parts]),
        np.concatenate([p.landmarks for p in parts]),
    )


def sampling_weights(shares: NDArray[np.float32], power: float) -> NDArray[np.float64]:
    """(n,) probabilities of drawing each face: rarer emotions more often.

    Args:
        shares: (n, 8).
        power: 0 draws evenly over faces, 1 evenly over emotions.
    """
    prior = shares.mean(axis=0)
    weight = (shares * (prior + 1e-6) ** -power).sum(axis=1).astype(np.float64)
    return np.asarray(weight / weight.sum(), np.float64)
