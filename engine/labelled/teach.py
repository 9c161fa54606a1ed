"""Teaches a label set from labelled files."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from emoscope.engine.errors import DataError, EmoScopeError
from emoscope.engine.labelled.faces import LabelledFaces
from emoscope.engine.labelled.kept import now, picture_of
from emoscope.engine.labelled.samples import Labelled
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.examples import (
    Example,
    Examples,
    Origin,
    space_of,
    unit,
)
from emoscope.engine.prompts.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Unused:
    """A file that taught nothing, and why.

    Attributes:
        line: Of the table that names it; 0 where none does.
    """

    path: str
    reason: str
    line: int = 0

    @property
    def said(self) -> str:
        """In a sentence that has the path once."""
        row = f"line {self.line}: " if self.line else ""
        if self.path in self.reason:
            return row + self.reason
        return f"{row}{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True, eq=False)
class Taught:
    """A label set that has learned.

    Attributes:
        label_set: With its examples.
        new: How many were added.
        unused: Files that taught nothing.
    """

    label_set: LabelSet
    new: int
    unused: tuple[Unused, ...]


def teach(
    label_set: LabelSet,
    samples: Sequence[Labelled],
    pipeline: Pipeline,
    *,
    pictures: bool = False,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Taught:
    """Add examples to a label set.

    Args:
        label_set: What it was taught before stays.
        samples: Files and what they show.
        pipeline: Of the pack that will score with them; its labels do not matter.
        pictures: Keep the face crops, to look at them and to teach other packs.
        progress: Called with the number of samples done.
        cancelled: Asked before each.

    Raises:
        DataError: No sample could be used.
        LabelSetError: There are too many, or earlier examples are of another pack.
    """
    new, unused = [], []
    with LabelledFaces(pipeline) as faces:
        for done, sample in enumerate(samples, 1):
            if cancelled():
                break
            try:
                face = faces.face(sample)
            except EmoScopeError as error:
                unused.append(Unused(str(sample.path), error.cause, sample.line))
            else:
                kept = picture_of(face.crop) if pictures and face.crop is not None else None
                new.append(
                    Example(
                        sample.label,
                        unit(face.clips),
                        _origin(sample),
                        negative=sample.negative,
                        group=sample.group,
                        picture=kept,
                    )
                )
            progress(done)
    if not new:
        cause = unused[0].said if unused else ""
        raise DataError(f"None of the {len(samples)} files could be used as an example", cause)
    before = label_set.taught or Examples(space_of(pipeline.manifest))
    if not before.items:
        before = Examples(space_of(pipeline.manifest))
    after = before.plus(new)
    return Taught(
        replace(label_set, taught=after), len(after.items) - len(before.items), tuple(unused)
    )


def _origin(sample: Labelled) -> Origin:
    whole = sample.start_s <= 0 and math.isinf(sample.end_s)
    return Origin(
        "file",
        str(sample.path),
        None if whole else sample.start_s,
        None if math.isinf(sample.end_s) else sample.end_s,
        at=now(),
    )
