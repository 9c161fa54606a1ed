"""Pages that come with the program, and what is new in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from emoscope.app.i18n import tr
from emoscope.engine import paths

FIRST = "window.md"


@dataclass(frozen=True, slots=True)
class Page:
    """A page in Markdown."""

    file: Path
    title: str

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")


def pages() -> tuple[Page, ...]:
    """Those that are here, the first one first."""
    titles = {
        FIRST: tr("Using the window"),
        "columns.md": tr("Columns of the tables"),
        "reading-results.md": tr("Reading results in other programs"),
        "streams.md": tr("Streams to other programs"),
        "gpu.md": tr("NVIDIA cards"),
        "glossary.md": tr("Words"),
    }
    found = (Page(paths.docs() / name, title) for name, title in titles.items())
    return tuple(page for page in found if page.file.is_file())


def news() -> str:
    """The newest part of the changelog in Markdown, its headings of one kind brought together."""
    file = paths.changelog()
    if not file.is_file():
        return ""
    parts = re.split(r"^## ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    if len(parts) < 2:
        return ""
    title, _, body = parts[1].partition("\n")
    kinds: dict[str, list[str]] = {}
    seen: set[str] = set()
    for part in re.split(r"^### ", body, flags=re.MULTILINE)[1:]:
        kind, _, text = part.partition("\n")
        fresh = [entry for entry in dict.fromkeys(_entries(text)) if entry not in seen]
        seen.update(fresh)
        kinds.setdefault(kind.strip(), []).extend(fresh)
    sections = [f"## {kind}\n\n" + "\n".join(entries) for kind, entries in kinds.items()]
    return "\n\n".join((f"# {title.strip('[] ')}", *sections))


def _entries(text: str) -> list[str]:
    """The points of a list, each with the lines that belong to it."""
    parts = re.split(r"^- ", text, flags=re.MULTILINE)[1:]
    return ["- " + " ".join(part.split()) for part in parts]
