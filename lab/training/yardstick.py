"""The bank of common faces, and scale and "none" for every sensitivity.

``python -m emoscope.lab.training.yardstick --pack PACK --cache DIR --version V`` gives a pack that
has FER+'s bank the second one, in place, with the fits. Nothing is trained: the towers stay.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from emoscope.engine.models.pack import (
    Common,
    Fit,
    Pack,
    Steady,
    entry_of,
    load_pack,
    write_manifest,
)
from emoscope.engine.models.weights import read_tensors
from emoscope.engine.scoring import ScoringRule, measures
from emoscope.lab.training.faces import Faces, ferplus, photos
from emoscope.lab.training.measure import softmax
from emoscope.lab.training.report import NAME_SETS, PackJudge, label_vectors
from emoscope.lab.training.vocabulary import CLASSES

Vectors = NDArray[np.float32]

COMMON = "reference_common.safetensors"
FACES = 1024
SENSITIVITY = 0.65
"""Chosen on annotator 302's photos, FER+ valid as other cameras take it, and the real clips (see
``docs/measurements/2026-11-26-compact-model.md``)."""
PLACES = (0.25, 0.5, 0.65, 0.8, 1.0)
STEADY = Steady(seconds=3.0, reach=0.4)
CLEAR = 0.9
"""Share of the votes from which on a face is a clear case."""
SMILE = 0.92
"""What a clear smile should read among eight names, in the median."""
WRONGLY_NONE = 0.0045
"""Share of faces whose name is offered that may be called "none of these" at most."""


def common_rows(faces: Faces, count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Rows of half neutral and half smiling faces, drawn by their votes: mixed ones take part."""
    half = []
    for name in ("neutral", "happiness"):
        weight = faces.shares[:, CLASSES.index(name)].astype(np.float64)
        some = min(count // 2, int((weight > 0).sum()))
        half.append(rng.choice(len(faces), some, p=weight / weight.sum(), replace=False))
    return np.concatenate(half)


def common_faces(cache: Path, seed: int = 7) -> list[Faces]:
    """What faces mostly look like: half from FER+ train, half from the training photos.

    None of the held-out annotators' photos is among them.
    """
    rng = np.random.default_rng(seed)
    sets = (ferplus(cache, "train"), photos(cache)[0])
    return [faces.pick(common_rows(faces, FACES // len(sets), rng)) for faces in sets]


def fit(
    scores: Sequence[Vectors], labels: Sequence[NDArray[np.integer]], smiles: NDArray[np.bool_]
) -> tuple[float, float]:
    """Scale and logit of "none" for standardised scores.

    The scale is the least at which a clear smile reads ``SMILE``; "none" is as high as it can be
    while at most ``WRONGLY_NONE`` of the faces in any set are called none.

    Args:
        scores: Per set (n, 8), the names' standardised cosines.
        labels: Per set (n,), -1 is skipped.
        smiles: Clear smiles of the first set.
    """
    tops = [s[lab >= 0].max(axis=1) for s, lab in zip(scores, labels, strict=True)]
    best = (1.0, 0.0)
    smile = CLASSES.index("happiness")
    for none in np.arange(0.0, 6.01, 0.1):
        for scale in np.geomspace(1.0, 12.0, 100):
            logits = np.column_stack([scores[0][smiles] * scale, np.full(int(smiles.sum()), none)])
            if np.median(softmax(logits)[:, smile]) >= SMILE:
                break
        if max(float((top * scale < none).mean()) for top in tops) > WRONGLY_NONE:
            break
        best = (float(scale), float(none))
    return best


def fits(
    rule: ScoringRule, judge: PackJudge, valid: Faces, news: Faces, names: Vectors
) -> tuple[Fit, ...]:
    """Scale and "none" from sensitivity 0 (the pack's own) to 1."""
    images = [judge.images(valid), judge.images(news)]
    labels = [valid.label, news.label]
    smiles = valid.shares[:, CLASSES.index("happiness")] > CLEAR
    made = [Fit(sensitivity=0.0, scale=rule.scale, none_logit=rule.none_logit)]
    for place in PLACES:
        shift, gain = measures(rule, names, place)
        scores = [np.asarray((each @ names.T - shift) * gain, np.float32) for each in images]
        scale, none = fit(scores, labels, smiles)
        made.append(Fit(sensitivity=place, scale=round(scale, 3), none_logit=round(none, 2)))
    return tuple(made)


def give(folder: Path, cache: Path, version: str) -> None:
    """Write the bank and the fits into a pack."""
    pack = load_pack(folder)
    judge = PackJudge(pack)
    bank = np.concatenate([judge.images(faces) for faces in common_faces(cache)])
    save_file({"reference": bank.astype(np.float16)}, folder / COMMON)
    common = Common(
        reference=COMMON,
        sensitivity=SENSITIVITY,
        fits=_fits_of(judge, bank.astype(np.float16).astype(np.float32), cache),
    )
    manifest = pack.manifest.model_copy(
        update={
            "version": version,
            "scoring": pack.manifest.scoring.model_copy(update={"common": common}),
            "clip": pack.manifest.clip.model_copy(update={"steady": STEADY}),
            "files": pack.manifest.files | {COMMON: entry_of(folder / COMMON)},
            "earlier": earlier(pack, version),
        }
    )
    write_manifest(folder, manifest)


def fit_again(folder: Path, cache: Path) -> None:
    """Fit a pack to the bank of common faces that it has, after a change of its text head."""
    pack = load_pack(folder)
    scoring = pack.manifest.scoring
    if scoring.common is None:
        return
    (bank,) = read_tensors(pack.file(scoring.common.reference)).values()
    found = _fits_of(PackJudge(pack), np.asarray(bank, np.float32), cache)
    common = scoring.common.model_copy(update={"fits": found})
    scoring = scoring.model_copy(update={"common": common})
    write_manifest(folder, pack.manifest.model_copy(update={"scoring": scoring}))


def _fits_of(judge: PackJudge, bank: Vectors, cache: Path) -> tuple[Fit, ...]:
    scoring = judge.pack.manifest.scoring
    rule = ScoringRule(scoring.scale, scoring.none_logit, judge.rule.reference, bank)
    names = label_vectors(judge, NAME_SETS["names"])
    return fits(rule, judge, ferplus(cache, "valid"), photos(cache)[1], names)


def earlier(pack: Pack, version: str) -> tuple[str, ...]:
    """Packs with the same space: this one too, if it was another version's."""
    known = pack.manifest.earlier
    return known if pack.manifest.version == version else (*known, pack.checksum)


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.yardstick``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    parser.add_argument("--version", required=True)
    asked = parser.parse_args()
    give(asked.pack, asked.cache, asked.version)


if __name__ == "__main__":
    main()
