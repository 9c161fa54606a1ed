"""What became of each file of an analysis."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from emoscope.engine.results.summary import Seen


class Status(StrEnum):
    """How a file ended."""

    DONE = "done"
    SKIPPED = "skipped"
    PARTIAL = "partial"
    STOPPED = "stopped"
    FAILED = "failed"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file of an analysis.

    Attributes:
        path: The video, or the folder of pictures.
        status: ``done``; ``skipped``: its results were there already; ``partial``: the file or
            the disk ended early, what came before is kept; ``stopped``: by the user, likewise
            kept; ``failed``: nothing could be kept; ``busy``: another process analyses it now.
        folder: Where its results are, or None.
        message: What went wrong or is worth knowing, in one sentence; may be empty.
        seen: What was seen, or None where nothing was analysed now.
        wall_s: Seconds it took.
    """

    path: Path
    status: Status
    folder: Path | None = None
    message: str = ""
    seen: Seen | None = None
    wall_s: float = 0.0

    @property
    def good(self) -> bool:
        return self.status in (Status.DONE, Status.SKIPPED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all files of an analysis.

    Attributes:
        files: In the order of the queue; files that were never begun are missing.
        out: Folder with one folder per file.
        stopped: The user ended it early.
        log: Where the details of unexpected errors are, or None.
        address: Where the results are, if that is no folder.
        asked: Files of the queue; 0 where that is not known.
    """

    files: tuple[FileOutcome, ...]
    out: Path
    stopped: bool = False
    log: Path | None = None
    address: str = ""
    asked: int = 0

    @property
    def not_begun(self) -> int:
        """Files that nobody came to."""
        return max(0, self.asked - len(self.files))

    @property
    def exit_code(self) -> int:
        """0 all fine, 1 any failed or partial, 130 stopped by the user."""
        if self.stopped:
            return 130
        return 0 if all(file.good for file in self.files) else 1
