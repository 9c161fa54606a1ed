"""Landmarks of all faces of consecutive frames: detect now and then, follow by the mesh."""

from __future__ import annotations

import math
from collections.abc import Sequence

from emoscope.engine.data import Box, Floats, Image
from emoscope.engine.faces.detector import Detector
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.landmarks import PRESENCE_CONFIDENCE, SUSPECTED_CONFIDENCE, Looking
from emoscope.engine.faces.mesh import Mesh
from emoscope.engine.faces.region import Region, around_mesh, whole
from emoscope.engine.faces.tiles import FAR_TILE_PX, tiles

SAME_REGION = 0.5
"""Squares that share more of their union are one face."""

MANY = 5
"""Who asks for so many faces has a crowd: parts of a large picture are searched too."""

COUNT_EVERY = 30
"""While all that are wanted are followed, others are counted once in so many frames."""

MOST_COUNTED = 32
"""Others that are looked at closely: beyond these the exact number helps nobody."""

PARTS = 2
"""Parts that are searched after each search of the whole picture, in a frame each."""


COVERED_ROUND = 3
"""While faces are covered, all parts of a large picture are searched in so many frames."""


class FaceFinder:
    """Follows faces by their own landmarks and looks for new ones while fewer than wanted are seen.

    A followed face costs one row of the mesh's batch and no detection. Where :data:`MANY` are
    wanted and fewer are followed, the two frames after each search of the whole picture are
    searched in one part each, always the next one: far faces are found there, at the cost of two
    detections more.

    Attributes:
        unfollowed: Faces in view beyond those that are followed, at the last count; 0 while fewer
            than wanted are.
        suspected: Where a face may be in the last frame, followed or not; empty unless every
            frame is looked at.

    Args:
        detector: Finds new faces. Closed with this.
        mesh: Finds landmarks. Closed with this.
        max_faces: Faces to follow; the detector rests while this many are.
        ignored: Faces whose centre lies in one of these take nobody's place.
    """

    def __init__(
        self,
        detector: Detector,
        mesh: Mesh,
        max_faces: int = 4,
        ignored: Sequence[Ignored] = (),
    ) -> None:
        self._detector, self._mesh = detector, mesh
        self._ignored = tuple(ignored)
        self._max_faces = max_faces
        self.unfollowed = 0
        self.suspected: tuple[Box, ...] = ()
        self._far: dict[int, list[Box]] = {}
        self._far_turn = 0
        self._looking = Looking()
        self._regions: list[Region] = []
        self._count_due = 0
        self._parts_seen = 0
        self._parts_due = 0

    def find(self, image: Image) -> list[Floats]:
        regions = self._regions
        self.suspected = ()
        squares = self._squares(image) if len(regions) < self._max_faces else []
        found: list[Region] | None = None
        if squares:
            found = self._search(image, squares)
            regions = distinct([*regions, *found[: self._max_faces]])
        seen = self._mesh.find(image, regions)
        meshes = [mesh for mesh, presence in seen if presence > PRESENCE_CONFIDENCE]
        followed = [region for region in map(around_mesh, meshes) if _sound(region)]
        followed = self._wanted(followed, image)
        followed.sort(key=lambda region: -region.side_px)
        self._regions = distinct(followed)[: self._max_faces]
        self._looking.after(len(meshes))
        self._count(image, followed, found)
        return meshes

    def _count(self, image: Image, seen: list[Region], found: list[Region] | None) -> None:
        """Count who is in view and not followed; nothing of this changes who is."""
        if len(self._regions) < self._max_faces:
            self.unfollowed = self._count_due = 0
            return
        self._count_due -= 1
        if self._looking.always:  # faces are covered: none may be there without being counted
            self._count_due = 0
        if found is None:
            if self._count_due > 0:
                return
            height, width = image.shape[:2]
            found = self._search(image, [whole(width, height)])
        self._count_due = COUNT_EVERY
        known = distinct(seen)
        others = distinct([*known, *found])[len(known) :][:MOST_COUNTED]
        faces = [
            around_mesh(mesh)
            for mesh, presence in self._mesh.find(image, others)
            if presence > PRESENCE_CONFIDENCE
        ]
        everybody = distinct([*known, *(region for region in faces if _sound(region))])
        self.unfollowed = len(everybody) - self._max_faces

    def _search(self, image: Image, squares: list[Region]) -> list[Region]:
        if not self._looking.always:
            self._far.clear()
            return self._wanted(self._detector.find(image, squares), image)
        found, suspected = self._detector.survey(image, squares, SUSPECTED_CONFIDENCE)
        self.suspected = (*suspected, *self._far_off(image))
        return self._wanted(found, image)

    def _far_off(self, image: Image) -> list[Box]:
        """Where a face may be that is too small in the whole; some are a round old at most."""
        height, width = image.shape[:2]
        parts = tiles(width, height)
        if not parts:
            return []
        turn = self._far_turn
        self._far_turn = (turn + 1) % COVERED_ROUND
        self._far[turn] = []
        if mine := parts[turn::COVERED_ROUND]:
            self._far[turn] = self._detector.boxes(image, mine, SUSPECTED_CONFIDENCE)
        return [box for boxes in self._far.values() for box in boxes]

    def look_always(self, wanted: bool) -> None:
        """Look for new faces in every frame, or as often as pays; from any thread."""
        self._looking.always = wanted

    def ignore(self, regions: Sequence[Ignored]) -> None:
        """Faces in these parts of the picture take nobody's place; from any thread."""
        self._ignored = tuple(regions)

    def reset(self) -> None:
        self._regions = []
        self._parts_due = self._count_due = self.unfollowed = 0
        self.suspected = ()
        self._far.clear()
        self._looking.reset()

    def close(self) -> None:
        self._detector.close()
        self._mesh.close()

    def _wanted(self, regions: list[Region], image: Image) -> list[Region]:
        height, width = image.shape[:2]
        return [
            region
            for region in regions
            if not any(
                each.holds(region.x_px, region.y_px, width, height) for each in self._ignored
            )
        ]

    def _squares(self, image: Image) -> list[Region]:
        """Where to look for new faces in this frame, if at all."""
        height, width = image.shape[:2]
        squares = []
        if self._looking.due:
            self._parts_due = PARTS if self._max_faces >= MANY else 0
            squares = [whole(width, height)]
            if not self._looking.always:
                return squares
        parts = tiles(width, height, FAR_TILE_PX) if self._parts_due else ()
        if parts:
            self._parts_due -= 1
            self._parts_seen += 1
            squares.append(parts[self._parts_seen % len(parts)])
        return squares


class StillFinder:
    """Finds the faces of unrelated pictures: each is searched whole.

    Args:
        detector: Closed with this.
        mesh: Closed with this.
        max_faces: Most faces.
    """

    def __init__(self, detector: Detector, mesh: Mesh, max_faces: int = 1) -> None:
        self._detector, self._mesh = detector, mesh
        self._max_faces = max_faces

    def find(self, image: Image) -> list[Floats]:
        height, width = image.shape[:2]
        regions = self._detector.find(image, [whole(width, height)])
        seen = self._mesh.find(image, distinct(regions)[: self._max_faces])
        return [mesh for mesh, presence in seen if presence > PRESENCE_CONFIDENCE]

    def reset(self) -> None:
        """Nothing is kept from picture to picture."""

    def close(self) -> None:
        self._detector.close()
        self._mesh.close()


def distinct(regions: Sequence[Region]) -> list[Region]:
    """Regions without those that show the same face as one before them."""
    kept: list[Region] = []
    for region in regions:
        if all(region.overlap(other) <= SAME_REGION for other in kept):
            kept.append(region)
    return kept


def _sound(region: Region) -> bool:
    """Whether a mesh was that of a face at all: finite, and larger than a few pixels."""
    values = (region.x_px, region.y_px, region.side_px, region.angle)
    return all(map(math.isfinite, values)) and region.side_px > 2.0
