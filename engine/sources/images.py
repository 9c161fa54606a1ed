"""Pictures as a source: one file, or a folder of them in the order of their names."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Frame, Image
from emoscope.engine.errors import SourceError
from emoscope.engine.sources.moving_picture import moving_picture
from emoscope.engine.sources.picture_file import (
    READ,
    check_readable,
    check_size,
    is_picture,
    load_picture,
)
from emoscope.engine.sources.protocol import SourceInfo


class ImageFiles(Closing):
    """A picture, or a folder of pictures, as a source of frames.

    The n-th picture has the time ``n / rate_hz``; numbers in the names count as numbers, so that
    ``2.png`` comes before ``10.png``. A picture that cannot be decoded is skipped and counted in
    ``damaged``, and keeps its place in time. One file that holds several (an animated WebP or PNG)
    is a film with the times that the file gives.

    Attributes:
        damaged: Pictures that could not be read.
        unread: Their files; none of one file that holds several.
        zero_s: 0, as the pictures' own clock is that of a player.
        start_s: Time of the first picture.
        reached_s: Time of the last picture that was given.

    Args:
        path: A picture or a folder.
        rate_hz: Pictures per second.
        still: Each picture is a moment of its own, not part of a film: it has a score of its own.
        rotate_deg: Turn clockwise by so much: 0, 90, 180, 270.

    Raises:
        SourceError: Nothing there, no picture in the folder, or none that can be read.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        rate_hz: float = 25.0,
        still: bool = False,
        rotate_deg: int = 0,
    ) -> None:
        self.path = Path(path)
        self.damaged = 0
        self.unread: list[Path] = []
        self.zero_s = self.start_s = self.reached_s = 0.0
        self._rate_hz = rate_hz
        self._turns = rotate_deg // 90 % 4
        self._files = picture_files(self.path)
        self._moving = moving_picture(self.path) if self.path.is_file() else None
        self._still = still and self._moving is None
        self._pictures = len(self._moving.times_s if self._moving else self._files)
        self._position = 0
        self._given = 0
        self._closed = False
        first = self._next()
        if first is None:
            for file in self._files:
                check_readable(file)
                check_size(file)
            what = f"None of the pictures in {self.path} can be read"
            if self.path.is_file():
                what = f"{self.path} cannot be read as a picture"
            raise SourceError(what, f"Choose pictures that can be read: {READ}")
        self._pending: Frame | None = first
        self.start_s = self.reached_s = first.time_s
        height, width = first.image.shape[:2]
        rate = self._moving.rate_hz if self._moving else rate_hz
        self._info = SourceInfo(
            name=self.path.name,
            live=False,
            width_px=width,
            height_px=height,
            rate_hz=None if self._still else rate,
            duration_s=None if self._still else self._pictures / rate,
            frames=self._pictures,
        )

    @property
    def info(self) -> SourceInfo:
        """Size is that of the first picture; others may differ."""
        return self._info

    def read(self, timeout_s: float = 1.0) -> Frame | None:
        """The next picture, or None at the end; ``timeout_s`` has no meaning here."""
        if self._closed:
            return None
        frame, self._pending = self._pending or self._next(), None
        if frame is None:
            return None
        frame = replace(frame, index=self._given)
        self._given += 1
        self.reached_s = frame.time_s
        return frame

    def seek(self, time_s: float) -> None:
        """Go to the picture that is shown at ``time_s``."""
        self._pending = None
        if self._moving:
            self._position = self._moving.at(time_s)
        else:
            last = self._pictures - 1
            self._position = min(max(0, int(time_s * self._rate_hz + 1e-6)), last)

    def _next(self) -> Frame | None:
        while self._position < self._pictures:
            position = self._position
            self._position += 1
            image, time_s = self._load(position)
            if image is not None:
                if self._turns:
                    image = np.ascontiguousarray(np.rot90(image, -self._turns))
                return Frame(image, time_s, 0, position if self._still else None)
            self.damaged += 1
            if not self._moving:
                self.unread.append(self._files[position])
        return None

    def _load(self, position: int) -> tuple[Image | None, float]:
        if self._moving:
            return self._moving.load(position), self._moving.times_s[position]
        return load_picture(self._files[position]), position / self._rate_hz

    def close(self) -> None:
        self._closed = True


def picture_files(path: Path) -> list[Path]:
    """A picture itself, or those in a folder in the order of their names.

    Raises:
        SourceError: There is none.
    """
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise SourceError(f"There is no file or folder {path}", "Check the name")
    files = [p for p in path.iterdir() if is_picture(p) and p.is_file()]
    if not files:
        raise SourceError(
            f"There is no picture in the folder {path}", f"Choose pictures that can be read: {READ}"
        )
    return sorted(files, key=lambda p: _natural(p.name))


def _natural(name: str) -> list[tuple[int, int, str]]:
    parts = re.split(r"(\d+)", name)
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p.lower()) for p in parts if p]
