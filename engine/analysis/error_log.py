"""Where the details of an error go that nobody has foreseen.

The file stays when a session is forgotten, so it names none: the screen has said which file it was.
"""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

from emoscope.engine.errors import OutputError
from emoscope.engine.files import FILE_MODE, make_folder
from emoscope.engine.logs import traces

NAME = "emoscope-errors.log"


class ErrorLog:
    """Collects tracebacks in one file beside the results.

    Args:
        out: Folder of the results; made with the first error.
    """

    def __init__(self, out: Path) -> None:
        self._path = out / NAME
        self._lock = threading.Lock()
        self.written: Path | None = None

    def add(self, path: Path, error: BaseException) -> str:
        """Note an error, and give the sentence for it."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        text = "\n".join((when, *traces(error), "\n"))
        with self._lock:
            try:
                make_folder(self._path.parent)
                handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, FILE_MODE)
                with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as log:
                    log.write(text)
                self.written = self._path
            except (OSError, OutputError):
                pass  # the sentence is all that can be said
        lines = str(error).splitlines()
        what = f"{type(error).__name__}: {lines[0][:200]}" if lines else type(error).__name__
        where = f" The details are in {self._path}." if self.written else ""
        return f"{path.name} could not be analysed: an unexpected error ({what}).{where}"
