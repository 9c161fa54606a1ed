#!/usr/bin/env python3
"""Hours of faces through the pipeline with a simulated clock, or a real clip for real minutes.

python scripts/soak.py --hours 8 --rate 10
python scripts/soak.py --hours 1 --rate 10 --record
python scripts/soak.py --minutes 10 --pack compact --record

With ``--minutes`` everything is real but the camera: the demo clip is decoded, its face found,
scored with the pack, recorded, and the labels are changed at every tenth round.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


FRAMES_A_WRITE = 15
"""As many as half a second has at 30 Hz; by the real clock a write would hold minutes here."""


def _keeping(recorder: Any) -> Callable[[Any], None]:
    def add(result: Any) -> None:
        recorder.add(result)
        if recorder.frames % FRAMES_A_WRITE == 0:
            recorder.flush()

    return add


def main() -> None:
    """Run it and print one line."""
    from emoscope.engine.opening import open_scorers
    from emoscope.engine.pipeline import Pipeline
    from tests.fakes import SIZE
    from tests.reliability.runs import LABELS, recorder
    from tests.reliability.soak import ComingAndGoing, Forgetful, soak
    from tests.test_pipeline import pipeline_of

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hours", type=float, default=8.0)
    parser.add_argument("--rate", type=float, default=10.0, help="frames a second")
    parser.add_argument("--pack", help="a real pack instead of the fake one")
    parser.add_argument("--minutes", type=float, help="play a real clip for so long instead")
    parser.add_argument("--clip", type=Path, help="another clip than the demo")
    parser.add_argument("--record", action="store_true", help="keep a session too")
    arguments = parser.parse_args()
    if arguments.minutes:
        sys.exit(clip_soak(arguments))
    if arguments.pack:
        from emoscope.engine.models.pack import find_pack
        from emoscope.engine.runtime.opening import open_runtime

        pack = find_pack(arguments.pack)
        faces = ComingAndGoing(pack.manifest.preprocess.size_px)
        runtime = open_runtime(pack, "onnxruntime").runtime
        scorers = open_scorers(pack, runtime.encode_texts)
        pipeline = Pipeline(pack.manifest, runtime, faces, scorers, LABELS)
    else:
        faces = ComingAndGoing(SIZE)
        pipeline = pipeline_of(faces, Forgetful(), labels=LABELS)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="emoscope-soak-") as folder:
        each = (
            _keeping(recorder(Path(folder) / "s", clock=lambda: 0.0)) if arguments.record else None
        )
        found = soak(pipeline, faces, arguments.hours, arguments.rate, each)
    print(
        f"{arguments.hours:g} h at {arguments.rate:g} Hz in {time.monotonic() - started:.0f} s:"
        f" {found.frames:,} frames, {found.tracks:,} tracks, up to {found.most_faces} faces;"
        f" memory {found.before_kb / 1024:.1f} MB, then {found.after_kb / 1024:.1f} MB"
        f" ({found.growth:+.2%})"
    )
    sys.exit(0 if found.growth < 0.01 else 1)


def clip_soak(arguments: argparse.Namespace) -> int:
    """Play a clip over and over; print a line a minute and the outcome."""
    from emoscope.engine import paths
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.engine.sessions.manifest import OptionsOf, SourceOf, checksum_of, new_manifest
    from emoscope.engine.sessions.recorder import Recorder
    from tests.reliability.soak import soak_clip

    pack = find_pack(arguments.pack or "compact")
    sets = [load_label_set(name) for name in ("basic7", "everyday")]
    pipeline = open_pipeline(pack, sets[0])
    clip = arguments.clip or paths.demo_clip()
    print(f"{pack.manifest.name} on {pipeline.runtime.name}, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory(prefix="emoscope-soak-") as folder:
        about = new_manifest(
            pack.manifest,
            checksum_of(pack.manifest),
            sets[0],
            SourceOf(kind="camera", name="clip"),
            OptionsOf(),
            embeddings=True,
        )
        recorder = Recorder(Path(folder) / "s", about) if arguments.record else None
        each = None if recorder is None else _keeping(recorder)

        def between(number: int) -> None:
            # A session has one label set: with a recording they are typed again, not changed.
            if number % 10 == 0:
                pipeline.set_labels(sets[0 if arguments.record else number // 10 % 2])

        found = soak_clip(pipeline, clip, arguments.minutes, each, between)
        if recorder is not None:
            recorder.finish()
    pipeline.close()
    shown = -60.0
    for at_s, kb, files, threads in found.samples:
        if at_s - shown >= 60:
            shown = at_s
            print(f"  {at_s / 60:5.1f} min {kb / 1024:8.1f} MB {files:4} files {threads:3} threads")
    print(
        f"{found.frames:,} frames in {found.rounds:,} rounds, {found.scored:,} scored;"
        f" memory {found.before_kb / 1024:.1f} MB, then {found.after_kb / 1024:.1f} MB"
        f" ({found.growth:+.2%});"
        f" load {os.getloadavg()[0]:.1f}"
    )
    return 0 if found.growth < 0.01 else 1


if __name__ == "__main__":
    main()
