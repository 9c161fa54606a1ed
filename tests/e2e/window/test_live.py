"""The live place on a scripted camera."""

import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_fakes import OWN_MANIFEST, FakeEngine, FakeFaces, FakeRuntime

from emoscope.app.models.engine_access import SourceChoice
from emoscope.app.models.live import ModelChoice
from emoscope.app.start import Wishes
from emoscope.engine.data import Box, State
from emoscope.engine.errors import PackError, SourceError
from emoscope.engine.live import Phase
from emoscope.engine.sources.video import VideoFile
from tests.fake_camera import frames, stale


def test_a_face_gets_box_number_bars_and_plot(desk):
    window = desk()
    window.until_scored()
    window.until(lambda: window.panel.isVisible())
    assert "1" in window.panel.title.text()
    values = window.panel.bars.values
    assert abs(float(np.nansum(values)) - 1.0) < 1e-3
    window.until(lambda: window.page.video.painted > 0)
    window.until(lambda: len(window.page.plot.curves.times) > 3)
    assert window.page.plot.curves.values.shape[1] == 4
    assert "happiness" in window.page.plot.legend.text()
    window.until(lambda: "fake f32" in window.window.status.model.text())
    window.until(lambda: "fps" in window.window.status.rate.text())
    assert "ms" in window.window.status.latency.text()
    assert "ms" in window.window.status.age.text()
    assert "skipped" in window.window.status.skipped.text()


def test_the_badge_says_that_estimation_runs_and_what_scores_are(desk):
    window = desk()
    badge = window.window.badge
    window.until(lambda: "is running" in badge.title.text())
    assert badge.isVisible()
    assert "not what a person feels" in badge.text.text()
    window.action("file.close_source")
    assert badge.isVisible()
    assert "is off" in badge.title.text()


def test_the_picture_runs_before_the_model_is_there(desk):
    engine = FakeEngine(hold_pack=threading.Event())
    window = desk(engine=engine)
    window.until(lambda: window.page.video.painted > 5)
    assert window.live.pipeline is None
    assert window.scores() is None
    assert "loading" in window.page.faces.empty.text()
    window.action("live.presenter")  # nobody has looked for faces yet: it does not say "no face"
    assert "loading" in window.window.view.presenter.blocks[0].state.text()
    engine.hold_pack.set()
    window.until_scored()


class FilmEngine(FakeEngine):
    """Opens the films that it is asked for."""

    def _opener(self, choice):
        self.opened.append(choice)
        return lambda: VideoFile(choice.video)


def test_a_film_that_is_over_before_the_model_is_there_is_played_again(desk, clip):
    engine = FilmEngine(hold_pack=threading.Event())
    window = desk(engine=engine, wishes=Wishes(video=clip))
    window.until(lambda: window.live.stats.phase is Phase.ENDED)
    assert window.scores() is None
    engine.hold_pack.set()
    window.until_scored()
    window.until(lambda: window.live.stats.phase is Phase.ENDED)
    assert len(engine.opened) == 2
    window.live.load(ModelChoice("another"))  # it has been scored: it is not played a third time
    window.until(lambda: len(engine.asked) == 2 and not window.live.loading)
    assert len(engine.opened) == 2


def test_a_damaged_pack_is_a_message_and_the_picture_goes_on(desk):
    engine = FakeEngine(pack_error=PackError("pack.json is missing", "Get the pack again"))
    window = desk(engine=engine)
    window.until(lambda: window.window.message.isVisible())
    assert "pack.json is missing" in window.window.message.text.text()
    painted = window.page.video.painted
    window.until(lambda: window.page.video.painted > painted + 5)
    assert "no model" in window.window.status.model.text().lower()


def test_a_camera_that_is_lost_is_said_and_its_scores_are_not_live(desk):
    script = [frames(40), stale(1.6), frames(100_000)]
    window = desk(engine=FakeEngine(script=script))
    window.until_scored()
    window.until(lambda: window.live.stats.phase is Phase.LOST)
    window.until(lambda: "lost" in window.panel.state.text().lower())
    assert np.isnan(window.panel.bars.values).all()
    assert window.page.video._stale
    assert "Fake camera" in window.window.message.text.text()
    window.until(lambda: window.live.stats.phase is Phase.RUNNING)
    window.until(lambda: not np.isnan(window.panel.bars.values).all())
    assert not window.page.video._stale


def test_a_camera_that_cannot_be_opened_is_a_message(desk):
    engine = FakeEngine(source_error=SourceError("The camera is busy", "Close the other program"))
    window = desk(engine=engine)
    window.until(lambda: "busy" in window.window.message.text.text())
    assert window.live.stats.phase is Phase.FAILED
    engine.source_error = None
    window.action("file.open_camera")
    window.until_scored()


def test_pause_holds_the_picture_and_labels_still_work(desk):
    window = desk()
    window.until_scored()
    window.action("live.pause")
    window.until(lambda: window.live.stats.phase is Phase.PAUSED)
    window.qtbot.wait(120)
    painted = window.page.video.painted
    window.labels.new_name.setText("calm")
    window.labels.add_typed()
    window.until(lambda: "calm" in (window.scores() or {}))
    assert window.page.video.painted <= painted + 1
    assert window.window.actions_table["live.pause"].isChecked()
    window.page.video.setFocus()
    QTest.keyClick(window.page.video, Qt.Key.Key_Space)
    window.until(lambda: window.page.video.painted > painted + 3)


def test_states_are_said_in_words(desk):
    faces = FakeFaces(states={1: State.TURNED})
    window = desk(engine=FakeEngine(faces=faces))
    window.until(lambda: "turned away" in window.panel.state.text().lower())
    assert np.isnan(window.panel.bars.values).all()
    faces.states[1] = State.SMALL
    window.until(lambda: "closer" in window.panel.state.text().lower())
    faces.states[1] = State.OK
    window.until_scored()


def test_panels_keep_their_place_when_a_face_leaves(desk):
    faces = FakeFaces(boxes={1: Box(2, 2, 20, 20), 2: Box(30, 2, 20, 20)})
    window = desk(engine=FakeEngine(faces=faces))
    window.store.set(mirror=False)
    panels = window.page.faces.panels
    window.until(lambda: panels[1].isVisible() and panels[1].track == 2)
    del faces.boxes[1]
    window.until(lambda: len(window.live.result.faces) == 1)
    window.qtbot.wait(50)
    assert panels[1].track == 2
    assert panels[1].isVisible()
    assert "out of sight" in panels[0].state.text()
    assert np.isnan(panels[0].bars.values).all()


def test_choosing_a_face_shows_it_in_the_plot(desk):
    faces = FakeFaces(boxes={1: Box(2, 2, 20, 20), 2: Box(30, 2, 20, 20)})
    window = desk(engine=FakeEngine(faces=faces))
    window.store.set(mirror=False)
    panels = window.page.faces.panels
    window.until(lambda: panels[1].isVisible())
    QTest.mouseClick(panels[1], Qt.MouseButton.LeftButton)
    assert window.page.selected == 2
    assert "2" in window.page.plot.title.text()


def test_a_model_that_hangs_never_holds_the_picture_up(desk):
    """While one inference does not come back, every tick still paints, and the age is said."""
    runtime = FakeRuntime()
    window = desk(engine=FakeEngine(runtime=runtime, rate_hz=30.0))
    window.until_scored()
    view = window.page.video
    runtime.free.clear()
    try:
        window.qtbot.wait(50)
        results, painted = window.live.result, view.painted
        window.until(lambda: view.painted >= painted + 40)
        assert window.live.result.index <= results.index + 1
        window.until(lambda: window.live.stats.score_age_ms > 1000)
        assert "score age" in window.window.status.age.text()
        window.until(lambda: "no new score" in window.panel.state.text().lower())
        assert np.isnan(window.panel.bars.values).all()
    finally:
        runtime.free.set()
    window.until(lambda: not np.isnan(window.panel.bars.values).all())
    window.until(lambda: window.live.stats.skipped > 20)


def test_a_model_ten_times_slower_shows_its_age_and_the_picture_goes_on(desk):
    window = desk(engine=FakeEngine(runtime=FakeRuntime(delay_s=0.33), rate_hz=30.0))
    window.until_scored()
    painted = window.page.video.painted
    results = []
    window.live.result_changed.connect(lambda result: results.append(result.index))
    window.until(lambda: window.page.video.painted >= painted + 60)
    assert len(set(results)) < 45
    window.until(lambda: window.live.stats.score_age_ms > 100)


def test_a_pack_that_knows_its_own_classes_says_so(desk):
    window = desk(engine=FakeEngine(manifest=OWN_MANIFEST))
    window.until(lambda: window.window.message.isVisible())
    assert "only its built-in classes" in window.window.message.text.text()
    assert window.names == ["happiness", "sadness"]
    window.until_scored()
    assert window.scores()["happiness"] > 0.5
    window.labels.new_name.setText("bored")
    window.labels.add_typed()
    window.until(lambda: "bored" in window.window.message.text.text())


def test_a_video_file_can_be_dropped(desk):
    window = desk(start=False)
    window.window.sources.open_dropped("somewhere/clip.mp4")
    window.until(lambda: window.engine.opened)
    assert window.engine.opened[-1].video == Path("somewhere/clip.mp4")


def test_without_a_camera_the_demo_clip_plays(desk, tmp_path, monkeypatch):
    clip = tmp_path / "demo.mp4"
    clip.write_bytes(b"stands for the clip")
    monkeypatch.setattr("emoscope.engine.paths.demo_clip", lambda: clip)
    window = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    window.until(lambda: window.engine.opened)
    assert window.engine.opened[-1].video == clip
    assert window.engine.opened[-1].loop


def test_cameras_are_in_the_menu_by_name(desk):
    engine = FakeEngine(cameras=[(0, "Built-in"), (2, "Studio cam")])
    window = desk(engine=engine)
    button = window.window.source_button
    with window.qtbot.waitSignal(button.cameras_found, timeout=20_000):
        button.look_for_cameras()
    entries = {action.text(): action for action in button.menu().actions()}
    entries["Studio cam"].trigger()
    window.until(lambda: engine.opened and engine.opened[-1].camera == "Studio cam")
    assert window.store.values.camera == "Studio cam"


def test_hundred_starts_and_stops_leave_nothing(desk):
    engine = FakeEngine()
    window = desk(engine=engine)
    window.until_scored()
    for _ in range(30):
        window.window.sources.open_camera(0, "Fake camera")
    window.until(lambda: window.page.video.painted > 3)
    assert sum(not source._closed for source in engine.sources) <= 1


def test_space_in_a_text_field_is_a_space(desk):
    window = desk()
    window.until_scored()
    window.labels.new_name.setFocus()
    QTest.keyClicks(window.labels.new_name, "a b")
    assert window.labels.new_name.text() == "a b"
    assert not window.live.paused


def test_hidden_faces_are_not_on_the_screen(desk):
    window = desk(engine=FakeEngine(size_px=(320, 240)))
    window.until_scored()
    view = window.page.video
    window.until(lambda: view.painted > 0)
    open_picture = view._scaled(window.live.frame).copy()
    window.action("live.hide_faces")
    assert window.store.values.hide_faces == "blur"
    window.action("live.hide_faces")
    assert window.store.values.hide_faces == "hide"
    hidden = view._scaled(window.live.frame)
    centre = view._rect(Box(16, 8, 28, 32), view._place.width() / 320, 320).center()
    x, y = int(centre.x() - view._place.x()), int(centre.y() - view._place.y())
    assert hidden.pixelColor(x, y).getRgb()[:3] == (96, 96, 96)
    assert open_picture.pixelColor(x, y) != hidden.pixelColor(x, y)
    window.until(lambda: window.panel.thumb.pixmap().isNull())


def test_the_little_picture_goes_at_the_key_while_it_is_paused(desk):
    window = desk(engine=FakeEngine(size_px=(320, 240)))
    window.until_scored()
    window.until(lambda: not window.panel.thumb.pixmap().isNull())
    window.action("live.pause")
    window.qtbot.wait(300)  # what was under way has arrived
    waiting = window.page.faces.panels[-1]  # its face is out of sight; it may come back
    waiting.thumb.setPixmap(window.panel.thumb.pixmap())
    for veil in ("blur", "hide", "all"):
        window.action("live.hide_faces")
        assert window.store.values.hide_faces == veil
        assert window.panel.thumb.pixmap().isNull()
        assert waiting.thumb.pixmap().isNull()
    window.action("live.hide_faces")
    assert window.store.values.hide_faces == "show"
    assert not window.panel.thumb.pixmap().isNull()


def test_a_model_that_hangs_for_a_while_is_said_once_and_taken_back(desk, monkeypatch):
    import emoscope.engine.live.patience

    monkeypatch.setattr(emoscope.engine.live.patience, "SLOW_ANSWER_S", 0.3)
    window = desk()
    window.until_scored()
    said = []
    window.window.message.said.connect(said.append)
    window.engine.runtime.free.clear()
    window.until(lambda: "on one frame" in window.window.message.text.text())
    window.qtbot.wait(1300)  # it would count the seconds
    assert window.window.message.isVisible()
    window.engine.runtime.free.set()
    window.until(lambda: not window.window.message.isVisible())
    assert len([sentence for sentence in said if "on one frame" in sentence]) == 1


def hold_sources(window):
    """The next source opens when the event is set."""
    gate = threading.Event()
    opener = window.live.backend.source_opener

    def slow(choice):
        inner = opener(choice)

        def open_it():
            gate.wait(10)
            return inner()

        return open_it

    window.live.backend = replace(window.live.backend, source_opener=slow)
    return gate


def test_nobody_of_the_last_source_is_shown_while_the_next_one_opens(desk):
    window = desk()
    window.until_scored()
    gate = hold_sources(window)
    window.window.sources.open(SourceChoice(camera="Fake camera"))
    window.live.book.add("an edit while it opens")
    window.qtbot.wait(200)
    assert window.live.stats.phase is Phase.OPENING
    assert window.live.result is None
    assert not [panel for panel in window.page.faces.panels if panel.isVisible()]
    assert "is off" in window.window.badge.title.text()
    gate.set()
    window.until_scored()


def test_a_pause_while_the_source_opens_does_not_freeze_it(desk):
    window = desk()
    window.until_scored()
    gate = hold_sources(window)
    window.live.open(SourceChoice(camera="Fake camera"))
    window.action("live.pause")
    gate.set()
    window.until(lambda: window.live.stats.phase is Phase.PAUSED)
    assert window.live.frame is not None
    window.action("live.pause")
    window.until(lambda: window.live.stats.phase is Phase.RUNNING)


def test_a_model_that_hangs_holds_up_neither_the_window_nor_the_next_source(desk):
    window = desk()
    window.until_scored()
    window.engine.runtime.free.clear()
    window.qtbot.wait(200)
    began_s = time.monotonic()
    window.live.open(SourceChoice(camera="Another camera"))
    assert time.monotonic() - began_s < 0.5
    assert window.live.result is None
    window.until(lambda: window.live.frame is not None)
    window.engine.runtime.free.set()
    window.until_scored()


def test_another_model_takes_over_without_opening_the_source_again(desk):
    window = desk()
    window.until_scored()
    opened, first = len(window.engine.opened), window.live.pipeline
    window.live.load(ModelChoice("another"))
    window.until(lambda: window.live.pipeline is not first)
    window.until_scored()
    assert len(window.engine.opened) == opened
    assert window.live.stats.phase is Phase.RUNNING
