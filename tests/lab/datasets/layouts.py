"""Small synthetic copies of each data set, in the layouts that their authors distribute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image as Pictures

SEVEN = ("happiness", "sadness", "neutral", "anger", "surprise", "disgust", "fear")
RELEASED = ("Happy", "Sad", "Neutral", "Angry", "Surprise", "Disgust", "Fear")


def frames(folder: Path, count: int, shade: int = 100, side: int = 32) -> Path:
    """A clip of pictures whose gray rises with their place, so that an index can be read back."""
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(count):
        picture = np.full((side, side, 3), (shade, i * 2, 0), np.uint8)
        Pictures.fromarray(picture).save(folder / f"{i + 1:05d}.png")
    return folder


def bars(root: Path, labels: Sequence[str], counts: Mapping[str, int], pictures: int) -> Path:
    """Clips of noise with a bright bar where the class says; so many a class in each split."""
    generator = np.random.default_rng(0)
    rows = []
    for split, count in counts.items():
        for number, label in enumerate(labels):
            for i in range(count):
                name = f"{split}/{label}/{i}"
                (root / name).mkdir(parents=True)
                for f in range(pictures):
                    image = generator.integers(0, 90, (48, 48, 3), dtype=np.uint8)
                    image[:, 16 * number : 16 * number + 16] += 150
                    Pictures.fromarray(image).save(root / name / f"{f}.png")
                rows.append(f"{name},{label},{split}")
    return generic(root, rows, "path,label,split")


def write(path: Path, text: str, encoding: str = "utf-8", end: str = "\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.replace("\n", end).encode(encoding))


def dfew(root: Path, released: bool = False, fold: int = 1, per_class: int = 2) -> Path:
    """Clips 1.. in all classes; the odd ones train, the even ones test."""
    rows: dict[str, list[str]] = {"train": [], "test": []}
    number = 0
    for label in range(7):
        for i in range(per_class * 2):
            number += 1
            half = ("train", "test")[i % 2]
            count = 20 + number
            name = f"{number:05d}"
            place = root / ("Clip/clip_224x224" if released else "DFEW_Frame_Face") / name
            frames(place, count, 30 * label)
            if released:
                rows[half].append(f"{number},{label + 1}")
            else:
                rows[half].append(f"DFEW/DFEW_Frame_Face/{name} {count} {label}")
    for half, lines in rows.items():
        if released:
            text = "video_name,label\n" + "\n".join(lines) + "\n"
            folder = root / f"EmoLabel_DataSplit/{half}(single-labeled)"
            write(folder / f"single_{half}set_{fold}.csv", text)
        else:
            write(root / f"DFEW_set_{fold}_{half}.txt", "\n".join(lines) + "\n")
    return root


def ferv39k(root: Path, released: bool = False) -> Path:
    for half in ("train", "test"):
        lines = []
        for label, emotion in enumerate(RELEASED):
            name = f"{half.title()}Scene/{emotion}/{label:04d}"
            frames(root / "2_ClipsforFaceCrop" / name, 9 + label, 30 * label)
            if released:
                lines.append(f"{name} {emotion}")
            else:
                lines.append(f"FERV39K/2_ClipsforFaceCrop/{name} {9 + label} {label}")
        place = f"4_setups/All_scenes/{half}_All.csv" if released else f"{half}_image.txt"
        write(root / place, "\n".join(lines) + "\n", end="\r\n")
    return root


CAPTION_ZH = "一个男人皱着眉头。"


def mafw(
    root: Path, kind: str = "single", caption: str = "with_caption_new", fold: int = 1
) -> Path:
    singles = ["anger", "disgust", "fear", "happiness", "neutral", "sadness", "surprise",
               "contempt", "anxiety", "helplessness", "disappointment"]  # fmt: skip
    names = singles if kind == "single" else [*singles, "disgust_anger", "fear_surprise_anxiety"]
    start = 0 if kind == "single" else 1000
    for half in ("train", "test"):
        lines = []
        for i, name in enumerate(names):
            number = start + 2 * i + (half == "test")
            frames(root / f"data/faces/{number:05d}", 40, 20 * i)
            if caption.startswith("no_caption"):
                lines.append(f"{number:05d}.mp4 {name}")
            elif name == "neutral":
                lines.append(f"{number:05d}.mp4\t{name}")
            else:
                lines.append(f"{number:05d}.mp4\t{name}\t{CAPTION_ZH}\tA man shows {name}.")
        path = root / f"Train_Test_Set/{kind}/{caption}/set_{fold}/{half}.txt"
        encoding = "gb18030" if caption == "with_caption" else "gbk"
        write(path, "\n".join(lines) + "\n", encoding, "\r\n")
    return root


def afew(root: Path) -> Path:
    for half in ("train", "validation"):
        for label, emotion in enumerate(RELEASED):
            frames(root / "AFEW_Face" / half / emotion / f"00{label}", 12, 30 * label)
    return root


def generic(root: Path, rows: list[str], header: str) -> Path:
    write(root / "labels.csv", "\n".join([header, *rows]) + "\n")
    return root
