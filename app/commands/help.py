"""Help: pages, what is new, the tour, the sample recording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.sets import in_own_language
from emoscope.engine import __version__, paths
from emoscope.engine.prompts.labels import load_label_set

if TYPE_CHECKING:
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.views.help_dialog import HelpDialog
    from emoscope.app.views.tour import Stop, Tour

SAMPLE_SET = "demo"


class HelpCommands(QObject):
    """Handlers of the actions that explain."""

    def __init__(
        self,
        shared: SharedParts,
        recordings: RecordingsPlace,
        root: QStackedWidget,
        bar: QWidget,
        rail: QWidget,
    ) -> None:
        """`root` shows the notice or the content, with `bar` above and `rail` beside it."""
        super().__init__(shared.window)
        self._shared = shared
        self._recordings = recordings
        self._root, self._bar, self._rail = root, bar, rail
        self.dialog: HelpDialog | None = None
        self.tour: Tour | None = None
        self._tour_waits = False
        shared.actions.connect(
            {
                "help.pages": self.show_pages,
                "help.news": lambda: self.show_pages("news"),
                "help.tour": self.begin_tour,
            }
        )
        shared.live.result_changed.connect(self._scored)

    # -- pages ---------------------------------------------------------------------------------

    def show_pages(self, page: str = "") -> None:
        """Open the pages; ``page`` is a file's name or ``news``."""
        from emoscope.app.views.help_dialog import HelpDialog

        if self.dialog is not None:
            self.dialog.show_page(page)
            return
        self.dialog = HelpDialog(self._shared.window, page)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def say_news(self) -> None:
        """Once after an update: there is something to read."""
        store = self._shared.store
        seen = store.values.version_seen
        if seen == __version__:
            return
        store.set(version_seen=__version__)
        if seen:
            self._shared.message.offer(
                tr("This is EmoScope {version}.").format(version=__version__),
                tr("What is new"),
                lambda: self.show_pages("news"),
            )

    # -- tour ----------------------------------------------------------------------------------

    def first_start(self) -> None:
        """The notice was accepted just now."""
        self._tour_waits = not self._shared.store.values.tour_seen

    def _scored(self, _: object) -> None:
        """The tour of the first start waits until there is something to see."""
        shared = self._shared
        result = shared.live.result
        scored = result is not None and any(face.state.scored for face in result.faces)
        if (
            self._tour_waits
            and scored
            and shared.shown_place() == "live"
            and self._root.currentIndex()
        ):
            self.begin_tour()

    def begin_tour(self) -> None:
        """Show what is where."""
        from emoscope.app.views.tour import Tour

        shared = self._shared
        if self.tour is not None:
            return
        self._tour_waits = False
        shared.store.set(tour_seen=True)
        shared.go_to("live")
        self.tour = Tour(self.stops(), shared.tokens, self._root)
        self.tour.over.connect(self._toured)

    def leave_tour(self) -> None:
        """The user goes elsewhere: it speaks of the live place."""
        if self.tour is not None:
            self.tour.leave()

    def _toured(self) -> None:
        self.tour = None
        self._shared.live_page.video.setFocus()

    def stops(self) -> tuple[Stop, ...]:
        """What the tour points at."""
        from emoscope.app.views.tour import Stop

        page = self._shared.live_page
        return (
            Stop(
                tr("A face and your words"),
                tr(
                    "The picture shows what the camera or video shows. Each face has a frame with "
                    "the label that fits best right now. Click a face to follow it."
                ),
                lambda: page.stage,
            ),
            Stop(
                tr("Type any sentence"),
                tr(
                    "Type a word or a whole sentence here, such as “trying not to laugh”, and "
                    "press Enter. It is scored at once."
                ),
                lambda: page.labels,
            ),
            Stop(
                tr("How to read a bar"),
                tr(
                    "Length and number say how well the sentence describes how the face looks to "
                    "the model, compared with the other labels. It is not what the person feels."
                ),
                lambda: page.faces,
            ),
            Stop(
                tr("The last 30 seconds"),
                tr("One line per label for the face that is selected."),
                lambda: page.plot,
            ),
            Stop(
                tr("Record, cover faces, present"),
                tr(
                    "Record with Ctrl+R, cover faces with B, and open a second window for an "
                    "audience with F5. Recording shows a red badge."
                ),
                lambda: self._bar,
            ),
            Stop(
                tr("Pages"),
                tr(
                    "Recordings plays what was analysed and exports tables. Labels shows which "
                    "sentences the model cannot tell apart. F1 opens help, Ctrl+Shift+P finds any "
                    "command."
                ),
                lambda: self._rail,
            ),
        )

    # -- sample --------------------------------------------------------------------------------

    def open_sample(self) -> None:
        """Open a recording of the demo clip; it is made when it is first asked for."""
        shared = self._shared
        page = self._recordings.page
        clip = paths.demo_clip()
        known = [folder for folder, video in page.archive.entries() if video == clip]
        if known:
            page.open(known[0], clip)
            return
        words = tr("Making the sample recording from the demo clip.")
        shared.message.say(words, "info", about="sample")
        page.work.ended.connect(self._sample_made)
        page.open_next = clip
        page.work.analyse((clip,), load_label_set(in_own_language(SAMPLE_SET)), embeddings=True)

    def _sample_made(self) -> None:
        self._shared.message.settle("sample")

    def close(self) -> None:
        """Close what this has opened."""
        self.leave_tour()
        if self.dialog is not None:
            self.dialog.close()
