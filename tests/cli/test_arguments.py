"""Names of files that look like options."""

from __future__ import annotations

from emoscope.engine.cli.arguments import with_files


def test_a_file_whose_name_begins_with_a_dash_is_no_option(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-talk.mp4").touch()
    (tmp_path / "--out").touch()
    (tmp_path / "-r").touch()
    (tmp_path / "--fps=0.mp4").touch()
    given = ["analyze", "-talk.mp4", "--out", "-r", "-gone.mp4", "--fps=0.mp4", "--", "a\0.mp4"]
    assert with_files(given) == ["analyze", "./-talk.mp4", *given[2:]]
