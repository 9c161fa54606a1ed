"""Times of calls on a card, by its own events and by the wall."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

import numpy as np

WARM_UP_S = 1.0
CALLS = 100
PAUSE_S = 0.005


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of repeated calls.

    Attributes:
        median_ms, p95_ms: By the wall, from pixels on the host to an answer on the host.
        card_ms: Median by CUDA events; 0 where there are none.
    """

    median_ms: float
    p95_ms: float
    card_ms: float

    def __str__(self) -> str:
        card = f", {self.card_ms:.3f} on the card" if self.card_ms else ""
        return f"median {self.median_ms:.3f} ms, p95 {self.p95_ms:.3f}{card}"


def times_of(
    call: Callable[[], object], *, calls: int = CALLS, warm_up_s: float = WARM_UP_S
) -> Times:
    """Time a call that ends with its answer on the host, after a second of work."""
    end_s = time.perf_counter() + warm_up_s
    call()
    while time.perf_counter() < end_s:
        call()
    on_card = _torch_sees_a_card()
    wall, card = [], []
    for _ in range(calls):
        time.sleep(PAUSE_S)
        marks = _marks() if on_card else None
        started = time.perf_counter()
        if marks:
            marks[0].record()
        call()
        if marks:
            marks[1].record()
            marks[1].synchronize()
        wall.append((time.perf_counter() - started) * 1e3)
        if marks:
            card.append(marks[0].elapsed_time(marks[1]))
    return Times(
        float(np.median(wall)),
        float(np.percentile(wall, 95)),
        float(np.median(card)) if card else 0.0,
    )


def _torch_sees_a_card() -> bool:
    if find_spec("torch") is None:
        return False
    import torch

    return bool(torch.cuda.is_available())


def _marks() -> tuple[Any, Any]:
    import torch

    make: Any = torch.cuda.Event
    return make(enable_timing=True), make(enable_timing=True)
