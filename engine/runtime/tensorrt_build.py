"""Building engines with TensorRT or TensorRT-RTX; the latter also on a machine without a GPU."""

from __future__ import annotations

import platform
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.engine.errors import EmoScopeError, RuntimeUnavailableError
from emoscope.engine.models.graphs import Kind
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime import engine_cache
from emoscope.engine.runtime.batches import CAPTURED
from emoscope.engine.runtime.engine_cache import EngineKey, Shapes
from emoscope.engine.runtime.exporting import graph_of
from emoscope.engine.runtime.gpus import Gpu
from emoscope.engine.runtime.halving import halved
from emoscope.engine.runtime.tensorrt_graph import rewritten
from emoscope.engine.runtime.tensorrt_library import Library

MAX_FACES = CAPTURED[-1]
USUAL_FACES = 1
PRECISION = "f16"
"""Of all engines: what is exact is served by the CPU, and bf16 gains nothing over f16 here."""
ENGINE_KINDS: tuple[Kind, ...] = ("image", "temporal")
"""Sentences are encoded once, on the CPU, in f32: no engine for them."""

Progress = Callable[[str, float], None]
"""What is being done, and how much of it (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build.

    Attributes:
        targets: Compute capabilities, for example ``("sm_89", "sm_120")``.
        gpu: The card to build for, or None when building ahead.
    """

    targets: tuple[str, ...]
    gpu: Gpu | None = None


def parse_targets(text: str) -> tuple[str, ...]:
    """``"sm_89,sm_120"`` to its parts, sorted, each once.

    Raises:
        RuntimeUnavailableError: A part is no target.
    """
    parts = sorted({part.strip().lower() for part in text.split(",") if part.strip()})
    for part in parts:
        if not re.fullmatch(r"sm_\d{2,3}", part):
            raise RuntimeUnavailableError(
                f'"{part}" is not a build target', "Write for example --target sm_89,sm_120"
            )
    if not parts:
        raise RuntimeUnavailableError(
            "No build target was given", "Write for example --target sm_89,sm_120"
        )
    return tuple(parts)


def shapes_of(pack: Pack, kind: Kind) -> Shapes:
    """Profiles: 1 to ``MAX_FACES`` faces, full clips (a filling one is scored on the CPU)."""
    side, width = pack.manifest.preprocess.size_px, pack.manifest.embedding_size
    length = pack.manifest.clip.length
    if kind == "image":
        crop = (side, side, 3)
        return {"pixels": ((1, *crop), (USUAL_FACES, *crop), (MAX_FACES, *crop))}
    clip = (length, width)
    return {"frames": ((1, *clip), (USUAL_FACES, *clip), (MAX_FACES, *clip))}


def key_of(pack: Pack, kind: Kind, library: Library, plan: Plan) -> EngineKey:
    """What the engine depends on."""
    family = "tensorrt_rtx" if library.rtx else "tensorrt"
    # An engine of the desktop library holds code for its targets; the full one's is for one card.
    here = None if library.rtx else plan.gpu
    return EngineKey(
        pack=pack.checksum,
        kind=kind,
        library=f"{family} {library.version}",
        precision=PRECISION,
        shapes=engine_cache.shapes_in_words(shapes_of(pack, kind)),
        targets=plan.targets,
        gpu=here.name if here else "",
        driver="{}.{}".format(*here.cuda) if here else "",
        system="" if library.rtx else f"{platform.system()} {platform.machine()}",
    )


def build_pack(
    pack: Pack,
    library: Library,
    plan: Plan,
    folder: Path | None = None,
    progress: Progress = lambda text, part: None,
    again: bool = False,
) -> list[Path]:
    """Build what is not there yet.

    Args:
        pack: The pack to build engines for.
        library: From :mod:`emoscope.engine.runtime.tensorrt_library`.
        plan: What to build.
        folder: Where to; None for the user's cache.
        progress: Told how far it is.
        again: Build also what is there, in its place.

    Returns:
        Paths of the engines, image first.

    Raises:
        RuntimeUnavailableError: The library cannot build it; its own words are in the message.
        OutputError: The folder cannot be written.
    """
    built = []
    for kind in ENGINE_KINDS:
        key = key_of(pack, kind, library, plan)
        path = None if again else engine_cache.find(key, folder)
        if path is None:
            path = engine_cache.store(key, build(pack, kind, library, plan, progress), folder)
        progress(f"{kind} engine", 1.0)
        built.append(path)
    return built


def build(
    pack: Pack,
    kind: Kind,
    library: Library,
    plan: Plan,
    progress: Progress = lambda text, part: None,
) -> bytes:
    """Build one engine.

    Raises:
        RuntimeUnavailableError: The library cannot build it.
    """
    words: list[str] = []
    try:
        return _built(pack, kind, library, plan, progress, words)
    except EmoScopeError:
        raise
    except MemoryError as error:
        raise _failed(library, kind, ["out of memory"]) from error
    except Exception as error:  # a constructor without a usable driver raises TypeError
        raise _failed(library, kind, words or [f"{type(error).__name__}: {error}"]) from error


def _built(
    pack: Pack, kind: Kind, library: Library, plan: Plan, progress: Progress, words: list[str]
) -> bytes:
    trt = library.module
    logger = quiet_logger(trt, words)
    builder = trt.Builder(logger)
    if builder is None:
        raise _failed(library, kind, words)
    # Types are in the graph itself: the one way that both libraries know.
    network = builder.create_network(1 << int(trt.NetworkDefinitionCreationFlag.STRONGLY_TYPED))
    parser = trt.OnnxParser(network, logger)
    model = halved(rewritten(graph_of(pack, kind)), PRECISION).filled()
    if not parser.parse(model):
        words += [str(parser.get_error(i).desc()) for i in range(parser.num_errors)]
        raise _failed(library, kind, words)
    config = builder.create_builder_config()
    config.clear_flag(trt.BuilderFlag.TF32)  # what is left in f32 is meant to be exact
    if library.rtx:
        config.num_compute_capabilities = len(plan.targets)
        for index, target in enumerate(plan.targets):
            capability = getattr(trt.ComputeCapability, target.replace("sm_", "SM"))
            config.set_compute_capability(capability, index)
    profile = builder.create_optimization_profile()
    for name, (smallest, usual, largest) in shapes_of(pack, kind).items():
        profile.set_shape(name, smallest, usual, largest)
    config.add_optimization_profile(profile)
    monitor = _monitor(trt, kind, progress)
    if monitor is not None:
        config.progress_monitor = monitor
    engine = builder.build_serialized_network(network, config)
    if engine is None:
        raise _failed(library, kind, words)
    return bytes(engine)


def quiet_logger(trt: Any, words: list[str]) -> Any:
    """A logger that prints nothing and remembers what went wrong."""
    serious = {trt.ILogger.ERROR, trt.ILogger.INTERNAL_ERROR}

    class Quiet(trt.ILogger):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()

        def log(self, severity: Any, message: str) -> None:
            if severity in serious:
                words.append(message.strip())

    return Quiet()


def _monitor(trt: Any, kind: Kind, progress: Progress) -> Any:
    base = getattr(trt, "IProgressMonitor", None)
    if base is None:
        return None

    class Monitor(base):  # type: ignore[misc, valid-type]
        def __init__(self) -> None:
            super().__init__()
            self._steps: dict[str, int] = {}
            self._part = 0.0

        def phase_start(self, phase: str, parent: str | None, steps: int) -> None:
            if not parent:
                self._steps[phase] = max(1, steps)
            progress(f"{kind} engine: {phase}", self._part)

        def step_complete(self, phase: str, step: int) -> bool:
            # Only the outermost phase says how far the whole is; inner ones start again and again.
            if phase in self._steps:
                self._part = min(1.0, (step + 1) / self._steps[phase])
                progress(f"{kind} engine: {phase}", self._part)
            return True

        def phase_finish(self, phase: str) -> None:
            if self._steps.pop(phase, None):
                self._part = 0.0

    return Monitor()


def out_of_memory(words: str) -> bool:
    """Whether the library's words speak of memory that is used up."""
    return any(sign in words.lower() for sign in ("out of memory", "outofmemory"))


def _step(said: str) -> str:
    if out_of_memory(said):
        return "Close other programs that use the card or the memory, and build again"
    return "Use another runtime, for example torch-cuda-graphs or openvino"


def _failed(library: Library, kind: Kind, words: list[str]) -> RuntimeUnavailableError:
    said = " - ".join(words[-1].splitlines()[:2])[:300] if words else "it gave no reason"
    return RuntimeUnavailableError(
        f"{library.title} could not build the {kind} engine ({said})",
        _step(said),
    )
