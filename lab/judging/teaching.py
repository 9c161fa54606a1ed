"""What examples are worth: sentences, one mean per label, a probe, and the head, side by side.

``python -m emoscope.lab.judging.teaching --pack compact --cache DIR --out PAGE.md``: annotator
302's photos and FER+ valid, drawn 20 times, tested on what was not drawn. ``--embedded FILE``
takes embeddings that were made before.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.opening import scoring_rule
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.scoring import LabelScorer, ScoringRule, label_scorer, measures
from emoscope.engine.teaching.fitting import fit
from emoscope.lab.training.faces import ferplus, photos
from emoscope.lab.training.report import NAME_SETS, PackJudge, label_vectors
from emoscope.lab.training.vocabulary import CLASSES

SEEDS = 20
Answers = NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class Set:
    """Labelled faces of one kind.

    Attributes:
        name: Name, as people read it.
        images: (n, D) embeddings.
        truth: (n,) columns of ``classes``.
        classes: Numbers in ``CLASSES``.
        counts: Examples per label to try.
    """

    name: str
    images: Floats
    truth: Answers
    classes: tuple[int, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Draw:
    """Examples, and what is tested."""

    scorer: LabelScorer
    rule: ScoringRule
    place: float
    examples: Floats
    shown: Answers
    rest: Floats


def a_set(
    name: str, images: Floats, label: Answers, classes: tuple[int, ...], counts: tuple[int, ...]
) -> Set:
    """Only the faces of these classes."""
    kept = np.isin(label, classes)
    return Set(name, images[kept], np.searchsorted(classes, label[kept]), classes, counts)


def sets_of(embedded: dict[str, NDArray[np.generic]]) -> list[Set]:
    """The issue's three, from embeddings and labels of both kinds of faces."""
    news, news_label = embedded["news"].astype(np.float32), embedded["news_label"].astype(int)
    valid, valid_label = embedded["valid"].astype(np.float32), embedded["valid_label"].astype(int)
    most = (1, 2, 5, 10, 20)
    return [
        a_set("annotator 302, 5 labels", news, news_label, (0, 1, 2, 3, 4), most),
        a_set("FER+ valid, 8 labels", valid, valid_label, tuple(range(8)), most[:-1]),
        a_set("FER+ valid, 6 labels", valid, valid_label, (0, 1, 2, 3, 4, 6), most),
    ]


def embed(pack: Pack, cache: Path) -> dict[str, NDArray[np.generic]]:
    """Embeddings of both kinds of faces by a pack."""
    judge = PackJudge(pack)
    news, valid = photos(cache)[1], ferplus(cache, "valid")
    return {
        "news": judge.images(news),
        "news_label": news.label,
        "valid": judge.images(valid),
        "valid_label": valid.label,
    }


def sentences(draw: Draw) -> Answers:
    """The labels' names alone."""
    return np.asarray(draw.scorer.by_sentences(draw.rest)[:, :-1].argmax(axis=1))


def means(draw: Draw) -> Answers:
    """One mean per label, standardised like a sentence, half and half: how it was before."""
    labels = np.arange(len(draw.scorer.columns))
    rows = np.stack([draw.examples[draw.shown == i].mean(axis=0) for i in labels])
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    shift, gain = measures(draw.rule, rows, draw.place)
    scorer = draw.scorer
    by_names = (draw.rest @ scorer.matrix.T - scorer.shift) * scorer.gain
    return np.asarray((by_names + (draw.rest @ rows.T - shift) * gain).argmax(axis=1))


def probe(draw: Draw) -> Answers:
    """Ridge regression on the examples alone; its strength by leaving one out."""
    x = draw.examples.astype(np.float64)
    centre = x.mean(axis=0)
    wanted = np.eye(len(draw.scorer.columns))[draw.shown]
    usual = wanted.mean(axis=0)
    kernel = (x - centre) @ (x - centre).T
    best: tuple[float, NDArray[np.float64]] | None = None
    for strength in np.geomspace(1e-3, 1e2, 16):
        inverse = np.linalg.inv(kernel + strength * np.eye(len(x)))
        coefficients = inverse @ (wanted - usual)
        missed = coefficients / np.diag(inverse)[:, None]
        error = float((missed**2).sum())
        if best is None or error < best[0]:
            best = error, coefficients
    assert best is not None
    return np.asarray((usual + (draw.rest - centre) @ (x - centre).T @ best[1]).argmax(axis=1))


def taught(draw: Draw) -> Answers:
    """The head."""
    count = len(draw.shown)
    made = fit(
        draw.examples,
        draw.scorer.by_sentences(draw.examples),
        draw.shown.tolist(),
        [False] * count,
        [""] * count,
    )
    return np.asarray(replace(draw.scorer, fitted=made).score(draw.rest)[0].argmax(axis=1))


WAYS: dict[str, Callable[[Draw], Answers]] = {
    "sentences": sentences,
    "one mean": means,
    "probe": probe,
    "taught": taught,
}


def draws(
    faces: Set, pack: Pack, names: Floats, place: float, count: int
) -> Iterator[tuple[Draw, Answers]]:
    """Examples drawn ``SEEDS`` times, with the truth of the rest."""
    rule = scoring_rule(pack)
    labels = tuple(Label(CLASSES[i]) for i in faces.classes)
    asked = LabelSet("names", labels, sensitivity=place)
    scorer = label_scorer(rule, asked, names[list(faces.classes)])
    for seed in range(SEEDS):
        rng = np.random.default_rng(seed)
        picked = np.concatenate(
            [
                rng.choice(np.flatnonzero(faces.truth == i), count, replace=False)
                for i in range(len(labels))
            ]
        )
        rest = np.setdiff1d(np.arange(len(faces.truth)), picked)
        yield (
            Draw(
                scorer, rule, place, faces.images[picked], faces.truth[picked], faces.images[rest]
            ),
            faces.truth[rest],
        )


def uar(truth: Answers, answers: Answers) -> float:
    """In percent."""
    return 100 * float(np.mean([(answers[truth == i] == i).mean() for i in np.unique(truth)]))


def page(pack: Pack, embedded: dict[str, NDArray[np.generic]]) -> str:
    """The tables as Markdown."""
    names = label_vectors(PackJudge(pack), NAME_SETS["names"])
    everyday = scoring_rule(pack).sensitivity
    of_what = f"{pack.manifest.name} {pack.manifest.version}"
    lines = [f"UAR in percent, mean of {SEEDS} draws; pack {of_what}."]
    for place in dict.fromkeys((everyday, 0.0)):
        lines += [
            "",
            f"Sensitivity {place:g}:",
            "",
            "| faces | examples per label | " + " | ".join(WAYS) + " | gain, ± standard error |",
            "|---|---:|" + "---:|" * (len(WAYS) + 1),
        ]
        for faces in sets_of(embedded):
            for count in faces.counts:
                found: dict[str, list[float]] = {way: [] for way in WAYS}
                for draw, truth in draws(faces, pack, names, place, count):
                    for way, answer in WAYS.items():
                        found[way].append(uar(truth, answer(draw)))
                gain = np.subtract(found["taught"], found["sentences"])
                cells = [f"{np.mean(values):.1f}" for values in found.values()]
                error = gain.std() / np.sqrt(len(gain))
                lines.append(
                    f"| {faces.name} | {count} | {' | '.join(cells)} |"
                    f" {gain.mean():+.2f} ± {error:.2f} |"
                )
    return "\n".join([*lines, "", cost(), ""])


def cost() -> str:
    """One sentence: what 200 examples of 20 labels cost on this machine."""
    rng = np.random.default_rng(0)
    clips = rng.normal(size=(200, 256)).astype(np.float32)
    clips /= np.linalg.norm(clips, axis=1, keepdims=True)
    shares = rng.dirichlet(np.ones(21), 200).astype(np.float32)
    labels = (np.arange(200) % 20).tolist()

    def best(work: Callable[[], object], times: int) -> float:
        took = []
        for _ in range(times):
            began = time.process_time()
            work()
            took.append(time.process_time() - began)
        return 1000 * min(took)

    made = fit(clips, shares, labels, [False] * 200, [""] * 200)
    learn_ms = best(lambda: fit(clips, shares, labels, [False] * 200, [""] * 200), 5)
    head = made.head
    frame_ms = (
        0.0
        if head is None
        else best(lambda: [head.apply(clips[:1], shares[:1]) for _ in range(100)], 5) / 100
    )
    return (
        f"200 examples of 20 labels are learned in {learn_ms:.0f} ms of processor time; a scored"
        f" face costs {frame_ms:.3f} ms more."
    )


def main() -> None:
    """Command line of ``python -m emoscope.lab.judging.teaching``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pack", default="compact")
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    parser.add_argument("--embedded", type=Path, help="Embeddings; written if it is not there.")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    pack = find_pack(given.pack)
    if given.embedded is not None and given.embedded.is_file():
        with np.load(given.embedded) as file:
            embedded = dict(file)
    else:
        embedded = embed(pack, given.cache)
        if given.embedded is not None:
            np.savez(given.embedded, allow_pickle=False, **embedded)
    text = page(pack, embedded)
    if given.out is not None:
        given.out.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
