"""TensorRT-RTX and TensorRT on packs: build, load, speed, output, cache, memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from emoscope.lab.bench.gpu.card import Card
from emoscope.lab.bench.gpu.endurance import closed_elsewhere, reopened
from emoscope.lab.bench.gpu.gates import MIN_COSINE, Pace, bars, lowest_cosine
from emoscope.lab.bench.gpu.network import Network
from emoscope.lab.bench.gpu.record import NotHere, Record
from emoscope.lab.bench.gpu.timing import Times, times_of

if TYPE_CHECKING:
    from emoscope.engine.models.pack import Pack
    from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt
    from emoscope.engine.runtime.gpus import Gpu
    from emoscope.engine.runtime.tensorrt_library import Library

T = TypeVar("T")
SECOND_START_S = 1.0
NEEDED = ("onnx", "onnxruntime", "pydantic", "safetensors", "tokenizers")


def libraries(record: Record, gpu: Gpu) -> list[Library]:
    """Those that are installed and take this card; the others are named."""
    from importlib.util import find_spec

    section = "tensorrt"
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        record.add(section, "both libraries", f"needs {', '.join(missing)}", "not run")
        return []
    from emoscope.engine.runtime.tensorrt_library import installed, too_old, unsupported

    found = installed()
    for name, rtx in (("TensorRT-RTX", True), ("TensorRT", False)):
        if not any(library.rtx == rtx for library in found):
            record.add(section, name, "not installed", "not run")
    usable = []
    for library in found:
        if not library.knows(gpu):
            record.add(section, library.title, unsupported(gpu, [library]).cause, "not run")
        elif not library.runs_on(gpu):
            record.add(section, library.title, too_old(gpu, library).cause, "not run")
        else:
            usable.append(library)
    return usable


def tensorrt_runs(
    record: Record, library: Library, gpu: Gpu, pack: Pack, network: Network,
    card: Card | None, work: Path, eager: Times | None = None, pace: Pace | None = None,
) -> None:  # fmt: skip
    """One library on one pack.

    Args:
        record: Takes the findings.
        library: Takes the card.
        gpu: The card.
        pack: To build.
        network: The same architecture in torch, for its floor and its crops.
        card: What it can do; None if torch cannot measure it.
        work: Folder for engines that are built ahead.
        eager: Times of torch in eager f16, if it is here.
        pace: How long to measure.
    """
    from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt
    from emoscope.engine.runtime.tensorrt_build import Plan, build_pack

    pace = pace or Pace()
    section = f"{library.title}, {network.name}"
    runtime: TensorRt | None = None
    with record.part(section, "build here"):
        here = Plan((gpu.target,), gpu)
        took, paths = _timed(lambda: build_pack(pack, library, here, again=True))
        size = sum(path.stat().st_size for path in paths) / 1e6
        record.add(section, "build here", f"{took:.1f} s, {size:.1f} MB")
    if library.rtx:
        with record.part(section, "build ahead"):
            plan = Plan((gpu.target,))
            took, paths = _timed(lambda: build_pack(pack, library, plan, work, again=True))
            record.add(section, "build ahead", f"{took:.1f} s, {len(paths)} engines")
    with record.part(section, "first start"):
        took, runtime = _timed(lambda: TensorRt(pack, library=library))
        record.add(section, "first start, compiling included", f"{took:.2f} s")
    if runtime is None:
        return
    try:
        with record.part(section, "answers and times"):
            _answers(record, section, runtime, pack)
            _times(record, section, runtime, network, card, eager, pace)
        with record.part(section, "uploads"):
            _uploads(record, section, runtime, network)
    finally:
        closed_elsewhere(record, section, runtime.close)
    with record.part(section, "second start"):
        took, again = _timed(lambda: TensorRt(pack, library=library))
        again.close()
        text = f"{took:.2f} s (bar {SECOND_START_S:g} s)"
        record.gate(section, "second start", text, took <= SECOND_START_S)
    with record.part(section, "engine of another driver"):
        _refusal(record, section, pack, library, gpu)
    if network.name == "compact":
        reopened(record, section, lambda: TensorRt(pack, library=library).close())


def _answers(record: Record, section: str, runtime: TensorRt, pack: Pack) -> None:
    from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime
    from emoscope.engine.runtime.fixed_clip import fixed_crops

    exact, crops = OnnxRuntime(pack), fixed_crops(pack)
    worst = 1.0
    images = exact.encode_images(crops)
    length = pack.manifest.clip.length
    for count in (1, 2, 3, 4, 8, 11):
        worst = min(worst, lowest_cosine(runtime.encode_images(crops[:count]), images[:count]))
        for size in (length, max(1, length // 2)):
            clips = np.resize(images, (count, size, images.shape[1])).astype(np.float32)
            worst = min(
                worst, lowest_cosine(runtime.encode_clips(clips), exact.encode_clips(clips))
            )
    text = f"lowest cosine {worst:.6f}"
    record.gate(section, "says what f32 on the CPU says", text, worst >= MIN_COSINE)


def _times(
    record: Record, section: str, runtime: TensorRt, network: Network, card: Card | None,
    eager: Times | None, pace: Pace,
) -> None:  # fmt: skip
    one = None
    for size in (1, 2, 4, 8):
        crops = network.batch(size)
        work = partial(runtime.encode_images, crops)
        found = times_of(work, calls=pace.calls, warm_up_s=pace.warm_up_s)
        record.add(section, f"image, batch {size}", str(found))
        one = one or found
    clip = np.ones((1, network.length, network.width), np.float32)
    found = times_of(lambda: runtime.encode_clips(clip), calls=pace.calls, warm_up_s=pace.warm_up_s)
    record.add(section, "temporal, batch 1", str(found))
    assert one is not None
    # Events of torch's stream do not see TensorRT's: the wall's figure stands for both.
    one = replace(one, card_ms=0.0)
    bars(record, section, "engine", runtime.encode_images, network, card, one, eager, pace)


def _uploads(record: Record, section: str, runtime: TensorRt, network: Network) -> None:
    """Copies to the card in one frame with four faces."""
    driver: Any = runtime._driver
    real, count = driver.upload, [0]

    def counting(*arguments: Any) -> None:
        count[0] += 1
        real(*arguments)

    driver.upload = counting
    try:
        runtime.encode_images(network.batch(4))
    finally:
        driver.upload = real
    captured = bool(runtime._engines["image"]._graphs)
    text = "inside of the graph" if captured else f"{count[0]} in a frame with four faces"
    record.gate(section, "uploads", text, count[0] == (0 if captured else 1))


def _refusal(record: Record, section: str, pack: Pack, library: Library, gpu: Gpu) -> None:
    from emoscope.engine.runtime import engine_cache
    from emoscope.engine.runtime.tensorrt_build import Plan, key_of

    if library.rtx:
        raise NotHere("its engines hold for every driver that it runs on")
    other = replace(gpu, cuda=(gpu.cuda[0], gpu.cuda[1] + 1))
    key = key_of(pack, "image", library, Plan((gpu.target,), other))
    refused = engine_cache.find(key) is None
    text = "refused" if refused else "taken"
    record.gate(section, "engine of another driver", text, refused)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    answer = work()
    return time.perf_counter() - started, answer
