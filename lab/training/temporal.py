"""Training of the temporal tower on sequences of cached embeddings; text head frozen."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from emoscope.engine.models.compact import CompactConfig, TemporalTower
from emoscope.lab.training.config import TemporalSettings
from emoscope.lab.training.faces import Faces
from emoscope.lab.training.loader import training_batches
from emoscope.lab.training.loop import Report, frowning
from emoscope.lab.training.moments import Moments, Performed, draw_moments
from emoscope.lab.training.motions import MOTIONS
from emoscope.lab.training.puppet import told
from emoscope.lab.training.relevance import columns
from emoscope.lab.training.sequences import CHANGES, RECENT_FRAMES, SPEECH, Sequences, Stills, draw
from emoscope.lab.training.state import Towers
from emoscope.lab.training.text import SentenceEncoder
from emoscope.lab.training.vocabulary import CLASSES

STEADINESS = 60.0
"""Weight of "a frame later the answer is the same" where the expression does not change."""
KEPT = 8.0
"""Weight of "what is said of feelings stays as it was" beside the ranking of motions."""
SHARPNESS = 30.0
"""Of the ranking of motions: what a second shows is small beside what a face looks like."""
_LEAST_MOTION = 8
"""Frames: half a second, below which a nod is none."""


def embed_stills(
    towers: Towers,
    faces: Faces,
    weights: np.ndarray,
    config: TemporalSettings,
    workers: int,
    frowns: float = 0.0,
) -> Stills:
    """Embeds drawn faces under degradations.

    Args:
        towers: Trained image tower.
        faces: To draw from.
        weights: (n,) probability of each.
        config: How many.
        workers: Processes that augment.
        frowns: Share of usable neutral faces that are given a drawn frown, the same in all views.
    """
    towers.eval()
    rng = np.random.default_rng(config.seed)
    rows = rng.choice(len(faces), size=config.faces, p=weights)
    vectors = np.zeros((len(rows), config.views, towers.image.config.width), np.float32)
    subset = faces.pick(rows)
    puppets = frowning(subset, frowns)
    crops, kinds, strengths = np.array(subset.crops), [], []
    for row in range(len(rows)):
        crops[row], kind, strength = puppets.draw(crops[row], row, rng)
        kinds.append(kind)
        strengths.append(strength)
    shares, truth_columns = told(
        torch.from_numpy(subset.shares), columns(subset.truth), torch.tensor(kinds),
        torch.tensor(strengths),
    )  # fmt: skip
    for view in range(config.views):
        batches = training_batches(
            crops, np.full(len(rows), 1 / len(rows)), count=len(rows), batch=100,
            size_px=towers.image.config.size_px, seed=config.seed, epoch=view, workers=workers,
            order=np.arange(len(rows)),
        )  # fmt: skip
        for batch in batches:
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                inputs = batch.views.float().contiguous(memory_format=torch.channels_last)
                vectors[batch.rows.numpy(), view] = towers.image(inputs).float().numpy()
    return Stills(
        vectors,
        shares.float().numpy(),
        _highest(subset.truth["mouth_open"]),
        _highest(subset.truth["eyes_closed"]),
        truth_columns,
        np.flatnonzero(np.array(kinds) == 0),
    )


def _highest(truth: NDArray[np.float32]) -> NDArray[np.int64]:
    """Rows where it is clearly true; the truest one where it is nowhere clear."""
    clear = np.flatnonzero(truth > 0.7)
    return clear if len(clear) else np.array([int(truth.argmax())])


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Embedded sentences.

    Attributes:
        names: (8, D) the classes.
        changes: (C, D) ``CHANGES``.
        speech: (1, D) ``SPEECH``, all in one.
        motions: (M, D) ``MOTIONS``, each its sentences in one.
    """

    names: Tensor
    changes: Tensor
    speech: Tensor
    motions: Tensor


def asked(towers: Towers) -> Asked:
    """The sentences through the text head as it is."""
    encode = SentenceEncoder()

    def one(sentences: tuple[str, ...]) -> Tensor:
        return F.normalize(towers.text(encode(list(sentences))).mean(dim=0, keepdim=True), dim=-1)

    with torch.no_grad():
        return Asked(
            towers.text(encode(list(CLASSES))),
            towers.text(encode([text for text, _, _ in CHANGES])),
            one(SPEECH),
            torch.cat([one(motion.sentences) for motion in MOTIONS]),
        )


def train_temporal(
    towers: Towers,
    stills: Stills,
    performed: Performed | None,
    compact: CompactConfig,
    config: TemporalSettings,
    report: Report,
) -> TemporalTower:
    """Trains a new temporal tower on these stills, and on performances where there are any."""
    torch.manual_seed(config.seed)
    tower = TemporalTower(compact)
    sentences = asked(towers)
    scale = float(towers.scale.detach())
    optimiser = torch.optim.AdamW(tower.parameters(), lr=config.rate, weight_decay=0.05)
    rng = np.random.default_rng(config.seed)
    prior = torch.from_numpy(stills.shares.mean(axis=0)).clamp(min=1e-3)
    seen = 0.0
    for step in range(config.steps):
        factor = 0.5 * (1 + math.cos(math.pi * step / config.steps)) * min(1.0, (step + 1) / 50)
        optimiser.param_groups[0]["lr"] = config.rate * factor
        length = (
            int(rng.integers(4, compact.clip_length + 1))
            if rng.random() < 0.5
            else (compact.clip_length)
        )
        batch = draw(stills, config.batch, length + 1, rng)
        value = _on_stills(tower, batch, sentences, scale, prior)
        if performed is not None and config.motion > 0:
            drawn = draw_moments(performed, config.batch, max(length, _LEAST_MOTION) + 1, rng)
            value = value + config.motion * _on_moments(tower, drawn, sentences, scale)
        optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(value)
        torch.nn.utils.clip_grad_norm_(tower.parameters(), 1.0)
        optimiser.step()
        seen = 0.98 * seen + 0.02 * float(value.detach()) if step else float(value.detach())
        if step % 50 == 0:
            report("temporal", step + 1, config.steps, {"loss": seen})
    return tower.eval()


def _on_stills(
    tower: TemporalTower, batch: Sequences, given: Asked, scale: float, prior: Tensor
) -> Tensor:
    frames = torch.from_numpy(batch.frames[:, 1:])
    clips = tower(frames)
    before = tower(torch.from_numpy(batch.frames[:, :-1]))
    shares = torch.from_numpy(batch.shares)
    log_p = F.log_softmax(scale * clips @ given.names.T + prior.log(), dim=1)
    value: Tensor = -(shares * log_p).sum(dim=1).mean()
    value = value + 0.3 * _asserted(clips, given.changes, torch.from_numpy(batch.changes))
    value = value + 0.3 * _asserted(clips, given.speech, torch.from_numpy(batch.speech)[:, None])
    moved = 1 - (clips * before).sum(dim=1)  # within one frame's time
    value = value + STEADINESS * moved[torch.from_numpy(batch.steady)].mean()
    still = torch.from_numpy(batch.still)
    mean = F.normalize(frames.mean(dim=1), dim=-1)
    if bool(still.any()):  # a held face must keep its meaning for sentences of any kind
        value = value + 6.0 * (1 - (clips * mean).sum(dim=1))[still].mean()
    return value


def _on_moments(tower: TemporalTower, batch: Moments, given: Asked, scale: float) -> Tensor:
    """Each motion ranks the moments; what they say of feelings stays that of their frames.

    Of all frames where a face only speaks, blinks or moves its head, else of the newest.
    """
    frames = torch.from_numpy(batch.frames[:, 1:])
    clips = tower(frames)
    value: Tensor = _asserted(clips, given.motions, torch.from_numpy(batch.truths), SHARPNESS)
    quiet = torch.from_numpy(batch.quiet)[:, None]
    mean = torch.where(quiet, frames.mean(dim=1), frames[:, -RECENT_FRAMES:].mean(dim=1))
    wanted = F.softmax(scale * F.normalize(mean, dim=-1) @ given.names.T, dim=1)
    said = F.log_softmax(scale * clips @ given.names.T, dim=1)
    return value + KEPT * F.kl_div(said, wanted, reduction="batchmean")


def _asserted(clips: Tensor, sentences: Tensor, truth: Tensor, sharpness: float = 10.0) -> Tensor:
    """Each sentence (m, D) ranks the clips (n, D) by its truth (n, m)."""
    target = truth + 0.02
    target = target / target.sum(dim=0, keepdim=True)
    return -(target * F.log_softmax(sharpness * clips @ sentences.T, dim=0)).sum(dim=0).mean() / (
        math.log(len(clips))
    )


def agreement(
    tower: TemporalTower | None,
    towers: Towers,
    stills: Stills,
    *,
    length: int,
    count: int,
    seed: int,
) -> float:
    """Share of fresh sequences whose nearest class name is the true one.

    Args:
        tower: None judges the mean of the frames.
        towers: For the text head.
        stills: To make the sequences from.
        length: Frames of each sequence.
        count: Number of sequences.
        seed: Of the choices.
    """
    batch = draw(stills, count, length, np.random.default_rng(seed))
    frames = torch.from_numpy(batch.frames)
    with torch.no_grad():
        names = towers.text(SentenceEncoder()(list(CLASSES)))
        clips = F.normalize(frames.mean(dim=1), dim=-1) if tower is None else tower(frames)
        said = (clips @ names.T).argmax(dim=1).numpy()
    clear = batch.shares.max(axis=1) > 0.5
    return float((said == batch.shares.argmax(axis=1))[clear].mean())
