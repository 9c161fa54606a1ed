"""Which source is open, and what can be done with it."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import USUAL_RATE_HZ, SourceChoice, choice_of
from emoscope.app.models.folders import videos_first
from emoscope.app.models.sets import FIRST_SET, in_own_language
from emoscope.app.permission import with_camera
from emoscope.engine import paths
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.live import Phase
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.manifest import MANIFEST
from emoscope.engine.sources.camera_settings import CameraSettings
from emoscope.engine.sources.devices import may_be_same

if TYPE_CHECKING:
    from emoscope.app.commands.label_sets import LabelSetCommands
    from emoscope.app.commands.recent_files import RecentFiles
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.views.source_button import SourceButton

DEMO_SET = "demo"


class SourceCommands(QObject):
    """Handlers of the actions that open, pause and close a source."""

    def __init__(
        self,
        shared: SharedParts,
        button: SourceButton,
        recent: RecentFiles,
        label_sets: LabelSetCommands,
        recordings: RecordingsPlace,
    ) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.button = button
        self.recent = recent
        self.label_sets = label_sets
        self.recordings = recordings
        self.live = shared.live
        self.store = shared.store
        self.book = shared.live.book
        self._offered = ""
        self._had_model = False
        self.folders = shared.folders
        live = shared.live

        def running() -> bool:
            return live.running

        shared.actions.connect(
            {
                "file.open_video": self.ask_video,
                "file.open_camera": self.use_camera,
                "file.demo": self.play_demo,
                "file.close_source": Does(live.close_source, running),
                "live.pause": Does(
                    live.toggle_pause,
                    running,
                    checked=lambda: live.paused,
                    icon=lambda: "play" if self._held() else "pause",
                ),
            }
        )
        button.cameras_came.connect(self._cameras_came)
        button.cameras_went.connect(self._cameras_went)
        button.camera_chosen.connect(self.open_camera)
        recent.chosen.connect(lambda file: self.open(SourceChoice(video=file)))
        live.phase_changed.connect(self.refresh)
        live.pipeline_changed.connect(self._play_unseen)
        self.refresh()

    # -- what is possible now ------------------------------------------------------------------

    def refresh(self, *_: object) -> None:
        """Show what can be done with the source as things stand."""
        self.shared.actions.refresh()
        self.button.sizes.setEnabled(self.camera is not None and self.store.notice_accepted)

    def _held(self) -> bool:
        return self.live.running and (self.live.paused or self.live.stats.phase is Phase.ENDED)

    def _play_unseen(self, *_: object) -> None:
        """A file that was over before the model was there is played again, for its scores."""
        live, had_model = self.live, self._had_model
        self._had_model = live.pipeline is not None
        over = live.session is not None and live.session.phase is Phase.ENDED
        if over and self._had_model and not had_model:
            live.open(live.choice)

    @property
    def camera(self) -> str | None:
        """Name or number of the camera in use; None for none."""
        choice = self.live.choice
        if not self.live.running or not choice.from_camera or choice.camera is None:
            return None
        return str(choice.camera)

    # -- sources -------------------------------------------------------------------------------

    def open(self, choice: SourceChoice) -> None:
        """Look at something; not before the notice is accepted."""
        if not self.store.notice_accepted:
            return
        self.shared.message.settle("source")
        if choice.camera is not None:
            then = functools.partial(self._open_allowed, choice)
            with_camera(self, then, self._camera_denied, self._camera_asked)
            return
        self.live.open(choice)
        if choice.video is not None and not choice.demo:
            self.folders.remember("video", choice.video)
            self.recent.remember(choice.video)

    def _open_allowed(self, choice: SourceChoice) -> None:
        self.shared.message.settle("source")
        self.live.open(choice)

    def _camera_asked(self) -> None:
        self.shared.message.say(
            tr("The system asks whether EmoScope may use the camera. It opens when you allow it."),
            kind="info",
            about="source",
        )

    def _camera_denied(self) -> None:
        self.shared.message.say(
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
            self.shared.message.say(str(error), about="source")
            return
        self.open(choice)

    def ask_video(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.shared.window,
            tr("Open video"),
            self.folders.last("video"),
            videos_first(),
        )
        if name:
            self.open(SourceChoice(video=Path(name)))

    def open_path(self, path: Path) -> None:
        """What was opened in a file manager: a session, a label set, or something to look at."""
        if not self.store.notice_accepted:
            return
        folder = path.parent if path.name == MANIFEST else path
        if (folder / MANIFEST).is_file():
            self.recordings.open_session(folder)
        elif not path.exists():
            self.shared.message.say(
                tr("{path} no longer exists.").format(path=path), about="source"
            )
        else:
            self.open_dropped(str(path))

    def open_dropped(self, name: str) -> None:
        """A file was dropped on the window: a label set or a video."""
        if Path(name).suffix.lower() in (".yaml", ".yml", ".json", ".csv"):
            self.label_sets.open_labels(Path(name))
        else:
            self.open(SourceChoice(video=Path(name)))

    def open_camera(self, index: int, name: str) -> None:
        self.store.set(camera=name)
        self.open(self._camera(name or index))

    def open_named(self, camera: str | int) -> None:
        """A camera by name or number, without making it the one of next time."""
        self.open(self._camera(camera))

    def reopen_camera(self) -> None:
        """The camera in use with what was chosen for it since."""
        choice = self.live.choice
        if choice.camera is not None:
            # The same camera and the same people: their consent holds.
            with self.shared.consent.kept():
                self.open(self._camera(choice.camera))
        self.refresh()

    def _camera(self, camera: str | int) -> SourceChoice:
        """With what was chosen for it."""
        values, name = self.store.values, str(camera)
        return SourceChoice(
            camera=camera,
            size=values.camera_sizes.get(name, ""),
            turn_deg=values.camera_turns.get(name, 0),
            rate_hz=values.camera_rates.get(name, USUAL_RATE_HZ),
            settings=CameraSettings(values.camera_settings.get(name)),
        )

    def _cameras_came(self, names: list[str]) -> None:
        words = tr("Camera connected: {name}").format(name=", ".join(names))
        choice = self.live.choice
        if self.live.running and choice.video is None:
            self.shared.announcer.say(words)  # the one in use goes on
            return
        self._offered = names[0]
        use = functools.partial(self.open_camera, 0, names[0])
        self.shared.message.offer(words, tr("Use it"), use, about="source", place="live")

    def _cameras_went(self, names: list[str]) -> None:
        # The one in use is said by the session itself, with what to do.
        if self._offered in names:
            self.shared.message.settle("source")  # it cannot be used any more
        others = [name for name in names if name != self.live.choice.camera]
        if others:
            words = tr("Camera unplugged: {name}").format(name=", ".join(others))
            self.shared.announcer.say(words)

    def use_camera(self) -> None:
        """The camera of last time if it is there, else the first one."""
        button = self.button
        button.cameras_found.connect(self._use_found_camera)
        button.look_for_cameras()

    def _use_found_camera(self, cameras: list[tuple[int, str]]) -> None:
        self.button.cameras_found.disconnect(self._use_found_camera)
        if not self._open_first(cameras):
            self.shared.message.offer(
                tr("No camera was found. Connect one, open a video file, or play the demo clip."),
                tr("Open video …"),
                self.ask_video,
                about="source",
            )

    def use_camera_or_demo(self) -> None:
        """For the start: a camera if there is one, else the demo clip."""
        button = self.button

        def found(cameras: list[tuple[int, str]]) -> None:
            button.cameras_found.disconnect(found)
            if not self._open_first(cameras):
                self.play_demo()
                self.shared.message.offer(
                    tr(
                        "No camera was found, so the demo clip plays. "
                        "Connect a camera, or open a video of your own."
                    ),
                    tr("Open video …"),
                    self.ask_video,
                    about="source",
                    place="live",
                )

        button.cameras_found.connect(found)
        button.look_for_cameras()

    def _open_first(self, cameras: list[tuple[int, str]]) -> bool:
        if not cameras:
            return False
        last = self.store.values.camera
        wanted = [entry for entry in cameras if entry[1] == last]
        alike = [entry for entry in cameras if may_be_same(entry[1], last)]
        index, name = (wanted or alike or cameras)[0]
        self.open(self._camera(name or index))
        return True

    def play_demo(self) -> None:
        clip = paths.demo_clip()
        if not clip.is_file():
            self.shared.message.say(
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
            self.shared.label_panel.select(0)

    def close(self) -> None:
        """No more looking for cameras."""
        self.button.end()
