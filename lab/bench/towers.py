"""What the catalogue's towers cost this machine's processor, with random weights."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.models.catalogue import HubItem


@dataclass(frozen=True, slots=True)
class TowerCost:
    """One tower in torch, in one thread.

    Attributes:
        name: Of the catalogue.
        image_ms: Processor time of one face.
        text_ms: Of one sentence.
        trouble: Why it was not measured, or "".
    """

    name: str
    image_ms: float = 0.0
    text_ms: float = 0.0
    trouble: str = ""


def tower_costs(items: Sequence[HubItem], rounds: int) -> Iterator[TowerCost]:
    """Build each tower with random weights and time it; one that fails says why.

    Processor time, not the clock's: what else runs on the machine hardly counts.
    """
    import torch

    torch.set_num_threads(1)
    for item in items:
        try:
            with torch.inference_mode():
                yield _cost(item, rounds)
        except (EmoScopeError, RuntimeError, MemoryError) as error:
            yield TowerCost(item.name, trouble=(str(error).splitlines() or ["no memory"])[0])


def _cost(item: HubItem, rounds: int) -> TowerCost:
    import torch

    from emoscope.engine.models.text_sides import text_length, text_side_of
    from emoscope.engine.models.towers import build_tower, tower_size_px

    tower = build_tower(item.tower).eval()
    text, side = text_side_of(tower), tower_size_px(tower)
    pixels = torch.randn(1, 3, side, side)
    ids = torch.ones(1, text_length(tower), dtype=torch.int64)
    visual = cast(Any, tower).visual
    return TowerCost(
        item.name,
        _calls(lambda: visual(pixels), rounds),
        _calls(lambda: text(ids, torch.ones_like(ids)), rounds),
    )


def _calls(call: Callable[[], object], rounds: int) -> float:
    call()
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        call()
        taken.append(1e3 * (time.process_time() - begun))
    return float(np.median(taken))
