"""``emoscope export``: other formats from a session that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.choices import FORMATS
from emoscope.engine.cli.console import err, note, out, plain_errors
from emoscope.engine.cli.notice import YesNotice, first_notice

if TYPE_CHECKING:
    from emoscope.engine.sessions.manifest import SourceOf


@plain_errors
def export(
    session: Annotated[Path, typer.Argument(help="Session folder.")],
    formats: Annotated[str, typer.Option(help=FORMATS)] = "csv",
    out_dir: Annotated[
        Path | None, typer.Option("--out", help="Output folder. Default: the session's own.")
    ] = None,
    video: Annotated[
        Path | None, typer.Option(help="The video that was analysed, for the annotated one.")
    ] = None,
    blur: Annotated[bool, typer.Option("--blur", help="Blur the faces in the video.")] = False,
    no_sound: Annotated[
        bool, typer.Option("--no-sound", help="Leave the sound out of the video.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files of the same names in --out.")
    ] = False,
    yes_notice: YesNotice = False,
    table_style: Annotated[
        str,
        typer.Option(
            help="CSV style: plain, excel (your system's conventions), excel-comma, excel-point."
        ),
    ] = "plain",
    on: Annotated[float, typer.Option(help="Probability at which a segment starts.")] = 0.5,
    off: Annotated[float, typer.Option(help="Probability below which it ends.")] = 0.35,
) -> None:
    """Write results of a session in other formats."""
    first_notice(yes_notice)
    from emoscope.engine.cli.report import PartLines
    from emoscope.engine.cli.used import check_formats_use
    from emoscope.engine.exports.formats import Formats, parse_formats
    from emoscope.engine.exports.protocol import Request
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.results.table_style import style_of
    from emoscope.engine.sessions.session import Session

    opened = Session(session)
    names = parse_formats(formats)
    check_formats_use(names, blur=blur, sound=not no_sound, table_style=table_style)
    if video is not None:
        _warn_of_another(opened.manifest.source, video)
    console = out()
    told = PartLines(err(), "annotated video")
    request = Request(
        rule=Rule(on=on, off=off),
        blur=blur,
        sound=not no_sound,
        style=style_of(table_style),
        noted=note,
        progressed=told,
    )
    Formats(names, request).into(
        opened,
        out_dir or session,
        video,
        lambda path: console.print(printable(path), markup=False),
        replace=replace,
    )


def _warn_of_another(source: SourceOf, video: Path) -> None:
    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.seen_film import is_source

    if not is_source(source, video):
        name = printable(video.name)
        err().print(
            f"note: {name} is not the very file that was analysed; boxes may not fit.",
            markup=False,
        )
