"""From trained towers to a finished pack: time, calibration, export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from emoscope.engine.errors import DataError
from emoscope.engine.models.compact import CompactConfig, TemporalTower
from emoscope.engine.scoring import standard
from emoscope.lab.training.calibrate import Calibration, calibrate
from emoscope.lab.training.config import TemporalSettings, TrainConfig
from emoscope.lab.training.domain import give as give_domain
from emoscope.lab.training.export import round_to_halves, write_pack
from emoscope.lab.training.faces import Faces, ferplus, sampling_weights
from emoscope.lab.training.loop import Material, Report, gather
from emoscope.lab.training.moments import Performed, embed_performances
from emoscope.lab.training.performed import read as read_performances
from emoscope.lab.training.polish import polish_text_head
from emoscope.lab.training.scores import embed
from emoscope.lab.training.start import load_towers_of
from emoscope.lab.training.state import Towers
from emoscope.lab.training.temporal import agreement, embed_stills, train_temporal
from emoscope.lab.training.text import SentenceEncoder
from emoscope.lab.training.vocabulary import CLASSES
from emoscope.lab.training.yardstick import give as give_yardstick

REFERENCE_FACES = 1024


def load_towers(config: TrainConfig) -> tuple[Towers, CompactConfig]:
    """The chosen epoch's running-mean weights, rounded to what a pack stores.

    With a ``share`` below 1 they are averaged with those that the training began with: what was
    learnt anew stays for the most part, and what was known before is lost less (Wortsman et al.,
    "Robust fine-tuning of zero-shot models", CVPR 2022).

    Raises:
        DataError: There is no such checkpoint, or no pack to average it with.
    """
    path = config.out / f"{config.chosen}.pt"
    if not path.is_file():
        raise DataError(f"There is no checkpoint {path}", "Train first")
    compact = CompactConfig(size_px=config.size_px)
    towers = Towers(compact)
    weights = torch.load(path, weights_only=True)["mean"]
    if config.share < 1:
        weights = _averaged(_started(config, compact), weights, config.share)
    towers.load_state_dict(weights)
    towers.eval().requires_grad_(False)
    round_to_halves(towers)
    return towers, compact


def _started(config: TrainConfig, compact: CompactConfig) -> dict[str, Tensor]:
    if not Path(config.start).is_dir():
        raise DataError(
            f"{config.start} is no pack to average the weights with",
            "Give `start` a pack's folder, or `share` 1",
        )
    towers = Towers(compact)
    load_towers_of(towers, Path(config.start))
    return towers.state_dict()


def _averaged(
    start: dict[str, Tensor], trained: dict[str, Tensor], share: float
) -> dict[str, Tensor]:
    return {
        name: start[name].lerp(weight, share) if weight.is_floating_point() else weight
        for name, weight in trained.items()
    }


def reference_bank(towers: Towers, cache: Path, *, bf16: bool, seed: int) -> NDArray[np.float32]:
    """(1024, D) embeddings of faces of FER+ train, drawn evenly over its eight emotions.

    By its votes as they are, whatever a training made of them: a bank of faces whose neutral votes
    were halved reads neutral faces as something else.
    """
    train = ferplus(cache, "train")
    weights = sampling_weights(train.shares, 1.0)
    count = min(REFERENCE_FACES, len(train))
    rows = np.random.default_rng(seed).choice(len(train), count, p=weights, replace=False)
    return np.asarray(embed(towers, train.pick(rows).crops, bf16=bf16).numpy(), np.float32)


def standardised(
    images: NDArray[np.float32], sentences: NDArray[np.float32], reference: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Cosines (n, m) as ``emoscope.engine.scoring`` standardises them over the reference bank."""
    shift, gain = standard(reference.astype(np.float16).astype(np.float32), sentences)
    return np.asarray((images @ sentences.T - shift) * gain, np.float32)


def voted(material: Material) -> tuple[Faces, NDArray[np.float64]]:
    """The training faces that were voted on, and how often each is drawn.

    No feelings are known of faces with exact actions, and no bank may hold them.
    """
    if material.exact is None:
        return material.train, material.weights
    rows = ~material.exact.numpy()
    return material.train.pick(rows), material.weights[rows] / material.weights[rows].sum()


def sequence_figures(
    towers: Towers, tower: TemporalTower, valid: Faces, temporal: TemporalSettings, workers: int
) -> dict[str, float]:
    """Shares of sequences made from valid's stills that are read rightly."""
    fresh = embed_stills(
        towers, valid, np.full(len(valid), 1 / len(valid)),
        replace(temporal, faces=min(800, len(valid)), seed=99), workers,
    )  # fmt: skip
    return {
        "sequences_mean": agreement(None, towers, fresh, length=16, count=3000, seed=5),
        "sequences_temporal": agreement(tower, towers, fresh, length=16, count=3000, seed=5),
    }


def fitted(
    towers: Towers,
    tower: TemporalTower,
    reference: NDArray[np.float32],
    valid: Faces,
    config: TrainConfig,
    temporal: TemporalSettings,
    report: Report,
) -> tuple[Calibration, dict[str, float]]:
    """Scale and "none" of a pack, fitted to the names of the emotions on valid.

    Args:
        towers: Of image and text.
        tower: Of time.
        reference: (1024, D) embeddings of the bank.
        valid: Faces that no tower was trained on.
        config: Of the training.
        temporal: Of the sequences that are made of valid.
        report: Told what was found.

    Returns:
        The calibration, and the figures for the manifest, to four digits.
    """
    with torch.no_grad():
        names = towers.text(SentenceEncoder()(list(CLASSES))).numpy()
    images = embed(towers, valid.crops, bf16=config.bf16).numpy()
    found = calibrate(standardised(images, names, reference), valid.shares, valid.label)
    figures = sequence_figures(towers, tower, valid, temporal, config.workers)
    metrics = {k: round(v, 4) for k, v in {"valid_nll": found.nll, **figures}.items()}
    report("calibrated", 1, 1, {"scale": found.scale, "none_logit": found.none_logit, **metrics})
    return found, metrics


def performances_for(towers: Towers, cache: Path, temporal: TemporalSettings) -> Performed | None:
    """Embedded performances, if motion is to be learnt."""
    if temporal.motion <= 0:
        return None
    return embed_performances(towers, read_performances(cache), temporal.cameras, temporal.seed)


def finish(
    config: TrainConfig, temporal: TemporalSettings, version: str, report: Report
) -> dict[str, float]:
    """Trains the temporal tower, calibrates and writes the pack into ``config.pack``.

    The pack is whole: with the bank of common faces, the fits at every sensitivity and the line
    that says which words the model knows. Its card takes FER+ test, and is written apart.

    Returns:
        The figures that the manifest tells.
    """
    towers, compact = load_towers(config)
    material = gather(config)
    train, weights = voted(material)
    stills = embed_stills(
        towers, train, weights, temporal, config.workers, frowns=config.frowns / 2
    )
    polish_text_head(towers, stills, material, config, report)
    round_to_halves(towers)
    performed = performances_for(towers, config.cache, temporal)
    tower = train_temporal(towers, stills, performed, compact, temporal, report)
    round_to_halves(tower)
    reference = reference_bank(towers, config.cache, bf16=config.bf16, seed=config.seed)
    found, metrics = fitted(towers, tower, reference, material.valid, config, temporal, report)
    write_pack(
        Path(config.pack), towers, tower, compact, version=version, scale=found.scale,
        none_logit=found.none_logit, reference=reference, metrics=metrics,
    )  # fmt: skip
    give_yardstick(Path(config.pack), config.cache, version)
    give_domain(Path(config.pack))
    return metrics
