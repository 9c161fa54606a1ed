"""What an archive is asked: a sentence, or one and then another, among labels that compete."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.archive.widening import quick_scores, quick_standing
from emoscope.engine.data import Floats
from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.pack import Clip, Pack
from emoscope.engine.opening import default_labels, open_scorers
from emoscope.engine.prompts.labels import Label, LabelSet, label_set_from
from emoscope.engine.prompts.sensitivity import with_choice

_THEN = re.compile(r"\s*[,;]?\s+then\s+", re.IGNORECASE)
MOST_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Query:
    """A question to an archive.

    Attributes:
        sentences: One, or two where the second is to follow.
        labels: Those it competes with; None for the pack's usual ones.
        within_s: How much later the second may come.
        top: So many moments at most.
        per_video: So many of one video at most.
        start_s: Only what comes after this in its video.
        end_s: Only what comes before.
        sensitivity: How slight an expression counts, 0 to 1; None for what the labels or the pack
            say.
        alone: The sentence competes with "none of these" only, and what its face shows at rest
            counts less; a set that was taught by example competes all the same.
    """

    sentences: tuple[str, ...]
    labels: LabelSet | None = None
    within_s: float = 10.0
    top: int = 50
    per_video: int = 3
    start_s: float | None = None
    end_s: float | None = None
    sensitivity: float | None = None
    alone: bool = False

    @property
    def text(self) -> str:
        return ", then ".join(self.sentences)


def sentences_of(text: str) -> tuple[str, ...]:
    """``worried, then relieved`` as two sentences; any other text as one.

    Raises:
        LabelSetError: It is empty, or has more than two parts.
    """
    parts = tuple(part.strip() for part in _THEN.split(text.strip()) if part.strip())
    if not parts:
        raise LabelSetError("There is nothing to look for", 'Say what the face does: "a smile"')
    if len(parts) > MOST_SENTENCES:
        raise LabelSetError(
            f'"{text}" has {len(parts)} parts', 'Use one "then": "worried, then relieved"'
        )
    return parts


ScoreRows = Callable[[NDArray[np.float16]], Floats]
"""(n, D) kept clips to (n, Q) scores of the sentences."""


REST_SHARE = 0.3
"""So much of a face's rest is taken off. Among rendered heads that were made for this choice, 0.3
and 0.5 put the right moment first for 19 of 30 sentences, 0 for 14, competing labels for 10."""
REST_PERCENTILE = 25
"""In a quarter of its time a face shows less of a sentence than at rest."""
SCALE_SHARE = 1 / 3
"""Of the live bar's scale, with which the best of an archive would all read 100 %."""


@dataclass(frozen=True, slots=True)
class Alone:
    """Makes scores of standardised cosines, each sentence by itself.

    Attributes:
        scale: Factor on the standardised cosine.
        none_logit: Logit of "none of these".
    """

    scale: float
    none_logit: float

    def scores(self, standing: Floats, tracks: NDArray[np.int32]) -> Floats:
        """(n, Q) probabilities of rows by face.

        Args:
            standing: (n, Q) standardised cosines; NaN counts for nothing.
            tracks: (n,) faces, rows of one face beside one another.
        """
        risen = np.array(standing, np.float32)
        # Rows are by face: where the first and the last are of one, all are.
        alike = not len(tracks) or tracks[0] == tracks[-1]
        ends = [] if alike else (np.flatnonzero(np.diff(tracks)) + 1).tolist()
        for begin, end in pairwise((0, *ends, len(tracks))):
            risen[begin:end] -= np.float32(REST_SHARE) * _rest(risen[begin:end])
        return self._odds(risen)

    def most(self, standing: Floats) -> Floats:
        """(Q,) what no row's score can be above."""
        highest, lowest = np.fmax.reduce(standing), np.fmin.reduce(standing)
        return self._odds(highest - np.float32(REST_SHARE) * lowest)

    def _odds(self, risen: Floats) -> Floats:
        odds: Floats = 1 / (
            1 + np.exp(np.float32(self.none_logit) - np.float32(self.scale) * risen)
        )
        return odds


def _rest(standing: Floats) -> Floats:
    """(Q,) of one face's rows (n, Q)."""
    if not np.isfinite(standing).all():
        return np.asarray(np.nanpercentile(standing, REST_PERCENTILE, axis=0), np.float32)
    place = (len(standing) - 1) * REST_PERCENTILE // 100
    columns = np.ascontiguousarray(standing.T)
    return np.asarray(np.partition(columns, place, axis=1)[:, place], np.float32)


@dataclass(frozen=True, slots=True)
class Asker:
    """Scores clips of one pack against a question.

    Attributes:
        score: Quick scores, right to a thousandth or so: lengths are taken as they were rounded.
            With ``alone`` standardised cosines.
        exact: As the live bar has them.
        strange: Sentences that the model does not know.
        clip: What the pack sees at once.
        alone: Makes scores of what ``score`` gives; None where it gives scores.
    """

    score: ScoreRows
    exact: ScoreRows
    strange: frozenset[str]
    clip: Clip
    alone: Alone | None = None


def asker(pack: Pack, encode: Callable[[Sequence[str]], Floats], query: Query) -> Asker:
    """Prepare a question for a pack: as the live bar scores, with its standardisation.

    Args:
        pack: That the clips were made with.
        encode: Sentences to (n, D) embeddings, by the pack's text tower.
        query: The question.

    Raises:
        LabelSetError: The pack knows its own classes only, and a sentence is not among them.
    """
    labels, columns = among(query.labels or default_labels(pack), query.sentences)
    labels = with_choice(labels, None, query.sensitivity, pack.manifest.scoring)
    scorer = open_scorers(pack, encode).scorer(labels)
    picked = list(columns)

    def exact(clips: NDArray[np.float16]) -> Floats:
        return scorer.scores(clips)[:, picked]

    mine = frozenset(labels.labels[column].name for column in columns)
    strange, clip = scorer.strange & mine, pack.manifest.clip
    if query.alone and scorer.fitted is None:
        alone = Alone(SCALE_SHARE * scorer.scale, scorer.none_logit)
        return Asker(quick_standing(scorer, columns), exact, strange, clip, alone)
    return Asker(quick_scores(scorer, columns), exact, strange, clip)


def among(labels: LabelSet, sentences: Sequence[str]) -> tuple[LabelSet, tuple[int, ...]]:
    """A set in which the sentences take part, and their columns; known names stay as they are."""
    names = [name.casefold() for name in labels.names]
    columns: list[int] = []
    added: list[Label] = []
    for sentence in sentences:
        if sentence.casefold() in names:
            columns.append(names.index(sentence.casefold()))
            continue
        where = "The sentence to look for"
        (label,) = label_set_from({"labels": [sentence]}, default_name="query", where=where).labels
        names.append(sentence.casefold())
        columns.append(len(names) - 1)
        added.append(label)
    unmuted = [
        replace(each, muted=False) if i in columns else each for i, each in enumerate(labels.labels)
    ]
    return labels.with_labels((*unmuted, *added)), tuple(columns)
