"""MediaPipe's own graph as a finder of landmarks. The only module that knows the library."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.faces.landmarks import (
    DETECTION_CONFIDENCE,
    POINTS,
    PRESENCE_CONFIDENCE,
    STILL_CONFIDENCE,
    Looking,
)
from emoscope.engine.faces.stderr import quiet_start
from emoscope.engine.opencv import cv2

HOW_TO_INSTALL = (
    f"{how_to_get('mediapipe')}, in a separate environment, with Python 3.11 or 3.12: it brings"
    " another build of OpenCV"
)

MESH_SIDE_PX = 2560
"""Larger pictures are shrunk for the mesh: it sees 192 x 192 pixels of a face at most, and below
this size shrinking takes as long as it saves."""


class MediaPipeFinder:
    """The graph of MediaPipe 0.10.14's ``solutions.face_mesh`` in video mode, looking further.

    The graph detects faces and then follows each by its own landmarks. As published it detects
    with the short-range model, for which a face must fill a tenth of the picture's width; the
    wheel also carries the full-range model (BlazeFace sparse, 192 x 192), which finds faces of a
    fortieth and costs four times as much. So the detector is replaced and runs now and then.

    Args:
        max_faces: Faces to look for; the detector rests while this many are followed.
        still: Pictures have nothing to do with one another: detect in each, at short range, and
            be less strict, since a photo of a face is known to show one.
    """

    def __init__(self, max_faces: int = 4, *, still: bool = False) -> None:
        self._still = still
        self._looking = Looking()
        self._graph: Any = None
        with quiet_start():
            self._graph = _open_graph(max_faces, still)
            self._warm_up()

    def _warm_up(self) -> None:
        # The graph loads its models, and says so on standard error, with the first picture.
        self._process(np.zeros((64, 64, 3), np.uint8), look=True)
        self._looking.reset()

    def _process(self, image: Image, *, look: bool) -> list[Any]:
        found = self._graph.process({"image": image, "look": look}).multi_face_landmarks
        return list(found or [])

    def find(self, image: Image) -> list[Floats]:
        height, width = image.shape[:2]
        shrink = -(-max(height, width) // MESH_SIDE_PX)
        if shrink > 1:
            size = (max(1, width // shrink), max(1, height // shrink))
            image = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8)
        look = self._still or self._looking.due
        found = self._process(np.ascontiguousarray(image), look=look)
        self._looking.after(len(found))
        scale = np.array([width, height, width], np.float32)
        return [points_of(face) * scale for face in found]

    def look_always(self, wanted: bool) -> None:
        """Look for new faces in every frame, or as often as pays; from any thread."""
        self._looking.always = wanted

    def reset(self) -> None:
        with quiet_start():
            self._graph.reset()
            self._warm_up()

    def close(self) -> None:
        graph, self._graph = self._graph, None
        if graph is not None:
            graph.close()


_MESSAGE = np.dtype(
    {
        "names": ["head", "x", "y_mark", "y", "z_mark", "z"],
        "formats": ["V3", "<f4", "u1", "<f4", "u1", "<f4"],
        "offsets": [0, 3, 7, 8, 12, 13],
        "itemsize": 17,
    }
)
_HEAD, _Y_MARK, _Z_MARK = b"\x0a\x0f\x0d", 0x15, 0x1D


def points_of(face: Any) -> Floats:
    """(468, 3) float32 of a landmark list of MediaPipe's.

    A point takes 17 bytes of the message: two that say what begins and how long it is, then a mark
    and four bytes for each of x, y and z. Read from there it costs a tenth of asking for each
    number.
    """
    message = face.SerializeToString()
    points = np.empty((POINTS, 3), np.float32)
    if len(message) % _MESSAGE.itemsize == 0 and len(message) >= POINTS * _MESSAGE.itemsize:
        rows = np.frombuffer(message, _MESSAGE, count=POINTS)
        as_known = rows["head"] == np.void(_HEAD)
        as_known &= (rows["y_mark"] == _Y_MARK) & (rows["z_mark"] == _Z_MARK)
        if bool(as_known.all()):
            for column, name in enumerate("xyz"):
                points[:, column] = rows[name]
            return points
    points[:] = [(point.x, point.y, point.z) for point in face.landmark[:POINTS]]
    return points


def _open_graph(max_faces: int, still: bool) -> Any:
    # 0.5 s; `mediapipe` must not be imported before a finder is really made. The two solutions
    # are imported for the option messages that they register.
    try:
        import mediapipe
        from mediapipe.framework import calculator_pb2
        from mediapipe.python.solution_base import SolutionBase
        from mediapipe.python.solutions import face_detection, face_mesh  # noqa: F401
    except ImportError:
        raise RuntimeUnavailableError(
            "MediaPipe 0.10.14 is not installed", HOW_TO_INSTALL
        ) from None

    warnings.filterwarnings("ignore", message="SymbolDatabase.GetPrototype")
    modules = Path(mediapipe.__file__).parent / "modules"
    published = modules / "face_landmark" / "face_landmark_front_cpu.binarypb"
    config = calculator_pb2.CalculatorGraphConfig.FromString(published.read_bytes())
    _open_gate(config)
    if not still:
        _look_further(config)
    reach, confidence = (
        ("shortrange", STILL_CONFIDENCE) if still else ("fullrange", DETECTION_CONFIDENCE)
    )
    detector = f"facedetection{reach}cpu__facedetection{reach}__facedetection"
    return SolutionBase(
        graph_config=config,
        calculator_params={
            f"{detector}__TensorsToDetectionsCalculator.min_score_thresh": confidence,
            "facelandmarkcpu__ThresholdingCalculator.threshold": PRESENCE_CONFIDENCE,
        },
        side_inputs={
            "num_faces": max_faces,
            "with_attention": False,
            "use_prev_landmarks": not still,
        },
        outputs=["multi_face_landmarks"],
    )


def _open_gate(config: Any) -> None:
    """Let the detector see a picture only when the stream ``look`` says so."""
    config.ClearField("type")
    config.input_stream.append("look")
    for node in config.node:
        if list(node.output_stream) == ["gated_image"]:
            node.input_stream[list(node.input_stream).index("image")] = "looked_image"
    gate = config.node.add()
    gate.calculator = "GateCalculator"
    gate.input_stream.extend(["image", "ALLOW:look"])
    gate.output_stream.append("looked_image")


def _look_further(config: Any) -> None:
    """Put the full-range detector in the place of the short-range one."""
    for node in config.node:
        if node.calculator == "FaceDetectionShortRangeCpu":
            node.calculator = "FaceDetectionFullRangeCpu"
