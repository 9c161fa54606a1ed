"""A study in figures: one row per participant, condition, face and label, and what is above it.

Sessions are read one after the other and only their tallies kept: memory does not grow with the
length of a study's recordings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from emoscope.engine.analysis.progress import Control
from emoscope.engine.data import NONE
from emoscope.engine.errors import EmoScopeError, SessionError
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.statistics import marker_time
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import Study, StudySession
from emoscope.engine.study.tally import Tally, tally, together

AT_ONCE = 2
Told = Callable[[int, int], None]


class By(StrEnum):
    """What a row of the summary is of."""

    FACE = "face"
    SESSION = "session"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True)
class Key:
    """Whose a row is; what does not tell rows apart is empty."""

    group: str
    participant: str
    condition: str
    session: str = ""
    face: str = ""

    @property
    def order(self) -> tuple[object, ...]:
        """As people order names."""
        from emoscope.engine.study.searching import natural

        parts = (self.group, self.participant, self.condition, self.session, self.face)
        return tuple(natural(part) for part in parts)


@dataclass(frozen=True, slots=True)
class LabelRow:
    """Figures of one label.

    Attributes:
        mean: Mean probability over the scored time in which it was asked, None without any.
        peak: Highest probability.
        led_share: Part of the scored time in which it was the most probable.
        share: Part of that time in which it was shown, by the rule.
        count: Stretches in which it was shown.
        per_min: The same for each minute of scored time.
        duration_s: Mean length of these stretches, None without any.
        shown_s: All of them together.
        longest_s: Duration of the longest, in seconds.
        latency_s: Mean, over sessions in which it was shown, of the time from the begin (or the
            marker) to the first stretch.
        sessions_shown: How many these are.
        scored_s: Time with a score, of all faces.
        counted_s: Time of the recordings without what was left out.
        seen_share: Part of it in which a face was in sight.
        missing_share: Part of it in which none had a score.
        quality: Mean quality of the faces that were in sight, 0 to 1.
        sessions: How many there are.
    """

    key: Key
    label: str
    mean: float | None
    peak: float | None
    led_share: float | None
    share: float | None
    count: int
    per_min: float | None
    duration_s: float | None
    shown_s: float
    longest_s: float
    latency_s: float | None
    sessions_shown: int
    scored_s: float
    counted_s: float
    seen_share: float
    missing_share: float
    quality: float | None
    sessions: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a study.

    Attributes:
        faces: Tallies by face.
        sessions: By session: all its faces together.
        participants: By participant and condition: all their sessions together.
        labels: Names in the order in which they came; ``none`` last.
        without: Sessions that have no results here.
        failed: Sessions that cannot be read, each with the reason.
    """

    faces: Mapping[Key, Tally]
    sessions: Mapping[Key, Tally]
    participants: Mapping[Key, Tally]
    labels: tuple[str, ...]
    without: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]

    def rows(self, by: By = By.FACE) -> tuple[LabelRow, ...]:
        """One row per key and label, in order."""
        tallies = self.of(by)
        keys = sorted(tallies, key=lambda key: key.order)
        return tuple(row for key in keys for row in label_rows(key, tallies[key]))

    def of(self, by: By) -> Mapping[Key, Tally]:
        """The tallies by what a row is of."""
        return {
            By.FACE: self.faces,
            By.SESSION: self.sessions,
            By.PARTICIPANT: self.participants,
        }[by]

    def transitions(self, by: By = By.PARTICIPANT) -> dict[Key, Counter[tuple[str, str]]]:
        """How often one label followed another as the most probable, by key."""
        return {key: each.transitions for key, each in self.of(by).items()}


@dataclass(slots=True)
class _Counted:
    faces: dict[Key, Tally] = field(default_factory=dict)
    sessions: dict[Key, Tally] = field(default_factory=dict)
    participants: dict[Key, Tally] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Read:
    faces: dict[tuple[int, str], Tally]
    whole: Tally


def study_figures(
    opened: StudyFolder,
    sessions: Iterable[StudySession] | None = None,
    *,
    rule: Rule | None = None,
    marker: str | None = None,
    told: Told | None = None,
    control: Control | None = None,
) -> Figures:
    """Compute the figures of a study's sessions.

    Args:
        opened: The study, opened.
        sessions: That count; None for all.
        rule: When a label counts as shown.
        marker: Text of a marker from which latencies count; None for each session's begin.
        told: How many sessions of how many are done.
        control: To stop from elsewhere.

    Raises:
        SessionError: No session has results, or it was stopped.
    """
    study, rule = opened.study, rule or Rule()
    meant = list(study.sessions if sessions is None else sessions)
    places = [(each, opened.look(each).results) for each in meant]
    ready = [(each, place) for each, place in places if place is not None]
    if not ready:
        raise SessionError(
            "No session of this study has results", "Run `emoscope study run DIR` first"
        )
    shared = Counter((each.participant, each.condition) for each, _ in ready)
    counted, failed, labels = _Counted(), [], dict[str, None]()

    def read(item: tuple[StudySession, Path]) -> _Read | str | None:
        if control is not None and control.cancelled:
            return None
        try:
            return _tallies(item[1], item[0].name, rule, marker)
        except EmoScopeError as error:
            return error.cause

    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="emoscope-figures") as pool:
        for number, ((session, _), found) in enumerate(
            zip(ready, pool.map(read, ready), strict=True)
        ):
            if told is not None:
                told(number + 1, len(ready))
            if found is None:
                raise SessionError("The figures were stopped before they were done")
            if isinstance(found, str):
                failed.append((session.name, found))
                continue
            alone = shared[session.participant, session.condition] == 1
            _take(counted, study, session, found, alone)
            labels.update(dict.fromkeys(found.whole.labels))
    names = [name for name in labels if name != NONE]
    return Figures(
        counted.faces,
        counted.sessions,
        counted.participants,
        (*names, NONE),
        tuple(each.name for each, place in places if place is None),
        tuple(failed),
    )


def _tallies(folder: Path, name: str, rule: Rule, marker: str | None) -> _Read:
    session = Session(folder)
    from_s = None if marker is None else marker_time(session, marker)
    faces = {
        (each.track, each.person): tally(session, each, name, rule, from_s)
        for each in session.people
    }
    return _Read(faces, together(session, name, list(faces.values())))


def _take(
    counted: _Counted, study: Study, session: StudySession, found: _Read, alone: bool
) -> None:
    group = study.group_of(session.participant)
    whose = (group, session.participant, session.condition)
    for (track, person), each in found.faces.items():
        # Faces of different recordings are never taken for one, unless somebody named them so.
        face = f"face {track}" if alone else f"{session.name}, face {track}"
        face = person or face
        counted.faces.setdefault(Key(*whose, face=face), Tally()).add(each)
    counted.sessions.setdefault(Key(*whose, session=session.name), Tally()).add(found.whole)
    counted.participants.setdefault(Key(*whose), Tally()).add(found.whole)


def label_rows(key: Key, tally: Tally) -> Iterable[LabelRow]:
    """Rows of one tally, in the order of its labels."""
    for label, each in tally.labels.items():
        asked = each.asked_s
        yield LabelRow(
            key=key,
            label=label,
            mean=each.mass_s / asked if asked else None,
            peak=None if each.peak != each.peak else each.peak,
            led_share=each.led_s / asked if asked else None,
            share=each.shown_s / asked if asked else None,
            count=each.segments,
            per_min=60 * each.segments / asked if asked else None,
            duration_s=each.shown_s / each.segments if each.segments else None,
            shown_s=each.shown_s,
            longest_s=each.longest_s,
            latency_s=sum(each.firsts_s) / len(each.firsts_s) if each.firsts_s else None,
            sessions_shown=len(each.firsts_s),
            scored_s=tally.scored_s,
            counted_s=tally.counted_s,
            seen_share=tally.viewed_s / tally.counted_s if tally.counted_s else 0.0,
            missing_share=1 - tally.covered_s / tally.counted_s if tally.counted_s else 1.0,
            quality=tally.quality_s / tally.seen_s if tally.seen_s else None,
            sessions=len(tally.sessions),
        )
