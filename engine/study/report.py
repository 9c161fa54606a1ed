"""The report of a study: one HTML file with tables and pictures; it loads nothing."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from matplotlib.figure import Figure

from emoscope.engine.data import shown_label
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.exports.html_style import STYLE
from emoscope.engine.files import make_folder, write_text
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.manifest import program
from emoscope.engine.study.comparing import Comparison, Measure, comparisons
from emoscope.engine.study.epochs import Epochs, epochs
from emoscope.engine.study.figures import By, Figures
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.pictures import circumplex, counted, style, timed

MOST_ROWS = 2_000
MORE_STYLE = (
    "img { max-width: 100%; background: #fff; border-radius: 4px; } td.text { text-align: left; }"
)


def write_report(
    opened: StudyFolder, figures: Figures, out: Path, *, measure: Measure = "mean"
) -> list[str]:
    """Write the report.

    Args:
        opened: The study, opened.
        figures: Its figures.
        out: HTML file to write.
        measure: That is compared and drawn.

    Returns:
        Sentences on parts that could not be made.

    Raises:
        OutputError: The place cannot be written; what was there stays.
    """
    missing: list[str] = []
    sections = [_head(opened, figures), *_pictures(opened, figures, measure, missing)]
    sections += [_sessions(opened, figures), _table(figures), _compared(figures, measure, missing)]
    if missing:
        items = "".join(f"<li>{escape(each)}</li>" for each in missing)
        sections.append(f"<h2>Not in this report</h2><ul>{items}</ul>")
    title = escape(opened.study.name)
    make_folder(out.absolute().parent)
    write_text(
        out,
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        # Even a damaged name in here can load nothing and run nothing.
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        " img-src data:; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width">'
        f"<title>EmoScope: {title}</title><style>{STYLE}{MORE_STYLE}</style></head><body><main>"
        + "\n".join(sections)
        + "</main></body></html>\n",
    )
    opened.note_saved([out])
    return missing


def _head(opened: StudyFolder, figures: Figures) -> str:
    study = opened.study
    facts = [
        ("participants", str(len(study.participants))),
        ("groups", ", ".join(each.name for each in study.groups) or "none"),
        ("conditions", ", ".join(each.name for each in study.conditions) or "none"),
        ("sessions", f"{len(study.sessions)}, {len(figures.sessions)} of them counted"),
        ("labels", ", ".join(map(shown_label, figures.labels))),
        ("made by", program()),
    ]
    if study.note:
        facts.append(("note", study.note))
    rows = "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in facts)
    return f"<h1>{escape(study.name)}</h1><p class='caution'>{escape(ONE_LINE)}</p><dl>{rows}</dl>"


def _pictures(
    opened: StudyFolder, figures: Figures, measure: Measure, missing: list[str]
) -> Iterable[str]:
    sessions, asked = opened.study.sessions, Epochs("", -1.0, 5.0, (-1.0, 0.0))
    made: list[tuple[str, Callable[[], Figure]]] = [
        ("Labels by condition", lambda: counted.shares(figures, measure)),
        ("Participants by labels", lambda: counted.heat(figures, measure)),
        ("Transitions of the leading label", lambda: counted.transitions(figures)),
        ("Leading label over time", lambda: timed.timeline(opened, sessions)),
        ("Around markers", lambda: timed.events(epochs(opened, asked, sessions), asked, ())),
        ("Circumplex of the words", lambda: circumplex.circumplex(opened, sessions)),
    ]
    for title, draw in made:
        try:
            yield f"<h2>{escape(title)}</h2>{_image(draw(), title)}"
        except EmoScopeError as error:
            missing.append(f"{title}: {error}")


def _image(made: Figure, title: str) -> str:
    """A picture inside the file; as an image of its own, so that no two have parts in common."""
    buffer = io.BytesIO()
    with style.styled():
        made.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "EmoScope"})
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    return f'<img alt="{escape(title)}" src="data:image/svg+xml;base64,{data}">'


def _sessions(opened: StudyFolder, figures: Figures) -> str:
    tallies = {key.session: tally for key, tally in figures.sessions.items()}
    failed = dict(figures.failed)
    rows = []
    for each in opened.study.sessions:
        tally = tallies.get(each.name)
        if tally is None:
            numbers = [failed.get(each.name, "no results here"), "", "", ""]
        else:
            counted_s = tally.counted_s or 1.0
            numbers = [
                f"{tally.counted_s:.1f} s",
                f"{100 * tally.viewed_s / counted_s:.0f} %",
                f"{100 * (1 - tally.covered_s / counted_s):.0f} %",
                f"{tally.quality_s / tally.seen_s:.2f}" if tally.seen_s else "",
            ]
        rows.append([each.name, each.participant, each.condition, *numbers])
    head = ("session", "participant", "condition", "counted", "in sight", "no score", "quality")
    return f"<h2>Sessions</h2>{_rows(head, rows, 3)}"


def _table(figures: Figures) -> str:
    head = ("group", "participant", "condition", "label")
    more = ("mean", "share", "led", "count", "per min", "duration", "latency")
    rows = []
    for row in figures.rows(By.PARTICIPANT):
        numbers = (row.mean, row.share, row.led_share, row.count, row.per_min)
        times = (row.duration_s, row.latency_s)
        rows.append(
            [
                *(row.key.group, row.key.participant, row.key.condition),
                shown_label(row.label),
                *(_number(value) for value in (*numbers, *times)),
            ]
        )
    return f"<h2>Figures</h2>{_rows((*head, *more), rows, len(head))}"


def _compared(figures: Figures, measure: Measure, missing: list[str]) -> str:
    try:
        found = comparisons(figures, measure)
    except EmoScopeError as error:
        missing.append(f"Comparisons: {error}")
        return ""
    if not found:
        missing.append(
            "Comparisons: no two conditions have two participants in common, and no two groups"
            " have two each."
        )
        return ""
    head = ("label", "compared", "within", "n", "difference", "95 %", "g", "95 %", "p", "p (Holm)")
    return (
        f"<h2>Comparisons of {escape(measure)}</h2><p>Hedges' g; p corrected over the labels by"
        f" Holm's method.</p>{_rows(head, [_comparison(each) for each in found], 3)}"
    )


def _comparison(each: Comparison) -> list[str]:
    count = str(each.n_one) if each.kind == "condition" else f"{each.n_one}, {each.n_other}"
    return [
        shown_label(each.label),
        f"{each.one} - {each.other}",
        each.within,
        count,
        _number(each.difference),
        f"{_number(each.low)} to {_number(each.high)}",
        _number(each.effect),
        "" if each.effect is None else f"{_number(each.effect_low)} to {_number(each.effect_high)}",
        _number(each.p),
        _number(each.p_holm),
    ]


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]], texts: int) -> str:
    top = "".join(f"<th>{escape(name)}</th>" for name in head)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=text' if place < texts else ''}>{escape(cell)}</td>"
            for place, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows[:MOST_ROWS]
    )
    rest = len(rows) - MOST_ROWS
    more = f"<p>{rest} more rows are in the table of `study summary`.</p>" if rest > 0 else ""
    return f"<div class='matrix'><table><tr>{top}</tr>{body}</table></div>{more}"


def _number(value: float | int | None) -> str:
    if value is None or value != value:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3g}"
