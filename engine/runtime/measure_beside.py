"""Measuring the runtimes in a separate process, while this one goes on serving.

The child (:mod:`emoscope.engine.children`) gets the pack's folder, measures and keeps the choice.
In a thread it would hold up the window: loading a model keeps Python's lock for up to a second.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from emoscope.engine import children
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.pack import Pack, load_pack
from emoscope.engine.runtime.choosing import Kept, kept_choice, measure_and_keep

LOOK_EVERY_S = 0.1
TIME_LIMIT_S = 600.0
NICER = 5
"""Steps of priority below the window's."""


def measure_beside(pack: Pack, check: Callable[[], None]) -> Kept | None:
    """Measure the quickly loading back ends in another process and keep the choice.

    Args:
        pack: The pack to measure the runtimes with.
        check: Called ten times a second; what it raises ends the measuring.

    Returns:
        What was kept; None if nothing passed.

    Raises:
        RuntimeUnavailableError: The process failed or took too long.
    """
    try:
        process = children.start(__name__, (str(pack.folder.resolve()),))
    except OSError as error:
        raise RuntimeUnavailableError(
            f"The runtimes could not be measured ({error})", "Run emoscope bench runtimes"
        ) from error
    end_s = time.monotonic() + TIME_LIMIT_S
    try:
        while process.poll() is None:
            check()
            if time.monotonic() > end_s:
                raise RuntimeUnavailableError(
                    f"Measuring the runtimes took over {TIME_LIMIT_S / 60:.0f} min",
                    "Run emoscope bench runtimes",
                )
            time.sleep(LOOK_EVERY_S)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
    if process.returncode != 0:
        raise RuntimeUnavailableError(
            "The runtimes could not be measured", "emoscope bench runtimes says why"
        )
    return kept_choice(pack)


def main(arguments: list[str]) -> int:
    """The process: 0 if it measured, else 1."""
    os.umask(0o077)
    if hasattr(os, "nice"):
        os.nice(NICER)
    pack = load_pack(Path(arguments[0]))
    if kept_choice(pack) is None:
        measure_and_keep(pack, quick=True)
    return 0
