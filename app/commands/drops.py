"""What becomes of files that are dropped on the window: the place that is shown takes them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.sources import SourceCommands
    from emoscope.app.commands.studies import StudiesCommands
    from emoscope.app.commands.teaching import TeachingCommands


class Drops(QObject):
    """Hands dropped files to whoever is meant."""

    def __init__(
        self,
        shared: SharedParts,
        sources: SourceCommands,
        recordings: RecordingsPlace,
        studies: StudiesCommands,
        teaching: TeachingCommands,
    ) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._sources = sources
        self._recordings = recordings
        self._studies = studies
        self._teaching = teaching

    def take(self, files: Sequence[Path]) -> None:
        """Take local files and folders in the order in which they were dropped."""
        if not files:
            return
        place, first = self._shared.shown_place(), files[0]
        if place == "labels" and first.is_dir():
            self._teaching.from_files(first)
        elif place == "studies":
            self._studies.dropped(files)
        elif place == "recordings":
            self._recordings.analyse(list(files))
        else:
            self._sources.open_dropped(str(first))
