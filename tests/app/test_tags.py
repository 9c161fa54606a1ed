"""Tags over faces: whole, beside one another, and never over another face."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from emoscope.app.theme.tokens import DARK
from emoscope.app.views.tags import Tags
from emoscope.app.views.video_view import VideoView
from emoscope.engine.data import Box, FaceScore, Frame, FrameResult, Quality, State

AREA = QRectF(0, 0, 800, 500)
LONG = "3   a person who has just understood something and is glad of it  95 %"


@pytest.fixture
def tags(qapp):
    picture = QImage(800, 500, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    yield lambda *faces: Tags(painter, AREA, list(faces), QFont(), large=False)
    painter.end()


def test_a_long_label_is_broken_and_not_cut(tags):
    face = QRectF(690, 200, 100, 120)
    made = tags(face)
    made.put(LONG, face, "#ffffff", "3")
    ((text, pill),) = made.placed
    assert text == LONG
    assert AREA.contains(pill)
    font = QFont()
    font.setPixelSize(14)
    assert pill.height() > 2 * QFontMetricsF(font).height()
    assert not pill.intersects(face)


def test_none_stands_over_another_face_or_tag(tags):
    faces = [QRectF(100 + 90 * n, 200 + n % 2 * 30, 80, 90) for n in range(7)]
    made = tags(*faces)
    for number, face in enumerate(faces):
        made.put(f"{number}   happiness  95 %", face, "#ffffff", str(number))
    pills = [pill for _, pill in made.placed]
    for number, pill in enumerate(pills):
        others = faces[:number] + faces[number + 1 :] + pills[:number]
        assert not any(map(pill.intersects, others))
    assert {text.split()[0] for text, _ in made.placed} == set("0123456")
    assert any(text.isdigit() for text, _ in made.placed)


def test_words_about_the_picture_cover_no_face_and_no_tag(tags):
    corners = [QRectF(x, y, 150, 120) for x in (10, 640) for y in (40, 340)]
    made = tags(*corners)
    for number, face in enumerate(corners):
        made.put(f"{number}   happiness  95 %", face, "#ffffff", str(number))
    made.put_at_edge("scores are 0.7 s old", AREA, "#ffffff")
    ((words, pill), *_) = reversed(made.placed)
    assert words == "scores are 0.7 s old"
    assert AREA.contains(pill)
    assert not any(map(pill.intersects, [*corners, *(it for _, it in made.placed[:-1])]))


def test_words_about_a_picture_that_a_face_fills_stand_beside_its_tag(tags):
    face = QRectF(0, 0, 800, 500)
    made = tags(face)
    made.put("1   happiness  95 %", face, "#ffffff", "1")
    made.put_at_edge("scores are 0.7 s old", AREA, "#ffffff")
    (_, tag), (_, pill) = made.placed
    assert not pill.intersects(tag)


def test_a_lost_face_is_not_drawn_where_another_is_now(qtbot):
    def face(track, state, x):
        quality = Quality(40, 0.9, 0, 0, 0.9, state)
        scores = np.array([0.9], np.float32) if state is State.OK else None
        box = Box(x, 80, 40, 40)
        return FaceScore(track, box, None, quality, state, scores, 0.1, 1.0, 0.0)

    view = VideoView(DARK)
    qtbot.addWidget(view)
    view.resize(640, 400)
    view.set_frame(Frame(np.zeros((200, 320, 3), np.uint8), 0.0, 0))
    faces = (face(1, State.LOST, 100), face(2, State.LOST, 250), face(3, State.OK, 110))
    view.set_result(FrameResult(0, 0.0, ("calm",), faces))
    view.grab()
    assert [text.split()[0] for text in view.said] == ["3", "2"]
