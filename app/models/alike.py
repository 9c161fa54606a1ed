"""Faces of the open recording that may be one person's: looked for, agreed to, turned down."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.recording import Recording
from emoscope.app.models.tasks import Task
from emoscope.engine.data import Image
from emoscope.engine.sessions.lookalikes import Compared, Lookalike, compared


@dataclass(frozen=True, slots=True)
class _Decision:
    """What was said about a suggestion, and where it stood."""

    place: int
    about: Lookalike
    agreed: bool


class Alike(QObject):
    """Compares the faces of one recording, in the background, and keeps what is left to decide.

    Looks are coarse colours within this recording alone; nobody is recognised, and nothing but a
    name that a person gives is kept.

    Attributes:
        left: Suggestions that nobody has decided about.
        pictures: (H, W, 3) uint8 of each face in them.
        looking: The film is still to be looked at.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, recording: Recording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recording = recording
        self.left: tuple[Lookalike, ...] = ()
        self.pictures: dict[int, Image] = {}
        self.looking = recording.video is not None
        self._decided: list[_Decision] = []
        session, film = recording.session, recording.video
        self._task: Task | None = None
        if film is not None:
            self._task = Task(lambda task: compared(session, film, lambda: task.cancelled), self)
            self._task.done.connect(self._found)
            self._task.failed.connect(self._fail)

    def start(self) -> None:
        """Look at the film."""
        if self._task is not None:
            self._task.start()

    @property
    def decided(self) -> bool:
        """There is something to take back."""
        return bool(self._decided)

    def _found(self, made: Compared) -> None:
        self.looking = False
        self.left, self.pictures = made.found, made.pictures
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self.looking = False
        self.failed.emit(sentence)
        self.changed.emit()

    def name_of(self, about: Lookalike) -> str:
        """That one of the two faces has already; empty where neither has."""
        kept = self.recording.manifest.people
        return next((p.name for p in kept if p.track in (about.like, about.track)), "")

    def agree(self, about: Lookalike, name: str) -> None:
        """They are one person, of this name.

        Raises:
            SessionError: The name cannot be one, or two of the person's faces are seen together.
        """
        self.recording.put_together((about.like, about.track), name)
        self._decide(about, agreed=True)

    def turn_down(self, about: Lookalike) -> None:
        """They are not one person: not suggested again while this is open."""
        self._decide(about, agreed=False)

    def _decide(self, about: Lookalike, *, agreed: bool) -> None:
        place = self.left.index(about)
        self.left = (*self.left[:place], *self.left[place + 1 :])
        self._decided.append(_Decision(place, about, agreed))
        self.changed.emit()

    def undo(self) -> Lookalike | None:
        """Take the last decision back, and the names with it; None where there is none.

        Raises:
            SessionError: The edit cannot be undone.
        """
        if not self._decided:
            return None
        last = self._decided[-1]
        if last.agreed:
            self.recording.undo()
        self._decided.pop()
        self.left = (*self.left[: last.place], last.about, *self.left[last.place :])
        self.changed.emit()
        return last.about

    def end(self) -> None:
        """Stop comparing and wait for the thread."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
