"""``emoscope bench find`` on a small archive."""

from __future__ import annotations

import typer
from typer.testing import CliRunner

from emoscope.lab.cli.bench_find import find


def test_a_small_archive_in_a_folder_that_is_not_there_yet(tmp_path):
    app = typer.Typer()
    app.command()(find)
    folder = tmp_path / "new"
    given = ["--hours", "0.1", "--sessions", "2", "--rounds", "1", "--folder", str(folder)]
    done = CliRunner().invoke(app, given)
    assert done.exit_code == 0, done.output
    rows = [line for line in done.stdout.splitlines() if line.startswith("| 0 | 2 | 720 |")]
    assert len(rows) == 3
    assert list(folder.iterdir()) == []  # the archive goes with the measurement
