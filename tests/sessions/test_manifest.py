from __future__ import annotations

import json

import pytest

from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.manifest import FORMAT, MANIFEST, read_manifest, write_manifest


@pytest.fixture
def raw(session):
    return json.loads((session.folder / MANIFEST).read_text(encoding="utf-8"))


def write(session, raw):
    (session.folder / MANIFEST).write_text(json.dumps(raw), encoding="utf-8")


def as_format_1(raw):
    old = {**raw, "format": 1, "markers": [[1.5, "stimulus"]]}
    old["started"], old["clock"] = raw["clock"]["started"], raw["clock"]["kind"]
    del old["source"]["start_s"], old["source"]["quick_sum"], old["resumed_s"]
    return old


def test_an_old_format_is_migrated(session, raw):
    write(session, as_format_1(raw))
    manifest = read_manifest(session.folder)
    assert manifest.format == FORMAT
    assert manifest.markers[0].text == "stimulus"
    assert manifest.clock.started == raw["clock"]["started"]
    assert manifest.source.start_s == 0
    assert manifest.made_in == 1


def test_the_rules_that_made_a_session_stay_known(session, raw):
    assert session.manifest.made_in == FORMAT
    del raw["made_in"]
    write(session, {**raw, "format": 3})
    old = read_manifest(session.folder)
    write_manifest(session.folder, old)
    assert (old.made_in, read_manifest(session.folder).made_in) == (3, 3)


def test_a_newer_format_says_to_update(session, raw):
    write(session, {**raw, "format": FORMAT + 1})
    with pytest.raises(SessionError, match=r"newer EmoScope.*Update EmoScope"):
        read_manifest(session.folder)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "2"},
        {"format": True},
        {"format": 0},
        {"surprise": 1},
        {"labels": {"labels": []}},
        {"labels": {"labels": ["a", "a"]}},
        {"pack": {"name": "x", "version": "1", "checksum": "../..", "embedding_size": 3}},
        {"pack": {"name": "x", "version": "1", "checksum": "0" * 64, "embedding_size": 10**9}},
        {"markers": [{"time_s": float("nan"), "text": "x"}]},
        {"markers": "all of them"},
        {"state": "perfect"},
        {"format": 1, "markers": [3]},
        {"format": 1, "markers": 3},
    ],
)
def test_what_is_not_right_is_said(session, raw, change):
    write(session, {**raw, **change})
    with pytest.raises(SessionError):
        read_manifest(session.folder)


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "[" * 100_000, '"\\ud800"', "\0"])
def test_what_is_no_manifest_is_said(session, text):
    (session.folder / MANIFEST).write_text(text, encoding="utf-8", errors="surrogatepass")
    with pytest.raises(SessionError):
        read_manifest(session.folder)


def test_no_manifest(tmp_path):
    with pytest.raises(SessionError, match="There is no session in"):
        read_manifest(tmp_path)


def test_a_manifest_that_is_too_large_is_not_read(session):
    (session.folder / MANIFEST).write_bytes(b" " * 9_000_000)
    with pytest.raises(SessionError, match="cannot be the manifest"):
        read_manifest(session.folder)


@pytest.mark.parametrize("measures", [["roll_deg", "roll_deg"], ["heart_rate"], "roll_deg"])
def test_measures_are_known_and_named_once(session, raw, measures):
    write(session, {**raw, "measures": measures})
    with pytest.raises(SessionError, match="measures"):
        read_manifest(session.folder)
