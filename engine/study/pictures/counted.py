"""Pictures of a study's figures: shares, heat map, transitions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import NDArray

from emoscope.engine.exports.colours import PALETTE
from emoscope.engine.study.figures import By, Figures, LabelRow
from emoscope.engine.study.pictures.style import (
    COLUMN_IN,
    HATCHES,
    PAGE_IN,
    RAMP,
    figure,
    legend,
    short,
    short_label,
    styled,
)
from emoscope.engine.study.searching import natural

TITLES = {
    "mean": "mean probability",
    "led_share": "share of time in the lead",
    "share": "share of time shown",
    "per_min": "times a minute",
    "latency_s": "latency, s",
    "duration_s": "mean length, s",
}
ANNOTATED = 12
"""Matrices up to so many columns have their numbers written into them."""


def shares(figures: Figures, measure: str = "led_share") -> Figure:
    """A bar per label and condition, the mean over participants; each participant is a dot."""
    rows = figures.rows(By.PARTICIPANT)
    conditions, labels = _conditions(rows), figures.labels
    with styled():
        made = figure(max(COLUMN_IN, min(PAGE_IN * 2, 1.2 + 0.5 * len(labels))), 2.8)
        axes = made.subplots()
        width = 0.8 / len(conditions)
        for place, condition in enumerate(conditions):
            for at, label in enumerate(labels):
                values = [
                    value
                    for row in rows
                    if (row.key.condition, row.label) == (condition, label)
                    and (value := getattr(row, measure)) is not None
                ]
                if not values:
                    continue
                x = at + (place - (len(conditions) - 1) / 2) * width
                axes.bar(
                    x,
                    np.mean(values),
                    width * 0.92,
                    color=PALETTE[place % len(PALETTE)],
                    alpha=0.75,
                    hatch=HATCHES[place % len(HATCHES)],
                    edgecolor="white",
                    linewidth=0,
                    label=short(condition or "all") if at == 0 else None,
                )
                spread = np.linspace(-0.25, 0.25, len(values)) * width if len(values) > 1 else [0.0]
                axes.scatter(x + np.asarray(spread), sorted(values), s=3, color="#222222", zorder=3)
        names = [short_label(name) for name in labels]
        axes.set_xticks(range(len(labels)), names, rotation=35, ha="right")
        axes.set_ylabel(TITLES[measure])
        axes.set_ylim(bottom=0)
        if len(conditions) > 1 or conditions[0]:
            handles, texts = axes.get_legend_handles_labels()
            legend(made, handles, texts)
    return made


def heat(figures: Figures, measure: str = "mean") -> Figure:
    """Participants by labels, a panel per condition."""
    rows = figures.rows(By.PARTICIPANT)
    conditions, labels = _conditions(rows), figures.labels
    people = sorted({row.key.participant for row in rows}, key=natural)
    values = np.full((len(conditions), len(people), len(labels)), np.nan)
    for row in rows:
        value = getattr(row, measure)
        if value is not None:
            at = conditions.index(row.key.condition), people.index(row.key.participant)
            values[(*at, labels.index(row.label))] = value
    with styled():
        wide = max(COLUMN_IN, 1.2 + len(conditions) * max(1.0, 0.26 * len(labels)))
        made = figure(min(wide, 4 * PAGE_IN), max(2.2, 1.2 + 0.16 * len(people)))
        panels = made.subplots(1, len(conditions), sharey=True, squeeze=False)[0]
        top = float(np.nanmax(values)) if np.isfinite(values).any() else 1.0
        for axes, condition, matrix in zip(panels, conditions, values, strict=True):
            axes.imshow(matrix, aspect="auto", cmap=RAMP, vmin=0, vmax=top or 1.0)
            axes.set_title(short(condition or "all"))
            axes.set_xticks(range(len(labels)), [short_label(x) for x in labels], rotation=90)
            axes.spines[:].set_visible(False)
        panels[0].set_yticks(range(len(people)), [short(name or "nobody") for name in people])
        made.colorbar(panels[-1].images[0], ax=list(panels), label=TITLES[measure], shrink=0.8)
    return made


def transitions(figures: Figures) -> Figure:
    """From which label to which, as shares of what follows, a panel per condition."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for key, each in figures.transitions(By.PARTICIPANT).items():
        counts.setdefault(key.condition, Counter()).update(each)
    conditions, labels = sorted(counts, key=natural), figures.labels
    with styled():
        side = max(1.6, 0.3 * len(labels))
        made = figure(min(0.9 + len(conditions) * (side + 0.2), 4 * PAGE_IN), side + 1.4)
        panels = made.subplots(1, len(conditions), sharey=True, squeeze=False)[0]
        for axes, condition in zip(panels, conditions, strict=True):
            matrix = _matrix(counts[condition], labels)
            total = matrix.sum(axis=1, keepdims=True)
            with np.errstate(invalid="ignore", divide="ignore"):
                part = np.where(total > 0, matrix / total, np.nan)
            axes.imshow(part, cmap=RAMP, vmin=0, vmax=1)
            axes.set_title(f"{short(condition or 'all')} (n = {int(matrix.sum())})")
            axes.set_xticks(range(len(labels)), [short_label(x) for x in labels], rotation=90)
            axes.set_xlabel("to")
            axes.spines[:].set_visible(False)
            if len(labels) <= ANNOTATED:
                for (row, column), count in np.ndenumerate(matrix):
                    if count:
                        light = part[row, column] < 0.5
                        tone = "white" if light else "black"
                        axes.text(
                            column,
                            row,
                            f"{count:.0f}",
                            ha="center",
                            va="center",
                            color=tone,
                            size=5,
                        )
        panels[0].set_yticks(range(len(labels)), [short_label(name) for name in labels])
        panels[0].set_ylabel("from")
        made.colorbar(
            panels[-1].images[0], ax=list(panels), label="share of what follows", shrink=0.8
        )
    return made


def _matrix(counts: Counter[tuple[str, str]], labels: Sequence[str]) -> NDArray[np.float64]:
    out = np.zeros((len(labels), len(labels)))
    for (one, other), count in counts.items():
        out[labels.index(one), labels.index(other)] = count
    return out


def _conditions(rows: Sequence[LabelRow]) -> list[str]:
    return sorted({row.key.condition for row in rows}, key=natural)
