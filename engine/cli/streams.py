"""Standard output and error that never end a command: closed, full, or unable to write a letter.

Results lie in files. What cannot be printed is no reason to lose them, nor to show a traceback.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import Any, TextIO, cast


class Forgiving:
    """A text stream that goes quiet when it cannot be written any more.

    Args:
        stream: The real one.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.failure: OSError | None = None
        """What went wrong, but for a reader that has gone (``| head``)."""
        self._quiet = False
        with contextlib.suppress(AttributeError, ValueError, OSError):
            # A letter that the stream's encoding lacks becomes a question mark.
            cast(Any, stream).reconfigure(errors="replace")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        if not self._quiet:
            try:
                self._stream.write(text)
            except (OSError, ValueError) as error:
                self._give_up(error)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        self.write("".join(lines))

    def flush(self) -> None:
        if not self._quiet:
            try:
                self._stream.flush()
            except (OSError, ValueError) as error:
                self._give_up(error)

    def _give_up(self, error: OSError | ValueError) -> None:
        if isinstance(error, UnicodeEncodeError):  # a stream that cannot be told to replace
            return
        self._quiet = True
        if isinstance(error, OSError) and error.errno not in (errno.EPIPE, errno.EINVAL):
            self.failure = error
        # What waits in the buffer would fail again when the program ends.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            number = self._stream.fileno()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, number)
            os.close(nowhere)


def prepare() -> None:
    """Make the three standard streams safe; a second call does nothing.

    A program may be started without them (``pythonw``, ``2>&-``). Their numbers are then given to
    the next files that are opened, so that what a library prints would end up in a result.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # takes the lowest free number
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for good
        if not isinstance(stream, Forgiving):
            setattr(sys, name, Forgiving(stream))


def failure() -> str:
    """Why the output could not be written, or nothing."""
    stream = sys.stdout
    if isinstance(stream, Forgiving):
        stream.flush()
        if stream.failure is not None:
            reason = stream.failure.strerror or str(stream.failure)
            return f"The output could not be written ({reason}). Files that were written are whole."
    return ""
