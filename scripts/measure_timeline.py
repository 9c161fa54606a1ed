"""What it costs to paint, scroll and zoom the timeline of a long recording.

    python scripts/measure_timeline.py [--hours 1] [--faces 4] [--labels 7] [--second]

The scores are made (smoothed noise, with gaps); what is measured is processor time of the whole
process for one paint after the view has moved, as when somebody drags or turns the wheel.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

if TYPE_CHECKING:
    from emoscope.app.models.recording import Lane

RATE_HZ = 30.0
"""Frames a second; a score holds for two of them."""


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--hours", type=float, default=1.0)
    parser.add_argument("--faces", type=int, default=4)
    parser.add_argument("--labels", type=int, default=7)
    parser.add_argument("--second", action="store_true", help="a second label set beside the first")
    parser.add_argument("--markers", type=int, default=200)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = measured(
        options.hours, options.faces, options.labels, options.markers, second=options.second
    )
    for name, times_ms in made.items():
        median, high = np.percentile(times_ms, [50, 95])
        print(f"{name:13} median {median:6.2f} ms   p95 {high:6.2f} ms   of {len(times_ms)}")


def measured(
    hours: float, faces: int, labels: int, markers: int, *, second: bool, times: int = 60
) -> dict[str, list[float]]:
    """Milliseconds of processor time for each paint.

    Args:
        hours: Length of the recording.
        faces: Lanes; each face is there all the time.
        labels: Of the set.
        markers: Moments and ranges on the timeline.
        second: Two lanes for each face.
        times: Paints of each kind.
    """
    from PySide6.QtWidgets import QApplication

    from emoscope.app.models.side_by_side import SecondLane
    from emoscope.app.theme.tokens import DARK
    from emoscope.app.views.face_panels import bar_rows
    from emoscope.app.views.timeline import Timeline
    from emoscope.engine.prompts.labels import Label, LabelSet
    from emoscope.engine.results.segments import Rule, Segment
    from emoscope.engine.sessions.manifest import Marker

    application = QApplication.instance() or QApplication([])
    seconds = hours * 3600
    rng = np.random.default_rng(0)
    made = LabelSet("made", tuple(Label(f"label {n}") for n in range(labels)))
    rows = bar_rows(made, DARK)
    lanes = tuple(made_lane(track, seconds, labels, rng) for track in range(1, faces + 1))
    timeline = Timeline(DARK)
    timeline.resize(1600, 700)
    timeline.show()
    timeline.show_lanes(lanes, rows, (0.0, seconds))
    if second:
        other = {
            lane.track: SecondLane(
                made_lane(lane.track, seconds, labels, rng),
                rng.integers(0, 2, len(lane.times_s)).astype(np.int8),
            )
            for lane in lanes
        }
        timeline.show_seconds(other, rows)
    timeline.show_segments(
        tuple(
            Segment(1 + n % faces, f"label {n % labels}", at, at + 2.0, 0.7, 0.9, at)
            for n, at in enumerate(np.arange(0, seconds, 5.0).tolist())
        ),
        Rule(),
    )
    timeline.show_markers(
        tuple(
            Marker(time_s=at, end_s=at + 3 if n % 3 == 0 else None, text=f"marker {n}")
            for n, at in enumerate(np.linspace(1, seconds - 5, markers).tolist())
        )
    )
    application.processEvents()
    out: dict[str, list[float]] = {}

    def paint(name: str, start_s: float, width_s: float) -> None:
        timeline._set_view(start_s, start_s + width_s)
        began = time.process_time()
        timeline.repaint()
        out.setdefault(name, []).append((time.process_time() - began) * 1000)

    shares = [n / times for n in range(times)]
    for _ in shares:
        timeline.repaint_lanes()
        paint("whole", 0.0, seconds)
    for n, share in enumerate(shares):
        # The last picture is stretched at once; the new one comes in steps between the events.
        wider = n % 40 == 39
        began = time.process_time()
        timeline.zoom(100.0 if wider else 0.9, seconds * share / 2)
        timeline.repaint()
        out.setdefault("zoom", []).append((time.process_time() - began) * 1000)
        whole_ms = 0.0
        while timeline._steps is not None:
            began = time.process_time()
            timeline._step()
            step_ms = (time.process_time() - began) * 1000
            whole_ms += step_ms
            out.setdefault("zoom, steps", []).append(step_ms)
        out.setdefault("zoom, exact", []).append(whole_ms)
    for width in (600.0, 60.0):
        for share in shares:  # a hundred pixels or so at a time
            at = min(seconds - width, 100.0 + share * 4 * width)
            paint(f"scroll {width / 60:.0f} min", at, min(width, seconds))
    for n in range(times):
        timeline.show_time(timeline.view[0] + 1 + 0.01 * n)
        began = time.process_time()
        timeline.repaint()
        out.setdefault("playing", []).append((time.process_time() - began) * 1000)
    timeline.close()
    return out


def made_lane(track: int, seconds: float, labels: int, rng: np.random.Generator) -> Lane:
    """Scores that wander, with a gap now and then."""
    from emoscope.app.models.recording import Lane

    count = round(seconds * RATE_HZ)
    steps = rng.normal(0, 1, (count // 15 + 2, labels + 1))
    slow = np.repeat(np.cumsum(steps, axis=0) * 0.5, 15, axis=0)[:count]
    scores = np.exp(slow - slow.max(axis=1, keepdims=True))
    scores = (scores / scores.sum(axis=1, keepdims=True)).astype(np.float32)
    scores[rng.integers(0, count // 300, 1)[0] * 300 :: 9000] = np.nan
    known = ~np.isnan(scores[:, -1])
    top = np.where(known, np.nan_to_num(scores, nan=-1.0).argmax(axis=1), -1)
    return Lane(track, np.arange(count) / RATE_HZ, scores, top)


if __name__ == "__main__":
    main()
