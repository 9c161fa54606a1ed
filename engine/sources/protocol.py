"""What every source of frames can do."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self, runtime_checkable

from emoscope.engine.data import Frame


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is known about a source once it is open.

    Attributes:
        name: Camera name or file name.
        live: True for cameras: frames come when they come, missed ones are gone.
        width_px: Of the frames as given (rotation applied).
        height_px: Likewise.
        rate_hz: Nominal frames per second, or None if unknown.
        duration_s: Of a file, or None.
        frames: Number of frames of a file as its container claims, or None.
        camera: A device that looks at the world: a black or frozen picture of it is a fault.
        silence_s: Longest time without a picture that is no loss, of a live source; infinite where
            pictures come when somebody makes them.
    """

    name: str
    live: bool
    width_px: int
    height_px: int
    rate_hz: float | None = None
    duration_s: float | None = None
    frames: int | None = None
    camera: bool = False
    silence_s: float = 0.0


@runtime_checkable
class Source(Protocol):
    """A camera or a file. Open it by making it; use it as a context manager."""

    @property
    def info(self) -> SourceInfo: ...

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The next frame of a file, or the newest unseen frame of a camera.

        Returns:
            None at the end of a file. A camera waits up to ``timeout_s`` for a new frame.

        Raises:
            SourceLostError: No new frame came in time, or the file is broken from here on.
        """
        ...

    def close(self) -> None:
        """Release the device or file; safe to call twice and from another thread."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
