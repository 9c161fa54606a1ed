"""Face crops that say which values occur in an image tower: for its eight-bit form.

They are held in memory while a tower is quantised and then forgotten; what stays of them is the
smallest and the largest value of each layer.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from emoscope.engine import paths
from emoscope.engine.data import Image
from emoscope.engine.errors import DataError
from emoscope.engine.models.pack import Pack
from emoscope.engine.sources.protocol import Source

MOST, LEAST = 256, 32
EVERY = 3
"""Of the frames of a video: the ones between look the same."""
PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".webp")


def calibration_crops(pack: Pack, source: Path | None = None, most: int = MOST) -> Image:
    """Aligned faces from a video, a picture folder, or the bundled clip.

    Args:
        pack: Whose template and size count.
        source: None for the bundled clip.
        most: Faces at most.

    Returns:
        (n, S, S, 3) uint8, n from ``LEAST`` to ``most``.

    Raises:
        SourceError: It cannot be read.
        DataError: Too few faces are found in it.
    """
    path = source or paths.demo_clip()
    stills = path.is_dir() or path.suffix.lower() in PICTURES
    crops = _from_pictures(pack, path, most) if stills else _from_video(pack, path, most)
    if len(crops) < LEAST:
        raise DataError(
            f"Only {len(crops)} faces were found for the calibration, and {LEAST} are needed",
            "Name a longer video or a folder with more faces, or name none for the bundled clip",
        )
    return np.stack(crops)


def _from_video(pack: Pack, path: Path, most: int) -> list[Image]:
    from emoscope.engine.faces.stage import FaceStage
    from emoscope.engine.sources.video import VideoFile

    preprocess = pack.manifest.preprocess
    stage = FaceStage(preprocess.template, preprocess.size_px)
    crops: list[Image] = []
    try:
        with VideoFile(path) as video:
            while len(crops) < most and (frame := video.read()) is not None:
                faces = stage.process(frame)
                if frame.index % EVERY == 0:
                    crops += [face.crop for face in faces]
    finally:
        stage.close()
    return crops[:most]


def _from_pictures(pack: Pack, path: Path, most: int) -> list[Image]:
    from emoscope.engine.faces.stills import StillFaces
    from emoscope.engine.sources.images import ImageFiles

    preprocess = pack.manifest.preprocess
    faces = StillFaces(preprocess.template, preprocess.size_px)
    crops: list[Image] = []
    try:
        pictures: Source
        with ImageFiles(path) as pictures:
            while len(crops) < most and (frame := pictures.read()) is not None:
                if (face := faces.face(frame.image)) is not None:
                    crops.append(face.crop)
    finally:
        faces.close()
    return crops
