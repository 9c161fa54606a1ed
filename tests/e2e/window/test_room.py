"""Nothing is out of sight for want of room: pages at small sizes, faces before an audience."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea
from window_fakes import FakeEngine, FakeFaces

from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.fitting import CONTENT_PX
from emoscope.engine.data import Box

SENTENCES = (
    "trying not to laugh",
    "a person who has just understood something and is glad of it",
)


@pytest.fixture
def crowd(desk, store_path):
    """A window with so many faces, whose labels are sentences."""

    def make(count, language="de"):
        SettingsStore(store_path).set(language=language, faces=8)
        boxes = {i + 1: Box(8 + 78 * i, 60 + i % 3 * 40, 60, 70) for i in range(count)}
        window = desk(engine=FakeEngine(faces=FakeFaces(boxes=boxes), size_px=(640, 400)))
        window.action("view.live")
        for sentence in SENTENCES:
            window.live.book.add(sentence)
        window.until_scored()
        return window

    return make


@pytest.mark.parametrize("size", [(1280, 720), (1366, 720), (CONTENT_PX.width() + 4, 560)])
def test_a_page_that_fits_is_not_scrolled(crowd, qtbot, size):
    window = crowd(2)
    window.page.labels.show_strange(frozenset({"schön"}))  # words that break into lines
    window.labels.expand.setChecked(True)
    window.window.resize(*size)
    scroll = window.window.root.widget(1)
    for place in ("live", "labels", "recordings", "studies"):
        window.window.go_to(place)
        window.until(lambda: scroll.widget().height() == scroll.viewport().height(), 2000)
        assert scroll.verticalScrollBar().maximum() == 0


def test_labels_beside_the_picture_scroll_in_their_list_alone(crowd):
    """On a small laptop's screen: one scroll bar, not two side by side."""
    window = crowd(1)
    window.window.resize(1366, 720)
    around = window.page.right.widget(1)
    window.until(lambda: around.widget().height() == around.viewport().height(), 3000)
    assert around.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("count", [1, 2, 4, 8])
def test_all_faces_are_presented_at_once(crowd, count):
    window = crowd(count)
    window.action("live.presenter")
    presenter = window.window.view.presenter
    presenter.resize(1280, 720)  # what a projector has
    window.until(lambda: sum(block.isVisible() for block in presenter.blocks) == count)
    window.until(lambda: all("%" in b.state.text() for b in presenter.blocks[:count]))
    window.until(lambda: presenter.faces.verticalScrollBar().maximum() == 0, 3000)
    for block in presenter.blocks[:count]:
        lowest = block.mapTo(presenter, block.rect().bottomLeft()).y()
        assert lowest < presenter.height()
        assert block.top.isVisible() or block.bars.isVisible()  # it is said what leads


def test_the_presenter_says_more_where_there_is_room(crowd):
    window = crowd(3)
    window.action("live.presenter")
    presenter = window.window.view.presenter
    presenter.resize(1280, 720)
    window.until(lambda: sum(block.isVisible() for block in presenter.blocks) == 3)
    window.until(lambda: len(presenter.blocks[0].bars.rows) == 1)
    presenter.resize(1920, 1400)
    window.until(lambda: len(presenter.blocks[0].bars.rows) == 3)
    window.until(lambda: presenter.badge.text.wordWrap() is False)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_nothing_of_the_labels_page_is_cut_or_covered_at_200_percent(crowd, language):
    window = crowd(1, language)
    window.window.resize(944, 496)  # what a screen of 1920 x 1080 has room for
    window.action("view.labels")
    page = window.window.labels_page
    page.panel.show_strange(frozenset({"schöngelangweilt"}))
    page.sentence.setText("a person who tells a joke")
    page.try_typed()
    window.until(lambda: page.panel.strange.isVisible())
    scroll = window.window.root.widget(1)
    window.until(lambda: scroll.widget().size() == scroll.viewport().size(), 3000)
    for column in page.findChildren(QScrollArea):
        window.until(lambda c=column: c.widget().width() <= c.viewport().width(), 3000)
    parts = [page.panel.list, page.panel.strange, page.panel.new_name, page.panel.detail]

    def rects():
        return [QRect(part.mapTo(page.panel, QPoint()), part.size()) for part in parts]

    window.until(lambda: all(a.bottom() < b.top() for a, b in pairwise(rects())), 3000)
    window.action("view.live")  # in its narrow column too, with all details open
    live = window.page.labels
    live.show_strange(frozenset({"schöngelangweilt"}))
    live.expand.setChecked(True)
    parts = [live.list, live.strange, live.new_name, live.prompts, live.colour]

    def live_rects():
        return [QRect(part.mapTo(live, QPoint()), part.size()) for part in parts]

    window.until(lambda: all(a.bottom() < b.top() for a, b in pairwise(live_rects())), 3000)
    window.until(lambda: live.strange.height() >= live.strange.heightForWidth(live.strange.width()))
    window.until(lambda: live.colour.visibleRegion().boundingRect().size() == live.colour.size())
    # The badge leaves the page its room.
    badge = window.window.badge
    lines = [each.fontMetrics().lineSpacing() for each in (badge.title, *[badge.text] * 3)]
    window.until(lambda: badge.height() <= sum(lines) + 24, 3000)
