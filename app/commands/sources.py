"""What each action does."""

from __future__ import annotations

import functools
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox

from emoscope.app.commands.actions import SIZE_ACTIONS
from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import SourceChoice, choice_of
from emoscope.app.models.folders import Folders
from emoscope.app.models.label_files import export_labels
from emoscope.app.models.sets import in_own_language, offered_sets
from emoscope.app.permission import with_camera
from emoscope.engine import paths
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.live import Phase
from emoscope.engine.prompts.labels import load_label_set, own_label_sets, shipped_label_sets
from emoscope.engine.sessions.manifest import MANIFEST

if TYPE_CHECKING:
    from emoscope.app.window import MainWindow

FIRST_SET, DEMO_SET = "basic7", "demo"
VIDEO_FILES = "*.mp4 *.mov *.mkv *.avi *.webm *.m4v *.mpg *.mpeg *.ts *.gif"


class Commands(QObject):
    """Handlers of the action table, on a window and its models."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.live = window.live
        self.store = window.store
        self.book = window.live.book
        self.page = window.live_page
        self._offered = ""
        self._held = False
        self._veil_said = ""
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
                "live.snapshot": self.save_snapshot,
                "live.landmarks": lambda: self.flip("landmarks"),
                "live.mirror": self.flip_mirror,
                "live.turn": self.turn_camera,
                "live.hide_faces": self.next_veil,
                "labels.add": lambda: window.label_panel.new_name.setFocus(),
                "labels.rename": lambda: window.label_panel.rename_current(),
                "labels.delete": lambda: window.label_panel.delete_current(),
                "labels.mute": lambda: window.label_panel.mute_current(),
                "labels.up": lambda: window.label_panel.move_current(-1),
                "labels.down": lambda: window.label_panel.move_current(1),
                "labels.export": self.export_labels,
                "labels.open": self.ask_labels,
                "labels.save": self.save_labels,
                "labels.save_as": self.save_labels_as,
            }
        )
        window.actions_table.connect(
            {name: functools.partial(self.choose_size, size) for name, size in SIZE_ACTIONS.items()}
        )
        self._build_set_menu()
        window.source_button.cameras_came.connect(self._cameras_came)
        window.source_button.cameras_went.connect(self._cameras_went)
        window.labels_page.set_chosen.connect(self.open_labels)
        window.source_button.camera_chosen.connect(self.open_camera)
        self.book.history_changed.connect(self.refresh)
        self.live.phase_changed.connect(self.refresh)
        self.store.changed.connect(self._veil_changed)
        self.live.only_scored = self.store.values.hide_faces != "show"
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
            self.open_labels(Path(name))
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

    # -- live ----------------------------------------------------------------------------------

    def flip(self, name: str) -> None:
        self.store.set(**{name: not getattr(self.store.values, name)})

    def flip_mirror(self) -> None:
        """Mirror a camera or not; a video is always shown as it is, and that is said."""
        self.flip("mirror")
        if self.live.running and self.live.choice.video is not None:
            words = tr("Only a camera is mirrored. This video is shown as it is.")
            self.window.message.say(words, "info", about="mirror")

    def next_veil(self) -> None:
        """Show, blur, hide, cover everything, and round again."""
        order = ("show", "blur", "hide", "all")
        at = order.index(self.store.values.hide_faces)
        self.store.set(hide_faces=order[(at + 1) % len(order)])

    def _veil_changed(self, name: str) -> None:
        if name != "hide_faces":
            return
        veil = self.store.values.hide_faces
        self.live.only_scored = veil != "show"
        message = self.window.message
        if self._veil_said:
            message.take_back(self._veil_said)
            self._veil_said = ""
        if veil in ("blur", "hide"):
            self._veil_said = tr("A face that is not found cannot be covered.")
            cover = functools.partial(self.store.set, hide_faces="all")
            message.offer(self._veil_said, tr("Cover the whole picture"), cover)

    def save_snapshot(self) -> None:
        """The picture with what is drawn over it, as PNG."""
        image = self.page.video.grab_picture()
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
        first = Path(self.folders.last("pictures")) / f"emoscope {stamp}.png"
        name, _ = QFileDialog.getSaveFileName(
            self.window, tr("Save snapshot"), str(first), "PNG (*.png)"
        )
        if name:
            target = Path(name).with_suffix(".png")
            self.folders.remember("pictures", target)
            with self._noted(target):
                saved = image.save(str(target))
            if saved:
                self.window.message.say(tr("Saved {path}").format(path=target), "good")
            else:
                self.window.message.offer(
                    tr("{path} could not be written. Choose another location.").format(path=target),
                    tr("Choose folder …"),
                    self.save_snapshot,
                )

    def _noted(self, target: Path) -> AbstractContextManager[None]:
        """A picture saved while a recording runs is of the same people: forgetting names it."""
        from emoscope.engine.sessions.belongings import valid_manifest
        from emoscope.engine.sessions.written import noted

        folder = self.live.recording.order.folder if self.live.recording is not None else None
        manifest = valid_manifest(folder) if folder is not None else None
        if folder is None or manifest is None:
            return nullcontext()
        return noted(folder, manifest, target, saved=True)

    # -- labels --------------------------------------------------------------------------------

    def _build_set_menu(self) -> None:
        menu = QMenu(self.page.labels)
        menu.aboutToShow.connect(lambda: self._fill_set_menu(menu))
        self.page.labels.set_menu.setMenu(menu)
        self._fill_set_menu(menu)

    def _fill_set_menu(self, menu: QMenu) -> None:
        menu.clear()
        for title, names in (
            (tr("Your sets"), own_label_sets()),
            (tr("Sets built into EmoScope"), offered_sets()),
        ):
            if names:
                menu.addSection(title)
            for name in names:
                action = menu.addAction(name)
                action.triggered.connect(lambda _=False, called=name: self.open_labels(called))
        menu.addSeparator()
        for name in ("labels.open", "labels.save", "labels.save_as"):
            menu.addAction(self.window.actions_table[name])

    def open_labels(self, name: str | Path) -> None:
        try:
            self.book.open(name)
        except EmoScopeError as error:
            self.window.message.say(str(error), about="labels")
            return
        self.window.message.settle("labels")
        self.store.set(label_set=str(name))
        self.window.label_panel.select(0)

    def ask_labels(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            tr("Open label set"),
            self.folders.last("labels"),
            f"{tr('Label sets')} (*.yaml *.yml *.json *.csv);;{tr('All files')} (*)",
        )
        if name:
            self.folders.remember("labels", Path(name))
            self.open_labels(Path(name))

    def save_labels(self) -> bool:
        if self.book.path is None:
            return self.save_labels_as()
        return self._save_to(self.book.path)

    def save_labels_as(self) -> bool:
        folder = Path(self.folders.last("labels"))
        name, _ = QFileDialog.getSaveFileName(
            self.window,
            tr("Save label set"),
            str(folder / f"{self.book.label_set.name}.yaml"),
            f"{tr('Label sets')} (*.yaml)",
        )
        if not name:
            return False
        path = Path(name)
        path = path if path.suffix else path.with_suffix(".yaml")
        named = self.book.label_set.name
        before = self.book.path.stem if self.book.path is not None else ""
        # A name of the user's own stays; that of the set it came from does not.
        if named in {before, *own_label_sets(), *shipped_label_sets()} - {path.stem}:
            self.book.set_name(path.stem)
        return self._save_to(path)

    def export_labels(self) -> None:
        """The set in a form for other programs."""
        name, _ = QFileDialog.getSaveFileName(
            self.window,
            tr("Export label set"),
            str(Path(self.folders.last("labels")) / f"{self.book.label_set.name}.csv"),
            "CSV (*.csv);;JSON (*.json);;YAML (*.yaml)",
        )
        if name:
            try:
                export_labels(self.book.label_set, Path(name))
            except EmoScopeError as error:
                self.window.message.say(str(error))
            else:
                words = tr("Saved {path}").format(path=name)
                if self.book.label_set.taught is not None:
                    words += ". " + tr("Without its examples: they are embeddings of faces.")
                self.window.message.say(words, "good")

    def _save_to(self, path: Path) -> bool:
        try:
            self.book.save(path)
        except EmoScopeError as error:
            self.window.message.say(str(error))
            return False
        self.store.set(label_set=str(path))
        self.window.labels_page.fill_sets()
        words = tr("Saved {path}").format(path=path)
        if self.book.label_set.taught is not None:
            words += ". " + tr(
                "It holds embeddings of faces: personal data, for you alone to read."
            )
        self.window.message.say(words, "good")
        return True

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
            return self.save_labels()
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
