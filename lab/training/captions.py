"""Sentences about faces, each with its meaning, and captions of single faces.

A meaning is a mixture of the eight voted emotions (or none), and pieces of measured behaviour
that must or must not be there. From it follows how true a sentence is of any face
(:mod:`emoscope.lab.training.relevance`), so every sentence can be held against every face.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.models.published_prompts import DFER_CLIP_DESCRIPTORS, EMOCLIP_DESCRIPTIONS
from emoscope.lab.training.behaviours import BEHAVIOURS
from emoscope.lab.training.vocabulary import CLASSES, Word, vocabulary

TEMPLATES: tuple[str, ...] = (
    "{}",
    "{}.",
    "an expression of {}.",
    "a photo of a face with an expression of {}.",
    "a face showing {}",
    "a person feeling {}",
    "someone who looks {}",
    "a {} face",
    "a {} person",
    "a photo radiating {} in a person.",
    "a photo capturing {} within an individual.",
    "a cropped photo emphasizing a face expressing {}.",
)
"""Exp-CLIP's and our own frames for a word; noun or adjective, as users mix them."""

ADJECTIVES = {
    "neutral": ("neutral", "calm", "expressionless"),
    "happiness": ("happy", "cheerful", "joyful"),
    "surprise": ("surprised", "astonished", "amazed"),
    "sadness": ("sad", "unhappy", "sorrowful"),
    "anger": ("angry", "furious", "mad"),
    "disgust": ("disgusted", "repulsed", "revolted"),
    "fear": ("afraid", "scared", "fearful"),
    "contempt": ("contemptuous", "disdainful", "scornful"),
}
_PEOPLE = ("a person", "a man", "a woman", "someone", "the person", "a face")
_OPENINGS = (
    "{who} looks {mood}",
    "{who} seems {mood}",
    "{who} feels {mood}",
    "{mood}",
    "{who} who is {mood}",
)
_WEAK = ("slightly", "a little", "a bit")
GENERIC = (
    "a person", "a face", "someone", "a photo of a face", "a human face", "a man", "a woman",
    "a car", "a dog", "a house", "a cup of coffee", "a piece of text", "blue sky", "the number 7",
    "music", "asdf", "something", "a facial expression", "a photo", "emotion",
)  # fmt: skip
"""Sentences that say nothing about a face: equally (un)true of all."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it means.

    Attributes:
        text: The sentence.
        profile: Shares (8,) of the voted emotions it asserts, or None.
        factors: (behaviour, present?) pairs that it asserts; at most three.
        negated: The emotion is denied instead ("not angry").
        family: Where it comes from; words of one family are held together in evaluation.
    """

    text: str
    profile: tuple[float, ...] | None = None
    factors: tuple[tuple[str, bool], ...] = ()
    negated: bool = False
    family: str = "caption"


def one_hot(name: str) -> tuple[float, ...]:
    """Profile (8,) of a single class."""
    return tuple(float(name == other) for other in CLASSES)


def _join(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def mood_of(shares: NDArray[np.floating], rng: np.random.Generator) -> str:
    """Words for a mixture: every emotion with a fifth of the votes is named, the weak as such."""
    order = np.argsort(-shares, kind="stable")
    words = []
    for rank, index in enumerate(order):
        if shares[index] < 0.2 and rank:
            break
        adjectives = ADJECTIVES[CLASSES[index]]
        word = adjectives[int(rng.integers(len(adjectives)))]
        if rank and shares[index] < 0.6 * shares[order[0]]:
            word = f"{_WEAK[int(rng.integers(len(_WEAK)))]} {word}"
        words.append(word)
    return _join(words)


def caption(
    shares: NDArray[np.floating], truth: Mapping[str, float], rng: np.random.Generator
) -> Sentence:
    """One caption of one face, in the manner of MAFW's: the feeling, then what the face does.

    Args:
        shares: (8,) vote shares.
        truth: Behaviour to truth in 0..1; only what is clearly there (or clearly not) is told.
        rng: Source of the choice of words.
    """
    mood = mood_of(shares, rng)
    present = [b for b in BEHAVIOURS if truth.get(b.name, 0.5) > 0.8]
    absent = [b for b in BEHAVIOURS if truth.get(b.name, 0.5) < 0.1 and b.opposites]
    told: list[tuple[str, bool, str]] = []
    for index in rng.permutation(len(present))[: int(rng.integers(0, 3))]:
        chosen = present[int(index)]
        told.append((chosen.name, True, str(rng.choice(chosen.phrases))))
    if absent and rng.random() < 0.3:
        chosen = absent[int(rng.integers(len(absent)))]
        told.append((chosen.name, False, str(rng.choice(chosen.opposites))))
    style = rng.random()
    factors = tuple((name, wanted) for name, wanted, _ in told)
    phrases = [phrase for _, _, phrase in told]
    profile: tuple[float, ...] | None = tuple(float(x) for x in shares)
    if told and style < 0.35:
        text, profile = f"{rng.choice(_PEOPLE)} with {_join(phrases)}", None
    else:
        opening = str(rng.choice(_OPENINGS))
        text = opening.format(who=rng.choice(_PEOPLE), mood=mood)
        if told:
            text += f", with {_join(phrases)}" if style < 0.7 else f". {_join(phrases)}."
    return Sentence(text[:1].upper() + text[1:], profile, factors)


def _of_word(word: Word, rng: np.random.Generator, templates: int) -> list[Sentence]:
    factors = ((word.behaviour, True),) if word.behaviour else ()
    frames = ["{}", *rng.choice(TEMPLATES[1:], size=templates, replace=False)]
    made = [
        Sentence(str(f).format(word.text), word.profile, factors, False, "word") for f in frames
    ]
    if not factors:  # "not smiling" is a behaviour's opposite, and told there
        made.append(Sentence(f"not {word.text}", word.profile, (), True, "negation"))
    return made


def _of_behaviours() -> list[Sentence]:
    made = []
    for behaviour in BEHAVIOURS:
        for wanted, phrases in ((True, behaviour.phrases), (False, behaviour.opposites)):
            factors = ((behaviour.name, wanted),)
            for phrase in phrases:
                made.append(Sentence(phrase, None, factors, False, "behaviour"))
                made.append(Sentence(f"a face with {phrase}", None, factors, False, "behaviour"))
                made.append(Sentence(f"a person, {phrase}", None, factors, False, "behaviour"))
    return made


def published_sentences() -> list[Sentence]:
    """EmoCLIP's and DFER-CLIP's descriptions with the meaning of their class."""
    by_word = {word.text: word for word in vocabulary()}
    made = []
    for family, table in (("emoclip", EMOCLIP_DESCRIPTIONS), ("dfer-clip", DFER_CLIP_DESCRIPTORS)):
        for name, text in table.items():
            made.append(Sentence(text, by_word[name].profile, (), False, family))
            for part in text.rstrip(".").split(". "):
                if part != text.rstrip("."):
                    made.append(Sentence(part, by_word[name].profile, (), False, family))
    return made


def class_sentences() -> dict[str, list[Sentence]]:
    """Phrasing to eight sentences, one per class in the order of ``CLASSES``."""
    phrasings: dict[str, list[str]] = {
        frame: [frame.format(name) for name in CLASSES] for frame in TEMPLATES
    }
    for index in range(3):
        for frame in TEMPLATES[:8]:
            key = f"{frame}#{index}"
            phrasings[key] = [frame.format(ADJECTIVES[name][index]) for name in CLASSES]
    phrasings["emoclip"] = [EMOCLIP_DESCRIPTIONS[name] for name in CLASSES]
    phrasings["dfer-clip"] = [DFER_CLIP_DESCRIPTORS[name] for name in CLASSES]
    return {
        key: [
            Sentence(text, one_hot(name), (), False, "class")
            for text, name in zip(texts, CLASSES, strict=True)
        ]
        for key, texts in phrasings.items()
    }


def bank(
    shares: NDArray[np.floating],
    truth: Mapping[str, NDArray[np.floating]],
    *,
    captions: int,
    seed: int,
    without: str | None = None,
) -> list[Sentence]:
    """All sentences of a training run; the same for the same arguments.

    Args:
        shares: (n, 8) vote shares of the faces that captions are made from.
        truth: Behaviour to (n,) truth of the same faces.
        captions: How many sample-level captions.
        seed: Of the choices.
        without: Leave out every sentence that gives this class a tenth or more (for
            leave-one-class-out), and its words.
    """
    rng = np.random.default_rng(seed)
    made: list[Sentence] = []
    for word in vocabulary():
        made += _of_word(word, rng, templates=3)
    made += _of_behaviours()
    made += published_sentences()
    for sentences in class_sentences().values():
        made += sentences
    made += [Sentence(text, None, (), False, "generic") for text in GENERIC]
    rows = rng.integers(len(shares), size=captions)
    for row in rows:
        values = {name: float(column[row]) for name, column in truth.items()}
        made.append(caption(shares[row], values, rng))
    unique = {sentence.text.lower(): sentence for sentence in reversed(made)}
    kept = list(reversed(unique.values()))
    if without is not None:
        index = CLASSES.index(without)
        kept = [s for s in kept if s.profile is None or s.profile[index] < 0.1]
    return kept
