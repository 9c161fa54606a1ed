"""The command ``emoscope``: without a sub command it opens the window."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from emoscope.app.qt_check import missing_for_x11, missing_from_error, no_display, sentence_for
from emoscope.engine import children
from emoscope.engine.cli.choices import RUNTIMES


def _window(
    ctx: typer.Context,
    camera: Annotated[
        str | None, typer.Option(help="Camera by name or number.", metavar="NAME|INDEX")
    ] = None,
    video: Annotated[Path | None, typer.Option(help="Play a video file.", metavar="FILE")] = None,
    source: Annotated[
        str | None,
        typer.Option(
            help="Any source: screen, screen:LEFT,TOP,WIDTH,HEIGHT, rtsp://…, http://…,"
            " folder:PATH, test, a camera or a file.",
            metavar="SOURCE",
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "--open", help="Open a label set, a video or a session's folder.", metavar="FILE"
        ),
    ] = None,
    new_window: Annotated[
        bool, typer.Option("--new-window", help="Also where a window is open already.")
    ] = False,
    labels: Annotated[
        str | None, typer.Option(help="Label set by name or file.", metavar="NAME|FILE")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Model pack by name or folder.", metavar="PACK")
    ] = None,
    faces: Annotated[
        int | None, typer.Option(help="Maximum number of faces to track.", min=1, max=8)
    ] = None,
    runtime: Annotated[
        str | None,
        typer.Option(help=RUNTIMES),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Write the log to the terminal too, in full.")
    ] = False,
    quit_after: Annotated[
        float | None, typer.Option(help="Close again after so many seconds.", min=0, hidden=True)
    ] = None,
) -> None:
    """Watches a face and says, live, how well each of your own sentences describes it.

    Without a command the window opens: with the camera if there is one, else with the demo clip.
    """
    if ctx.invoked_subcommand is not None:
        if verbose:
            from emoscope.engine import logs

            logs.begin(verbose=True)
        return
    if sum(each is not None for each in (camera, video, source)) > 1:
        _fail("--camera, --video and --source exclude each other. Give one of them.")
    reason = no_display()
    if reason:
        if camera is not None or video is not None or source is not None:
            _fail(f"{reason}. Use `emoscope analyze FILE` for a video without a window.")
        from emoscope.engine.cli.console import plain_errors
        from emoscope.engine.cli.main import run_demo

        typer.echo(f"{reason}, so the demo clip is analysed without a window.", err=True)
        raise typer.Exit(plain_errors(run_demo)())
    missing = missing_for_x11()
    if missing:
        _fail(sentence_for(missing))
    try:
        from emoscope.app.launch import close_after, leave, run_window
        from emoscope.app.start import Wishes
    except ImportError as error:
        _fail(missing_from_error(error))
    on_ready = None if quit_after is None else close_after(quit_after)
    wishes = Wishes(camera, video, labels, model, faces, runtime, verbose, source, file, new_window)
    try:
        code = run_window(wishes, on_ready, _taken)
    except Exception as error:
        _say_why_not(error)
    leave(code)


def _say_why_not(error: Exception) -> NoReturn:
    """The log has it; who started the window hears it too, and not as a silent exit."""
    from emoscope.engine.cli.console import DETAILS, unexpected

    logging.getLogger(__name__).critical("the window ended unexpectedly", exc_info=error)
    if os.environ.get(DETAILS):
        traceback.print_exception(error)
    _fail(f"The window ended. {unexpected(error)}")


def _taken() -> None:
    typer.echo("EmoScope is open already; it shows there what you asked for.", err=True)


def _fail(sentence: str) -> NoReturn:
    typer.echo(f"error: {sentence}", err=True)
    raise typer.Exit(1)


def _desktop(
    remove: Annotated[bool, typer.Option("--remove", help="Take it away again.")] = False,
) -> None:
    """Put EmoScope into the system's menu and into "Open with", for this user alone."""
    from emoscope.app import desktop
    from emoscope.engine.cli.console import plain_errors

    changed = plain_errors(desktop.remove if remove else desktop.install)()
    for place in changed:
        typer.echo(f"{'removed' if remove else 'written'}: {place}")
    if not changed:
        typer.echo("There was nothing to remove.")


def build() -> typer.Typer:
    """All commands, and the window as what happens without one."""
    from emoscope.engine.cli.main import build_cli
    from emoscope.engine.notice import PROHIBITED
    from emoscope.lab.cli.main import add_to

    cli = build_cli()
    add_to(cli)
    cli.command("desktop")(_desktop)
    cli.callback(invoke_without_command=True, epilog=PROHIBITED)(_window)
    return cli


def main() -> None:
    """Entry point of the console script; in a frozen build also of our own processes."""
    from emoscope.engine.cli.arguments import with_files
    from emoscope.engine.cli.streams import prepare

    prepare()
    os.umask(0o077)  # what is kept about people is for this user alone
    if sys.argv[1:2] == [children.COMMAND]:
        sys.exit(children.child_main(sys.argv[2:]))
    sys.argv[1:] = with_files(sys.argv[1:])
    build()()


if __name__ == "__main__":
    main()
