"""The image tower and the text head, trained together."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from emoscope.engine.errors import DataError
from emoscope.engine.models.compact import CompactConfig
from emoscope.lab.training import loss
from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.captions import Sentence, bank, class_sentences
from emoscope.lab.training.config import TrainConfig
from emoscope.lab.training.exact import read_exact, with_exact
from emoscope.lab.training.faces import Faces, ferplus, join, photos, sampling_weights
from emoscope.lab.training.loader import Batch, training_batches
from emoscope.lab.training.mixtures import less_neutral, mixtures
from emoscope.lab.training.puppet import Puppets, told
from emoscope.lab.training.relevance import Meanings, columns, meanings, priors, relevance
from emoscope.lab.training.scores import CHECKS, validate
from emoscope.lab.training.start import load_sface, load_towers_of
from emoscope.lab.training.state import Run, Towers, follow, new_run, set_rate
from emoscope.lab.training.text import SentenceEncoder, embedded
from emoscope.lab.training.vocabulary import CLASSES

Report = Callable[[str, int, int, dict[str, float]], None]
"""Called with phase, done, total and figures."""
_FAMILY_SHARES = {"word": 0.3, "negation": 0.05, "behaviour": 0.25, "caption": 0.35, "": 0.05}
_TEXT_NOISE = 0.012  # per coordinate; a fifth of a unit vector's length: near paraphrases


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All that a run looks at.

    Attributes:
        train, valid, held_out: Faces.
        weights: (n,) probability of drawing each training face.
        shares, columns: The training faces' meaning as tensors.
        sentences, vectors, of, prior: The bank, its MiniLM embeddings, meanings, mean truths.
        families: Rows of the bank by family.
        phrasings: (p, 8, 384) embeddings of every way to name the eight classes.
        class_prior: (8,) mean vote shares of drawn faces.
        names, checks: Embeddings of the bare class names and of the behaviour sentences.
        exact: (n,) bool, training faces whose behaviour alone is known, or None without any.
        phrases: Per behaviour (k, 384) embeddings of its phrases.
    """

    train: Faces
    valid: Faces
    held_out: Faces
    weights: np.ndarray
    shares: Tensor
    columns: Tensor
    sentences: list[Sentence]
    vectors: Tensor
    of: Meanings
    prior: Tensor
    families: dict[str, Tensor]
    phrasings: Tensor
    class_prior: Tensor
    names: Tensor
    checks: Tensor
    exact: Tensor | None = None
    phrases: tuple[Tensor, ...] = ()


def gather(config: TrainConfig) -> Material:
    """Reads the faces, makes the sentences, embeds them once.

    Raises:
        DataError: The prepared faces are missing.
    """
    photo_train, held_out, _ = photos(config.cache)
    train = join([ferplus(config.cache, "train"), photo_train])
    if config.without:
        left_out = CLASSES.index(config.without)
        train = train.pick(train.shares[:, left_out] < 0.1)
    if config.rows:
        train = train.pick(
            np.random.default_rng(config.seed).permutation(len(train))[: config.rows]
        )
    if not len(train):
        raise DataError("There are no training faces", "Check the training cache")
    weights = sampling_weights(train.shares, config.balance)
    sentences = bank(
        train.shares,
        train.truth,
        captions=config.captions,
        seed=config.seed,
        without=config.without or None,
    )
    natural = len(train)
    if config.exact:
        train, weights = with_exact(train, weights, read_exact(config.cache), config.exact)
    encode = SentenceEncoder()
    vectors = embedded([s.text for s in sentences], encode, config.out / "sentences.safetensors")
    of = meanings(sentences)
    told_shares = less_neutral(train.shares, config.neutral)
    shares, cols = torch.from_numpy(told_shares), columns(train.truth)
    drawn = torch.from_numpy(np.random.default_rng(1).choice(len(train), 6000, p=weights))
    even = torch.full((len(drawn),), 1 / len(drawn))
    voted = drawn[drawn < natural]
    prior = priors(shares[voted], cols[voted], even[: len(voted)] * (len(drawn) / len(voted)), of)
    if config.exact:
        prior = torch.where(of.free, priors(shares[drawn], cols[drawn], even, of), prior)
    families: dict[str, list[int]] = {}
    for row, sentence in enumerate(sentences):
        family = sentence.family if sentence.family in _FAMILY_SHARES else ""
        families.setdefault(family, []).append(row)
    flat = [s.text for eight in class_sentences().values() for s in eight]
    phrasings = embedded(flat, encode, config.out / "phrasings.safetensors")
    phrasings = phrasings.view(-1, len(CLASSES), phrasings.shape[1])
    return Material(
        train=train,
        valid=ferplus(config.cache, "valid"),
        held_out=held_out,
        weights=weights,
        shares=shares,
        columns=cols,
        sentences=sentences,
        vectors=vectors,
        of=of,
        prior=prior,
        families={name: torch.tensor(rows) for name, rows in families.items()},
        phrasings=phrasings,
        class_prior=shares[voted].mean(dim=0).clamp(min=1e-3),
        names=encode(list(CLASSES)),
        checks=encode(list(CHECKS.values())),
        exact=torch.arange(len(train)) >= natural if config.exact else None,
        phrases=tuple(encode(list(behaviour.phrases)) for behaviour in BEHAVIOURS),
    )


def draw_sentences(material: Material, count: int, generator: torch.Generator) -> Tensor:
    """Rows of the bank for one step: every family has its share."""
    rows = []
    for family, share in _FAMILY_SHARES.items():
        members = material.families.get(family)
        if members is None:
            continue
        wanted = min(len(members), max(1, round(share * count)))
        rows.append(members[torch.randperm(len(members), generator=generator)[:wanted]])
    return torch.cat(rows)


def step_loss(
    towers: Towers,
    material: Material,
    config: TrainConfig,
    batch: Batch,
    generator: torch.Generator,
) -> Tensor:
    """Loss of one batch."""
    images = batch.views.float().contiguous(memory_format=torch.channels_last)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=config.bf16):
        embedded = towers.image(images).float()
    part = batch.parts[:, None].float()
    cols = part * material.columns[batch.rows] + (1 - part) * material.columns[batch.below]
    shares, cols = told(material.shares[batch.rows], cols, batch.kinds, batch.strengths)
    exact = material.exact[batch.rows] if material.exact is not None else None
    return text_losses(towers, material, config, embedded, shares, cols, generator, exact)


def text_losses(
    towers: Towers,
    material: Material,
    config: TrainConfig,
    embedded: Tensor,
    shares: Tensor,
    cols: Tensor,
    generator: torch.Generator,
    exact: Tensor | None = None,
) -> Tensor:
    """Loss of face embeddings (b, D) against drawn sentences.

    Args:
        towers: For the text head and the scale.
        material: The sentences.
        config: Of the run.
        embedded: (b, D), L2-normalised.
        shares: (b, 8) vote shares.
        cols: (b, c) truth columns.
        generator: Source of the choices.
        exact: (b,) bool, faces of which only the behaviour is known.
    """
    rows = draw_sentences(material, config.sentences, generator)
    original = material.vectors[rows]
    noise = torch.randn(original.shape, generator=generator) * _TEXT_NOISE
    sentences = towers.text(original + noise)
    truth = relevance(shares, cols, material.of.pick(rows))
    prior = material.prior[rows]
    logits = towers.scale * embedded @ sentences.T
    asked = None if exact is None else ~exact[:, None] | material.of.free[rows]
    total = loss.image_to_text(logits, truth, prior, asked)
    total = total + loss.text_to_image(logits, truth, prior, asked)
    total = total + 4.0 * loss.neighbourhood(sentences, original)
    if not config.without:
        named = towers.text(material.phrasings[_phrasing(len(material.phrasings), generator)])
        voted = slice(None) if exact is None else ~exact
        total = total + config.naming * loss.adjusted_cross_entropy(
            towers.scale * embedded[voted] @ named.T, shares[voted], material.class_prior
        )
    if config.ordering and exact is not None and exact.any():
        asked_of = towers.text(one_phrase_each(material.phrases, generator))
        total = total + config.ordering * loss.ordering(
            towers.scale * embedded[exact] @ asked_of.T, cols[exact, : len(asked_of)]
        )
    return total


def one_phrase_each(phrases: tuple[Tensor, ...], generator: torch.Generator) -> Tensor:
    """(b, 384) one phrase of each behaviour, by chance."""
    rows = [int(torch.randint(len(some), (), generator=generator)) for some in phrases]
    return torch.stack([some[row] for some, row in zip(phrases, rows, strict=True)])


def frowning(faces: Faces, share: float) -> Puppets:
    """Neutral faces with a closed mouth that may be given a frown."""
    usable = (
        faces.measured
        & (faces.shares[:, CLASSES.index("neutral")] > 0.6)
        & (faces.truth["mouth_open"] < 0.3)
        & (faces.truth["smile"] < 0.5)
    )
    return Puppets(faces.landmarks, usable, share)


def _phrasing(count: int, generator: torch.Generator) -> int:
    """Which way of naming the classes a step uses.

    The bare names (first) are what users type most; the two published description sets (last)
    are long, and need more practice than any one template.
    """
    roll = float(torch.rand((), generator=generator))
    if roll < 0.35:
        return 0
    if roll < 0.65:
        return count - 1 if roll < 0.5 else count - 2
    return int(torch.randint(count, (), generator=generator))


def start(config: TrainConfig, material: Material) -> Run:
    """New towers; SFace's trunk gets statistics measured on augmented training faces.

    Raises:
        DataError: The starting weights are missing.
        PackError: ``config.start`` is a folder and no pack of this kind.
    """
    torch.manual_seed(config.seed)
    towers = Towers(CompactConfig(size_px=config.size_px), config.frozen, config.scale)
    if config.start not in ("sface", "random"):
        load_towers_of(towers, Path(config.start))
        return new_run(config, towers.to(memory_format=torch.channels_last))
    first = next(
        training_batches(
            material.train.crops, material.weights, count=192, batch=192, size_px=config.size_px,
            seed=config.seed, epoch=9999, workers=0,
        )
    )  # fmt: skip
    if config.start == "sface":
        load_sface(towers.image, config.data / "models" / "sface.onnx", first.views.float())
    towers.to(memory_format=torch.channels_last)
    return new_run(config, towers)


def train(config: TrainConfig, report: Report) -> Run:
    """Trains to the last epoch, going on from a checkpoint when there is one.

    Writes ``last.pt``, ``best.pt`` and ``metrics.csv`` into ``config.out``.
    """
    config.out.mkdir(parents=True, exist_ok=True)
    material = gather(config)
    run = start(config, material)
    last = config.out / "last.pt"
    if last.is_file():
        run.load(last)
    steps = config.epoch_faces // config.batch
    puppets = frowning(material.train, config.frowns)
    mixed = mixtures(material.train.shares, material.train.measured, config.mixtures)
    while run.epoch < config.epochs:
        generator = torch.Generator().manual_seed(config.seed * 1000 + run.epoch)
        torch.manual_seed(config.seed * 1000 + run.epoch)
        began, seen = time.monotonic(), 0.0
        run.towers.train()
        batches = training_batches(
            material.train.crops, material.weights, count=steps * config.batch,
            batch=config.batch, size_px=config.size_px, seed=config.seed, epoch=run.epoch,
            workers=config.workers, puppets=puppets, mixed=mixed,
        )  # fmt: skip
        for index, batch in enumerate(batches):
            step = run.epoch * steps + index
            begun, ends = cycle(config, run.epoch)
            set_rate(run, step - steps * begun, steps * (ends - begun), config.warmup)
            value = step_loss(run.towers, material, config, batch, generator)
            run.optimiser.zero_grad(set_to_none=True)
            value.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(run.towers.parameters(), 5.0)
            run.optimiser.step()
            follow(run, config.ema, step)
            seen += float(value.detach())
            if index % 10 == 0:
                rate = (index + 1) * config.batch / (time.monotonic() - began)
                report("train", step + 1, steps * config.epochs, {
                    "loss": seen / (index + 1), "faces_per_s": rate,
                })  # fmt: skip
        run.epoch += 1
        figures = validate(
            run.mean, material.names, material.checks, material.valid, material.held_out,
            bf16=config.bf16,
        )  # fmt: skip
        figures |= {
            "epoch": float(run.epoch),
            "loss": seen / max(1, steps),
            "seconds": time.monotonic() - began,
        }
        run.history.append(figures)
        report("valid", run.epoch, config.epochs, figures)
        write_metrics(config.out / "metrics.csv", run.history)
        if figures["selection"] >= run.best:
            run.best = figures["selection"]
            run.save(config.out / "best.pt")
        run.save(last)
    return run


def cycle(config: TrainConfig, epoch: int) -> tuple[int, int]:
    """First and one past the last epoch of the schedule that ``epoch`` belongs to."""
    if config.restart and epoch >= config.restart:
        return config.restart, config.epochs
    return 0, config.restart or config.epochs


def write_metrics(path: Path, history: list[dict[str, float]]) -> None:
    """One row per epoch."""
    with path.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, list(history[-1]))
        writer.writeheader()
        for row in history:
            writer.writerow({name: f"{value:.5g}" for name, value in row.items()})
