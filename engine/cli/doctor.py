"""``emoscope doctor``: what is here, what runs, and why."""

from __future__ import annotations

import platform

from rich.markup import escape
from rich.table import Table

from emoscope.engine import __version__, logs
from emoscope.engine.cli.console import out
from emoscope.engine.versions import installed


def show_report(model: str, runtime: str) -> None:
    """Say what is installed, which runtime is used for a pack, and why. Nothing personal in it."""
    from emoscope.engine.cli.doctor_runtime import runtime_report
    from emoscope.engine.privacy.reports import without_names

    console = out()
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row("EmoScope", __version__)
    table.add_row("Python", platform.python_version())
    table.add_row("system", f"{platform.system()} {platform.machine()}")
    for name, version in installed():
        table.add_row(name, version)
    for line in runtime_report(model, runtime):
        text = escape(without_names(line.text))
        table.add_row(line.subject, text if line.fine else f"[red]{text}[/]")
    table.add_row("log", escape(logs.summary()))
    console.print(table)
