"""What a pack's text encoder is asked for a label: own templates, and words of other languages.

A label stays what the user wrote. A pack that reads English alone is asked for the English word of
a small dictionary (``dictionary.tsv``: German, French, Spanish, Chinese) where a sentence is one of
its words. A pack may have templates of its own (CLIP knows captions better than bare words); they
are for labels of a few words, where the label set has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.label_texts import MAX_PROMPTS
from emoscope.engine.prompts.labels import Label, LabelSet

LANGUAGES = ("de", "fr", "es", "zh")
PLAIN = ("{}",)
FEW_WORDS = 3
"""Up to so many words a label is a word for a caption; longer, it is one itself."""
_FILE = Path(__file__).with_name("dictionary.tsv")
_ARTICLE = re.compile(
    r"^(?:(?:ein|eine|einen|der|die|das|un|une|le|la|les|el|los|las|una)\s+|l['’]\s*)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """A label set as the text encoder gets it.

    Attributes:
        labels: The same labels, with the sentences that are asked.
        read_as: English by the name of each label that was read in another language.
    """

    labels: LabelSet
    read_as: Mapping[str, str]


def worded(labels: LabelSet, manifest: PackManifest) -> Worded:
    """The label set for a pack; see the module."""
    foreign = not reads_many_languages(manifest)
    captions = manifest.templates if labels.templates == PLAIN else ()
    if not foreign and not captions:
        return Worded(labels, {})
    read_as: dict[str, str] = {}
    asked = []
    for label in labels.labels:
        sentences = label.sentences
        if foreign:
            english = [in_english(sentence) for sentence in sentences]
            if any(english):
                sentences = tuple(e or s for e, s in zip(english, sentences, strict=True))
                read_as[label.name] = ", ".join(sentences)
        sentences = tuple(one for sentence in sentences for one in _captions(sentence, captions))[
            :MAX_PROMPTS
        ]
        asked.append(label if sentences == label.sentences else _asked(label, sentences))
    return Worded(replace(labels, labels=tuple(asked)), read_as)


def reads_many_languages(manifest: PackManifest) -> bool:
    """Whether labels may be written in any language as they are."""
    return manifest.network.get("languages") == "many"


def in_english(sentence: str) -> str:
    """The dictionary's English for a word of another language; "" where it has none."""
    words = _dictionary()
    key = _key(sentence)
    return words.get(key) or words.get(_ARTICLE.sub("", key), "")


def _captions(sentence: str, templates: tuple[str, ...]) -> tuple[str, ...]:
    if not templates or len(sentence.split()) > FEW_WORDS:
        return (sentence,)
    return tuple(template.replace("{}", sentence) for template in templates)


def _asked(label: Label, sentences: tuple[str, ...]) -> Label:
    return replace(label, prompts=sentences)


def _key(text: str) -> str:
    joined = " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())
    return joined.strip(" .!?。！？").casefold()


@cache
def _dictionary() -> dict[str, str]:
    known: dict[str, str] = {}
    english = set()
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        word, *others = line.split("\t")
        english.add(_key(word))
        for part in "|".join(others).split("|"):
            if part:
                known.setdefault(_key(part), word)
    # What is English too is read as it stands.
    return {key: word for key, word in known.items() if key not in english}
