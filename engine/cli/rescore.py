"""``emoscope rescore``: new labels on a session's kept embeddings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.choices import FORMATS_WITHOUT_VIDEO, RUNTIMES
from emoscope.engine.cli.console import err, out, plain_errors, print_strange
from emoscope.engine.cli.notice import YesNotice, first_notice


@plain_errors
def rescore(
    session: Annotated[Path, typer.Argument(help="Session folder.")],
    labels: Annotated[
        str, typer.Option(help="Label set: a name, a file, or labels separated by commas.")
    ],
    out_dir: Annotated[
        Path | None,
        typer.Option("--out", help="Folder of the new session. Default: beside the old one."),
    ] = None,
    formats: Annotated[str, typer.Option(help=FORMATS_WITHOUT_VIDEO)] = "csv",
    model: Annotated[
        str, typer.Option(help="Model pack (name or folder). Default: the session's own.")
    ] = "",
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    bank: Annotated[
        str | None,
        typer.Option(
            help="common (usual faces) or ferplus (eight emotions evenly, as published figures"
            " are measured): what scores are measured by."
        ),
    ] = None,
    sensitivity: Annotated[
        float | None,
        typer.Option(
            help="How slight an expression counts, 0 to 1; nothing for what the label set or the"
            " session says."
        ),
    ] = None,
    table_style: Annotated[
        str,
        typer.Option(
            help="CSV style: plain, excel (your system's conventions), excel-comma, excel-point."
        ),
    ] = "plain",
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace another result of scoring again in --out.")
    ] = False,
    yes_notice: YesNotice = False,
) -> None:
    """Score a session again with other labels, without its video."""
    first_notice(yes_notice)
    import time

    from emoscope.engine.analysis.rescore import other_calibration
    from emoscope.engine.analysis.rescore import rescore as run
    from emoscope.engine.cli.report import session_lines
    from emoscope.engine.cli.used import check_formats_use
    from emoscope.engine.exports.formats import Formats, parse_formats
    from emoscope.engine.exports.protocol import Request
    from emoscope.engine.printing import printable
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.engine.prompts.sensitivity import with_choice
    from emoscope.engine.results.table_style import style_of
    from emoscope.engine.sessions.export_names import WITHOUT_VIDEO
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.sessions.session import Session

    names, style = parse_formats(formats, video=False), style_of(table_style)
    if without := [name for name in names if name not in WITHOUT_VIDEO]:
        raise UsageError(
            f"The format {', '.join(without)} needs the video, which is not read here",
            f"Afterwards: emoscope export SESSION --formats {','.join(without)} --video FILE",
        )
    check_formats_use(names, table_style=table_style)
    label_set = with_choice(load_label_set(labels), bank, sensitivity)
    began = time.perf_counter()
    opened = Session(session)
    done = run(opened, label_set, out_dir, model=model, runtime=runtime, replace=replace)
    took_s = time.perf_counter() - began
    Formats(names, Request(style=style))(done, None)
    console = out()
    if said := other_calibration(opened, done.manifest.pack):
        err().print(f"note: {said}", markup=False)
    for line in session_lines(done):
        console.print(line, markup=False)
    print_strange([done.folder])
    console.print(
        f"Scored again in {took_s:.2f} s. Results: {printable(done.folder)}", markup=False
    )
