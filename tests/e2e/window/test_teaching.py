"""Labels taught by example through the real window: every source, undo, deletion, another pack."""

import json
import stat
import time

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from safetensors.numpy import save_file

from emoscope.app.i18n import install_language, remove_language
from emoscope.app.models import teaching as teaching_model
from emoscope.app.models.engine_access import SourceChoice
from emoscope.app.models.live import ModelChoice
from emoscope.engine import paths
from emoscope.engine.models.pack import sums_of
from emoscope.engine.opencv import cv2
from emoscope.engine.prompts.examples import Example, Examples, Origin, space_of
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sources.video import VideoFile
from tests.packs import tiny_pack
from tests.sessions import fakes


def scored(studio):
    window = studio()
    window.window.consent.note = "consent: self"
    window.action("view.live")
    window.until_scored()
    window.until(lambda: window.page.selected == 1)
    return window, window.window.teaching


def analysed(window, clip):
    window.window.recordings.analyse([clip])
    window.until(lambda: window.recordings.recording is not None)
    window.until(lambda: window.recordings.job is None)
    return window.recordings


def taught(window):
    return window.live.book.label_set.taught


def held(window, key=Qt.Key.Key_T, seconds=0.7, modifiers=Qt.KeyboardModifier.NoModifier):
    """Hold a key on the picture until enough is seen."""
    picture = window.page.video
    picture.setFocus()
    QTest.keyPress(picture, key, modifiers)
    commands = window.window.teaching
    window.until(lambda: commands.teaching.capture is not None)
    window.until(lambda: commands.teaching.capture.seconds >= seconds)
    QTest.keyRelease(picture, key, modifiers)


def test_holding_a_key_teaches_the_chosen_label(studio):
    window, commands = scored(studio)
    window.labels.select(1)
    held(window)
    assert commands.teaching.capture is None
    (example,) = taught(window).items
    assert (example.label, example.origin.kind, example.negative) == ("sadness", "live", False)
    assert "1 new example." in window.window.message.text.text()
    window.until(lambda: window.live.ask(lambda p: p.labels.taught == taught(window)))
    assert "sadness" in window.page.labels.painter.taught
    assert window.panel.bars.personal == {"sadness"}
    held(window, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert [each.negative for each in taught(window).items] == [False, True]
    window.action("edit.undo")
    window.action("edit.undo")
    assert taught(window) is None
    window.until(lambda: window.live.ask(lambda p: p.labels.taught is None))
    assert window.panel.bars.personal == frozenset()
    window.action("edit.redo")
    assert len(taught(window).items) == 1


def test_undo_names_what_was_taught_in_the_language_that_came_later(studio):
    window, commands = scored(studio)
    window.labels.select(1)
    held(window)
    keys = [each.key for each in taught(window).items]
    steps = [window.live.book.undo_text]
    for change in (
        lambda: commands.teaching.set_left_out(keys, True),
        lambda: commands.teaching.set_left_out(keys, False),
        lambda: commands.teaching.set_group(keys, "P1"),
    ):
        change()
        steps.append(window.live.book.undo_text)
    assert len(set(steps)) == 4
    translators = install_language("de")
    for step in reversed(steps):
        assert window.live.book.undo_text not in ("", step)
        window.action("edit.undo")
    remove_language(translators)


def test_a_short_press_begins_and_the_next_ends(studio, monkeypatch):
    window, commands = scored(studio)
    window.labels.select(1)
    window.page.video.setFocus()
    QTest.keyClick(window.page.video, Qt.Key.Key_T)
    assert commands.teaching.capture is not None
    QTest.keyClick(window.page.video, Qt.Key.Key_T)
    assert taught(window) is None
    assert "half a second" in window.window.message.text.text()
    monkeypatch.setattr(teaching_model, "MOST_S", 0.6)
    window.action("live.teach")
    window.until(lambda: taught(window) is not None)


def test_a_camera_teaches_only_with_consent(studio):
    window, commands = scored(studio)
    window.window.consent.note = ""
    window.labels.select(1)
    window.action("live.teach")
    assert commands.teaching.capture is None
    assert "consent" in window.window.message.text.text()
    assert window.window.consent.isVisible()


def test_a_new_source_drops_a_capture_and_keeps_the_set(studio, tmp_path):
    window, commands = scored(studio)
    window.labels.select(1)
    held(window)
    window.action("live.teach")
    window.live.open(SourceChoice(camera="Another camera"))
    assert commands.teaching.capture is None
    window.until_scored()
    assert len(taught(window).items) == 1


def test_nobody_is_scored_with_examples_of_another_source_unasked(studio, clip):
    window, _ = scored(studio)
    window.labels.select(1)
    held(window)
    window.until(lambda: window.live.ask(lambda p: p.labels.taught == taught(window)))
    message = window.window.message
    window.live.open(SourceChoice(camera="Another camera"))
    window.until_scored()
    window.until(lambda: window.live.ask(lambda p: p.labels.taught is None))
    assert window.panel.bars.personal == frozenset()
    assert "1 example was taught in another source" in message.text.text()
    page = analysed(window, clip)  # and so it is with files
    assert page.recording.label_set.taught is None
    window.action("view.live")
    assert message.button.text() == "Let them count"
    message.button.click()
    window.until(lambda: window.live.ask(lambda p: p.labels.taught == taught(window)))
    assert window.panel.bars.personal == {"sadness"}
    assert not any("another source" in each.text.text() for each in message.messages)


def test_a_stretch_of_a_recording_teaches(studio, clip):
    window = studio()
    page = analysed(window, clip)
    line, commands = page.timeline, window.window.teaching
    first, last = (QPointF(line.x_of(at), 60).toPoint() for at in (0.6, 1.4))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(line, Qt.MouseButton.LeftButton, control, first)
    QTest.mouseMove(line, last)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, control, last)
    assert commands.menu is not None
    entry = next(each for each in commands.menu.actions() if each.text() == "sadness")
    before = page.recording.scores
    entry.trigger()
    commands.menu.close()
    (example,) = taught(window).items
    assert example.origin.kind == "session"
    assert example.origin.start_s == pytest.approx(0.6, abs=0.05)
    assert example.origin.track == line.selected
    window.until(lambda: page.recording.scores is not before)
    assert page.recording.label_set.taught == taught(window)
    column = page.recording.label_set.names.index("sadness")
    assert page.recording.scores[:, column].mean() > before[:, column].mean()


def test_a_recording_without_embeddings_or_consent_teaches_nothing(studio, clip):
    window = studio()
    window.store.set(keep_embeddings=False)
    page = analysed(window, clip)
    commands = window.window.teaching
    window.action("recordings.teach")
    assert "Control and drag" in window.window.message.text.text()
    commands.mark_stretch(0.6, 1.4)
    commands.menu.actions()[0].trigger()
    commands.menu.close()
    assert "no embeddings" in window.window.message.text.text()
    source = page.recording.manifest.source.model_copy(update={"kind": "camera"})
    page.recording.manifest = page.recording.manifest.model_copy(update={"source": source})
    commands.mark_stretch(0.6, 1.4)
    assert "No consent" in window.window.message.text.text()
    assert taught(window) is None


@pytest.fixture
def folder(tmp_path):
    """A face that may be shipped for each of two labels, a folder for each."""
    with VideoFile(paths.demo_clip()) as video:
        frames = [video.read().image for _ in range(2)]
    for name, frame in zip(("happiness", "sadness"), frames, strict=True):
        place = tmp_path / "faces" / name
        place.mkdir(parents=True)
        cv2.imwrite(str(place / "a.png"), cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
    (tmp_path / "faces" / "sadness" / "b.png").write_bytes(b"no picture")
    return tmp_path / "faces"


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)


def test_a_dropped_folder_teaches_and_the_dialog_shows_it(studio, folder):
    window = studio()
    commands = window.window.teaching
    window.store.set(keep_crops=True)
    window.action("view.labels")
    drop(window.window, folder)
    window.until(lambda: taught(window) is not None, 60_000)
    assert taught(window).counts == {"happiness": 1, "sadness": 1}
    assert "1 file could not be used" in window.window.message.text.text()
    window.action("labels.examples")
    dialog = commands.dialog
    assert dialog.table.rowCount() == 2
    assert not dialog.table.item(0, 1).icon().isNull()
    window.store.set(hide_faces="hide")
    assert dialog.table.item(0, 1).icon().isNull()
    window.store.set(hide_faces="show")
    assert not dialog.table.item(0, 1).icon().isNull()
    window.until(lambda: "Each left out in turn" in dialog.summary.text())
    assert "Few examples" in dialog.warnings.text()
    assert dialog.confusion.shown.confusion.sum() == 2
    dialog.grab()
    dialog.table.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    assert [each.left_out for each in taught(window).items] == [True, False]
    dialog.table.item(1, 3).setText("ann")
    assert taught(window).items[1].group == "ann"
    window.action("edit.undo")
    window.action("edit.undo")
    assert [each.left_out for each in taught(window).items] == [False, False]
    drop(dialog, folder)
    window.until(lambda: "0 new examples" in window.window.message.text.text())
    dialog.close()
    window.until(lambda: commands.dialog is None)


def test_deleting_is_for_good(studio, tmp_path, monkeypatch):
    window, commands = scored(studio)
    window.labels.select(1)
    held(window)
    held(window)
    path = tmp_path / "mine.yaml"
    window.live.book.save(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    window.live.book.add("smug")
    window.action("labels.examples")
    dialog = commands.dialog
    dialog.table.selectRow(0)
    gone = taught(window).items[0].key
    monkeypatch.setattr(
        "emoscope.app.views.examples_dialog.QMessageBox.exec",
        lambda box: next(b for b in box.buttons() if b.text() == "Delete for good").click(),
    )
    dialog.ask_delete()
    assert [each.key for each in taught(window).items] != []
    assert gone not in {each.key for each in taught(window).items}
    assert len(load_label_set(path).taught.items) == 1
    assert "smug" not in load_label_set(path).names
    for _ in range(8):
        window.action("edit.undo")
        now = taught(window)
        assert now is None or gone not in {each.key for each in now.items}
    dialog.close()


def test_another_pack_lets_the_examples_sleep(studio, own_home):
    window, _ = scored(studio)
    window.labels.select(1)
    held(window)
    window.engine.pack = tiny_pack(own_home / "packs" / "other", name="other", seed=4)
    window.live.load(ModelChoice(pack="other"))
    window.until(lambda: window.live.pipeline.manifest.name == "other")
    window.until(lambda: "were taught with tiny" in window.window.message.text.text())
    window.until(lambda: window.live.ask(lambda p: p.labels.taught is None))
    assert len(taught(window).items) == 1
    then_s = window.live.result.time_s if window.live.result is not None else 0.0
    window.until(  # a face of the new scene: the change of packs ends the old one's
        lambda: (
            window.live.result is not None
            and abs(window.live.result.time_s - then_s) > 0.5
            and window.scores(window.page.selected) is not None
        )
    )
    held(window)
    assert "another model" in window.window.message.text.text()
    assert len(taught(window).items) == 1


def test_what_an_earlier_version_was_taught_is_offered(own_home, studio, pack):
    place = paths.taught()
    place.parent.mkdir(parents=True)
    vector = np.eye(pack.manifest.embedding_size, dtype=np.float32)[0]
    names = {"v0": "sadness", "v1": "elsewhere"}
    metadata = {"pack": sums_of(pack.manifest).files, **names}
    save_file({"v0": vector, "v1": vector}, place, metadata=metadata)
    window = studio()
    window.until(lambda: "earlier version was taught: sadness" in window.window.message.text.text())
    window.window.message.button.click()
    (example,) = taught(window).items
    assert (example.label, example.origin.kind) == ("sadness", "earlier")
    window.window.teaching.teaching.delete([example.key])
    assert taught(window) is None
    assert "sadness" not in place.read_bytes()[:300].decode(errors="replace")


def test_nothing_of_the_examples_leaves_by_exporting(studio, tmp_path, monkeypatch):
    window, _ = scored(studio)
    window.labels.select(1)
    held(window)
    for name in ("set.json", "set.csv", "set.yaml"):
        monkeypatch.setattr(
            "emoscope.app.commands.label_sets.QFileDialog.getSaveFileName",
            lambda *_, name=name: (str(tmp_path / name), ""),
        )
        window.action("labels.export")
        assert "Without its examples" in window.window.message.text.text()
        assert "taught" not in (tmp_path / name).read_text()
        if name != "set.csv":
            assert load_label_set(tmp_path / name).taught is None
    assert json.loads((tmp_path / "set.json").read_text())["labels"]


def test_bar_why_neutral_and_rescoring_agree(studio):
    """One clip, one taught set, one number everywhere."""
    from emoscope.app.models.why import explain

    window, _ = scored(studio)
    window.labels.select(1)
    held(window)
    held(window, modifiers=Qt.KeyboardModifier.ShiftModifier)
    labels = window.live.asked
    window.until(lambda: window.live.ask(lambda p: p.labels.taught == labels.taught))

    def numbers(pipeline):
        clip = pipeline.clip_embedding(1)
        pipeline.rescore()
        bar = dict(zip(pipeline.labels.names, pipeline._scores[1][0], strict=True))
        seen = window.live.evidence.of(1)
        why = explain(pipeline, seen, labels, 1, "sadness").probability
        kept = pipeline.scorers.scorer(labels).scores(clip[None])[0]
        fresh = fakes.pipeline(window.engine.pack, labels=labels)
        alone = fresh.scorer.scores(clip[None])[0]
        fresh.close()
        place = pipeline.labels.names.index("sadness")
        return [bar["sadness"], why, kept[place], alone[place]]

    np.testing.assert_allclose(np.ptp(window.live.ask(numbers)), 0.0, atol=1e-6)


def test_two_hundred_examples_are_scored_with_at_once(studio):
    window, _ = scored(studio)
    size = window.engine.pack.manifest.embedding_size
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(200, size))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    names = window.names
    items = [
        Example(names[i % len(names)], v.astype(np.float32), Origin("file", at=str(i)))
        for i, v in enumerate(vectors)
    ]
    space = space_of(window.engine.pack.manifest)
    best = 99.0
    for count in (196, 198, 200):
        began = time.perf_counter()
        window.live.book.teach(Examples(space, tuple(items[:count])), "teach")
        window.until(lambda: window.live.ask(lambda p: p.labels.taught == taught(window)))
        best = min(best, time.perf_counter() - began)
    assert best < 5.0  # 0.1 s on a quiet machine; this only finds what hangs


def test_sets_are_compared_on_a_dropped_folder(studio, folder):
    window = studio()
    commands = window.window.teaching
    window.action("labels.compare")
    dialog = commands.compare_dialog
    assert not dialog.run.isEnabled()
    drop(dialog, folder)
    names = [dialog.sets.item(row).text() for row in range(dialog.sets.count())]
    dialog.sets.item(names.index("basic7")).setCheckState(Qt.CheckState.Checked)
    dialog.run.click()
    window.until(lambda: dialog.table.rowCount() == 2, 60_000)
    assert "(in use)" in dialog.table.item(0, 0).text()
    assert dialog.table.item(1, 4).text() == "1"
    assert "2 files: happiness 1, sadness 1" in dialog.notes.text()
    assert "1 file is left out" in dialog.notes.text()
    dialog.take(folder / "sadness")
    dialog.run.click()
    window.until(lambda: "holds no pictures" in dialog.notes.text())
    dialog.close()
    assert commands.compare_dialog is None


def test_kept_crops_teach_another_pack(studio, folder, own_home):
    window, _ = scored(studio)
    window.store.set(keep_crops=True)
    window.action("view.labels")
    drop(window.window, folder)
    window.until(lambda: taught(window) is not None, 60_000)
    for picture in folder.rglob("a.png"):
        picture.unlink()
    window.engine.pack = tiny_pack(own_home / "packs" / "other", name="other", seed=4)
    window.live.load(ModelChoice(pack="other"))
    window.until(lambda: "were taught with tiny" in window.window.message.text.text())
    window.window.message.button.click()
    window.until(lambda: taught(window).space.name == "other", 60_000)
    assert taught(window).counts == {"happiness": 1, "sadness": 1}
    window.until(lambda: window.live.ask(lambda p: p.labels.taught == taught(window)))
    window.action("edit.undo")
    assert taught(window).space.name == "tiny"
