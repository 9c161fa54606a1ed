"""Messages of the engine in the user's language. The engine itself speaks English.

A message is known by its text with its parts left open (:mod:`emoscope.app.engine_texts`): that is
its id, here and in the translation files. What is not known stays as it is.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from emoscope.app.engine_texts import MESSAGES
from emoscope.app.i18n import noted, tr

FOLLOWED = {
    noted("Try another runtime"): "file.settings",
    noted("Choose another runtime"): "file.settings",
    noted("Use the runtime openvino (f32)"): "file.settings",
    noted("Use a runtime for the CPU"): "file.settings",
    noted("Get the model again, or choose another one"): "file.settings",
    noted("Get the model {0} again, or choose another one"): "file.settings",
    noted("Installed models: {0}"): "file.settings",
    noted("Choose another model"): "file.settings",
    noted("Choose another model in the settings"): "file.settings",
    noted("Wait until it has loaded, or choose another pack"): "file.settings",
    noted("Plug one in, or open a video file"): "file.open_video",
    noted("Choose a video file (MP4, MOV, MKV, WebM, AVI)"): "file.open_video",
    noted("Check the name and the folder"): "file.open_video",
    noted("Choose the folder of a recording"): "recordings.open",
    noted("Look at the driver under Help, Doctor, or choose another runtime"): "help.doctor",
}
"""Advice of the window's that an action follows: the message has its button."""

_OPEN = re.compile(r"\{(\d)\}")
_REASON = re.compile(r"\((?:\{(\d)\})\)|: \{(\d)\}$|^\{(\d)\}; ")
"""Where another of the engine's texts stands in a text: what is open elsewhere is a name."""


def in_language(sentence: str) -> str:
    """What the engine said, in the words of the window and in the language in use."""
    return _said(sentence, tr("No model is loaded yet"))[0]


def action_for(sentence: str) -> str:
    """Id of the action that follows the advice in a sentence of the engine's; empty for none."""
    return next((FOLLOWED[text] for text in _said(sentence, "")[1] if text in FOLLOWED), "")


@functools.lru_cache(maxsize=200)
def _said(sentence: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The words, and the texts of the window in them; ``language`` tells answers apart.

    The sentence is cut where full stops are, so that as little as possible stays unknown: a cause,
    a next step and notes may follow each other, and names of files have full stops too.
    """
    cuts = sorted({0, *(found.end() for found in re.finditer(r"\. ", sentence)), len(sentence)})
    # Per cut: what is not a known text, the number of parts, words, texts.
    best: dict[int, tuple[int, int, str, tuple[str, ...]]] = {0: (0, 0, "", ())}
    for place, end in enumerate(cuts[1:], 1):
        ways = []
        for start in cuts[:place]:
            part = sentence[start:end]
            text = part.rstrip().removesuffix(".")
            cost, parts, words, texts = best[start]
            known = _known(text)
            if known is None:
                ways.append((cost + 2 * len(part), parts + 1, words + part, texts))
            else:
                said = words + known.words + part[len(text) :]
                ways.append((cost + known.open, parts + 1, said, (*texts, known.text)))
        best[end] = min(ways, key=lambda way: way[:2])
    _, _, words, texts = best[len(sentence)]
    return words, texts


@dataclass(frozen=True, slots=True)
class _Found:
    """A text that is known: its words, the window's text behind them, characters that are open."""

    words: str
    text: str
    open: int


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those with most fixed text first: "{0} is empty (0 bytes)" before "{0} is empty"."""
    out = []
    for message in sorted(MESSAGES, key=lambda text: -len(_OPEN.sub("", text))):
        parts = _OPEN.split(message)
        pattern = "".join(
            f"(?P<p{part}>.*?)" if place % 2 else re.escape(part)
            for place, part in enumerate(parts)
        )
        out.append((re.compile(pattern, re.DOTALL), message))
    return tuple(out)


def _known(said: str) -> _Found | None:
    """The text with the least left open."""
    if not said:
        return None
    all_ = [_found(text, hit.groupdict()) for p, text in _patterns() if (hit := p.fullmatch(said))]
    return min(all_, key=lambda found: found.open, default=None)


def _found(message: str, parts: dict[str, str]) -> _Found:
    text, left_open = MESSAGES[message], sum(map(len, parts.values()))
    for place in _REASON.finditer(message):
        name = f"p{place[1] or place[2] or place[3]}"
        words, open_ = _reasons(parts[name])
        left_open += open_ - len(parts[name])
        parts[name] = words
    return _Found(_filled(tr(text), parts), text, left_open)


def _reasons(said: str) -> tuple[str, int]:
    """Texts in a row inside another, each perhaps after whose it is, and characters left open.

    "openvino: it is not installed; torch: no such file" are two.
    """
    if (whole := _known(said)) is not None:
        return whole.words, whole.open
    if "; " in said:
        each = [_reasons(part) for part in said.split("; ")]
        return "; ".join(words for words, _ in each), sum(open_ for _, open_ in each)
    who, colon, rest = said.partition(": ")
    if not colon:
        return said, len(said)
    words, open_ = _reasons(rest)
    return who + colon + words, len(who) + open_


def _filled(text: str, parts: dict[str, str]) -> str:
    return _OPEN.sub(lambda place: parts[f"p{place[1]}"], text)
