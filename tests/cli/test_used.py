"""Options that would do nothing are refused before anything is done."""

import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from tests.reliability.runs import record

STYLE = ("--table-style", "excel-comma")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("analyze", "film.mp4", "--blur"), "--blur is for the annotated video"),
        (("analyze", "film.mp4", "--no-sound"), "--no-sound is for the annotated video"),
        (("analyze", "film.mp4", "--formats", "srt", *STYLE), "--table-style is for CSV tables"),
        (("export", "session", "--blur"), "--blur is for the annotated video"),
        (("export", "session", "--formats", "xlsx", *STYLE), "--table-style is for CSV tables"),
        (("rescore", "session", "--labels", "a,b", "--formats", "srt", *STYLE), "--table-style"),
        (("find", "a smile", "session", "--blur"), "--blur is for films of the moments"),
        (("find", "a smile", "session", "--no-sound"), "--no-sound is for films of the moments"),
        (("find", "a smile", "session", "--videos", "."), "--videos is for films of the moments"),
        (("find", "a smile", "session", "--replace"), "--replace is for a list or films"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    record(tmp_path / "session", 5)
    before = sorted(tmp_path.rglob("*"))
    done = CliRunner().invoke(build_cli(), [*arguments, "--yes-notice"])
    assert done.exit_code == 2
    assert said in done.stderr
    assert sorted(tmp_path.rglob("*")) == before
