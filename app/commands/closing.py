"""The end of the window, for good or to be made anew: not while work or changes would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from emoscope.app.i18n import tr

if TYPE_CHECKING:
    from emoscope.app.commands.label_sets import LabelSetCommands
    from emoscope.app.commands.neutral_and_why import NeutralCommands
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.retention import RetentionCommands
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.commands.study_outputs import StudyOutputs
    from emoscope.app.commands.teaching import TeachingCommands


class ClosingCommands(QObject):
    """Handler of ``file.quit``, and the questions before the window closes."""

    def __init__(
        self,
        shared: SharedParts,
        label_sets: LabelSetCommands,
        recordings: RecordingsPlace,
        studies: StudiesPlace,
        outputs: StudyOutputs,
        neutral: NeutralCommands,
        teaching: TeachingCommands,
        retention: RetentionCommands,
    ) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.label_sets = label_sets
        self.recordings = recordings
        self.studies = studies
        self.outputs = outputs
        self.neutral = neutral
        self.teaching = teaching
        self.retention = retention
        shared.actions.connect({"file.quit": shared.window.close})

    def why_not_anew(self) -> str:
        """Why the window cannot be made anew just now; empty when it can."""
        teaching = self.teaching.teaching
        if self.neutral.personal.capture is not None or teaching.capture is not None:
            return tr("The language will change after this example, or after a restart.")
        files = self.recordings.analysing or self.recordings.exporting or self.outputs.busy
        if files or self.studies.analysing or self.retention.busy or teaching.busy:
            return tr("The language will change when the files are done, or after a restart.")
        return ""

    def may_close(self) -> bool:
        """Ask before work that is under way ends, and about labels that were not saved."""
        if (words := self.under_way()) and not self._ask_to_end(words):
            return False
        if not self.label_sets.book.modified or not self.label_sets.book.labels:
            return True
        box = QMessageBox(self.shared.window)
        box.setWindowTitle("EmoScope")
        box.setText(tr("The label set has changes that are not saved."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        answer = box.exec()
        if answer == buttons.Save:
            return self.label_sets.save_labels()
        return bool(answer == buttons.Discard)

    def under_way(self) -> str:
        """What would end with the window, in a sentence; empty when nothing would."""
        if self.recordings.analysing or self.studies.analysing:
            return tr("Files are still being analysed. Scores so far are kept.")
        if self.recordings.exporting or self.outputs.busy:
            return tr("A file is still being written. It will be incomplete.")
        if self.shared.live.recording is not None:
            return tr("A recording is running. It will be stopped and kept.")
        return ""

    def _ask_to_end(self, words: str) -> bool:
        box = QMessageBox(self.shared.window)
        box.setWindowTitle("EmoScope")
        box.setText(words)
        box.setInformativeText(tr("Quit anyway?"))
        end = box.addButton(tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is end
