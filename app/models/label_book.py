"""The label set being edited: every change is one step that can be undone."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.app.i18n import tr
from emoscope.app.models import edit_words
from emoscope.app.models.label_colours import LabelColours
from emoscope.app.models.wording import none_words
from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.examples import Examples
from emoscope.engine.prompts.labels import (
    Label,
    LabelSet,
    check,
    clean_name,
    load_label_set,
    refuse_own_answer,
    save_label_set,
)

MERGE_WITHIN_S = 1.0
"""Changes of the same field of the same label closer than this are one step (typing)."""

UNDO_STEPS = 200


@dataclass(frozen=True, slots=True)
class _State:
    """A set with the file that it is saved to, and what that file holds."""

    label_set: LabelSet
    path: Path | None
    saved: LabelSet

    def without(self, keys: Collection[str]) -> _State:
        return _State(_without(self.label_set, keys), self.path, _without(self.saved, keys))


def _named(name: str) -> str:
    return clean_name(name, tr("The label name"))


def _without(label_set: LabelSet, keys: Collection[str]) -> LabelSet:
    if label_set.taught is None:
        return label_set
    examples = label_set.taught.without(keys)
    return replace(label_set, taught=examples if examples.items else None)


@dataclass(frozen=True, slots=True)
class _Step:
    what: str
    before: _State
    key: str
    at_s: float


class LabelBook(QObject):
    """A label set with undo, open and save. Knows no widgets and no session.

    The set may be empty while it is edited; an empty set is never sent to a pipeline.
    """

    changed = Signal()
    """Anything about the set; ``label_set`` is the new one."""
    history_changed = Signal()
    """What can be undone or redone, or whether there is something to save."""

    def __init__(
        self,
        label_set: LabelSet,
        path: Path | None = None,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._set = label_set
        self._saved = label_set
        self._path = self._saved_path = path
        self._clock = clock
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._colours = LabelColours()
        self._colours.follow(label_set)

    # -- looking -------------------------------------------------------------------------------

    @property
    def label_set(self) -> LabelSet:
        return self._set

    @property
    def labels(self) -> tuple[Label, ...]:
        return self._set.labels

    @property
    def path(self) -> Path | None:
        """File that ``save`` writes to, or None for a shipped or new set."""
        return self._path

    @property
    def modified(self) -> bool:
        """There is something that was not saved."""
        return self._set != self._saved

    @property
    def usable(self) -> bool:
        """At least one label can be scored."""
        return any(not label.muted for label in self._set.labels)

    def colour_slot(self, name: str) -> int:
        """Which of the theme's colours a label has; it keeps it wherever it moves."""
        return self._colours.slot(name)

    def find(self, name: str) -> int:
        """Row of a label, -1 if there is none of that name."""
        names = [label.name for label in self._set.labels]
        return names.index(name) if name in names else -1

    # -- changing ------------------------------------------------------------------------------

    def add(self, name: str, prompts: tuple[str, ...] = (), row: int | None = None) -> int:
        """Add a label and give its row.

        Raises:
            LabelSetError: The name is empty, too long, reserved or already there.
        """
        named = _named(name)
        self._refuse_twice(named)
        labels = list(self._set.labels)
        at = len(labels) if row is None else max(0, min(row, len(labels)))
        labels.insert(at, Label(named, prompts))
        self._apply(labels, edit_words.ADD.format(name=name.strip()))
        return at

    def rename(self, row: int, name: str) -> None:
        """Give a label another name.

        Raises:
            LabelSetError: As for :meth:`add`.
        """
        old = self._set.labels[row]
        new = _named(name)
        if new != old.name:
            self._refuse_twice(new, but=row)
            what = edit_words.RENAME.format(old=old.name, new=new)
            check(self._with(row, name=new), where=tr("The label set"))
            self._colours.rename(old.name, new)
            changed = self._with(row, name=new)
            if changed.taught is not None:
                changed = replace(changed, taught=changed.taught.renamed(old.name, new))
            self._put(changed, what, "")

    def remove(self, row: int) -> None:
        name = self._set.labels[row].name
        labels = tuple(label for i, label in enumerate(self._set.labels) if i != row)
        changed = replace(self._set, labels=labels)
        if changed.taught is not None:
            examples = changed.taught.of_labels(changed.names)
            changed = replace(changed, taught=examples if examples.items else None)
        self._put(changed, edit_words.DELETE.format(name=name), "")

    def move(self, row: int, to: int) -> int:
        """Put a label at another place; gives the place it went to."""
        labels = list(self._set.labels)
        to = max(0, min(to, len(labels) - 1))
        if to != row:
            labels.insert(to, labels.pop(row))
            self._apply(labels, edit_words.MOVE.format(name=labels[to].name))
        return to

    def set_muted(self, row: int, muted: bool) -> None:
        label = self._set.labels[row]
        if label.muted != muted:
            text = edit_words.MUTE if muted else edit_words.UNMUTE
            self._put(self._with(row, muted=muted), text.format(name=label.name), "")

    def set_prompts(self, row: int, prompts: tuple[str, ...]) -> None:
        """Replace the sentences of a label; empty ones are dropped, none means the name."""
        kept = tuple(dict.fromkeys(p for p in (" ".join(x.split()) for x in prompts) if p))
        usual = kept == (self._set.labels[row].name,)
        self.change(row, "prompts", () if usual else kept)

    def change(self, row: int, field: str, value: object) -> None:
        """Set a field of a label; changes of one field soon after each other are one step.

        Args:
            row: Of the label.
            field: One of :data:`~emoscope.engine.prompts.label_fields.FIELDS` with a text in
                :data:`~emoscope.app.models.edit_words.OF_FIELD`.
            value: As the label holds it.
        """
        label = self._set.labels[row]
        if value != getattr(label, field):
            what = edit_words.OF_FIELD[field].format(name=label.name)
            self._put(self._with(row, **{field: value}), what, f"{field} {row}")

    def set_templates(self, templates: tuple[str, ...]) -> None:
        """Replace the templates that every sentence is put into.

        Raises:
            LabelSetError: One has no ``{}``.
        """
        kept = tuple(dict.fromkeys(t for t in (x.strip() for x in templates) if t)) or ("{}",)
        if kept != self._set.templates:
            self._put(replace(self._set, templates=kept), edit_words.TEMPLATES, "templates")

    def set_sensitivity(self, value: float | None) -> None:
        """How slight an expression counts, 0 to 1; None for what the model is set to."""
        if value != self._set.sensitivity:
            self._put(replace(self._set, sensitivity=value), edit_words.SENSITIVITY, "sensitivity")

    def set_name(self, name: str) -> None:
        """Name of the set itself."""
        if name.strip() and name.strip() != self._set.name:
            self._put(replace(self._set, name=name.strip()), edit_words.RENAME_SET, "name")

    def teach(self, examples: Examples, what: str) -> None:
        """Replace the examples of the set.

        Args:
            examples: All of the set.
            what: The step, for undo.
        """
        if examples != self._set.taught:
            self._put(replace(self._set, taught=examples if examples.items else None), what, "")

    def forget_examples(self, keys: Collection[str]) -> None:
        """Delete examples for good: undo does not bring them back, and the set's file loses them.

        Raises:
            LabelSetError: The file cannot be written; here they are gone all the same.
        """
        held = self._saved.taught is not None and any(
            each.key in keys for each in self._saved.taught.items
        )
        self._set, self._saved = _without(self._set, keys), _without(self._saved, keys)
        for steps in (self._undo, self._redo):
            steps[:] = [replace(step, before=step.before.without(keys)) for step in steps]
        self.changed.emit()
        self.history_changed.emit()
        if held and self._path is not None:
            save_label_set(self._saved, self._path)

    def use(self, label_set: LabelSet, path: Path | None = None) -> None:
        """Take another set; the old one can be had back by undo."""
        what = edit_words.OPEN.format(name=label_set.name)
        self._put(label_set, what, "", path=path, opened=True)

    # -- undo ----------------------------------------------------------------------------------

    @property
    def undo_text(self) -> str:
        """What undo would take back; empty when there is nothing."""
        return edit_words.said(self._undo[-1].what) if self._undo else ""

    @property
    def redo_text(self) -> str:
        return edit_words.said(self._redo[-1].what) if self._redo else ""

    def undo(self) -> None:
        self._swap(self._undo, self._redo)

    def redo(self) -> None:
        self._swap(self._redo, self._undo)

    def _swap(self, source: list[_Step], target: list[_Step]) -> None:
        if source:
            step = source.pop()
            target.append(_Step(step.what, self._state, "", 0.0))
            before = step.before
            self._set, self._path = before.label_set, before.path
            # What was saved meanwhile to the same file is what it holds now.
            if before.path != self._saved_path or before.path is None:
                self._saved, self._saved_path = before.saved, before.path
            self._colours.follow(self._set)
            self.changed.emit()
            self.history_changed.emit()

    # -- files ---------------------------------------------------------------------------------

    def open(self, name_or_path: str | Path) -> None:
        """Open a set by name or from a file.

        Raises:
            LabelSetError: It is missing or not a label set; the set in use stays.
        """
        if isinstance(name_or_path, Path):
            # Only a YAML file is written back to: CSV cannot hold everything a set has.
            yaml = name_or_path.suffix.lower() in (".yaml", ".yml")
            self.use(load_label_set(name_or_path), name_or_path if yaml else None)
        else:
            self.use(load_label_set(name_or_path))

    def save(self, path: Path | None = None) -> Path:
        """Write the set as YAML.

        Raises:
            LabelSetError: There is no path yet, the set is empty, or it cannot be written.
        """
        target = path or self._path
        if target is None:
            raise LabelSetError("This label set has no file yet", "Choose where to save it")
        save_label_set(self._set, target)
        self._path = self._saved_path = target
        self._saved = self._set
        self.history_changed.emit()
        return target

    def _refuse_twice(self, name: str, but: int = -1) -> None:
        refuse_own_answer(name, none_words())
        taken = {
            label.name.casefold(): label.name for i, label in enumerate(self.labels) if i != but
        }
        there = taken.get(name.casefold())
        if there is not None:
            raise LabelSetError(
                tr('A label called "{name}" already exists').format(name=there),
                tr("Choose another name"),
            )

    # -- inside --------------------------------------------------------------------------------

    @property
    def _state(self) -> _State:
        return _State(self._set, self._path, self._saved)

    def _with(self, row: int, **fields: object) -> LabelSet:
        labels = list(self._set.labels)
        labels[row] = replace(labels[row], **fields)  # type: ignore[arg-type]
        return replace(self._set, labels=tuple(labels))

    def _apply(self, labels: list[Label], what: str, key: str = "") -> None:
        self._put(replace(self._set, labels=tuple(labels)), what, key)

    def _put(
        self,
        new: LabelSet,
        what: str,
        key: str,
        *,
        path: Path | None = None,
        opened: bool = False,
    ) -> None:
        if new.labels:
            check(new, where=tr("The label set"))
        now = self._clock()
        last = self._undo[-1] if self._undo else None
        merges = key and last and last.key == key and now - last.at_s < MERGE_WITHIN_S
        if merges and last:
            self._undo[-1] = replace(last, at_s=now)
        else:
            self._undo.append(_Step(what, self._state, key, now))
            del self._undo[:-UNDO_STEPS]
        self._redo.clear()
        self._set = new
        if opened:
            self._path = self._saved_path = path
            self._saved = new
            self._colours = LabelColours()
        self._colours.follow(new)
        self.changed.emit()
        self.history_changed.emit()
