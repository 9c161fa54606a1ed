"""Retention of sessions: forgetting one, and forgetting the old ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models.archive import Archive
from emoscope.app.models.retention import (
    ForgetOutcome,
    ForgetPlan,
    forget,
    old_sessions,
    outcome_words,
    plan_for,
)
from emoscope.app.models.tasks import Task
from emoscope.app.views.forget_dialog import ForgetDialog
from emoscope.engine.sessions.last_places import without
from emoscope.engine.sessions.written import places_of

if TYPE_CHECKING:
    from emoscope.app.commands.recent_files import RecentFiles
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts


T = TypeVar("T")


class RetentionCommands(QObject):
    """Handlers of ``recordings.forget`` and ``recordings.forget_old``, and the look at the start.

    Looking and deleting happen in a thread. Nothing is deleted without a question, unless the
    settings say that old sessions go by themselves.
    """

    def __init__(
        self,
        shared: SharedParts,
        recordings: RecordingsPlace,
        recent: RecentFiles,
        archive: Archive | None = None,
    ) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.recordings = recordings
        self.recent = recent
        self.archive = archive or Archive()
        self.dialog: ForgetDialog | None = None
        self._task: Task | None = None
        self._held: frozenset[str] = frozenset()

    @property
    def busy(self) -> bool:
        return self._task is not None

    # -- one -----------------------------------------------------------------------------------

    def ask_forget(self) -> None:
        """Ask whether the chosen session is to be deleted."""
        folder = self.recordings.page.chosen
        if folder is None:
            self.shared.message.answer(tr("Choose a session in the list first."))
        elif not self._in_use(folder):
            self._run(lambda _: plan_for(self.archive, [folder]), self._ask)

    def _in_use(self, folder: Path) -> bool:
        recording = self.shared.live.recording
        words = ""
        if recording is not None and folder == recording.order.folder:
            words = tr("This session is still being recorded. Stop the recording first.")
        elif self.recordings.analysing:
            words = tr("Files are being analysed. Wait until they are done, or cancel first.")
        elif self.recordings.exporting:
            words = tr("An export is still being written. Wait until it is done.")
        if words:
            self.shared.message.answer(words)
        return bool(words)

    def _ask(self, plan: ForgetPlan | None) -> None:
        if plan is None or self.dialog is not None:
            return
        self.dialog = ForgetDialog(plan, self.shared.window)
        self.dialog.accepted.connect(lambda: self._accepted(plan))
        self.dialog.finished.connect(self._asked)
        self.dialog.open()

    def _accepted(self, plan: ForgetPlan) -> None:
        assert self.dialog is not None
        exports, examples = self.dialog.exports_too, self.dialog.examples_too
        self._forget(plan, exports=exports.isChecked(), examples=examples.isChecked())

    def _asked(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    # -- old ones ------------------------------------------------------------------------------

    def at_start(self) -> None:
        """Offer to delete old sessions, or delete them, as the settings say."""
        days = self.shared.store.values.keep_days
        chosen = self.shared.store.values.recordings_folder
        if days:
            self._run(lambda _: old_sessions(self.archive, days, chosen), self._found_old)

    def _found_old(self, plan: ForgetPlan | None) -> None:
        if plan is None:
            return
        if not plan.folders:
            self._say_troubles(plan)
            return
        if not self.shared.store.values.keep_asks:
            self._forget(plan)
            return
        days = self.shared.store.values.keep_days
        sentence = counted(
            "{count} session is older than {days} days.",
            "{count} sessions are older than {days} days.",
            len(plan.folders),
        ).format(days=days)
        self.shared.message.offer(sentence, tr("Delete …"), lambda: self._ask(plan))

    def ask_forget_old(self) -> None:
        """Ask about the sessions that are older than the settings say."""
        days = self.shared.store.values.keep_days
        if not days:
            self.shared.message.say(
                tr("Sessions are kept until you delete them. Set a limit in Settings."),
                "info",
            )
            return
        chosen = self.shared.store.values.recordings_folder
        self._run(lambda _: old_sessions(self.archive, days, chosen), self._ask_old)

    def _ask_old(self, plan: ForgetPlan | None) -> None:
        if plan is None:
            days = self.shared.store.values.keep_days
            words = tr("No session is older than {days} days.").format(days=days)
            self.shared.message.say(words, "info")
        elif plan.folders:
            self._ask(plan)
        else:
            self._say_troubles(plan)

    def _say_troubles(self, plan: ForgetPlan) -> None:
        """Name what may be old and cannot be read: nothing deletes it."""
        words = " ".join(in_language(trouble) for trouble in plan.troubles)
        self.shared.message.say(words, "bad", stay=True)

    # -- deleting ------------------------------------------------------------------------------

    def _forget(self, plan: ForgetPlan, *, exports: bool = False, examples: bool = True) -> None:
        page = self.recordings.shown
        if page is not None:
            page.forget_shown(plan.all_folders)
        named = {video for folder, video in self.archive.entries() if folder in plan.all_folders}
        self.recent.drop({video for video in named if video is not None})
        self._forget_places(plan)
        taught = self.shared.live.book.label_set.taught
        # What the window holds goes too: it would be saved again.
        from emoscope.engine.sessions.examples_of import keys_of  # reads tables: not at the start

        self._held = keys_of(taught, plan.all_folders) if taught and examples else frozenset()
        self._run(
            lambda task: forget(self.archive, plan, task, exports=exports, examples=examples),
            self._forgotten,
        )

    def _forget_places(self, plan: ForgetPlan) -> None:
        """Last folders of dialogs, which the window has in memory too."""
        gone = {place for folder in plan.all_folders for place in places_of(folder)}
        values = self.shared.store.values
        self.shared.store.set(places=without(values.places, gone))

    def _forgotten(self, outcome: ForgetOutcome) -> None:
        if self._held and not outcome.trouble:
            self.shared.live.book.forget_examples(self._held)
        self._held = frozenset()
        page = self.recordings.shown
        if page is not None:
            page.queue.refresh()
        kind = "bad" if outcome.trouble else "good"
        self.shared.message.say(outcome_words(outcome), kind, stay=True)

    def _run(self, work: Callable[[Task], T], then: Callable[[T], None]) -> None:
        if self._task is not None:
            return
        task = Task(work, self)

        def over(result: T) -> None:
            self._task = None
            task.deleteLater()
            then(result)

        def failed(sentence: str) -> None:
            self._task = None
            task.deleteLater()
            self.shared.message.say(sentence)

        task.done.connect(over)
        task.failed.connect(failed)
        self._task = task
        task.start()

    def close(self) -> None:
        """Wait for a deletion that is under way: half of one is worse than a second's wait."""
        if self.dialog is not None:
            self.dialog.reject()
        if self._task is not None:
            self._task.cancel()
            self._task.wait(10.0)
            self._task = None
