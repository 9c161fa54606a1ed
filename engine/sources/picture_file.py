"""One picture file: upright RGB pixels, or nothing."""

from __future__ import annotations

import importlib
import io
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Picture
from PIL import ImageOps

from emoscope.engine.data import Image
from emoscope.engine.errors import SourceError
from emoscope.engine.opencv import cv2
from emoscope.engine.sources.containers import MOST_PIXELS

HEIF = frozenset({".heic", ".heif", ".hif"})
"""What iPhones take; the optional library ``pi-heif`` reads it."""
_PILLOWS = HEIF | {".avif"}
"""Read by Pillow, which turns them upright; OpenCV reads the others, and does so too."""
SUFFIXES = _PILLOWS | {".png", ".jpg", ".jpeg", ".jfif", ".jpe", ".bmp", ".webp", ".tif", ".tiff"}


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
            "Install it with pip install pi-heif, or save the picture as JPEG",
        )


def load_picture(path: Path) -> Image | None:
    """(H, W, 3) uint8 RGB as the camera was held, None for what cannot be read or is too large."""
    suffix = path.suffix.lower()
    try:
        # Not cv2.imread: it cannot open names outside the code page on Windows.
        data = np.frombuffer(path.read_bytes(), np.uint8)
        if suffix in HEIF:
            importlib.import_module("pi_heif").register_heif_opener()
    except (OSError, ImportError):
        return None
    if data.size == 0 or not _fits(data):
        return None
    return _by_pillow(data) if suffix in _PILLOWS else _by_opencv(data)


def _by_opencv(data: NDArray[np.uint8]) -> Image | None:
    try:
        image = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)
    except cv2.error:
        return None
    return None if image is None else image.astype(np.uint8, copy=False)


def _by_pillow(data: NDArray[np.uint8]) -> Image | None:
    try:
        with Picture.open(io.BytesIO(data.tobytes())) as picture:
            return np.array(ImageOps.exif_transpose(picture).convert("RGB"), np.uint8)
    except Exception:  # many kinds: a picture that Pillow cannot read is none
        return None


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
