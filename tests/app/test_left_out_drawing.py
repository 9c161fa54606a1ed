"""A rectangle that is drawn over the picture, while the picture moves."""

from PySide6.QtCore import QPointF, QRectF

from emoscope.app.views.left_out import Drawn


def numbers(rect):
    return tuple(round(each, 6) for each in (rect.x(), rect.y(), rect.width(), rect.height()))


def test_corners_stay_on_what_they_were_put_on_when_the_picture_moves():
    first, later = QRectF(0, 0, 200, 100), QRectF(0, 20, 160, 80)
    drawn = Drawn(QPointF(100, 25), first)
    drawn.move(QPointF(120, 80), later)
    assert numbers(drawn.share_of(mirror=False)) == (0.5, 0.25, 0.25, 0.5)
    assert numbers(drawn.share_of(mirror=True)) == (0.25, 0.25, 0.25, 0.5)
    assert numbers(drawn.rect(later)) == (80, 40, 40, 40)


def test_what_is_outside_the_picture_is_cut_off_and_a_click_is_nothing():
    place = QRectF(10, 10, 100, 100)
    drawn = Drawn(QPointF(0, 0), place)
    assert drawn.share_of(mirror=False) is None
    drawn.move(QPointF(60, 35), place)
    assert numbers(drawn.share_of(mirror=False)) == (0, 0, 0.5, 0.25)
    drawn.move(QPointF(5, 500), place)
    assert drawn.share_of(mirror=False) is None
