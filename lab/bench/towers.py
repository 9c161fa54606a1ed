"""How fast the catalogue's towers are on this machine's processor, with random weights."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.candidates import CANDIDATES
from emoscope.engine.runtime.exporting import exported_folder
from emoscope.engine.runtime.protocol import Runtime
from emoscope.lab.bench.random_pack import random_clip_pack

RUNTIMES = ("openvino", "onnxruntime")
WARM_UP = 2


@dataclass(frozen=True, slots=True)
class TowerSpeed:
    """One tower.

    Attributes:
        name: Of the catalogue.
        runtime: The faster one.
        image_ms: One face: the fastest and the median call.
        text_ms: One sentence likewise.
        trouble: Why it was not measured, or "".
    """

    name: str
    runtime: str = ""
    image_ms: tuple[float, float] = (0.0, 0.0)
    text_ms: tuple[float, float] = (0.0, 0.0)
    trouble: str = ""


def tower_speeds(
    items: Sequence[HubItem], rounds: int, say: Callable[[str], None] = lambda text: None
) -> Iterator[TowerSpeed]:
    """Build each tower with random weights, export it and time it; one that fails says why."""
    for item in items:
        say(f"{item.name}: building and exporting")
        with tempfile.TemporaryDirectory(prefix="emoscope-towers-") as work:
            pack = None
            try:
                pack = random_clip_pack(Path(work) / "pack", item.tower)
                yield _fastest(item.name, pack, rounds, say)
            except (EmoScopeError, RuntimeError) as error:
                yield TowerSpeed(item.name, trouble=str(error).splitlines()[0])
            finally:
                if pack is not None:
                    shutil.rmtree(exported_folder(pack), ignore_errors=True)


def _fastest(name: str, pack: Pack, rounds: int, say: Callable[[str], None]) -> TowerSpeed:
    found = []
    for kind in RUNTIMES:
        say(f"{name}: {kind}")
        runtime = CANDIDATES[kind].make(pack, None)
        try:
            found.append(_time(name, kind, runtime, pack.manifest.preprocess.size_px, rounds))
        finally:
            runtime.close()
    return min(found, key=lambda speed: speed.image_ms)


def _time(name: str, kind: str, runtime: Runtime, side: int, rounds: int) -> TowerSpeed:
    crop = np.random.default_rng(0).integers(0, 256, (1, side, side, 3), dtype=np.uint8)
    return TowerSpeed(
        name,
        kind,
        _calls(lambda: runtime.encode_images(crop), rounds),
        _calls(lambda: runtime.encode_texts(["a face that holds back a laugh"]), rounds),
    )


def _calls(call: Callable[[], object], rounds: int) -> tuple[float, float]:
    taken = []
    for number in range(WARM_UP + rounds):
        begun = time.perf_counter()
        call()
        if number >= WARM_UP:
            taken.append(1e3 * (time.perf_counter() - begun))
    return min(taken), float(np.median(taken))
