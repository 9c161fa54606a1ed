"""What a run keeps on disk, so that it can be killed at any time and go on."""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from emoscope.engine.errors import DataError, OutputError
from emoscope.engine.files import replacing

LAST = "last.pt"
METRICS = "metrics.csv"
COLUMNS = ("epoch", "step", "loss", "rate", "selection_uar", "selection_war", "seconds")


@dataclass(slots=True)
class Progress:
    """Where a run is.

    Attributes:
        epoch: The one in work, from 0.
        step: Batches done in it.
        loss_sum, loss_count: Over those.
        best: Best selection accuracy so far, and its epoch.
        history: One row per finished epoch, by :data:`COLUMNS`.
    """

    epoch: int = 0
    step: int = 0
    loss_sum: float = 0.0
    loss_count: int = 0
    best: float = -1.0
    best_epoch: int = -1
    history: list[dict[str, float]] = field(default_factory=list)


def save_state(folder: Path, parts: Mapping[str, Any], progress: Progress, settings: str) -> None:
    """Write everything a run needs to go on, beside the old file first.

    Raises:
        OutputError: It cannot be written.
    """
    state = {name: part.state_dict() for name, part in parts.items()}
    state["progress"] = {name: getattr(progress, name) for name in Progress.__slots__}
    state["settings"] = settings
    state["torch_random"] = torch.get_rng_state()
    if torch.cuda.is_available():
        state["cuda_random"] = torch.cuda.get_rng_state()
    try:
        with replacing(folder / LAST) as partial:
            torch.save(state, partial)
    except RuntimeError as error:  # torch's own word for a full disk
        raise OutputError(f"The run's state cannot be written to {folder} ({error})") from error


def load_state(folder: Path, parts: Mapping[str, Any], settings: str) -> Progress | None:
    """Put a run back where it was; None if there is nothing to go on from.

    Raises:
        DataError: The folder holds a run with other settings, or a damaged one.
    """
    path = folder / LAST
    if not path.is_file():
        return None
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:  # torch raises many kinds for a damaged file
        raise DataError(f"{path} cannot be read ({error})", "Start again in another folder") from (
            error
        )
    if state["settings"] != settings:
        raise DataError(
            f"{folder} holds a run with other settings", "Choose another folder with --out"
        )
    for name, part in parts.items():
        part.load_state_dict(state[name])
    torch.set_rng_state(state["torch_random"])
    if torch.cuda.is_available() and "cuda_random" in state:
        torch.cuda.set_rng_state(state["cuda_random"])
    return Progress(**state["progress"])


def write_metrics(folder: Path, progress: Progress) -> None:
    """The table of all finished epochs, and its picture where matplotlib is installed."""
    with (folder / METRICS).open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(progress.history)
    plot_curves(progress, folder / "curves.png")


def plot_curves(progress: Progress, path: Path) -> None:
    """Loss and selection figures over the epochs as PNG."""
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        return
    epochs = [row["epoch"] for row in progress.history]
    figure = Figure(figsize=(8, 3.2), layout="constrained")
    FigureCanvasAgg(figure)
    left, right = figure.subplots(1, 2)
    left.plot(epochs, [row["loss"] for row in progress.history], marker=".")
    left.set(xlabel="epoch", ylabel="training loss")
    for name in ("selection_uar", "selection_war"):
        right.plot(epochs, [row[name] for row in progress.history], marker=".", label=name)
    right.set(xlabel="epoch", ylabel="share", ylim=(0, 1))
    right.legend()
    figure.savefig(path, dpi=110)


def seed_all(seed: int) -> None:
    """Seed every generator that a library might draw from."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    torch.manual_seed(seed)
