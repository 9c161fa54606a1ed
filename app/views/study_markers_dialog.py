"""How the events of files become markers of a study's sessions."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from emoscope.app.i18n import tr
from emoscope.app.views.boxes import Box
from emoscope.app.views.form import FormDialog, number
from emoscope.engine.results.marker_import import Import

FILES = "*.eaf *.boris *.csv *.tsv *.txt *.log *.json"


def marker_files() -> str:
    """What a dialog of files offers."""
    return f"{tr('Markers')} ({FILES});;{tr('All files')} (*)"


class MarkersDialog(FormDialog):
    """Kind and type, which events, and when they are."""

    def __init__(self, files: int, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Import markers"),
            tr("Import"),
            tr("Existing markers are not imported twice."),
            parent,
        )
        self.kind = Box()
        for words, kind in (
            (tr("as the file says"), None),
            (tr("event"), "event"),
            (tr("left out of all figures"), "exclude"),
            (tr("own"), "own"),
        ):
            self.kind.addItem(words, kind)
        self.type, self.only = QLineEdit(), QLineEdit()
        self.only.setPlaceholderText(tr("all"))
        self.person, self.part = QLineEdit(), QLineEdit()
        self.offset = QLineEdit("0")
        self.sync, self.sync_at = QLineEdit(), QLineEdit()
        self.sync_at.setPlaceholderText(tr("the marker of the same text"))
        for words, part in (
            (tr("Kind"), self.kind),
            (tr("Type, in your words"), self.type),
            (tr("Person"), self.person),
            (tr("Only these texts, with commas"), self.only),
            (tr("Tier or observation"), self.part),
            (tr("Seconds to add"), self.offset),
            (tr("Event that sets the clock"), self.sync),
            (tr("It is at, in the recording"), self.sync_at),
        ):
            self.form.addRow(words, part)
        self.every = QCheckBox(tr("For every session: all saw the same film"))
        self.every.setVisible(files == 1)
        self.form.addRow("", self.every)

    @property
    def asked(self) -> Import:
        """How the events are to be imported, as chosen in the form.

        Raises:
            ValueError: The offset is no number.
        """
        return Import(
            kind=self.kind.currentData(),
            type=self.type.text().strip(),
            person=self.person.text().strip(),
            part=self.part.text().strip(),
            only=frozenset(
                each.strip().casefold() for each in self.only.text().split(",") if each.strip()
            ),
            offset_s=number(self.offset.text()) or 0.0,
            sync=self.sync.text().strip(),
            sync_at=self.sync_at.text().strip(),
        )

    def wrong(self) -> str:
        try:
            asked = self.asked
        except ValueError:
            return tr("Type numbers, such as 0.5.")
        if not abs(asked.offset_s) < 1e9:
            return tr("Type numbers, such as 0.5.")
        if asked.sync_at and not asked.sync:
            return tr("Name the event that sets the clock.")
        return ""
