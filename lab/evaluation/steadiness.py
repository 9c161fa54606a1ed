"""Which steadying a pack's clips want: settings tried on marked clips that are looked at once.

``python -m emoscope.lab.evaluation.steadiness --truth truth.yaml --media DIR --model PACK
--seconds 3 4 --reach 0.3 0.32`` prints a line per setting, the mean of several runs in which a
little noise is added to the clip embeddings: one run alone tells luck from a rule badly.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from emoscope.engine.data import NONE, Floats
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.opening import open_pipeline
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.scoring import LabelScorer
from emoscope.engine.sources.video import VideoFile
from emoscope.engine.steadying import Steadying
from emoscope.lab.evaluation.temporal import Interval, Judged, judge, over_all, read_truth

NOISE = 0.02
"""Length of what is added to an embedding of length 1."""
RUNS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The clips of a recording's largest face, not steadied.

    Attributes:
        times: (n,) seconds.
        tracks: (n,) numbers.
        clips: (n, D) L2-normalised.
    """

    times: list[float]
    tracks: list[int]
    clips: Floats


def unsteadied(pack: Pack) -> Pack:
    """The pack with clip embeddings as the tower gives them."""
    clip = pack.manifest.clip.model_copy(update={"steady": None})
    return replace(pack, manifest=pack.manifest.model_copy(update={"clip": clip}))


def look(pack: Pack, labels: str, paths: Sequence[Path]) -> tuple[LabelScorer, list[Seen]]:
    """What the model sees in each video, and what scores it."""
    pipeline = open_pipeline(unsteadied(pack), load_label_set(labels))
    try:
        seen = []
        for path in paths:
            pipeline.request_reset()
            times, tracks, clips = [], [], []
            with VideoFile(path) as video:
                while (frame := video.read()) is not None:
                    result = pipeline.process(frame)
                    found = {e.track: e.clip for e in result.embeddings if e.clip is not None}
                    faces = [face for face in result.faces if face.track in found]
                    if faces:
                        largest = max(faces, key=lambda f: f.box.width_px * f.box.height_px)
                        times.append(frame.time_s)
                        tracks.append(largest.track)
                        clips.append(found[largest.track])
            seen.append(Seen(times, tracks, np.array(clips, np.float32)))
        return pipeline.scorer, seen
    finally:
        pipeline.close()


def answers(
    scorer: LabelScorer, seen: Seen, steadying: Steadying, noise: Floats
) -> list[tuple[float, str]]:
    """(time_s, top label) of each clip under a setting."""
    if not seen.times:
        return []
    moved = seen.clips + noise
    moved /= np.linalg.norm(moved, axis=1, keepdims=True)
    steadied = [
        steadying.follow(track, time_s, vector)
        for track, time_s, vector in zip(seen.tracks, seen.times, moved, strict=True)
    ]
    scores = np.nan_to_num(scorer.scores(np.stack(steadied)), nan=-1.0)
    names = (*scorer.label_set.names, NONE)
    return [(t, names[i]) for t, i in zip(seen.times, scores.argmax(axis=1), strict=True)]


def tried(
    scorer: LabelScorer,
    looked: Mapping[str, Seen],
    truth: Mapping[str, Sequence[Interval]],
    seconds: float,
    reach: float,
    seed: int,
) -> dict[str, Judged]:
    """Every clip under one setting, with noise from ``seed``."""
    rng = np.random.default_rng(seed)
    made = {}
    for name, seen in looked.items():
        noise = rng.normal(0, NOISE / np.sqrt(max(1, seen.clips.shape[-1])), seen.clips.shape)
        tops = answers(scorer, seen, Steadying(seconds, reach), noise.astype(np.float32))
        made[name] = judge(tops, truth[name])
    return made


def main() -> None:
    """Command line of ``python -m emoscope.lab.evaluation.steadiness``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--truth", type=Path, required=True)
    parser.add_argument("--missed", type=Path, help="Marked like --truth, told apart.")
    parser.add_argument("--media", type=Path, required=True)
    parser.add_argument("--model", default="compact")
    parser.add_argument("--labels", default="basic7")
    parser.add_argument("--also", nargs="*", default=[], help="Clips without marks.")
    parser.add_argument("--seconds", nargs="+", type=float, default=[3.0])
    parser.add_argument("--reach", nargs="+", type=float, default=[0.32])
    asked = parser.parse_args()
    truth: dict[str, list[Interval]] = {name: [] for name in asked.also}
    truth |= read_truth(asked.truth)
    missed = read_truth(asked.missed) if asked.missed else {}
    names = sorted({*truth, *missed})
    scorer, seen = look(find_pack(asked.model), asked.labels, [asked.media / n for n in names])
    looked = dict(zip(names, seen, strict=True))
    for seconds in asked.seconds:
        for reach in asked.reach:
            runs, late = [], []
            for seed in range(RUNS):
                runs.append(
                    over_all(list(tried(scorer, looked, truth, seconds, reach, seed).values()))
                )
                some = tried(scorer, {n: looked[n] for n in missed}, missed, seconds, reach, seed)
                late.append({name: told.agreement for name, told in some.items()})
            mean = {key: float(np.nanmean([run[key] for run in runs])) for key in runs[0]}
            said = [
                f"{mean['flips_per_minute']:.1f} changes a minute",
                f"agreement {mean['agreement']:.1%}",
                f"slowest onset {mean['onset_ms_max']:.0f} ms",
                f"missed {mean['onsets_missed']:.1f}",
                *(f"{name} {np.mean([run[name] for run in late]):.0%}" for name in missed),
            ]
            print(f"{seconds:g} s, reach {reach:g}: {', '.join(said)}", flush=True)


if __name__ == "__main__":
    main()
