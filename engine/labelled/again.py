"""A set's examples, taught to another pack from their files or from pictures that were kept."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from emoscope.engine.errors import DataError, EmoScopeError
from emoscope.engine.labelled.faces import Face, LabelledFaces
from emoscope.engine.labelled.kept import file_of
from emoscope.engine.labelled.samples import Labelled
from emoscope.engine.labelled.teach import Taught, Unused
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.examples import Example, Examples, space_of, unit
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sources.picture_file import read_picture


def teach_again(
    label_set: LabelSet,
    pipeline: Pipeline,
    *,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Taught:
    """Encode a set's examples with another pack; those of which nothing is available are dropped.

    Args:
        label_set: A taught one.
        pipeline: Of the pack that will score with it.
        progress: Called with the number of examples done.
        cancelled: Asked before each.

    Raises:
        DataError: Not one could be encoded.
    """
    items = () if label_set.taught is None else label_set.taught.items
    new, unused = [], []
    with LabelledFaces(pipeline) as faces:
        for done, example in enumerate(items, 1):
            if cancelled():
                break
            try:
                new.append(replace(example, vector=unit(_face(example, faces).clips)))
            except EmoScopeError as error:
                unused.append(Unused(example.origin.name or example.label, error.cause))
            progress(done)
    if not new:
        cause = unused[0].reason if unused else ""
        raise DataError("No example could be taught again", cause)
    examples = Examples(space_of(pipeline.manifest)).plus(new)
    return Taught(replace(label_set, taught=examples), len(examples.items), tuple(unused))


def _face(example: Example, faces: LabelledFaces) -> Face:
    path, origin = file_of(example), example.origin
    if path is not None:
        end_s = math.inf if origin.end_s is None else origin.end_s
        sample = Labelled(path, example.label, start_s=origin.start_s or 0.0, end_s=end_s)
        return faces.face(sample)
    if example.picture is None:
        raise EmoScopeError("Neither its file nor a picture of it is available")
    picture = read_picture(example.picture)
    if picture is None:
        raise EmoScopeError("It cannot be read as a picture")
    return faces.of_picture(picture)
