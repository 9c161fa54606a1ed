"""The same labelled files scored by several label sets, packs and taught sets, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.errors import DataError, EmoScopeError
from emoscope.engine.labelled.faces import LabelledFaces
from emoscope.engine.labelled.paired import drawn_recalls, interval, mcnemar, mean_recall
from emoscope.engine.labelled.samples import Labelled, taught_by
from emoscope.engine.labelled.teach import Unused
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import LabelScorer
from emoscope.engine.teaching.estimate import Figure

EXAMPLE = "It is an example that one of the label sets was taught by"


@dataclass(frozen=True, slots=True)
class Contender:
    """A label set, asked of a pack."""

    name: str
    labels: LabelSet
    pack: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a contender did.

    Attributes:
        name, pack: Of the contender.
        recall: Mean recall of the labels that occur (UAR).
        right: Share of right answers (WAR).
        lacks: Labels that occur and that the set does not have: never right.
        gain: Mean recall above the first contender's; None for the first.
        p: Of the exact paired test against the first (McNemar); None for the first.
    """

    name: str
    pack: str
    recall: Figure
    right: float
    lacks: tuple[str, ...]
    gain: Figure | None
    p: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All contenders on the same samples.

    Attributes:
        count: Samples that all have answered.
        labels: That occur, with how often.
        standings: In the order of the contenders.
        unused: Samples that are left out, and why.
        notes: Contenders that could not answer, in sentences.
    """

    count: int
    labels: dict[str, int]
    standings: tuple[Standing, ...]
    unused: tuple[Unused, ...]
    notes: tuple[str, ...]


def compare(
    samples: Sequence[Labelled],
    contenders: Sequence[Contender],
    open_pack: Callable[[str], Pipeline],
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Score all samples with all contenders.

    The answer to a sample is the label with the highest mean probability; "none of these" is no
    answer here. What was an example of any taught set, and what any pack cannot read, is left out
    for all, so that the comparison is paired.

    Args:
        samples: What to answer; "not this" is left out.
        contenders: At least one; the first is what the others are compared with.
        open_pack: Opens a pack by name; closed here.
        progress: Called with the share that is done.
        cancelled: Asked before each sample.

    Raises:
        DataError: Nothing is left to compare on.
        EmoScopeError: No contender could answer.
    """
    asked, unused = _asked(samples, contenders)
    packs = list(dict.fromkeys(each.pack for each in contenders))
    answers: dict[int, list[str]] = {}
    notes: list[str] = []
    for number, pack in enumerate(packs):
        with_pack = {i: each for i, each in enumerate(contenders) if each.pack == pack}
        pipeline = open_pack(pack)
        try:
            scorers = _answerers(pipeline.scorers, with_pack, notes)
            with LabelledFaces(pipeline) as faces:
                for done, sample in enumerate(asked, 1):
                    if cancelled():
                        raise DataError("The comparison was stopped", "")
                    clips = None
                    try:
                        clips = faces.face(sample).clips
                    except EmoScopeError as error:
                        unused.setdefault(str(sample.path), error.cause)
                    for i, scorer in scorers.items():
                        said = "" if clips is None else _answer(scorer, clips)
                        answers.setdefault(i, []).append(said)
                    progress((number + done / len(asked)) / len(packs))
        finally:
            pipeline.close()
    if not answers:
        cause = notes[0] if notes else ""
        raise DataError("No label set could be scored", cause)
    return _told(asked, contenders, answers, unused, notes)


def _asked(
    samples: Sequence[Labelled], contenders: Sequence[Contender]
) -> tuple[list[Labelled], dict[str, str]]:
    examples = [
        example
        for each in contenders
        if each.labels.taught is not None
        for example in each.labels.taught.items
    ]
    asked, unused = [], {}
    for sample in samples:
        if sample.negative:
            unused[str(sample.path)] = "It shows what a label is not"
        elif taught_by(sample, examples):
            unused[str(sample.path)] = EXAMPLE
        else:
            asked.append(sample)
    if not asked:
        raise DataError(
            "Every file is an example of a taught set, or shows what a label is not",
            "Compare on other files",
        )
    return asked, unused


def _answerers(
    scorers: Scorers, contenders: dict[int, Contender], notes: list[str]
) -> dict[int, LabelScorer]:
    made = {}
    for i, each in contenders.items():
        try:
            made[i] = scorers.scorer(each.labels)
        except EmoScopeError as error:
            notes.append(f"{each.name} with {each.pack}: {error}")
    return made


def _answer(scorer: LabelScorer, clips: Floats) -> str:
    """The most probable label over a sample's moments, folded."""
    mean = np.nan_to_num(scorer.scores(clips)[:, :-1], nan=-1.0).mean(axis=0)
    return scorer.label_set.names[int(mean.argmax())].casefold()


def _told(
    asked: Sequence[Labelled],
    contenders: Sequence[Contender],
    answers: dict[int, list[str]],
    unused: dict[str, str],
    notes: list[str],
) -> Comparison:
    order = sorted(answers)
    kept = [k for k in range(len(asked)) if all(answers[i][k] for i in order)]
    if not kept:
        cause = next(iter(unused.values()), "")
        raise DataError("No file could be scored", cause)
    names = [asked[k].label.casefold() for k in kept]
    labels = list(dict.fromkeys(names))
    truth = np.array([labels.index(name) for name in names])
    rights = np.array([[answers[i][k] == asked[k].label.casefold() for k in kept] for i in order])
    drawn = drawn_recalls(rights, truth, [asked[k].group for k in kept])
    shown = {name: asked[kept[names.index(name)]].label for name in labels}
    standings = []
    for place, i in enumerate(order):
        recall = mean_recall(rights[place], truth)
        has = {name.casefold() for name in contenders[i].labels.names}
        against = None if place == 0 else recall - mean_recall(rights[0], truth)
        standings.append(
            Standing(
                contenders[i].name,
                contenders[i].pack,
                interval(recall, drawn[place]),
                float(rights[place].mean()),
                tuple(shown[name] for name in labels if name not in has),
                None if against is None else interval(against, drawn[place] - drawn[0]),
                None if place == 0 else mcnemar(rights[place], rights[0]),
            )
        )
    return Comparison(
        len(kept),
        {shown[name]: names.count(name) for name in labels},
        tuple(standings),
        tuple(Unused(path, why) for path, why in unused.items()),
        tuple(notes),
    )
