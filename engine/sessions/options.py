"""What can be set for an analysis."""

from __future__ import annotations

import math
from dataclasses import dataclass

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.manifest import OptionsOf

TURNS_DEG = (0, 90, 180, 270)
MOST_FACES = 32
MOST_IGNORED = 1000
MOST_SIDE_PX = 100_000
_LEAVE = "Leave it out for the whole file"


@dataclass(frozen=True, slots=True)
class Options:
    """How to analyse files.

    Attributes:
        start_s: Begin here, seconds as a player counts them; 0 for the first frame.
        end_s: End here, likewise; None for the end of the file.
        fps: Analyse at most this many frames a second; None for all.
        faces: Maximum number of faces to track.
        runtime: Name of a runtime, or ``auto``.
        video_stream: Number of the picture track, from 0; None for the default
            one, or where the container has none for the one with the most faces.
        rotate_deg: Turn the pictures clockwise by so much: 0, 90, 180, 270; None tries turns where
            the first seconds show no face.
        embeddings: Keep clip embeddings beside the scores, so that other labels can be asked later
            without the video. They are derived from faces: personal data.
        gaze: Measure lids and direction of gaze beside the scores; takes time.
        ignored: Left, top, width, height of parts of the picture whose faces are left out; see
            :class:`emoscope.engine.faces.ignoring.Ignored`.

    Raises:
        EmoScopeError: A value makes no sense.
    """

    start_s: float = 0.0
    end_s: float | None = None
    fps: float | None = None
    faces: int = 4
    runtime: str = "auto"
    embeddings: bool = False
    gaze: bool = False
    video_stream: int | None = None
    rotate_deg: int | None = None
    ignored: tuple[tuple[float, float, float, float], ...] = ()

    def __post_init__(self) -> None:
        for name, value in (("start", self.start_s), ("end", self.end_s)):
            if value is not None and not math.isfinite(value):
                raise UsageError(f"--{name} {value:g} is not a finite number", _LEAVE)
        if not self.start_s >= 0:
            raise UsageError(
                f"The start {self.start_s:g} s is before the file begins", "Use 0 or more"
            )
        if self.end_s is not None and not self.end_s > self.start_s:
            raise UsageError(
                f"The end {self.end_s:g} s is not after the start {self.start_s:g} s",
                "Give --end in seconds after --start",
            )
        if self.fps is not None and not 0 < self.fps <= 1000:
            raise UsageError(
                f"{self.fps:g} frames per second is not a rate",
                "Use a number above 0, up to 1000",
            )
        if self.rotate_deg not in (None, *TURNS_DEG):
            raise UsageError(
                f"{self.rotate_deg} degrees is not a quarter turn", "Use --rotate 90, 180 or 270"
            )
        for x, y, width, height in self.ignored:
            numbers = (x, y, width, height)
            if not (
                all(map(math.isfinite, numbers))
                and min(numbers) >= 0
                and min(width, height) > 0
                and max(numbers) <= MOST_SIDE_PX
            ):
                raise UsageError(
                    f"{x:g},{y:g},{width:g},{height:g} is not a part of a picture",
                    "Give left, top, width and height, such as 0.5,0,0.5,1",
                )
        if len(self.ignored) > MOST_IGNORED:
            raise UsageError(
                f"{len(self.ignored)} regions are too many to leave out",
                f"Use up to {MOST_IGNORED}",
            )
        if not 1 <= self.faces <= MOST_FACES:
            raise UsageError(f"{self.faces} faces cannot be followed", f"Use 1 to {MOST_FACES}")

    @property
    def kept(self) -> OptionsOf:
        """As a session's manifest keeps them."""
        return OptionsOf(
            start_s=self.start_s,
            end_s=self.end_s,
            fps=self.fps,
            faces=self.faces,
            runtime=self.runtime,
            video_stream=self.video_stream,
            rotate_deg=self.rotate_deg,
            ignored=self.ignored,
        )


class UsageError(EmoScopeError):
    """A command was given something that makes no sense."""

    exit_code = 2
