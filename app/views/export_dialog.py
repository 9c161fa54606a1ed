"""What to write of a recording, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.views.finding import FindingList
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.scrolling import scrolling
from emoscope.engine.exports.formats import FORMATS
from emoscope.engine.exports.protocol import Exporter
from emoscope.engine.results.table_style import PLAIN, TableStyle, style_of
from emoscope.engine.sessions.export_names import ROWS


def format_words() -> dict[str, tuple[str, str]]:
    """Plain name and one line of explanation per format."""
    return {
        "csv": (tr("Table (CSV)"), tr("One row per face and frame; opens in spreadsheets.")),
        "csv-long": (tr("Long table (CSV)"), tr("One row per label; for R and SPSS.")),
        "measures": (
            tr("Measures (CSV)"),
            tr("Head pose, and openings of eyes and mouth."),
        ),
        "xlsx": (tr("Excel workbook"), tr("A table in which Excel sees numbers as numbers.")),
        "parquet": (tr("Parquet"), tr("Compact table with its types; for Python and R.")),
        "jsonl": (tr("JSON lines"), tr("One line per frame; for programs.")),
        "srt": (tr("Subtitles (SRT)"), tr("The leading label as subtitles of the video.")),
        "vtt": (tr("Subtitles (WebVTT)"), tr("The same for web pages.")),
        "eaf": (tr("ELAN"), tr("Segments and markers as tiers beside the video.")),
        "html": (tr("Report"), tr("One page with curves, for a browser.")),
        "textgrid": (tr("Praat TextGrid"), tr("Segments as tiers for Praat.")),
        "boris": (tr("BORIS project"), tr("Faces as subjects and labels as states for BORIS.")),
        "boris-tsv": (tr("BORIS events"), tr("A table of events to paste into BORIS.")),
        "bids": (tr("BIDS"), tr("A data set as a zip, for archives and neuroscience tools.")),
        "sav": (tr("SPSS"), tr("A table with the labels' own names, for SPSS.")),
        "video": (tr("Annotated video"), tr("The video with its scores in the picture.")),
    }


def ending(exporter: Exporter) -> str:
    """What is put behind a recording's name: `` long.csv`` where another has ``.csv`` already."""
    suffix = Path(exporter.file).suffix
    first = next(each for each in FORMATS.values() if Path(each.file).suffix == suffix)
    if first is exporter:
        return suffix
    return f" {exporter.name.removeprefix(first.name).lstrip('-')}{suffix}"


@dataclass(frozen=True, slots=True)
class Exported:
    """A recording that can be exported.

    Attributes:
        session: Its folder.
        video: Its file, if it is here.
        stem: What its files are called.
    """

    session: Path
    video: Path | None
    stem: str


class ExportDialog(Dialog):
    """Several formats at once, into one folder that is remembered; also of other recordings.

    Args:
        first: The recording that is open.
        others: Those that can be exported along with it, as they were analysed.
    """

    def __init__(
        self, first: Exported, others: tuple[Exported, ...], folder: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export recording"))
        self.first, self.folder = first, Path(folder)
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        formats = QWidget()
        column = QVBoxLayout(formats)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.boxes: dict[str, QCheckBox] = {}
        words = format_words()
        for kind in FORMATS:
            title, line = words.get(kind, (kind, ""))
            box = QCheckBox(title)
            box.setAccessibleDescription(line)
            box.setEnabled(first.video is not None or not ROWS[kind].needs_video)
            box.toggled.connect(self._show)
            hint = QLabel(line)
            hint.setObjectName("hint")
            hint.setContentsMargins(27, 0, 0, 4)
            column.addWidget(box)
            column.addWidget(hint)
            self.boxes[kind] = box
        self.boxes["csv"].setChecked(True)
        layout.addWidget(scrolling(formats), 3)
        self._list_others(others, layout)
        self.excel = QCheckBox(tr("CSV for Excel: its separators, and umlauts that it reads"))
        self.excel.setToolTip(tr("Other programs expect the plain form."))
        layout.addWidget(self.excel)
        self.where = QLabel()
        self.where.setWordWrap(True)
        change = QPushButton(tr("Choose folder …"))
        change.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.where, 1)
        row.addWidget(change)
        layout.addLayout(row)
        self.warning = QLabel()
        self.warning.setObjectName("warning")
        self.warning.setWordWrap(True)
        layout.addWidget(self.warning)
        self.buttons = QDialogButtonBox()
        self.write = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.write.setObjectName("primary")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._show()
        self.resize(QSize(460, 640).boundedTo(parent.window().size()))

    def _list_others(self, others: tuple[Exported, ...], layout: QVBoxLayout) -> None:
        self.others = FindingList()
        self.others.setAccessibleName(tr("Other recordings, as they were analysed"))
        for each in others:
            item = QListWidgetItem(each.stem)
            item.setToolTip(str(each.session))
            item.setData(Qt.ItemDataRole.UserRole, each)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.others.addItem(item)
        self.others.itemChanged.connect(self._show)
        if others:
            layout.addWidget(QLabel(tr("Other recordings, as they were analysed")))
            layout.addWidget(self.others, 1)

    @property
    def table_style(self) -> TableStyle:
        """How CSV tables are written."""
        if not self.excel.isChecked():
            return PLAIN
        return style_of("excel", QLocale.system().decimalPoint)

    @property
    def recordings(self) -> list[Exported]:
        """The open one and the others that are ticked."""
        items = [self.others.item(row) for row in range(self.others.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [self.first, *(item.data(Qt.ItemDataRole.UserRole) for item in ticked)]

    @property
    def targets(self) -> list[tuple[Exported, str, Path]]:
        """Recording, format and file of each that is chosen."""
        out = []
        for each in self.recordings:
            for kind, box in self.boxes.items():
                if box.isChecked() and (each.video is not None or not ROWS[kind].needs_video):
                    name = f"{each.stem}{ending(FORMATS[kind])}"
                    out.append((each, kind, self.folder / name))
        return out

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, tr("Choose folder …").rstrip(" …"), str(self.folder)
        )
        if name:
            self.folder = Path(name)
            self._show()

    def _show(self, *_: object) -> None:
        if not hasattr(self, "buttons"):
            return
        self.where.setText(tr("Into {path}").format(path=self.folder))
        there = [path.name for *_, path in self.targets if path.exists()]
        self.warning.setText(
            tr("Will be replaced: {names}").format(names=", ".join(there)) if there else ""
        )
        self.warning.setVisible(bool(there))
        self.write.setEnabled(bool(self.targets))
