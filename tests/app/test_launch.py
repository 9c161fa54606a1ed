"""What a start of the window sets for the whole process."""

import ctypes
import locale
import sys

import pytest

from emoscope.app.launch import keep_points_in_numbers

COMMAS = ("de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "de_DE", "German_Germany.1252")


@pytest.fixture
def commas():
    """The C library writes numbers as in German or French, as Qt asks it to there."""
    before = locale.setlocale(locale.LC_NUMERIC)
    for name in COMMAS:
        try:
            locale.setlocale(locale.LC_NUMERIC, name)
        except locale.Error:
            continue
        yield
        locale.setlocale(locale.LC_NUMERIC, before)
        return
    pytest.skip(f"none of these locales is installed: {', '.join(COMMAS)}")


@pytest.mark.skipif(sys.platform == "win32", reason="reads a number with the C library of POSIX")
def test_libraries_read_points_whatever_the_language(commas):
    read = ctypes.CDLL(None).atof
    read.restype = ctypes.c_double
    assert read(b"1.5") == 1.0
    keep_points_in_numbers()
    assert read(b"1.5") == 1.5
