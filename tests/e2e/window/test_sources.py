"""Sources other than cameras and files, as the user opens them in the window."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFileDialog
from window_fakes import FakeEngine

from emoscope.app.start import Wishes
from emoscope.app.views import area_picker
from emoscope.engine.live import Phase
from tests.sources.servers import RtspServer


@pytest.fixture
def window(desk):
    made = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    made.until(lambda: made.live.choice.demo)
    return made


def test_the_menu_of_sources_offers_them(window):
    texts = [
        action.text().replace("&", "") for action in window.window.source_button.menu().actions()
    ]
    for text in ("screen", "network", "folder", "Test"):
        assert any(text in each for each in texts), text


@pytest.mark.parametrize(
    ("system", "area"),
    [
        ("linux", "130,65,300,150"),
        ("win32", "130,65,300,150"),
        ("darwin", "120,60,200,100"),  # in points, as the capture counts there
    ],
)
def test_a_part_of_the_screen_is_drawn_and_looked_at(window, monkeypatch, system, area):
    window.action("file.look_at_screen")
    picker = window.window.other_sources.pickers[0]
    window.qtbot.waitExposed(picker)
    monkeypatch.setattr(area_picker, "sys", SimpleNamespace(platform=system))
    picker.setGeometry(0, 0, 800, 600)
    picker._screen = type("", (), {"geometry": lambda s: QRect(100, 50, 800, 600),
                                   "devicePixelRatio": lambda s: 1.5})()  # fmt: skip
    window.qtbot.mousePress(picker, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    picker._mark(QPoint(219, 109))
    window.qtbot.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=QPoint(219, 109))
    assert window.live.choice.source == f"screen:{area}"
    assert window.window.other_sources.pickers == []
    window.until_scored()
    assert window.window.consent.isVisible()  # people in the call are asked for
    assert not window.page.video.mirror or window.live.session.info.camera
    assert not window.window.actions_table["live.size_640x480"].isEnabled()


def test_the_keyboard_chooses_a_part_too_and_escape_goes_back(window):
    before = window.live.choice
    window.action("file.look_at_screen")
    picker = window.window.other_sources.pickers[0]
    window.qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert window.live.choice is before
    window.action("file.look_at_screen")
    picker = window.window.other_sources.pickers[0]
    start = QRect(picker.area)
    window.qtbot.keyClick(picker, Qt.Key.Key_Left)
    window.qtbot.keyClick(picker, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert picker.area.x() == start.x() - 16
    assert picker.area.height() == start.height() + 16
    window.qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert window.live.choice.source.startswith("screen:")


def test_an_address_is_asked_for_and_its_login_kept_nowhere(window, store_path):
    window.action("file.open_stream")
    dialog = window.window.other_sources.asking
    dialog.address.setText("udp://x")
    dialog.take()
    assert "not supported" in dialog.trouble.text()
    dialog.address.setText("rtsp://cam.local/live?token=geheim")
    dialog.user.setText("me")
    dialog.password.setText("p@ss")
    dialog.take()
    assert window.live.choice.source == "rtsp://me:p%40ss@cam.local/live?token=geheim"
    window.until_scored()
    shown = window.window.source_button.text() + window.window.status.phase.text()
    assert "cam.local" in window.live.choice.words
    for text in (shown, repr(window.live.choice), store_path.read_text(), window.live.choice.words):
        assert "geheim" not in text
        assert "p%40ss" not in text
        assert "p@ss" not in text
    window.action("file.open_stream")
    again = window.window.other_sources.asking
    assert again.address.text() == "rtsp://cam.local/live"
    assert again.password.text() == ""
    again.reject()


def test_a_real_stream_plays_in_the_window(desk):
    from emoscope.app.models.engine_access import Backend

    class Real(FakeEngine):
        def backend(self):
            fake = super().backend()
            return Backend(
                source_opener=Backend().source_opener,
                open_pipeline=fake.open_pipeline,
                list_cameras=fake.list_cameras,
                watch_cameras=fake.watch_cameras,
            )

    with RtspServer(login=("me", "p")) as server:
        made = desk(engine=Real(cameras=[]), wishes=Wishes(source=server.url("me:p@")))
        made.until(lambda: made.live.stats.phase is Phase.RUNNING)
        made.until(lambda: made.live.frame is not None)
        assert made.live.frame.image.shape == (48, 64, 3)
        assert not made.page.video.mirror
        made.live.close_source()


def test_a_folder_is_watched_and_remembered(window, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.action("file.watch_folder")
    assert window.live.choice.source == f"folder:{tmp_path}"
    assert window.live.choice.words == tmp_path.name
    assert window.window.sources.folders.last("pictures") == str(tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.action("file.watch_folder")
    assert window.live.choice.source == f"folder:{tmp_path}"


def test_the_test_picture_shows_nobody_and_asks_for_no_consent(window):
    window.action("file.test_picture")
    assert window.live.choice.words == "test picture"
    assert not window.window.consent.isVisible()


def test_what_cannot_be_meant_is_said(desk):
    made = desk(engine=FakeEngine(cameras=[]), wishes=Wishes(source="gopher://me:geheim@x/"))
    made.until(lambda: "gopher:// addresses are not supported" in made.window.message.text.text())
    assert "geheim" not in made.window.message.text.text()
