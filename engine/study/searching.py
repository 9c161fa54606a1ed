"""Finding and ordering sessions of a study."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from emoscope.engine.study.model import Study, StudySession

By = Literal["name", "participant", "condition", "group", "role", "film"]


def search(study: Study, text: str) -> tuple[StudySession, ...]:
    """Sessions in which every word occurs: in name, participant, condition, group, role, note,
    film or notes of participant and condition; all for no words. In the study's order.
    """
    words = text.casefold().split()
    notes = {each.name: f"{each.group} {each.note}" for each in study.participants}
    about = {each.name: each.note for each in study.conditions}
    found = []
    for each in study.sessions:
        texts = (each.name, each.participant, each.condition, each.role, each.note, each.film)
        whole = " ".join((*texts, notes.get(each.participant, ""), about.get(each.condition, "")))
        if all(word in whole.casefold() for word in words):
            found.append(each)
    return tuple(found)


def ordered(
    study: Study, sessions: Iterable[StudySession], by: By, *, falling: bool = False
) -> tuple[StudySession, ...]:
    """Sessions by one of their columns, P2 before P10; equal ones stay in their order."""

    def key(session: StudySession) -> tuple[tuple[int, int, str], ...]:
        text = study.group_of(session.participant) if by == "group" else getattr(session, by)
        return natural(text)

    return tuple(sorted(sessions, key=key, reverse=falling))


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which numbers in texts are ordered as numbers."""
    parts = re.split(r"(\d{1,18})", text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)
