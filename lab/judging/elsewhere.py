"""How a pack judges other cameras, other annotators and words, at every sensitivity.

FER+ test is not looked at. Real clips: ``python -m emoscope.lab.evaluation.temporal``.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from emoscope.engine.models.pack import Pack
from emoscope.engine.prompts.domain import known_words
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.scoring import ScoringRule, measures
from emoscope.lab.judging.cameras import CHANGES
from emoscope.lab.training.faces import Faces, ferplus, photos
from emoscope.lab.training.measure import auc, uar_war
from emoscope.lab.training.report import NAME_SETS, PackJudge, label_vectors
from emoscope.lab.training.vocabulary import CLASSES

Vectors = NDArray[np.float32]
PER_CLASS = 120
LEAST = 20
"""Photos that a class must have to be asked."""


def asked(faces: Faces, images: Vectors, names: Vectors, rule: ScoringRule, place: float) -> float:
    """UAR over the classes with ``LEAST`` faces, asked with these names alone."""
    counts = np.bincount(faces.label[faces.label >= 0], minlength=len(CLASSES))
    classes = np.flatnonzero(counts >= LEAST)
    shift, gain = measures(rule, names, place)
    kept = np.isin(faces.label, classes)
    scores = ((images[kept] @ names.T - shift) * gain)[:, classes]
    said = classes[scores.argmax(axis=1)]
    return uar_war(faces.label[kept], said, len(CLASSES), LEAST)[0]


def some_of_each(faces: Faces, seed: int = 3) -> Faces:
    """Up to ``PER_CLASS`` faces of every class."""
    rng = np.random.default_rng(seed)
    rows = [
        rng.permutation(np.flatnonzero(faces.label == index))[:PER_CLASS]
        for index in range(len(CLASSES))
    ]
    return faces.pick(np.sort(np.concatenate(rows)))


def cameras(judge: PackJudge, faces: Faces) -> dict[str, Vectors]:
    """Embeddings of the faces under every change."""
    return {
        name: judge.images(replace(faces, crops=np.stack([change(c) for c in faces.crops])))
        for name, change in CHANGES.items()
    }


def words(pack: Pack, judge: PackJudge) -> tuple[float, float, float]:
    """AUC inside against outside, share of the outside marked, share of the inside marked."""
    known = known_words(pack)
    if known is None:
        return float("nan"), 0.0, 0.0
    text = files("emoscope.lab.judging").joinpath("inside_outside.yaml").read_text(encoding="utf-8")
    lists = yaml.safe_load(text)
    places, marked = [], []
    for key in ("inside", "outside"):
        labels = LabelSet(key, tuple(Label(str(word)) for word in lists[key]))
        vectors = np.concatenate([judge.texts([name]) for name in labels.names])
        places.append(known.places(vectors))
        marked.append(len(known.strange(labels, vectors)) / len(vectors))
    both = np.concatenate(places)
    return auc(both, np.arange(len(both)) < len(places[0])), marked[1], marked[0]


def lines(pack: Pack, judge: PackJudge, rule: ScoringRule, cache: Path) -> list[str]:
    """A part of the page as Markdown."""
    names = label_vectors(judge, NAME_SETS["names"])
    valid = some_of_each(ferplus(cache, "valid"))
    _, news, film = photos(cache)
    sets: dict[str, tuple[Faces, Vectors]] = {
        f"FER+ valid, {name}": (valid, images) for name, images in cameras(judge, valid).items()
    }
    sets["annotator 302"] = (news, judge.images(news))
    sets["annotator jhamski"] = (film, judge.images(film))
    places = (0.0, 0.25, 0.5, rule.sensitivity, 0.8, 1.0) if rule.common is not None else (0.0,)
    made = [
        "UAR in percent by names, uniform prior, over classes with 20 faces and more; sensitivity",
        "along the top (0 is the bank `ferplus`).",
        "",
        "| faces | n | " + " | ".join(f"{place:g}" for place in places) + " |",
        "|---|---:|" + "---:|" * len(places),
    ]
    for name, (faces, images) in sets.items():
        row = [f"{100 * asked(faces, images, names, rule, place):.1f}" for place in places]
        made.append(f"| {name} | {len(faces)} | " + " | ".join(row) + " |")
    rank, out, wrong = words(pack, judge)
    return [
        *made,
        "",
        f"Words of `inside_outside.yaml`: AUC {rank:.3f}; marked as not known: {out:.0%} of those"
        f" outside, {wrong:.0%} of those inside.",
    ]
