"""Pictures over time: timelines of several sessions, curves around markers, the circumplex path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from emoscope.engine.data import NONE
from emoscope.engine.errors import SessionError
from emoscope.engine.results.segments import leads
from emoscope.engine.sessions.durations import excluded_ranges
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.epochs import Epoch, Epochs, by_participant
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession
from emoscope.engine.study.pictures.style import (
    LINES,
    PAGE_IN,
    figure,
    label_colours,
    legend,
    short,
    short_label,
    styled,
)
from emoscope.engine.study.searching import natural

MOST_LANES = 120
_LANE_IN = 0.22


def timeline(opened: StudyFolder, sessions: Iterable[StudySession]) -> Figure:
    """Which label led when, a lane per session and face; grey is left out.

    Raises:
        SessionError: No session has results, one cannot be read, or there are too many lanes.
    """
    lanes: list[tuple[str, list[tuple[float, float, str]], list[tuple[float, float]]]] = []
    names: dict[str, None] = {}
    own: dict[str, str] = {}
    for each in sessions:
        place = opened.look(each).results
        if place is None:
            continue
        session = Session(place)
        labels = (*session.names, NONE)
        names.update(dict.fromkeys(session.names))
        own |= {x.name: x.colour for x in session.labels.labels if x.colour is not None}
        zero_s = session.player_zero_s
        for series in session.people:
            ranges = excluded_ranges(session.manifest.markers, series.name)
            gone = [(a - zero_s, b - a) for a, b in ranges]
            spans = [
                (
                    float(series.times_s[first]) - zero_s,
                    float(series.ends_s[last] - series.times_s[first]),
                    labels[column],
                )
                for first, last, column in leads(series)
            ]
            if not spans:
                continue
            face = f", {short(series.name, 24)}" if len(session.people) > 1 else ""
            lanes.append((f"{short(each.name, 32)}{face}", spans, gone))
    if not lanes:
        raise SessionError(
            "No session of this study has a face with a score", "Run `emoscope study run DIR` first"
        )
    if len(lanes) > MOST_LANES:
        raise SessionError(
            f"{len(lanes)} faces do not fit into one picture",
            f"Name up to {MOST_LANES} of the sessions",
        )
    colours = label_colours((*names, NONE), own)
    with styled():
        made = figure(PAGE_IN, 1.0 + _LANE_IN * len(lanes))
        axes = made.subplots()
        for row, (_, spans, gone) in enumerate(lanes):
            axes.broken_barh(
                [(begin, length) for begin, length, _ in spans],
                (row - 0.4, 0.8),
                facecolors=[colours[label] for *_, label in spans],
            )
            if gone:
                axes.broken_barh(
                    gone, (row - 0.4, 0.8), facecolors="#e4e4e4", hatch="////", edgecolor="#bbbbbb"
                )
        axes.set_yticks(range(len(lanes)), [name for name, *_ in lanes])
        axes.set_ylim(len(lanes) - 0.4, -0.6)
        axes.set_xlim(left=0)
        axes.set_xlabel("time, s")
        led = {label for _, spans, _ in lanes for *_, label in spans}
        shown = [name for name in (*names, NONE) if name in led]
        handles = [Patch(color=colours[name], label=short_label(name)) for name in shown]
        legend(made, handles, [short_label(name) for name in shown])
    return made


def events(found: Iterable[Epoch], asked: Epochs, labels: Sequence[str] = ()) -> Figure:
    """Mean curves around markers, a panel per condition; the band is the standard error.

    Args:
        found: From :func:`emoscope.engine.study.epochs.epochs`.
        asked: How these were asked.
        labels: Only these; empty for all but none.

    Raises:
        SessionError: A label is none of theirs, or no curve has scores for half of its time.
    """
    curves = by_participant(found, asked.baseline_s is not None)
    names = list(dict.fromkeys(name for mine in curves.values() for name in mine))
    meant = [n for n in names if (n in labels if labels else n != NONE)]
    if unknown := [name for name in labels if name not in names]:
        raise SessionError(
            f'No session has the label "{unknown[0]}"', f"There are: {', '.join(names[:10])}"
        )
    if all(np.isnan(mine[n]).all() for mine in curves.values() for n in meant if n in mine):
        raise SessionError(
            "There is no curve to draw: scores cover less than half of the time around the markers,"
            " or of the baseline",
            "Ask for a time that the recordings cover, or for another baseline",
        )
    conditions = sorted({condition for *_, condition in curves}, key=natural)
    colours = label_colours(names)
    middles = (asked.edges_s[1:] + asked.edges_s[:-1]) / 2
    with styled():
        made = figure(min(0.6 + 2.4 * len(conditions), 4 * PAGE_IN), 2.8)
        panels = made.subplots(1, len(conditions), sharey=True, squeeze=False)[0]
        for axes, condition in zip(panels, conditions, strict=True):
            mine = [each for (*_, under), each in curves.items() if under == condition]
            for place, label in enumerate(meant):
                matrix = np.array([each[label] for each in mine if label in each])
                if not len(matrix) or np.isnan(matrix).all():
                    continue
                count = (~np.isnan(matrix)).sum(axis=0)
                with np.errstate(invalid="ignore", divide="ignore"):
                    mean = np.nansum(matrix, axis=0) / np.where(count > 0, count, np.nan)
                axes.plot(
                    middles,
                    mean,
                    color=colours[label],
                    linestyle=LINES[place % len(LINES)],
                    linewidth=1.0,
                    label=short_label(label),
                )
                if len(matrix) > 1:
                    with np.errstate(invalid="ignore", divide="ignore"):
                        sd = np.sqrt(np.nansum((matrix - mean) ** 2, axis=0) / (count - 1))
                        half = np.where(count > 1, sd / np.sqrt(count), np.nan)
                    axes.fill_between(
                        middles, mean - half, mean + half, color=colours[label], alpha=0.2, lw=0
                    )
            axes.axvline(0, color="#444444", linewidth=0.6)
            axes.set_title(f"{short(condition or 'all')} (n = {len(mine)})")
            axes.set_xlabel("time from the marker, s")
        change = asked.baseline_s is not None
        panels[0].set_ylabel("change of probability" if change else "probability")
        handles, texts = panels[0].get_legend_handles_labels()
        legend(made, handles, texts)
    return made
