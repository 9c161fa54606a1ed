"""Label sets: what the user asks about a face.

A label is what the user reads; it has one or more prompts, the sentences that the text encoder
gets. The shortest file is ``labels:`` and a list of names.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from emoscope.engine import paths
from emoscope.engine.data import NONE_SHOWN
from emoscope.engine.errors import LabelSetError
from emoscope.engine.files import TooLargeError, make_folder, plain_bytes, write_text, writing
from emoscope.engine.plain_yaml import plain_data
from emoscope.engine.prompts.examples import Examples
from emoscope.engine.prompts.label_fields import MAX_NAME, label_from, label_to, only
from emoscope.engine.prompts.label_fields import Label as Label  # labels are asked for here
from emoscope.engine.prompts.label_tables import entries_of
from emoscope.engine.prompts.label_texts import JOINERS, MAX_PROMPTS, text_of, texts_of
from emoscope.engine.prompts.taught_files import examples_from, examples_to
from emoscope.engine.prompts.taught_places import note_taught

MAX_LABELS = 500
MAX_DEPTH = 8
MAX_PARTS = 2 * MAX_LABELS * MAX_PROMPTS
FILE_LIMIT_BYTES = 4_000_000
TAUGHT_LIMIT_BYTES = 100_000_000
"""With examples."""
_TAUGHT = re.compile(rb"^taught:", re.MULTILINE)
RESERVED = frozenset(
    {"index", "time_s", "track", "x_px", "y_px", "width_px", "height_px", "quality", "state"}
    | {"top", "none", "is_excluded", "marker_text", "person_name"}
)
"""Column names of the score table: a label with one of these names could not be told apart."""
_SUFFIXES = frozenset({".yaml", ".yml", ".json", ".txt", ".csv"})
LIKE_JSON = 'Write it like {"labels": ["bored", "amused"]}'
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_KEYS = re.compile(r"^(labels|name|templates|note)\s*:", re.MULTILINE)
"""In a text file these make it YAML."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labels that compete for a face.

    Attributes:
        name: For people.
        labels: In the user's order.
        templates: Each sentence is put into each template at ``{}``; ``("{}",)`` leaves it as is.
        note: Where it comes from; may be empty.
        sensitivity: How slight an expression counts, 0 to 1 (see ``emoscope.engine.scoring``); None
            for what the pack is set to.
        taught: Examples of its labels; None where there are none. They are personal data.
    """

    name: str
    labels: tuple[Label, ...]
    templates: tuple[str, ...] = ("{}",)
    note: str = ""
    sensitivity: float | None = None
    taught: Examples | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(label.name for label in self.labels)

    def sentences(self, label: Label) -> tuple[str, ...]:
        """Every sentence that the text encoder gets for a label."""
        return tuple(
            template.replace("{}", sentence)
            for sentence in label.sentences
            for template in self.templates
        )

    def with_labels(self, labels: tuple[Label, ...]) -> LabelSet:
        """The same set with other labels, checked."""
        return check(replace(self, labels=labels))


def question(label_set: LabelSet) -> list[Any]:
    """What decides scores and columns, as plain data: not colours, notes, the set's name."""
    asked = [
        [name, list(sentences), *more]
        for name, sentences, *more in (label.asked for label in label_set.labels)
    ]
    told = [asked, list(label_set.templates), label_set.sensitivity]
    return told if label_set.taught is None else [*told, label_set.taught.mark]


def load_label_set(name: str | Path) -> LabelSet:
    """A label set by the name of a shipped or own set, from a file, or as it stands there.

    Args:
        name: Of a set; a file of YAML, JSON or CSV, or ``.txt`` with a label in each line; or
            the labels themselves with commas between them, quoted where one has a comma in it.

    Raises:
        LabelSetError: No such set, or the file is not a valid one; the text says where.
    """
    if isinstance(name, str) and _is_list(name):
        return listed(name)
    path = _find(name)
    try:
        raw = plain_bytes(path, TAUGHT_LIMIT_BYTES)
        if len(raw) > FILE_LIMIT_BYTES and not _TAUGHT.search(raw):
            raise LabelSetError(f"{path} is too large for a label set", "It may have up to 4 MB")
        text = raw.decode("utf-16" if raw[:2] in _UTF16 else "utf-8-sig")
    except TooLargeError:
        raise LabelSetError(
            f"{path} is too large for a label set", "It may have up to 100 MB"
        ) from None
    except UnicodeDecodeError as error:
        raise LabelSetError(f"{path} is not UTF-8 text", "Save it as UTF-8 and try again") from (
            error
        )
    except OSError as error:
        raise LabelSetError(f"{path} cannot be read ({error.strerror or error})", "") from error
    if path.suffix.lower() == ".csv":
        entries = entries_of(text, str(path))
        return label_set_from({"labels": entries}, default_name=path.stem, where=str(path))
    if path.suffix.lower() == ".txt" and not _KEYS.search(text):
        names = [line.strip() for line in text.splitlines() if line.strip()]
        return label_set_from({"labels": names}, default_name=path.stem, where=str(path))
    return parse_label_set(text, default_name=path.stem, where=str(path))


def listed(text: str) -> LabelSet:
    """A label set from names with commas between them.

    Raises:
        LabelSetError: No name, or one that cannot be used.
    """
    row = next(csv.reader([text], skipinitialspace=True), [])
    names = [name.strip() for name in row if name.strip()]
    for name in names:
        refuse_own_answer(name, NONE_SHOWN)
    if len(names) > 1 and {*names} <= {*shipped_label_sets(), *own_label_sets()}:
        raise LabelSetError(
            f"{', '.join(names)} are label sets, not labels",
            "Name one of them, or write the labels themselves",
        )
    return label_set_from({"labels": names}, default_name="labels", where="The list of labels")


def _is_list(name: str) -> bool:
    if "," not in name or Path(name).suffix.lower() in _SUFFIXES:
        return False
    try:
        return not (paths.is_path(name) and Path(name).expanduser().is_file())
    except (OSError, ValueError, RuntimeError):
        return True


def parse_label_set(
    text: str, *, default_name: str = "labels", where: str = "the text"
) -> LabelSet:
    """A label set from YAML text (JSON is YAML too).

    Raises:
        LabelSetError: It is not YAML, or not a label set.
    """
    try:
        raw = plain_data(text, most_parts=MAX_PARTS, most_depth=MAX_DEPTH)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        at = getattr(error, "problem_mark", None)
        line = f", line {at.line + 1}" if at is not None else ""
        if _is_json(where):
            raise LabelSetError(f"{where}{line}: this is not valid JSON", LIKE_JSON) from error
        raise LabelSetError(
            f"{where}{line}: this is not valid YAML", "See prompts/basic7.yaml for an example"
        ) from error
    return label_set_from(raw, default_name=default_name, where=where)


def _is_json(where: str) -> bool:
    """Whether advice is for somebody who writes JSON."""
    return where.lower().endswith(".json")


def label_set_from(raw: Any, *, default_name: str, where: str, kept: bool = False) -> LabelSet:
    """A label set from plain data.

    Args:
        raw: Of a label file or a session.
        default_name: Where it has none.
        where: For messages.
        kept: A session's: its columns are named so, and invisible characters stay.

    Raises:
        LabelSetError: A field is missing, unknown or of the wrong kind.
    """
    if isinstance(raw, list):  # the labels alone
        raw = {"labels": raw}
    if not isinstance(raw, Mapping) or "labels" not in raw:
        raise LabelSetError(
            f"{where} has no list called labels",
            LIKE_JSON if _is_json(where) else "Start it with `labels:` and a list of names",
        )
    only(raw, {"name", "labels", "templates", "note", "sensitivity", "taught"}, where)
    entries = raw["labels"]
    if not isinstance(entries, list):
        raise LabelSetError(
            f"{where}: labels must be a list",
            LIKE_JSON if _is_json(where) else "Write one `- name` per line",
        )
    labels = tuple(
        label_from(entry, f"{where}, label {i}", kept) for i, entry in enumerate(entries, 1)
    )
    templates = texts_of(raw.get("templates", ["{}"]), f"{where}, templates", kept) or ("{}",)
    return check(
        LabelSet(
            name=text_of(raw.get("name", default_name), f"{where}, name", kept=kept),
            labels=labels,
            templates=templates,
            note=str(raw.get("note", "") or ""),
            sensitivity=_share(raw.get("sensitivity"), f"{where}, sensitivity"),
            taught=(
                examples_from(raw["taught"], f"{where}, taught", kept=kept)
                if "taught" in raw
                else None
            ),
        ),
        where=where,
    )


def check(label_set: LabelSet, *, where: str = "The label set") -> LabelSet:
    """Give it back if the rules hold.

    Raises:
        LabelSetError: Empty, too many labels, equal or reserved names, a template without ``{}``.
    """
    if not label_set.labels:
        raise LabelSetError(f"{where} has no labels", "Add at least one")
    if len(label_set.labels) > MAX_LABELS:
        raise LabelSetError(
            f"{where} has {len(label_set.labels)} labels", f"The limit is {MAX_LABELS}"
        )
    seen: set[str] = set()
    for label in label_set.labels:
        # Two names that look alike are one: joiners show nothing by themselves.
        folded = label.name.casefold().translate(dict.fromkeys(map(ord, JOINERS)))
        if folded in seen:
            raise LabelSetError(
                f'{where}: the label "{label.name}" appears twice', "Rename or remove one"
            )
        if folded in RESERVED:
            raise LabelSetError(
                f'{where}: "{label.name}" is the name of a column in the results',
                "Choose another name for the label",
            )
        seen.add(folded)
    for template in label_set.templates:
        if "{}" not in template:
            raise LabelSetError(
                f'{where}: the template "{template[:60]}" has no {{}}',
                "Put {} where the label's sentence belongs",
            )
    return label_set


def clean_name(name: str, where: str = "The label name") -> str:
    """A label name as it may stand in a new set: one line, no control or direction marks.

    Args:
        name: As it was written.
        where: For messages.

    Raises:
        LabelSetError: Nothing is left, it is too long, or what the program answers itself.
    """
    text = text_of(name, where, limit=MAX_NAME)
    refuse_own_answer(text, NONE_SHOWN)
    return text


def refuse_own_answer(name: str, answer: str) -> None:
    """Refuse a new label that reads as the answer where none fits; sets that have one stay usable.

    Raises:
        LabelSetError: It does.
    """
    if name.casefold() == answer.casefold():
        raise LabelSetError(
            f'EmoScope itself answers "{answer}" where no label fits',
            "Choose another name for the label",
        )


def label_set_to(label_set: LabelSet, *, examples: bool = False) -> dict[str, Any]:
    """Plain data for YAML or JSON, the shortest form that reads back the same.

    Args:
        label_set: The set.
        examples: What it was taught, with embeddings of faces; else the mark alone, as a session
            keeps it.
    """
    out: dict[str, Any] = {"name": label_set.name}
    if label_set.note:
        out["note"] = label_set.note
    if label_set.templates != ("{}",):
        out["templates"] = list(label_set.templates)
    if label_set.sensitivity is not None:
        out["sensitivity"] = label_set.sensitivity
    out["labels"] = [label_to(label) for label in label_set.labels]
    if label_set.taught is not None:
        out["taught"] = examples_to(label_set.taught, vectors=examples)
    return out


def dump_label_set(label_set: LabelSet) -> str:
    """As YAML text, with the examples it was taught."""
    if label_set.taught is not None and not label_set.taught.here:
        raise LabelSetError(
            f"The examples of {label_set.name} are not here", "Open the taught set's own file"
        )
    data = label_set_to(label_set, examples=True)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)


def save_label_set(label_set: LabelSet, path: Path) -> None:
    """Write it as YAML; the file is either the old or the new one, whatever happens.

    Raises:
        LabelSetError: The place cannot be written.
    """
    text = dump_label_set(check(label_set))
    make_folder(path.parent, LabelSetError)
    if label_set.taught is not None and path.is_file():
        with writing(path, LabelSetError):
            path.chmod(0o600)  # a file that is replaced hands on its mode
    write_text(path, text, LabelSetError)
    if label_set.taught is not None:
        note_taught(path)


def shipped_label_sets() -> list[str]:
    """Names of the label sets that come with the program."""
    return sorted(path.stem for path in paths.shipped_label_sets().glob("*.yaml"))


def own_label_sets() -> list[str]:
    """Names of the user's own label sets."""
    return sorted(path.stem for path in paths.user_label_sets().glob("*.yaml"))


def means_file(name: str | Path) -> bool:
    """Whether a text that :func:`load_label_set` takes means a file, there or not.

    A plain name never means an entry of the current folder, which may be a stranger's.
    """
    if isinstance(name, Path):
        return True
    return not _is_list(name) and (bool(Path(name).suffix) or paths.is_path(name))


def _find(name: str | Path) -> Path:
    path = Path(name).expanduser()
    looks_like_file = means_file(name)
    try:
        if looks_like_file and path.is_file():
            return path
        if not looks_like_file:
            for folder in (paths.user_label_sets(), paths.shipped_label_sets()):
                candidate = folder / f"{name}.yaml"
                if candidate.is_file():
                    return candidate
    except (OSError, ValueError):
        pass
    if looks_like_file:
        raise LabelSetError(f"There is no label file {path}", "Check the path")
    known = ", ".join(sorted({*shipped_label_sets(), *own_label_sets()}))
    meant = f"; for the file write ./{name}" if path.is_file() else ""
    raise LabelSetError(f'There is no label set "{name}"', f"There are: {known}{meant}")


def _share(raw: Any, where: str) -> float | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 <= raw <= 1:
        raise LabelSetError(
            f"{where} must be a number from 0 to 1", "0 is for strong expressions only"
        )
    return float(raw)
