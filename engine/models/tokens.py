"""Sentences to token ids, with the pack's own ``tokenizer.json``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError
from emoscope.engine.models.clip_text import END_TOKEN, canonical, clean
from emoscope.engine.models.pack import Pack

Tokens = tuple[NDArray[np.int64], NDArray[np.int64]]
Tokenize = Callable[[Sequence[str]], Tokens]

TOKENIZER = "tokenizer.json"
CLIP_TEXT_LENGTH = 77
CLIP_FAMILY = ("clip", "emoclip", "exp-clip")


def tokenizer_of(pack: Pack) -> Tokenize:
    """How the pack's sentences become ids and mask, both (n, L) int64.

    Raises:
        PackError: The pack has no text side, or a malformed one.
    """
    return ClassNumbers(pack) if pack.manifest.prompts == "own" else Tokenizer(pack)


class ClassNumbers:
    """For a pack that knows its own classes only: the class's number, (n, 1)."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack.manifest.name
        self._classes = pack.manifest.classes
        self._numbers = {name.strip().casefold(): i for i, name in enumerate(self._classes)}

    def __call__(self, sentences: Sequence[str]) -> Tokens:
        """Numbers of the classes named, with or without a full stop.

        Raises:
            PackError: A sentence names no class.
        """
        rows = []
        for sentence in sentences:
            number = self._numbers.get(sentence.strip().removesuffix(".").casefold())
            if number is None:
                raise PackError(
                    f'The pack {self._pack} supports only its built-in classes, not "{sentence}"',
                    "Its classes: " + ", ".join(self._classes),
                )
            rows.append([number])
        ids = np.array(rows, dtype=np.int64).reshape(-1, 1)
        return ids, np.ones_like(ids)


class Tokenizer:
    """The pack's tokenizer: cuts at its own largest length, pads to the longest of a batch.

    Args:
        pack: With ``tokenizer.json``; its ``network["text_length"]`` bounds the length where the
            file itself names none.

    Raises:
        PackError: There is none, or it is malformed.
    """

    fast: Any

    def __init__(self, pack: Pack) -> None:
        from tokenizers import Tokenizer as Fast

        path = pack.file(TOKENIZER)
        try:
            self.fast = Fast.from_file(str(path))
        except Exception as error:  # the library raises bare Exception
            raise PackError(f"{path} is not a tokenizer ({error})", "Get the pack again") from error
        length = int(pack.manifest.network.get("text_length", CLIP_TEXT_LENGTH))
        if self.fast.truncation is None or "text_length" in pack.manifest.network:
            self.fast.enable_truncation(max_length=length)
        kept = self.fast.padding or {}
        network = pack.manifest.network
        self._canonical = network.get("text_cleaning") == "canonical"
        self._clip = pack.manifest.architecture in CLIP_FAMILY and not self._canonical
        # A file may ask for padding to a fixed length: wasted work, as the mask says the same, but
        # for towers that look at the padding.
        self.fast.enable_padding(
            pad_id=int(kept.get("pad_id", 0)),
            pad_token=str(kept.get("pad_token", "[PAD]")),
            length=length if network.get("text_padded") else None,
        )

    def __call__(self, sentences: Sequence[str]) -> Tokens:
        """Ids and mask (1 for tokens, 0 for padding), both (n, L) int64.

        Raises:
            PackError: The tokenizer cannot do its work, for example lacks its word for the unknown.
        """
        tidy = clean if self._clip else canonical if self._canonical else str
        texts = [tidy(text) for text in sentences]
        try:
            rows = self.fast.encode_batch(texts)
        except Exception as error:  # the library raises bare Exception
            raise PackError(
                f"The pack's tokenizer fails ({error})", "Get the pack again"
            ) from error
        ids = np.array([row.ids for row in rows], dtype=np.int64)
        mask = np.array([row.attention_mask for row in rows], dtype=np.int64)
        if self._clip and ids.size:  # CLIP reads a sentence at its first end token
            ends = (ids == END_TOKEN).argmax(axis=1)
            mask = (np.arange(ids.shape[1])[None, :] <= ends[:, None]).astype(np.int64)
        return ids, mask


def pieces_of(pack: Pack) -> Callable[[str], Sequence[Sequence[str]]]:
    """How the pack's tokenizer cuts a sentence: its words, each as pieces, in small letters.

    Raises:
        PackError: There is no tokenizer, or it is malformed.
    """
    fast = Tokenizer(pack).fast

    def cut(sentence: str) -> Sequence[Sequence[str]]:
        encoded = fast.encode(sentence, add_special_tokens=False)
        words: dict[int, list[str]] = {}
        for word, token in zip(encoded.word_ids, encoded.tokens, strict=True):
            if word is not None:
                words.setdefault(word, []).append(token.removeprefix("##"))
        return tuple(tuple(each) for each in words.values())

    return cut
