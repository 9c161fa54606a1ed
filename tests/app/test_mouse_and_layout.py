"""The mouse means what is under it now: not what was there when it was last painted, or pressed."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest

from emoscope.app.theme.tokens import DARK
from emoscope.app.views.timeline import Timeline
from emoscope.app.views.video_view import MAX_LAG, VideoView
from emoscope.engine.data import Box, FaceScore, Frame, FrameResult, State

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
FACE = Box(100, 50, 40, 40)


def frame(index):
    return Frame(np.zeros((200, 400, 3), np.uint8), index / 30, index)


def result(index):
    face = FaceScore(3, FACE, None, None, State.FILLING, None, None, 0.0, None)
    return FrameResult(index, index / 30, ("calm",), (face,))


@pytest.fixture
def view(qtbot):
    made = VideoView(DARK)
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.set_frame(frame(0))
    made.set_result(result(0))
    made.grab()
    made.clicked = []
    made.face_clicked.connect(made.clicked.append)
    return made


def middle_of_face(view):
    place = view._fitted(view.frame)
    scale = place.width() / 400
    return QPointF(place.x() + 120 * scale, place.y() + 70 * scale).toPoint()


def test_a_click_hits_the_face_where_it_is_after_the_layout_moved(view):
    before = middle_of_face(view)
    view.setGeometry(QRect(0, 0, 800, 400))  # and not painted since
    QTest.mouseClick(view, LEFT, pos=before)
    assert view.clicked == []
    QTest.mouseClick(view, LEFT, pos=middle_of_face(view))
    assert view.clicked == [3]


def test_a_face_that_is_not_painted_any_more_cannot_be_clicked(view):
    view.set_frame(frame(MAX_LAG + 1))
    QTest.mouseClick(view, LEFT, pos=middle_of_face(view))
    view.set_frame(frame(1))
    view.set_condition(3000.0, stale=True)
    QTest.mouseClick(view, LEFT, pos=middle_of_face(view))
    assert view.clicked == []
    view.set_condition(0.0, stale=False)
    QTest.mouseClick(view, LEFT, pos=middle_of_face(view))
    assert view.clicked == [3]


@pytest.fixture
def line(qtbot):
    made = Timeline(DARK)
    qtbot.addWidget(made)
    made.resize(800, 150)
    made.show_lanes((), (), (0.0, 20.0))
    made.ranges = []
    made.range_wanted.connect(lambda first, last: made.ranges.append((first, last)))
    return made


def at(line, time_s):
    return QPoint(round(line.x_of(time_s)), 60)


def press(line, time_s):
    QTest.mousePress(line, LEFT, SHIFT, at(line, time_s))


def move(line, time_s):
    place = QPointF(at(line, time_s))
    far = QPointF(line.mapToGlobal(place))
    line.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, place, far, LEFT, LEFT, SHIFT))


def release(line, place):
    QTest.mouseRelease(line, LEFT, SHIFT, place)


def turn(line, place):
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        QPointF(place),
        QPointF(line.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    line.wheelEvent(event)


def test_a_stretch_ends_where_the_mouse_is_also_after_the_wheel_has_turned(line):
    press(line, 4.0)
    move(line, 8.0)
    last = at(line, 8.0)
    turn(line, at(line, 2.0))
    release(line, last)
    (marked,) = line.ranges
    assert marked == pytest.approx((4.0, line.time_at(last.x())), abs=0.05)
    assert marked[1] < 7.5


def test_the_view_stays_while_a_stretch_is_marked_and_the_film_plays_on(line):
    turn(line, at(line, 0.0))
    shown = line.view
    press(line, 4.0)
    line.show_time(19.0)
    assert line.view == shown
    release(line, at(line, 6.0))
    line.show_time(19.0)
    assert line.view != shown
    assert line.ranges == [pytest.approx((4.0, 6.0), abs=0.05)]


def test_a_stretch_begun_in_one_recording_marks_nothing_in_the_next(line):
    press(line, 4.0)
    move(line, 6.0)
    line.show_lanes((), (), (0.0, 20.0))  # another one, as long as the first
    release(line, at(line, 6.0))
    assert line.ranges == []
