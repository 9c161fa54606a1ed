"""Is the temporal model a better judge than the mean of the frames? Measured on marked clips.

``python -m emoscope.lab.evaluation.temporal --truth truth.yaml --media DIR`` runs every clip twice,
with the pack's temporal model and with the mean of the same frame embeddings, and prints label
flips per minute, agreement with the marked intervals and onset delay side by side.

The truth file maps a file name to intervals: ``{start_s, end_s, labels: [acceptable, ...]}``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import DataError
from emoscope.engine.opening import open_pipeline
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.sources.video import VideoFile

ONSET_LIMIT_S = 2.0
"""An answer that comes later than this has missed the onset."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A marked part of a clip and the labels a person accepts there."""

    start_s: float
    end_s: float
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """How one judge did on one clip.

    Attributes:
        seconds: With a score.
        flips: Changes of the top label.
        agreement: Share of marked, scored frames with an accepted top label; NaN without any.
        onset_ms: From each interval's start, where the label before was another, to the first
            accepted top label that follows.
        missed: Onsets without an answer in time.
    """

    seconds: float
    flips: int
    agreement: float
    onset_ms: tuple[float, ...]
    missed: int


class FrameMean:
    """A runtime whose clip embedding is the mean of the frames."""

    def __init__(self, inner: Runtime) -> None:
        self._inner = inner
        self.name, self.precision, self.device = inner.name, inner.precision, inner.device

    def encode_images(self, crops: Image) -> Floats:
        return self._inner.encode_images(crops)

    def encode_clips(self, clips: Floats) -> Floats:
        mean = clips.mean(axis=1)
        unit = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-12)
        return np.asarray(unit, np.float32)

    def encode_texts(self, sentences: Sequence[str]) -> Floats:
        return self._inner.encode_texts(sentences)

    def close(self) -> None:
        self._inner.close()


def judge(tops: Sequence[tuple[float, str]], intervals: Sequence[Interval]) -> Judged:
    """Figures of one clip.

    Args:
        tops: (time_s, top label) of every scored frame, in order of time.
        intervals: Marked by a person, in order of time.
    """
    if not tops:
        return Judged(0.0, 0, float("nan"), (), 0)
    times = [time_s for time_s, _ in tops]
    flips = sum(a != b for (_, a), (_, b) in pairwise(tops))
    marked = right = missed = 0
    onsets: list[float] = []
    for interval in intervals:
        inside = [(t, top) for t, top in tops if interval.start_s <= t <= interval.end_s]
        marked += len(inside)
        right += sum(top in interval.labels for _, top in inside)
        before = [top for t, top in tops if t < interval.start_s]
        if not before or before[-1] in interval.labels:
            continue
        found = [t for t, top in inside if top in interval.labels]
        if found and found[0] - interval.start_s <= ONSET_LIMIT_S:
            onsets.append((found[0] - interval.start_s) * 1000)
        else:
            missed += 1
    agreement = right / marked if marked else float("nan")
    return Judged(times[-1] - times[0], flips, agreement, tuple(onsets), missed)


def read_truth(path: Path) -> dict[str, list[Interval]]:
    """Marked intervals per file name.

    Raises:
        DataError: It cannot be read or a field is missing.
    """
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {
            name: [
                Interval(float(i["start_s"]), float(i["end_s"]), tuple(map(str, i["labels"])))
                for i in intervals
            ]
            for name, intervals in raw.items()
        }
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise DataError(f"{path} is not a file of marked intervals ({error})") from error


def tops_of(pipeline: Pipeline, path: Path) -> list[tuple[float, str]]:
    """(time_s, top label) of the largest face in every frame that has a score."""
    pipeline.request_reset()
    seen = []
    with VideoFile(path) as video:
        while (frame := video.read()) is not None:
            result = pipeline.process(frame)
            faces = [face for face in result.faces if face.state.scored]
            if faces:
                largest = max(faces, key=lambda face: face.box.width_px * face.box.height_px)
                top = largest.top(result.labels)
                if top is not None:
                    seen.append((frame.time_s, top))
    return seen


def compare(
    truth: dict[str, list[Interval]], media: Path, pack: str, labels: str
) -> dict[str, Any]:
    """Both judges on every clip, and over all of them."""
    label_set = load_label_set(labels)
    judges: dict[str, dict[str, Judged]] = {}
    for judge_name in ("temporal", "mean"):
        pipeline = open_pipeline(pack, label_set)
        if judge_name == "mean":
            pipeline.runtime = FrameMean(pipeline.runtime)
        try:
            judges[judge_name] = {
                name: judge(tops_of(pipeline, media / name), intervals)
                for name, intervals in truth.items()
            }
        finally:
            pipeline.close()
    return {
        name: {
            "all": over_all(list(clips.values())),
            "clips": {k: asdict(v) for k, v in clips.items()},
        }
        for name, clips in judges.items()
    }


def over_all(clips: Sequence[Judged]) -> dict[str, float]:
    """Figures over several clips: changes a minute, mean agreement, onsets."""
    minutes = sum(clip.seconds for clip in clips) / 60
    onsets = [onset for clip in clips for onset in clip.onset_ms]
    return {
        "flips_per_minute": sum(clip.flips for clip in clips) / max(minutes, 1e-9),
        "agreement": float(np.nanmean([clip.agreement for clip in clips])),
        "onset_ms_median": float(np.median(onsets)) if onsets else float("nan"),
        "onset_ms_max": max(onsets, default=float("nan")),
        "onsets": len(onsets),
        "onsets_missed": sum(clip.missed for clip in clips),
    }


def main() -> None:
    """Command line of ``python -m emoscope.lab.evaluation.temporal``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--truth", type=Path, required=True)
    parser.add_argument("--media", type=Path, required=True)
    parser.add_argument("--model", default="compact")
    parser.add_argument("--labels", default="basic7")
    parser.add_argument(
        "--also", nargs="*", default=[], help="Clips without marks: only their flips are counted."
    )
    asked = parser.parse_args()
    truth: dict[str, list[Interval]] = {name: [] for name in asked.also}
    told = compare(truth | read_truth(asked.truth), asked.media, asked.model, asked.labels)
    print(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
