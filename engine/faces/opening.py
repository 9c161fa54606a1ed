"""The face networks, opened in what runs them fastest here without changing what they say."""

from __future__ import annotations

from collections.abc import Sequence

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.faces import files, precision
from emoscope.engine.faces.detector import Detector, full_range, short_range
from emoscope.engine.faces.finder import FaceFinder, StillFinder
from emoscope.engine.faces.gaze import EyeFinder
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.landmarks import DETECTION_CONFIDENCE, STILL_CONFIDENCE
from emoscope.engine.faces.mesh import Mesh
from emoscope.engine.networks.network import Network
from emoscope.engine.networks.opening import open_network


def open_finder(
    max_faces: int = 4, ignored: Sequence[Ignored] = (), *, measuring: bool = True
) -> FaceFinder:
    """For consecutive frames: the full-range detector.

    Args:
        max_faces: Most faces.
        ignored: Parts of the picture whose faces are left out.
        measuring: See :func:`~emoscope.engine.faces.precision.bf16_serves`.

    Raises:
        PackError: The shipped networks are damaged.
        RuntimeUnavailableError: Neither OpenVINO nor ONNX Runtime works here.
    """
    detector = full_range(_fastest("detector_full_range", measuring), DETECTION_CONFIDENCE)
    network = _fastest("mesh", measuring)
    exact = None if network.precision == "f32" else _open("mesh")
    return FaceFinder(detector, Mesh(network, exact), max_faces, ignored)


def open_still_finder(max_faces: int = 1) -> StillFinder:
    """For unrelated pictures that are known to show a face: short range, a low threshold.

    Raises:
        PackError: The shipped networks are damaged.
        RuntimeUnavailableError: Neither OpenVINO nor ONNX Runtime works here.
    """
    detector = short_range(_open("detector_short_range"), STILL_CONFIDENCE)
    return StillFinder(detector, Mesh(_open("mesh")), max_faces)


def open_eyes() -> EyeFinder:
    """The iris network.

    Raises:
        PackError: It is damaged.
        RuntimeUnavailableError: Neither OpenVINO nor ONNX Runtime works here.
    """
    return EyeFinder(_open("iris"))


def open_detectors(least: float) -> tuple[Detector, Detector]:
    """Short range and full range, with a threshold of the caller's.

    Raises:
        PackError: The shipped networks are damaged.
        RuntimeUnavailableError: Neither OpenVINO nor ONNX Runtime works here.
    """
    near = short_range(_open("detector_short_range"), least)
    return near, full_range(_open("detector_full_range"), least)


def _fastest(name: files.Name, measuring: bool) -> Network:
    """In bf16 where the CPU has it and the network's answers stay what they are."""
    if precision.bf16_serves(name, measuring=measuring):
        try:
            return _open(name, "bf16")
        except RuntimeUnavailableError:
            pass
    return _open(name)


def _open(name: files.Name, wanted: str = "f32") -> Network:
    return open_network(files.read(name), wanted)
