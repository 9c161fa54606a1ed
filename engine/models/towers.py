"""CLIP towers of open_clip, built by name without any download."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.clip_text import END, END_TOKEN, PATTERN, START, START_TOKEN

OPENAI_B32 = "ViT-B-32-quickgelu"
"""open_clip's name for the OpenAI ViT-B/32 layout; OpenAI's weights need QuickGELU."""

TINY = "emoscope-tiny"
"""A tower for tests and trials on small machines: no published weights."""

CONTEXT_LENGTH = 77

_TINY_CONFIG: dict[str, Any] = {
    "embed_dim": 64,
    "quick_gelu": True,
    "vision_cfg": {
        "image_size": 48,
        "layers": 2,
        "width": 64,
        "patch_size": 8,
        "head_width": 32,
    },
    "text_cfg": {
        "context_length": CONTEXT_LENGTH,
        "vocab_size": 49408,
        "width": 64,
        "heads": 2,
        "layers": 2,
    },
}


def build_tower(name: str = OPENAI_B32) -> nn.Module:
    """A CLIP of open_clip with random weights, float32, on the CPU.

    Args:
        name: A configuration that ships with open_clip, or ``TINY``.

    Raises:
        PackError: open_clip has no such configuration.
    """
    import open_clip

    if name == TINY:
        return cast(nn.Module, open_clip.CLIP(**_TINY_CONFIG))
    if name not in open_clip.list_models():
        raise PackError(
            f'open_clip has no tower "{name}"',
            "Names are those of open_clip.list_models(), such as ViT-B-32-quickgelu or ViT-L-14",
        )
    with _quiet():
        return cast(
            nn.Module,
            open_clip.create_model(name, pretrained=None, device=torch.get_default_device()),
        )


def tower_width(tower: nn.Module) -> int:
    """Width D of the shared space of a built tower."""
    visual = cast(Any, tower).visual
    projection = getattr(visual, "proj", None)
    if isinstance(projection, Tensor):
        return int(projection.shape[1])
    if hasattr(visual, "output_dim"):
        return int(visual.output_dim)
    head = getattr(visual.head, "proj", None)
    if isinstance(head, nn.Linear):
        return int(head.out_features)
    return int(getattr(visual.trunk, "num_classes", 0) or visual.trunk.num_features)


def tower_size_px(tower: nn.Module) -> int:
    """Side of the picture that the image tower takes."""
    size = cast(Any, tower).visual.image_size
    return int(size[0] if isinstance(size, Sequence) else size)


def tokenize(sentences: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """CLIP's byte-pair tokens: start, text, end; cut to 77 with the end token kept.

    Returns:
        ids (n, 77), zero after the end token, and mask (n, 77), 1 up to the end token.
    """
    rows = _tokenizer()(list(sentences), context_length=CONTEXT_LENGTH).numpy().astype(np.int64)
    ends = rows.argmax(axis=1)  # the first end token: it has the largest number
    mask = (np.arange(CONTEXT_LENGTH)[None, :] <= ends[:, None]).astype(np.int64)
    return rows, mask


def untokenize(ids: Sequence[int]) -> str:
    """Text of token numbers (start, end and padding left out by the caller)."""
    return str(_tokenizer().decode(list(ids))).strip()


@cache
def _tokenizer() -> Any:
    import regex
    from open_clip.tokenizer import SimpleTokenizer

    tokenizer = SimpleTokenizer()
    # open_clip renamed the two special tokens; in the published tokenizer their old names are one
    # token each where a sentence spells them out.
    for name, number in ((START, START_TOKEN), (END, END_TOKEN)):
        tokenizer.encoder[name] = number
        tokenizer.cache[name] = name
    tokenizer.pat = regex.compile(PATTERN, regex.IGNORECASE)
    return tokenizer


def clip_tokenizer_json() -> str:
    """CLIP's tokenizer as a ``tokenizer.json`` of the ``tokenizers`` library.

    Built from the vocabulary inside open_clip, so that runtimes without torch can tokenise. It
    equals :func:`tokenize` on sentences that went through
    :func:`emoscope.engine.models.clip_text.clean`.
    """
    from tokenizers import (
        AddedToken,
        Regex,
        Tokenizer,
        decoders,
        models,
        normalizers,
        pre_tokenizers,
    )
    from tokenizers.processors import TemplateProcessing

    source = _tokenizer()
    renamed = (source.decoder[START_TOKEN], source.decoder[END_TOKEN])
    vocabulary = {word: i for word, i in source.encoder.items() if word not in renamed}
    merges = [pair for pair, _ in sorted(source.bpe_ranks.items(), key=lambda item: item[1])]
    fast = Tokenizer(models.BPE(vocab=vocabulary, merges=merges, end_of_word_suffix="</w>"))
    fast.normalizer = normalizers.Sequence(
        [
            normalizers.NFC(),
            normalizers.Replace(Regex("[\u2018\u2019\u02bc\u201b]"), "'"),
            normalizers.Replace(Regex("[\u201c\u201d\u201f]"), '"'),
            normalizers.Replace(Regex(r"\s+"), " "),
            normalizers.Strip(),
            normalizers.Lowercase(),
        ]
    )
    fast.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PATTERN), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    fast.decoder = decoders.ByteLevel()
    fast.add_special_tokens([AddedToken(name, normalized=True) for name in (START, END)])
    fast.post_processor = TemplateProcessing(
        single=f"{START} $A {END}", special_tokens=[(START, START_TOKEN), (END, END_TOKEN)]
    )
    fast.enable_truncation(max_length=CONTEXT_LENGTH)
    fast.enable_padding(pad_id=0, pad_token=source.decoder[0])
    return str(fast.to_str())


class TextTower(nn.Module):
    """The text half of a CLIP that pools at the end token.

    Keeps the parameter names of OpenAI's layout (``token_embedding.weight``, ``transformer.*``,
    ``positional_embedding``, ``ln_final.*``, ``text_projection``).

    Args:
        tower: An open_clip model whose text side is a causal Transformer read at its end token.

    Raises:
        PackError: The tower's text side is of another kind.
    """

    def __init__(self, tower: nn.Module) -> None:
        super().__init__()
        parts = cast(Any, tower.text if hasattr(tower, "text") else tower)
        pool = getattr(parts, "text_pool_type", getattr(parts, "pool_type", "argmax"))
        mask = getattr(parts, "attn_mask", None)
        projection = getattr(parts, "text_projection", None)
        if (
            pool != "argmax"
            or getattr(parts, "cls_emb", None) is not None
            or not isinstance(mask, Tensor)
            or not isinstance(projection, nn.Parameter)
        ):
            raise PackError(
                "The text side of this tower is not CLIP's causal Transformer",
                "Choose a tower of the CLIP family, such as ViT-B-32-quickgelu or ViT-L-14",
            )
        self.token_embedding = parts.token_embedding
        self.positional_embedding = parts.positional_embedding
        self.transformer = parts.transformer
        self.ln_final = parts.ln_final
        self.text_projection = projection
        self.register_buffer("causal", mask.clone(), persistent=False)

    def encode(self, embedded: Tensor, ends: Tensor) -> Tensor:
        """Token embeddings to sentence embeddings.

        Args:
            embedded: (n, L, W) token embeddings without positions, L at most 77.
            ends: (n,) place of the end token.

        Returns:
            (n, D), not normalised.
        """
        length = embedded.shape[1]
        x = embedded + self.positional_embedding[:length]
        causal = cast(Tensor, self.causal)[:length, :length]
        x = self.ln_final(self.transformer(x, attn_mask=causal))
        rows = torch.arange(x.shape[0], device=x.device)
        return cast(Tensor, x[rows, ends] @ self.text_projection)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Tokens and mask (n, L) to (n, D), not normalised."""
        return self.encode(self.token_embedding(ids), mask.sum(dim=1) - 1)


@contextmanager
def _quiet() -> Iterator[None]:
    # open_clip warns on the root logger that no weights are loaded; here that is the purpose.
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
