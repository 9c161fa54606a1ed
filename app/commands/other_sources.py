"""Actions that open sources other than cameras and files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import TEST_PICTURE

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.sources import SourceCommands
    from emoscope.app.views.address_dialog import AddressDialog
    from emoscope.app.views.area_picker import AreaPicker
    from emoscope.engine.sources.screen_area import ScreenArea


class OtherSourceCommands(QObject):
    """Handlers of the actions that open a screen, a stream, a folder or the test picture."""

    def __init__(self, shared: SharedParts, sources: SourceCommands) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.sources = sources
        self.pickers: list[AreaPicker] = []
        self.asking: AddressDialog | None = None
        self._last_address = ""
        shared.actions.connect(
            {
                "file.look_at_screen": self.pick_area,
                "file.open_stream": self.ask_address,
                "file.watch_folder": self.ask_folder,
                "file.test_picture": lambda: sources.open_source(TEST_PICTURE),
            }
        )

    def pick_area(self) -> None:
        """Cover the screens until a part of one is chosen."""
        from emoscope.app.views.area_picker import pickers

        self._put_away()
        self.pickers = pickers()
        for picker in self.pickers:
            picker.chosen.connect(self._look_at)
            picker.cancelled.connect(self._put_away)
            picker.show()
        self.pickers[0].activateWindow()
        self.pickers[0].setFocus()

    def _look_at(self, area: ScreenArea) -> None:
        self._put_away()
        self.sources.open_source(f"screen:{area}")

    def _put_away(self) -> None:
        opened, self.pickers = self.pickers, []
        for picker in opened:
            picker.close()

    def ask_address(self) -> None:
        """Ask for an address; shown again without login and token."""
        from emoscope.app.views.address_dialog import AddressDialog

        self.asking = AddressDialog(self._last_address, self.shared.window)
        self.asking.chosen.connect(self._open_stream)
        self.asking.finished.connect(self._asked)
        self.asking.open()

    def _asked(self) -> None:
        if self.asking is not None:
            self.asking.deleteLater()
        self.asking = None

    def _open_stream(self, address: str) -> None:
        from emoscope.engine.sources.address import parse_address

        self._last_address = parse_address(address).shown
        self.sources.open_source(address)

    def ask_folder(self) -> None:
        folders = self.shared.folders
        name = QFileDialog.getExistingDirectory(
            self.shared.window, tr("Watch a folder"), folders.last("pictures")
        )
        if name:
            folders.remember("pictures", Path(name) / "x")
            self.sources.open_source(f"folder:{name}")

    def close(self) -> None:
        """Close what this has opened."""
        self._put_away()
        if self.asking is not None:
            self.asking.close()
