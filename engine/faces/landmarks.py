"""Face landmarks. The only module that knows MediaPipe."""

from __future__ import annotations

import warnings
from typing import Any, Protocol, runtime_checkable

import numpy as np

from engine.data import Floats, Image
from engine.faces.stderr import quiet_start
from engine.opencv import cv2  # noqa: F401  before MediaPipe imports it, see engine.opencv

POINTS = 468

DETECTION_CONFIDENCE = 0.5
"""A new face needs this much; lower values find pictures on walls and backs of heads."""

STILL_CONFIDENCE = 0.2
"""A photo of a face is known to show one; the detector only has to say where."""

PRESENCE_CONFIDENCE = 0.5
"""A followed face is given up below this."""


@runtime_checkable
class LandmarkFinder(Protocol):
    """Finds the landmarks of all faces in consecutive frames. Used from one thread."""

    def find(self, image: Image) -> list[Floats]:
        """Landmarks of each face, in no particular order.

        Args:
            image: (H, W, 3) uint8 RGB.

        Returns:
            One (468, 3) float32 array per face: x and y in pixels of ``image``, z in the same
            unit, smaller towards the camera.
        """
        ...

    def reset(self) -> None:
        """Forget the last frame: what follows is another scene."""
        ...

    def close(self) -> None: ...


class MediaPipeFinder:
    """MediaPipe's ``solutions.face_mesh`` graph, version 0.10.14, in video mode.

    Detects with the short-range model (BlazeFace, 128 x 128 pixels for the whole frame) and then
    follows each face by its own landmarks, which also works for faces too small to be detected.

    Args:
        max_faces: Faces to look for; the detector rests while this many are followed.
        still: Pictures have nothing to do with one another: detect in each, and be less strict,
            since a photo of a face is known to show one.
    """

    def __init__(self, max_faces: int = 4, *, still: bool = False) -> None:
        self._mesh: Any = None
        with quiet_start():
            # 0.5 s; `mediapipe` must not be imported before a finder is really made.
            from mediapipe.python.solutions.face_mesh import FaceMesh

            warnings.filterwarnings("ignore", message="SymbolDatabase.GetPrototype")
            self._mesh = FaceMesh(
                static_image_mode=still,
                max_num_faces=max_faces,
                refine_landmarks=False,
                min_detection_confidence=STILL_CONFIDENCE if still else DETECTION_CONFIDENCE,
                min_tracking_confidence=PRESENCE_CONFIDENCE,
            )
            self._warm_up()

    def _warm_up(self) -> None:
        # The graph loads its models, and says so on standard error, with the first picture.
        self._mesh.process(np.zeros((64, 64, 3), np.uint8))

    def find(self, image: Image) -> list[Floats]:
        height, width = image.shape[:2]
        found = self._mesh.process(np.ascontiguousarray(image)).multi_face_landmarks or []
        scale = np.array([width, height, width], np.float32)
        faces = []
        for face in found:
            points = np.array([(p.x, p.y, p.z) for p in face.landmark[:POINTS]], np.float32)
            faces.append(points * scale)
        return faces

    def reset(self) -> None:
        with quiet_start():
            self._mesh.reset()
            self._warm_up()

    def close(self) -> None:
        mesh, self._mesh = self._mesh, None
        if mesh is not None:
            mesh.close()
