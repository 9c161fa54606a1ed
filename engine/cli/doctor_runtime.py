"""What ``emoscope doctor`` says about runtimes."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import EmoScopeError


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

    Nothing is measured or built here; torch is not imported.
    """
    from engine.models.pack import find_pack
    from engine.runtime.choice import kept_choice
    from engine.runtime.machine import this_machine
    from engine.runtime.opening import open_explained

    lines = [Line("machine", True, str(this_machine()))]
    try:
        pack = find_pack(model)
        runtime, opened = open_explained(pack, asked)
        runtime.close()
    except EmoScopeError as error:
        return [*lines, Line("runtime", False, str(error))]
    lines.append(Line("runtime", True, str(opened)))
    kept = kept_choice(pack)
    if kept is not None:
        refused = [f"{r.name} ({r.refused})" for r in kept.results if r.refused]
        if refused:
            lines.append(Line("not used", True, "; ".join(refused)))
    return [*lines, _tensorrt()]


def _tensorrt() -> Line:
    from engine.runtime.cuda_driver import find_gpu
    from engine.runtime.machine import version_of
    from engine.runtime.tensorrt_library import library_for, no_gpu

    gpu = find_gpu()
    if gpu is None:
        return Line("tensorrt", True, f"not used: {no_gpu().cause}")
    try:
        library = library_for(gpu)
    except EmoScopeError as error:
        return Line("tensorrt", version_of("tensorrt") is None, str(error))
    return Line("tensorrt", True, f"{library.title} on {gpu.name}")
