#!/usr/bin/env python3
"""Hours of faces through the pipeline with a simulated clock; says how memory grew.

python scripts/soak.py --hours 8 --rate 10
python scripts/soak.py --hours 1 --rate 10 --pack compact --record
"""

from __future__ import annotations

import argparse
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
    from engine.opening import scoring_rule
    from engine.pipeline import Pipeline
    from tests.fakes import SIZE
    from tests.reliability.runs import LABELS, recorder
    from tests.reliability.soak import ComingAndGoing, Forgetful, soak
    from tests.test_pipeline import pipeline_of

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hours", type=float, default=8.0)
    parser.add_argument("--rate", type=float, default=10.0, help="frames a second")
    parser.add_argument("--pack", help="a real pack instead of the fake one")
    parser.add_argument("--record", action="store_true", help="keep a session too (fake pack only)")
    arguments = parser.parse_args()
    if arguments.pack:
        from engine.models.pack import find_pack
        from engine.runtime.opening import open_runtime

        pack = find_pack(arguments.pack)
        faces = ComingAndGoing(pack.manifest.preprocess.size_px)
        runtime = open_runtime(pack, "onnxruntime")
        pipeline = Pipeline(pack.manifest, runtime, faces, scoring_rule(pack), LABELS)
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


if __name__ == "__main__":
    main()
