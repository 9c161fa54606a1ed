"""Which source is open, and what can be done with it."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from emoscope.app.commands.actions import SIZE_ACTIONS
from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import SourceChoice, choice_of
from emoscope.app.models.folders import Folders
from emoscope.app.models.sets import in_own_language
from emoscope.app.permission import with_camera
from emoscope.engine import paths
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.live import Phase
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.manifest import MANIFEST

if TYPE_CHECKING:
    from emoscope.app.window import MainWindow

FIRST_SET, DEMO_SET = "basic7", "demo"
VIDEO_FILES = "*.mp4 *.mov *.mkv *.avi *.webm *.m4v *.mpg *.mpeg *.ts *.gif"


class Commands(QObject):
    """Sources, what is possible now, and the end of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.live = window.live
        self.store = window.store
        self.book = window.live.book
        self._offered = ""
        self._held = False
        self.folders = Folders(window.store)
        window.actions_table.connect(
            {
                "file.open_video": self.ask_video,
                "file.open_camera": self.use_camera,
                "file.demo": self.play_demo,
                "file.close_source": self.live.close_source,
                "file.quit": window.close,
                "edit.undo": self.book.undo,
                "edit.redo": self.book.redo,
                "live.pause": self.live.toggle_pause,
                "live.turn": self.turn_camera,
            }
        )
        window.actions_table.connect(
            {name: functools.partial(self.choose_size, size) for name, size in SIZE_ACTIONS.items()}
        )
        window.source_button.cameras_came.connect(self._cameras_came)
        window.source_button.cameras_went.connect(self._cameras_went)
        window.source_button.camera_chosen.connect(self.open_camera)
        self.book.history_changed.connect(self.refresh)
        self.live.phase_changed.connect(self.refresh)
        self.refresh()

    # -- what is possible now ------------------------------------------------------------------

    def refresh(self, *_: object) -> None:
        """Enable and tick the actions as things stand."""
        actions = self.window.actions_table
        if not self.store.notice_accepted:
            return
        undo, redo = self.book.undo_text, self.book.redo_text
        actions["edit.undo"].setEnabled(bool(undo))
        actions["edit.redo"].setEnabled(bool(redo))
        actions["edit.undo"].setText(f"{tr('&Undo')}: {undo}" if undo else tr("&Undo"))
        actions["edit.redo"].setText(f"{tr('&Redo')}: {redo}" if redo else tr("&Redo"))
        running = self.live.running
        for name in ("live.pause", "live.record", "live.snapshot", "file.close_source"):
            actions[name].setEnabled(running)
        actions["live.pause"].setChecked(self.live.paused)
        held = running and (self.live.paused or self.live.stats.phase is Phase.ENDED)
        if held is not self._held:
            self._held = held
            actions["live.pause"].setIcon(self.window.icons.icon("play" if held else "pause"))
        actions["live.landmarks"].setChecked(self.store.values.landmarks)
        actions["live.mirror"].setChecked(self.store.values.mirror)
        actions["recordings.sound"].setChecked(self.store.values.sound)
        camera = running and self.live.choice.from_camera
        size = self.live.choice.size or "1280x720"
        for name, each in SIZE_ACTIONS.items():
            actions[name].setEnabled(camera)
            actions[name].setChecked(camera and each == size)
        self.window.source_button.sizes.setEnabled(camera)
        actions["live.turn"].setEnabled(camera)
        some = bool(self.book.labels)
        for name in ("rename", "delete", "mute", "up", "down"):
            actions[f"labels.{name}"].setEnabled(some)

    # -- sources -------------------------------------------------------------------------------

    def open(self, choice: SourceChoice) -> None:
        """Look at something; not before the notice is accepted."""
        if not self.store.notice_accepted:
            return
        self.window.message.settle("source")
        if choice.camera is not None:
            with_camera(self, functools.partial(self.live.open, choice), self._camera_denied)
            return
        self.live.open(choice)
        if choice.video is not None and not choice.demo:
            self.folders.remember("video", choice.video)
            self.window.recent.remember(choice.video)

    def _camera_denied(self) -> None:
        self.window.message.say(
            tr(
                "The system does not let EmoScope use the camera. Allow it in the system's"
                " privacy settings, and start EmoScope again."
            ),
            about="source",
        )

    def open_source(self, named: str) -> None:
        """Another live source, or any, as ``--source`` names it."""
        try:
            choice = choice_of(named)
        except EmoScopeError as error:
            self.window.message.say(str(error), about="source")
            return
        self.open(choice)

    def ask_video(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            tr("Open video"),
            self.folders.last("video"),
            f"{tr('Videos')} ({VIDEO_FILES});;{tr('All files')} (*)",
        )
        if name:
            self.open(SourceChoice(video=Path(name)))

    def open_path(self, path: Path) -> None:
        """What was opened in a file manager: a session, a label set, or something to look at."""
        if not self.store.notice_accepted:
            return
        folder = path.parent if path.name == MANIFEST else path
        if (folder / MANIFEST).is_file():
            self.window.go_to("recordings")
            self.window.recordings_commands.open_session(folder)
        elif not path.exists():
            self.window.message.say(
                tr("{path} is not there any more.").format(path=path), about="source"
            )
        else:
            self.open_dropped(str(path))

    def open_dropped(self, name: str) -> None:
        """A file was dropped on the window: a label set or a video."""
        if Path(name).suffix.lower() in (".yaml", ".yml", ".json", ".csv"):
            self.window.label_commands.open_labels(Path(name))
        else:
            self.open(SourceChoice(video=Path(name)))

    def open_camera(self, index: int, name: str) -> None:
        self.store.set(camera=name)
        self.open(self._camera(name or index))

    def open_named(self, camera: str | int) -> None:
        """A camera by name or number, without making it the one of next time."""
        self.open(self._camera(camera))

    def _camera(self, camera: str | int) -> SourceChoice:
        """With the size that was chosen for it."""
        values, name = self.store.values, str(camera)
        return SourceChoice(
            camera=camera,
            size=values.camera_sizes.get(name, ""),
            turn_deg=values.camera_turns.get(name, 0),
        )

    def turn_camera(self) -> None:
        """Turn the camera in use by a quarter, now and from now on."""
        choice = self.live.choice
        if not self.live.running or not choice.from_camera or choice.camera is None:
            return
        if self.live.recording is not None:
            self.window.message.say(
                tr("The picture is not turned during a recording. End it first.")
            )
            return
        turned = (choice.turn_deg + 90) % 360
        turns = {**self.store.values.camera_turns, str(choice.camera): turned}
        self.store.set(camera_turns=turns)
        with self.window.consent.kept():
            self.open(self._camera(choice.camera))

    def choose_size(self, size: str) -> None:
        """Ask the camera in use for another size, now and from now on."""
        choice = self.live.choice
        if not self.live.running or not choice.from_camera or choice.camera is None:
            return
        if self.live.recording is not None:
            self.window.message.say(tr("Stop the recording before changing the resolution."))
            self.refresh()
            return
        sizes = {**self.store.values.camera_sizes, str(choice.camera): size}
        self.store.set(camera_sizes=sizes)
        # The same camera and the same people: their consent holds.
        with self.window.consent.kept():
            self.open(self._camera(choice.camera))
        self.refresh()

    def _cameras_came(self, names: list[str]) -> None:
        words = tr("Camera connected: {name}").format(name=", ".join(names))
        choice = self.live.choice
        if self.live.running and choice.video is None:
            self.window.announcer.say(words)  # the one in use goes on
            return
        self._offered = names[0]
        use = functools.partial(self.open_camera, 0, names[0])
        self.window.message.offer(words, tr("Use it"), use, about="source")

    def _cameras_went(self, names: list[str]) -> None:
        # The one in use is said by the session itself, with what to do.
        if self._offered in names:
            self.window.message.settle("source")  # it cannot be used any more
        others = [name for name in names if name != self.live.choice.camera]
        if others:
            words = tr("Camera unplugged: {name}").format(name=", ".join(others))
            self.window.announcer.say(words)

    def use_camera(self) -> None:
        """The camera of last time if it is there, else the first one."""
        button = self.window.source_button
        button.cameras_found.connect(self._use_found_camera)
        button.look_for_cameras()

    def _use_found_camera(self, cameras: list[tuple[int, str]]) -> None:
        self.window.source_button.cameras_found.disconnect(self._use_found_camera)
        if not self._open_first(cameras):
            self.window.message.offer(
                tr("No camera was found. Connect one, open a video file, or play the demo clip."),
                tr("Open video …"),
                self.ask_video,
                about="source",
            )

    def use_camera_or_demo(self) -> None:
        """For the start: a camera if there is one, else the demo clip."""
        button = self.window.source_button

        def found(cameras: list[tuple[int, str]]) -> None:
            button.cameras_found.disconnect(found)
            if not self._open_first(cameras):
                self.play_demo()
                self.window.message.offer(
                    tr(
                        "No camera was found, so the demo clip plays. "
                        "Connect a camera, or open a video of your own."
                    ),
                    tr("Open video …"),
                    self.ask_video,
                    about="source",
                )

        button.cameras_found.connect(found)
        button.look_for_cameras()

    def _open_first(self, cameras: list[tuple[int, str]]) -> bool:
        if not cameras:
            return False
        wanted = [entry for entry in cameras if entry[1] == self.store.values.camera]
        index, name = (wanted or cameras)[0]
        self.open(self._camera(name or index))
        return True

    def play_demo(self) -> None:
        clip = paths.demo_clip()
        if not clip.is_file():
            self.window.message.say(
                tr("The demo clip is missing. Reinstall EmoScope, or open a video file.")
            )
            return
        self._use_sentences()
        self.open(SourceChoice(video=clip, loop=True, demo=True))

    def _use_sentences(self) -> None:
        """The demo shows what free words can do, unless the user has labels of their own."""
        plain = (FIRST_SET, in_own_language(FIRST_SET))
        if self.book.path is None and not self.book.modified and self.book.label_set.name in plain:
            self.book.use(load_label_set(in_own_language(DEMO_SET)))
            self.window.label_panel.select(0)

    # -- window --------------------------------------------------------------------------------

    def may_close(self) -> bool:
        """Ask before work that is under way ends, and about labels that were not saved."""
        if (words := self.under_way()) and not self._ask_to_end(words):
            return False
        if not self.book.modified or not self.book.labels:
            return True
        box = QMessageBox(self.window)
        box.setWindowTitle("EmoScope")
        box.setText(tr("The label set has changes that are not saved."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        answer = box.exec()
        if answer == buttons.Save:
            return self.window.label_commands.save_labels()
        return bool(answer == buttons.Discard)

    def under_way(self) -> str:
        """What would end with the window, in a sentence; empty when nothing would."""
        page = self.window.shown_recordings
        if page is not None and page.job is not None:
            return tr("Files are still being analysed. Scores so far are kept.")
        if page is not None and self.window.recordings_commands.exporting:
            return tr("A file is still being written. It will be incomplete.")
        if self.live.recording is not None:
            return tr("A recording is running. It will be stopped and kept.")
        return ""

    def _ask_to_end(self, words: str) -> bool:
        box = QMessageBox(self.window)
        box.setWindowTitle("EmoScope")
        box.setText(words)
        box.setInformativeText(tr("Quit anyway?"))
        end = box.addButton(tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is end

    def close(self) -> None:
        self.window.source_button.end()
