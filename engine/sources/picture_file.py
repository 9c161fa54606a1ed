"""One picture file: the one way to its pixels, for the program and the laboratory.

Its header is read first, by Pillow, which may try the kinds of pictures of a list and no others:
some of Pillow's readers start programs. What is larger than a camera's pictures is not decoded.
"""

from __future__ import annotations

import importlib
import io
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Picture
from PIL import ImageOps

from emoscope.engine.data import Image
from emoscope.engine.errors import SourceError
from emoscope.engine.extras import bundled
from emoscope.engine.files import plain_bytes
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.containers import MOST_PIXELS

HEIF = frozenset({".heic", ".heif", ".hif"})
"""What iPhones take; the optional library ``pi-heif`` reads it."""
_PILLOWS = HEIF | {".avif"}
"""Read by Pillow, which turns them upright; OpenCV reads the others, and does so too."""
SUFFIXES = _PILLOWS | {".png", ".jpg", ".jpeg", ".jfif", ".jpe", ".bmp", ".webp", ".tif", ".tiff"}
READ = "PNG, JPEG, TIFF, BMP, WebP, AVIF, HEIC"
"""What these are, for people."""


KINDS = ("PNG", "JPEG", "MPO", "BMP", "DIB", "WEBP", "TIFF", "GIF", "AVIF", "HEIF")
"""By Pillow's names, whatever the file's own name ends with."""
MOST_BYTES = 1_000_000_000
_TILE_WIDTH, _TILE_HEIGHT = 322, 323
"""Tags of TIFF."""
MOST_CROP_PIXELS = 4_000_000
"""Of a picture of one face that is kept in a label set, thousands of which may be shown at once."""


def is_picture(path: Path) -> bool:
    """Whether a file is one by its name."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def check_readable(path: Path) -> None:
    """Whether what reads such pictures is installed.

    Raises:
        SourceError: It is not.
    """
    if path.suffix.lower() in HEIF and find_spec("pi_heif") is None:
        raise SourceError(
            f"{path} is a HEIC picture; pi-heif, which reads these, is not installed",
            "Save the picture as JPEG"
            if bundled()
            else "Install it with pip install pi-heif, or save the picture as JPEG",
        )


def check_size(path: Path) -> None:
    """Whether a picture is small enough to be decoded; what cannot be read as one passes.

    Raises:
        SourceError: It is not.
    """
    try:
        if not path.is_file():  # a pipe would be waited for
            return
        with path.open("rb") as file:
            width, height = _decoded_size(_opened(file))
    except Exception:  # many kinds: a picture that Pillow cannot read is none
        return
    if width * height > MOST_PIXELS:
        raise SourceError(
            f"{path} has pictures of {width} x {height} pixels, which are too large",
            "Make a smaller copy of it",
        )


def load_picture(path: Path) -> Image | None:
    """(H, W, 3) uint8 RGB as the camera was held, None for what cannot be read or is too large."""
    data = _checked(path)
    if data is None:
        return None
    by_pillow = path.suffix.lower() in _PILLOWS
    return _by_pillow(data, upright=True) if by_pillow else _by_opencv(data)


def load_as_stored(path: Path) -> Image | None:
    """The same, decoded by Pillow and not turned upright: what published systems were fed."""
    data = _checked(path)
    return None if data is None else _by_pillow(data, upright=False)


def opened_picture(path: Path) -> Picture.Image | None:
    """A picture by Pillow, not decoded yet; None where it is of no known kind or too large."""
    data = _checked(path)
    return None if data is None else _opened(io.BytesIO(data.tobytes()))


def read_picture(data: bytes) -> Image | None:
    """The same of the crop of a face that is kept in a label set."""
    found = np.frombuffer(data, np.uint8)
    return _by_opencv(found) if found.size and _fits(found, MOST_CROP_PIXELS) else None


def _checked(path: Path) -> NDArray[np.uint8] | None:
    """The bytes of a picture that is of a known kind and not too large."""
    try:
        # Not cv2.imread: it cannot open names outside the code page on Windows.
        data = np.frombuffer(plain_bytes(path, MOST_BYTES), np.uint8)
        if path.suffix.lower() in HEIF:
            importlib.import_module("pi_heif").register_heif_opener()
    except (OSError, ImportError):
        return None
    return data if data.size and _fits(data) else None


def _by_opencv(data: NDArray[np.uint8]) -> Image | None:
    try:
        image = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)
    except cv2.error:
        return None
    return None if image is None else image.astype(np.uint8, copy=False)


def _by_pillow(data: NDArray[np.uint8], *, upright: bool) -> Image | None:
    try:
        with _opened(io.BytesIO(data.tobytes())) as picture:
            shown = ImageOps.exif_transpose(picture) if upright else picture
            return np.array(shown.convert("RGB"), np.uint8)
    except Exception:  # many kinds: a picture that Pillow cannot read is none
        return None


def _fits(data: NDArray[np.uint8], most: int = MOST_PIXELS) -> bool:
    """Whether a picture has a size that is worth decoding: a megabyte may say 20,000 x 20,000."""
    try:
        with _opened(io.BytesIO(data.tobytes())) as picture:  # reads the header alone
            width, height = _decoded_size(picture)
            return width * height <= most
    except Exception:  # many kinds: a picture that Pillow cannot read is none
        return False


def _decoded_size(picture: Picture.Image) -> tuple[int, int]:
    """Width and height that are decoded, in pixels; that of a TIFF is in whole tiles."""
    width, height = picture.size
    facts = getattr(picture, "tag_v2", {})
    across, down = facts.get(_TILE_WIDTH, 1), facts.get(_TILE_HEIGHT, 1)
    return -(-width // across) * across, -(-height // down) * down


def _opened(file: BinaryIO) -> Picture.Image:
    kinds = [kind for kind in KINDS if kind in _known_kinds()]
    limit = Picture.MAX_IMAGE_PIXELS
    try:
        Picture.MAX_IMAGE_PIXELS = None  # the limit is ours; Pillow's would warn below it
        return Picture.open(file, formats=kinds)
    finally:
        Picture.MAX_IMAGE_PIXELS = limit


def _known_kinds() -> set[str]:
    """Kinds that this Pillow has, those of plugins too."""
    Picture.init()
    return set(Picture.OPEN)
