"""Calibrating a pack in a separate process, beside a window that goes on scoring.

Arguments: the pack's folder, ``recordings`` or ``folder``, and the places. The last line of
standard output is one JSON answer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from emoscope.engine import children
from emoscope.engine.errors import EmoScopeError, PackError
from emoscope.engine.models.pack import Pack, load_pack
from emoscope.engine.sessions.own_faces import calibrate

TIME_LIMIT_S = 1800.0


def calibrate_beside(pack: Pack, kind: Literal["recordings", "folder"], places: list[Path]) -> str:
    """Calibrate; see :func:`emoscope.engine.sessions.own_faces.calibrate`.

    Returns:
        One sentence on what the bank is made of.

    Raises:
        PackError: Why there is none.
    """
    arguments = [str(pack.folder.resolve()), kind, *(str(place.resolve()) for place in places)]
    try:
        done = children.run(__name__, arguments, timeout_s=TIME_LIMIT_S)
        answer = json.loads((done.stdout.strip().splitlines() or [""])[-1])
    except subprocess.TimeoutExpired:
        raise PackError(f"Calibrating took over {TIME_LIMIT_S / 60:.0f} minutes") from None
    except (OSError, ValueError) as error:
        raise PackError(f"Calibrating failed ({error})", "Try it again") from error
    if "error" in answer:
        raise PackError(str(answer["error"]), str(answer.get("next_step", "")))
    return str(answer["said"])


def main(arguments: Sequence[str]) -> int:
    """Entry of the child process: calibrates as the arguments say and writes its answer."""
    os.umask(0o077)
    folder, kind, *places = arguments
    try:
        pack = load_pack(Path(folder))
        said = calibrate(
            pack, "folder" if kind == "folder" else "recordings", [Path(place) for place in places]
        )
        answer = {"said": said}
    except EmoScopeError as error:
        answer = {"error": error.cause, "next_step": error.next_step}
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    return 0
