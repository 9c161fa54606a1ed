"""From a frame to its face crops: one mesh pass, tracks, alignment, quality."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from emoscope.engine.data import Box, FaceCrop, Floats, Frame, Measures
from emoscope.engine.faces.alignment import align, five_points
from emoscope.engine.faces.appearance import appearance
from emoscope.engine.faces.gaze import EyeFinder
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.landmarks import (
    Counts,
    Ignores,
    LandmarkFinder,
    LooksAlways,
    Suspects,
)
from emoscope.engine.faces.opening import open_finder
from emoscope.engine.faces.quality import face_box, judge
from emoscope.engine.faces.shape import measure
from emoscope.engine.faces.tracking import Sighting, Tracker

SAME_FACE = 0.5
"""Two meshes whose boxes overlap by more are one face found twice."""

VISIBLE_SHARE = 0.75
"""A mesh of which less lies inside the frame is a guess."""


class FaceStage:
    """Finds, follows and aligns the faces of consecutive frames. Used from one thread.

    Args:
        template: The pack's five points, as fractions of the crop's side.
        size_px: Side of the crops.
        max_faces: Maximum number of faces; the largest are kept.
        finder: Of landmarks; the shipped networks if not given. Closed with the stage.
        ignored: Faces whose centre lies in one of these are left out.
        eyes: Measures lids and direction of gaze. Closed with the stage.
    """

    def __init__(
        self,
        template: tuple[tuple[float, float], ...],
        size_px: int,
        *,
        max_faces: int = 4,
        finder: LandmarkFinder | None = None,
        ignored: Sequence[Ignored] = (),
        eyes: EyeFinder | None = None,
    ) -> None:
        self._template = template
        self._size_px = size_px
        self._max_faces = max_faces
        self._ignored = tuple(ignored)
        self._finder = finder or open_finder(max_faces, self._ignored)
        self._eyes = eyes
        self._tracker = Tracker()

    def process(self, frame: Frame) -> tuple[FaceCrop, ...]:
        """Faces of a frame in order of track number. A time before the last starts anew."""
        height, width = frame.image.shape[:2]
        distinct = _distinct(self._finder.find(frame.image), width, height)
        meshes = [(mesh, box) for mesh, box in distinct if not self._ignores(box, width, height)][
            : self._max_faces
        ]
        crops = [
            align(frame.image, five_points(mesh[:, :2]), self._template, self._size_px)
            for mesh, _ in meshes
        ]
        sightings = [
            Sighting(box, appearance(crop)) for (_, box), crop in zip(meshes, crops, strict=True)
        ]
        numbers = self._tracker.update(frame.time_s, sightings)
        faces = [
            FaceCrop(
                track=number,
                box=box,
                landmarks=np.ascontiguousarray(mesh[:, :2]),
                crop=crop,
                quality=judge(mesh, box, crop),
                measures=shape,
            )
            for number, (mesh, box), crop, shape in zip(
                numbers, meshes, crops, self._measured(frame, [m for m, _ in meshes]), strict=True
            )
        ]
        return tuple(sorted(faces, key=lambda face: face.track))

    def _measured(self, frame: Frame, meshes: Sequence[Floats]) -> list[Measures]:
        shapes = [measure(mesh) for mesh in meshes]
        if self._eyes is None:
            return shapes
        found = self._eyes.find(frame.image, meshes)
        return [
            replace(
                shape, left_lids=eyes.left, right_lids=eyes.right, gaze_yaw_deg=eyes.gaze_yaw_deg
            )
            for shape, eyes in zip(shapes, found, strict=True)
        ]

    def _ignores(self, box: Box, width: int, height: int) -> bool:
        x, y = box.centre_px
        return any(each.holds(x, y, width, height) for each in self._ignored)

    def look_always(self, wanted: bool) -> None:
        """Look for new faces in every frame: while faces are covered none may wait. Slower."""
        if isinstance(self._finder, LooksAlways):
            self._finder.look_always(wanted)

    def ignore(self, regions: Sequence[Ignored]) -> None:
        """Leave out the faces in these parts of the picture, from the next frame on."""
        self._ignored = tuple(regions)
        if isinstance(self._finder, Ignores):
            self._finder.ignore(regions)

    @property
    def lost(self) -> tuple[tuple[int, Box], ...]:
        """Tracks out of sight in the last frame that may still come back, with their last box."""
        return self._tracker.lost

    @property
    def unfollowed(self) -> int:
        """Faces in view beyond those that are followed, at the last count."""
        return self._finder.unfollowed if isinstance(self._finder, Counts) else 0

    @property
    def suspected(self) -> tuple[Box, ...]:
        """Where a face may be in the last frame; empty unless every frame is looked at."""
        return self._finder.suspected if isinstance(self._finder, Suspects) else ()

    def expect(self, step_s: float) -> None:
        """Frames may be this far apart (a sampled film, a time lapse): tracks are kept over it."""
        self._tracker.expect(step_s)

    def reset(self) -> None:
        """Forget the scene (another file, a jump, a camera that came back); numbers go on."""
        self._finder.reset()
        self._tracker.reset()

    def close(self) -> None:
        self._finder.close()
        if self._eyes is not None:
            self._eyes.close()


def _distinct(meshes: list[Floats], width: int, height: int) -> list[tuple[Floats, Box]]:
    """Meshes that lie in the frame, largest first, each face once."""
    boxed = [(mesh, face_box(mesh)) for mesh in meshes]
    boxed.sort(key=lambda pair: -pair[1].width_px * pair[1].height_px)
    kept: list[tuple[Floats, Box]] = []
    for mesh, box in boxed:
        if _share_inside(mesh, box, width, height) < VISIBLE_SHARE or not np.isfinite(mesh).all():
            continue
        if all(box.overlap(other) < SAME_FACE for _, other in kept):
            kept.append((mesh, box))
    return kept


def _share_inside(mesh: Floats, box: Box, width: int, height: int) -> float:
    x1, y1 = box.x_px + box.width_px, box.y_px + box.height_px
    if box.x_px >= 0 and box.y_px >= 0 and x1 < width and y1 < height:
        return 1.0
    x, y = mesh[:, 0], mesh[:, 1]
    return float(((x >= 0) & (x < width) & (y >= 0) & (y < height)).mean())
