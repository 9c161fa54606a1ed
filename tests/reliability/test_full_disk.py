"""A full disk and a forbidden folder: one sentence, what was there stays, the rest goes on."""

from __future__ import annotations

import errno
import os
import signal
import sys
from pathlib import Path

import pytest

from emoscope.engine import files
from emoscope.engine.errors import EmoScopeError, LabelSetError, OutputError
from emoscope.engine.exports.formats import FORMATS, Formats
from emoscope.engine.prompts.labels import load_label_set, save_label_set
from emoscope.engine.sessions import store
from emoscope.engine.sessions.session import Session
from tests.fakes import frame_at
from tests.reliability.crash import OTHERS
from tests.reliability.runs import LABELS, record, recorder
from tests.test_pipeline import pipeline_of

ALL_BUT_VIDEO = [name for name in FORMATS if name != "video"]
needs_limit = pytest.mark.skipif(
    sys.platform != "linux", reason="the size of files is limited with a POSIX resource limit"
)


@pytest.fixture
def no_more_than():
    """No file of this process may grow beyond so many bytes: what a full disk looks like."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def limit(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))

    yield limit
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, before)


def test_a_full_disk_is_said_in_words():
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert "disk is full" in str(files.output_error(Path("x"), full))
    assert "Free some space" in str(files.output_error(Path("x"), full))
    for number in (errno.EACCES, errno.EPERM, errno.EROFS):
        said = str(files.output_error(Path("x"), OSError(number, "no")))
        assert "cannot be written: no permission" in said
        assert "Choose another folder" in said


@needs_limit
def test_a_recording_on_a_disk_that_fills_keeps_what_it_had(tmp_path, no_more_than):
    pipeline = pipeline_of(labels=LABELS)
    keeping = recorder(tmp_path / "s", clock=lambda: 0.0)
    safe = 0

    def until_full():
        nonlocal safe
        for index in range(5000):
            keeping.add(pipeline.process(frame_at(index)))
            if index % 10 == 9:
                keeping.flush()
                safe = index + 1

    no_more_than(12_000)
    with pytest.raises(OutputError):
        until_full()
    no_more_than(2**40)
    assert safe > 0
    session = Session(tmp_path / "s")
    assert len(session.frames) >= safe
    assert session.series


@needs_limit
def test_no_room_for_the_final_tables_leaves_the_journal(tmp_path, no_more_than):
    pipeline = pipeline_of(labels=LABELS)
    keeping = recorder(tmp_path / "s", clock=lambda: 0.0)
    for index in range(300):
        keeping.add(pipeline.process(frame_at(index)))
    keeping.flush()
    no_more_than(3_000)
    with pytest.raises(OutputError):
        keeping.finish()
    no_more_than(2**40)
    assert store.in_journal(tmp_path / "s")
    assert len(Session(tmp_path / "s").frames) == 300
    assert not list((tmp_path / "s").rglob("*.part"))


@needs_limit
@pytest.mark.parametrize("name", ALL_BUT_VIDEO)
def test_an_export_that_does_not_fit_leaves_the_older_one(tmp_path, no_more_than, name):
    record(tmp_path / "s", 400)
    session = Session(tmp_path / "s")
    place = tmp_path / "exports"
    Formats([name]).into(session, place)
    path = place / FORMATS[name].file
    before = path.read_bytes()
    no_more_than(max(1, len(before) // 2))
    with pytest.raises(OutputError, match="cannot be written"):
        Formats([name]).into(session, place, replace=True)
    no_more_than(2**40)
    assert path.read_bytes() == before
    assert sorted(p.name for p in place.iterdir()) == [".exports.json", path.name]


@needs_limit
def test_labels_and_settings_that_do_not_fit_leave_the_older_ones(tmp_path, no_more_than):
    from emoscope.app.models.settings import SettingsStore

    labels = tmp_path / "mine.yaml"
    save_label_set(LABELS, labels)
    settings = SettingsStore(tmp_path / "settings.json")
    settings.set(faces=2)
    no_more_than(20)
    with pytest.raises(LabelSetError, match="cannot be written"):
        save_label_set(OTHERS, labels)
    settings.set(faces=7)
    assert "could not be saved" in settings.trouble
    no_more_than(2**40)
    assert load_label_set(labels) == LABELS
    assert SettingsStore(tmp_path / "settings.json").values.faces == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.yaml", "settings.json"]
    # The window goes on with the new value, and saves it when there is room again.
    settings.set(faces=5)
    assert SettingsStore(tmp_path / "settings.json").values.faces == 5


@pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="the administrator may write everywhere",
)
def test_a_forbidden_folder_is_one_sentence(tmp_path):
    forbidden = tmp_path / "forbidden"
    forbidden.mkdir(mode=0o500)
    with pytest.raises(EmoScopeError, match="cannot be written: no permission"):
        record(forbidden / "s", 5)


def test_a_forbidden_place_is_one_sentence_for_every_writer(tmp_path, monkeypatch):
    record(tmp_path / "s", 30)
    session = Session(tmp_path / "s")
    labels = tmp_path / "mine.yaml"
    save_label_set(LABELS, labels)

    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    for name in ALL_BUT_VIDEO:
        with pytest.raises(OutputError, match="cannot be written: no permission"):
            Formats([name]).into(session, tmp_path / "exports")
    with pytest.raises(LabelSetError, match="cannot be written: no permission"):
        save_label_set(OTHERS, labels)
    monkeypatch.undo()
    assert load_label_set(labels) == LABELS
    assert list((tmp_path / "exports").iterdir()) == []
