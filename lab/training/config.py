"""Settings of a training run, read from YAML."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from emoscope.engine.errors import DataError


@dataclass(frozen=True, slots=True)
class TemporalSettings:
    """Training of the temporal tower.

    Attributes:
        faces, views: Stills that are embedded, and degradations of each.
        steps, batch: Of the training.
        rate: Learning rate at the start; falls as half a cosine.
        seed: Of everything random.
        motion: Weight of what performances say, see ``emoscope.lab.training.performed``; 0 for
            none.
        cameras: Degradations of each performance.
    """

    faces: int = 3000
    views: int = 4
    steps: int = 900
    batch: int = 96
    rate: float = 1e-3
    seed: int = 11
    motion: float = 0.0
    cameras: int = 2


@dataclass(frozen=True, slots=True)
class PolishSettings:
    """The text head alone, see ``emoscope.lab.training.polish``.

    Attributes:
        steps, batch: Of the training.
        rate: Learning rate at the start; falls in a straight line.
        exact: Faces with exact actions to one other; None for the run's share of the draws.
        keep: Weight of "sentences that assert an emotion stay where they were".
    """

    steps: int = 500
    batch: int = 192
    rate: float = 3e-4
    exact: float | None = None
    keep: float = 0.0


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """A training run.

    Attributes:
        data: Folder with ``data/*.parquet`` and ``models/``.
        cache: Folder of the prepared faces (made when missing).
        out: Folder of checkpoints, metrics and plot.
        pack: Folder the pack is written to.
        seed: Of everything random.
        size_px: Side of the crop.
        epochs: Number of epochs; the schedule ends with the last.
        restart: Epoch after which the schedule begins anew (a warm restart, Loshchilov and
            Hutter 2017), 0 for never.
        epoch_faces: Faces drawn per epoch.
        batch: Faces per step.
        sentences: Sentences per step.
        naming: Weight of the loss over the eight class names.
        captions: Sample-level captions in the bank.
        balance: 0 draws faces evenly, 1 draws emotions evenly.
        frozen: Units of the trunk that keep their starting weights.
        lr_trunk, lr_head, weight_decay: Of AdamW.
        warmup: Steps over which the rate rises.
        frowns: Share of usable neutral faces that are given a drawn frown.
        mixtures: Share of expressive faces that are laid over a neutral one.
        exact: Share of the draws that are faces with exact actions, see
            ``emoscope.lab.training.exact``.
        ordering: Weight of the loss that orders faces with exact actions by how much of each
            behaviour they show.
        neutral: Factor on the neutral share of mixed votes.
        bf16: Mixed precision.
        ema: Decay of the running mean of the weights, per step.
        workers: Processes that augment.
        without: Class left out with its images and words, or empty.
        rows: Use only so many training faces (for tests), 0 for all.
        start: ``sface`` (its trunk) or ``random`` starting weights of the image tower, or a pack's
            folder, whose image tower and text head go on.
        scale: Of the cosines at the start.
        chosen: Which epoch is made into a pack: ``best`` by the figures on valid, or ``last``.
        share: Of the trained weights in the pack's towers; the rest is the starting pack's, see
            :func:`emoscope.lab.training.finish.load_towers`.
        version: Version of the pack.
        temporal: Training of the temporal tower.
        polish: Training of the text head alone, at the end.
    """

    data: Path = Path("../shared")
    cache: Path = Path("build/training/cache")
    out: Path = Path("build/training/compact")
    pack: Path = Path("build/training/pack")
    seed: int = 7
    size_px: int = 80
    epochs: int = 16
    restart: int = 0
    epoch_faces: int = 16000
    batch: int = 96
    sentences: int = 320
    naming: float = 1.5
    captions: int = 3000
    balance: float = 0.5
    frozen: int = 7
    lr_trunk: float = 3e-4
    lr_head: float = 1e-3
    weight_decay: float = 0.02
    warmup: int = 150
    frowns: float = 0.35
    mixtures: float = 0.0
    exact: float = 0.0
    ordering: float = 0.0
    neutral: float = 1.0
    bf16: bool = True
    ema: float = 0.997
    workers: int = 1
    without: str = ""
    rows: int = 0
    start: str = "sface"
    scale: float = 14.0
    chosen: str = "best"
    share: float = 1.0
    version: str = "1.0.0"
    temporal: TemporalSettings = TemporalSettings()
    polish: PolishSettings = PolishSettings()


def read_config(path: Path) -> TrainConfig:
    """Settings from a YAML mapping; what is not given keeps its default.

    Raises:
        DataError: The file is missing, not YAML, or has an unknown key.
    """
    try:
        values: Any = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataError(f"{path} cannot be read ({error})", "Give a YAML file") from error
    given = _known(TrainConfig, values, path, "")
    for name, settings in (("temporal", TemporalSettings), ("polish", PolishSettings)):
        if name in given:
            given[name] = settings(**_known(settings, given[name], path, f" of {name}"))
    for name in ("data", "cache", "out", "pack"):
        if name in given:
            given[name] = Path(given[name])
    return TrainConfig(**given)


def _known(settings: type, values: Any, path: Path, of: str) -> dict[str, Any]:
    """The values, if all of them are names of ``settings``."""
    known = [field.name for field in fields(settings)]
    if not isinstance(values, dict) or set(values) - set(known):
        unknown = sorted(set(values) - set(known)) if isinstance(values, dict) else [values]
        raise DataError(
            f"{path} has unknown settings{of}: {unknown}", f"Known are {', '.join(known)}"
        )
    return values
