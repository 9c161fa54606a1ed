"""Which sentences the model can place: two lines through the text space, fitted on words alone.

``python -m emoscope.lab.training.domain --pack PACK`` writes ``domain.safetensors`` and its limit
into a pack. Inside are the vocabulary, behaviours and templates that the text head was trained on.
Outside of the first line are everyday nouns that are far from them in MiniLM's space
(``outside.txt``), outside of the second strings of letters that no one ever said
(:mod:`emoscope.lab.training.nonsense`).
"""

from __future__ import annotations

import argparse
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors.numpy import save_file

from emoscope.engine.models.pack import Domain, entry_of, load_pack, write_manifest
from emoscope.engine.models.tokens import pieces_of
from emoscope.engine.prompts.domain import TAUGHT, plain
from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.captions import TEMPLATES, class_sentences
from emoscope.lab.training.nonsense import nonsense
from emoscope.lab.training.report import PackJudge
from emoscope.lab.training.vocabulary import vocabulary

Vectors = NDArray[np.float32]
FILE = "domain.safetensors"
LIMIT = -0.7
"""One in twenty of 40 inside words that were written for the choice lies below it, and all of 40
outside (the highest at -2.8). At -2.2, the middle, "banana" would pass, which stands on the list of
``lab/judging/inside_outside.yaml``: the limit alone, not the line, has seen that one word."""
NONSENSE_LIMIT = -1.6
"""Three of the 129 sentences of faces in ``lab/judging/known_words.yaml`` that were for this choice
lie below it."""
MOST_PIECES = 2
"""Words that the tokenizer cuts into more look like strings of letters to MiniLM. Those that were
taught are known by that; the lines are not bent for them."""
_STEPS, _RATE, _DECAY, _GAIN = 400, 0.02, 1e-4, 8.0


def inside() -> list[str]:
    """What the text head has been taught, and pairs of it."""
    rng = np.random.default_rng(0)
    words = [word.text for word in vocabulary()]
    phrases = [p for b in BEHAVIOURS for p in (*b.phrases, *b.opposites)]
    classes = [s.text for eight in class_sentences().values() for s in eight]
    framed = [
        str(template).format(word)
        for word in rng.permutation(words)
        for template in rng.permutation(np.array(TEMPLATES))[:2]
    ]
    known = words + phrases
    pairs = zip(rng.permutation(known)[:150], rng.permutation(known)[:150], strict=True)
    return [*known, *classes, *framed, *(f"{a} and {b}" for a, b in pairs)]


def taught() -> list[str]:
    """Words, phrases and sentences of the training, each of them known by that."""
    words = [word.text for word in vocabulary()]
    phrases = [p for b in BEHAVIOURS for p in (*b.phrases, *b.opposites)]
    classes = [s.text for eight in class_sentences().values() for s in eight]
    return sorted({plain(text) for text in (*words, *phrases, *classes)})


def outside() -> list[str]:
    """Everyday nouns, alone and in phrases."""
    text = files("emoscope.lab.training").joinpath("outside.txt").read_text(encoding="utf-8")
    nouns = [line for line in text.splitlines() if line and not line.startswith("#")]
    third = len(nouns) // 3
    framed, bare = nouns[:third], nouns[third:]
    return [
        *bare,
        *(f"a {noun}" for noun in framed),
        *(f"the {noun}" for noun in framed[::2]),
        *(f"a photo of a {noun}" for noun in framed[1::2]),
        *(f"{a} {b}" for a, b in zip(bare[::5], bare[1::5], strict=False)),
    ]


def fit(known: Vectors, strange: Vectors) -> tuple[Vectors, float]:
    """Weights (D,) and bias of the logistic line between two sets of embeddings, weighing alike."""
    torch.manual_seed(0)
    rows = torch.from_numpy(np.concatenate([known, strange]) * np.float32(_GAIN))
    truth = torch.cat([torch.ones(len(known)), torch.zeros(len(strange))])
    weight = torch.where(truth > 0, 0.5 / len(known), 0.5 / len(strange))
    line = torch.nn.Linear(rows.shape[1], 1)
    optimiser = torch.optim.AdamW(line.parameters(), lr=_RATE, weight_decay=0)
    for _ in range(_STEPS):
        loss = F.binary_cross_entropy_with_logits(
            line(rows).squeeze(1), truth, weight, reduction="sum"
        )
        loss = loss + _DECAY * sum((p**2).sum() for p in line.parameters())
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    weights = line.weight.detach().numpy()[0] * _GAIN
    return weights.astype(np.float32), float(line.bias.detach())


def give(folder: Path) -> None:
    """Fit the line with the pack's own text tower and write it into the pack."""
    pack = load_pack(folder)
    judge = PackJudge(pack)

    def embedded(sentences: list[str]) -> Vectors:
        parts = [judge.texts(sentences[i : i + 64]) for i in range(0, len(sentences), 64)]
        return np.concatenate(parts)

    pieces = pieces_of(pack)
    known = embedded(
        [text for text in inside() if all(len(word) <= MOST_PIECES for word in pieces(text))]
    )
    things, things_bias = fit(known, embedded(outside()))
    letters, letters_bias = fit(known, embedded(nonsense(outside())))
    # One limit for both: the second line is moved to where the first one's is.
    biases = np.array([things_bias, letters_bias + LIMIT - NONSENSE_LIMIT], np.float32)
    write(folder, np.stack([things, letters]), biases)
    manifest = pack.manifest.model_copy(
        update={
            "domain": Domain(file=FILE, limit=LIMIT),
            "files": pack.manifest.files | {FILE: entry_of(folder / FILE)},
        }
    )
    write_manifest(folder, manifest)


def write(folder: Path, weights: Vectors, biases: Vectors) -> None:
    """Write the lines (n, D), their biases (n,) and what was taught into a pack's folder."""
    text = np.frombuffer("\n".join(taught()).encode(), np.uint8)
    save_file({"weights": weights, "bias": biases, TAUGHT: text}, folder / FILE)


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.domain``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pack", type=Path, required=True)
    give(parser.parse_args().pack)


if __name__ == "__main__":
    main()
