"""How much the per-frame cache saves: one new frame against encoding the whole clip again."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import Any

from emoscope.engine.errors import DataError

LENGTHS = {"emoclip": 32, "dfer-clip": 16}


@dataclass(frozen=True, slots=True)
class Saving:
    """Milliseconds per new frame, medians.

    Attributes:
        system: ``emoclip`` or ``dfer-clip``.
        frames: In a clip.
        cached_ms: One frame through the image tower, then the temporal model on the cached clip.
        temporal_ms: Of that, the temporal model.
        full_ms: All frames through the image tower, then the temporal model.
        difference: Largest difference between the two clip embeddings.
        runs: Pairs measured, one after the other.
        threads: Of torch.
    """

    system: str
    frames: int
    cached_ms: float
    temporal_ms: float
    full_ms: float
    difference: float
    runs: int
    threads: int

    @property
    def times(self) -> float:
        return self.full_ms / self.cached_ms


def measure_saving(system: str, runs: int = 5, threads: int | None = None) -> Saving:
    """Measure with the published sizes and random weights, float32, torch on the CPU.

    The two ways alternate, so that a busy moment of the machine hits both.

    Args:
        system: ``emoclip`` or ``dfer-clip``.
        runs: Pairs to measure after one to warm up.
        threads: Of torch; its own choice by default.

    Raises:
        DataError: Unknown system.
    """
    import torch

    if system not in LENGTHS:
        raise DataError(f'"{system}" has no clip to compare', f"Use {' or '.join(LENGTHS)}")
    if threads is not None:
        torch.set_num_threads(threads)
    torch.manual_seed(0)
    image, temporal = _towers(system)
    length = LENGTHS[system]
    crops = torch.randint(0, 256, (length, 224, 224, 3), dtype=torch.uint8)
    cached_ms, temporal_ms, full_ms = [], [], []
    difference = 0.0
    with torch.inference_mode():
        known = torch.cat([image(crop[None]) for crop in crops])
        for run in range(runs + 1):
            begun = time.perf_counter()
            newest = image(crops[-1:])
            middle = time.perf_counter()
            streamed = temporal(torch.cat([known[:-1], newest])[None])
            done = time.perf_counter()
            whole = temporal(image(crops)[None])
            ended = time.perf_counter()
            difference = max(difference, float((streamed - whole).abs().max()))
            if run == 0:
                continue
            cached_ms.append((done - begun) * 1000)
            temporal_ms.append((done - middle) * 1000)
            full_ms.append((ended - done) * 1000)
    return Saving(
        system,
        length,
        statistics.median(cached_ms),
        statistics.median(temporal_ms),
        statistics.median(full_ms),
        difference,
        runs,
        torch.get_num_threads(),
    )


def _towers(system: str) -> tuple[Any, Any]:
    from typing import cast

    from torch import nn

    from emoscope.engine.models.clip import ClipImage
    from emoscope.engine.models.emoclip import ImageGraph, TemporalGraph
    from emoscope.engine.models.pixels import EMOCLIP_PIXELS, SQUASHED_PIXELS
    from emoscope.engine.models.temporal import (
        DFER_CLIP_TEMPORAL,
        EMOCLIP_TEMPORAL,
        TemporalTransformer,
    )
    from emoscope.engine.models.towers import build_tower

    visual = cast(nn.Module, cast(Any, build_tower()).visual)
    if system == "emoclip":
        image: nn.Module = ImageGraph(visual, EMOCLIP_PIXELS)
        temporal = TemporalGraph(TemporalTransformer(EMOCLIP_TEMPORAL))
    else:
        image = ClipImage(visual, SQUASHED_PIXELS)
        temporal = TemporalGraph(TemporalTransformer(DFER_CLIP_TEMPORAL))
    return image.eval(), temporal.eval()
