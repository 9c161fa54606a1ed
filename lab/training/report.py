"""The honest numbers of a pack: ``python -m emoscope.lab.training.report --pack P --cache C``.

Everything goes through the pack's own files and the scoring of the program: graphs with the
weights put in, sentences through the text tower, standardised cosines, temperature, "none".
Prints JSON. FER+ test is looked at here and nowhere else.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.models.graphs import INPUTS, KINDS, Kind, fill_graph
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.models.tokens import tokenizer_of
from emoscope.engine.onnxruntime import import_onnxruntime, session_options
from emoscope.engine.opening import published_rule
from emoscope.engine.scoring import measures
from emoscope.lab.training.augment import exact_view
from emoscope.lab.training.captions import class_sentences
from emoscope.lab.training.faces import Faces, ferplus, photos
from emoscope.lab.training.measure import auc, calibration_error, recalls, softmax, uar_war
from emoscope.lab.training.scores import CHECKS
from emoscope.lab.training.vocabulary import CLASSES

Vectors = NDArray[np.float32]
NAME_SETS = {
    "names": ("{}",),
    "emoclip": ("emoclip",),
    "dfer-clip": ("dfer-clip",),
    "ensemble": (
        "{}", "an expression of {}.", "a photo of a face with an expression of {}.",
        "a photo radiating {} in a person.",
    ),
}  # fmt: skip
NATURAL_PRIOR_NOTE = "label weights set to the class shares of FER+ train"


class PackJudge:
    """A pack's towers on ONNX Runtime and its scoring."""

    def __init__(self, pack: Pack, threads: int = 2) -> None:
        onnxruntime, options = import_onnxruntime(), session_options(threads)
        self.pack = pack
        self._open: dict[Kind, Any] = {
            kind: onnxruntime.InferenceSession(fill_graph(pack, kind), options) for kind in KINDS
        }
        self._tokens = tokenizer_of(pack)
        self.rule = published_rule(pack)

    def images(self, faces: Faces) -> Vectors:
        """(n, D) embeddings of exactly aligned faces."""
        return self.canvases(faces.crops)

    def canvases(self, crops: NDArray[np.uint8], batch: int = 64) -> Vectors:
        """(n, D) embeddings of training canvases (n, 120, 120)."""
        size = self.pack.manifest.preprocess.size_px
        parts = []
        for start in range(0, len(crops), batch):
            views = [exact_view(crop, size) for crop in crops[start : start + batch]]
            pixels = np.repeat(np.stack(views)[..., None], 3, axis=3)
            parts.append(self._open["image"].run(None, {"pixels": pixels})[0])
        return np.concatenate(parts)

    def clips(self, frames: Vectors) -> Vectors:
        """(n, D) embeddings of clips (n, T, D), oldest frame first, not steadied."""
        (name,) = INPUTS["temporal"]
        return np.asarray(self._open["temporal"].run(None, {name: frames})[0], np.float32)

    def texts(self, sentences: Sequence[str]) -> Vectors:
        """(n, D) embeddings of sentences."""
        ids, mask = self._tokens(list(sentences))
        return np.asarray(self._open["text"].run(None, {"ids": ids, "mask": mask})[0], np.float32)

    def logits(self, images: Vectors, labels: Vectors, sensitivity: float = 0.0) -> Vectors:
        """(n, L) as in ``emoscope.engine.scoring``, without "none"; 0 is the bank ``ferplus``."""
        shift, gain = measures(self.rule, labels, sensitivity)
        scale, _ = self.rule.fit(sensitivity)
        return np.asarray((images @ labels.T - shift) * gain * scale, np.float32)


def label_vectors(judge: PackJudge, keys: Sequence[str]) -> Vectors:
    """(8, D): per class the renormalised mean over its phrasings."""
    phrasings = class_sentences()
    mean = sum(judge.texts([s.text for s in phrasings[key]]) for key in keys)
    found = np.asarray(mean, np.float32)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def recall_figures(logits: Vectors, faces: Faces, at_least: int = 1) -> dict[str, Any]:
    """UAR, WAR and recalls over faces with a majority emotion."""
    kept = faces.label >= 0
    truth, said = faces.label[kept], logits[kept].argmax(axis=1)
    uar, war = uar_war(truth, said, len(CLASSES), at_least)
    counts = np.bincount(truth, minlength=len(CLASSES))
    shares = np.bincount(said, minlength=len(CLASSES)) / len(said)
    return {
        "n": int(kept.sum()),
        "uar": round(uar, 4),
        "war": round(war, 4),
        "recall": {
            name: round(float(value), 3)
            for name, value, count in zip(
                CLASSES, recalls(truth, said, len(CLASSES)), counts, strict=True
            )
            if count >= at_least
        },
        "said_over_true": {
            name: round(float(shares[i] / (counts[i] / len(said))), 2)
            for i, name in enumerate(CLASSES)
            if counts[i] >= at_least
        },
    }


def calibration(logits: Vectors, faces: Faces) -> float:
    """Expected calibration error of the names alone, over faces with a majority emotion."""
    kept = faces.label >= 0
    names = softmax(logits[kept])
    correct = names.argmax(axis=1) == faces.label[kept]
    return round(calibration_error(names.max(axis=1), correct), 4)


def abstention(judge: PackJudge, logits: Vectors, faces: Faces) -> dict[str, Any]:
    """Calibration, and accuracy when only the surest part is answered."""
    kept = faces.label >= 0
    none = np.full((int(kept.sum()), 1), judge.pack.manifest.scoring.none_logit, np.float32)
    full = softmax(np.concatenate([logits[kept], none], axis=1))
    correct = logits[kept].argmax(axis=1) == faces.label[kept]
    order = np.argsort(-full[:, :-1].max(axis=1))
    return {
        "ece": calibration(logits, faces),
        "said_none": round(float((full.argmax(axis=1) == len(CLASSES)).mean()), 4),
        "accuracy_of_surest": {
            f"{part:.0%}": round(float(correct[order[: int(part * len(order))]].mean()), 4)
            for part in (1.0, 0.9, 0.8, 0.7, 0.5)
        },
    }


def none_figures(judge: PackJudge, logits: Vectors, faces: Faces) -> dict[str, float]:
    """How often "none" wins when the true name is left out of the eight, and when it is in."""
    kept = faces.label >= 0
    rows = np.flatnonzero(kept)
    without = logits[rows].copy()
    without[np.arange(len(rows)), faces.label[rows]] = -np.inf
    limit = judge.pack.manifest.scoring.none_logit
    return {
        "true_name_left_out": round(float((without.max(axis=1) < limit).mean()), 4),
        "true_name_offered": round(float((logits[rows].max(axis=1) < limit).mean()), 4),
    }


def report(pack: Pack, cache: Path) -> dict[str, Any]:
    """All figures of a pack."""
    judge = PackJudge(pack)
    labels = {name: label_vectors(judge, keys) for name, keys in NAME_SETS.items()}
    test, valid = ferplus(cache, "test"), ferplus(cache, "valid")
    _, news, film = photos(cache)
    on_test, on_valid = judge.images(test), judge.images(valid)
    prior = np.log(ferplus(cache, "train").shares.mean(axis=0))
    plain = judge.logits(on_test, labels["names"])
    place = judge.rule.sensitivity
    usual = {name: judge.logits(on_test, vectors, place) for name, vectors in labels.items()}
    checks = judge.logits(on_valid, judge.texts(list(CHECKS.values())))
    made: dict[str, Any] = {
        "pack": {"version": pack.manifest.version, "checksum": pack.checksum},
        "ferplus_test": {
            name: recall_figures(judge.logits(on_test, vectors), test)
            for name, vectors in labels.items()
        },
        "ferplus_test_natural_prior": recall_figures(plain + prior, test),
        "ferplus_valid": recall_figures(judge.logits(on_valid, labels["names"]), valid),
        "photos_news": recall_figures(
            judge.logits(judge.images(news), labels["names"]), news, at_least=50
        ),
        "photos_film": recall_figures(
            judge.logits(judge.images(film), labels["names"]), film, at_least=50
        ),
        "calibration_test": abstention(judge, plain, test),
        "usual_test": {name: recall_figures(logits, test) for name, logits in usual.items()},
        "usual_valid": recall_figures(judge.logits(on_valid, labels["names"], place), valid),
        "usual_ece": calibration(usual["names"], test),
        "none_test": none_figures(judge, plain, test),
        "behaviour_auc_valid": {
            name: round(auc(checks[valid.measured, i], valid.truth[name][valid.measured] > 0.5), 4)
            for i, name in enumerate(CHECKS)
        },
    }
    return made


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.report``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", default="compact")
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    arguments = parser.parse_args()
    print(json.dumps(report(find_pack(arguments.pack), arguments.cache), indent=2))


if __name__ == "__main__":
    main()
