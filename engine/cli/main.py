"""The command line as a whole. The window is added by ``app``, which this knows nothing of."""

from __future__ import annotations

from pathlib import Path

import typer

from engine import paths
from engine.cli import (
    agreement,
    analyze,
    bench,
    bench_runtimes,
    build,
    cameras,
    data,
    doctor,
    evaluate,
    export,
    forget,
    labels,
    models,
    packs,
    rescore,
    segments,
    train,
    train_published,
    train_regression,
)


def build_cli() -> typer.Typer:
    """All commands that need no window."""
    cli = typer.Typer(
        name="emoscope",
        help="Watches a face and says, live, how well each of your own sentences describes it.",
        no_args_is_help=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    cli.command("analyze")(analyze.analyze)
    cli.command("rescore")(rescore.rescore)
    cli.command("export")(export.export)
    cli.command("forget")(forget.forget)
    cli.command("segments")(segments.segments)
    cli.command("agreement")(agreement.agreement)
    cli.command("labels")(labels.labels)
    cli.command("cameras")(cameras.cameras)
    cli.command("doctor")(doctor.doctor)
    cli.command("build")(build.build)
    cli.add_typer(evaluate.app, name="evaluate")
    train.app.command("emoclip")(train_published.train_emoclip)
    train.app.command("dfer-clip")(train_published.train_dfer_clip)
    train.app.command("regression")(train_regression.train_regression)
    cli.add_typer(train.app, name="train")
    cli.add_typer(data.app, name="data")
    bench.app.command("runtimes")(bench_runtimes.runtimes)
    cli.add_typer(bench.app, name="bench")
    pack_commands = typer.Typer(help="Model packs: list, convert, get.")
    pack_commands.callback(invoke_without_command=True)(_packs)
    pack_commands.command("convert")(models.convert)
    pack_commands.command("get")(models.get)
    cli.add_typer(pack_commands, name="models")
    return cli


def run_demo(folder: Path | None = None) -> int:
    """Analyse the bundled demo clip, say what was seen and where the results are.

    Returns:
        The exit code.
    """
    return analyze.analyze_and_report(
        [paths.demo_clip()], out_dir=folder or Path("emoscope-results")
    )


def _packs(ctx: typer.Context) -> None:
    """List the model packs, or convert and get them."""
    if ctx.invoked_subcommand is None:
        packs.list_packs()
