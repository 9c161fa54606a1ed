"""What a card can do, and the least that a network could take on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from emoscope.lab.bench.gpu.timing import times_of

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Card:
    """What this card can do, measured.

    Attributes:
        bytes_s: Read and written per second by a copy inside of its memory.
        operations_s: Of f16 products of large matrices.
    """

    bytes_s: float
    operations_s: float


def measure_card(device: str = "cuda", size: int = 4096, copied_bytes: int = 1 << 28) -> Card:
    """Bandwidth by a large copy, arithmetic by a large product."""
    import torch

    source = torch.empty(copied_bytes, dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    kind = torch.float16 if device == "cuda" else torch.float32
    left = torch.randn(size, size, dtype=kind, device=device)
    out = torch.empty_like(left)

    def copy() -> None:
        target.copy_(source)
        _wait(device)

    def product() -> None:
        torch.mm(left, left, out=out)
        _wait(device)

    copying = times_of(copy, calls=20, warm_up_s=0.3).median_ms / 1e3
    multiplying = times_of(product, calls=20, warm_up_s=0.5).median_ms / 1e3
    return Card(2 * copied_bytes / copying, 2 * size**3 / multiplying)


def floor_ms(card: Card, module: nn.Module, example: Tensor) -> float:
    """The least that a batch can take: all weights read once in f16, or all products made."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    read = sum(p.numel() for p in module.parameters()) * 2 + example.numel() * example.itemsize
    counter = FlopCounterMode(display=False)
    with counter, torch.inference_mode():
        module(example)
    return max(read / card.bytes_s, counter.get_total_flops() / card.operations_s) * 1e3


def _wait(device: str) -> None:
    if device == "cuda":
        import torch

        torch.cuda.synchronize()
