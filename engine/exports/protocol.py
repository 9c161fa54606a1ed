"""What every export is: a name, a file, and a way to write it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from emoscope.engine.results.segments import Rule
from emoscope.engine.results.table_style import PLAIN, TableStyle
from emoscope.engine.sessions.session import Session


@dataclass(frozen=True, slots=True)
class Request:
    """What an export may need beside the session.

    Attributes:
        source: The video, for the annotated one; None where it is not at hand.
        rule: When a label counts as shown.
        blur: Make the faces unrecognisable, in every picture.
        sound: Carry the video's sound over; a voice identifies a person, too.
        style: How CSV tables are written.
        noted: Told what there is to know about what was written, a sentence each.
        progressed: Told the part that is done, 0 to 1.
        cancelled: Asked now and then whether to stop.
    """

    source: Path | None = None
    rule: Rule = field(default_factory=Rule)
    blur: bool = False
    sound: bool = True
    style: TableStyle = PLAIN
    noted: Callable[[str], None] | None = None
    progressed: Callable[[float], None] | None = None
    cancelled: Callable[[], bool] | None = None


class Exporter(ABC):
    """One format.

    Attributes:
        name: As in ``--formats``.
        file: Name of the file in the session's folder.
        depends: Fields of :class:`Request` that change what is written.
        package: Module that it needs beside the usual ones, or "".
    """

    name: ClassVar[str]
    file: ClassVar[str]
    depends: ClassVar[tuple[str, ...]] = ("rule",)
    package: ClassVar[str] = ""

    @property
    def installed(self) -> bool:
        """Whether this installation can write it."""
        return not self.package or find_spec(self.package) is not None

    @abstractmethod
    def write(self, session: Session, path: Path, request: Request) -> None:
        """Write the whole file, or leave what was there.

        Raises:
            OutputError: The place cannot be written.
            SessionError: The session is damaged.
            SourceError: The video is needed and not there.
        """
