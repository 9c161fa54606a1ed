"""Where file dialogs begin, where the last file of that kind was, and what they list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from emoscope.app.i18n import tr
from emoscope.app.models.settings import SettingsStore
from emoscope.engine import paths

VIDEO_FILES = "*.mp4 *.mov *.mkv *.avi *.webm *.m4v *.mpg *.mpeg *.ts *.gif"


def videos_first() -> str:
    """What a dialog for videos lists: them, and on request everything."""
    return f"{tr('Videos')} ({VIDEO_FILES});;{tr('All files')} (*)"


class Folders:
    """Folders by kind of file (``video``, ``pictures``, ``exports``, ``labels``)."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store

    def last(self, kind: str) -> str:
        """The last one if it is still there, else the system's usual place, or home."""
        kept = self._store.values.places.get(f"folder {kind}", "")
        if kept and Path(kept).is_dir():
            return kept
        if kind == "labels":
            return str(paths.user_label_sets())
        place = QStandardPaths.StandardLocation
        usual = {"video": place.MoviesLocation, "pictures": place.PicturesLocation}
        found = QStandardPaths.writableLocation(usual.get(kind, place.DocumentsLocation))
        # A dialog takes what is not there for the name of a file.
        return found if Path(found).is_dir() else str(Path.home())

    def remember(self, kind: str, chosen: Path) -> None:
        """The folder of a file that was chosen."""
        self._store.remember(f"folder {kind}", str(chosen.absolute().parent))
