"""What the engine says where the window can show it, by subject.

A text with its parts left open is its own id. A pair is a text of the engine and what the window
says instead, where the engine's advice is for the command line.
"""

from __future__ import annotations

from emoscope.app.engine_texts import (
    files,
    labels,
    live_sources,
    markers,
    packs,
    runtimes,
    sessions,
    sources,
    streams,
    study,
    teaching,
)

_ALL = tuple(
    text if isinstance(text, tuple) else (text, text)
    for part in (
        sources,
        live_sources,
        files,
        labels,
        packs,
        sessions,
        runtimes,
        streams,
        teaching,
        study,
        markers,
    )
    for text in part.TEXTS
)

MESSAGES: dict[str, str] = dict(_ALL)
"""From the engine's text to the window's, both with ``{0}``, ``{1}`` ... for what is open."""
