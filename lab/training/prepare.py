"""Turns the photo tables into one cache of aligned gray faces with measured behaviour.

Run once: ``python -m emoscope.lab.training.prepare --data ../shared --cache DIR``. The cache holds,
per table, ``crops.npy`` (n, 120, 120) uint8 gray, ``landmarks.npy`` (n, 478, 2) float16 in crop
pixels, ``blendshapes.npy`` (n, 52) float16, ``found.npy`` (n,) bool and ``rows.parquet`` with
everything else of the table but its images. Landmarks come from the same face mesh as the live
path; the blendshapes from MediaPipe's face landmarker bundle, which only training needs: the extra
``mediapipe``, in a separate environment.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from emoscope.engine.errors import DataError
from emoscope.engine.faces.mediapipe_finder import HOW_TO_INSTALL
from emoscope.engine.opencv import cv2
from emoscope.lab.training.geometry import CANVAS_PX, canvas_from_points, five_points

TABLES = ("ferplus", "facial_expressions")
_WORK_PX = 192  # small faces are enlarged to this before the mesh: at 48 px it finds few
_PAD_PX = 64  # FER faces fill the image; the detector wants room around them


def _padded(gray_or_rgb: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], float]:
    """RGB image (h, w, 3), enlarged and with replicated borders, and the scale used."""
    height, width = gray_or_rgb.shape[:2]
    scale = _WORK_PX / max(height, width) if max(height, width) < _WORK_PX else 1.0
    size = (round(width * scale), round(height * scale))
    image = cv2.resize(gray_or_rgb, size, interpolation=cv2.INTER_CUBIC)
    image = cv2.copyMakeBorder(image, *(_PAD_PX,) * 4, cv2.BORDER_REPLICATE)
    if image.ndim == 2:
        image = cv2.cvtColor(image, cv2.COLOR_GRAY2RGB)
    return np.ascontiguousarray(image, dtype=np.uint8), scale


def _decoded(encoded: bytes) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """RGB (or gray, as stored) and gray.

    Raises:
        DataError: It is no image.
    """
    raw = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_UNCHANGED)
    if raw is None:
        raise DataError("An image of the training data cannot be read", "Get the data again")
    if raw.ndim == 2:
        return np.asarray(raw, np.uint8), np.asarray(raw, np.uint8)
    rgb = cv2.cvtColor(raw[:, :, :3], cv2.COLOR_BGR2RGB)
    return np.asarray(rgb, np.uint8), np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)


def _measure(images: list[bytes], bundle: str) -> dict[str, NDArray[Any]]:
    """Crops, landmarks and blendshapes of encoded images; one worker's share."""
    import mediapipe as mp
    from mediapipe.tasks import python as tasks
    from mediapipe.tasks.python import vision

    mesh = mp.solutions.face_mesh.FaceMesh(
        static_image_mode=True,
        max_num_faces=1,
        refine_landmarks=False,
        min_detection_confidence=0.2,
    )
    options = vision.FaceLandmarkerOptions(
        base_options=tasks.BaseOptions(model_asset_path=bundle),
        output_face_blendshapes=True,
        min_face_detection_confidence=0.2,
        min_face_presence_confidence=0.2,
    )
    landmarker = vision.FaceLandmarker.create_from_options(options)
    count = len(images)
    crops = np.zeros((count, CANVAS_PX, CANVAS_PX), np.uint8)
    landmarks = np.zeros((count, 468, 2), np.float16)
    blendshapes = np.zeros((count, 52), np.float16)
    found = np.zeros(count, bool)
    measured = np.zeros(count, bool)
    for index, encoded in enumerate(images):
        rgb, gray = _decoded(encoded)
        image, scale = _padded(rgb)
        result = mesh.process(image)
        matrix = None
        if result.multi_face_landmarks:
            size = np.array([image.shape[1], image.shape[0]])
            points = np.array([(p.x, p.y) for p in result.multi_face_landmarks[0].landmark])
            points = (points * size - _PAD_PX) / scale
            matrix = canvas_from_points(five_points(points))
            found[index] = True
            landmarks[index] = points @ matrix[:, :2].T + matrix[:, 2]
        else:
            height, width = gray.shape
            side = max(height, width)
            scale_px = 2.0 * 48 / side  # the mean place of a FER face: see geometry.TEMPLATE
            margin = (CANVAS_PX - 2.0 * 48) / 2
            matrix = np.array([[scale_px, 0, margin], [0, scale_px, margin - 3]])
        crops[index] = cv2.warpAffine(
            np.asarray(gray, np.uint8), matrix, (CANVAS_PX, CANVAS_PX),
            flags=cv2.INTER_AREA if matrix[0, 0] < 1 else cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )  # fmt: skip
        answer = landmarker.detect(mp.Image(image_format=mp.ImageFormat.SRGB, data=image))
        if answer.face_blendshapes:
            blendshapes[index] = [c.score for c in answer.face_blendshapes[0]]
            measured[index] = True
    return {
        "crops": crops,
        "landmarks": landmarks,
        "blendshapes": blendshapes,
        "found": found,
        "measured": measured,
    }


def prepare(data: Path, cache: Path, workers: int) -> None:
    """Writes the cache of every table that is not there yet."""
    bundle = str(data / "models" / "face_landmarker.task")
    for name in TABLES:
        folder = cache / name
        if (folder / "rows.parquet").exists():
            continue
        table = pd.read_parquet(data / "data" / f"{name}.parquet")
        images = list(table["image"])
        shares = [images[i::workers] for i in range(workers)]
        with ProcessPoolExecutor(workers) as pool:
            parts = list(pool.map(_measure, shares, [bundle] * workers))
        folder.mkdir(parents=True, exist_ok=True)
        for key in parts[0]:
            whole = np.zeros((len(images), *parts[0][key].shape[1:]), parts[0][key].dtype)
            for start, part in enumerate(parts):
                whole[start::workers] = part[key]
            np.save(folder / f"{key}.npy", whole)
        table.drop(columns="image").to_parquet(folder / "rows.parquet")


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.prepare``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    if importlib.util.find_spec("mediapipe") is None:
        parser.error(f"MediaPipe 0.10.14 is not installed. {HOW_TO_INSTALL}")
    prepare(arguments.data, arguments.cache, arguments.workers)


if __name__ == "__main__":
    main()
