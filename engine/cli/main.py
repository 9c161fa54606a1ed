"""The product's command line. The entry adds the window and the laboratory's commands."""

from __future__ import annotations

from pathlib import Path

import typer

from emoscope.engine import paths
from emoscope.engine.cli import (
    agreement,
    analyze,
    build,
    cameras,
    collect,
    compare,
    export,
    find,
    forget,
    labels,
    markers,
    models,
    packs,
    people,
    rescore,
    segments,
    stream,
    study,
    teach,
)
from emoscope.engine.cli.arguments import Commands
from emoscope.engine.notice import PROHIBITED


def build_cli() -> typer.Typer:
    """The product's commands that need no window."""
    cli = typer.Typer(
        name="emoscope",
        cls=Commands,
        help="Watches a face and says, live, how well each of your own sentences describes it.",
        no_args_is_help=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    cli.command("analyze", epilog=PROHIBITED)(analyze.analyze)
    cli.command("rescore")(rescore.rescore)
    cli.command("export")(export.export)
    cli.command("find", epilog=PROHIBITED)(find.find)
    cli.command("collect")(collect.collect)
    cli.command("forget")(forget.forget)
    cli.command("segments")(segments.segments)
    cli.command("agreement")(agreement.agreement)
    cli.command("stream")(stream.stream)
    cli.command("labels")(labels.labels)
    cli.command("teach")(teach.teach)
    cli.command("compare")(compare.compare)
    cli.command("cameras")(cameras.cameras)
    cli.command("build")(build.build)
    pack_commands = typer.Typer(help="Model packs: list, convert, get, calibrate, remove.")
    pack_commands.callback(invoke_without_command=True)(_packs)
    pack_commands.command("convert")(models.convert)
    pack_commands.command("get")(models.get)
    pack_commands.command("calibrate")(models.calibrate)
    pack_commands.command("remove")(models.remove)
    cli.add_typer(pack_commands, name="models")
    cli.add_typer(study.commands(), name="study")
    cli.add_typer(markers.commands(), name="markers")
    cli.add_typer(people.commands(), name="people")
    return cli


def run_demo(folder: Path | None = None) -> int:
    """Analyse the bundled demo clip, say what was seen and where the results are.

    Returns:
        The exit code.
    """
    return analyze.analyze_and_report([paths.demo_clip()], out_dir=folder or analyze.DEFAULT_OUT)


def _packs(ctx: typer.Context) -> None:
    """List the model packs, or convert, get and remove them."""
    if ctx.invoked_subcommand is None:
        packs.list_packs()
