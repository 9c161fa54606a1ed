"""Sentences to token ids, with the pack's own ``tokenizer.json``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.errors import PackError
from engine.models.pack import Pack

TOKENIZER = "tokenizer.json"
CLIP_TEXT_LENGTH = 77


class Tokenizer:
    """The pack's tokenizer: cuts at its own largest length, pads to the longest of a batch.

    Args:
        pack: With ``tokenizer.json``; its ``network["text_length"]`` bounds the length where the
            file itself names none.

    Raises:
        PackError: There is none, or it is malformed.
    """

    def __init__(self, pack: Pack) -> None:
        from tokenizers import Tokenizer as Fast

        path = pack.file(TOKENIZER)
        try:
            self._fast = Fast.from_file(str(path))
        except Exception as error:  # the library raises bare Exception
            raise PackError(f"{path} is no tokenizer ({error})", "Get the pack again") from error
        length = int(pack.manifest.network.get("text_length", CLIP_TEXT_LENGTH))
        if self._fast.truncation is None or "text_length" in pack.manifest.network:
            self._fast.enable_truncation(max_length=length)
        kept = self._fast.padding or {}
        # A file may ask for padding to a fixed length: wasted work, and the mask says the same.
        self._fast.enable_padding(
            pad_id=int(kept.get("pad_id", 0)), pad_token=str(kept.get("pad_token", "[PAD]"))
        )

    def __call__(self, sentences: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Ids and mask (1 for tokens, 0 for padding), both (n, L) int64."""
        rows = self._fast.encode_batch(list(sentences))
        ids = np.array([row.ids for row in rows], dtype=np.int64)
        mask = np.array([row.attention_mask for row in rows], dtype=np.int64)
        return ids, mask
