"""A stream is one module in `senders`, one maker in `opening`, and its title in the window."""

from __future__ import annotations

import pkgutil

import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build
from emoscope.app.views.streams_dialog import titles
from emoscope.engine.streams import senders
from emoscope.engine.streams.opening import NAMES, StreamOptions, open_streams
from emoscope.engine.streams.senders import osc, websocket


def test_every_sender_has_its_name():
    pytest.importorskip("pylsl", reason="the extra lsl is not installed")
    made = open_streams(NAMES, StreamOptions())
    assert tuple(each.name for each in made) == NAMES
    modules = {type(each).__module__.rpartition(".")[2] for each in made}
    assert modules == {each.name for each in pkgutil.iter_modules(senders.__path__)}


def test_what_is_not_asked_for_is_what_the_senders_take():
    assert StreamOptions().port == websocket.PORT
    assert StreamOptions().osc == f"127.0.0.1:{osc.PORT}"


def test_the_window_has_a_title_for_each(qapp):
    assert set(titles()) == set(NAMES)


def test_help_lists_them_all():
    done = CliRunner().invoke(build(), ["stream", "--help"], env={"COLUMNS": "250"})
    assert ", ".join(NAMES) in done.stdout
