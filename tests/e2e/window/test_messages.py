"""What the window says: it moves nothing, several at once, each as long as it is so."""

import threading
from pathlib import Path

from window_fakes import FakeEngine

from emoscope.app.start import Wishes
from emoscope.engine.errors import PackError


def texts(window):
    return [message.text.text() for message in window.window.message.messages]


def test_messages_move_nothing_and_stand_together(desk):
    window = desk()
    window.until_scored()
    window.qtbot.wait(300)  # the first layout comes to rest
    before = window.page.video.mapToGlobal(window.page.video.rect().topLeft())
    size = window.page.video.size()
    message = window.window.message
    message.say("The model is damaged.")
    message.say("The file is missing.")
    message.say("The file is missing.")
    window.qtbot.wait(50)
    assert texts(window) == ["The model is damaged.", "The file is missing."]
    assert window.page.video.mapToGlobal(window.page.video.rect().topLeft()) == before
    assert window.page.video.size() == size
    assert message.geometry().bottom() <= window.window.centralWidget().height()


def test_words_beside_a_button_are_whole_in_a_narrow_window(desk):
    window = desk()
    window.window.resize(window.window.minimumSize())
    message = window.window.message
    words = "No camera was found, so the demo clip plays. Connect a camera, or open a video. " * 2
    message.offer(words.strip(), "Open a video of my own", lambda: None)
    window.qtbot.wait(50)
    text = message.messages[0].text
    assert text.height() >= text.heightForWidth(text.width())


def test_a_message_goes_when_its_cause_is_over(desk, tmp_path):
    window = desk()
    (tmp_path / "empty.yaml").write_text("")
    (tmp_path / "good.csv").write_text("calm\ntense\n")
    window.window.label_sets.open_labels(tmp_path / "empty.yaml")
    assert texts(window)
    window.window.label_sets.open_labels(tmp_path / "good.csv")
    assert not texts(window)


def test_a_wrong_model_and_a_wrong_file_are_both_named(desk, tmp_path):
    window = desk(engine=FakeEngine(pack_error=PackError("pack.json is missing", "get it")))
    window.until(lambda: texts(window))
    window.window.label_sets.open_labels(tmp_path / "missing.yaml")
    assert "pack.json" in texts(window)[0]
    assert "missing.yaml" in texts(window)[1]


def test_without_a_camera_the_window_says_so_and_offers_what_else(desk):
    window = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    window.until(lambda: any("demo clip plays" in text for text in texts(window)))
    assert window.window.message.button.isVisible()
    assert window.live.choice.demo


def test_what_is_said_of_the_live_source_covers_no_recording(desk):
    window = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    bar = window.window.message
    window.until(lambda: any("demo clip plays" in text for text in texts(window)))
    window.action("view.recordings")
    assert not bar.isVisible()
    bar.say("The disk is full.")
    (demo, disk) = bar.messages
    assert disk.isVisible()
    assert not demo.isVisible()
    assert bar.height() <= disk.heightForWidth(bar.width()) + 6
    window.action("view.live")
    assert demo.isVisible()
    assert disk.isVisible()


def test_the_demo_shows_sentences_unless_labels_are_the_users_own(desk):
    from emoscope.engine.prompts.labels import load_label_set

    window = desk(start=False)
    window.live.book.use(load_label_set("basic7"))
    window.window.sources.play_demo()
    assert window.live.book.label_set.name == "demo"
    window.live.book.use(load_label_set("basic7"))
    window.live.book.add("my own words")
    window.window.sources.play_demo()
    assert window.live.book.label_set.names[-1] == "my own words"


def test_the_window_shows_that_it_records(desk):
    window = desk(wishes=Wishes(video=Path("film.mp4")))
    window.until_scored()
    window.window.consent.note = "consent: self"
    badge = window.window.record_badge
    assert not badge.isVisible()
    window.action("live.record")
    window.until(badge.isVisible)
    assert "scores" in badge.text()
    window.action("live.record")
    window.until(lambda: not badge.isVisible())


def test_engine_errors_are_german_in_a_german_window_and_have_a_button(desk):
    broken = FakeEngine(pack_error=PackError("pack.json is missing", "Get the pack compact again"))
    window = desk(engine=broken, start=False)
    window.store.set(language="de")
    window.until(lambda: window.window.message.parent() is not None and german(window))
    window.program.begin()
    window.until(lambda: texts(window))
    assert texts(window)[0] == (
        "pack.json fehlt. Holen Sie das Modell compact erneut oder wählen Sie ein anderes."
    )
    button = window.window.message.button
    assert button.isVisible()
    button.click()
    window.until(lambda: window.window.view.settings is not None)
    window.window.view.settings.reject()


def german(window):
    return window.window.actions_table["file.quit"].text() == "&Beenden"


def test_why_something_cannot_be_done_now_leaves_by_itself(desk, monkeypatch):
    monkeypatch.setattr("emoscope.app.views.messages.GOOD_NEWS_MS", 300)
    window = desk()
    window.until_scored()
    window.action("recordings.forget")
    assert window.window.message.text.text() == "Choose a session in the list first."
    window.until(lambda: not window.window.message.messages)


def test_news_leaves_by_itself_and_an_instruction_with_what_it_is_about(desk, monkeypatch):
    monkeypatch.setattr("emoscope.app.views.messages.GOOD_NEWS_MS", 300)
    window = desk(wishes=Wishes(video=Path("film.mp4")))
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.leave_out")
    window.qtbot.wait(400)
    assert texts(window) == ["Draw a rectangle over what is to be left out. Esc goes back."]
    window.action("live.leave_out")
    assert not texts(window)
    window.action("live.record")
    window.action("live.marker")
    assert texts(window)[-1].startswith("Marker 1 at")
    window.until(lambda: not texts(window))
    window.action("live.record")


def test_that_nothing_could_be_recorded_goes_when_a_recording_begins(desk):
    engine = FakeEngine(hold_pack=threading.Event())
    window = desk(engine=engine)
    window.until(lambda: window.live.frame is not None)
    window.window.consent.note = "consent: self"
    window.action("live.record")
    assert "Nothing to record yet" in window.window.message.text.text()
    engine.hold_pack.set()
    window.until_scored()
    window.action("live.record")
    assert window.live.recording is not None
    said = [each.text.text() for each in window.window.message.messages]
    assert not any("Nothing to record" in text for text in said)
    window.action("live.record")
