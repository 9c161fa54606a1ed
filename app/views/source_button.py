"""Button that says what is looked at and offers everything else."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from emoscope.app.commands.action_rows import SIZE_ACTIONS
from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons
from emoscope.app.models.live import LiveModel
from emoscope.app.models.tasks import Task

if TYPE_CHECKING:
    from emoscope.engine.sources.watch import CameraWatch

OTHER_SOURCES = (
    *("file.open_video", "file.look_at_screen", "file.open_stream", "file.watch_folder"),
    *("file.demo", "file.test_picture", "file.close_source"),
)
NARROWEST_PX = 130
WIDEST_PX = 220


class SourceButton(QToolButton):
    """Its menu lists cameras by name and follows those that are plugged in and out."""

    camera_chosen = Signal(int, str)
    cameras_found = Signal(object)
    cameras_came = Signal(object)
    """Names of cameras that were plugged in while the window was open."""
    cameras_went = Signal(object)
    """Names of cameras that were taken away."""
    _watched = Signal(object)

    def __init__(
        self, live: LiveModel, icons: Icons, actions: ActionTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.live = live
        self._icons = icons
        self._task: Task | None = None
        self._watch: CameraWatch[tuple[int, str]] | None = None
        self.cameras: list[tuple[int, str]] = []
        self._looked = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icons.icon("camera"))
        self.setAccessibleName(tr("Source"))
        menu = QMenu(self)
        self._none = QAction(tr("No camera found"), menu)
        self._none.setEnabled(False)
        menu.addAction(self._none)
        self._end_of_cameras = menu.addSeparator()
        self.sizes = menu.addMenu(tr("Resolution"))
        for size in SIZE_ACTIONS:
            self.sizes.addAction(actions[size])
        menu.addAction(actions["live.camera_settings"])
        menu.addSeparator()
        for name in OTHER_SOURCES:
            menu.addAction(actions[name])
        menu.aboutToShow.connect(self.look_for_cameras)
        self._entries: list[QAction] = []
        self.setMenu(menu)
        self._watched.connect(self._follow)
        live.phase_changed.connect(self._say)
        self._say()

    def _say(self, *_: object) -> None:
        words = self.live.choice.words if self.live.running else tr("Choose a source")
        self.setIcon(self._icons.icon("play" if self.live.choice.video else "camera"))
        self.setText("")
        room = WIDEST_PX - self.sizeHint().width()
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.setFixedWidth(max(NARROWEST_PX, min(WIDEST_PX, self.sizeHint().width())))

    def retint(self) -> None:
        """Draw the icon in another theme's colour."""
        self._say()

    def look_for_cameras(self) -> None:
        """Ask for the cameras in the background; the menu follows when they are known."""
        if self._task is not None:
            return
        self._task = Task(lambda task: self.live.backend.list_cameras(), self)
        self._task.done.connect(self._found)
        self._task.failed.connect(lambda _: self._found([]))
        self._task.start()

    def watch(self) -> None:
        """Follow the cameras from now on, without anybody asking."""
        if self._watch is None:
            self._watch = self.live.backend.watch_cameras(self._heard)
            self._watch.start()

    def _heard(self, cameras: tuple[tuple[int, str], ...]) -> None:
        # In the watch's thread; the window may be gone by then.
        with contextlib.suppress(RuntimeError):
            self._watched.emit(list(cameras))

    def _follow(self, cameras: list[tuple[int, str]]) -> None:
        before, now = ({name for _, name in known} for known in (self.cameras, cameras))
        first, self._looked = not self._looked, True
        self._list(cameras)
        if first:
            return
        if now - before:
            self.cameras_came.emit(sorted(now - before))
        if before - now:
            self.cameras_went.emit(sorted(before - now))

    def _found(self, cameras: list[tuple[int, str]]) -> None:
        self._task = None
        self._looked = True
        self._list(cameras)
        self.cameras_found.emit(cameras)

    def _list(self, cameras: list[tuple[int, str]]) -> None:
        if cameras == self.cameras and self._entries:
            return  # a menu that is open must not flicker
        self.cameras = cameras
        menu = self.menu()
        for entry in self._entries:
            menu.removeAction(entry)
            entry.deleteLater()
        self._entries = []
        for index, name in cameras:
            entry = QAction(self._icons.icon("camera"), name, menu)
            entry.triggered.connect(
                lambda _=False, at=index, called=name: self.camera_chosen.emit(at, called)
            )
            menu.insertAction(self._end_of_cameras, entry)
            self._entries.append(entry)
        self._none.setVisible(not cameras)

    def end(self) -> None:
        """End the watch, and wait for a look-up that is under way."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.stop()
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None
