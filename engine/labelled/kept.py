"""What is kept with an example: its file, a small picture, and when. Loads no tables, no video."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from emoscope.engine.data import Image
from emoscope.engine.opencv import cv2
from emoscope.engine.prompts.examples import MOST_PICTURE_BYTES, Example

JPEG_QUALITY = 90


def picture_of(crop: Image) -> bytes | None:
    """A crop as JPEG; None if it cannot be made small."""
    done, data = cv2.imencode(
        ".jpg", cv2.cvtColor(crop, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY]
    )
    content = np.asarray(data).tobytes()
    return content if done and len(content) <= MOST_PICTURE_BYTES else None


def now() -> str:
    """When an example was taught, as it is kept."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def file_of(example: Example) -> Path | None:
    """The file that it was taught from, if it is still there."""
    origin = example.origin
    if os.name == "nt" and origin.name.startswith(("\\\\", "//")):
        return None  # a set may be a stranger's: a look there would connect to another computer
    path = Path(origin.name) if origin.kind == "file" and origin.name else None
    return path if path is not None and os.path.isfile(path) else None


def can_teach_again(example: Example) -> bool:
    """Whether what was seen is still at hand."""
    return example.picture is not None or file_of(example) is not None
