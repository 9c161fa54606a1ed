"""A folder that is being filled with pictures, as a live source: each is shown as it comes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.capture import BgrPicture
from emoscope.engine.sources.fitting import fitted
from emoscope.engine.sources.picture_file import check_readable, is_picture, load_picture

LOOK_S = 0.2
WHOLE_AFTER_LOOKS = 2
"""A file is read when so many looks have found the same size and time: it is no longer written."""

GIVEN_UP_LOOKS = 25
"""A file that cannot be decoded after so many looks is none; what is still copied may pause."""


class FolderCapture:
    """What :class:`~emoscope.engine.sources.capture.Capture` is for cameras; one thread uses it.

    Pictures that are there already are not shown: a folder of pictures is analysed, not watched.
    The oldest new one comes first, and none is left out. All have the first one's size, with bars
    where the shape is another.

    Args:
        folder: Where pictures come.
        pause: Sleeps; tests replace it.

    Raises:
        SourceError: It is no folder that can be read.
    """

    def __init__(self, folder: Path, pause: Callable[[float], None] = time.sleep) -> None:
        self._folder, self._pause = folder, pause
        self._size: tuple[int, int] | None = None
        self._seen: dict[str, tuple[tuple[int, int], int]] = {}
        self._done = set(self._look(first=True))
        self._ended = False
        self._count = 0

    def _look(self, *, first: bool = False) -> dict[str, tuple[int, int]]:
        """Pictures by name with their size and time."""
        kind = SourceError if first else SourceLostError
        if not self._folder.is_dir():
            raise kind(f"There is no folder {self._folder}", "Make it, or choose another")
        found = {}
        try:
            for path in self._folder.iterdir():
                if is_picture(path):
                    try:
                        facts = path.stat()
                    except OSError:  # renamed or deleted meanwhile
                        continue
                    found[path.name] = (facts.st_size, facts.st_mtime_ns)
        except OSError as error:
            raise kind(
                f"{self._folder} may not be read ({error.strerror})", "Check its permissions"
            ) from None
        return found

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def read(self) -> tuple[bool, BgrPicture | None]:
        """The next new picture, or nothing after a moment.

        Raises:
            SourceLostError: The folder is gone.
        """
        if self._ended:
            return False, None
        there = self._look()
        self._done &= set(there)  # a name may come again
        for name in sorted(set(there) - self._done, key=lambda each: (there[each][1], each)):
            facts, looks = self._seen.get(name, (there[name], 0))
            looks = looks + 1 if facts == there[name] else 1
            self._seen[name] = (there[name], looks)
            if looks < WHOLE_AFTER_LOOKS or there[name][0] == 0:
                continue
            picture = self._load(self._folder / name)
            if picture is None and looks < GIVEN_UP_LOOKS:
                continue
            self._done.add(name)
            del self._seen[name]
            if picture is not None:
                if self._count:
                    self._pause(LOOK_S)  # else of several only the last would be scored
                self._count += 1
                return True, picture
        self._pause(LOOK_S)
        return False, None

    def _load(self, path: Path) -> BgrPicture | None:
        try:
            check_readable(path)
        except SourceError as error:
            raise SourceLostError(error.cause, error.next_step) from None
        image = load_picture(path)
        if image is None:
            return None
        self._size = self._size or (image.shape[1], image.shape[0])
        return np.ascontiguousarray(fitted(image, self._size)[..., ::-1])

    def get(self, prop: int) -> float:
        return 1000.0 * self._count if prop == cv2.CAP_PROP_POS_MSEC else 0.0

    def set(self, prop: int, value: float) -> bool:
        return False

    def end(self) -> None:
        """Look no more, from any thread."""
        self._ended = True

    def release(self) -> None:
        self._ended = True
