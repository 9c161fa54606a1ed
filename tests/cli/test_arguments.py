"""Names of files that look like options."""

from __future__ import annotations

from typer.testing import CliRunner

from emoscope.app.__main__ import build
from emoscope.engine.cli.arguments import with_files


def test_a_file_whose_name_begins_with_a_dash_is_no_option(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-talk.mp4").touch()
    (tmp_path / "--out").touch()
    (tmp_path / "-r").touch()
    (tmp_path / "--fps=0.mp4").touch()
    given = ["analyze", "-talk.mp4", "--out", "-r", "-gone.mp4", "--fps=0.mp4", "--", "a\0.mp4"]
    assert with_files(given) == ["analyze", "./-talk.mp4", *given[2:]]


def test_a_file_in_place_of_a_command_is_told_what_takes_files(tmp_path):
    film = tmp_path / "x.mov"
    film.touch()
    done = CliRunner().invoke(build(), [str(film)])
    assert done.exit_code == 2
    assert "emoscope analyze FILE" in " ".join(done.output.split())
    assert "emoscope --open FILE" in " ".join(done.output.split())
    done = CliRunner().invoke(build(), ["analise"])
    assert "No such command" in done.output
