"""Small plots as SVG text, for a report that opens without a network or a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.floating[Any]]

WIDTH, LEFT, RIGHT = 960, 8, 8
AXIS_PX = 22
TICKS = 8


@dataclass(frozen=True, slots=True)
class Axis:
    """Seconds to pixels.

    Attributes:
        start_s: At the left edge.
        end_s: At the right edge.
    """

    start_s: float
    end_s: float

    def x(self, time_s: float) -> float:
        span = max(1e-9, self.end_s - self.start_s)
        return LEFT + (time_s - self.start_s) / span * (WIDTH - LEFT - RIGHT)


def strip(axis: Axis, spans: Sequence[tuple[float, float, str, str]], height: int = 34) -> str:
    """Coloured stretches of time.

    Args:
        axis: Of the time.
        spans: Start and end in seconds, colour, text that a pointer shows.
        height: Of the strip in pixels.
    """
    parts = [
        f'<rect x="{axis.x(start):.1f}" y="0" width="{max(0.5, axis.x(end) - axis.x(start)):.1f}"'
        f' height="{height}" fill="{escape(colour)}"><title>{escape(text)}</title></rect>'
        for start, end, colour, text in spans
    ]
    return _picture(height + AXIS_PX, [*parts, *_time_axis(axis, height)])


def areas(
    axis: Axis, times_s: Numbers, rows: Numbers, colours: Sequence[str], height: int = 150
) -> str:
    """Shares stacked to 1 over time.

    Args:
        axis: Of the time.
        times_s: (n,) seconds.
        rows: (n, k) parts that sum to 1; a row of NaN is a gap.
        colours: k colours, bottom first.
        height: Of the plot in pixels.
    """
    parts = []
    tops = np.cumsum(rows, axis=1)
    for first, last in _whole(np.asarray(~np.isnan(rows).any(axis=1))):
        x = [axis.x(float(t)) for t in times_s[first : last + 1]]
        below: Numbers = np.zeros(last + 1 - first)
        for column, colour in enumerate(colours):
            above = tops[first : last + 1, column]
            points = [f"{a:.1f},{height * (1 - b):.1f}" for a, b in zip(x, above, strict=True)]
            back = [f"{a:.1f},{height * (1 - b):.1f}" for a, b in zip(x, below, strict=True)]
            parts.append(
                f'<polygon points="{" ".join(points + back[::-1])}" fill="{escape(colour)}"/>'
            )
            below = above
    return _picture(height + AXIS_PX, [*parts, *_time_axis(axis, height)])


def line(axis: Axis, times_s: Numbers, values: Numbers, height: int = 70) -> str:
    """A curve between 0 and 1; NaN is a gap."""
    parts = [
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}" class="grid"/>'
        for y in (0.5, height / 2, height - 0.5)
    ]
    for first, last in _whole(~np.isnan(values)):
        points = " ".join(
            f"{axis.x(float(t)):.1f},{height * (1 - min(1.0, max(0.0, float(v)))):.1f}"
            for t, v in zip(times_s[first : last + 1], values[first : last + 1], strict=True)
        )
        parts.append(f'<polyline points="{points}" class="line"/>')
    return _picture(height + AXIS_PX, [*parts, *_time_axis(axis, height)])


def _whole(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _time_axis(axis: Axis, top: int) -> list[str]:
    out = [f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{top}" y2="{top}" class="axis"/>']
    step = _round_step((axis.end_s - axis.start_s) / TICKS)
    tick = np.ceil(axis.start_s / step) * step
    while tick <= axis.end_s + 1e-9:
        x = axis.x(float(tick))
        anchor = "start" if x < LEFT + 20 else "end" if x > WIDTH - RIGHT - 20 else "middle"
        out.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{top + 4}" class="axis"/>')
        out.append(
            f'<text x="{x:.1f}" y="{top + 17}" text-anchor="{anchor}">{_label(tick, step)}</text>'
        )
        tick += step
    return out


def _round_step(step_s: float) -> float:
    for each in (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200):
        if each >= step_s:
            return float(each)
    return float(14_400)


def _label(time_s: float, step_s: float) -> str:
    if step_s < 1:
        return f"{time_s:.1f} s"
    sign, whole = ("-" if time_s < 0 else ""), abs(round(time_s))
    hours, rest = divmod(whole, 3600)
    return (
        f"{sign}{hours}:{rest // 60:02}:{rest % 60:02}"
        if hours
        else f"{sign}{rest // 60}:{rest % 60:02}"
    )


def _picture(height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">'
        + "".join(parts)
        + "</svg>"
    )
