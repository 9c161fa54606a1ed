"""How the camera in use is asked to look: size, quarter turns, rate, exposure and more."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.commands.action_rows import SIZE_ACTIONS
from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.sources import SourceCommands
    from emoscope.app.views.camera_dialog import CameraDialog
    from emoscope.engine.sources.camera_settings import SettingName


class CameraCommands(QObject):
    """What is chosen is kept by the camera's name, for next time."""

    def __init__(self, shared: SharedParts, sources: SourceCommands) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.sources = sources
        self.live = shared.live
        self.store = shared.store
        self.dialog: CameraDialog | None = None
        shared.actions.connect(
            {
                "live.turn": Does(self.turn, self._with_camera),
                "live.camera_settings": Does(self.show_settings, self._with_camera),
                **{name: self._size_row(size) for name, size in SIZE_ACTIONS.items()},
            }
        )

    def _with_camera(self) -> bool:
        return self.sources.camera is not None

    def _size_row(self, size: str) -> Does:
        def chosen() -> bool:
            return self._with_camera() and size == (self.live.choice.size or "1280x720")

        return Does(functools.partial(self.choose_size, size), self._with_camera, chosen)

    def turn(self) -> None:
        """Turn the picture by a quarter, now and from now on."""
        camera = self.sources.camera
        if camera is None:
            return
        if self.live.recording is not None:
            self.shared.message.say(tr("Stop the recording before turning the picture."))
            return
        turned = (self.live.choice.turn_deg + 90) % 360
        self.store.set(camera_turns={**self.store.values.camera_turns, camera: turned})
        self.sources.reopen_camera()

    def choose_size(self, size: str) -> None:
        """Ask for another size, now and from now on."""
        camera = self.sources.camera
        if camera is None:
            return
        if self.live.recording is not None:
            self.shared.message.say(tr("Stop the recording before changing the resolution."))
            self.sources.refresh()
            return
        self.store.set(camera_sizes={**self.store.values.camera_sizes, camera: size})
        self.sources.reopen_camera()

    def show_settings(self) -> None:
        """Open the page beside the picture, which goes on."""
        from emoscope.app.views.camera_dialog import CameraDialog

        if self.sources.camera is None:
            return
        if self.dialog is None:
            self.dialog = CameraDialog(self.live, self.shared.window)
            self.dialog.rate_chosen.connect(self._choose_rate)
            self.dialog.changed.connect(self._keep)
            self.dialog.finished.connect(self._closed)
        self.dialog.show()
        self.dialog.raise_()

    def _choose_rate(self, rate_hz: int) -> None:
        camera = self.sources.camera
        if camera is None:
            return
        self.store.set(camera_rates={**self.store.values.camera_rates, camera: rate_hz})
        self.sources.reopen_camera()

    def _keep(self, camera: str, wanted: dict[SettingName, int]) -> None:
        known = {**self.store.values.camera_settings, camera: wanted}
        self.store.set(camera_settings={name: each for name, each in known.items() if each})

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def close(self) -> None:
        """Close what this has opened."""
        if self.dialog is not None:
            self.dialog.close()
