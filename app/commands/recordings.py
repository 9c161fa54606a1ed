"""What the actions of the recordings place do."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.app.models.folders import videos_first

if TYPE_CHECKING:
    from emoscope.app.commands.help import HelpCommands
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.retention import RetentionCommands
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.teaching import TeachingCommands
    from emoscope.app.views.timeline import Timeline


class RecordingsCommands(QObject):
    """Handlers of the actions ``recordings.…``: files in, markers, zoom, exports out.

    Each shows the place first, which is made then.
    """

    def __init__(
        self,
        shared: SharedParts,
        place: RecordingsPlace,
        teaching: TeachingCommands,
        retention: RetentionCommands,
        help_commands: HelpCommands,
    ) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.place = place
        self._mark_stretch = teaching.mark_stretch
        rows: dict[str, Callable[[], object]] = {
            "analyse": self.ask_files,
            "open": self.ask_session,
            "play": lambda: place.page.toggle_play(),
            "sample": help_commands.open_sample,
            "loop": lambda: place.page.show_loop(),
            "frame_back": lambda: place.page.step(-1),
            "frame_on": lambda: place.page.step(1),
            "faster": lambda: place.page.controls.change_speed(1),
            "slower": lambda: place.page.controls.change_speed(-1),
            "marker": lambda: place.page.markers.add_at(self._timeline.now_s),
            "zoom_in": lambda: self._timeline.zoom(0.6, self._timeline.now_s),
            "zoom_out": lambda: self._timeline.zoom(1.6, self._timeline.now_s),
            "zoom_all": lambda: self._timeline.show_all(),
            "teach": teaching.teach_from_stretch,
            "export": lambda: place.exports.ask(),
            "forget": retention.ask_forget,
            "forget_old": retention.ask_forget_old,
        }
        shared.actions.connect(
            {f"recordings.{verb}": functools.partial(self._there, do) for verb, do in rows.items()}
        )
        store = shared.store
        switch = functools.partial(self._there, lambda: store.set(sound=not store.values.sound))
        shared.actions.connect(
            {"recordings.sound": Does(switch, checked=lambda: store.values.sound)}
        )
        place.made.connect(self._made)

    @property
    def _timeline(self) -> Timeline:
        return self.place.page.timeline

    def _there(self, do: Callable[[], object]) -> None:
        self.shared.go_to("recordings")
        do()

    def _made(self) -> None:
        page, message = self.place.page, self.shared.message
        page.stopped.connect(self._offer_to_go_on)
        page.timeline.teach_wanted.connect(self._mark_stretch)
        page.problem.connect(message.say)
        page.said.connect(lambda text: message.say(text, "info"))

    def _offer_to_go_on(self, path: Path) -> None:
        self.shared.message.offer(
            tr("{name} was stopped. Scores so far are kept.").format(name=path.name),
            tr("Analyse again"),
            lambda: self.place.analyse([path]),
        )

    def ask_files(self) -> None:
        """Ask for videos and analyse them."""
        folders = self.shared.folders
        names, _ = QFileDialog.getOpenFileNames(
            self.shared.window,
            tr("Analyse videos"),
            folders.last("video"),
            videos_first(),
        )
        if names:
            folders.remember("video", Path(names[0]))
        self.place.analyse([Path(name) for name in names])

    def ask_session(self) -> None:
        """Ask for a session's folder and open it."""
        place = self.place.page.archive.place(self.shared.store.values.recordings_folder)
        name = QFileDialog.getExistingDirectory(
            self.shared.window, tr("Open recording"), str(place)
        )
        if name:
            self.place.open_session(Path(name))
