"""Leave-one-class-out, as EmoCLIP does it: each emotion once without its faces and its words.

``python -m emoscope.lab.training.leave_one_out --config FILE`` trains the tower's head and the text
head eight times on the frozen starting trunk (which has seen faces but no emotions at all), each
time without every face that has a tenth of its votes for the class and without every sentence that
means it, then asks FER+ test with all eight labels. Prints JSON: recall of the unseen class.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from emoscope.lab.training import loss
from emoscope.lab.training.captions import class_sentences
from emoscope.lab.training.config import TrainConfig, read_config
from emoscope.lab.training.faces import Faces, ferplus
from emoscope.lab.training.loader import exact_batches, training_batches
from emoscope.lab.training.loop import Material, draw_sentences, gather, start
from emoscope.lab.training.measure import recalls
from emoscope.lab.training.relevance import priors, relevance
from emoscope.lab.training.state import Towers
from emoscope.lab.training.text import SentenceEncoder
from emoscope.lab.training.vocabulary import CLASSES

FACES = 10000
EPOCHS = 6
BATCH = 96
PHRASINGS = ("{}", "an expression of {}.", "emoclip", "dfer-clip")


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


def unseen_recalls(towers: Towers, features: Tensor, faces: Faces, index: int) -> dict[str, float]:
    """Recall of the class ``index`` among eight labels, per phrasing."""
    encode = SentenceEncoder()
    kept = faces.label >= 0
    found = {}
    with torch.no_grad():
        images = torch.cat([head(towers, part) for part in torch.split(features, 256)])
        for key in PHRASINGS:
            names = towers.text(encode([s.text for s in class_sentences()[key]]))
            said = (images @ names.T).argmax(dim=1).numpy()
            each = recalls(faces.label[kept], said[kept], len(CLASSES))
            found[key] = round(float(each[index]), 3)
    return found


def leave_one_out(config: TrainConfig) -> dict[str, dict[str, float]]:
    """Recall of each class when it was left out, per phrasing, and the mean."""
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
    test = ferplus(config.cache, "test")
    on_test = torch.cat([trunk(towers, v) for v in exact_batches(test.crops, config.size_px)])
    found: dict[str, dict[str, float]] = {}
    for index, name in enumerate(CLASSES):
        material = material_without(everything, index)
        rows = np.flatnonzero(everything.train.shares[drawn, index] < 0.1)
        trained = train_without(config, material, features[torch.from_numpy(rows)], drawn[rows])
        found[name] = unseen_recalls(trained, on_test, test, index)
        print(json.dumps({name: found[name]}), flush=True)
    found["mean"] = {
        key: round(float(np.mean([found[name][key] for name in CLASSES])), 3) for key in PHRASINGS
    }
    return found


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
    """Command line of ``python -m emoscope.lab.training.leave_one_out``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, required=True)
    print(json.dumps(leave_one_out(read_config(parser.parse_args().config)), indent=2))


if __name__ == "__main__":
    main()
