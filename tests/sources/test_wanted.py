"""What a user may write as a source."""

from __future__ import annotations

import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.opening import open_source
from emoscope.engine.sources.wanted import Kind, parse_source


@pytest.mark.parametrize(
    ("text", "kind", "meant", "shown"),
    [
        ("0", Kind.CAMERA, "0", "0"),
        ("Logi C920", Kind.CAMERA, "Logi C920", "Logi C920"),
        ("camera:test", Kind.CAMERA, "test", "test"),
        ("screen", Kind.SCREEN, "", "screen"),
        ("screen: 2", Kind.SCREEN, "2", "screen 2"),
        ("folder:/a/b c", Kind.FOLDER, "/a/b c", "b c"),
        ("video:/x/y.mp4", Kind.VIDEO, "/x/y.mp4", "y.mp4"),
        ("test", Kind.BARS, "", "test picture"),
        ("testcam", Kind.CAMERA, "testcam", "testcam"),
        ("C:/clips/a.mp4", Kind.CAMERA, "C:/clips/a.mp4", "C:/clips/a.mp4"),
        ("http://h/x", Kind.NETWORK, "http://h/x", "http://h/x"),
    ],
)
def test_what_is_understood(text, kind, meant, shown):
    wanted = parse_source(text)
    assert (wanted.kind, wanted.text, wanted.shown) == (kind, meant, shown)


def test_a_file_that_is_there_is_a_file(tmp_path):
    (tmp_path / "clip.mp4").touch()
    assert parse_source(str(tmp_path / "clip.mp4")).kind is Kind.VIDEO


@pytest.mark.parametrize("text", ["", "  ", "folder:", "camera: "])
def test_nothing_is_refused_with_what_is_possible(text):
    with pytest.raises(SourceError, match="rtsp"):
        parse_source(text)


def test_the_test_picture_moves():
    with open_source(source="test") as source:
        one, two = source.read(), source.read()
    assert one.image.shape == (480, 640, 3)
    assert (one.image != two.image).any()
