"""Pictures as a source: one file, or a folder of them in the order of their names."""

from __future__ import annotations

import io
import re
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Picture

from engine.data import Frame, Image
from engine.errors import SourceError
from engine.opencv import cv2
from engine.sources.containers import MOST_PIXELS
from engine.sources.protocol import SourceInfo

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jfif", ".jpe", ".bmp", ".webp", ".tif", ".tiff"})


class ImageFiles:
    """A picture, or a folder of pictures, as a source of frames.

    The n-th picture has the time ``n / rate_hz``; numbers in the names count as numbers, so that
    ``2.png`` comes before ``10.png``. A picture that cannot be decoded is skipped and counted in
    ``damaged``, and keeps its place in time.

    Args:
        path: A picture or a folder.
        rate_hz: Pictures per second.

    Raises:
        SourceError: Nothing there, no picture in the folder, or none that can be read.
    """

    def __init__(self, path: Path | str, *, rate_hz: float = 25.0) -> None:
        self.path = Path(path)
        self.damaged = 0
        self._rate_hz = rate_hz
        self._files = _find(self.path)
        self._position = 0
        self._given = 0
        self._closed = False
        first = self._next()
        if first is None:
            raise SourceError(
                f"None of the pictures in {self.path} can be read", "Choose PNG or JPEG files"
            )
        self._pending: Frame | None = first
        height, width = first.image.shape[:2]
        self._info = SourceInfo(
            name=self.path.name,
            live=False,
            width_px=width,
            height_px=height,
            rate_hz=rate_hz,
            duration_s=len(self._files) / rate_hz,
            frames=len(self._files),
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
        frame = Frame(frame.image, frame.time_s, self._given)
        self._given += 1
        return frame

    def seek(self, time_s: float) -> None:
        """Go to the picture that is shown at ``time_s``."""
        self._pending = None
        last = len(self._files) - 1
        self._position = min(max(0, int(time_s * self._rate_hz + 1e-6)), last)

    def _next(self) -> Frame | None:
        while self._position < len(self._files):
            position = self._position
            self._position += 1
            image = _load(self._files[position])
            if image is not None:
                return Frame(image, position / self._rate_hz, 0)
            self.damaged += 1
        return None

    def close(self) -> None:
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _find(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise SourceError(f"There is no file or folder {path}", "Check the name")
    files = [p for p in path.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file()]
    if not files:
        raise SourceError(f"There is no picture in the folder {path}", "Choose PNG or JPEG files")
    return sorted(files, key=lambda p: _natural(p.name))


def _natural(name: str) -> list[tuple[int, int, str]]:
    parts = re.split(r"(\d+)", name)
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p.lower()) for p in parts if p]


def _fits(data: NDArray[np.uint8]) -> bool:
    """Whether a picture has a size that is worth decoding: a megabyte may say 20,000 x 20,000."""
    limit = Picture.MAX_IMAGE_PIXELS
    try:
        Picture.MAX_IMAGE_PIXELS = None  # the limit is ours; Pillow's would warn below it
        with Picture.open(io.BytesIO(data.tobytes())) as picture:  # reads the header alone
            return picture.width * picture.height <= MOST_PIXELS
    except Exception:  # many kinds: a picture that Pillow cannot read is none
        return False
    finally:
        Picture.MAX_IMAGE_PIXELS = limit


def _load(path: Path) -> Image | None:
    try:
        # Not cv2.imread: it cannot open names outside the code page on Windows.
        data = np.frombuffer(path.read_bytes(), np.uint8)
    except OSError:
        return None
    if data.size == 0 or not _fits(data):
        return None
    try:
        image = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)
    except cv2.error:
        return None
    return None if image is None else image.astype(np.uint8, copy=False)
