"""Edits of a study, each a function from a study to the study after it.

Every one raises SessionError where it does not fit; the study that was given stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from emoscope.engine.errors import SessionError
from emoscope.engine.misfit import fault_of, reason_of
from emoscope.engine.study.model import (
    Condition,
    FileOptions,
    Group,
    Participant,
    Study,
    StudySession,
)

Kind = Literal["participant", "condition", "group"]
_TABLES: dict[Kind, str] = {
    "participant": "participants",
    "condition": "conditions",
    "group": "groups",
}
_CALLED = {"film": "path", "1": "folder of results"}
_NEXT = "Choose another name, or look at `emoscope study list`"


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that is to be added; participants, conditions and groups are made as needed.

    Attributes:
        name: Empty for one from the film's or folder's name.
        film: As ``study.yaml`` keeps it.
        results: Folder of results, likewise.
        stem: What a name is made of where ``name`` is empty.
    """

    name: str = ""
    participant: str = ""
    condition: str = ""
    group: str = ""
    role: str = ""
    note: str = ""
    film: str = ""
    results: str = ""
    stem: str = ""
    options: FileOptions = field(default_factory=FileOptions)


def remade(study: Study, **changes: Any) -> Study:
    """The study with other values, checked.

    Raises:
        SessionError: They do not fit.
    """
    try:
        return Study.model_validate({**dict(study), **changes})
    except ValidationError as error:
        raise SessionError(f"That does not fit the study: {fault_of(error)}", _NEXT) from error


def fresh(study: Study, rows: Sequence[NewSession]) -> list[NewSession]:
    """Those whose film and results are not in the study yet, each once."""
    known = {("film", each.film) for each in study.sessions if each.film}
    ids = {each.id for each in study.sessions}
    known |= {("results", place) for number, place in study.results.items() if number in ids}
    out = []
    for row in rows:
        marks = {("film", row.film)} if row.film else {("results", row.results)}
        if known & marks and row.film + row.results:
            continue
        known |= marks
        out.append(row)
    return out


def sorted_out(
    rows: Sequence[NewSession],
) -> tuple[list[NewSession], list[tuple[NewSession, str]]]:
    """Those that can be in a study, and the others with the reason: one costs the rest nothing."""
    good: list[NewSession] = []
    refused: list[tuple[NewSession, str]] = []
    for row in rows:
        try:
            _check(row)
        except ValidationError as error:
            what = str(error.errors()[0]["loc"][-1])
            reason = reason_of(error)
            refused.append((row, f"its {_CALLED.get(what, what)} does not fit: {reason}"))
        else:
            good.append(row)
    return good, refused


def _check(row: NewSession) -> None:
    person, condition, group = _said(row)
    name = row.name.strip() or _usual(row, person, condition)
    StudySession(**_fields(row, 1, name, person, condition))
    Participant(name=person or "nobody", group=group)
    Study(name="any", results={1: row.results})


def _said(row: NewSession) -> tuple[str, str, str]:
    """Participant, condition and group as they were meant."""
    return row.participant.strip(), row.condition.strip(), row.group.strip()


def _fields(row: NewSession, number: int, name: str, person: str, condition: str) -> dict[str, Any]:
    """Of the study's session that a row becomes."""
    return {
        "id": number,
        "name": name,
        "participant": person,
        "condition": condition,
        "role": row.role,
        "note": row.note,
        "film": row.film,
        "options": row.options,
    }


def added(study: Study, rows: Sequence[NewSession]) -> Study:
    """The study with more sessions; those whose film is there already are passed by."""
    groups = {each.name.casefold(): each for each in study.groups}
    people = {each.name.casefold(): each for each in study.participants}
    conditions = {each.name.casefold(): each for each in study.conditions}
    sessions, results = list(study.sessions), dict(study.results)
    taken = {each.name.casefold() for each in sessions}
    number = study.next_id
    for row in fresh(study, rows):
        person, condition, group = _said(row)
        if group:
            group = groups.setdefault(group.casefold(), Group(name=group)).name
        if person:
            known = people.setdefault(person.casefold(), Participant(name=person, group=group))
            if group and known.group != group:
                known = known.model_copy(update={"group": group})
                people[person.casefold()] = known
            person = known.name
        if condition:
            made = conditions.setdefault(condition.casefold(), Condition(name=condition))
            condition = made.name
        name = row.name.strip() or _free(_usual(row, person, condition), taken)
        taken.add(name.casefold())
        fields = _fields(row, number, name, person, condition)
        sessions.append(StudySession.model_construct(**fields))
        if row.results:
            results[number] = row.results
        number += 1
    return remade(
        study,
        groups=tuple(groups.values()),
        participants=tuple(people.values()),
        conditions=tuple(conditions.values()),
        sessions=tuple(each.model_dump() for each in sessions),
        results=results,
    )


def removed(study: Study, ids: Collection[int]) -> Study:
    """Without these sessions. Their films and results stay where they are."""
    return remade(study, sessions=tuple(each for each in study.sessions if each.id not in ids))


def without_people(study: Study, ids: Collection[int]) -> Study:
    """Without these sessions, and without their participants who have no other session."""
    after = removed(study, ids)
    gone = {each.participant for each in study.sessions if each.id in ids}
    gone -= {each.participant for each in after.sessions}
    people = tuple(each for each in after.participants if each.name not in gone)
    return remade(after, participants=people)


def changed(study: Study, session_id: int, **fields: Any) -> Study:
    """One session with other values of :class:`StudySession`; its id stays."""
    _session(study, session_id)
    return remade(
        study,
        sessions=tuple(
            {**dict(each), **fields, "id": session_id} if each.id == session_id else each
            for each in study.sessions
        ),
    )


def moved(
    study: Study,
    ids: Collection[int],
    *,
    participant: str | None = None,
    condition: str | None = None,
) -> Study:
    """Sessions given to a participant, a condition, or both; None leaves it as it is."""
    update: dict[str, str] = {}
    if participant is not None:
        update["participant"] = participant
    if condition is not None:
        update["condition"] = condition
    sessions = [
        each.model_copy(update=update) if each.id in ids else each for each in study.sessions
    ]
    return remade(study, sessions=tuple(sessions))


def given(
    study: Study,
    ids: Collection[int],
    *,
    participant: str | None = None,
    condition: str | None = None,
    group: str | None = None,
    role: str | None = None,
    note: str | None = None,
) -> Study:
    """Sessions with other values; a participant, condition or group that is new is listed.

    Args:
        study: The study before the edit.
        ids: Of the sessions.
        participant: None leaves it as it is, as of all others.
        condition: What they were under.
        group: Of the participants that these sessions have then.
        role: What they are for.
        note: Kept with each.

    Raises:
        SessionError: It does not fit, or a session that is given a group has no participant.
    """
    study, person = _with(study, "participant", participant)
    study, under = _with(study, "condition", condition)
    study, whole = _with(study, "group", group)
    fields = {"participant": person, "condition": under, "role": role, "note": note}
    update = {name: text for name, text in fields.items() if text is not None}
    sessions = tuple(
        {**dict(each), **update} if each.id in ids else each for each in study.sessions
    )
    study = remade(study, sessions=sessions)
    if whole is None:
        return study
    people = {each.participant for each in study.sessions if each.id in ids}
    if whole and "" in people:
        raise SessionError(
            "A group belongs to a participant", "Assign the session to a participant first"
        )
    return remade(
        study,
        participants=tuple(
            {**dict(each), "group": whole} if each.name in people else each
            for each in study.participants
        ),
    )


def _with(study: Study, kind: Kind, name: str | None) -> tuple[Study, str | None]:
    """With a name in its table, whatever the case of its letters, and the name as it stands there.

    Empty and None are no names.
    """
    text = name.strip() if name is not None else None
    if not text:
        return study, text
    names = {each.name.casefold(): each.name for each in getattr(study, _TABLES[kind])}
    if text.casefold() in names:
        return study, names[text.casefold()]
    return listed(study, kind, text), text


def reordered(study: Study, session_id: int, place: int) -> Study:
    """One session put at another place of the list, from 0."""
    mine = _session(study, session_id)
    rest = [each for each in study.sessions if each.id != session_id]
    return remade(study, sessions=(*rest[: max(0, place)], mine, *rest[max(0, place) :]))


def listed(study: Study, kind: Kind, name: str, *, group: str = "", note: str = "") -> Study:
    """With one participant, condition or group more."""
    entry = {"name": name, "note": note}
    if kind == "participant":
        entry["group"] = group
    return remade(study, **{_TABLES[kind]: (*getattr(study, _TABLES[kind]), entry)})


def noted(study: Study, kind: Kind, name: str, **fields: str) -> Study:
    """One participant, condition or group with another note, a participant with another group."""
    entries = getattr(study, _TABLES[kind])
    _known(study, kind, name)
    update = [{**dict(each), **fields} if each.name == name else each for each in entries]
    return remade(study, **{_TABLES[kind]: tuple(update)})


def renamed(study: Study, kind: Kind, old: str, new: str) -> Study:
    """A participant, condition or group under another name, wherever it stands."""
    _known(study, kind, old)
    new = new.strip()
    table = _TABLES[kind]
    changes: dict[str, Any] = {
        table: tuple(
            {**dict(each), "name": new} if each.name == old else each
            for each in getattr(study, table)
        )
    }
    if kind == "group":
        changes["participants"] = tuple(
            {**dict(each), "group": new} if each.group == old else each
            for each in study.participants
        )
    else:
        changes["sessions"] = tuple(
            {**dict(each), kind: new} if getattr(each, kind) == old else each
            for each in study.sessions
        )
    return remade(study, **changes)


def unlisted(study: Study, kind: Kind, name: str) -> Study:
    """Without a participant, condition or group; sessions and participants of it stay, with none.

    See :func:`removed` for sessions.
    """
    _known(study, kind, name)
    table = _TABLES[kind]
    changes: dict[str, Any] = {
        table: tuple(each for each in getattr(study, table) if each.name != name)
    }
    if kind == "group":
        changes["participants"] = tuple(
            {**dict(each), "group": ""} if each.group == name else each
            for each in study.participants
        )
    else:
        changes["sessions"] = tuple(
            {**dict(each), kind: ""} if getattr(each, kind) == name else each
            for each in study.sessions
        )
    return remade(study, **changes)


def _session(study: Study, session_id: int) -> StudySession:
    found = study.by_id(session_id)
    if found is None:
        raise SessionError("This session is no longer in the study", "Look at the study again")
    return found


def _known(study: Study, kind: Kind, name: str) -> None:
    names = [each.name for each in getattr(study, _TABLES[kind])]
    if name not in names:
        some = ", ".join(names[:10]) or "none"
        raise SessionError(
            f'There is no {kind} "{name}" in this study', f"Its {_TABLES[kind]}: {some}"
        )


def _usual(row: NewSession, person: str, condition: str) -> str:
    """A name for a session: whose it is, under what, and its stem."""
    parts = [part for part in (person, condition) if part]
    stem = row.stem.strip()[:120]
    if not parts or not all(part.casefold() in stem.casefold() for part in parts):
        parts = [*(p for p in parts if p.casefold() != stem.casefold()), stem]
    else:
        parts = [stem]
    return " ".join(part for part in parts if part)[:190] or "session"


def _free(name: str, taken: Collection[str]) -> str:
    if name.casefold() not in taken:
        return name
    number = 2
    while f"{name} ({number})".casefold() in taken:
        number += 1
    return f"{name} ({number})"
