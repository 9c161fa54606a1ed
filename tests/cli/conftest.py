"""The command line with a tiny pack, with real or with scripted faces."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from emoscope.engine.cli.agreement import agreement
from emoscope.engine.cli.analyze import analyze
from emoscope.engine.cli.export import export
from emoscope.engine.cli.rescore import rescore
from emoscope.engine.cli.segments import segments
from tests.packs import tiny_pack
from tests.sessions import fakes

COMMANDS = (analyze, export, rescore, segments, agreement)


@pytest.fixture(scope="session")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("pack") / "tiny")


@pytest.fixture
def emoscope(pack):
    """Calls a command of the real program; ``analyze`` and ``rescore`` with the tiny pack."""
    app = typer.Typer()
    for command in COMMANDS:
        app.command()(command)

    def call(command, *arguments):
        takes_pack = command in ("analyze", "rescore") and "--model" not in arguments
        more = ["--model", str(pack.folder)] if takes_pack else []
        return CliRunner().invoke(app, [command, *map(str, arguments), *more])

    return call


@pytest.fixture
def scripted(pack, monkeypatch):
    """Faces by script from here on: ``scripted(script)``."""

    def use(script=fakes.one_face):
        monkeypatch.setattr(
            "emoscope.engine.analysis.analyse.open_pipeline",
            lambda pack, labels, **_: fakes.pipeline(pack, script, labels),
        )

    use()
    return use
