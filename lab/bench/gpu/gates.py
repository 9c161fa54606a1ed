"""What has to hold: the same answers, and the bars of speed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.lab.bench.gpu.card import Card, floor_ms
from emoscope.lab.bench.gpu.network import Network
from emoscope.lab.bench.gpu.record import Record
from emoscope.lab.bench.gpu.timing import Times, times_of

MIN_COSINE = 0.999
SPEED_BAR, FOUR_FACES_BAR, FLOOR_BAR = 2.5, 1.3, 1.5

Run = Callable[[NDArray[Any]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Pace:
    """How long is measured; shorter in tests."""

    calls: int = 100
    warm_up_s: float = 0.5


def bars(
    record: Record, section: str, name: str, image: Run, network: Network, card: Card | None,
    one: Times, eager: Times | None, pace: Pace,
) -> None:  # fmt: skip
    """Speed against eager, four faces against one, and against the floor."""
    if eager is not None:
        ratio = eager.median_ms / one.median_ms
        text = f"{ratio:.2f} times (bar {SPEED_BAR})"
        record.gate(section, f"{name} against eager f16, batch 1", text, ratio >= SPEED_BAR)
    crops = network.batch(4)
    four = times_of(lambda: image(crops), calls=pace.calls, warm_up_s=pace.warm_up_s)
    ratio = four.median_ms / one.median_ms
    text = f"{ratio:.2f} times (bar {FOUR_FACES_BAR})"
    record.gate(section, f"{name}, four faces against one", text, ratio <= FOUR_FACES_BAR)
    if card is None or network.image is None:
        return
    import torch

    least = floor_ms(card, network.image, torch.from_numpy(network.crops[:1]))
    ratio = (one.card_ms or one.median_ms) / least
    text = f"floor {least:.3f} ms, {ratio:.2f} times"
    if network.name == "compact":  # bound by launches, not by memory: no bar
        record.add(section, f"{name} against its floor, batch 1", text)
    else:
        text += f" (bar {FLOOR_BAR})"
        record.gate(section, f"{name} against its floor, batch 1", text, ratio <= FLOOR_BAR)


def lowest_cosine(got: NDArray[np.float32], want: NDArray[np.float32]) -> float:
    """Over rows; 0 where something is not a number or of another shape."""
    if got.shape != want.shape or not np.isfinite(got).all():
        return 0.0
    scale = np.linalg.norm(got, axis=1) * np.linalg.norm(want, axis=1)
    return float(((got * want).sum(axis=1) / np.maximum(scale, 1e-12)).min())
