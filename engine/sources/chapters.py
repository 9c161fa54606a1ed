"""One recording that a camera has cut into several files, as one source on one clock."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame
from emoscope.engine.errors import SourceError
from emoscope.engine.sources.fitting import fitted
from emoscope.engine.sources.protocol import SourceInfo
from emoscope.engine.sources.timing import NUDGE_S
from emoscope.engine.sources.video import VideoFile, missing_s


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of a recording.

    Attributes:
        path: Of the file.
        begin_s: The recording's time of the file's own 0:00.
        zero_s: What the file's container calls that.
        first_s: The recording's time of its first frame.
        end_s: The recording's time at which its pictures end.
        missing_s: How much of what the file claims is not there; 0 for a whole one.
    """

    path: Path
    begin_s: float
    zero_s: float
    first_s: float
    end_s: float
    missing_s: float = 0.0


class Chapters(Closing):
    """Several video files as one: the pictures of each go on where those before it end.

    The first frame of a chapter comes one frame after the last one of the chapter before, whatever
    the clocks of the files say; a pause between them is not known and not counted. Pictures of
    another size are fitted into that of the first chapter. Attributes are those of
    :class:`emoscope.engine.sources.video.VideoFile`, over all chapters.

    Attributes:
        chapters: In their order.

    Args:
        paths: The files, at least one; other arguments as for a single file.

    Raises:
        SourceError: One of them cannot be read: the times of those after it would be wrong.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        max_side_px: int | None = None,
        track: int | None = None,
        rotate_deg: int = 0,
        tone_map: bool = False,
    ) -> None:
        self._open = partial(
            VideoFile,
            max_side_px=max_side_px,
            track=track,
            rotate_deg=rotate_deg,
            tone_map=tone_map,
        )
        self._lock = threading.Lock()
        self._closed = False
        self._given = 0
        self._last_s: float | None = None
        self._damaged = self._untimed = 0
        self.path = paths[0]
        self.chapters = self._looked_at(paths)
        self._number = 0
        self._file = self._open(paths[0])
        self.track, self.tracks = self._file.track, self._file.tracks
        self.zero_s = self._file.zero_s
        self.start_s = self.reached_s = self._file.start_s
        info = self._file.info
        self._size = (info.width_px, info.height_px)
        last = self.chapters[-1]
        self._info = replace(info, duration_s=last.end_s + last.missing_s, frames=None)

    def _looked_at(self, paths: Sequence[Path]) -> tuple[Chapter, ...]:
        chapters: list[Chapter] = []
        for path in paths:
            try:
                with self._open(path) as file:
                    end_s = file.pictures_end_s()
                    claimed_s = file.info.duration_s
                    short_s = missing_s(end_s, claimed_s) if claimed_s is not None else 0.0
                    lacks_s = short_s if short_s and not file.whole() else 0.0
                    first_s, zero_s = file.start_s, file.zero_s
            except SourceError as error:
                if len(paths) == 1:
                    raise
                raise SourceError(
                    f"A chapter of {self.path.name} cannot be used: {error.cause}",
                    error.next_step,
                ) from error
            begin_s = chapters[-1].end_s - first_s if chapters else 0.0
            chapters.append(
                Chapter(path, begin_s, zero_s, begin_s + first_s, begin_s + end_s, lacks_s)
            )
        return tuple(chapters)

    @property
    def info(self) -> SourceInfo:
        """Name, size and rate of the first chapter, length of all."""
        return self._info

    @property
    def damaged(self) -> int:
        return self._damaged + self._file.damaged

    @property
    def untimed(self) -> int:
        return self._untimed + self._file.untimed

    @property
    def short(self) -> tuple[Chapter, ...]:
        """Chapters before the last that end before their time: what follows comes too early."""
        return tuple(chapter for chapter in self.chapters[:-1] if chapter.missing_s)

    def whole(self) -> bool:
        """Whether the last chapter reaches its end."""
        return not self.chapters[-1].missing_s

    def sets_back(self) -> bool:
        """Sound has to follow the clock of all chapters, so it is never copied as it is."""
        return True

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The next frame, or None at the end of the last chapter.

        Raises:
            SourceError: The next chapter cannot be opened any more.
        """
        with self._lock:
            while not self._closed:
                frame = self._file.read(timeout_s)
                if frame is not None:
                    return self._placed(frame)
                if self._number + 1 == len(self.chapters):
                    break
                self._go_to(self._number + 1)
            return None

    def seek(self, time_s: float) -> None:
        """Go to the frame that is on the screen at ``time_s``: the next ``read`` gives it."""
        with self._lock:
            if self._closed:
                return
            at = [n for n, each in enumerate(self.chapters) if each.first_s <= time_s + 1e-6]
            number = at[-1] if at else 0
            if number != self._number:
                self._go_to(number)
            self._file.seek(time_s - self.chapters[number].begin_s)
            self._last_s = None

    def _go_to(self, number: int) -> None:
        self._damaged, self._untimed = self.damaged, self.untimed
        self._file.close()
        self._number = number
        self._file = self._open(self.chapters[number].path)

    def _placed(self, frame: Frame) -> Frame:
        time_s = frame.time_s + self.chapters[self._number].begin_s
        if self._last_s is not None and time_s <= self._last_s:
            time_s = self._last_s + NUDGE_S
        placed = Frame(fitted(frame.image, self._size), time_s, self._given)
        self._given += 1
        self._last_s = self.reached_s = time_s
        return placed

    def close(self) -> None:
        """Close it; may be called twice and from another thread."""
        with self._lock:
            self._closed = True
            self._file.close()
