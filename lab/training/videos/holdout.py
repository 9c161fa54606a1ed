"""Which clips select the best epoch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from emoscope.lab.datasets.clips import Clip


def hold_out(clips: Sequence[Clip], share: float, seed: int) -> tuple[list[int], list[int]]:
    """Split places of training clips: the ones that train, and the ones that select.

    Class by class (unlabelled clips are one class); where subjects are known, whole subjects go to
    one side. At least one clip of every class with two or more is held out.

    Args:
        clips: Of the training part.
        share: To hold out.
        seed: Seed of the draw.

    Returns:
        Places for training and for selection, both sorted.
    """
    generator = np.random.default_rng([seed, 77])
    if all(clip.subject for clip in clips) and len({clip.subject for clip in clips}) > 1:
        return _by_subject(clips, share, generator)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, clip in enumerate(clips):
        places[clip.label].append(place)
    held: set[int] = set()
    for label in sorted(places):
        members = places[label]
        count = min(max(1, round(share * len(members))), len(members) - 1)
        held |= {members[int(i)] for i in generator.permutation(len(members))[:count]}
    return [i for i in range(len(clips)) if i not in held], sorted(held)


def _by_subject(
    clips: Sequence[Clip], share: float, generator: np.random.Generator
) -> tuple[list[int], list[int]]:
    subjects = sorted({clip.subject for clip in clips})
    order = [subjects[int(i)] for i in generator.permutation(len(subjects))]
    held: set[str] = set()
    count = 0
    for subject in order[:-1]:
        if count >= share * len(clips):
            break
        held.add(subject)
        count += sum(clip.subject == subject for clip in clips)
    kept = [i for i, clip in enumerate(clips) if clip.subject not in held]
    return kept, [i for i, clip in enumerate(clips) if clip.subject in held]
