"""A label and its fields: how each is read, kept in a file, and written in a cell of a table.

A field is an attribute of :class:`Label` and a row of :data:`FIELDS`; label files, sessions and
CSV ask there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.label_texts import text_of, texts_of

MAX_NAME = 120
SEPARATOR = " | "
"""Between the prompts of one label in a CSV cell; a ``|`` of a prompt is written ``\\|``, and
backslashes in front of it are doubled."""

_COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")
_BAR = re.compile(r"(\\*)\|")


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that may be true of a face.

    Attributes:
        name: What the user reads; unique in its set.
        prompts: Sentences for the text encoder; empty means the name itself.
        colour: ``#rrggbb`` or None for a colour by position.
        muted: Takes no part in the scores.
        weight: Prior odds against the other labels; 1 is neutral.
    """

    name: str
    prompts: tuple[str, ...] = ()
    colour: str | None = None
    muted: bool = False
    weight: float = 1.0

    @property
    def sentences(self) -> tuple[str, ...]:
        """The prompts, or the name where there are none."""
        return self.prompts or (self.name,)

    @property
    def asked(self) -> tuple[Any, ...]:
        """What decides its scores and its column."""
        more = (getattr(self, each.name) for each in FIELDS if each.asked)
        return (self.name, self.sentences, *more)


@dataclass(frozen=True, slots=True)
class Field:
    """What can be said of a label beside its name.

    Attributes:
        name: Of the attribute, the key in a file and the column of a CSV.
        read: The value from plain data; ``where`` is for messages, ``kept`` says that it is a
            session's. Raises :class:`LabelSetError`.
        to_cell: As text for a CSV; empty where nothing need be written.
        from_cell: Plain data from such a text, as :func:`read` takes it. Raises
            :class:`LabelSetError`.
        headings: What people write over its column, in the four languages, in small letters.
        asked: It decides scores: a session that has another one asked another question.
    """

    name: str
    read: Callable[[Any, str, bool], Any]
    to_cell: Callable[[Any], str]
    from_cell: Callable[[str, str], Any]
    headings: tuple[str, ...]
    asked: bool = False


def label_from(entry: Any, where: str, kept: bool) -> Label:
    """A label from plain data: a name, or a mapping with one.

    Args:
        entry: Of a label file or a session.
        where: For messages.
        kept: As for :func:`~emoscope.engine.prompts.label_texts.text_of`.

    Raises:
        LabelSetError: A field is missing, unknown or of the wrong kind.
    """
    if isinstance(entry, str | int | float) and not isinstance(entry, bool):
        return Label(_named(entry, where, kept))
    if not isinstance(entry, Mapping) or "name" not in entry:
        raise _unquoted(entry, where)
    only(entry, {"name", *(each.name for each in FIELDS)}, where)
    fields = {
        each.name: each.read(entry[each.name], where, kept) for each in FIELDS if each.name in entry
    }
    return Label(_named(entry["name"], where, kept), **fields)


def label_to(label: Label) -> Any:
    """Plain data, the shortest that reads back the same."""
    usual = Label(label.name)
    out: dict[str, Any] = {"name": label.name}
    for each in FIELDS:
        value = getattr(label, each.name)
        if value != getattr(usual, each.name):
            out[each.name] = list(value) if isinstance(value, tuple) else value
    return out if len(out) > 1 else label.name


def only(raw: Mapping[Any, Any], known: set[str], where: str) -> None:
    """Refuse keys that nobody reads.

    Raises:
        LabelSetError: There is one.
    """
    unknown = sorted(str(key) for key in raw if key not in known)
    if unknown:
        raise LabelSetError(
            f"{where}: {', '.join(unknown)} is not known here", f"Known: {', '.join(sorted(known))}"
        )


def _named(raw: Any, where: str, kept: bool) -> str:
    if not isinstance(raw, str | int | float) or isinstance(raw, bool):
        raise _unquoted(raw, where)
    return text_of(str(raw), where, limit=MAX_NAME, kept=kept)


def _unquoted(entry: Any, where: str) -> LabelSetError:
    """What YAML has made of a label that is written without quotes."""
    step = 'Put the label in quotes, for example - "no"'
    if isinstance(entry, bool):
        word = "yes, on or true" if entry else "no, off or false"
        return LabelSetError(f"{where}: YAML does not read {word} as text", step)
    if isinstance(entry, date):
        return LabelSetError(f"{where}: YAML reads {entry} as a date and not as text", step)
    if entry is None:
        return LabelSetError(f"{where} is empty", f"Write a name. {step}")
    if isinstance(entry, Mapping) and len(entry) == 1:
        key = next(iter(entry))
        if key not in {each.name for each in FIELDS}:
            return LabelSetError(
                f"{where} has no name: YAML takes the colon after {str(key)[:40]} for its own",
                'Put the label in quotes, for example - "bored: very"',
            )
    return LabelSetError(f"{where} has no name", "Write a name, or a mapping with `name:`")


def _prompts(raw: Any, where: str, kept: bool) -> tuple[str, ...]:
    return texts_of(raw, f"{where}, prompts", kept)


def _prompts_cell(prompts: tuple[str, ...]) -> str:
    return SEPARATOR.join(_BAR.sub(r"\1\1\\|", each) for each in prompts)


def _prompts_of_cell(cell: str, where: str) -> list[str]:
    parts, begin = [""], 0
    for bar in _BAR.finditer(cell):
        backslashes = len(bar[1])
        parts[-1] += cell[begin : bar.start()] + "\\" * (backslashes // 2)
        begin = bar.end()
        if backslashes % 2:
            parts[-1] += "|"
        else:
            parts[-1] += "\\" * (backslashes // 2)
            parts.append("")
    parts[-1] += cell[begin:]
    return [stripped for part in parts if (stripped := part.strip())]


def _colour(raw: Any, where: str, kept: bool) -> str | None:
    if raw is None:
        return None
    if not (isinstance(raw, str) and _COLOUR.match(raw)):
        raise LabelSetError(f"{where}: colour must look like #1a2b3c", f"It is {raw!r}")
    return raw


def _muted(raw: Any, where: str, kept: bool) -> bool:
    if not isinstance(raw, bool):
        raise LabelSetError(f"{where}: muted must be true or false", f"It is {raw!r}")
    return raw


def _weight(raw: Any, where: str, kept: bool) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 < raw <= 1000:
        raise LabelSetError(f"{where}: weight must be a number above 0, up to 1000", "1 is neutral")
    return float(raw)


def _weight_cell(weight: float) -> str:
    short = f"{weight:g}"
    return short if float(short) == weight else repr(weight)


def _weight_of_cell(cell: str, where: str) -> float:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        raise LabelSetError(
            f'{where}: the weight "{cell[:40]}" is not a number', "Write for example 1.5"
        ) from None


FIELDS = (
    Field(
        "prompts",
        _prompts,
        _prompts_cell,
        _prompts_of_cell,
        (
            *("prompts", "prompt", "sentence", "sentences", "text", "texts"),
            *("description", "beschreibung", "satz", "sätze", "phrase"),
            *("phrases", "frase", "frases", "descripción", "texte", "texto"),
        ),
    ),
    Field(
        "colour",
        _colour,
        lambda colour: colour or "",
        lambda cell, where: cell,
        ("colour", "color", "farbe", "couleur"),
    ),
    Field(
        "muted",
        _muted,
        lambda muted: "true" if muted else "",
        lambda cell, where: cell.casefold() in ("1", "true", "yes", "x"),
        ("muted", "mute", "stumm", "muet", "silenciada"),
        asked=True,
    ),
    Field(
        "weight",
        _weight,
        _weight_cell,
        _weight_of_cell,
        ("weight", "gewicht", "poids", "peso"),
        asked=True,
    ),
)
"""In the order of a file and of a CSV's columns."""
