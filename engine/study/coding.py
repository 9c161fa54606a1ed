"""Agreement of people and program over a study: kappa, intraclass correlations, confusion in time.

A coder is a folder of annotation files, each named after a session or its film; single files are of
one coder. Ratings for the intraclass correlations are shares: how much of a session's scored time
a coder gave a label, and in how much of it the label led.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError, EmoScopeError
from emoscope.engine.results.agreement import Agreement, Confusion, confusion, judged
from emoscope.engine.results.annotations import read_annotations
from emoscope.engine.results.icc import Icc, icc
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.marking import sessions_for

FILES = frozenset({".eaf", ".csv", ".tsv", ".txt"})
SINGLE = "coder"
"""Name of the coder of files that were named themselves."""


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """One session by one coder.

    Attributes:
        session: Its name in the study.
        coder: Whose annotations.
        found: What was compared.
    """

    session: str
    coder: str
    found: Confusion


@dataclass(frozen=True, slots=True)
class StudyAgreement:
    """Agreement of coders and program over the sessions of a study.

    Attributes:
        coded: Every session by every coder.
        pooled: All of them together.
        shares: By label the intraclass correlations over sessions that all have coded; missing
            where there are fewer than two.
        failed: Files and sessions that cannot be read, each with the reason.
    """

    coded: tuple[Coded, ...]
    pooled: Agreement
    shares: dict[str, Icc]
    failed: tuple[tuple[str, str], ...]


def study_agreement(
    opened: StudyFolder, places: Iterable[Path], *, tier: str | None = None, whole: bool = True
) -> StudyAgreement:
    """Compare what people have annotated with what led.

    Args:
        opened: The study, opened.
        places: Folders, each a coder's, or files.
        tier: Only this one of each file.
        whole: Count time without an annotation as none.

    Raises:
        DataError: Nothing can be compared.
    """
    coded: list[Coded] = []
    failed: list[tuple[str, str]] = []
    for coder, file in _files(places):
        meant = sessions_for(opened, file)
        if not meant:
            failed.append((file.name, "no session with results has this name"))
        for session, folder in meant:
            try:
                annotations = read_annotations(file, tier)
                found = confusion(Session(folder), annotations, whole=whole)
            except EmoScopeError as error:
                failed.append((f"{session.name}, {file.name}", error.cause))
                continue
            coded.append(Coded(session.name, coder, found))
    if not coded:
        why = f": {failed[0][0]}: {failed[0][1]}" if failed else ""
        raise DataError(
            f"No session of this study can be compared with these annotations{why}",
            "Name each file as its session or film: talk.eaf for talk.mp4",
        )
    return StudyAgreement(tuple(coded), judged(_pooled(coded)), _shares(coded), tuple(failed))


def _files(places: Iterable[Path]) -> list[tuple[str, Path]]:
    out: list[tuple[str, Path]] = []
    for place in places:
        if place.is_dir():
            inside = sorted(p for p in place.iterdir() if p.suffix.lower() in FILES)
            out += [(place.resolve().name, path) for path in inside]
        else:
            out.append((SINGLE, place))
    return out


def _pooled(coded: Iterable[Coded]) -> Confusion:
    """All comparisons on the labels of all of them; none last."""
    found = [each.found for each in coded]
    names = tuple(dict.fromkeys(name for each in found for name in each.names[:-1]))
    names = (*names, found[0].names[-1])
    truth, told = [], []
    for each in found:
        places = np.array([names.index(name) for name in each.names])
        truth.append(places[each.truth])
        told.append(places[each.told])
    return Confusion(
        names,
        tuple(sorted({name for each in found for name in each.unknown})),
        np.concatenate([each.times_s for each in found]),
        np.concatenate([each.lengths_s for each in found]),
        np.concatenate(truth),
        np.concatenate(told),
    )


def _shares(coded: Iterable[Coded]) -> dict[str, Icc]:
    """Intraclass correlations over sessions: every coder, and the program."""
    by: dict[str, dict[str, Confusion]] = {}
    for each in coded:
        by.setdefault(each.session, {})[each.coder] = each.found
    coders = sorted({coder for mine in by.values() for coder in mine})
    complete = [mine for mine in by.values() if set(mine) == set(coders)]
    if len(complete) < 2:
        return {}
    shared = [
        name
        for name in complete[0][coders[0]].names
        if all(name in found.names for mine in complete for found in mine.values())
    ]
    out = {}
    for name in shared:
        ratings = np.array(
            [
                [
                    *(_share(mine[coder], name, mine[coder].truth) for coder in coders),
                    _led(mine, name),
                ]
                for mine in complete
            ]
        )
        out[name] = icc(ratings)
    return out


def _share(found: Confusion, name: str, labels: NDArray[np.int64]) -> float:
    mine = labels == found.names.index(name)
    return float(found.lengths_s[mine].sum() / found.lengths_s.sum())


def _led(mine: dict[str, Confusion], name: str) -> float:
    first = next(iter(mine.values()))
    return _share(first, name, first.told)
