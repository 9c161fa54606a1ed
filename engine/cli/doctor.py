"""``emoscope doctor``: what is here, what runs, and why."""

from __future__ import annotations

import importlib.metadata
import platform
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from engine import __version__
from engine.cli.console import out, plain_errors

LIBRARIES = (
    "mediapipe",
    "opencv-contrib-python",
    "av",
    "onnxruntime",
    "openvino",
    "PySide6-Essentials",
    "numpy",
    "torch",
    "open_clip_torch",
    "tensorrt",
    "tensorrt-rtx-cu13-libs",
)


@plain_errors
def doctor(
    model: Annotated[str, typer.Option(help="Model pack to ask about.")] = "compact",
    runtime: Annotated[str, typer.Option(help="Back end to ask about.")] = "auto",
    privacy: Annotated[
        bool, typer.Option("--privacy", help="Prove that nothing leaves this machine.")
    ] = False,
) -> None:
    """Say what is installed, which runtime is used for a pack, and why. Nothing personal in it."""
    if privacy:
        from engine.cli.doctor_privacy import privacy_report

        if not privacy_report(model):
            raise typer.Exit(1)
        return
    from engine.cli.doctor_runtime import runtime_report
    from engine.privacy.reports import without_names

    console = out()
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row("EmoScope", __version__)
    table.add_row("Python", platform.python_version())
    table.add_row("system", f"{platform.system()} {platform.machine()}")
    for name in LIBRARIES:
        try:
            table.add_row(name, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            table.add_row(name, "not installed")
    for line in runtime_report(model, runtime):
        text = escape(without_names(line.text))
        table.add_row(line.subject, text if line.fine else f"[red]{text}[/]")
    console.print(table)
