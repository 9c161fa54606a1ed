"""A training cache of drawn faces: no photographs, a few seconds to learn from."""

from __future__ import annotations

import cv2
import numpy as np
import pandas as pd

from emoscope.lab.training.behaviours import BLENDSHAPES
from emoscope.lab.training.vocabulary import CLASSES

SIZE = 120


def drawn_face(smile: float, mouth: float, rng: np.random.Generator) -> np.ndarray:
    """(120, 120) uint8: a disc with eyes and a mouth that smiles (-1..1) or opens (0..1)."""
    image = np.full((SIZE, SIZE), int(rng.integers(20, 90)), np.uint8)
    cv2.circle(image, (60, 62), 46, int(rng.integers(150, 230)), -1)
    for x in (42, 78):
        cv2.circle(image, (x, 46), 4, 20, -1)
    centre = (60, 82 - int(8 * smile))
    if mouth > 0.5:
        cv2.ellipse(image, (60, 84), (9, 12), 0, 0, 360, 20, -1)
    else:
        angles = (20, 160) if smile > 0 else (200, 340)
        cv2.ellipse(image, centre, (16, 10), 0, *angles, 20, 3)
    return image


def write_cache(folder, count=120, seed=0):
    """Cache folders ``ferplus`` and ``facial_expressions`` as the preparation writes them."""
    rng = np.random.default_rng(seed)
    for name in ("ferplus", "facial_expressions"):
        label = rng.integers(0, 3, count)
        smile = np.where(label == 1, 1.0, -1.0)
        mouth = (label == 2).astype(float)
        crops = np.stack([drawn_face(s, m, rng) for s, m in zip(smile, mouth, strict=True)])
        shapes = np.zeros((count, 52), np.float16)
        for side in ("Left", "Right"):
            shapes[:, BLENDSHAPES.index("mouthSmile" + side)] = smile > 0
        shapes[:, BLENDSHAPES.index("jawOpen")] = mouth
        landmarks = rng.uniform(30, 90, (count, 468, 2)).astype(np.float16)
        rows = pd.DataFrame({"name": [f"person{i % 9}_{i:04d}.jpg" for i in range(count)]})
        if name == "ferplus":
            splits = np.array(["train"] * 8 + ["valid"] + ["test"])
            rows["split"] = splits[np.arange(count) % 10]
            for index, emotion in enumerate(CLASSES):
                rows[emotion] = np.where(label == index, 9, 0)
            rows["neutral"] += 1
            rows["unknown"] = rows["not_a_face"] = 0
        else:
            rows["annotator"] = np.array(["dwdii", "302", "jhamski"])[np.arange(count) % 3]
            rows["name"] = [f"{a}_{i:04d}.jpg" for i, a in enumerate(rows["annotator"])]
            rows["label"] = [CLASSES[index] for index in label]
        target = folder / name
        target.mkdir(parents=True)
        np.save(target / "crops.npy", crops)
        np.save(target / "landmarks.npy", landmarks)
        np.save(target / "blendshapes.npy", shapes)
        np.save(target / "found.npy", np.ones(count, bool))
        np.save(target / "measured.npy", np.ones(count, bool))
        rows.to_parquet(target / "rows.parquet")
