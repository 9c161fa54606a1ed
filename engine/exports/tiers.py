"""Tiers of annotations: a face's leading label, each label of each face, markers."""

from __future__ import annotations

from collections.abc import Sequence

from emoscope.engine.exports.protocol import Request
from emoscope.engine.results.segments import Segment, label_segments, top_segments
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.session import Session

SHORTEST_S = 0.3
MOMENT_S = 0.1
"""Length of a moment where the format shows no annotation of none."""

Tiers = dict[str, list[tuple[Segment, str]]]


def tiers_of(session: Session, request: Request) -> Tiers:
    """Tier name to its segments and their texts: every face and label has one, and markers."""
    tiers: Tiers = {}
    leads = top_segments(session, SHORTEST_S)
    shown = label_segments(session, request.rule)
    for series in session.people:
        face = series.name
        tiers[face] = [(s, s.label) for s in leads if s.track == series.track]
        for label in session.names:
            mine = [s for s in shown if s.track == series.track and s.label == label]
            tiers[f"{face} {label}"] = [(s, f"{label} {s.mean:.2f}") for s in mine]
    if len(session.label_sets) > 1:
        tiers["label sets"] = _label_sets(session)
    return tiers | _marker_tiers(session.manifest.markers)


def _marker_tiers(markers: Sequence[Marker]) -> Tiers:
    """``markers``, and more of them where markers lie over one another."""
    tiers: list[list[tuple[Segment, str]]] = []
    for marker in sorted(markers, key=lambda each: each.time_s):
        end_s = marker.end_s if marker.end_s is not None else marker.time_s
        end_s = max(end_s, marker.time_s + MOMENT_S)
        entry = Segment(0, marker.text, marker.time_s, end_s, 0.0, 0.0, marker.time_s)
        for tier in tiers:
            if tier[-1][0].end_s <= marker.time_s:
                tier.append((entry, marker.text))
                break
        else:
            tiers.append([(entry, marker.text)])
    names = ["markers", *(f"markers {number}" for number in range(2, len(tiers) + 1))]
    return dict(zip(names, tiers, strict=False))


def _label_sets(session: Session) -> list[tuple[Segment, str]]:
    """What was asked from when on."""
    end_s = float(session.frame_ends_s[-1]) if len(session.frame_ends_s) else 0.0
    begins = [since_s for since_s, _ in session.label_sets]
    return [
        (Segment(0, labels.name, begin, end, 0.0, 0.0, begin), ", ".join(labels.names))
        for (begin, labels), end in zip(session.label_sets, [*begins[1:], end_s], strict=True)
    ]


def milliseconds(
    entries: Sequence[tuple[Segment, str]], origin_s: float
) -> list[tuple[int, int, str]]:
    """Annotations of one tier; they may touch but not overlap, and none is empty."""
    out: list[tuple[int, int, str]] = []
    for segment, text in entries:
        begin = round(1000 * (segment.start_s - origin_s))
        end = round(1000 * (segment.end_s - origin_s))
        begin = max(begin, 0, out[-1][1] if out else 0)
        if end > begin:
            out.append((begin, end, text))
    return out
