"""What a study is, as data: who took part, under what, and which recordings there are.

``study.yaml`` may come from a stranger: everything is checked and sizes are bounded
(:mod:`emoscope.engine.study.files`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from emoscope.engine.sessions.manifest import Region, Seconds

FORMAT = 1
MOST_SESSIONS = 20_000
MOST_NAMES = 5_000

Name = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
]
Full = Annotated[Name, Field(min_length=1)]
Note = Annotated[str, Field(max_length=10_000)]
Place = Annotated[str, Field(max_length=4_000, pattern=r"^[^\x00]*$")]


class _Strict(BaseModel):
    # A participant may be called 7 in a file that was written by hand.
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class Group(_Strict):
    """Participants that belong together, such as patients and controls."""

    name: Full
    note: Note = ""


class Condition(_Strict):
    """What participants were under in a session, such as a film or a task."""

    name: Full
    note: Note = ""


class Participant(_Strict):
    """A person who took part.

    Attributes:
        group: Name of a group of the study; empty for none.
    """

    name: Full
    group: Name = ""
    note: Note = ""


class FileOptions(_Strict):
    """How one session's film is analysed where it differs from the rest.

    None stands for what the run says; see :class:`emoscope.engine.sessions.options.Options`.
    """

    start_s: Seconds | None = None
    end_s: Seconds | None = None
    fps: Seconds | None = None
    faces: Annotated[int, Field(ge=1, le=32)] | None = None
    video_stream: Annotated[int, Field(ge=0, le=1000)] | None = None
    rotate_deg: Literal[0, 90, 180, 270] | None = None
    ignored: Annotated[tuple[Region, ...], Field(max_length=1000)] = ()


class StudySession(_Strict):
    """A recording of a study.

    Attributes:
        id: Number by which it is known when its name changes; unique, never used again.
        name: Unique in the study, whatever the case of its letters.
        participant: Name of one of the study's; empty while nobody has said.
        condition: Likewise.
        role: What the recording or the person in it is for, in the user's words.
        film: The video or picture: below the study's folder as a relative path, else absolute;
            empty where there are only results.
        options: How it is analysed where it differs from the rest.
    """

    id: Annotated[int, Field(ge=1, le=10**9)]
    name: Full
    participant: Name = ""
    condition: Name = ""
    role: Name = ""
    note: Note = ""
    film: Place = ""
    options: FileOptions = FileOptions()


class Study(_Strict):
    """``study.yaml``.

    Attributes:
        study: Format of the file.
        labels: Label set that is asked, by name or file; empty for the pack's usual one.
        model: Pack that is asked; empty for the usual one.
        results: Folder of each session's results by the session's ``id``: below the study's folder
            as a relative path, else absolute.
    """

    study: Literal[1] = 1
    name: Full
    note: Note = ""
    labels: Place = ""
    model: Name = ""
    groups: Annotated[tuple[Group, ...], Field(max_length=MOST_NAMES)] = ()
    conditions: Annotated[tuple[Condition, ...], Field(max_length=MOST_NAMES)] = ()
    participants: Annotated[tuple[Participant, ...], Field(max_length=MOST_NAMES)] = ()
    sessions: Annotated[tuple[StudySession, ...], Field(max_length=MOST_SESSIONS)] = ()
    results: Annotated[dict[int, Place], Field(max_length=2 * MOST_SESSIONS)] = Field(
        default_factory=dict
    )

    @model_validator(mode="before")
    @classmethod
    def _numbered(cls, raw: Any) -> Any:
        """Sessions that were written by hand need no number."""
        sessions = raw.get("sessions") if isinstance(raw, dict) else None
        if not isinstance(sessions, list | tuple):
            return raw
        given = [each.get("id") for each in sessions if isinstance(each, dict)]
        highest = max((one for one in given if isinstance(one, int)), default=0)
        out: list[Any] = []
        for each in sessions:
            if isinstance(each, dict) and "id" not in each:
                highest += 1
                each = {"id": highest, **each}
            out.append(each)
        return {**raw, "sessions": out}

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for what, names in (
            ("groups", [each.name for each in self.groups]),
            ("conditions", [each.name for each in self.conditions]),
            ("participants", [each.name for each in self.participants]),
            ("sessions", [each.name for each in self.sessions]),
        ):
            if twice := _twice(names):
                raise ValueError(f'two {what} are called "{twice}"')
        ids = Counter(each.id for each in self.sessions)
        if repeated := [number for number, count in ids.items() if count > 1]:
            raise ValueError(f"two sessions have the id {repeated[0]}")
        groups = {each.name for each in self.groups}
        people = {each.name for each in self.participants}
        conditions = {each.name for each in self.conditions}
        for person in self.participants:
            if person.group and person.group not in groups:
                raise ValueError(
                    f'participant "{person.name}" is in group "{person.group}", which is not listed'
                )
        for each in self.sessions:
            if each.participant and each.participant not in people:
                raise ValueError(
                    f'session "{each.name}" is of participant "{each.participant}", who is not'
                    " listed"
                )
            if each.condition and each.condition not in conditions:
                raise ValueError(
                    f'session "{each.name}" is of condition "{each.condition}", which is not listed'
                )
        return self

    def session(self, name: str) -> StudySession | None:
        """A session by its name, whatever the case of its letters."""
        wanted = name.strip().casefold()
        return next((each for each in self.sessions if each.name.casefold() == wanted), None)

    def by_id(self, number: int) -> StudySession | None:
        return next((each for each in self.sessions if each.id == number), None)

    def group_of(self, participant: str) -> str:
        """Name of a participant's group; empty for none."""
        found = [each.group for each in self.participants if each.name == participant]
        return found[0] if found else ""

    @property
    def next_id(self) -> int:
        """A number that no session has, and no results that a session left behind."""
        return 1 + max((*(each.id for each in self.sessions), *self.results), default=0)


def _twice(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        folded = name.casefold()
        if folded in seen:
            return name
        seen.add(folded)
    return None
