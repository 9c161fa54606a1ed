"""Whether the mesh may compute in bf16 here: measured once per machine, then remembered."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

import numpy as np

from emoscope.engine import paths
from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import EmoScopeError, OutputError
from emoscope.engine.faces import files
from emoscope.engine.faces.detector import Detector
from emoscope.engine.faces.mesh import SIDE_PX
from emoscope.engine.faces.region import whole
from emoscope.engine.files import make_folder, write_text
from emoscope.engine.networks.opening import open_network

VERSION = 1
"""Of pictures and limits."""

LIMIT_PX = 0.5
SHARE = 0.95
"""So many of the landmarks may move by no more than this in the 192-px crop."""

PICTURES, EVERY = 6, 12
"""Of the bundled clip."""


def bf16_serves(detector: Detector) -> bool:
    """Whether the mesh in bf16 says what it says in f32.

    Args:
        detector: Finds the face in the bundled clip.
    """
    try:
        return _kept(detector)
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


def _kept(detector: Detector) -> bool:
    from emoscope.engine.openvino import has_bf16, import_openvino

    if not has_bf16():
        return False
    openvino = import_openvino()
    cpu = openvino.Core().get_property("CPU", "FULL_DEVICE_NAME")
    text = f"{VERSION} {cpu} {openvino.__version__} {files.entries()['mesh'].sha256}"
    return _remembered(hashlib.sha256(text.encode()).hexdigest(), detector)


_answers: dict[str, bool] = {}


def _remembered(key: str, detector: Detector) -> bool:
    if key in _answers:
        return _answers[key]
    note = paths.user_cache() / "runtimes" / f"face-mesh-{key[:16]}.txt"
    known = _read(note)
    if known is None:
        known = _measure(detector)
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


def _measure(detector: Detector) -> bool:
    crops = _faces(detector)
    if not len(crops):
        return False
    answers = []
    for precision in ("f32", "bf16"):
        network = open_network(files.read("mesh"), precision)
        answers.append(network.run(crops)[0])
        network.close()
    return shift_px(*answers) <= LIMIT_PX


def _faces(detector: Detector) -> Image:
    """(n, 192, 192, 3) uint8: the bundled clip's face as the mesh sees it."""
    from emoscope.engine.sources.video import VideoFile

    crops: list[Image] = []
    with suppress(EmoScopeError), VideoFile(paths.demo_clip()) as video:
        while len(crops) < PICTURES and (frame := video.read()) is not None:
            if frame.index % EVERY == 0:
                height, width = frame.image.shape[:2]
                regions = detector.find(frame.image, [whole(width, height)])
                crops += [region.crop(frame.image, SIDE_PX) for region in regions[:1]]
    return np.stack(crops) if crops else np.empty((0, SIDE_PX, SIDE_PX, 3), np.uint8)
