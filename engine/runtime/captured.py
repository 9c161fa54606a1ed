"""CUDA graphs of a torch tower, one per prepared batch size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from emoscope.engine.runtime.batches import CAPTURED, chunks, padded

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    Call = Callable[[Tensor], Tensor]


class CapturedGraphs:
    """A tower as one CUDA graph per batch size: a replay costs one launch.

    Args:
        torch: The module torch.
        call: The tower, on CUDA.
        shape: Of one crop, or of one full clip; what has another shape is not replayed.
        dtype: Data type of the input.
    """

    def __init__(self, torch: Any, call: Call, shape: tuple[int, ...], dtype: torch.dtype) -> None:
        self._torch, self._call, self._shape = torch, call, shape
        self._graphs: dict[int, tuple[Any, Tensor, Tensor]] = {}
        self._pinned = torch.zeros((CAPTURED[-1], *shape), dtype=dtype).pin_memory()
        side = torch.cuda.Stream()
        for size in CAPTURED:
            static = torch.zeros((size, *shape), dtype=dtype, device="cuda")
            side.wait_stream(torch.cuda.current_stream())
            with torch.cuda.stream(side):
                for _ in range(3):  # libraries choose their kernels before the capture
                    call(static)
            torch.cuda.current_stream().wait_stream(side)
            graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(graph):
                answer = call(static)
            self._graphs[size] = graph, static, answer

    def run(self, batch: Tensor) -> Tensor:
        """(n, ...) on the CPU to (n, D) on CUDA."""
        if tuple(batch.shape[1:]) != self._shape:  # a clip that is still filling
            return self._call(batch)
        parts = [self._replay(batch[part]) for part in chunks(len(batch))]
        joined: Tensor = parts[0] if len(parts) == 1 else self._torch.cat(parts)
        return joined

    def _replay(self, crops: Tensor) -> Tensor:
        count = len(crops)
        graph, static, answer = self._graphs[padded(count)]
        # The pinned buffer is free again: every earlier replay was waited for by its clone's copy.
        self._torch.cuda.current_stream().synchronize()
        self._pinned[:count].copy_(crops)
        static[:count].copy_(self._pinned[:count], non_blocking=True)
        graph.replay()
        rows: Tensor = answer[:count].clone()
        return rows
