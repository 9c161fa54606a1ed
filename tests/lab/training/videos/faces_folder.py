"""FER+ faces as a data set of short clips, in the generic layout: real faces, real files.

Each face becomes a pseudo-clip of a few frames: a slow zoom of the one picture. The data's own
training and test splits are kept. Run as a command to make a data set for a trial:
``python -m tests.lab.training.videos.faces_folder OUT --train 400 --test 60``.
"""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image as Pictures

SHARED = Path(__file__).resolve().parents[5] / "shared"
COLUMNS = {
    "happiness": "happiness",
    "sadness": "sadness",
    "neutral": "neutral",
    "anger": "anger",
    "surprise": "surprise",
    "disgust": "disgust",
    "fear": "fear",
}


def write_faces(folder: Path, train: int, test: int, frames: int = 4, seed: int = 0) -> Path:
    """Write up to ``train`` and ``test`` clips per class, of faces most annotators agree on."""
    table = pd.read_parquet(SHARED / "data" / "ferplus.parquet")
    votes = table[list(COLUMNS.values())]
    share = votes.max(axis=1) / table[[*COLUMNS.values(), "contempt", "unknown", "not_a_face"]].sum(
        axis=1
    )
    table = table.assign(label=votes.idxmax(axis=1))[share > 0.5]
    rows = []
    for split, most in (("train", train), ("test", test)):
        part = table[table["split"] == split].sample(frac=1, random_state=seed)
        for label, members in part.groupby("label"):
            for number, picture in enumerate(members["image"].head(most)):
                name = f"{split}/{label}/{number:04d}"
                _clip(folder / name, picture, frames)
                rows.append((name, label, split))
    with (folder / "labels.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("path", "label", "split"), *rows])
    return folder


def _clip(folder: Path, data: bytes, frames: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    face = Pictures.open(io.BytesIO(data)).convert("RGB")
    side = face.width
    for i in range(frames):
        edge = i  # one pixel closer on each side with every frame
        crop = face.crop((edge, edge, side - edge, side - edge)).resize((48, 48))
        Pictures.fromarray(np.asarray(crop)).save(folder / f"{i:03d}.png")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--train", type=int, default=400)
    parser.add_argument("--test", type=int, default=60)
    parser.add_argument("--frames", type=int, default=4)
    asked = parser.parse_args()
    print(write_faces(asked.out, asked.train, asked.test, asked.frames))
