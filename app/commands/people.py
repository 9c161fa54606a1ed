"""Who is who in a recording: the chosen face is named, taken apart, and named no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.app.models.wording import clock_words
from emoscope.engine.errors import EmoScopeError

if TYPE_CHECKING:
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.models.recording import Recording


class PeopleCommands(QObject):
    """Handlers of the actions ``recordings.…_face`` and ``recordings.alike``.

    Names are what a person says, within one recording; nobody is recognised.
    """

    def __init__(self, shared: SharedParts, place: RecordingsPlace) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._place = place
        shared.actions.connect(
            {
                "recordings.name_face": Does(self.name, self._possible),
                "recordings.split_face": Does(self.split, self._possible),
                "recordings.alike": Does(self.suggest, self._has_several),
                "recordings.unname_face": Does(self.unname, lambda: bool(self._name())),
            }
        )
        place.made.connect(self._made)

    def _made(self) -> None:
        page = self._place.page
        page.timeline.name_wanted.connect(self._name_wanted)
        page.looked.connect(self._looked)

    def _name_wanted(self, _track: int) -> None:
        self.name()

    def _looked(self) -> None:
        # A method of this object ends with the window, as the page does.
        self._shared.actions.refresh()

    def name(self) -> None:
        """Ask whose the chosen face is."""
        track = self._track
        title = tr("Whose face is this?")
        hint = tr(
            "Face {number}, as long as it is in view. The name goes into tables and exports;"
            " faces of one name are one person."
        )
        self._ask(
            title,
            hint.format(number=track),
            lambda recording, name: recording.name_face(track, name),
        )

    def split(self) -> None:
        """Ask whose the chosen face is from now on."""
        track, now_s = self._track, self._place.page.timeline.now_s
        title = tr("Who is it from here on?")
        hint = tr("Face {number} from {time} on.")
        self._ask(
            title,
            hint.format(number=track, time=clock_words(now_s, 0.1)),
            lambda recording, name: recording.name_face(track, name, now_s),
        )

    def unname(self) -> None:
        """Take the names of the chosen face away."""
        recording = self._recording
        if recording is None:
            return
        try:
            recording.unname_face(self._track)
        except EmoScopeError as error:
            self._shared.message.say(str(error))
        self._place.page.show_notes()

    def suggest(self) -> None:
        """Say which faces may be one person's, for the user to decide."""
        recording = self._recording
        if recording is None:
            return
        if recording.video is None:
            self._shared.message.say(
                tr("The film of this recording is not here, and looks are compared in it.")
            )
            return
        from emoscope.app.models.alike import Alike
        from emoscope.app.views.alike_dialog import AlikeDialog
        from emoscope.app.views.form import show_dialog

        self._shared.go_to("recordings")
        page = self._place.page
        alike = Alike(recording, self)
        dialog = AlikeDialog(alike, self._shared.store, self._shared.window)
        dialog.shown.connect(lambda track: self._show_face(recording, track))
        dialog.edited.connect(page.show_notes)
        dialog.finished.connect(alike.deleteLater)
        show_dialog(dialog, page.show_notes)
        alike.start()

    def _show_face(self, recording: Recording, track: int) -> None:
        """Choose a face and show when it comes into sight, if the recording is still open."""
        page = self._place.page
        if recording is page.recording and track in recording.tracks:
            page.choose_face(track)
            page.seek(recording.first_s(track))

    def _has_several(self) -> bool:
        return self._recording is not None and len(self._recording.tracks) > 1

    def _ask(self, title: str, hint: str, give: Callable[[Recording, str], None]) -> None:
        recording = self._recording
        if recording is None:
            return
        from emoscope.app.views.name_dialog import NameDialog

        self._shared.go_to("recordings")
        people = recording.people
        NameDialog(
            title,
            hint,
            (self._name(), *people),
            lambda name: give(recording, name),
            self._shared.window,
        ).exec()
        self._place.page.show_notes()

    @property
    def _recording(self) -> Recording | None:
        page = self._place.shown
        return None if page is None else page.recording

    @property
    def _track(self) -> int:
        page = self._place.shown
        return 0 if page is None else page.timeline.selected

    def _possible(self) -> bool:
        return self._recording is not None and self._track in self._recording.tracks

    def _name(self) -> str:
        """Of the chosen face where the playhead is."""
        recording, page = self._recording, self._place.shown
        if recording is None or page is None:
            return ""
        return recording.name_at(self._track, page.timeline.now_s)
