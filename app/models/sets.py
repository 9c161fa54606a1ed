"""Label sets that are one click away, in the language in use."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from emoscope.app.i18n import LANGUAGES
from emoscope.engine.prompts.labels import shipped_label_sets

TRANSLATED = tuple(language for language in LANGUAGES if language != "en")


def offered_sets() -> list[str]:
    """Shipped sets without those whose names are in another language; ours come first."""
    own = QLocale().name().split("_")[0]
    sets = [name for name in shipped_label_sets() if language_of(name) in ("", own)]
    return sorted(sets, key=lambda name: (not language_of(name), name))


def in_own_language(name: str) -> str:
    """The set with its names in the language in use, or the set itself."""
    own = f"{name}-{QLocale().name().split('_')[0]}"
    return own if own in shipped_label_sets() else name


def language_of(name: str) -> str:
    """``de`` of ``basic7-de``; empty for a set with English names."""
    ending = name.rpartition("-")[2]
    return ending if "-" in name and ending in TRANSLATED else ""
