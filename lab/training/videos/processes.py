"""One process or several GPUs by ``torchrun``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class World:
    """This process among all.

    Attributes:
        rank: From 0; 0 writes and speaks.
        size: Number of processes.
        device: That this process computes on.
    """

    rank: int
    size: int
    device: torch.device

    @property
    def first(self) -> bool:
        return self.rank == 0

    def total(self, values: Tensor) -> Tensor:
        """Sum over all processes."""
        if self.size > 1:
            torch.distributed.all_reduce(values)
        return values

    def gathered(self, values: Tensor) -> Tensor:
        """Rows of all processes, which have as many each; gradients flow to this process's own.

        They are ``size`` times as large, since :meth:`average_gradients` takes the mean of what are
        parts of a sum: then it gives what one process with all rows would have.

        Args:
            values: (n, ...).

        Returns:
            (size * n, ...) in the order of the processes.
        """
        if self.size == 1:
            return values
        own = values.detach().contiguous()
        parts = [torch.empty_like(own) for _ in range(self.size)]
        torch.distributed.all_gather(parts, own)
        parts[self.rank] = own + self.size * (values - own)
        return torch.cat(parts)

    def wait(self) -> None:
        """Until all processes are here."""
        if self.size > 1:
            torch.distributed.barrier()

    def average_gradients(self, model: nn.Module) -> None:
        """Mean of the gradients over all processes; what DistributedDataParallel does.

        Done once per step by hand, since both systems are called by several methods, which the
        wrapper does not see.
        """
        if self.size == 1:
            return
        for parameter in model.parameters():
            if parameter.requires_grad:
                if parameter.grad is None:
                    parameter.grad = torch.zeros_like(parameter)
                torch.distributed.all_reduce(parameter.grad)
                parameter.grad /= self.size

    def share_weights(self, model: nn.Module) -> None:
        """Give all processes the first one's weights."""
        if self.size > 1:
            for tensor in (*model.parameters(), *model.buffers()):
                torch.distributed.broadcast(tensor.data, 0)


@contextmanager
def open_world(device: str = "auto") -> Iterator[World]:
    """This process's place, from the variables that ``torchrun`` sets.

    Args:
        device: ``auto``, ``cpu`` or ``cuda``.
    """
    rank, size = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    local = int(os.environ.get("LOCAL_RANK", "0"))
    cuda = device == "cuda" or (device == "auto" and torch.cuda.is_available())
    chosen = torch.device("cuda", local) if cuda else torch.device("cpu")
    if cuda:
        torch.cuda.set_device(chosen)
    if size > 1:
        torch.distributed.init_process_group("nccl" if cuda else "gloo")
    try:
        yield World(rank, size, chosen)
    finally:
        if size > 1:
            torch.distributed.destroy_process_group()
