"""What ``emoscope doctor`` says about runtimes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from emoscope.engine.errors import EmoScopeError

if TYPE_CHECKING:
    from emoscope.engine.models.pack import Pack
    from emoscope.engine.runtime.protocol import Runtime


@dataclass(frozen=True, slots=True)
class Line:
    """One finding.

    Attributes:
        subject: What was looked at.
        fine: Nothing to do about it.
        text: What was found.
    """

    subject: str
    fine: bool
    text: str


def runtime_report(model: str = "compact", asked: str = "auto") -> list[Line]:
    """Open a pack as the program would, and say what serves, what was measured and what cannot.

    What is called good has answered for one picture. Nothing is measured or built here; torch is
    not imported unless it serves.
    """
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.runtime.choosing import kept_choice
    from emoscope.engine.runtime.machine import this_machine
    from emoscope.engine.runtime.opening import open_runtime

    lines = [Line("machine", True, str(this_machine()))]
    try:
        pack = find_pack(model)
        serving = open_runtime(pack, asked)
    except EmoScopeError as error:
        return [*lines, Line("runtime", False, str(error))]
    if wrong := _one_picture(pack, serving.runtime):
        return [*lines, Line("runtime", False, f"{serving}; it fails: {wrong}")]
    lines.append(Line("runtime", True, str(serving)))
    kept = kept_choice(pack)
    if kept is not None:
        refused = [f"{r.name} ({r.refused})" for r in kept.results if r.refused]
        if refused:
            lines.append(Line("not used", True, "; ".join(refused)))
    return [*lines, _tensorrt(pack)]


def _one_picture(pack: Pack, runtime: Runtime) -> str:
    """What goes wrong with one picture and one clip on a runtime, or ""; closes it."""
    from emoscope.engine.runtime.probe import probe_crops

    length = pack.manifest.clip.length
    try:
        rows = runtime.encode_images(probe_crops(pack.manifest.preprocess.size_px)[:1])
        clip = runtime.encode_clips(np.repeat(rows[None], length, axis=1))
        return "" if np.isfinite(clip).all() else "its answers are not numbers"
    except Exception as error:  # whatever a driver's library throws
        return str(error)
    finally:
        with suppress(Exception):
            runtime.close()


def _tensorrt(pack: Pack) -> Line:
    from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt, engines_missing
    from emoscope.engine.runtime.gpus import find_gpu
    from emoscope.engine.runtime.tensorrt_library import installed, library_for, no_gpu

    gpu = find_gpu()
    if gpu is None:
        return Line("tensorrt", True, f"not used: {no_gpu().cause}")
    try:
        title = f"{library_for(gpu).title} on {gpu.name}"
        if engines_missing(pack):
            return Line("tensorrt", True, f"{title}: no engine yet, `emoscope build` makes it")
        wrong = _one_picture(pack, TensorRt(pack))
    except EmoScopeError as error:
        return Line("tensorrt", not installed(), str(error))
    if wrong:
        return Line("tensorrt", False, f"{title} fails: {wrong}")
    return Line("tensorrt", True, f"{title}: answered for one picture")
