"""What a user names as a source in one text, as ``--source`` takes it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.address import is_address, parse_address
from emoscope.engine.sources.screen_area import parse_screen


class Kind(StrEnum):
    """Sorts of sources; each but a file is live."""

    CAMERA = "camera"
    VIDEO = "video"
    SCREEN = "screen"
    NETWORK = "network"
    FOLDER = "folder"
    BARS = "test"


FORMS = (
    "a camera's name or number, a video file, screen, screen:2, screen:LEFT,TOP,WIDTH,HEIGHT,"
    " rtsp://…, http://…, folder:PATH, test"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A source that was named.

    Attributes:
        kind: What sort.
        text: The camera, file, part of the screen, address or folder; an address may hold a
            password, so it is never shown.
        shown: For people and for files.
    """

    kind: Kind
    text: str = field(repr=False)
    shown: str


def parse_source(text: str) -> Wanted:
    """Understand what was named.

    Raises:
        SourceError: It cannot be meant.
    """
    text = text.strip()
    if not text:
        raise SourceError("No source was named", f"Name {FORMS}")
    if is_address(text):
        return Wanted(Kind.NETWORK, text, parse_address(text).shown)
    found = re.match(r"(camera|video|screen|folder|test)(?::|$)(.*)", text, re.DOTALL)
    if found is None:
        kind = Kind.VIDEO if os.path.exists(text) else Kind.CAMERA
        return Wanted(kind, text, Path(text).name if kind is Kind.VIDEO else text)
    kind, rest = Kind(found[1]), found[2].strip()
    if kind is Kind.SCREEN:
        parse_screen(rest)
        return Wanted(kind, rest, f"screen {rest}".strip())
    if kind is Kind.BARS:
        return Wanted(kind, "", "test picture")
    if not rest:
        raise SourceError(f'"{text}" names nothing', f"Name {FORMS}")
    return Wanted(kind, rest, rest if kind is Kind.CAMERA else Path(rest).name)
