"""One marker to be edited, and types of markers with their colours and keys."""

from __future__ import annotations

from collections.abc import Collection

from pydantic import ValidationError
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.recording import Recording
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.boxes import Box
from emoscope.app.views.form import LINE_PX, FormDialog, number, number_of
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.manifest import Marker

DOT_PX = 14


class MarkerDialog(FormDialog):
    """Text, type, kind, person and times of a marker; stays open while they cannot be.

    Args:
        recording: It is kept in.
        marker: As it is.
        parent: The window.
    """

    def __init__(self, recording: Recording, marker: Marker, parent: QWidget | None = None) -> None:
        super().__init__(tr("Edit marker"), tr("Apply"), "", parent)
        self.recording, self.marker = recording, marker
        self.zero_s = recording.session.player_zero_s
        self.text = QLineEdit(marker.text)
        self.text.setMinimumWidth(LINE_PX)
        self.type = Box()
        self.type.setEditable(True)
        self.type.addItems(["", *(each.name for each in recording.marker_types)])
        self.type.setCurrentText(marker.type)
        self.kind = Box()
        for words, kind in (
            (tr("event"), "event"),
            (tr("left out of all figures"), "exclude"),
            (tr("own"), "own"),
        ):
            self.kind.addItem(words, kind)
        self.kind.setCurrentIndex(self.kind.findData(marker.kind))
        self.person = Box()
        self.person.addItem(tr("everybody's"), "")
        others = [f"face {track}" for track in recording.tracks]
        people = dict.fromkeys((*recording.people, *others, marker.person))
        for name in filter(None, people):
            self.person.addItem(name, name)
        self.person.setCurrentIndex(self.person.findData(marker.person))
        self.begin = QLineEdit(f"{marker.time_s - self.zero_s:.2f}")
        end = "" if marker.end_s is None else f"{marker.end_s - self.zero_s:.2f}"
        self.end = QLineEdit(end)
        self.end.setPlaceholderText(tr("a moment"))
        for words, part in (
            (tr("Text"), self.text),
            (tr("Type, in your words"), self.type),
            (tr("Kind"), self.kind),
            (tr("Person"), self.person),
            (tr("Begin at (s)"), self.begin),
            (tr("End at (s)"), self.end),
        ):
            self.form.addRow(words, part)

    @property
    def said(self) -> Marker:
        """The marker as it was edited.

        Raises:
            ValueError: The times or the texts cannot be.
        """
        begin_s, end_s = number_of(self.begin.text()), number(self.end.text())
        if end_s is not None and end_s <= begin_s:
            raise ValueError("it ends before it begins")
        return Marker.model_validate(
            {
                "time_s": self._own(begin_s, self.marker.time_s),
                "end_s": None if end_s is None else self._own(end_s, self.marker.end_s),
                "text": self.text.text().strip(),
                "kind": self.kind.currentData(),
                "type": self.type.currentText().strip(),
                "person": self.person.currentData(),
            }
        )

    def _own(self, player_s: float, before_s: float | None) -> float:
        """In the session's time; what nobody changed stays to the last digit."""
        own_s = player_s + self.zero_s
        return before_s if before_s is not None and abs(own_s - before_s) < 0.006 else own_s

    def wrong(self) -> str:
        try:
            said = self.said
        except (ValueError, ValidationError):
            return tr("Type seconds, the end after the begin, or no end for a moment.")
        if said.kind == "exclude" and said.end_s is None:
            return tr("Only a stretch can be left out.")
        if said == self.marker:
            return ""
        try:
            self.recording.mark(said, self.marker)
        except EmoScopeError as error:
            return str(error)
        return ""


class TypesDialog(FormDialog):
    """Name, colour and key of a type of markers.

    Args:
        recording: It is kept in.
        tokens: Whose colours are offered.
        taken: Keys that do something else here.
        parent: The window.
    """

    def __init__(
        self,
        recording: Recording,
        tokens: Tokens,
        taken: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        hint = tr("The key sets a marker of this type at the moment that is shown.")
        super().__init__(tr("Type of markers"), tr("Keep"), hint, parent)
        self.recording, self._taken = recording, taken
        self.name = Box()
        self.name.setEditable(True)
        self.name.setMinimumWidth(LINE_PX)
        self.name.addItems([each.name for each in recording.marker_types])
        self.colour = Box()
        self.colour.addItem(tr("that of markers"), "")
        for colour in tokens.series:
            self.colour.addItem(_dot(colour), colour, colour)
        self.key = QLineEdit()
        self.key.setMaxLength(1)
        self.name.currentTextChanged.connect(self._show)
        for words, part in (
            (tr("Name"), self.name),
            (tr("Colour"), self.colour),
            (tr("Key"), self.key),
        ):
            self.form.addRow(words, part)
        self._show(self.name.currentText())

    def _show(self, name: str) -> None:
        """What a type has that is there already."""
        plain = name.strip().casefold()
        known = [each for each in self.recording.marker_types if each.name.casefold() == plain]
        if not known:
            return
        colour = known[0].colour
        if colour and self.colour.findData(colour) < 0:
            self.colour.addItem(_dot(colour), colour, colour)
        self.colour.setCurrentIndex(max(0, self.colour.findData(colour)))
        self.key.setText(known[0].key)

    def wrong(self) -> str:
        name, key = self.name.currentText().strip(), self.key.text().strip()
        if not name or len(name) > 100:
            return tr("Type a name.")
        if key.casefold() in self._taken:
            return tr("The key {key} does something else here. Choose another one.").format(key=key)
        try:
            self.recording.make_type(name, self.colour.currentData(), key)
        except EmoScopeError as error:
            return str(error)
        return ""


def _dot(colour: str) -> QIcon:
    picture = QPixmap(DOT_PX, DOT_PX)
    picture.fill(QColor(colour))
    return QIcon(picture)
