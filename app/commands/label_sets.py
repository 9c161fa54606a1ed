"""Label sets: opened, edited, saved, given to other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.app.models.label_files import export_labels
from emoscope.app.models.sets import offered_sets
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.labels import own_label_sets, shipped_label_sets

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts


class LabelSetCommands(QObject):
    """What the menu Labels and the choice of a set do."""

    def __init__(self, shared: SharedParts) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.store = shared.store
        self.book = shared.live.book
        book = self.book

        def some() -> bool:
            return bool(book.labels)

        shared.actions.connect(
            {
                "labels.add": lambda: shared.label_panel.new_name.setFocus(),
                "labels.rename": Does(lambda: shared.label_panel.rename_current(), some),
                "labels.delete": Does(lambda: shared.label_panel.delete_current(), some),
                "labels.mute": Does(lambda: shared.label_panel.mute_current(), some),
                "labels.up": Does(lambda: shared.label_panel.move_current(-1), some),
                "labels.down": Does(lambda: shared.label_panel.move_current(1), some),
                "labels.export": self.export_labels,
                "labels.open": self.ask_labels,
                "labels.save": self.save_labels,
                "labels.save_as": self.save_labels_as,
            }
        )
        book.history_changed.connect(self._history_changed)
        self._build_set_menu()
        shared.labels_page.set_chosen.connect(self.open_labels)

    def _history_changed(self) -> None:
        # A method of this object ends with the window; the book outlives it at a new language.
        self.shared.actions.refresh()

    def _build_set_menu(self) -> None:
        menu = QMenu(self.shared.live_page.labels)
        menu.aboutToShow.connect(lambda: self._fill_set_menu(menu))
        self.shared.live_page.labels.set_menu.setMenu(menu)
        self._fill_set_menu(menu)

    def _fill_set_menu(self, menu: QMenu) -> None:
        menu.clear()
        for title, names in (
            (tr("Your sets"), own_label_sets()),
            (tr("Sets built into EmoScope"), offered_sets()),
        ):
            if names:
                menu.addSection(title)
            for name in names:
                action = menu.addAction(name)
                action.triggered.connect(lambda _=False, called=name: self.open_labels(called))
        menu.addSeparator()
        for name in ("labels.open", "labels.save", "labels.save_as"):
            menu.addAction(self.shared.actions[name])

    def open_labels(self, name: str | Path) -> None:
        try:
            self.book.open(name)
        except EmoScopeError as error:
            self.shared.message.say(str(error), about="labels")
            return
        self.shared.message.settle("labels")
        self.store.set(label_set=str(name))
        self.shared.label_panel.select(0)

    def ask_labels(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.shared.window,
            tr("Open label set"),
            self.shared.folders.last("labels"),
            f"{tr('Label sets')} (*.yaml *.yml *.json *.csv);;{tr('All files')} (*)",
        )
        if name:
            self.shared.folders.remember("labels", Path(name))
            self.open_labels(Path(name))

    def save_labels(self) -> bool:
        if self.book.path is None:
            return self.save_labels_as()
        return self._save_to(self.book.path)

    def save_labels_as(self) -> bool:
        folder = Path(self.shared.folders.last("labels"))
        name, _ = QFileDialog.getSaveFileName(
            self.shared.window,
            tr("Save label set"),
            str(folder / f"{self.book.label_set.name}.yaml"),
            f"{tr('Label sets')} (*.yaml)",
        )
        if not name:
            return False
        path = Path(name)
        path = path if path.suffix else path.with_suffix(".yaml")
        named = self.book.label_set.name
        before = self.book.path.stem if self.book.path is not None else ""
        # A name of the user's own stays; that of the set it came from does not.
        if named in {before, *own_label_sets(), *shipped_label_sets()} - {path.stem}:
            self.book.set_name(path.stem)
        return self._save_to(path)

    def export_labels(self) -> None:
        """The set in a form for other programs."""
        folders = self.shared.folders
        name, _ = QFileDialog.getSaveFileName(
            self.shared.window,
            tr("Export label set"),
            str(Path(folders.last("labels")) / f"{self.book.label_set.name}.csv"),
            "CSV (*.csv);;JSON (*.json);;YAML (*.yaml)",
        )
        if name:
            try:
                export_labels(self.book.label_set, Path(name))
            except EmoScopeError as error:
                self.shared.message.say(str(error))
            else:
                words = tr("Saved {path}").format(path=name)
                if self.book.label_set.taught is not None:
                    words += ". " + tr("Without its examples: they are embeddings of faces.")
                self.shared.message.say(words, "good")

    def _save_to(self, path: Path) -> bool:
        try:
            self.book.save(path)
        except EmoScopeError as error:
            self.shared.message.say(str(error))
            return False
        self.store.set(label_set=str(path))
        self.shared.labels_page.fill_sets()
        words = tr("Saved {path}").format(path=path)
        if self.book.label_set.taught is not None:
            words += ". " + tr(
                "It holds embeddings of faces, which are personal data. Only you can read the file."
            )
        self.shared.message.say(words, "good")
        return True
