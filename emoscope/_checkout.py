"""Where ``engine``, ``app`` and ``lab`` are in a checkout: beside this folder. Not in the wheel."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("engine", "app", "lab")


def link() -> None:
    """Link the parts into this folder, for tools that read files only (type checker, import rules).

    Python itself needs no links, and git does not see them.
    """
    for part in PARTS:
        place = ROOT / "emoscope" / part
        if place.is_dir():
            continue
        if sys.platform == "win32":
            import _winapi

            _winapi.CreateJunction(str(ROOT / part), str(place))  # a link needs a privilege there
        else:
            os.symlink(Path("..") / part, place)
