"""Makes ``assets/demo/demo.mp4`` and its truth from a public-domain photo.

    pip install '.[demo]'
    python tools/demo/make_demo_clip.py

The photo is scikit-image's ``astronaut`` (Eileen Collins, NASA, public domain). Its face-mesh
landmarks are moved into expressions and the photo is warped after them. Same input, same pictures.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from poses import POSES
from render import Picture, Stage

from emoscope.engine.faces.opening import open_finder

SIDE_PX, RATE_HZ = 512, 25
CUT = (92, 0, 256)  # left, top, side in the photo
EASE_S = 0.6


@dataclass(frozen=True)
class Part:
    """An expression that is held from ``start_s`` to ``end_s``; easing lies outside of that."""

    start_s: float
    end_s: float
    expression: str


PARTS = (
    Part(0.0, 2.4, "neutral"),
    Part(3.0, 5.2, "smile"),
    Part(5.8, 7.2, "neutral"),
    Part(7.8, 10.0, "frown"),
    Part(10.6, 11.6, "neutral"),
    Part(12.1, 13.9, "surprise"),
    Part(14.5, 15.6, "neutral"),
)
BLINKS_S = (1.1, 2.65, 5.5, 6.9, 9.1, 11.0, 14.35)
BLINK_S = 0.24


def photo() -> Picture:
    """The face's part of the photo, enlarged."""
    from skimage.data import astronaut

    left, top, side = CUT
    cut = astronaut()[top : top + side, left : left + side]
    large = cv2.resize(cut, (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_LANCZOS4)
    soft = cv2.GaussianBlur(large, (0, 0), 2.0)
    return cv2.addWeighted(large, 1.15, soft, -0.15, 0).astype(np.uint8)


def weights(time_s: float) -> dict[str, float]:
    """How much of each expression is shown; sums to 1."""
    for part, following in zip(PARTS, (*PARTS[1:], None), strict=True):
        if time_s <= part.end_s or following is None:
            return {part.expression: 1.0}
        if time_s < following.start_s:
            t = (time_s - part.end_s) / (following.start_s - part.end_s)
            eased = t * t * t * (t * (6 * t - 15) + 10)
            return {part.expression: 1 - eased, following.expression: eased}
    raise AssertionError("the last part catches all")


def blink(time_s: float) -> float:
    """0 open to 1 closed."""
    best = 0.0
    for start in BLINKS_S:
        t = (time_s - start) / BLINK_S
        if 0 < t < 1:
            # Closing is faster than opening.
            best = max(best, np.sin(np.pi * t**0.75) ** 2)
    return float(best)


def wander(time_s: float, seed: int, period_s: float) -> float:
    """A slow, smooth, repeatable wobble in about -1 to 1."""
    phase = np.random.default_rng(seed).uniform(0, 2 * np.pi, 3)
    turns = 2 * np.pi * time_s / period_s
    return float(
        0.6 * np.sin(turns + phase[0])
        + 0.3 * np.sin(2.3 * turns + phase[1])
        + 0.1 * np.sin(5.1 * turns + phase[2])
    )


def picture(stage: Stage, offsets: dict[str, np.ndarray], time_s: float) -> Picture:
    """The picture at a time."""
    shown = weights(time_s)
    moved = sum(weight * offsets[name] for name, weight in shown.items())
    return stage.draw(
        np.asarray(moved),
        smile=shown.get("smile", 0.0),
        frown=shown.get("frown", 0.0),
        gape=shown.get("surprise", 0.0),
        blink=blink(time_s),
        roll_deg=1.6 * wander(time_s, 1, 5.3) + 1.0 * shown.get("smile", 0.0),
        yaw_deg=4.0 * wander(time_s, 2, 4.1),
        pitch_deg=2.5 * wander(time_s, 3, 3.7) + 3.0 * shown.get("surprise", 0.0)
        - 3.0 * shown.get("frown", 0.0),
        shift=(0.05 * wander(time_s, 4, 6.1), 0.03 * wander(time_s, 5, 4.7)),
    )  # fmt: skip


def build() -> tuple[Stage, dict[str, np.ndarray]]:
    """The stage and every pose's offsets."""
    image = photo()
    finder = open_finder(1)
    for _ in range(5):  # settles on the face
        (landmarks,) = finder.find(image)
    finder.close()
    stage = Stage(image, landmarks)
    offsets = {name: stage.puppet.offsets(pose) for name, pose in POSES.items()}
    return stage, offsets


def write(folder: Path) -> None:
    """Write ``demo.mp4`` and ``demo.truth.csv``."""
    stage, offsets = build()
    unfinished = folder / "demo.unfinished.mp4"
    with av.open(str(unfinished), "w", options={"movflags": "faststart"}) as container:
        stream = container.add_stream(
            "libx264", rate=RATE_HZ, options={"crf": "21", "preset": "slow", "threads": "1"}
        )
        stream.width = stream.height = SIDE_PX
        stream.pix_fmt = "yuv420p"
        for index in range(round(PARTS[-1].end_s * RATE_HZ)):
            frame = av.VideoFrame.from_ndarray(
                picture(stage, offsets, index / RATE_HZ), format="rgb24"
            )
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    unfinished.replace(folder / "demo.mp4")
    with (folder / "demo.truth.csv").open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["start_s", "end_s", "expression"])
        writer.writerows((p.start_s, p.end_s, p.expression) for p in PARTS)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    root = Path(__file__).resolve().parents[2]
    parser.add_argument("--out", type=Path, default=root / "assets" / "demo")
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    write(folder)


if __name__ == "__main__":
    main()
