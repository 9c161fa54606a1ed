from __future__ import annotations

import csv

import pytest

from emoscope.engine.results.table_style import COMMA, PLAIN, POINT, style_of, styled
from emoscope.engine.sessions.options import UsageError

TEXT = 'index,time_s,top,"a, b",1.5,note\n0,0.04,1.5,0.25,1e-05,"x; 2.5"\n1,-0.5,,,,\n'


def written(tmp_path, style):
    path = tmp_path / "t.csv"
    styled(path, style, ["top", "note"], lambda plain: plain.write_text(TEXT, encoding="utf-8"))
    assert [each.name for each in tmp_path.iterdir()] == ["t.csv"]
    return path.read_bytes()


def test_plain_is_as_it_was(tmp_path):
    assert written(tmp_path, PLAIN).decode() == TEXT


def test_numbers_get_a_comma_and_texts_stay(tmp_path):
    data = written(tmp_path, COMMA)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 3
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0] == ["index", "time_s", "top", "a, b", "1.5", "note"]
    assert rows[1] == ["0", "0,04", "1.5", "0,25", "1e-05", "x; 2.5"]
    assert rows[2] == ["1", "-0,5", "", "", "", ""]


def test_point_only_gets_the_mark(tmp_path):
    data = written(tmp_path, POINT)
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows == list(csv.reader(TEXT.splitlines()))


def test_names():
    assert style_of("excel", lambda: ",") == COMMA
    assert style_of("excel", lambda: ".") == POINT
    assert style_of("excel") in (COMMA, POINT)
    with pytest.raises(UsageError, match="There are: plain, excel"):
        style_of("word")
