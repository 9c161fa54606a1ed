"""The page of a camera's own settings: each is tried on the picture beside it at once."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import RATES_HZ
from emoscope.app.models.live import LiveModel
from emoscope.app.views.boxes import Box
from emoscope.app.views.fitting import Dialog
from emoscope.engine.sources.camera_settings import CameraSetting, CameraSettings, SettingName

LOOK_MS = 500
KEEP_MS = 300
"""What is moved is kept when it has stood so long."""


class _Row:
    """A slider with its switch, or the words that there is none."""

    def __init__(self, title: str, grid: QGridLayout, row: int) -> None:
        self.title = QLabel(title)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(title)
        self.slider.setMinimumWidth(200)
        self.value = QLabel()
        self.value.setMinimumWidth(52)
        self.automatic = QCheckBox(tr("automatic"))
        self.automatic.setAccessibleName(f"{title}, {tr('automatic')}")
        self.absent = QLabel(tr("not offered by this camera"))
        self.absent.setObjectName("hint")
        grid.addWidget(self.title, row, 0)
        for column, part in enumerate((self.slider, self.value, self.automatic), 1):
            grid.addWidget(part, row, column)
        grid.addWidget(self.absent, row, 1, 1, 3)
        self.show_setting(None, open_yet=False)

    def show_setting(self, offered: CameraSetting | None, *, open_yet: bool) -> None:
        """As the driver has it now; what the user holds is left alone."""
        for part in (self.slider, self.value, self.automatic):
            part.setVisible(offered is not None)
        self.absent.setVisible(offered is None and open_yet)
        if offered is None or self.slider.isSliderDown():
            return
        with QSignalBlocker(self.slider), QSignalBlocker(self.automatic):
            self.slider.setRange(offered.lowest, offered.highest)
            self.slider.setSingleStep(offered.step)
            self.slider.setPageStep(max(offered.step, (offered.highest - offered.lowest) // 10))
            self.slider.setValue(offered.value)
            self.automatic.setChecked(bool(offered.automatic))
            self.automatic.setEnabled(offered.automatic is not None)
        self.value.setText(str(offered.value))


class CameraDialog(Dialog):
    """Pictures a second, exposure, white balance and focus of the camera in use."""

    rate_chosen = Signal(int)
    changed = Signal(str, object)
    """The camera's name, and its values by name to keep."""

    def __init__(self, live: LiveModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Camera settings"))
        self.live = live
        self.rate = Box()
        self.rate.setAccessibleName(tr("Pictures a second"))
        for rate_hz in RATES_HZ:
            self.rate.addItem(str(rate_hz) if rate_hz else tr("the camera's own"), rate_hz)
        self.rate.activated.connect(lambda _: self.rate_chosen.emit(self.rate.currentData()))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        grid.addWidget(QLabel(tr("Pictures a second")), 0, 0)
        grid.addWidget(self.rate, 0, 1)
        titles = {
            SettingName.EXPOSURE: tr("Exposure"),
            SettingName.WHITE_BALANCE: tr("White balance"),
            SettingName.FOCUS: tr("Focus"),
        }
        self.rows = {
            name: _Row(title, grid, number)
            for number, (name, title) in enumerate(titles.items(), 1)
        }
        for name, row in self.rows.items():
            row.slider.valueChanged.connect(lambda value, name=name: self._want(name, value))
            row.automatic.clicked.connect(lambda on, name=name: self._switch(name, on))
        hint = QLabel(
            tr(
                "Kept for this camera. Other programs see these values too until the camera is"
                " unplugged."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        buttons = QHBoxLayout()
        self.page = QPushButton(tr("Driver's own page …"))
        self.page.setVisible(sys.platform == "win32")
        self.page.clicked.connect(self._show_page)
        self.reset = QPushButton(tr("All automatic"))
        self.reset.clicked.connect(self._reset)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        for button in (self.reset, self.page):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addWidget(hint)
        layout.addLayout(buttons)
        self._keep = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._keep.timeout.connect(self._say_changed)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.refresh)
        self._look.start()
        live.source_opened.connect(self.refresh)
        live.source_closed.connect(self._say_changed)
        self.refresh()

    @property
    def settings(self) -> CameraSettings | None:
        """Of the camera in use."""
        return self.live.choice.settings

    def refresh(self) -> None:
        """Show the camera in use as it is now; another source closes the page."""
        choice = self.live.choice
        if not self.live.running or not choice.from_camera:
            if self.isVisible():
                self.accept()
            return
        self.rate.setCurrentIndex(self.rate.findData(choice.rate_hz))
        # One picture cannot change its rate while it is recorded.
        self.rate.setEnabled(self.live.recording is None)
        settings = self.settings
        offered = settings.offered if settings is not None else None
        if settings is not None:
            settings.look_again()
        for name, row in self.rows.items():
            found = offered.get(name) if offered is not None else None
            row.show_setting(found, open_yet=offered is not None)
        some = bool(offered)
        self.reset.setEnabled(some)
        self.page.setEnabled(offered is not None)

    def _want(self, name: SettingName, value: int | None) -> None:
        settings, row = self.settings, self.rows[name]
        if settings is None:
            return
        settings.want(name, value)
        if value is not None:
            row.value.setText(str(value))
            with QSignalBlocker(row.automatic):
                row.automatic.setChecked(False)
        self._keep.start()

    def _switch(self, name: SettingName, automatic: bool) -> None:
        self._want(name, None if automatic else self.rows[name].slider.value())

    def _reset(self) -> None:
        for name in SettingName:
            self._want(name, None)

    def _show_page(self) -> None:
        if self.settings is not None:
            self.settings.show_page()

    def _say_changed(self) -> None:
        self._keep.stop()
        settings, camera = self.settings, self.live.choice.camera
        if settings is not None and camera is not None:
            self.changed.emit(str(camera), settings.wanted)

    def done(self, result: int) -> None:
        if self._keep.isActive():
            self._say_changed()
        self._look.stop()
        super().done(result)
