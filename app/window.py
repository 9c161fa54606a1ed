"""The window: puts the parts together and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.action_rows import plain
from emoscope.app.commands.actions import ActionTable
from emoscope.app.commands.announcements import Announcer
from emoscope.app.commands.camera import CameraCommands
from emoscope.app.commands.closing import ClosingCommands
from emoscope.app.commands.drops import Drops
from emoscope.app.commands.help import HelpCommands
from emoscope.app.commands.label_sets import LabelSetCommands
from emoscope.app.commands.left_out import LeftOutCommands
from emoscope.app.commands.live_recording import LiveRecordingCommands
from emoscope.app.commands.menus import fill_menus
from emoscope.app.commands.neutral_and_why import NeutralCommands
from emoscope.app.commands.other_sources import OtherSourceCommands
from emoscope.app.commands.people import PeopleCommands
from emoscope.app.commands.picture import PictureCommands
from emoscope.app.commands.recent_files import RecentFiles
from emoscope.app.commands.recordings import RecordingsCommands
from emoscope.app.commands.recordings_place import RecordingsPlace
from emoscope.app.commands.reminders import Reminders
from emoscope.app.commands.retention import RetentionCommands
from emoscope.app.commands.shared_parts import SharedParts
from emoscope.app.commands.sources import SourceCommands
from emoscope.app.commands.status import StatusCommands
from emoscope.app.commands.studies import StudiesCommands
from emoscope.app.commands.studies_place import StudiesPlace
from emoscope.app.commands.study_notes import StudyNotes
from emoscope.app.commands.study_outputs import StudyOutputs
from emoscope.app.commands.study_running import StudyRunCommands
from emoscope.app.commands.teaching import TeachingCommands
from emoscope.app.commands.undoing import UndoCommands
from emoscope.app.commands.view import ViewCommands
from emoscope.app.geometry import remember, restore_splitters, restore_window
from emoscope.app.i18n import pick_language
from emoscope.app.icons import Icons, program_icon
from emoscope.app.models.folders import Folders
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.theme.style import apply_theme, tokens_for
from emoscope.app.views.consent_bar import ConsentBar
from emoscope.app.views.empty_state import Stage
from emoscope.app.views.enter import EnterPresses
from emoscope.app.views.fitting import Content, Row, whole_or_scrolled
from emoscope.app.views.labels_page import LabelsPage
from emoscope.app.views.live_page import LivePage
from emoscope.app.views.messages import MessageBar
from emoscope.app.views.notice_page import NoticePage
from emoscope.app.views.rail import Rail
from emoscope.app.views.status_line import StatusLine
from emoscope.app.views.tool_bar import ToolBar

BEFORE_THE_NOTICE = ("file.quit", "help.print_notice", "help.about")
"""What can be done while the notice waits to be accepted."""

if TYPE_CHECKING:
    from emoscope.app.views.recordings_page import RecordingsPage
    from emoscope.app.views.studies_page import StudiesPage

    Page = LivePage | RecordingsPage | LabelsPage | StudiesPage


class MainWindow(QMainWindow):
    """Composes notice, places, message bar, badge and status line."""

    notice_accepted = Signal()
    language_wanted = Signal()
    """Another language was chosen, and nothing stands in the way of changing to it."""

    def __init__(
        self, live: LiveModel, store: SettingsStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.live = live
        self.store = store
        self._unasked = False
        self.tokens = tokens_for(store.values.theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, self.tokens)
        self.icons = Icons(self.tokens)
        self.actions_table = ActionTable(self, self.icons)
        self.setWindowTitle("EmoScope")
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)

        self.live_page = LivePage(live, store, self.tokens, self.icons, self.actions_table)
        self.labels_page = LabelsPage(live, self.tokens, self.icons, self.actions_table)
        self.places = Stage()
        self.pages: dict[str, Page] = {"live": self.live_page, "labels": self.labels_page}
        for page in self.pages.values():
            self.places.addWidget(page)
        self.rail = Rail(self.actions_table, self.icons)
        self.message = MessageBar(self.icons)
        self.consent = ConsentBar()
        self.bar = ToolBar(live, self.icons, self.actions_table)
        self.source_button, self.badge = self.bar.source_button, self.bar.badge
        self.tools, self.record_badge = self.bar.tools, self.bar.record_badge
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self.notice = NoticePage(self.icons)
        self.root = QStackedWidget()
        self.root.addWidget(self.notice)
        self.root.addWidget(whole_or_scrolled(self._content()))
        self.setCentralWidget(self.root)
        self.message.act = self._button_of
        self.message.lie_over(self.root, self.rail.sizeHint().width())
        self.message.show_place("live")
        self.announcer = Announcer(self, live, store, self.message)
        shared = SharedParts(
            window=self,
            live=live,
            store=store,
            actions=self.actions_table,
            icons=self.icons,
            message=self.message,
            announcer=self.announcer,
            consent=self.consent,
            folders=Folders(store),
            live_page=self.live_page,
            labels_page=self.labels_page,
            go_to=self.go_to,
            shown_place=lambda: self.place,
        )
        self.shared = shared
        self.menus = fill_menus(self.menuBar(), self.actions_table)
        self.recent = RecentFiles(shared, self.menus["file"])
        self._make_commands(shared)
        live.problem.connect(self.message.say)
        live.settled.connect(self.message.take_back)
        self.live_page.problem.connect(self.message.say)
        self.labels_page.problem.connect(self.message.say)
        store.changed.connect(self._setting_changed)
        self.notice.accepted.connect(self._accept_notice)
        self.notice.declined.connect(self.close)
        self.notice.show_language(pick_language(store.values.language))
        self.notice.language_chosen.connect(lambda value: store.set(language=value))
        EnterPresses(self)
        application.styleHints().colorSchemeChanged.connect(self._system_colours_changed)
        restore_window(self, store)
        restore_splitters(self._splitters(), store)
        self.status_commands.refresh()
        self.show_notice(not store.notice_accepted)
        if store.trouble:
            self.message.say(store.trouble)

    # -- parts ---------------------------------------------------------------------------------

    def _make_commands(self, shared: SharedParts) -> None:
        """Each gets what all share and the others that it needs: none knows the window."""
        self.recordings = RecordingsPlace(shared, self._make_recordings_page)
        self.label_sets = LabelSetCommands(shared)
        self.sources = SourceCommands(
            shared, self.source_button, self.recent, self.label_sets, self.recordings
        )
        self.other_sources = OtherSourceCommands(shared, self.sources)
        self.camera = CameraCommands(shared, self.sources)
        self.picture = PictureCommands(shared)
        self.left_out = LeftOutCommands(shared)
        self.live_recording = LiveRecordingCommands(shared)
        self.live_recording.saved.connect(self._recording_saved)
        self.neutral = NeutralCommands(shared)
        self.teaching = TeachingCommands(shared, self.neutral, self.recordings)
        self.retention = RetentionCommands(shared, self.recordings, self.recent)
        self.reminders = Reminders(shared, self.recordings)
        self.studies = StudiesPlace(shared, self._make_studies_page)
        self.status_commands = StatusCommands(
            shared, self.status, self.bar, self.recordings, self.studies
        )
        self.live_recording.runs.connect(self.status_commands.show_recording)
        self.studies_commands = StudiesCommands(
            shared, self.studies, self.recordings, self.menus["studies"]
        )
        self.study_running = StudyRunCommands(shared, self.studies)
        self.study_outputs = StudyOutputs(shared, self.studies)
        self.study_notes = StudyNotes(shared, self.studies)
        self.undoing = UndoCommands(shared, self.studies)
        self.drops = Drops(
            shared, self.sources, self.recordings, self.studies_commands, self.teaching
        )
        self.help = HelpCommands(shared, self.recordings, self.root, self.bar, self.rail)
        self.notice_accepted.connect(self.help.first_start)
        self.recordings_commands = RecordingsCommands(
            shared, self.recordings, self.teaching, self.retention, self.help
        )
        self.people = PeopleCommands(shared, self.recordings)
        self.view = ViewCommands(shared, self.label_sets)
        self.view.notice_wanted.connect(self._show_notice_again)
        self.view.streaming.connect(self.badge.set_streams)
        self.closing = ClosingCommands(
            shared,
            self.label_sets,
            self.recordings,
            self.studies,
            self.study_outputs,
            self.neutral,
            self.teaching,
            self.retention,
        )

    def _content(self) -> Content:
        content = Content()
        content.setObjectName("page")
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.bar)
        consent = QHBoxLayout()
        consent.setContentsMargins(10, 0, 10, 0)
        consent.addWidget(self.consent)
        side.addLayout(consent)
        side.addWidget(self.places, 1)
        layout = Row(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(side, 1)
        return content

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.status.set_narrow(self.bar.fit(event.size().width() - self.rail.sizeHint().width()))
        super().resizeEvent(event)

    # -- places --------------------------------------------------------------------------------

    def _make_recordings_page(self) -> RecordingsPage:
        from emoscope.app.views.recordings_page import RecordingsPage

        page = RecordingsPage(self.live, self.store, self.tokens, self.icons, self.actions_table)
        self.pages["recordings"] = page
        self.places.addWidget(page)
        restore_splitters(page.splitters, self.store)
        return page

    def _make_studies_page(self) -> StudiesPage:
        from emoscope.app.models.study_book import StudyBook
        from emoscope.app.models.study_queue import StudyQueue
        from emoscope.app.views.studies_page import StudiesPage

        book, queue = StudyBook(self), StudyQueue(self)
        page = StudiesPage(book, self.tokens, self.icons, self.actions_table, queue)
        self.pages["studies"] = page
        self.places.addWidget(page)
        restore_splitters(page.splitters, self.store)
        return page

    def go_to(self, place: str) -> None:
        """Show one of the places; a notice that is read again goes."""
        if self.root.currentIndex() == 0 and self.store.notice_accepted:
            self.show_notice(False)
        if place == "recordings":
            _ = self.recordings.page
        if place == "studies":
            self.studies.page.book.look_again()
        if place != "live":
            self.help.leave_tour()
        page = self.pages[place]
        last = page.focusWidget()
        self.places.setCurrentWidget(page)
        self.rail.mark(place)
        self.message.show_place(place)
        self.actions_table.refresh()
        # Left on the rail, Space would press a button of the rail.
        if last is not None and last.isVisible() and last.isEnabled():
            last.setFocus()
        else:
            page.take_keyboard()

    @property
    def place(self) -> str:
        """Name of the place that is shown."""
        now = self.places.currentWidget()
        return next(name for name, page in self.pages.items() if page is now)

    def _recording_saved(self, folder: Path) -> None:
        """Say it, and list it."""
        self.message.say(self.live_recording.saved_folder(folder), "good")
        if self.recordings.shown is not None:
            self.recordings.shown.queue.refresh()

    # -- notice --------------------------------------------------------------------------------

    def show_notice(self, wanted: bool) -> None:
        """Show the notice instead of the content, or the content."""
        self.root.setCurrentIndex(0 if wanted else 1)
        must = wanted and not self.store.notice_accepted
        self.actions_table.only(BEFORE_THE_NOTICE if must else None)
        if wanted:
            self.notice.take_keyboard()
        elif self.place == "live":
            self.live_page.take_keyboard()
        self.sources.refresh()

    def _show_notice_again(self) -> None:
        self.notice.show_again()
        self.show_notice(True)

    def _accept_notice(self) -> None:
        first = not self.store.notice_accepted
        if first:
            self.store.accept_notice()
        self.show_notice(False)
        if first:
            self.notice_accepted.emit()

    # -- showing -------------------------------------------------------------------------------

    def _button_of(self, name: str) -> tuple[str, Callable[[], object]]:
        action = self.actions_table[name]
        return plain(action.text()), action.trigger

    def _setting_changed(self, name: str) -> None:
        if name == "theme":
            self.use_theme()
        if name == "language":
            why = self.closing.why_not_anew()
            if why:
                self.message.say(why, "info")
            else:
                self.language_wanted.emit()
        self.live_page.take_settings()
        self.sources.refresh()
        if self.store.trouble:
            self.message.say(self.store.trouble)

    def _system_colours_changed(self) -> None:
        if self.store.values.theme == "system":
            self.use_theme()

    def use_theme(self) -> None:
        """Paint everything in the colours that the settings ask for."""
        self.tokens = tokens_for(self.store.values.theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, self.tokens)
        self.icons.use(self.tokens)
        self.actions_table.tint()
        self.live_page.use(self.tokens, self.icons)
        self.labels_page.use(self.tokens, self.icons)
        self.source_button.retint()
        self.message.retint()
        if self.recordings.shown is not None:
            self.recordings.shown.use(self.tokens)
        if self.studies.shown is not None:
            self.studies.shown.use(self.tokens)
        self.rail.use(self.icons)

    # -- window --------------------------------------------------------------------------------

    def _splitters(self) -> dict[str, QSplitter]:
        page = self.live_page
        known = {"left": page.left, "right": page.right, "whole": page.whole}
        known["labels"] = self.labels_page.whole
        for made in (self.recordings.shown, self.studies.shown):
            if made is not None:
                known |= made.splitters
        return known

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.store.notice_accepted:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.drops.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def close_unasked(self) -> None:
        """Close without a question: there may be nobody who could answer."""
        self._unasked = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._unasked and not self.closing.may_close():
            event.ignore()
            return
        self.hide()  # what follows may wait for threads: nobody should look at that
        self.end_parts()
        self.live.close()
        super().closeEvent(event)

    def end_parts(self) -> None:
        """End everything of the window's own, and wait for it; the models go on."""
        remember(self, self._splitters(), self.store)
        self.message.end()
        for part in (
            self.view,
            self.other_sources,
            self.camera,
            self.neutral,
            self.teaching,
            self.retention,
            self.reminders,
            self.help,
            self.sources,
        ):
            part.close()
        self.labels_page.end()
        self.study_outputs.close()
        self.study_notes.close()
        self.studies.close()
        self.recordings.close()
