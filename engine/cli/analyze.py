"""``emoscope analyze``: score video files."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from engine.cli.console import err, out, plain_errors

DEFAULT_OUT = Path("emoscope-results")


@plain_errors
def analyze(
    videos: Annotated[list[Path], typer.Argument(help="Video files.", metavar="VIDEO...")],
    labels: Annotated[
        str, typer.Option(help="Label set: a name or a file; nothing for the pack's usual one.")
    ] = "",
    model: Annotated[str, typer.Option(help="Model pack.")] = "compact",
    out_dir: Annotated[Path, typer.Option("--out", help="Folder for the results.")] = DEFAULT_OUT,
    faces: Annotated[int, typer.Option(help="Most faces to follow at once.")] = 4,
    runtime: Annotated[str, typer.Option(help="Back end, or auto.")] = "auto",
    start: Annotated[float, typer.Option(help="Begin here, in seconds.")] = 0.0,
    end: Annotated[float | None, typer.Option(help="End here, in seconds.")] = None,
    fps: Annotated[
        float | None, typer.Option(help="Analyse at most this many frames a second.")
    ] = None,
) -> None:
    """Score faces in video files; each file gets a folder with scores.csv."""
    code = analyze_and_report(
        videos,
        labels=labels,
        model=model,
        out_dir=out_dir,
        faces=faces,
        runtime=runtime,
        start_s=start,
        end_s=end,
        fps=fps,
    )
    if code:
        raise typer.Exit(code)


def analyze_and_report(
    videos: Sequence[Path],
    *,
    out_dir: Path = DEFAULT_OUT,
    labels: str = "",
    model: str = "compact",
    faces: int = 4,
    runtime: str = "auto",
    start_s: float = 0.0,
    end_s: float | None = None,
    fps: float | None = None,
) -> int:
    """Analyse files, show progress on stderr and the summary on stdout.

    Returns:
        The exit code: 0 all fine, 1 any failed, 130 stopped by the user.

    Raises:
        EmoScopeError: Labels, pack or an option cannot be used; nothing was begun.
    """
    from engine.sessions.analyse import analyze_files
    from engine.sessions.options import Options
    from engine.sessions.progress import Control
    from engine.sessions.report import summary_lines

    options = Options(start_s=start_s, end_s=end_s, fps=fps, faces=faces, runtime=runtime)
    control = Control()
    with _stoppable(control.cancel):
        outcome = analyze_files(
            videos, labels or None, model, out_dir, options=options, console=err(), control=control
        )
    console = out()
    for line in summary_lines(outcome):
        console.print(line, markup=False)
    return outcome.exit_code


@contextmanager
def _stoppable(stop: object) -> Iterator[None]:
    """The first Ctrl-C stops after the current frame, a second one at once."""

    def handle(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        stop()  # type: ignore[operator]

    try:
        before = signal.signal(signal.SIGINT, handle)
    except ValueError:  # not the main thread: who runs it stops it
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
