"""Label sets that are one click away, in the language in use."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from emoscope.app.i18n import LANGUAGES
from emoscope.engine.prompts.labels import shipped_label_sets

FIRST_SET = "basic7"
"""In use until the user chooses one, in the language in use."""

TRANSLATED = tuple(language for language in LANGUAGES if language != "en")


def offered_sets() -> list[str]:
    """Shipped sets without those whose names are in another language; ours come first."""
    own = QLocale().name().split("_")[0]
    sets = [name for name in shipped_label_sets() if language_of(name) in ("", own)]
    return sorted(sets, key=lambda name: (not language_of(name), name))


def in_own_language(name: str) -> str:
    """A shipped set with its names in the language in use where there is one; others as they are.

    Args:
        name: In any language.
    """
    if name not in shipped_label_sets():
        return name
    plain = name.rpartition("-")[0] if language_of(name) else name
    own = f"{plain}-{QLocale().name().split('_')[0]}"
    return own if own in shipped_label_sets() else plain


def language_of(name: str) -> str:
    """``de`` of ``basic7-de``; empty for a set with English names."""
    ending = name.rpartition("-")[2]
    return ending if "-" in name and ending in TRANSLATED else ""
