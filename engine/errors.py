"""Errors a user can cause or meet. Each one says what happened and what to do next."""

from __future__ import annotations


class EmoScopeError(Exception):
    """Something a user can do or meet went wrong.

    Shown as one sentence (cause, then next step) and never as a traceback.

    Args:
        cause: What happened, with the bad value in it, no full stop at the end.
        next_step: What the user can do about it; may be empty.
    """

    exit_code = 1

    def __init__(self, cause: str, next_step: str = "") -> None:
        self.cause = cause.rstrip(".")
        self.next_step = next_step.rstrip(".")
        super().__init__(f"{self.cause}. {self.next_step}." if next_step else f"{self.cause}.")


class SourceError(EmoScopeError):
    """A camera or video cannot be opened or read."""


class SourceAskedError(SourceError):
    """The system may be asking the user whether this program may use a camera: try again soon."""


class SourceLostError(SourceError):
    """A source that worked has stopped giving frames (unplugged, stalled)."""


class PackError(EmoScopeError):
    """A model pack is missing, damaged or does not fit this program."""


class LabelSetError(EmoScopeError):
    """A label set is missing, empty or malformed."""


class RuntimeUnavailableError(EmoScopeError):
    """A runtime (torch, OpenVINO, ...) that was asked for does not work here."""


class DeviceError(RuntimeUnavailableError):
    """A graphics card failed: it is gone, out of memory, or does not answer."""


class DataError(EmoScopeError):
    """Training or evaluation data is missing or malformed."""


class OutputError(EmoScopeError):
    """A result cannot be written (permission, full disk)."""


class SessionError(EmoScopeError):
    """A session folder is missing, damaged or does not fit."""


class StreamError(EmoScopeError):
    """Live scores cannot be sent (an address in use, a receiver gone, a wrong setting)."""
