"""Bars, numbers, tags, badge, colours and labels say one thing, and what is so."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_fakes import FakeEngine, FakeFaces

from emoscope.app.models.glide import Glide
from emoscope.app.models.wording import top_words
from emoscope.app.start import Wishes
from emoscope.engine.data import Box, FaceScore, FrameResult, State
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.live import Phase
from emoscope.engine.prompts.labels import load_label_set


def result(index, *values, none=0.0, labels=("a", "b"), state=State.OK):
    scores = np.array(values, np.float32) if values else None
    face = FaceScore(1, Box(0, 0, 9, 9), None, None, state, scores, none, 0.0, None)
    return FrameResult(index, index / 30, labels, (face,))


def test_a_glide_goes_from_value_to_value_and_names_the_highest_of_what_is_shown():
    glide = Glide(0.25)
    glide.take(result(1, 0.9, 0.1))
    assert glide.result.faces[0].probabilities.tolist() == pytest.approx([0.9, 0.1])
    glide.take(result(2, 0.1, 0.9))
    assert glide.step(0.05)
    half = glide.result.faces[0]
    assert half.top(("a", "b")) == "a"
    assert 0.5 < half.probabilities[0] < 0.9
    glide.settle()
    assert glide.result.faces[0].top(("a", "b")) == "b"
    glide.take(result(3, 0.3, 0.3, 0.4, labels=("b", "new", "a")))
    assert glide.result.faces[0].probabilities.tolist() == pytest.approx([0.9, 0.3, 0.1])
    glide.take(result(4, state=State.LOST, labels=("b", "new", "a")))
    glide.take(result(5, 0.2, 0.2, 0.6, labels=("b", "new", "a")))
    assert glide.result.faces[0].probabilities.tolist() == pytest.approx([0.2, 0.2, 0.6])


def test_bar_number_and_tag_show_one_value_while_scores_change(desk):
    window = desk()
    window.store.set(smoothing_s=1.0)
    window.until_scored()
    seen = []

    def look(*_):
        shown = window.page.glide.result
        face = next((f for f in shown.faces if f.track == 1), None) if shown else None
        if face is None or face.probabilities is None:
            return
        bars = window.panel.bars
        assert np.allclose(bars.values[:-1], face.probabilities)
        painted = window.page.video._result
        assert top_words(painted.faces[0], painted.labels) == top_words(face, shown.labels)
        seen.append(round(float(face.probabilities[0]), 3))

    window.live.frame_changed.connect(look)
    window.engine.runtime.says = "sadness"
    window.until(lambda: len(set(seen)) > 8)
    window.live.frame_changed.disconnect(look)


def test_estimation_runs_only_while_it_runs(desk):
    window = desk()
    badge, status = window.window.badge, window.window.status
    window.until_scored()
    window.until(lambda: "is running" in badge.title.text())
    window.action("live.pause")
    window.until(lambda: window.live.paused)
    window.until(lambda: "is off" in badge.title.text())
    window.action("live.pause")
    window.until(lambda: "is running" in badge.title.text())
    window.action("file.close_source")
    window.until(lambda: "is off" in badge.title.text())
    assert status.rate.text() == ""


def test_nothing_counts_as_scored_without_a_model(desk):
    engine = FakeEngine(pack_error=RuntimeUnavailableError("no such runtime", "take another"))
    window = desk(engine=engine)
    window.until(lambda: "fps" in window.window.status.rate.text())
    assert "not scored" in window.window.status.rate.text()
    assert "is off" in window.window.badge.title.text()


def test_colours_stay_with_labels_that_move_and_go(desk):
    window = desk()
    book, page = window.live.book, window.page
    book.use(load_label_set("basic7"))

    def colours():
        return {row.name: (row.colour, row.slot) for row in page.faces.panels[0].bars.rows}

    before = colours()
    book.move(6, 0)
    book.remove(1)
    assert colours().items() <= before.items()
    book.add("a new one")
    assert len({value for name, value in colours().items() if name != "none of these"}) == 7
    book.undo()
    book.undo()
    assert colours() == before
    book.rename(0, "another name")
    assert colours()["another name"] == before[load_label_set("basic7").names[6]]


def test_undo_across_open_saves_to_the_right_file(desk, tmp_path):
    window = desk()
    book = window.live.book
    for name, label in (("a", "calm"), ("b", "tense")):
        (tmp_path / f"{name}.yaml").write_text(f"name: {name}\nlabels:\n- {label}\n")
        window.window.label_sets.open_labels(tmp_path / f"{name}.yaml")
    book.undo()
    assert book.label_set.names == ("calm",)
    assert not book.modified
    assert window.window.label_sets.save_labels()
    assert "tense" in (tmp_path / "b.yaml").read_text()
    assert "calm" in (tmp_path / "a.yaml").read_text()
    book.redo()
    assert book.path == tmp_path / "b.yaml"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("label,prompt\ncalm,a calm face\ntense,a tense face\n", ["calm", "tense"]),
        ("\ufeffLabel;Prompt\nruhig;ein ruhiges Gesicht\n", ["ruhig"]),
        ("emotion,description,weight\ncalm,a calm face,2\n", ["calm"]),
        ("label\ncalm\n", ["calm"]),
        ("calm,a calm face\ntense,a tense face\n", ["calm", "tense"]),
        ("emotion\ncalm\n", ["emotion", "calm"]),
    ],
)
def test_headings_of_a_table_are_no_labels(desk, tmp_path, text, names):
    window = desk()
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    window.window.label_sets.open_labels(path)
    assert window.names == names


def test_prompts_with_a_bar_survive_a_csv(desk, tmp_path):
    window = desk()
    book = window.live.book
    book.set_prompts(0, ("yes | no", "maybe"))
    from emoscope.app.models.label_files import export_labels

    export_labels(book.label_set, tmp_path / "out.csv")
    assert load_label_set(tmp_path / "out.csv").labels[0].prompts == ("yes | no", "maybe")


def test_a_session_opens_as_it_was_analysed(studio, clip):
    window = studio()
    page = window.recordings
    made = window.live.book.label_set
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    page.close_recording()
    folder = page.archive.entries()[0][0]
    window.live.book.use(load_label_set("basic7"))
    page.open(folder, clip)
    assert page.recording.label_set == made
    assert page.controls.which.currentText() == f"As analysed: {made.name}"
    filed = page.recording.scores.copy()
    page.show_rescored(True)
    window.until(lambda: page.recording.label_set.name == "basic7")
    assert page.controls.which.currentText() == "Re-scored with: basic7"
    page.show_rescored(False)
    assert page.recording.label_set == made
    assert np.array_equal(page.recording.scores, filed, equal_nan=True)


def test_several_faces_stand_from_left_to_right_and_all_are_presented(desk):
    faces = FakeFaces(boxes={1: Box(40, 8, 12, 14), 2: Box(22, 8, 12, 14), 3: Box(2, 8, 12, 14)})
    window = desk(engine=FakeEngine(faces=faces))
    window.store.set(mirror=False)
    window.until_scored()
    panels = window.page.faces.panels
    assert [panel.track for panel in panels if panel.isVisible()] == [3, 2, 1]
    window.action("live.presenter")
    presenter = window.window.view.presenter
    window.until(lambda: sum(block.isVisible() for block in presenter.blocks) == 3)
    texts = [block.state.text() for block in presenter.blocks[:3]]
    assert [text.split("  ·")[0] for text in texts] == ["Face 3", "Face 2", "Face 1"]


def test_a_sentence_as_label_is_never_cut(desk):
    window = desk()
    window.until_scored()
    long = "a person trying very hard not to laugh while somebody tells a story"
    window.live.book.add(long)
    window.action("live.presenter")
    window.window.view.presenter.resize(1280, 720)  # what a projector has
    bars = window.window.view.presenter.blocks[0].bars
    for each in (window.panel.bars, bars):
        window.until(lambda each=each: any(row.name == long for row in each.rows))
        name_px, places = each._places()
        assert name_px == 0  # above its bar, in as many lines as it needs
        room = each.fontMetrics().boundingRect(
            0, 0, each.width(), 9999, int(Qt.TextFlag.TextWordWrap), long
        )
        assert places[-2][2] >= room.height() * 0.9


def test_a_runtime_that_is_not_here_falls_back(desk, monkeypatch):
    import emoscope.engine.opening as opening
    from emoscope.app.models.engine_access import _open_pipeline, instead_of, usable_runtimes

    window = desk()
    asked = []

    def fake(pack, labels, *, faces, runtime, measuring):
        asked.append(runtime)
        if runtime != "auto":
            raise RuntimeUnavailableError("TensorRT is not installed", "install it")
        return FakeEngine()._pipeline(pack, labels, faces, runtime)

    monkeypatch.setattr(opening, "open_pipeline", fake)
    made = _open_pipeline("compact", None, 1, "tensorrt")
    assert asked == ["tensorrt", "auto"]
    assert instead_of[made] == "TensorRT is not installed"
    window.until_scored()
    window.live._loaded(made)
    window.until(lambda: "TensorRT is not installed" in window.window.message.text.text())
    window.window.message.button.click()
    assert window.store.values.runtime == "auto"
    assert "auto" in usable_runtimes()


def test_a_lost_source_is_not_estimated(desk):
    window = desk(wishes=Wishes(camera="Fake camera"))
    window.until_scored()
    assert window.live.stats.phase is Phase.RUNNING
    QTest.keyClick(window.page.video, Qt.Key.Key_Space)
    window.until(lambda: window.live.stats.phase is Phase.PAUSED)
    assert "is off" in window.window.badge.title.text()
