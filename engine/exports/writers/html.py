"""A report for reading: one HTML file without scripts, fonts or pictures from elsewhere."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from pathlib import Path

import numpy as np

from emoscope.engine.data import NONE, shown_label
from emoscope.engine.exports.colours import colours
from emoscope.engine.exports.html_style import STYLE
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.svg import Axis, areas, line, strip
from emoscope.engine.files import write_text
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.prompts.sensitivity import told
from emoscope.engine.results.segments import Segment, label_segments, top_segments
from emoscope.engine.results.statistics import LabelFigures, figures
from emoscope.engine.sessions.durations import means_between
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

FACES_SHOWN = 12
LABELS_SHOWN = 60
MARKERS_SHOWN = 200
POINTS = 480
"""Steps of a curve: more cannot be seen and only make the file large."""


class Html(Exporter):
    """``report.html``: leading labels over time, shares, transitions, quality."""

    name, file = "html", "report.html"

    def write(self, session: Session, path: Path, request: Request) -> None:
        write_text(path, page(session, request))


def page(session: Session, request: Request) -> str:
    """The whole document."""
    shown = label_segments(session, request.rule)
    leads = top_segments(session)
    by_face = figures(session, request.rule, segments=shown)
    title = escape(session.manifest.source.name)
    faces = sorted(session.people, key=lambda s: -len(s.times_s))[:FACES_SHOWN]
    sections = [_head(session), _legend(session), _about(session)]
    for series in faces:
        mine = [lead for lead in leads if lead.track == series.track]
        theirs = [each for each in by_face if each.track == series.track]
        sections.append(_face(session, series, mine, theirs))
    if len(session.people) > len(faces):
        rest = len(session.people) - len(faces)
        sections.append(f"<p>{rest} more faces were in sight for a shorter time.</p>")
    if not session.people:
        sections.append("<p>No face was in sight.</p>")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        # Even a damaged name in here can load nothing and run nothing.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        " style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width">'
        f"<title>EmoScope: {title}</title><style>{STYLE}</style></head><body><main>"
        + "\n".join(sections)
        + "</main></body></html>\n"
    )


def _head(session: Session) -> str:
    manifest = session.manifest
    times = session.frames["time_s"].to_numpy()
    length = float(times[-1] - times[0]) if len(times) else 0.0
    facts = [
        ("analysed", f"{length:.1f} s, {len(times)} frames, {len(session.people)} faces"),
        ("model", f"{manifest.pack.name} {manifest.pack.version}"),
        ("labels", session.labels.name),
        *_taught(session),
        *_measured(session),
        *([("not known to the model", ", ".join(manifest.strange))] if manifest.strange else []),
        ("made", f"{manifest.clock.started} by {manifest.program}"),
        ("state", f"{manifest.state}. {manifest.message}" if manifest.message else manifest.state),
    ]
    if manifest.consent:
        facts.append(("consent", manifest.consent))
    rows = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in facts)
    return (
        f"<h1>{escape(manifest.source.name)}</h1><p class='caution'>{escape(ONE_LINE)}</p>"
        f"<dl>{rows}</dl>"
    )


def _taught(session: Session) -> list[tuple[str, str]]:
    taught = session.labels.taught
    if taught is None:
        return []
    listed = ", ".join(f"{name} {count}" for name, count in taught.counts.items())
    return [("taught by example", listed)]


def _measured(session: Session) -> list[tuple[str, str]]:
    words = told(session.labels.sensitivity)
    return [("measured by", words)] if words else []


def _about(session: Session) -> str:
    return _label_sets(session) + _markers(session)


def _label_sets(session: Session) -> str:
    """What was asked from when on, where that changed while it ran."""
    if len(session.label_sets) < 2:
        return ""
    items = "".join(
        f"<li>from {since_s:.2f} s: {escape(', '.join(labels.names))}</li>"
        for since_s, labels in session.label_sets[:200]
    )
    return f"<h2>Labels over time</h2><ul>{items}</ul>"


def _markers(session: Session) -> str:
    markers = session.manifest.markers
    if not markers:
        return ""
    items = "".join(f"<li>{_when(m)}: {escape(m.text)}</li>" for m in markers[:MARKERS_SHOWN])
    if len(markers) > MARKERS_SHOWN:
        items += f"<li>and {len(markers) - MARKERS_SHOWN} more</li>"
    return f"<h2>Markers</h2><ul>{items}</ul>"


def _when(marker: Marker) -> str:
    if marker.end_s is None:
        return f"{marker.time_s:.2f} s"
    what = ", not counted" if marker.kind == "exclude" else ""
    return f"{marker.time_s:.2f}-{marker.end_s:.2f} s{what}"


def _legend(session: Session) -> str:
    names = (*session.names, NONE)
    items = "".join(
        f'<li><span style="background:{escape(colour)}"></span>{escape(shown_label(name))}</li>'
        for name, colour in zip(names, colours(session.labels), strict=True)
    )
    return f"<ul class='legend'>{items}</ul>"


def _face(
    session: Session, series: Series, leads: list[Segment], numbers: list[LabelFigures]
) -> str:
    times = session.frames["time_s"].to_numpy()
    axis = Axis(float(times[0]), float(session.frame_ends_s[-1]))
    paint = dict(zip((*session.names, NONE), colours(session.labels), strict=True))
    spans = [
        (
            s.start_s,
            s.end_s,
            paint[s.label],
            f"{s.start_s:.2f}-{s.end_s:.2f} s {shown_label(s.label)} {s.mean:.2f}",
        )
        for s in leads
    ]
    middles, rows, quality = binned(series, axis, len(times))
    seen = series.seen & ~series.excluded
    scored = 100 * float(series.scored.sum()) / max(1, int(seen.sum()))
    return (
        f"<h2>{escape(_title(series))}</h2>"
        f"<p>In sight from {series.times_s[0]:.1f} to {series.ends_s[-1]:.1f} s,"
        f" scored in {scored:.0f} % of these frames.</p>"
        f"<h3>Leading label over time</h3>{strip(axis, spans)}"
        f"<h3>Probabilities</h3>{areas(axis, middles, rows, list(paint.values()))}"
        f"<h3>Quality of the picture</h3>{line(axis, middles, quality)}"
        f"<h3>Shares</h3>{_shares(numbers, paint)}"
        f"<h3>Transitions of the leading label</h3>{_transitions(leads)}"
    )


def _title(series: Series) -> str:
    return series.person or f"Face {series.track}"


def binned(series: Series, axis: Axis, frames: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A face's curves in at most :data:`POINTS` steps, on average of at least two frames.

    Args:
        series: The face.
        axis: Of the time.
        frames: Of the session.

    Returns:
        (k,) seconds, (k, L + 1) mean probabilities (muted labels 0, NaN without a score), (k,)
        mean quality (NaN without a face).
    """
    count = max(1, min(POINTS, frames // 2))
    edges = np.linspace(axis.start_s, max(axis.end_s, axis.start_s + 1e-9), count + 1)
    scored, known = series.scored, ~np.isnan(series.quality) & ~series.excluded
    times, ends = series.times_s, series.ends_s
    scores = np.nan_to_num(series.scores[scored])
    _, rows = means_between(times[scored], ends[scored], scores, edges)
    _, quality = means_between(times[known], ends[known], series.quality[known, None], edges)
    return (edges[:-1] + edges[1:]) / 2, rows, quality[:, 0]


def _shares(numbers: list[LabelFigures], paint: dict[str, str]) -> str:
    ranked = sorted(numbers, key=lambda each: -each.mean)[:LABELS_SHOWN]
    rows = "".join(
        f"<tr><th>{escape(shown_label(each.label))}</th>"
        f'<td class="bar"><span style="width:{100 * each.mean:.1f}%;'
        f'background:{escape(paint[each.label])}"></span></td>'
        f"<td>{100 * each.mean:.1f} %</td><td>{each.segments}</td>"
        f"<td>{each.duration_s:.1f} s</td><td>{each.longest_s:.1f} s</td></tr>"
        for each in ranked
    )
    return (
        "<table><tr><th>label</th><th></th><th>mean</th><th>segments</th><th>shown</th>"
        f"<th>longest</th></tr>{rows}</table>"
    )


def _transitions(leads: list[Segment]) -> str:
    counts: dict[tuple[str, str], int] = {}
    for one, other in pairwise(leads):
        if one.label != other.label:
            counts[one.label, other.label] = counts.get((one.label, other.label), 0) + 1
    if not counts:
        return "<p>None.</p>"
    names = sorted({name for pair in counts for name in pair})[:LABELS_SHOWN]
    most = max(counts.values())
    head = "".join(f"<th>{escape(shown_label(name))}</th>" for name in names)
    body = ""
    for before in names:
        cells = ""
        for after in names:
            count = counts.get((before, after), 0)
            shade = f' style="background:rgba(0,114,178,{0.6 * count / most:.2f})"' if count else ""
            cells += f"<td{shade}>{count or ''}</td>"
        body += f"<tr><th>{escape(shown_label(before))}</th>{cells}</tr>"
    return f"<table class='matrix'><tr><th>from, to</th>{head}</tr>{body}</table>"
