"""Scores labelled pictures and videos with a pack and a label set, and measures how it did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.faces.stills import StillFaces
from emoscope.engine.labelled.samples import taught_by
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.sources.picture_file import load_picture
from emoscope.engine.sources.video import VideoFile
from emoscope.lab.evaluation import metrics
from emoscope.lab.evaluation.manifest import Sample

EXAMPLE = "It is an example that the label set was taught by"
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff"})


@dataclass(frozen=True, slots=True)
class Skipped:
    """A sample that has no score, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """How well a label set was told apart.

    Attributes:
        labels: In the label set's order.
        n: Samples that were scored.
        skipped: Samples that were not, with reasons.
        uar: Mean recall of the labels that occur, 0 to 1 (unweighted average recall).
        war: Share of right answers, 0 to 1 (weighted average recall).
        recall: Per label, None where it does not occur.
        confusion: (L, L), rows are the truth.
        calibration_error: Expected calibration error over the labels, ``none`` left out.
        none_share: Share of samples for which "none of these" was the most probable.
        uar_interval, war_interval: 95 % bootstrap intervals.
    """

    labels: tuple[str, ...]
    n: int
    skipped: tuple[Skipped, ...]
    uar: float
    war: float
    recall: dict[str, float | None]
    confusion: NDArray[np.int64]
    calibration_error: float
    none_share: float
    uar_interval: tuple[float, float]
    war_interval: tuple[float, float]

    def as_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "n": self.n,
            "skipped": [{"path": s.path, "reason": s.reason} for s in self.skipped],
            "uar": self.uar,
            "war": self.war,
            "uar_interval": list(self.uar_interval),
            "war_interval": list(self.war_interval),
            "recall": self.recall,
            "labels": list(self.labels),
            "confusion": self.confusion.tolist(),
            "calibration_error": self.calibration_error,
            "none_share": self.none_share,
        }


def evaluate(
    samples: Sequence[Sample], pipeline: Pipeline, progress: Callable[[int], None] = lambda _: None
) -> Evaluation:
    """Score all samples and compare.

    The answer to a video is the label with the highest mean probability over its frames; to a
    picture, over a clip that repeats it. "None of these" is not an answer here: the figures are
    those of the papers, which force a choice, and ``none_share`` says how often it would have won.

    Examples of a taught set are left out: it has seen them.

    Args:
        samples: What to score.
        pipeline: With the labels to tell apart, none of them muted.
        progress: Called with the number of samples done.
    """
    examples = () if pipeline.labels.taught is None else pipeline.labels.taught.items
    pre = pipeline.manifest.preprocess
    stills = StillFaces(pre.template, pre.size_px)
    rows: list[NDArray[np.float64]] = []
    truth: list[int] = []
    skipped: list[Skipped] = []
    try:
        for done, sample in enumerate(samples, 1):
            if taught_by(sample, examples):
                skipped.append(Skipped(str(sample.path), EXAMPLE))
                progress(done)
                continue
            try:
                row = _score(sample, pipeline, stills)
            except EmoScopeError as error:
                skipped.append(Skipped(str(sample.path), error.cause))
            else:
                rows.append(row)
                truth.append(sample.truth)
            progress(done)
    finally:
        stills.close()
    names = pipeline.labels.names
    table = np.array(rows).reshape(len(rows), len(names) + 1)
    return summarise(table, np.array(truth, int), names, skipped)


def summarise(
    probabilities: NDArray[np.float64],
    truth: NDArray[np.int_],
    labels: tuple[str, ...],
    skipped: Sequence[Skipped] = (),
) -> Evaluation:
    """Figures from probabilities.

    Args:
        probabilities: (n, L + 1), the last column is "none of these".
        truth: (n,) label numbers.
        labels: L names.
        skipped: Samples that are not among the n.
    """
    if not len(truth):
        nan = float("nan")
        empty = np.zeros((len(labels), len(labels)), np.int64)
        recall: dict[str, float | None] = dict.fromkeys(labels)
        return Evaluation(
            labels, 0, tuple(skipped), nan, nan, recall, empty, nan, nan, (nan, nan), (nan, nan)
        )
    known = probabilities[:, :-1]
    answers = known.argmax(axis=1)
    count = len(labels)
    confusion = metrics.confusion_matrix(truth, answers, count)

    def of(figure: Callable[..., float]) -> tuple[float, float]:
        interval = metrics.bootstrap(
            lambda t, a: figure(metrics.confusion_matrix(t, a, count)), truth, answers, draws=500
        )
        return interval.low, interval.high

    return Evaluation(
        labels=labels,
        n=len(truth),
        skipped=tuple(skipped),
        uar=metrics.uar(confusion),
        war=metrics.war(confusion),
        recall={
            name: None if np.isnan(value) else float(value)
            for name, value in zip(labels, metrics.recalls(confusion), strict=True)
        },
        confusion=confusion,
        calibration_error=metrics.expected_calibration_error(
            known / np.maximum(known.sum(axis=1, keepdims=True), 1e-12), truth
        ),
        none_share=float((probabilities[:, -1] > known.max(axis=1)).mean()),
        uar_interval=of(metrics.uar),
        war_interval=of(metrics.war),
    )


def _score(sample: Sample, pipeline: Pipeline, stills: StillFaces) -> NDArray[np.float64]:
    """(L + 1,) probabilities, the last one is none.

    Raises:
        EmoScopeError: There is no such file, it cannot be read, or no face could be scored.
    """
    if sample.path.suffix.lower() in PICTURES:
        return _score_picture(sample.path, pipeline, stills)
    pipeline.request_reset()
    total = np.zeros(len(pipeline.labels.labels) + 1)
    scored = 0
    with VideoFile(sample.path) as video:
        if sample.start_s > 0:
            # The clip of the first scored moment spans what came just before it.
            video.seek(max(0.0, sample.start_s - 2.0))
        while (frame := video.read()) is not None and frame.time_s <= sample.end_s:
            faces = [f for f in pipeline.process(frame).faces if f.state.scored]
            if frame.time_s < sample.start_s or not faces:
                continue
            largest = max(faces, key=lambda face: face.box.width_px * face.box.height_px)
            if largest.probabilities is not None:
                total[:-1] += np.nan_to_num(largest.probabilities)
                total[-1] += largest.none or 0.0
                scored += 1
    if not scored:
        raise EmoScopeError("No face could be scored in it")
    return total / scored


def _score_picture(path: Path, pipeline: Pipeline, stills: StillFaces) -> NDArray[np.float64]:
    if not path.is_file():
        raise EmoScopeError("There is no such file")
    picture = load_picture(path)
    if picture is None:
        raise EmoScopeError("It cannot be read as a picture, or is too large")
    face = stills.face(picture)
    if face is None:
        raise EmoScopeError("No face was found in it")
    return pipeline.score_still(face.crop)
