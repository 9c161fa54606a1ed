"""``emoscope segments``: when which label was shown, and the figures of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.console import out, plain_errors

ROWS_SHOWN = 40


@plain_errors
def segments(
    session: Annotated[Path, typer.Argument(help="Session folder.")],
    on: Annotated[float, typer.Option(help="Probability at which a segment starts.")] = 0.5,
    off: Annotated[float, typer.Option(help="Probability below which it ends.")] = 0.35,
    shortest: Annotated[float, typer.Option(help="Minimum length of a segment in seconds.")] = 0.2,
    gap: Annotated[float, typer.Option(help="Gaps up to this many seconds are bridged.")] = 0.2,
    marker: Annotated[
        str, typer.Option(help="Text of a marker, or seconds, from which latencies count.")
    ] = "",
    out_dir: Annotated[
        Path | None, typer.Option("--out", help="Output folder. Default: the session's own.")
    ] = None,
    table_style: Annotated[
        str,
        typer.Option(
            help="CSV style: plain, excel (your system's conventions), excel-comma, excel-point."
        ),
    ] = "plain",
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files of the same names in --out.")
    ] = False,
) -> None:
    """Find segments by thresholds, write segments.csv and statistics.csv, show the figures.

    What was left out counts nowhere; the session's markers are written to markers.csv.
    """
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segment_tables import FIGURES, SEGMENTS, write_tables
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.results.statistics import marker_time
    from emoscope.engine.results.table_style import style_of
    from emoscope.engine.sessions.marking import MARKERS
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.sessions.session import Session

    opened = Session(session)
    rule = Rule(on=on, off=off, min_s=shortest, gap_s=gap)
    marker_s = marker_time(opened, marker) if marker else None
    if marker and marker_s is None:
        known = ", ".join(each.text for each in opened.manifest.markers) or "none"
        raise UsageError(f'There is no marker "{marker}"', f"Markers of this session: {known}")
    folder = out_dir or session
    names = (SEGMENTS, FIGURES, MARKERS) if opened.manifest.markers else (SEGMENTS, FIGURES)
    numbers = write_tables(
        folder, opened, rule, marker_s, replace=replace, style=style_of(table_style)
    )
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("face", "label", "segments", "shown", "share", "mean", "latency"):
        table.add_column(column, justify="left" if column in ("face", "label") else "right")
    for each in [n for n in numbers if n.segments][:ROWS_SHOWN]:
        table.add_row(
            str(each.track) if each.track else "all",
            each.label,
            str(each.segments),
            f"{each.duration_s:.1f} s",
            f"{100 * each.share:.0f} %",
            f"{100 * each.mean:.0f} %",
            "" if each.latency_s is None else f"{each.latency_s:.2f} s",
        )
    console = out()
    console.print(table)
    console.print(printable("\n".join(str(folder / name) for name in names)), markup=False)
