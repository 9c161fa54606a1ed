"""Button that says what is looked at and offers everything else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.actions import ActionTable
from app.i18n import tr
from app.icons import Icons
from app.models.live import LiveModel
from app.models.tasks import Task


class SourceButton(QToolButton):
    """Its menu lists cameras by name; the list is looked up anew each time it opens."""

    camera_chosen = Signal(int, str)
    cameras_found = Signal(object)

    def __init__(
        self, live: LiveModel, icons: Icons, actions: ActionTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.live = live
        self._icons = icons
        self._task: Task | None = None
        self.cameras: list[tuple[int, str]] = []
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icons.icon("camera"))
        self.setMinimumWidth(130)
        self.setMaximumWidth(220)
        self.setAccessibleName(tr("Source"))
        menu = QMenu(self)
        self._none = QAction(tr("No camera found"), menu)
        self._none.setEnabled(False)
        menu.addAction(self._none)
        self._end_of_cameras = menu.addSeparator()
        for name in ("file.open_video", "file.demo", "file.close_source"):
            menu.addAction(actions[name])
        menu.aboutToShow.connect(self.look_for_cameras)
        self._entries: list[QAction] = []
        self.setMenu(menu)
        live.phase_changed.connect(self._say)
        self._say()

    def _say(self, *_: object) -> None:
        words = self.live.choice.words if self.live.running else tr("Choose a source")
        self.setText(words if len(words) <= 24 else words[:23] + "…")
        self.setIcon(self._icons.icon("play" if self.live.choice.video else "camera"))

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

    def _found(self, cameras: list[tuple[int, str]]) -> None:
        self._task = None
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
        self.cameras_found.emit(cameras)

    def end(self) -> None:
        """Wait for a look-up that is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task = None
