"""The field above the recordings: a sentence finds moments, Return opens one."""

import shutil

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from emoscope.engine import paths
from emoscope.engine.archive.asking import Query
from emoscope.engine.archive.finding import Finder
from emoscope.engine.archive.stills import HEIGHT_PX, strip
from emoscope.engine.models.pack import load_pack
from emoscope.engine.opencv import cv2
from emoscope.engine.sessions.identity import quick_sum
from emoscope.engine.sessions.manifest import read_manifest, write_manifest
from emoscope.engine.sources.video import VideoFile
from emoscope.engine.veil import veil
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import LATE_S
from tests.sessions.fakes import LABELS


@pytest.fixture
def recordings(studio, pack, clip):
    """A window with two recordings: the first shows something at 1 s, and its video is here."""
    installed = paths.user_packs() / "tiny"
    if not installed.is_dir():
        shutil.copytree(pack.folder, installed)
    window = studio()
    page = window.recordings
    sad = window.live.pipeline.runtime.encode_texts(["sad"])[0]
    usual = -sad
    shown = np.concatenate([np.tile(usual, (10, 1)), np.tile(sad, (6, 1)), np.tile(usual, (8, 1))])
    folder = page.archive.folder
    kept = load_pack(installed)
    first = made_session(folder / "talk", kept, LABELS, {1: shown, 2: shown[:10]}, video="talk.mp4")
    manifest = read_manifest(first)
    source = manifest.source.model_copy(update={"quick_sum": quick_sum(clip)})
    write_manifest(first, manifest.model_copy(update={"source": source}))
    second = made_session(folder / "other", kept, LABELS, {1: shown[:9]}, embeddings=False)
    page.archive.remember(first, clip)
    page.archive.remember(second, None)
    page.queue.refresh()
    return window


def typed(window, text):
    search = window.recordings.search
    search.field.setFocus()
    QTest.keyClicks(search.field, text)
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    window.until(lambda: search.words.text() and "Searching" not in search.words.text())
    return search


def test_return_opens_the_moment_with_its_face(recordings):
    search = typed(recordings, "sad")
    assert search.list.count() >= 1
    assert "talk.mp4, face 1, 0:01 to 0:02" in search.list.item(0).text()
    assert "1 keeps no embeddings" in search.words.text()
    assert search.words.toolTip() == "other"
    recordings.until(lambda: not search.list.item(0).icon().isNull())
    QTest.keyClick(search.list, Qt.Key.Key_Return)
    page = recordings.recordings
    assert page.recording.folder.name == "talk"
    assert page.timeline.selected == 1
    assert page.timeline.now_s == pytest.approx(1.2 - LATE_S, abs=0.3)
    QTest.keyClick(search.list, Qt.Key.Key_Escape)
    assert not search.list.isVisible()
    assert search.field.text() == ""


def test_hidden_faces_stay_hidden_in_the_pictures(recordings, clip):
    search = recordings.recordings.search
    assert not search.hides_faces
    recordings.store.set(hide_faces="blur")
    assert search.hides_faces
    with Finder([recordings.recordings.archive.folder]) as finder:
        moment = finder.find(Query(("sad",), LABELS)).moments[0]
    plain, covered = strip(moment, clip, hide=False), strip(moment, clip, hide=True)
    assert plain.shape == covered.shape
    with VideoFile(clip) as film:
        film.seek(moment.start_s)
        whole = veil(film.read().image, None)
    height, width = whole.shape[:2]
    small = cv2.resize(
        whole, (round(width * HEIGHT_PX / height), HEIGHT_PX), interpolation=cv2.INTER_AREA
    )
    assert (covered[:, : small.shape[1]] == small).all()
    assert not (plain[:, : small.shape[1]] == small).all()


def test_what_cannot_be_found_is_said(recordings):
    search = typed(recordings, "sad then sad then sad")
    assert "parts" in search.words.text()
    assert not search.list.isVisible()
    recordings.recordings.search.forget(())


def test_what_is_asked_is_no_markup(recordings):
    search = typed(recordings, "sad then <b>sad</b> then sad")
    assert "<b>sad</b>" in search.words.text()
    assert search.words.textFormat() == Qt.TextFormat.PlainText


def test_no_recordings_yet(studio):
    search = typed(studio(), "sad")
    assert "no recordings" in search.words.text()
