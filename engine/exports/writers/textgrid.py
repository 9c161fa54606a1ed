"""Praat's TextGrid: the tiers of :mod:`emoscope.engine.exports.tiers` as interval tiers, long text
form.

Facts of the format: Praat's manual, "TextGrid file formats".
"""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.tiers import milliseconds, tiers_of
from emoscope.engine.files import write_text
from emoscope.engine.sessions.session import Session

Interval = tuple[float, float, str]


class TextGrid(Exporter):
    """``labels.TextGrid``, UTF-8; seconds from where a player shows 0:00."""

    name, file = "textgrid", "labels.TextGrid"

    def write(self, session: Session, path: Path, request: Request) -> None:
        zero_s = session.player_zero_s
        tiers = {
            name: [(a / 1000, b / 1000, text) for a, b, text in milliseconds(entries, zero_s)]
            for name, entries in tiers_of(session, request).items()
        }
        last = float(session.frame_ends_s[-1]) - zero_s if len(session.frame_ends_s) else 0.0
        end_s = max([last, 0.001, *(b for entries in tiers.values() for _, b, _ in entries)])
        end_s = round(end_s, 3)
        lines = [
            'File type = "ooTextFile"',
            'Object class = "TextGrid"',
            "",
            "xmin = 0",
            f"xmax = {end_s:.3f}",
            "tiers? <exists>",
            f"size = {len(tiers)}",
            "item []:",
        ]
        for number, (name, entries) in enumerate(tiers.items(), 1):
            filled = gapless(entries, end_s)
            lines += [
                f"    item [{number}]:",
                '        class = "IntervalTier"',
                f"        name = {quoted(name)}",
                "        xmin = 0",
                f"        xmax = {end_s:.3f}",
                f"        intervals: size = {len(filled)}",
            ]
            for place, (begin, end, text) in enumerate(filled, 1):
                lines += [
                    f"        intervals [{place}]:",
                    f"            xmin = {begin:.3f}",
                    f"            xmax = {end:.3f}",
                    f"            text = {quoted(text)}",
                ]
        write_text(path, "\n".join(lines) + "\n")


def gapless(entries: list[Interval], end_s: float) -> list[Interval]:
    """Intervals that cover everything from 0 to the end, as Praat asks; empty ones between."""
    out: list[Interval] = []
    at = 0.0
    for begin, end, text in entries:
        if begin > at:
            out.append((at, begin, ""))
        out.append((begin, end, text))
        at = end
    if at < end_s or not out:
        out.append((at, end_s, ""))
    return out


def quoted(text: str) -> str:
    """A Praat string: quotes doubled, one line."""
    return '"' + " ".join(text.split()).replace('"', '""') + '"'
