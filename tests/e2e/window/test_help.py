"""Help without a connection: pages, what is new, the tour, the sample recording."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from emoscope.app.models.help_pages import news, pages
from emoscope.engine import __version__, paths


def test_f1_opens_the_pages_and_links_lead_from_one_to_another(desk):
    window = desk()
    window.until_scored()
    QTest.keyClick(window.window, Qt.Key.Key_F1)
    window.until(lambda: window.window.help.dialog is not None)
    dialog = window.window.help.dialog
    assert "Using the window" in dialog.browser.toPlainText()
    dialog._follow(dialog.browser.source().resolved("columns.md"))
    assert dialog.list.currentItem().text() == "Columns of the tables"
    dialog.words.setText("hysteresis of nowhere")
    dialog.find_next()
    assert dialog.found.text() == "Not found"
    dialog.words.setText("left out of all figures")
    dialog.find_next()
    assert dialog.list.currentItem().text() == "Using the window"
    assert dialog.browser.textCursor().hasSelection()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.window.help.dialog is None


def test_every_page_is_here_and_has_text():
    found = pages()
    assert len(found) >= 6
    assert all(page.text.startswith("# ") for page in found)


def test_what_is_new_says_each_point_once():
    text = news()
    assert text.startswith("# ")
    points = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(points) == len(set(points)) > 3


def test_after_an_update_the_news_are_offered_once(desk):
    window = desk(start=False)
    window.store.set(version_seen="0.0.1")
    window.window.help.say_news()
    message = window.window.message
    assert __version__ in message.text.text()
    message.button.click()
    assert window.window.help.dialog.list.currentItem().text() == "What is new"
    window.window.help.dialog.reject()
    window.window.help.say_news()
    assert not message.messages


def test_the_first_start_shows_a_tour_that_is_left_by_keyboard(desk):
    window = desk(accept=False)
    window.window.notice.accepted.emit()
    window.until(lambda: window.window.help.tour is not None)
    tour = window.window.help.tour
    titles = [tour.title.text()]
    for _ in range(5):
        QTest.keyClick(tour, Qt.Key.Key_Right)
        titles.append(tour.title.text())
        assert tour.rect().contains(tour.card.geometry())
    assert len(set(titles)) == 6
    assert tour.next.text() == "Done"
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert window.window.help.tour is None
    assert window.store.values.tour_seen


def test_the_tour_does_not_come_by_itself_again(desk):
    window = desk()
    window.until_scored()
    assert window.window.help.tour is None
    window.action("help.tour")
    tour = window.window.help.tour
    window.window.resize(1000, 640)
    window.until(lambda: tour.size() == window.window.root.size())
    assert tour.rect().contains(tour.card.geometry())
    tour.leave_button.click()
    assert window.window.help.tour is None


def test_the_tour_ends_where_the_user_goes_elsewhere(desk):
    window = desk()
    window.until_scored()
    window.action("help.tour")
    window.action("view.recordings")
    assert window.window.help.tour is None
    assert window.window.place == "recordings"


def test_the_tour_scrolls_to_what_it_speaks_of(desk):
    window = desk()
    window.until_scored()
    window.window.resize(700, 420)
    window.qtbot.wait(100)
    window.action("help.tour")
    tour = window.window.help.tour
    tour.go(1)
    assert tour.title.text() == "Type any sentence"
    window.qtbot.wait(50)
    assert tour._hole().height() > 100
    tour.leave()


def test_the_sample_recording_is_made_once_and_opens(studio, clip, monkeypatch):
    monkeypatch.setattr(paths, "demo_clip", lambda: clip)
    window = studio()
    page = window.recordings
    window.action("recordings.sample")
    window.until(lambda: page.recording is not None and page.job is None)
    folder = page.recording.folder
    assert page.recording.label_set.name == "demo"
    assert page.recording.has_embeddings
    page.close_recording()
    page._show_recording()
    window.action("recordings.sample")
    assert page.recording.folder == folder
    assert page.job is None
