"""Moments as files for people and other programs: CSV, ELAN, BORIS."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from emoscope.engine.archive.finding import Moment
from emoscope.engine.exports.tiers import Tiers, milliseconds
from emoscope.engine.exports.writers.boris import Event, observation, write_project
from emoscope.engine.exports.writers.eaf import write_tiers
from emoscope.engine.files import write_text
from emoscope.engine.printing import printable
from emoscope.engine.results.segments import Segment
from emoscope.engine.sessions.names import cut, plain
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.rows import neutral_cell
from emoscope.engine.sessions.session import Session

COLUMNS = (
    *("rank", "score", "video", "folder", "face", "start_s", "end_s", "peak_s", "then_s"),
    *("sentence", "known", "session"),
)
ENDINGS = (".csv", ".eaf", ".boris")


def check_ending(path: Path) -> None:
    """Whether a list can be written under this name.

    Raises:
        UsageError: Its ending says no format.
    """
    if path.suffix.lower() not in ENDINGS:
        raise UsageError(
            f"{path.name} names no format for the list", f"End it with {', '.join(ENDINGS)}"
        )


def write_list(path: Path, moments: Sequence[Moment], sentence: str) -> list[Path]:
    """Write the moments by the file's ending; an ELAN file has one video, so there may be several.

    Returns:
        What was written.

    Raises:
        UsageError: The ending says no format.
        OutputError: The place cannot be written.
        SessionError: A session is gone.
    """
    check_ending(path)
    if path.suffix.lower() == ".csv":
        _write_csv(path, moments, sentence)
    elif path.suffix.lower() == ".boris":
        _write_boris(path, moments, sentence)
    else:
        return _write_eaf(path, moments, sentence)
    return [path]


def _write_csv(path: Path, moments: Sequence[Moment], sentence: str) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for rank, each in enumerate(moments, 1):
        then = "" if each.then_s is None else f"{each.then_s:.3f}"
        times = [f"{value:.3f}" for value in (each.start_s, each.end_s, each.peak_s)]
        known = "no" if each.strange else "yes"
        names = [neutral_cell(printable(text)) for text in (each.video, each.below)]
        row = [
            rank,
            f"{each.score:.4f}",
            *names,
            each.track,
            *times,
            then,
            neutral_cell(sentence),
            known,
        ]
        writer.writerow([*row, neutral_cell(printable(each.session))])
    write_text(path, text.getvalue())


def _write_eaf(path: Path, moments: Sequence[Moment], sentence: str) -> list[Path]:
    grouped = by_session(moments)
    written = []
    for number, (folder, mine) in enumerate(grouped.items(), 1):
        target = path
        if len(grouped) > 1:
            name = cut(plain(Path(mine[0].video).stem), 100)
            target = path.with_name(f"{path.stem}-{number:02d}-{name}{path.suffix}")
        session = Session(folder)
        write_tiers(session, _tiers(mine, sentence), target)
        written.append(target)
    return written


def _tiers(moments: Iterable[Moment], sentence: str) -> Tiers:
    tiers: Tiers = {}
    for each in sorted(moments, key=lambda moment: moment.start_s):
        segment = Segment(
            each.track,
            sentence,
            each.start_s + each.zero_s,
            each.end_s + each.zero_s,
            each.score,
            each.score,
            each.peak_s + each.zero_s,
        )
        name = f"face {each.track} {sentence}"
        tiers.setdefault(name, []).append((segment, f"{sentence} {each.score:.2f}"))
    return tiers


def _write_boris(path: Path, moments: Sequence[Moment], sentence: str) -> None:
    faces = [f"face {track}" for track in sorted({each.track for each in moments})]
    observations: dict[str, Any] = {}
    for folder, mine in by_session(moments).items():
        session = Session(folder)
        events = sorted(_events(mine, sentence), key=lambda event: event[0])
        length_s = session.manifest.source.duration_s or max(each.end_s for each in mine)
        name = _free(Path(mine[0].video).stem, observations)
        observations[name] = observation(session, events, length_s)
    date = datetime.now().isoformat(timespec="seconds")
    behaviours = [("State event", sentence, "")]
    write_project(path, sentence, date, faces, behaviours, observations)


def _free(name: str, taken: Iterable[str]) -> str:
    known, number = set(taken), 1
    while (free := name if number == 1 else f"{name}-{number}") in known:
        number += 1
    return free


def _events(moments: Sequence[Moment], sentence: str) -> Iterable[Event]:
    for tier in _tiers(moments, sentence).values():
        face = f"face {tier[0][0].track}"
        for begin, end, text in milliseconds(tier, moments[0].zero_s):
            yield begin / 1000, face, sentence, "", text
            yield end / 1000, face, sentence, "", ""


def by_session(moments: Iterable[Moment]) -> dict[Path, list[Moment]]:
    """Moments by their sessions, in the order in which these come first."""
    grouped: dict[Path, list[Moment]] = {}
    for each in moments:
        grouped.setdefault(each.session, []).append(each)
    return grouped
