"""The circumplex: where faces lie by valence and arousal, and how they move."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from numpy.typing import NDArray

from emoscope.engine.errors import SessionError
from emoscope.engine.exports.colours import PALETTE
from emoscope.engine.results.circumplex import path_of, placed
from emoscope.engine.sessions.durations import means_between
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession
from emoscope.engine.study.pictures.style import PAGE_IN, figure, legend, short, styled
from emoscope.engine.study.searching import natural

STEPS = 30
MOST_NAMED = 12

Path = NDArray[np.float64]


def circumplex(opened: StudyFolder, sessions: Iterable[StudySession]) -> Figure:
    """A path for each session, a panel per condition; a dot is its end.

    The face is the one that has the participant's name, else the longest.

    Raises:
        SessionError: A session cannot be read, or no label has a place on the circumplex.
    """
    paths: dict[str, list[tuple[str, Path]]] = {}
    labels: dict[str, tuple[float, float]] = {}
    for each in sessions:
        place = opened.look(each).results
        if place is None:
            continue
        session = Session(place)
        for name, row in zip(session.names, placed(session.names).tolist(), strict=True):
            if row[0] == row[0]:
                labels[name] = (row[0], row[1])
        path = _path(session, each.participant)
        if path is not None:
            paths.setdefault(each.condition, []).append((each.participant or each.name, path))
    if not paths:
        raise SessionError(
            "No session has labels with a place on the circumplex",
            "Use labels that are single words for feelings, such as basic7",
        )
    conditions = sorted(paths, key=natural)
    people = sorted({name for mine in paths.values() for name, _ in mine}, key=natural)
    colours = {name: PALETTE[place % len(PALETTE)] for place, name in enumerate(people)}
    with styled():
        made = figure(min(0.6 + 2.6 * len(conditions), 4 * PAGE_IN), 3.0)
        panels = made.subplots(1, len(conditions), squeeze=False)[0]
        for axes, condition in zip(panels, conditions, strict=True):
            axes.add_patch(Circle((0, 0), 1, fill=False, color="#bbbbbb", linewidth=0.6))
            axes.axhline(0, color="#dddddd", linewidth=0.5)
            axes.axvline(0, color="#dddddd", linewidth=0.5)
            for name, (x, y) in labels.items():
                axes.text(x, y, short(name, 14), size=5, color="#999999", ha="center", va="center")
            for who, path in paths[condition]:
                axes.plot(path[:, 0], path[:, 1], color=colours[who], linewidth=0.8, alpha=0.8)
                axes.scatter(*path[-1], s=10, color=colours[who], zorder=3)
            axes.set_xlim(-1.05, 1.05)
            axes.set_ylim(-1.05, 1.05)
            axes.set_aspect("equal")
            axes.set_title(f"{short(condition or 'all')} (n = {len(paths[condition])})")
            axes.set_xlabel("valence of the words")
        panels[0].set_ylabel("arousal of the words")
        if len(people) <= MOST_NAMED:
            for name in people:
                panels[0].plot([], [], color=colours[name], label=short(name))
            legend(made, *panels[0].get_legend_handles_labels())
    return made


def _path(session: Session, participant: str) -> Path | None:
    """(k, 2) mean places of the participant's face, or the longest, in steps; None without any."""

    def worth(each: Series) -> tuple[bool, int]:
        mine = bool(participant) and each.person.casefold() == participant.casefold()
        return mine, int(each.scored.sum())

    longest = max(session.people, key=worth, default=None)
    if longest is None:
        return None
    means, _ = path_of(longest, session.names)
    known = ~np.isnan(means[:, 0])
    if not known.any():
        return None
    times, ends = longest.times_s[known], longest.ends_s[known]
    edges = np.linspace(times[0], ends[-1], STEPS + 1)
    _, steps = means_between(times, ends, means[known], edges)
    kept: Path = steps[~np.isnan(steps[:, 0])]
    return kept
