"""How a study is analysed: options for all sessions of a run, and those of single sessions."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from emoscope.app.i18n import counted, tr
from emoscope.app.models.live import LiveModel
from emoscope.app.models.sets import offered_sets
from emoscope.app.models.study_book import StudyBook
from emoscope.app.models.study_queue import StudyOrder
from emoscope.app.views.boxes import Box
from emoscope.app.views.form import FormDialog, number
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.exports.formats import FORMATS, parse_formats
from emoscope.engine.models.pack import pack_folders
from emoscope.engine.prompts.labels import LabelSet, load_label_set, own_label_sets
from emoscope.engine.sessions.options import MOST_FACES, Options
from emoscope.engine.study.model import FileOptions

IN_USE = object()
"""Stands for the labels of the window."""
MOST_JOBS = 16


class StudyRunDialog(FormDialog):
    """Options for all sessions; what a session's own options say goes first."""

    def __init__(
        self,
        book: StudyBook,
        live: LiveModel,
        ids: Sequence[int],
        embeddings: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Analyse the study"),
            tr("Analyse"),
            tr("What is done with the same labels and options is skipped."),
            parent,
        )
        self._live = live
        study = book.study
        films = sum(bool(each.film) for each in study.sessions) if study is not None else 0
        self.which = Box()
        self.which.addItem(
            counted("{count} session with a film", "All {count} sessions with a film", films), None
        )
        if ids:
            self.which.addItem(
                counted("{count} chosen session", "{count} chosen sessions", len(ids)),
                frozenset(ids),
            )
            self.which.setCurrentIndex(1 if 1 < len(ids) < films else 0)
        self.labels = Box()
        own = study.labels if study is not None else ""
        self.labels.addItem(
            tr("the study's: {labels}").format(labels=own) if own else tr("the model's usual ones"),
            None,
        )
        self.labels.addItem(tr("{name} (in use)").format(name=live.book.label_set.name), IN_USE)
        for name in (*own_label_sets(), *offered_sets()):
            self.labels.addItem(name, name)
        self.model = Box()
        self.model.addItem(tr("the study's") if study is not None and study.model else tr("usual"))
        self.model.setItemData(0, "")
        for folder in pack_folders():
            self.model.addItem(folder.name, folder.name)
        self.faces = QSpinBox()
        self.faces.setRange(1, MOST_FACES)
        self.faces.setValue(live.model.faces)
        self.rate = QLineEdit()
        self.rate.setPlaceholderText(tr("all"))
        self.formats = QLineEdit("csv")
        self.formats.setToolTip(", ".join(FORMATS))
        self.jobs = QSpinBox()
        self.jobs.setRange(1, MOST_JOBS)
        self.embeddings = QCheckBox(tr("keep embeddings"))
        self.embeddings.setChecked(embeddings)
        self.embeddings.setToolTip(
            tr("Lets you change labels later. Embeddings are derived from faces: personal data.")
        )
        self.gaze = QCheckBox(tr("lids and direction of gaze"))
        self.gaze.setToolTip(
            tr("Measured beside the scores, for the format measures. Takes more time.")
        )
        self.again = QCheckBox(tr("Analyse again what is done"))
        for words, part in (
            (tr("Sessions"), self.which),
            (tr("Labels"), self.labels),
            (tr("Model"), self.model),
            (tr("Faces at most"), self.faces),
            (tr("Frames a second at most"), self.rate),
            (tr("Sessions at a time"), self.jobs),
            (tr("Files for each, with commas"), self.formats),
        ):
            self.form.addRow(words, part)
        self.form.addRow("", self.embeddings)
        self.form.addRow("", self.gaze)
        self.form.addRow("", self.again)

    @property
    def order(self) -> StudyOrder:
        """What was asked for.

        Raises:
            EmoScopeError: It makes no sense.
        """
        chosen = self.labels.currentData()
        labels: LabelSet | None = None
        if chosen is IN_USE:
            labels = self._live.book.label_set
        elif chosen is not None:
            labels = load_label_set(str(chosen))
        return StudyOrder(
            ids=self.which.currentData(),
            labels=labels,
            model=str(self.model.currentData() or ""),
            options=Options(
                faces=self.faces.value(),
                fps=number(self.rate.text()),
                runtime=self._live.model.runtime,
                embeddings=self.embeddings.isChecked(),
                gaze=self.gaze.isChecked(),
            ),
            jobs=self.jobs.value(),
            again=self.again.isChecked(),
            formats=parse_formats(self.formats.text()),
        )

    def wrong(self) -> str:
        if self.labels.currentData() is IN_USE and not self._live.book.usable:
            return tr("No label to score. Add one first.")
        try:
            _ = self.order
        except EmoScopeError as error:
            return str(error)
        except ValueError:
            return tr("Type numbers, or leave the line empty.")
        return ""


class SessionOptionsDialog(FormDialog):
    """How the films of some sessions are analysed where they differ from the rest."""

    def __init__(self, book: StudyBook, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(
            counted("Options of {count} session", "Options of {count} sessions", len(ids)),
            tr("Apply"),
            tr("An empty field takes the value set when the study is analysed."),
            parent,
        )
        first = next(row.session.options for row in book.rows if row.session.id in ids)
        self.lines: dict[str, QLineEdit] = {}
        for name, words in (
            ("start_s", tr("Begin at (s)")),
            ("end_s", tr("End at (s)")),
            ("fps", tr("Frames a second at most")),
            ("faces", tr("Faces at most")),
            ("video_stream", tr("Picture track, from 0")),
        ):
            value = getattr(first, name)
            self.lines[name] = line = QLineEdit("" if value is None else f"{value:g}")
            line.setPlaceholderText(tr("as the rest"))
            self.form.addRow(words, line)
        self.turn = Box()
        self.turn.addItem(tr("as the rest"), None)
        for degrees in (0, 90, 180, 270):
            self.turn.addItem(f"{degrees}°", degrees)
        self.turn.setCurrentIndex(max(0, self.turn.findData(first.rotate_deg)))
        self.form.addRow(tr("Turn clockwise"), self.turn)

    @property
    def options(self) -> FileOptions:
        """What was said, without regions that are left out.

        Raises:
            ValueError: A line is no number, or one that cannot be meant.
            EmoScopeError: The numbers do not fit each other.
        """
        said = {name: number(line.text()) for name, line in self.lines.items()}
        made = FileOptions.model_validate({**said, "rotate_deg": self.turn.currentData()})
        given = {
            name: value for name, value in dict(made).items() if value is not None and value != ()
        }
        Options(**given)
        return made

    def wrong(self) -> str:
        try:
            _ = self.options
        except EmoScopeError as error:
            return str(error)
        except (ValueError, ValidationError):
            return tr("Type numbers, or leave the line empty.")
        return ""
