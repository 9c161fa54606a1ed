"""Downstream regression: continuous targets per video, such as the severity of a symptom.

EmoCLIP's head is Linear(512, 256), ReLU, Linear(256, targets) on the clip embedding, with the
image tower frozen and the temporal Transformer trained too (``architecture/downstream.py``). Here
the temporal Transformer is frozen or tuned as asked. Every figure comes from videos whose subject
the model of their fold has not seen.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from emoscope.engine.errors import DataError
from emoscope.lab.evaluation.metrics import (
    Doubles,
    Interval,
    bootstrap,
    concordance,
    mean_absolute_error,
    pearson,
    root_mean_square_error,
)
from emoscope.lab.evaluation.regression_data import Sequences, grouped_folds

HIDDEN = 256


@dataclass(frozen=True, slots=True)
class RegressionSettings:
    """How the head is trained.

    Attributes:
        tuned: Train the temporal Transformer too; otherwise only the head.
        folds: Of the cross-validation, grouped by subject.
        epochs, rate, temporal_rate, weight_decay, batch: Of Adam.
        seed: Of folds, weights and order.
    """

    tuned: bool = False
    folds: int = 5
    epochs: int = 200
    rate: float = 1e-3
    temporal_rate: float = 1e-5
    weight_decay: float = 1e-2
    batch: int = 32
    seed: int = 0


@dataclass(frozen=True, slots=True)
class TargetFigures:
    """One target over all folds together.

    Attributes:
        name: Of the target.
        videos: With a value.
        pearson: With an interval by resampling subjects.
        concordance, mae, rmse: Likewise over all held-out answers.
        baseline_mae: Of always answering the training mean.
    """

    name: str
    videos: int
    pearson: Interval
    concordance: float
    mae: float
    rmse: float
    baseline_mae: float


@dataclass(frozen=True, slots=True, eq=False)
class RegressionResult:
    """All held-out answers and their figures.

    Attributes:
        answers: (videos, K), each from the fold that did not see its subject.
        truth: (videos, K), NaN where unknown.
        fold: (videos,).
        figures: One per target.
    """

    answers: Doubles
    truth: Doubles
    fold: Doubles
    figures: tuple[TargetFigures, ...]


class Head(nn.Module):
    """The authors' MLP on the mean of a video's window embeddings."""

    def __init__(self, width: int, targets: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, targets))

    def forward(self, features: Tensor) -> Tensor:
        return cast(Tensor, self.layers(features))


def regress(
    data: Sequences,
    temporal: nn.Module,
    settings: RegressionSettings | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> RegressionResult:
    """Grouped cross-validation.

    Args:
        data: Frame embeddings and targets.
        temporal: (n, T, D) to (n, D'): the pack's temporal module; it is not changed.
        settings: Of training.
        progress: Called with folds done and in all.

    Raises:
        DataError: Too few subjects.
    """
    settings = settings or RegressionSettings()
    fold_of = grouped_folds(data.groups, settings.folds, settings.seed)
    answers = np.full(data.targets.shape, np.nan)
    baseline = np.full(data.targets.shape, np.nan)
    for fold in range(settings.folds):
        held = fold_of == fold
        train = np.flatnonzero(~held)
        known = np.isfinite(data.targets[train])
        if (known.sum(axis=0) < 2).any():
            raise DataError("A target has under two values to train on", "Lower --folds")
        mean = np.nanmean(data.targets[train], axis=0)
        spread = np.nanstd(data.targets[train], axis=0)
        spread = np.where(spread > 0, spread, 1.0)
        model = _fit(data, temporal, train, (data.targets - mean) / spread, settings, fold)
        answers[held] = model(np.flatnonzero(held)) * spread + mean
        baseline[held] = mean
        progress(fold + 1, settings.folds)
    figures = tuple(
        _figures(name, data.targets[:, k], answers[:, k], baseline[:, k], data.groups)
        for k, name in enumerate(data.names)
    )
    return RegressionResult(answers, data.targets, fold_of.astype(np.float64), figures)


def _fit(
    data: Sequences,
    temporal: nn.Module,
    train: Any,
    targets: Doubles,
    settings: RegressionSettings,
    fold: int,
) -> Callable[[Any], Doubles]:
    """Train one fold; gives a function from places to standardised answers."""
    torch.manual_seed(settings.seed * 1000 + fold)
    moving = copy.deepcopy(temporal).train(settings.tuned).requires_grad_(settings.tuned)
    fixed = None if settings.tuned else _features(moving, data, range(len(data.frames)))
    width = _features(moving, data, [0]).shape[1] if fixed is None else fixed.shape[1]
    head = Head(width, len(data.names))
    groups: list[dict[str, Any]] = [{"params": list(head.parameters()), "lr": settings.rate}]
    if settings.tuned:
        groups.append({"params": list(moving.parameters()), "lr": settings.temporal_rate})
    optimizer = torch.optim.AdamW(groups, weight_decay=settings.weight_decay)
    generator = np.random.default_rng([settings.seed, fold])
    wanted = torch.from_numpy(np.nan_to_num(targets)).float()
    known = torch.from_numpy(np.isfinite(targets)).float()
    for _ in range(settings.epochs):
        order = generator.permutation(train)
        for start in range(0, len(order), settings.batch):
            places = order[start : start + settings.batch]
            features = _features(moving, data, places) if fixed is None else fixed[places]
            gap = (head(features) - wanted[places]) ** 2 * known[places]
            loss = gap.sum() / known[places].sum().clamp(min=1)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()

    def answer(places: Any) -> Doubles:
        moving.eval()
        with torch.no_grad():
            features = _features(moving, data, places) if fixed is None else fixed[places]
            return np.asarray(head(features).double().numpy())

    return answer


def _features(temporal: nn.Module, data: Sequences, places: Any) -> Tensor:
    """(n, D) mean of each video's window embeddings, all windows in one call."""
    chosen = [data.frames[int(place)] for place in places]
    windows = torch.from_numpy(np.concatenate(chosen))
    if any(p.requires_grad for p in temporal.parameters()):
        embedded = temporal(windows)
    else:
        with torch.no_grad():
            embedded = temporal(windows)
    parts = torch.split(embedded, [len(rows) for rows in chosen])
    # Unit vectors have components of about D^-1/2: brought to about one for the head.
    scale = float(embedded.shape[1]) ** 0.5
    return cast(Tensor, torch.stack([part.mean(dim=0) for part in parts]) * scale)


def _figures(
    name: str, truth: Doubles, answers: Doubles, baseline: Doubles, groups: tuple[str, ...]
) -> TargetFigures:
    known = np.isfinite(truth)
    a, b = truth[known], answers[known]
    members = [group for group, there in zip(groups, known, strict=True) if there]
    return TargetFigures(
        name,
        int(known.sum()),
        bootstrap(pearson, a, b, groups=members),
        concordance(a, b),
        mean_absolute_error(a, b),
        root_mean_square_error(a, b),
        mean_absolute_error(a, baseline[known]),
    )
