"""How far the model agrees with a person's annotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import NONE
from emoscope.engine.errors import DataError
from emoscope.engine.results.annotations import Annotation
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session


@dataclass(frozen=True, slots=True)
class LabelAgreement:
    """One label, over the scored time of the faces.

    Attributes:
        label: The label's name.
        annotated_s: Time in which the person gave it.
        predicted_s: Time in which it led.
        both_s: Time for which both have the label, in seconds.
        precision: both / predicted, None without a prediction.
        recall: both / annotated, None without an annotation.
        f1: Their harmonic mean, None where one of them is.
        kappa: Cohen's kappa of "this label or not" (Cohen 1960), None where chance explains all.
    """

    label: str
    annotated_s: float
    predicted_s: float
    both_s: float
    precision: float | None
    recall: float | None
    f1: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """All labels together.

    Attributes:
        labels: One per label.
        scored_s: Time that was compared.
        accuracy: Part of it in which the leading label is the annotated one (none where nothing
            is annotated).
        kappa: Cohen's kappa over all labels and none.
        unknown: Annotated labels that the session does not have; they are left out.
    """

    labels: tuple[LabelAgreement, ...]
    scored_s: float
    accuracy: float
    kappa: float | None
    unknown: tuple[str, ...]


def agreement(
    session: Session,
    annotations: Sequence[Annotation],
    *,
    track: int | None = None,
    whole: bool = False,
) -> Agreement:
    """Compare the leading label of each scored frame with the annotations.

    Frames count by the time they last; what a person left out does not count. Where several
    annotations lie over one another the one that began last counts. Names are compared without
    regard to case.

    Args:
        session: Any session; it is read, not changed.
        annotations: From :func:`emoscope.engine.results.annotations.read_annotations`.
        track: Only this face; None for all.
        whole: Count time without an annotation as "none"; else only annotated time is compared.

    Raises:
        DataError: Nothing can be compared.
    """
    found = confusion(session, annotations, track=track, whole=whole)
    return judged(found)


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """What was annotated and what led, in each frame that can be compared.

    Attributes:
        names: Of the session's labels, then none.
        unknown: Annotated labels that are none of these.
        times_s: (n,) begins of the frames, as a player counts.
        lengths_s: (n,) how long each lasts.
        truth: (n,) place of the annotated label.
        told: (n,) place of the label that led.
    """

    names: tuple[str, ...]
    unknown: tuple[str, ...]
    times_s: NDArray[np.float64]
    lengths_s: NDArray[np.float64]
    truth: NDArray[np.int64]
    told: NDArray[np.int64]

    @property
    def table(self) -> NDArray[np.float64]:
        """(k, k) seconds, annotated by told."""
        out = np.zeros((len(self.names), len(self.names)))
        np.add.at(out, (self.truth, self.told), self.lengths_s)
        return out

    def over_time(self, step_s: float) -> list[tuple[float, str, str, float]]:
        """Begin of each step, annotated label, label that led, and seconds of the two together."""
        steps = np.floor(self.times_s / step_s).astype(np.int64)
        keys = np.stack([steps, self.truth, self.told], axis=1)
        rows, places = np.unique(keys, axis=0, return_inverse=True)
        sums = np.bincount(places.ravel(), self.lengths_s, minlength=len(rows))
        return [
            (float(step) * step_s, self.names[truth], self.names[told], float(each))
            for (step, truth, told), each in zip(rows.tolist(), sums, strict=True)
        ]


def confusion(
    session: Session,
    annotations: Sequence[Annotation],
    *,
    track: int | None = None,
    whole: bool = False,
) -> Confusion:
    """The frames that can be compared; see :func:`agreement`.

    Raises:
        DataError: There is none.
    """
    columns = {name.casefold(): i for i, name in enumerate((*session.names, NONE))}
    unknown = sorted({a.label for a in annotations if a.label.casefold() not in columns})
    truth, told, lengths, times = [], [], [], []
    for series in session.series:
        if track is not None and series.track != track:
            continue
        scored = series.scored
        real = _annotated(series, annotations, columns, session.player_zero_s)
        if whole:
            real = np.where(real == -1, columns[NONE], real)
        kept = scored & (real >= 0)
        truth.append(real[kept])
        told.append(series.top[kept])
        lengths.append(series.lengths_s[kept])
        times.append(series.times_s[kept] - session.player_zero_s)
    if not truth or not sum(len(part) for part in truth):
        raise DataError(
            "No scored frame lies in an annotation with one of the session's labels",
            f"The session's labels are: {', '.join(session.names)}",
        )
    return Confusion(
        (*session.names, NONE),
        tuple(unknown),
        np.concatenate(times),
        np.concatenate(lengths),
        np.concatenate(truth),
        np.concatenate(told),
    )


def judged(found: Confusion) -> Agreement:
    """Figures of a confusion."""
    table = found.table
    labels = tuple(_label(name, i, table) for i, name in enumerate(found.names[:-1]))
    total = float(table.sum())
    share = float(np.trace(table)) / total
    return Agreement(labels, total, share, kappa(table), found.unknown)


def kappa(table: NDArray[np.float64]) -> float | None:
    """Cohen's kappa of a (k, k) table of truth by prediction; None where chance explains all."""
    total = table.sum()
    if total <= 0:
        return None
    seen = np.trace(table) / total
    chance = float((table.sum(axis=0) * table.sum(axis=1)).sum() / total**2)
    return None if chance >= 1 - 1e-12 else float((seen - chance) / (1 - chance))


def _annotated(
    series: Series, annotations: Sequence[Annotation], columns: dict[str, int], zero_s: float
) -> NDArray[np.int64]:
    """(n,) column of the annotated label, -1 where nothing is, -2 where it is unknown."""
    out = np.full(len(series.times_s), -1, np.int64)
    for each in sorted(annotations, key=lambda a: a.start_s):
        if each.track is not None and each.track != series.track:
            continue
        first, last = np.searchsorted(series.times_s - zero_s, [each.start_s, each.end_s])
        out[first:last] = columns.get(each.label.casefold(), -2)
    return out


def _label(name: str, column: int, table: NDArray[np.float64]) -> LabelAgreement:
    both = float(table[column, column])
    annotated, predicted = float(table[column].sum()), float(table[:, column].sum())
    precision = both / predicted if predicted else None
    recall = both / annotated if annotated else None
    f1 = None
    if precision is not None and recall is not None:
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    rest = float(table.sum()) - annotated - predicted + both
    two = np.array([[both, annotated - both], [predicted - both, rest]])
    return LabelAgreement(name, annotated, predicted, both, precision, recall, f1, kappa(two))
