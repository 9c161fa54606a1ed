"""A format is one module in `writers`, one row in `export_names`, and its words in the window."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build
from emoscope.app.views.export_dialog import ending, format_words
from emoscope.engine.exports import formats, writers
from emoscope.engine.exports.formats import FORMATS, Formats, parse_formats
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.sessions.export_names import ROWS, WITHOUT_VIDEO

MADE_UP = """
from emoscope.engine.exports.protocol import Exporter


class MadeUp(Exporter):
    name, file = "made-up", "made_up.txt"

    def write(self, session, path, request):
        path.write_text(session.manifest.source.name)
"""


def test_every_writer_has_its_row_and_no_two_share_a_file():
    found = {
        f"{info.name}.{name}"
        for info in pkgutil.iter_modules(writers.__path__)
        for name, each in vars(import_module(f"{writers.__name__}.{info.name}")).items()
        if isinstance(each, type) and issubclass(each, Exporter) and each is not Exporter
    }
    assert found == {row.writer for row in ROWS.values()}
    assert [(each.name, each.file) for each in FORMATS.values()] == [
        (name, row.file) for name, row in ROWS.items()
    ]
    assert len({each.file for each in FORMATS.values()}) == len(FORMATS)


def test_what_they_depend_on_are_fields_of_the_request():
    for each in FORMATS.values():
        assert set(each.depends) <= set(Request.__dataclass_fields__), each.name


def test_a_made_up_format_is_written_by_its_name(session, tmp_path, monkeypatch):
    (tmp_path / "made_up.py").write_text(MADE_UP)
    monkeypatch.setattr(writers, "__path__", [*writers.__path__, str(tmp_path)])
    monkeypatch.setitem(FORMATS, "made-up", formats._made("made_up.MadeUp"))
    assert parse_formats("made-up, csv") == ("made-up", "csv")
    (path,) = Formats(["made-up"]).into(session, tmp_path / "out")
    assert path.read_text() == session.manifest.source.name


def test_one_whose_package_is_missing_is_left_out_of_all(monkeypatch):
    monkeypatch.setattr(type(FORMATS["bids"]), "package", "no_such_package")
    assert set(FORMATS) - set(parse_formats("all")) == {"bids"}


@pytest.mark.parametrize("command", [["analyze"], ["export"], ["study", "run"]])
def test_help_lists_them_all(command):
    done = CliRunner().invoke(build(), [*command, "--help"], env={"COLUMNS": "250"})
    said = " ".join(done.stdout.split()).replace("- ", "-")  # lines break behind hyphens
    assert ", ".join(ROWS) in said


def test_what_needs_the_video_is_not_offered_where_there_is_none():
    done = CliRunner().invoke(build(), ["rescore", "--help"], env={"COLUMNS": "250"})
    said = " ".join(done.stdout.split()).replace("- ", "-")  # lines break behind hyphens
    assert f"{', '.join(WITHOUT_VIDEO)}; or all" in said
    assert set(ROWS) - set(WITHOUT_VIDEO) == {"video"}
    assert set(parse_formats("all")) - set(parse_formats("all", video=False)) == {"video"}


def test_scoring_again_refuses_the_video_before_it_begins(session, tmp_path):
    call = ["rescore", session.folder, "--labels", "a, b", "--out", tmp_path / "out"]
    call += ["--formats", "csv,video", "--yes-notice"]
    done = CliRunner().invoke(build(), [str(each) for each in call])
    assert done.exit_code == 2
    said = " ".join(done.output.split())
    assert "The format video needs the video" in said
    assert "--formats video --video FILE" in said
    assert not (tmp_path / "out").exists()


def test_the_window_has_words_for_each_and_no_two_get_the_same_name(qapp):
    assert set(format_words()) == set(FORMATS)
    endings = {name: ending(each) for name, each in FORMATS.items()}
    assert len(set(endings.values())) == len(endings)
    assert endings["csv"] == ".csv"
    assert endings["csv-long"] == " long.csv"
    assert all(Path(f"x{each}").suffix for each in endings.values())
