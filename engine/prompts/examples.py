"""Examples that teach a label set: faces, as embeddings, of which a person says what they show.

They belong to one label set and to the pack in whose space they are. They are facts about people's
faces: files that hold them are their owner's only, and they never go anywhere unasked.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath
from typing import Literal

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.pack import PackManifest, sums_of

MOST_EXAMPLES = 2000
MOST_PICTURE_BYTES = 40_000

Kind = Literal["live", "session", "file", "earlier"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an example comes from.

    Attributes:
        kind: ``live`` (shown to a camera or in a clip that played), ``session`` (a range of a
            recording), ``file`` (a picture or a part of a video), ``earlier`` (taught by a program
            that kept one mean per label).
        name: Of the camera, or the path of the session's folder or of the file; may be empty.
        start_s, end_s: Part of it, where it has time.
        track: Of a session's face.
        at: When it was taught, ISO 8601.
    """

    kind: Kind
    name: str = ""
    start_s: float | None = None
    end_s: float | None = None
    track: int | None = None
    at: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One face that shows a label, or does not.

    Attributes:
        label: Name of the label.
        vector: (D,) float32 clip embedding, L2-normalised.
        origin: Where it comes from.
        negative: It shows that this label is *not* what is seen.
        left_out: Kept, but it teaches nothing.
        group: Who is seen, in the user's words; "" where nobody said.
        picture: The face crop as JPEG, if the user keeps crops.
    """

    label: str
    vector: Floats
    origin: Origin
    negative: bool = False
    left_out: bool = False
    group: str = ""
    picture: bytes | None = None

    @property
    def key(self) -> str:
        """Names the example in its set: what is seen, what it shows, where it comes from."""
        told = [self.label, self.negative, repr(replace(self.origin, at=""))]
        return hashlib.sha256(self.vector.tobytes() + json.dumps(told).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Space:
    """In whose space embeddings are.

    Attributes:
        name, version: Of the pack, for people.
        embeddings: Its sum of what makes embeddings; "" with an example of an earlier program.
        checksum: Its sum of files.
        size: Dimensions.
    """

    name: str
    version: str
    embeddings: str
    checksum: str
    size: int

    def fits(self, manifest: PackManifest) -> bool:
        """Whether a pack's clips can be compared with these."""
        if self.size != manifest.embedding_size:
            return False
        if self.checksum in manifest.earlier:
            return True
        sums = sums_of(manifest)
        return (
            self.embeddings == sums.embeddings if self.embeddings else self.checksum == sums.files
        )


def space_of(manifest: PackManifest) -> Space:
    """The space of a pack."""
    sums = sums_of(manifest)
    return Space(
        manifest.name, manifest.version, sums.embeddings, sums.files, manifest.embedding_size
    )


@dataclass(frozen=True, eq=False)
class Examples:
    """What a label set was taught. Equal where the same was taught.

    Attributes:
        space: Of all vectors.
        items: In the order of teaching; empty where only the mark is known.
        mark: Sum of what teaches. A session keeps it in place of the vectors: it says that scores
            were made with examples, and which.
        counts: Examples per label that teach.
    """

    space: Space
    items: tuple[Example, ...] = ()
    mark: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.items or not self.mark:
            object.__setattr__(self, "mark", _mark(self.space, self.items))
            active = Counter(each.label for each in self.items if not each.left_out)
            object.__setattr__(self, "counts", dict(sorted(active.items())))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Examples):
            return NotImplemented
        if self.here != other.here:
            return self.mark == other.mark
        return self.mark == other.mark and self._whole == other._whole

    def __hash__(self) -> int:
        return hash(self.mark)

    @property
    def here(self) -> bool:
        """The vectors are at hand, not only their mark."""
        return bool(self.items) or not self.counts

    @property
    def active(self) -> tuple[Example, ...]:
        """Examples that teach: all but those that are left out."""
        return tuple(each for each in self.items if not each.left_out)

    @property
    def taught(self) -> frozenset[str]:
        """Labels that an example shows; "not this" alone teaches no label."""
        return frozenset(each.label for each in self.active if not each.negative)

    @cached_property
    def _whole(self) -> tuple[tuple[str, bool, str], ...]:
        return tuple((each.key, each.left_out, each.group) for each in self.items)

    def plus(self, new: Iterable[Example]) -> Examples:
        """With more examples; one that is there already is not taken twice.

        Raises:
            LabelSetError: There are too many, or one is of another space.
        """
        keys = {each.key for each in self.items}
        fresh: list[Example] = []
        for each in new:
            if each.vector.shape != (self.space.size,):
                raise LabelSetError("An example is of another model's space", "Teach it again")
            if each.key not in keys:
                keys.add(each.key)
                fresh.append(each)
        count = len(self.items) + len(fresh)
        if count > MOST_EXAMPLES:
            raise LabelSetError(f"That would be {count} examples", f"The limit is {MOST_EXAMPLES}")
        return Examples(self.space, (*self.items, *fresh))

    def without(self, keys: Collection[str]) -> Examples:
        """Without some, for good."""
        return Examples(self.space, tuple(e for e in self.items if e.key not in keys))

    def changed(self, keys: Collection[str], change: Callable[[Example], Example]) -> Examples:
        """A copy in which ``change`` was applied to the examples with these keys."""
        return Examples(self.space, tuple(change(e) if e.key in keys else e for e in self.items))

    def renamed(self, old: str, new: str) -> Examples:
        """With a label called something else."""
        return Examples(
            self.space,
            tuple(replace(e, label=new) if e.label == old else e for e in self.items),
        )

    def of_labels(self, names: Collection[str]) -> Examples:
        """Those of some labels only."""
        return Examples(self.space, tuple(e for e in self.items if e.label in names))


def from_source(examples: Examples, place: PurePath | str) -> frozenset[str]:
    """Keys of the examples that come from a session's folder, a file, or a folder that holds them.

    What forgets a session or a file asks this, and takes :meth:`Examples.without` of it.

    Args:
        examples: Of a label set.
        place: Absolute path.
    """
    wanted = PurePath(place)
    return frozenset(
        each.key
        for each in examples.items
        if each.origin.name
        and each.origin.kind in ("session", "file")
        and (PurePath(each.origin.name) == wanted or wanted in PurePath(each.origin.name).parents)
    )


def unit(vectors: Floats) -> Floats:
    """(D,) float32 of length 1: the mean of (n, D) clip embeddings."""
    mean = np.asarray(vectors, np.float64).mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), np.float32)


def _mark(space: Space, items: tuple[Example, ...]) -> str:
    """What decides scores: vectors, labels, "not this", groups; not where they come from."""
    told = hashlib.sha256(json.dumps([space.embeddings, space.checksum]).encode())
    for each in items:
        if not each.left_out:
            told.update(json.dumps([each.label, each.negative, each.group]).encode())
            told.update(each.vector.tobytes())
    return told.hexdigest()
