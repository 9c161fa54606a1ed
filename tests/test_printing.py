from __future__ import annotations

import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.engine.cli import console
from emoscope.engine.cli.cameras import cameras
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.logs import TOLD
from emoscope.engine.printing import one_line, printable
from emoscope.engine.sources import devices


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b]0;PWN\a\x1b[31m.mp4", r"a\x1b]0;PWN\x07\x1b[31m.mp4"),
        ("\u202egpj.exe", r"\u202egpj.exe"),
        ("caf\udce9.mp4", "caf?.mp4"),
        ("\x9b2J", r"\x9b2J"),
        ("\U000e0041", r"\U000e0041"),
        ("zwei\nZeilen\tund Ümläute, 驚き 😮, می\u200cخواهم", None),
    ],
)
def test_what_a_terminal_would_obey_is_written_as_its_number(text, shown):
    assert printable(text) == (text if shown is None else shown)


@given(st.text(st.characters()))
def test_nothing_that_is_printed_moves_a_cursor_or_fails_to_be_written(text):
    shown = printable(text)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in shown)
    assert "\x7f" not in shown
    assert "\x9b" not in shown
    shown.encode("utf-8")


def test_results_and_errors_of_every_command_pass_through_it(capsys):
    console.out().print("Results: a\x1b[31m", markup=False)
    console.say_error("no \x1b[2J [bold]file[/]")
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
    assert "[bold]file[/]" in said.err


def test_an_exception_of_a_library_is_one_sentence(capsys, monkeypatch):
    monkeypatch.delenv(console.DETAILS, raising=False)

    @console.plain_errors
    def fails():
        raise RuntimeError("onnx: bad\x1b[31m thing\nand more")

    with pytest.raises(console.typer.Exit) as ended:
        fails()
    assert ended.value.exit_code == 1
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1
    assert "RuntimeError: onnx: bad" in said
    assert "\x1b" not in said
    monkeypatch.setenv(console.DETAILS, "1")
    with pytest.raises(RuntimeError):
        fails()


def test_the_programs_own_errors_are_said_as_they_are(capsys):
    @console.plain_errors
    def fails():
        raise EmoScopeError("That is so", "Do this")

    with pytest.raises(console.typer.Exit):
        fails()
    assert "That is so" in capsys.readouterr().err


def test_a_name_with_a_lines_end_stays_on_its_line():
    assert one_line("new\nline\t\r.mp4") == "new\\nline\\t\\r.mp4"
    assert one_line('\x1b[31m"q"') == '\\x1b[31m"q"'


@pytest.fixture
def terminal(monkeypatch, capsys):
    """Runs a command and gives what it prints on stderr, without pytest's handlers of the log."""
    monkeypatch.delenv(console.DETAILS, raising=False)

    def run(command, **options):
        with monkeypatch.context() as patch:
            patch.setattr(logging.getLogger(), "handlers", [])
            command(**options)
        return capsys.readouterr().err

    return run


def fails_in_a_library(**extra):
    @console.plain_errors
    def command():
        try:
            raise OSError("the driver is gone")
        except OSError:
            logging.getLogger("emoscope.engine.x").warning("It is %s", "so", exc_info=True, **extra)

    command()


def test_a_warning_for_the_log_is_a_sentence_and_no_traceback(terminal, monkeypatch):
    assert terminal(fails_in_a_library) == "note: It is so\n"
    assert terminal(fails_in_a_library) == "note: It is so\n"
    assert terminal(fails_in_a_library, extra=TOLD) == ""  # the command says that itself
    monkeypatch.setenv(console.DETAILS, "1")
    assert "OSError: the driver is gone" in terminal(fails_in_a_library, extra=TOLD)


def test_cameras_without_names_are_one_sentence(terminal, monkeypatch):
    monkeypatch.setattr(devices, "_told_why", set())
    monkeypatch.setattr(devices.platform, "system", lambda: "Darwin")
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", None)
    said = "note: The names of the cameras cannot be read; the first one is offered\n"
    assert terminal(cameras) == said
