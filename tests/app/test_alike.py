"""Who may be the same person: suggestions are agreed to, turned down, and taken back."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.app.models import alike as module
from emoscope.app.models.alike import Alike
from emoscope.app.models.recording import Recording
from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.alike_dialog import AlikeDialog
from emoscope.engine.data import State
from emoscope.engine.errors import SourceError
from emoscope.engine.sessions.lookalikes import Compared, Lookalike
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack
from tests.sessions.fakes import LABELS

FIRST, THEN = [State.OK] * 10 + [State.LOST] * 30, [State.LOST] * 20 + [State.OK] * 20
FOUND = (Lookalike(3, 1, 0.01), Lookalike(4, 2, 0.03))


@pytest.fixture
def recording(tmp_path):
    """Faces 1 and 2 go; 3 and 4 come later."""
    states = {1: FIRST, 2: FIRST, 3: THEN, 4: THEN}
    faces = {track: np.zeros((40, 1), "f4") for track in states}
    folder = made_session(
        tmp_path / "talk", tiny_pack(tmp_path / "tiny"), LABELS, faces, states=states,
        embeddings=False,
    )  # fmt: skip
    return Recording(folder, tmp_path / "talk.mp4")


@pytest.fixture
def store(tmp_path):
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot, monkeypatch, recording, store):
    pictures = {track: np.full((30, 40, 3), 60 * track, np.uint8) for track in (1, 2, 3, 4)}
    monkeypatch.setattr(module, "compared", lambda *_: Compared(FOUND, pictures))
    alike = Alike(recording)
    out = AlikeDialog(alike, store)
    qtbot.addWidget(out)
    with qtbot.waitSignal(alike.changed):
        alike.start()
        assert out.words.text() == "Looking at the film …"
        assert not out.same.isEnabled()
    yield out
    out.done(0)


def texts(dialog):
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def names(recording):
    kept = read_manifest(recording.folder).people
    return {each.track: each.name for each in kept}


def answer(monkeypatch, name):
    from emoscope.app.views import alike_dialog

    class Answered:
        def __init__(self, title, hint, offered, give, parent):
            self.give = give

        def exec(self):
            self.give(name)

    monkeypatch.setattr(alike_dialog, "NameDialog", Answered)


def test_what_was_found_is_listed_with_pictures_and_shown_in_the_film(dialog, qtbot):
    assert texts(dialog) == ["Face 3 may be Face 1", "Face 4 may be Face 2"]
    image = dialog.list.item(0).icon().pixmap(dialog.list.iconSize()).toImage()
    later, earlier = image.pixelColor(32, 32).red(), image.pixelColor(32 + 70, 32).red()
    assert (later, earlier) == (180, 60)
    with qtbot.waitSignal(dialog.shown) as said:
        dialog.list.setCurrentRow(1)
    assert said.args == [4]


def test_where_faces_are_hidden_there_are_no_pictures(dialog, store):
    before = texts(dialog)
    assert not dialog.list.item(0).icon().isNull()
    store.set(hide_faces="blur")
    assert texts(dialog) == before
    assert dialog.list.item(0).icon().isNull()


def test_agreeing_names_both_faces_and_undo_takes_it_back(dialog, monkeypatch, recording):
    answer(monkeypatch, "Anna")
    dialog.same.click()
    assert names(recording) == {1: "Anna", 3: "Anna"}
    assert texts(dialog) == ["Face 4 may be Face 2"]
    dialog.back.click()
    assert names(recording) == {}
    assert texts(dialog) == ["Face 3 may be Face 1", "Face 4 may be Face 2"]
    assert not dialog.back.isEnabled()


def test_a_face_that_has_a_name_gives_it_without_a_question(dialog, recording):
    recording.name_face(2, "Ben")
    dialog.fill()
    assert texts(dialog)[1] == "Face 4 may be Face 2 (Ben)"
    dialog.list.setCurrentRow(1)
    dialog.same.click()
    assert names(recording) == {2: "Ben", 4: "Ben"}


def test_turning_down_names_nobody_and_can_be_taken_back(dialog, recording):
    dialog.other.click()
    assert texts(dialog) == ["Face 4 may be Face 2"]
    dialog.other.click()
    assert dialog.words.text() == "Nothing is left to decide."
    assert not dialog.same.isEnabled()
    dialog.back.click()
    dialog.back.click()
    assert texts(dialog) == ["Face 3 may be Face 1", "Face 4 may be Face 2"]
    assert names(recording) == {}


def test_a_name_that_cannot_be_is_said_and_nothing_changes(dialog, recording):
    recording.name_face(1, "Anna")
    recording.name_face(4, "Anna")
    recording.name_face(3, "Zoe")  # 3 and 4 are in sight together
    dialog.list.setCurrentRow(0)
    dialog.same.click()
    assert not dialog.trouble.isHidden()
    assert names(recording) == {1: "Anna", 3: "Zoe", 4: "Anna"}
    assert len(texts(dialog)) == 2


def test_a_film_that_cannot_be_read_is_said(qtbot, monkeypatch, recording, store):
    def fails(*_):
        raise SourceError("The film cannot be read", "Look for it")

    monkeypatch.setattr(module, "compared", fails)
    alike = Alike(recording)
    dialog = AlikeDialog(alike, store)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(alike.failed):
        alike.start()
    assert "cannot be read" in dialog.trouble.text()
    assert not alike.looking
    dialog.done(0)
