"""Who is who in a recording: faces named, put together and taken apart, and known again.

Nothing here recognises anybody: names are what a person says, within one recording.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.manifest import NamedFace
from emoscope.engine.sessions.series import Series

if TYPE_CHECKING:
    from emoscope.engine.sessions.session import Session

TOGETHER_S = 0.5
"""One person may have two faces for so long: where one track begins before the other has ended."""
SAME_S = 0.5
"""A track that begins and ends so near to where it did is the same one."""
SAME_SHARE = 0.5
"""And so far from where it was, in parts of its width."""
_LOOK = "`emoscope people list SESSION` shows the faces"

People = tuple[NamedFace, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """Names after another analysis of the same recording.

    Attributes:
        people: Those whose track is there again.
        lost: Those whose track is not.
    """

    people: People
    lost: People


def named(
    session: Session,
    people: People,
    tracks: Sequence[int],
    name: str,
    start_s: float | None = None,
    end_s: float | None = None,
) -> People:
    """Tracks, or a part of each, given to a person; those of one name are one person.

    Args:
        session: Whose faces.
        people: Names that there are.
        tracks: Numbers of tracks.
        name: Of the person.
        start_s: Begin of the part, in the session's time; None for the track's own.
        end_s: Its end, likewise.

    Raises:
        SessionError: There is no such track or part, the name cannot be one, or two of the
            person's faces are in sight together.
    """
    name = " ".join(name.split())
    if not name or len(name) > 200:
        raise SessionError("A name has 1 to 200 characters", "Give another one")
    if name.casefold() in {f"face {each.track}" for each in session.series}:
        raise SessionError(f'"{name}" is the number of a face', "Give another name")
    name = next((each.name for each in people if each.name.casefold() == name.casefold()), name)
    out = people
    for track in dict.fromkeys(tracks):
        mine = _series(session, track)
        begin, end = mine.times_s[0], mine.ends_s[-1]
        inside = (mine.times_s >= (begin if start_s is None else start_s - 1e-6)) & (
            mine.times_s < (end if end_s is None else end_s - 1e-6)
        )
        if not inside.any():
            raise SessionError(
                f"Face {track} is not in view at that time: it is there from {begin:.2f} to"
                f" {end:.2f} s",
                _LOOK,
            )
        entry = NamedFace(
            track=track,
            name=name,
            start_s=start_s,
            end_s=end_s,
            first_s=float(begin),
            last_s=float(mine.times_s[-1]),
            box=_box(session, track),
        )
        out = (*_cut_out(out, entry), entry)
    _check_one(session, out, name)
    return _ordered(out)


def unnamed(session: Session, people: People, tracks: Sequence[int]) -> People:
    """Without the names of these tracks.

    Raises:
        SessionError: There is no such track.
    """
    for track in tracks:
        _series(session, track)
    return tuple(each for each in people if each.track not in set(tracks))


def renamed(people: People, old: str, new: str) -> People:
    """A person under another name, wherever it stands; that of somebody else makes them one.

    Raises:
        SessionError: Nobody has the old name, or the new one cannot be one.
    """
    new = " ".join(new.split())
    if not new or len(new) > 200:
        raise SessionError("A name has 1 to 200 characters", "Give another one")
    if old.casefold() not in {each.name.casefold() for each in people}:
        raise SessionError(f'Nobody is called "{old}" here', _LOOK)
    return tuple(
        each.model_copy(update={"name": new}) if each.name.casefold() == old.casefold() else each
        for each in people
    )


def known_again(session: Session, people: Iterable[NamedFace]) -> Kept:
    """Names for the tracks of a session that was analysed anew.

    A track is the same one where it has its number, begins and ends within half a second of where
    it did, and at the same place in the picture.
    """
    there = {each.track: each for each in session.series}
    kept: list[NamedFace] = []
    lost: list[NamedFace] = []
    for each in people:
        mine = there.get(each.track)
        same = (
            mine is not None
            and len(mine.times_s) > 0
            and abs(float(mine.times_s[0]) - each.first_s) <= SAME_S
            and abs(float(mine.times_s[-1]) - each.last_s) <= SAME_S
            and _near(_box(session, each.track), each.box)
        )
        (kept if same else lost).append(each)
    return Kept(tuple(kept), tuple(lost))


def lost_words(lost: People) -> str:
    """A sentence on names that were lost; nothing for none."""
    if not lost:
        return ""
    some = ", ".join(f"{each.name} (face {each.track})" for each in lost[:10])
    return f"The faces are not those that were named before: {some} must be named again."


def _series(session: Session, track: int) -> Series:
    found = next((each for each in session.series if each.track == track), None)
    if found is None:
        some = ", ".join(str(each.track) for each in session.series[:20]) or "none"
        raise SessionError(f"There is no face {track}", f"There are: {some}")
    return found


def _box(session: Session, track: int) -> tuple[float, float, float, float]:
    """Where a track is in its first row."""
    faces = session.faces
    row = int(np.flatnonzero(faces["track"].to_numpy() == track)[0])
    x, y, width, height = (
        float(faces[name][row].as_py()) for name in ("x_px", "y_px", "width_px", "height_px")
    )
    return x, y, width, height


def _near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    reach = SAME_SHARE * max(one[2], other[2])
    return all(abs(one[i] + one[i + 2] / 2 - other[i] - other[i + 2] / 2) <= reach for i in (0, 1))


def _cut_out(people: People, entry: NamedFace) -> People:
    """Names without the part that gets another one."""
    low, high = _ends(entry)
    out: list[NamedFace] = []
    for each in people:
        begin, end = _ends(each)
        if each.track != entry.track or end <= low or begin >= high:
            out.append(each)
            continue
        if begin < low:
            out.append(each.model_copy(update={"end_s": entry.start_s}))
        if end > high:
            out.append(each.model_copy(update={"start_s": entry.end_s}))
    return tuple(out)


def _ends(each: NamedFace) -> tuple[float, float]:
    begin = -np.inf if each.start_s is None else each.start_s
    return float(begin), float(np.inf if each.end_s is None else each.end_s)


def _ordered(people: People) -> People:
    """In order of tracks and times; neighbours of one name are one part."""
    out: list[NamedFace] = []
    for each in sorted(people, key=lambda each: (each.track, _ends(each))):
        last = out[-1] if out else None
        if (
            last is not None
            and (last.track, last.name) == (each.track, each.name)
            and last.end_s is not None
            and last.end_s == each.start_s
        ):
            out[-1] = last.model_copy(update={"end_s": each.end_s})
        else:
            out.append(each)
    return tuple(out)


def _check_one(session: Session, people: People, name: str) -> None:
    """One person does not have two faces at a time.

    Raises:
        SessionError: Two tracks of the name are in sight together.
    """
    seen: dict[int, int] = {}
    together_s, first_s, pair = 0.0, 0.0, (0, 0)
    for series in session.series:
        mine = series.track
        for each in people:
            if each.track != series.track or each.name != name:
                continue
            begin, end = _ends(each)
            inside = (series.times_s >= begin - 1e-6) & (series.times_s < end - 1e-6)
            rows = np.flatnonzero(inside & series.seen)
            both = [row for row in rows if seen.get(int(series.index[row]), mine) != mine]
            if both and not together_s:
                first_s, pair = (
                    float(series.times_s[both[0]]),
                    (
                        seen[int(series.index[both[0]])],
                        series.track,
                    ),
                )
            together_s += float(series.lengths_s[both].sum())
            seen.update(dict.fromkeys((int(i) for i in series.index[rows]), series.track))
    if together_s > TOGETHER_S:
        raise SessionError(
            f"Face {pair[0]} and face {pair[1]} are in sight together from {first_s:.2f} s on,"
            f" {together_s:.1f} s in all: they are not one person",
            "Name a part only, with --from and --to",
        )
