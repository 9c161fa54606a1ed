"""What the window shows of a camera that is lost: the last picture, dark, with the reason on it."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("PySide6.QtWidgets", reason="this machine has no window system for Qt")

from PySide6.QtGui import QImage

from emoscope.app.theme.tokens import DARK
from emoscope.app.views.video_view import VideoView
from emoscope.engine.data import Frame


def brightness(view):
    image = view.grab_picture().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    # A corner of the picture, away from the words.
    return float(rows[4:24, 4 : 4 + image.width() // 4].mean())


def test_the_last_picture_is_dimmed_until_new_ones_come(qtbot):
    view = VideoView(DARK)
    qtbot.addWidget(view)
    view.resize(320, 240)
    picture = np.full((240, 320, 3), 220, np.uint8)
    view.set_frame(Frame(picture, 0.0, 0))
    live = brightness(view)
    assert live == pytest.approx(220, abs=3)
    view.set_condition(1500.0, True, "The camera sends no new frames.")
    lost = brightness(view)
    assert lost < 0.5 * live
    assert lost > 20  # dark, but still there to be seen
    view.set_condition(20.0, False)
    assert brightness(view) == pytest.approx(live)
