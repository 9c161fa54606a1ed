"""Leave-one-class-out: each emotion once without its faces and its words.

``python -m emoscope.lab.judging.leave_one_out --config FILE`` trains the tower's head and the text
head eight times on the frozen starting trunk (which has seen faces but no emotions at all), each
time without every face that has a tenth of its votes for the class and without every sentence that
means it, then asks FER+ valid with all eight labels, scored as a pack scores over a bank without
the class. Two protocols: the class's word is described by facial behaviour, as FACS does, or stands
alone. Half of the faces chooses the calibration, the other half is reported. Prints Markdown.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from emoscope.engine.scoring import standard
from emoscope.lab.judging.unseen import Unseen, best_strength, figures
from emoscope.lab.training import loss
from emoscope.lab.training.config import TrainConfig, read_config
from emoscope.lab.training.faces import sampling_weights
from emoscope.lab.training.loader import exact_batches, training_batches
from emoscope.lab.training.loop import Material, draw_sentences, gather, start
from emoscope.lab.training.relevance import priors, relevance
from emoscope.lab.training.state import Towers
from emoscope.lab.training.text import SentenceEncoder
from emoscope.lab.training.vocabulary import CLASSES

FACES = 2400
EPOCHS = 4
BATCH = 96
BANK = 768
DESCRIBED: dict[str, tuple[str, ...]] = {
    "neutral": ("not smiling", "relaxed eyebrows", "a mouth closed", "relaxed lips"),
    "happiness": ("smiling", "the corners of the mouth turned up", "broad smile with teeth"),
    "surprise": ("raised eyebrows", "eyes wide open", "an open mouth"),
    "sadness": ("inner eyebrows raised", "mouth corners turned down", "a downward gaze"),
    "anger": ("brows drawn together", "narrowed eyes", "lips pressed together"),
    "disgust": ("a wrinkled nose", "upper lip raised", "narrowed eyes"),
    "fear": ("eyes wide open", "inner eyebrows raised", "lips stretched sideways", "parted lips"),
    "contempt": ("one mouth corner raised", "a smirk", "a lopsided smile"),
}
"""The action units of each emotion (FACS Investigator's Guide, 2002) in everyday words."""


@torch.no_grad()
def trunk(towers: Towers, views: Tensor) -> Tensor:
    """(n, 1, S, S) uint8 to the frozen trunk's features (n, 1024, s, s), float16."""
    x = (views.float().contiguous(memory_format=torch.channels_last) - 127.5) * 0.0078125
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for unit in towers.image.units[:-1]:
            x = unit(x)
    return x.half()


def head(towers: Towers, features: Tensor) -> Tensor:
    """Trunk features to embeddings (n, D), L2-normalised."""
    x = towers.image.units[-1](features.float())
    return F.normalize(towers.image.project(towers.image.dropout(x.flatten(1))), dim=-1)


def train_without(
    config: TrainConfig, material: Material, features: Tensor, rows: NDArray[np.int64]
) -> Towers:
    """Heads trained on ``features`` (n, ...) of the faces ``rows`` (n,) of the material."""
    towers = start(config, material).towers
    towers.image.units[:-1].requires_grad_(False)
    towers.train()
    parameters = [p for p in towers.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=1e-3, weight_decay=0.02)
    generator = torch.Generator().manual_seed(config.seed)
    steps = EPOCHS * (len(rows) // BATCH)
    for step in range(steps):
        optimiser.param_groups[0]["lr"] = 1e-3 * (1 - step / steps)
        pick = torch.randint(len(rows), (BATCH,), generator=generator)
        faces = torch.from_numpy(rows)[pick]
        sentences = draw_sentences(material, config.sentences, generator)
        original = material.vectors[sentences]
        mapped = towers.text(original + 0.012 * torch.randn(original.shape, generator=generator))
        truth = relevance(
            material.shares[faces], material.columns[faces], material.of.pick(sentences)
        )
        logits = towers.scale * head(towers, features[pick]) @ mapped.T
        prior = material.prior[sentences]
        value = loss.image_to_text(logits, truth, prior) + loss.text_to_image(logits, truth, prior)
        value = value + 8.0 * loss.neighbourhood(mapped, original)
        optimiser.zero_grad(set_to_none=True)
        value.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    return towers.eval()


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One class left out, asked on FER+ valid.

    Attributes:
        described, alone: (n, 8) standardised scores in the two protocols.
        distance: (8,) of each name from the nearest trained sentence.
    """

    described: NDArray[np.float32]
    alone: NDArray[np.float32]
    distance: NDArray[np.float32]


@torch.no_grad()
def ask(towers: Towers, material: Material, features: Tensor, bank: Tensor, index: int) -> Case:
    """Scores of faces given by their trunk features, over a bank given likewise."""
    encode = SentenceEncoder()
    images = torch.cat([head(towers, part) for part in torch.split(features, 256)]).numpy()
    usual = torch.cat([head(towers, part) for part in torch.split(bank, 256)]).numpy()
    names = encode(list(CLASSES))
    words = towers.text(names).numpy()
    story = towers.text(encode(list(DESCRIBED[CLASSES[index]]))).numpy()
    described = words.copy()
    mean = words[index] + story.sum(axis=0)
    described[index] = mean / np.linalg.norm(mean)
    nearest = (names @ material.vectors.T).max(dim=1).values.clamp(max=1.0)

    def scores(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        shift, gain = standard(usual, vectors)
        return np.asarray((images @ vectors.T - shift) * gain, np.float32)

    return Case(scores(described), scores(words), (1 - nearest).numpy())


def leave_one_out(config: TrainConfig) -> list[str]:
    """The page's part as Markdown lines."""
    config.out.mkdir(parents=True, exist_ok=True)
    everything = gather(config)
    towers = start(config, everything).towers.eval()
    rng = np.random.default_rng(config.seed)
    drawn = rng.choice(len(everything.train), FACES, p=everything.weights)
    batches = training_batches(
        everything.train.crops, everything.weights, count=FACES, batch=200,
        size_px=config.size_px, seed=config.seed, epoch=0, workers=config.workers, order=drawn,
    )  # fmt: skip
    features = torch.cat([trunk(towers, batch.views) for batch in batches])
    asked = np.flatnonzero(everything.valid.label >= 0)[::2]
    valid = everything.valid.pick(asked)
    on_valid = torch.cat([trunk(towers, v) for v in exact_batches(valid.crops, config.size_px)])
    cases = []
    for index, name in enumerate(CLASSES):
        material = material_without(everything, index)
        rows = np.flatnonzero(everything.train.shares[drawn, index] < 0.1)
        trained = train_without(config, material, features[torch.from_numpy(rows)], drawn[rows])
        even = sampling_weights(everything.train.shares[drawn[rows]], 1.0)
        bank = rows[rng.choice(len(rows), min(BANK, len(rows)), p=even, replace=False)]
        cases.append(ask(trained, material, on_valid, features[torch.from_numpy(bank)], index))
        print(f"{name} left out", file=sys.stderr, flush=True)
    return page(cases, valid.label)


def page(cases: list[Case], labels: NDArray[np.int64]) -> list[str]:
    """Figures of both protocols as Markdown lines."""
    choosing = np.arange(len(labels)) % 2 == 0
    lines = []
    for title, key in (("described by behaviours", "described"), ("word alone", "alone")):
        scores = [getattr(case, key) for case in cases]
        strength = best_strength(
            [
                (score[choosing], labels[choosing], index, case.distance)
                for index, (score, case) in enumerate(zip(scores, cases, strict=True))
            ]
        )
        found = [
            figures(score[~choosing], labels[~choosing], index, case.distance, strength)
            for index, (score, case) in enumerate(zip(scores, cases, strict=True))
        ]
        lines += [
            f"Faces unseen, {title}; bonus {strength:g} per distance.",
            "",
            "| left out | unseen | seen (before) | harmonic mean | AUC | AUSUC |",
            "|---|---:|---:|---:|---:|---:|",
        ]
        for name, row in zip(CLASSES, found, strict=True):
            lines.append(_row(name, [row]))
        lines += [_row("**mean**", found), ""]
    return lines


def _row(name: str, found: list[Unseen]) -> str:
    means = [
        float(np.mean([getattr(row, key) for row in found]))
        for key in ("unseen", "seen", "seen_before", "harmonic", "auc", "ausuc")
    ]
    unseen, seen, before, harmonic, ranked, area = means
    return (
        f"| {name} | {unseen:.0%} | {seen:.0%} ({before:.0%}) | {100 * harmonic:.0f}"
        f" | {ranked:.2f} | {area:.2f} |"
    )


def material_without(material: Material, index: int) -> Material:
    """The material without the sentences that mean a class; mean truths without its faces."""
    kept = [
        row
        for row, sentence in enumerate(material.sentences)
        if sentence.profile is None or sentence.profile[index] < 0.1
    ]
    rows = torch.tensor(kept)
    place = {row: new for new, row in enumerate(kept)}
    of = material.of.pick(rows)
    faces = torch.from_numpy(np.flatnonzero(material.train.shares[:, index] < 0.1))
    weights = torch.from_numpy(material.weights).float()[faces]
    prior = priors(
        material.shares[faces], material.columns[faces], weights / weights.sum(), of, chunk=64
    )
    return replace(
        material,
        sentences=[material.sentences[row] for row in kept],
        vectors=material.vectors[rows],
        of=of,
        prior=prior,
        families={
            name: torch.tensor([place[int(row)] for row in members if int(row) in place])
            for name, members in material.families.items()
        },
    )


def main() -> None:
    """Command line of ``python -m emoscope.lab.judging.leave_one_out``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    print("\n".join(leave_one_out(read_config(parser.parse_args().config))))


if __name__ == "__main__":
    main()
