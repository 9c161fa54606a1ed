"""Tables, pictures and the report of a study: what, how, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from emoscope.app.i18n import counted, tr
from emoscope.app.models.study_book import StudyBook
from emoscope.app.models.study_output import ENDINGS, OutputOrder
from emoscope.app.views.boxes import Box
from emoscope.app.views.form import FolderLine, FolderList, FormDialog, number_of, two_numbers
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.table_style import PLAIN, style_of
from emoscope.engine.sessions.names import plain
from emoscope.engine.study.pictures import KINDS

_OF = {
    "sessions": ("summary", *KINDS),
    "by": ("summary",),
    "measure": ("summary", "report", "shares", "heat"),
    "marker": ("summary", "epochs", "events"),
    "labels": ("events", "synchrony"),
    "on": ("summary", "report", "shares", "heat", "transitions"),
    "off": ("summary", "report", "shares", "heat", "transitions"),
    "begin": ("epochs", "events"),
    "end": ("epochs", "events"),
    "baseline": ("epochs", "events"),
    "window": ("synchrony",),
    "lag": ("synchrony",),
    "surrogates": ("synchrony",),
    "excel": ("summary",),
    "coders": ("agreement",),
    "tier": ("agreement",),
    "annotated": ("agreement",),
}
"""By row of the form, what it is asked for."""


def kind_words() -> dict[str, str]:
    """What can be written, in the language in use."""
    return {
        "summary": tr("Table: summary, transitions, comparisons"),
        "report": tr("Report: one page with pictures"),
        "shares": tr("Picture: shares by condition"),
        "timeline": tr("Picture: timeline"),
        "events": tr("Picture: curves around markers"),
        "heat": tr("Picture: participants by labels"),
        "transitions": tr("Picture: transitions"),
        "circumplex": tr("Picture: path by valence and arousal"),
        "epochs": tr("Table: means around markers"),
        "frames": tr("Table: each frame, with head pose"),
        "synchrony": tr("Table: synchrony of two faces"),
        "agreement": tr("Table: agreement with people's annotations"),
    }


def measure_words() -> dict[str, str]:
    """What can be compared and drawn."""
    return {
        "": tr("usual"),
        "mean": tr("mean"),
        "share": tr("share of time shown"),
        "led_share": tr("share of time leading"),
        "per_min": tr("times a minute"),
        "latency_s": tr("latency"),
        "duration_s": tr("duration"),
    }


class StudyOutputDialog(FormDialog):
    """One file after the other; what would be replaced is said before it is."""

    def __init__(
        self,
        book: StudyBook,
        ids: Sequence[int],
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Tables and pictures"), tr("Write"), parent=parent)
        study = book.study
        self._stem = plain(study.name) if study is not None else "study"
        self.kind = Box()
        for kind, words in kind_words().items():
            self.kind.addItem(words, kind)
        self.sessions = Box()
        self.sessions.addItem(tr("all"), None)
        if ids:
            words = counted("{count} chosen session", "{count} chosen sessions", len(ids))
            self.sessions.addItem(words, frozenset(ids))
        self.by = Box()
        for name, words in (
            ("face", tr("face")),
            ("session", tr("session")),
            ("participant", tr("participant and condition")),
        ):
            self.by.addItem(words, name)
        self.measure = Box()
        for name, words in measure_words().items():
            self.measure.addItem(words, name)
        self.marker = QLineEdit()
        self.labels = QLineEdit()
        self.labels.setPlaceholderText(tr("all"))
        self.on, self.off = QLineEdit("0.5"), QLineEdit("0.35")
        self.begin, self.end = QLineEdit("-1"), QLineEdit("5")
        self.baseline = QLineEdit("-1, 0")
        self.baseline.setPlaceholderText(tr("none"))
        self.segment, self.lag = QLineEdit("10"), QLineEdit("2")
        self.surrogates = QLineEdit("1000")
        self.excel = QCheckBox(tr("CSV for Excel: its separators, and umlauts that it reads"))
        self.coders = FolderList(tr("Folders of coders"))
        self.tier = QLineEdit()
        self.tier.setPlaceholderText(tr("all"))
        self.annotated = QCheckBox(tr("Compare annotated time alone"))
        self.ending = Box()
        self.folder = FolderLine(tr("Folder"), folder)
        self.name = QLineEdit()
        self.parts: dict[str, QWidget] = {}
        self._lay_out()
        self.replaced = QLabel()
        self.replaced.setObjectName("warning")
        self.replaced.setWordWrap(True)
        # Its line is kept free, so that the form does not jump.
        self.replaced.setMinimumHeight(QFontMetrics(self.replaced.font()).height())
        self.form.addRow(self.replaced)
        self.kind.currentIndexChanged.connect(lambda _: self._show_kind())
        self.ending.currentIndexChanged.connect(lambda _: self._show_ending())
        for line in (self.name, self.folder.line):
            line.textChanged.connect(lambda _: self._say_replaced())
        self._show_kind()

    def _lay_out(self) -> None:
        self.form.addRow(tr("What"), self.kind)
        for name, words, part in (
            ("sessions", tr("Sessions"), self.sessions),
            ("by", tr("A row of each"), self.by),
            ("measure", tr("Compared or drawn"), self.measure),
            ("marker", tr("Text of markers"), self.marker),
            ("labels", tr("Only these labels, with commas"), self.labels),
            ("on", tr("Shown from a probability of"), self.on),
            ("off", tr("Until it is below"), self.off),
            ("begin", tr("From, in seconds from the marker"), self.begin),
            ("end", tr("To"), self.end),
            ("baseline", tr("Less the mean from, to"), self.baseline),
            ("window", tr("Seconds of a segment"), self.segment),
            ("lag", tr("Largest lag in seconds"), self.lag),
            ("surrogates", tr("Shuffled orders"), self.surrogates),
            ("coders", tr("Folders of coders"), self.coders),
            ("tier", tr("Only this tier"), self.tier),
            ("annotated", "", self.annotated),
            ("excel", "", self.excel),
        ):
            self.parts[name] = part
            self.form.addRow(words, part)
        self.form.addRow(tr("As"), self.ending)
        self.form.addRow(tr("Folder"), self.folder)
        self.form.addRow(tr("File"), self.name)

    # -- what ----------------------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """What is written, a key of :data:`~emoscope.app.models.study_output.ENDINGS`."""
        return str(self.kind.currentData())

    def choose(self, kind: str) -> None:
        """Choose what is written, a key of ``ENDINGS``."""
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def _show_kind(self) -> None:
        kind = self.chosen
        for name, part in self.parts.items():
            self.form.setRowVisible(part, kind in _OF[name])
        self.marker.setPlaceholderText(
            tr("none: from the begin") if kind == "summary" else tr("every marker")
        )
        self.begin.setText("-1" if kind == "events" else "0")
        endings = ENDINGS[kind]
        self.ending.blockSignals(True)
        self.ending.clear()
        for each in endings:
            self.ending.addItem(each[1:].upper(), each)
        self.ending.blockSignals(False)
        self.form.setRowVisible(self.ending, len(endings) > 1)
        self.name.setText(f"{self._stem} {kind}{endings[0]}")
        self.adjustSize()

    def _show_ending(self) -> None:
        path = Path(self.name.text())
        if self.ending.currentData() and path.suffix.lower() in ENDINGS[self.chosen]:
            self.name.setText(f"{path.stem}{self.ending.currentData()}")

    # -- where to ------------------------------------------------------------------------------

    @property
    def target(self) -> Path:
        """The file, with an ending that it may have."""
        name = self.name.text().strip()
        if not name.lower().endswith(ENDINGS[self.chosen]):
            name += str(self.ending.currentData())
        return Path(self.folder.text).expanduser() / name

    def _say_replaced(self) -> None:
        there = []
        if self.folder.text and self.name.text().strip():
            order = OutputOrder(self.chosen, self.target)
            there = [path.name for path in order.targets if path.exists()]
        self.replaced.setText(
            tr("Will be replaced: {names}").format(names=", ".join(there)) if there else ""
        )

    @property
    def order(self) -> OutputOrder:
        """What was asked for.

        Raises:
            EmoScopeError: It makes no sense.
            ValueError: A line that should hold numbers does not.
        """
        kind = self.chosen
        order = OutputOrder(
            kind,
            self.target,
            ids=self.sessions.currentData(),
            by=str(self.by.currentData()),
            measure=str(self.measure.currentData()),
            marker=self.marker.text().strip(),
            labels=tuple(each.strip() for each in self.labels.text().split(",") if each.strip()),
            rule=Rule(on=number_of(self.on.text()), off=number_of(self.off.text())),
            around_s=(number_of(self.begin.text()), number_of(self.end.text())),
            baseline_s=two_numbers(self.baseline.text()),
            window_s=number_of(self.segment.text()),
            lag_s=number_of(self.lag.text()),
            surrogates=int(self.surrogates.text()),
            coders=self.coders.folders,
            tier=self.tier.text().strip(),
            annotated=self.annotated.isChecked(),
            style=style_of("excel", QLocale.system().decimalPoint)
            if self.excel.isChecked()
            else PLAIN,
        )
        if kind in ("epochs", "events"):
            _ = order.around
        if kind == "synchrony":
            _ = order.pairs
        return order

    def wrong(self) -> str:
        if not self.folder.text or not Path(self.folder.text).expanduser().is_dir():
            return tr("Choose a folder.")
        if not self.name.text().strip() or any(sign in self.name.text() for sign in "/\\"):
            return tr("Type a name.")
        if self.chosen == "agreement" and not self.coders.folders:
            return tr("Add a folder of annotations for each coder.")
        try:
            _ = self.order
        except EmoScopeError as error:
            return str(error)
        except ValueError:
            return tr("Type numbers, such as 0.5.")
        return ""
