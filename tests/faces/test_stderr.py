from __future__ import annotations

import os
import sys
from types import SimpleNamespace

import pytest

from emoscope.engine.faces import stderr
from emoscope.engine.faces.stderr import quiet_start


def test_known_noise_is_dropped_and_the_rest_comes_through(capfd):
    with quiet_start():
        os.write(2, b"W0000 00:00:1.2 3 a.cc:114] Feedback manager requires a model with a\n")
        os.write(2, b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n")
        os.write(2, b"disk is full\n")
    os.write(2, b"after\n")
    assert capfd.readouterr().err == "disk is full\nafter\n"


def test_an_error_inside_gives_standard_error_back(capfd):
    try:
        with quiet_start():
            raise ValueError
    except ValueError:
        os.write(2, b"here\n")
    assert capfd.readouterr().err == "here\n"


@pytest.mark.parametrize(("console", "held_back"), [(True, False), (False, True)])
def test_a_console_of_windows_is_not_taken_from_who_writes_there(
    monkeypatch, capfd, console, held_back
):
    """Its calls fail in another thread while the descriptor changes under it."""
    monkeypatch.setattr(stderr, "sys", SimpleNamespace(platform="win32", stderr=sys.stderr))
    monkeypatch.setattr(stderr, "_is_console", lambda: console)
    before = os.fstat(2)
    with quiet_start():
        assert os.path.samestat(os.fstat(2), before) is not held_back
    assert os.path.samestat(os.fstat(2), before)


def test_a_program_without_standard_error_goes_on(monkeypatch):
    def closed(handle):
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr(stderr, "sys", SimpleNamespace(platform="win32", stderr=None))
    monkeypatch.setattr(stderr.os, "isatty", closed)
    monkeypatch.setattr(stderr.os, "dup", closed)
    gone_on = False
    with quiet_start():
        gone_on = True
    assert gone_on
