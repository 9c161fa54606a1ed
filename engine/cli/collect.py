"""``emoscope collect``: many sessions as one data set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import (
    check_ending,
    check_new,
    counted,
    err,
    out,
    plain_errors,
    say_error,
)

NAMED = 5
TELL_FROM = 100


@plain_errors
def collect(
    folders: Annotated[list[Path], typer.Argument(help="Folders of sessions.", metavar="DIR...")],
    out_file: Annotated[
        Path, typer.Option("--out", help="Parquet file for the scores; two summaries lie beside.")
    ] = Path("study.parquet"),
    on: Annotated[float, typer.Option(help="Probability at which a segment starts.")] = 0.5,
    off: Annotated[float, typer.Option(help="Probability below which it ends.")] = 0.35,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace files that are there.")
    ] = False,
) -> None:
    """Write all sessions as one long table, with a summary by face and one by file.

    pandas, R's arrow, DuckDB and Polars open the files; docs/archive.md has queries.
    """
    from emoscope.engine.archive.collecting import collect as run
    from emoscope.engine.archive.collecting import names_for
    from emoscope.engine.printing import printable
    from emoscope.engine.results.segments import Rule
    from emoscope.engine.sessions.options import UsageError

    check_ending(out_file, "a Parquet", ".parquet")
    missing = [folder for folder in folders if not folder.is_dir()]
    if missing:
        raise UsageError(
            f"{missing[0]} is not a folder", "Give the --out folder of `emoscope analyze`"
        )
    check_new(names_for(out_file), replace)
    try:
        done = run(folders, out_file, rule=Rule(on=on, off=off), told=_Telling())
    except KeyboardInterrupt:
        say_error("Stopped. The data set was not written.")
        raise typer.Exit(130) from None
    console = out()
    console.print(
        f"{counted(done.sessions, 'session')}, {counted(done.rows, 'row')} of scores.", markup=False
    )
    for path in done.files:
        console.print(printable(path), markup=False)
    if done.failed:
        for folder, cause in done.failed[:NAMED]:
            say_error(f"{printable(folder)} is not in it: {printable(cause)}.")
        if len(done.failed) > NAMED:
            say_error(f"And {len(done.failed) - NAMED} more that cannot be read.")
        raise typer.Exit(1)


class _Telling:
    """How far it is, on stderr, where there is much to do."""

    def __init__(self) -> None:
        self._said = -1

    def __call__(self, done: int, of: int) -> None:
        part = 10 * done // of
        if of >= TELL_FROM and part != self._said:
            self._said = part
            err().print(f"{done} of {of} sessions", markup=False)
