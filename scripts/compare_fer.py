#!/usr/bin/env python3
"""EmoScope against the ``fer`` package, whole process against whole process, on the same clip.

    python -m venv FER && FER/bin/pip install fer==25.10.3
    python scripts/compare_fer.py clip.mp4 --fer-python FER/bin/python --save PAGE

``fer`` (MIT licence, weights inside, Haar detector) brings TensorFlow along, so it lives in an
environment of its own and is no dependency of this program. Both are given every frame of the clip
and have to find the faces and to score each of them; they run in turn, several times, never at the
same time.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FER_CHILD = """
import importlib.metadata, json, sys, time
began = time.perf_counter()
import cv2
from fer.fer import FER
detector = FER(mtcnn=False)
video = cv2.VideoCapture(sys.argv[1])
loaded = time.perf_counter()
frames = faces = with_face = 0
while True:
    there, frame = video.read()
    if not there:
        break
    found = detector.detect_emotions(frame)
    frames += 1
    faces += len(found)
    with_face += bool(found)
ended = time.perf_counter()
version = importlib.metadata.version("fer")
print("RESULT", json.dumps({"frames": frames, "faces": faces, "with_face": with_face,
    "load_s": loaded - began, "loop_s": ended - loaded, "what": "fer " + version}))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process.

    Attributes:
        what: Name, version, runtime.
        frames: Decoded and looked at.
        with_face: Frames in which a face was scored.
        wall_s: From the start of the process to its end.
        load_s: Imports and loading of the models.
        loop_s: All frames.
    """

    what: str
    frames: int
    faces: int
    with_face: int
    wall_s: float
    load_s: float
    loop_s: float


def child(clip: str, model: str, runtime: str, faces: int) -> None:
    """Our side: the same loop that ``emoscope analyze`` runs, without writing a session."""
    began = time.perf_counter()
    from emoscope.engine import __version__
    from emoscope.engine.analysis.reading import ReadAhead
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.sources.video import VideoFile

    with VideoFile(Path(clip)) as source:
        pipeline = open_pipeline(model, faces=faces, runtime=runtime)
        loaded = time.perf_counter()
        count = scored = with_face = 0
        with ReadAhead(source) as frames:
            for frame in frames:
                result = pipeline.process(frame)
                found = sum(face.probabilities is not None for face in result.faces)
                count += 1
                scored += found
                with_face += bool(found)
        ended = time.perf_counter()
        used = pipeline.runtime
        what = f"EmoScope {__version__}, {model}, {used.name} {used.precision}"
        pipeline.close()
    record = {
        "frames": count,
        "faces": scored,
        "with_face": with_face,
        "load_s": loaded - began,
        "loop_s": ended - loaded,
        "what": what,
    }
    print("RESULT", json.dumps(record))


def run(command: list[str]) -> Run:
    """Run one process to its end.

    Raises:
        SystemExit: It failed; its last words are printed.
    """
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    wall_s = time.perf_counter() - began
    lines = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if done.returncode != 0 or not lines:
        said = (done.stderr or done.stdout).strip().splitlines()[-5:]
        raise SystemExit("\n".join([f"{command[0]} failed:", *said]))
    return Run(wall_s=wall_s, **json.loads(lines[-1].removeprefix("RESULT ")))


def page(ours: list[Run], theirs: list[Run], clip: str, command: str) -> str:
    """The record as Markdown."""
    from emoscope.lab.bench.page import heading

    rows = [
        "| what | frames | frames with a score | faces scored | frames a second, whole process |"
        " loading s | frames a second after loading |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for runs in (ours, theirs):
        last = runs[-1]
        rows.append(
            f"| {last.what} | {last.frames} | {last.with_face} | {last.faces} |"
            f" {_whole(runs):.1f} | {_median(runs, 'load_s'):.1f} | {_loop(runs):.1f} |"
        )
    each = "; ".join(
        f"{ours_run.wall_s:.1f} and {theirs_run.wall_s:.1f}"
        for ours_run, theirs_run in zip(ours, theirs, strict=True)
    )
    return "\n".join(
        [
            *heading("Against the fer package", command),
            f"- clip: {clip}",
            "",
            "Whole processes in turn, never at the same time; medians of"
            f" {len(ours)} runs each. `fer` detects with OpenCV's Haar cascade (`mtcnn=False`).",
            "Both decode every frame, look for faces in it and give scores for it. EmoScope has",
            "no score while the first clip of a face fills, and encodes as often as its pack asks.",
            "",
            *rows,
            "",
            f"**Ratio: {_whole(ours) / _whole(theirs):.2f} over the whole process,"
            f" {_loop(ours) / _loop(theirs):.2f} after loading.**",
            "",
            f"Seconds of each pair of processes, EmoScope and fer: {each}.",
            "",
        ]
    )


def _median(runs: list[Run], name: str) -> float:
    return statistics.median(getattr(run, name) for run in runs)


def _whole(runs: list[Run]) -> float:
    return runs[0].frames / _median(runs, "wall_s")


def _loop(runs: list[Run]) -> float:
    return runs[0].frames / _median(runs, "loop_s")


def main() -> None:
    """Run both in turn and print the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("clip", type=Path)
    parser.add_argument("--fer-python", type=Path, help="interpreter that has fer")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--model", default="compact")
    parser.add_argument("--runtime", default="auto")
    parser.add_argument("--faces", type=int, default=4)
    parser.add_argument("--save", type=Path, help="also write the page here")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(str(options.clip), options.model, options.runtime, options.faces)
        return
    if options.fer_python is None:
        parser.error("--fer-python is needed: an environment with fer; see the top of this file")
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.runtime.opening import open_runtime

    # The choice of a runtime is measured once on a machine, as the first analysis does: not timed.
    serving = open_runtime(find_pack(options.model), options.runtime, measuring="first")
    serving.runtime.close()
    print(serving, file=sys.stderr)
    own = [
        *(sys.executable, str(Path(__file__).resolve()), str(options.clip), "--child"),
        *("--model", options.model, "--runtime", options.runtime, "--faces", str(options.faces)),
    ]
    other = [str(options.fer_python), "-c", FER_CHILD, str(options.clip)]
    ours: list[Run] = []
    theirs: list[Run] = []
    for number in range(options.rounds):
        pair = [(own, ours), (other, theirs)]
        for command, runs in pair if number % 2 == 0 else reversed(pair):
            runs.append(run(command))
            print(
                f"  {runs[-1].what}: {runs[-1].frames} frames in {runs[-1].wall_s:.1f} s",
                file=sys.stderr,
            )
    arguments = ["--fer-python FER/bin/python", f"--rounds {options.rounds}"]
    if options.model != "compact":
        arguments.append("--model PACK")
    if options.runtime != "auto":
        arguments.append(f"--runtime {options.runtime}")
    command_line = " ".join(["python scripts/compare_fer.py CLIP", *arguments])
    text = page(ours, theirs, _about(options.clip), command_line)
    print(text)
    if options.save is not None:
        options.save.write_text(text, encoding="utf-8")


def _about(clip: Path) -> str:
    """Size, rate and length; the name stays here."""
    from emoscope.engine.sources.video import VideoFile

    with VideoFile(clip) as source:
        info = source.info
        return f"{info.width_px}x{info.height_px}, {info.rate_hz:g} Hz, {info.duration_s:.1f} s"


if __name__ == "__main__":
    main()
