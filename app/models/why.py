"""Why a score is what it is: what each frame of the clip adds, and which sentences lie nearest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoscope.app.models.clip_thumbnails import SeenFrame
from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import LabelSetError, PackError
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import Label, LabelSet

NEAREST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """The model's view of one score, not the person's feeling.

    Attributes:
        track: Number of the track, from 1.
        label: The label it is about.
        probability: Of that label now.
        thumbs: (n) small pictures, oldest first.
        times_s: (n,) seconds before the newest one, negative.
        shares: (n,) change of the probability when this frame is left out: positive speaks for
            the label, negative against it.
        nearest: Sentences with their standing, the nearest first: how much more probable each
            sentence's label would be than "none of these", in odds.
    """

    track: int
    label: str
    probability: float
    thumbs: tuple[Image, ...]
    times_s: Floats
    shares: Floats
    nearest: tuple[tuple[str, float], ...]


def explain(
    pipeline: Pipeline,
    seen: tuple[SeenFrame, ...],
    labels: LabelSet,
    track: int,
    label: str | None = None,
) -> Explanation:
    """Leave each frame out in turn and score what is left.

    Args:
        pipeline: Between two frames (see ``LiveModel.ask``).
        seen: The clip.
        labels: As they are scored now.
        track: Whose clip it is.
        label: What to explain; None for the most probable one.

    Raises:
        PackError: The clip is still empty.
    """
    if not seen:
        raise PackError("There is no scored face to explain", "Wait until a face is scored")
    vectors = np.stack([each.vector for each in seen]).astype(np.float32)
    scorer = pipeline.scorers.scorer(labels)
    whole = pipeline.runtime.encode_clips(vectors[None])[0]
    # What the bar scores is this clip too, but follows it a little later (see Steadying).
    steadied = pipeline.clip_embedding(track)
    clip = whole if steadied is None else steadied
    scores = scorer.scores(clip[None])[0]
    names = labels.names
    known = np.nan_to_num(scores[:-1], nan=-1.0)
    column = names.index(label) if label in names else int(known.argmax())
    shares = np.zeros(len(seen), np.float32)
    if len(seen) > 1:
        # The frame's place is filled by its neighbour, so that the clip keeps its length.
        variants = np.repeat(vectors[None], len(seen), axis=0)
        for i in range(len(seen)):
            variants[i, i] = vectors[i - 1] if i else vectors[1]
        without = scorer.scores(pipeline.runtime.encode_clips(variants))[:, column]
        shares = np.asarray(scorer.scores(whole[None])[0, column] - without, np.float32)
    times = np.array([each.time_s - seen[-1].time_s for each in seen], np.float32)
    return Explanation(
        track,
        names[column],
        float(scores[column]),
        tuple(each.thumb for each in seen),
        times,
        shares,
        nearest_sentences(pipeline, clip, labels),
    )


def nearest_sentences(
    pipeline: Pipeline, clip: Floats, labels: LabelSet
) -> tuple[tuple[str, float], ...]:
    """The set's single sentences by how well each describes the clip, with odds against none."""
    sentences = list(
        dict.fromkeys(
            sentence for label in labels.labels if not label.muted for sentence in label.sentences
        )
    )[:400]
    asked = LabelSet(
        "sentences",
        tuple(Label(f"sentence {i}", (text,)) for i, text in enumerate(sentences)),
        labels.templates,
        sensitivity=labels.sensitivity,
    )
    try:
        scores = pipeline.scorers.scorer(asked).scores(clip[None])[0]
    except LabelSetError:  # a pack with classes of its own takes no single sentences
        return ()
    odds = scores[:-1] / max(float(scores[-1]), 1e-9)
    order = np.argsort(-odds)[:NEAREST]
    return tuple((sentences[i], float(odds[i])) for i in order)
