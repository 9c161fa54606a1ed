"""Whether a face network may compute in bf16 here: measured once per machine, then remembered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

import numpy as np

from emoscope.engine import paths
from emoscope.engine.data import Box, Floats, Image
from emoscope.engine.errors import EmoScopeError, OutputError
from emoscope.engine.faces import files
from emoscope.engine.faces.detector import Detector, full_range
from emoscope.engine.faces.landmarks import DETECTION_CONFIDENCE
from emoscope.engine.faces.mesh import SIDE_PX
from emoscope.engine.faces.region import whole
from emoscope.engine.files import make_folder, write_text
from emoscope.engine.networks.opening import open_network

VERSION = 2
"""Of pictures and limits."""

LIMIT_PX = 0.5
SHARE = 0.95
"""So many of the landmarks may move by no more than this in the 192-px crop."""

LEAST_OVERLAP = 0.9
"""The detector's boxes share at least so much of their union in both precisions."""

PICTURES, EVERY = 6, 12
"""Of the bundled clip."""


NETWORKS: tuple[files.Name, ...] = ("mesh", "detector_full_range")
"""What is measured."""


def bf16_serves(name: files.Name, *, measuring: bool = True) -> bool:
    """Whether a network in bf16 says what it says in f32.

    Args:
        name: One of :data:`NETWORKS`.
        measuring: Measure it if this machine has not done so yet: about a second for both. Else
            the answer is no until then.
    """
    try:
        return _kept(name, measuring)
    except Exception:  # of a library: f32 always serves
        return False


def shift_px(reference: Floats, points: Floats) -> float:
    """Way that :data:`SHARE` of the landmarks keep within, in pixels of the crop.

    Args:
        reference: (n, 468, 3) in f32.
        points: Likewise, in another precision.
    """
    ways = np.linalg.norm((points - reference)[..., :2], axis=-1)
    return float(np.quantile(ways, SHARE)) if np.isfinite(ways).all() else float("inf")


def agree(reference: Sequence[Sequence[Box]], boxes: Sequence[Sequence[Box]]) -> bool:
    """Whether the same faces were found in every picture, at the same places."""
    return all(
        len(one) == len(other)
        and all(max(box.overlap(each) for each in other) >= LEAST_OVERLAP for box in one)
        for one, other in zip(reference, boxes, strict=True)
    )


def _kept(name: files.Name, measuring: bool) -> bool:
    from emoscope.engine.openvino import core, has_bf16, import_openvino

    if not has_bf16():
        return False
    cpu = core().get_property("CPU", "FULL_DEVICE_NAME")
    text = f"{VERSION} {cpu} {import_openvino().__version__} {files.entries()[name].sha256}"
    return _remembered(name, hashlib.sha256(text.encode()).hexdigest(), measuring)


_answers: dict[str, bool] = {}


def _remembered(name: files.Name, key: str, measuring: bool) -> bool:
    if key in _answers:
        return _answers[key]
    note = paths.user_cache() / "runtimes" / f"face-{name}-{key[:16]}.txt"
    known = _read(note)
    if known is None:
        if not measuring:
            return False
        known = _measure(name)
        with suppress(OutputError):
            make_folder(note.parent)
            write_text(note, "bf16\n" if known else "f32\n")
    _answers[key] = known
    return known


def _read(note: Path) -> bool | None:
    try:
        return {"bf16": True, "f32": False}.get(note.read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError):
        return None


def _measure(name: files.Name) -> bool:
    with closing(_detector("f32")) as reference:
        if name == "detector_full_range":
            pictures = list(_pictures())
            with closing(_detector("bf16")) as detector:
                known = [_boxes(reference, picture) for picture in pictures]
                found = [_boxes(detector, picture) for picture in pictures]
            return any(known) and agree(known, found)
        crops = _faces(reference)
    if not len(crops):
        return False
    answers = []
    for precision in ("f32", "bf16"):
        network = open_network(files.read("mesh"), precision)
        answers.append(network.run(crops)[0])
        network.close()
    return shift_px(*answers) <= LIMIT_PX


def _detector(precision: str) -> Detector:
    network = open_network(files.read("detector_full_range"), precision)
    return full_range(network, DETECTION_CONFIDENCE)


def _boxes(detector: Detector, picture: Image) -> list[Box]:
    height, width = picture.shape[:2]
    return detector.boxes(picture, [whole(width, height)])


def _faces(detector: Detector) -> Image:
    """(n, 192, 192, 3) uint8: the bundled clip's face as the mesh sees it."""
    crops: list[Image] = []
    for picture in _pictures():
        height, width = picture.shape[:2]
        regions = detector.find(picture, [whole(width, height)])
        crops += [region.crop(picture, SIDE_PX) for region in regions[:1]]
    return np.stack(crops) if crops else np.empty((0, SIDE_PX, SIDE_PX, 3), np.uint8)


def _pictures() -> Iterator[Image]:
    """Some of the bundled clip; none where it is missing."""
    from emoscope.engine.sources.video import VideoFile

    taken = 0
    with suppress(EmoScopeError), VideoFile(paths.demo_clip()) as video:
        while taken < PICTURES and (frame := video.read()) is not None:
            if frame.index % EVERY == 0:
                taken += 1
                yield frame.image
