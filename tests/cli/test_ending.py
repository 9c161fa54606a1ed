"""SIGTERM ends a command wherever it comes."""

from __future__ import annotations

import contextlib
import signal
import sys
import time

import pytest

from emoscope.engine.cli.console import Terminated, ending_tidily
from tests.systems import SYSTEM

pytestmark = pytest.mark.skipif(SYSTEM == "win32", reason="SIGTERM ends at once there")


class Late:
    """Is asked to end while it is deleted, where Python drops exceptions."""

    def __del__(self):
        signal.raise_signal(signal.SIGTERM)
        sum(range(10))


def test_it_is_raised_where_the_work_is():
    with pytest.raises(Terminated), ending_tidily():
        signal.raise_signal(signal.SIGTERM)


def work():
    late = Late()
    del late
    until = time.monotonic() + 10
    while time.monotonic() < until:
        time.sleep(0.01)


def test_it_is_not_lost_in_a_destructor():
    hook = sys.unraisablehook
    began = time.monotonic()
    with pytest.raises(Terminated), ending_tidily():
        work()
    assert time.monotonic() - began < 5
    assert sys.unraisablehook is hook


def swallowing():
    """As a library does that clears what its callback raised."""
    with contextlib.suppress(BaseException):
        signal.raise_signal(signal.SIGTERM)
    until = time.monotonic() + 10
    while time.monotonic() < until:
        time.sleep(0.01)


def test_it_comes_again_where_somebody_dropped_it():
    began = time.monotonic()
    with pytest.raises(Terminated), ending_tidily():
        swallowing()
    assert time.monotonic() - began < 5


def test_tidying_up_is_not_disturbed():
    tidied = []

    def job():
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            time.sleep(0.7)
            tidied.append(True)

    with pytest.raises(Terminated), ending_tidily():
        job()
    assert tidied == [True]
    time.sleep(0.3)  # nothing comes afterwards: it would end the tests
