"""What a run holds: networks, running mean, optimiser, checkpoint."""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from emoscope.engine.files import replacing
from emoscope.engine.models.compact import CompactConfig, ImageTower, TextHead
from emoscope.lab.training.config import TrainConfig

MAX_SCALE = 40.0


class Towers(nn.Module):
    """Image tower, text head and the logit scale that are trained together."""

    def __init__(self, config: CompactConfig, frozen: int = 0, scale: float = 14.0) -> None:
        super().__init__()
        self.image = ImageTower(config, frozen)
        self.text = TextHead(config)
        self.log_scale = nn.Parameter(torch.tensor(math.log(scale)))

    @property
    def scale(self) -> Tensor:
        """Factor on cosines, at most 40."""
        return self.log_scale.exp().clamp(max=MAX_SCALE)


@dataclass(slots=True)
class Run:
    """A training run between two epochs.

    Attributes:
        towers: As trained.
        mean: Running mean of ``towers``: what is evaluated and shipped.
        optimiser: AdamW.
        epoch: Epochs done.
        best: Best selection figure so far.
        history: One row of metrics per epoch.
    """

    towers: Towers
    mean: Towers
    optimiser: torch.optim.Optimizer
    epoch: int = 0
    best: float = -1.0
    history: list[dict[str, float]] = field(default_factory=list)

    def save(self, path: Path) -> None:
        """Everything that going on needs; a stop cannot tear it.

        Raises:
            OutputError: The place cannot be written; the older state stays.
        """
        state = {
            "towers": self.towers.state_dict(),
            "mean": self.mean.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "epoch": self.epoch,
            "best": self.best,
            "history": self.history,
        }
        with replacing(path) as aside:
            torch.save(state, aside)

    def load(self, path: Path) -> None:
        """Continues from :meth:`save`."""
        state: dict[str, Any] = torch.load(path, weights_only=True)
        self.towers.load_state_dict(state["towers"])
        self.mean.load_state_dict(state["mean"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.epoch, self.best = state["epoch"], state["best"]
        self.history = state["history"]


def new_run(config: TrainConfig, towers: Towers) -> Run:
    """A run that starts from the given towers."""
    trunk = [p for u in towers.image.units[:-1] for p in u.parameters() if p.requires_grad]
    ids = {id(p) for p in trunk}
    head = [p for p in towers.parameters() if p.requires_grad and id(p) not in ids]
    optimiser = torch.optim.AdamW(
        [{"params": trunk, "lr": config.lr_trunk}, {"params": head, "lr": config.lr_head}],
        weight_decay=config.weight_decay,
    )
    for group in optimiser.param_groups:
        group["base_lr"] = group["lr"]
    mean = copy.deepcopy(towers).requires_grad_(False).eval()
    return Run(towers, mean, optimiser)


def set_rate(run: Run, step: int, steps: int, warmup: int) -> None:
    """Linear warm-up, then half a cosine down to a fiftieth."""
    progress = step / max(1, steps)
    factor = 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, progress)))
    factor *= min(1.0, (step + 1) / warmup)
    for group in run.optimiser.param_groups:
        group["lr"] = group["base_lr"] * factor


@torch.no_grad()
def follow(run: Run, decay: float, step: int) -> None:
    """Moves the running mean one step; faster in the beginning."""
    decay = min(decay, (1 + step) / (10 + step))
    for slow, fast in zip(run.mean.parameters(), run.towers.parameters(), strict=True):
        slow.lerp_(fast.detach(), 1 - decay)
    for kept, now in zip(run.mean.buffers(), run.towers.buffers(), strict=True):
        kept.copy_(now)  # batch statistics are running means already
