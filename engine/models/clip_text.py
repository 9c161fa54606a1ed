"""CLIP's way with text before its byte-pair tokens, without torch."""

from __future__ import annotations

import html
import string

START, END = "<|startoftext|>", "<|endoftext|>"
"""As published; open_clip's vocabulary calls the same two numbers by other names."""
START_TOKEN, END_TOKEN = 49406, 49407
PATTERN = r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+"
"""What is one word to the tokenizer."""


def clean(sentence: str) -> str:
    """Repair broken Unicode, resolve HTML entities, join white space, lower the case."""
    import ftfy

    resolved = html.unescape(html.unescape(ftfy.fix_text(sentence)))
    return " ".join(resolved.split()).lower()


_PUNCTUATION = str.maketrans("", "", string.punctuation)


def canonical(sentence: str) -> str:
    """SigLIP's way: as :func:`clean`, without punctuation."""
    return " ".join(clean(sentence).replace("_", " ").translate(_PUNCTUATION).split())
