"""What finds face landmarks: the protocol and the limits that every finder keeps to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from emoscope.engine.data import Box, Floats, Image
from emoscope.engine.faces.ignoring import Ignored

POINTS = 468

DETECTION_CONFIDENCE = 0.6
"""A new face needs this much; lower values find pictures on walls and backs of heads."""

SUSPECTED_CONFIDENCE = 0.25
"""While faces are covered, what only may be one is covered, too."""

STILL_CONFIDENCE = 0.2
"""A photo of a face is known to show one; the detector only has to say where."""

PRESENCE_CONFIDENCE = 0.5
"""A followed face is given up below this."""


@runtime_checkable
class LandmarkFinder(Protocol):
    """Finds the landmarks of all faces in consecutive frames. Used from one thread."""

    def find(self, image: Image) -> list[Floats]:
        """Landmarks of each face, in no particular order.

        Args:
            image: (H, W, 3) uint8 RGB.

        Returns:
            One (468, 3) float32 array per face: x and y in pixels of ``image``, z in the same
            unit, smaller towards the camera.
        """
        ...

    def reset(self) -> None:
        """Forget the last frame: what follows is another scene."""
        ...

    def close(self) -> None: ...


@runtime_checkable
class LooksAlways(Protocol):
    """A finder, or a stage, that can be told to look for new faces in every frame."""

    def look_always(self, wanted: bool) -> None: ...


@runtime_checkable
class Suspects(Protocol):
    """A finder, or a stage, that says where a face may be while it looks at every frame."""

    @property
    def suspected(self) -> tuple[Box, ...]:
        """Boxes in the last frame, of followed faces and of others; empty while it does not."""
        ...


@runtime_checkable
class Ignores(Protocol):
    """A finder, or a stage, that can be told which parts of the picture to leave out."""

    def ignore(self, regions: Sequence[Ignored]) -> None:
        """From the next frame on; from any thread."""
        ...


@runtime_checkable
class Counts(Protocol):
    """A finder, or a stage, that knows of faces in view beyond those that it follows."""

    @property
    def unfollowed(self) -> int: ...


class Looking:
    """Says in which frames the detector is to look for new faces.

    It costs more than the mesh itself, so it looks at each second frame while nobody is followed
    and at each sixth while somebody is: a new face beside a followed one may wait 0.2 s at 30 Hz.
    """

    SEARCHING, FOLLOWING = 2, 6

    def __init__(self) -> None:
        self._until = 0
        self.always = False
        """Look at every frame: faces are being covered, and none may wait to be found."""

    @property
    def due(self) -> bool:
        """Whether the detector is to see this frame."""
        return self.always or self._until <= 0

    def after(self, followed: int) -> None:
        """Count a frame in which so many faces are followed."""
        wait = self.FOLLOWING if followed else self.SEARCHING
        # Somebody who has just gone out of sight is looked for at once.
        self._until = min(self._until if self._until > 0 else wait, wait) - 1

    def reset(self) -> None:
        """Look at the next frame."""
        self._until = 0
