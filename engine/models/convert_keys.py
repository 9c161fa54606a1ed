"""From the names in the authors' files to the names in a pack, with every name and shape checked.

What must be there comes from the networks themselves, built without memory on torch's ``meta``
device.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError
from emoscope.engine.models.convert_storage import TensorRef
from emoscope.engine.models.published_packs import some

Arrays = dict[str, NDArray[Any]]
Shapes = dict[str, tuple[int, ...]]

_TEMPORAL = (
    (r"^cls_token$", "class_token"),
    (r"^pos_embedding$", "positions"),
    (r"^temporal_transformer\.layers\.(\d+)\.0\.fn\.norm\.", r"blocks.\1.attention.norm."),
    (r"^temporal_transformer\.layers\.(\d+)\.0\.fn\.fn\.to_qkv\.", r"blocks.\1.attention.qkv."),
    (r"^temporal_transformer\.layers\.(\d+)\.0\.fn\.fn\.to_out\.0\.", r"blocks.\1.attention.out."),
    (r"^temporal_transformer\.layers\.(\d+)\.1\.fn\.norm\.", r"blocks.\1.mlp.norm."),
    (r"^temporal_transformer\.layers\.(\d+)\.1\.fn\.fn\.net\.0\.", r"blocks.\1.mlp.up."),
    (r"^temporal_transformer\.layers\.(\d+)\.1\.fn\.fn\.net\.3\.", r"blocks.\1.mlp.down."),
)
_CLIP_CONSTANTS = ("input_resolution", "context_length", "vocab_size")
"""Scalars that OpenAI's own archives carry beside the weights."""


@dataclass(slots=True)
class Report:
    """What was found, for the person who converts.

    Attributes:
        layout: Which of the published layouts.
        notes: One sentence each.
        left_out: Names that were there, known and not needed.
    """

    layout: str = ""
    notes: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def temporal_name(name: str) -> str | None:
    """Our name of a temporal tensor (without its ``temporal.`` prefix), or None."""
    for pattern, replacement in _TEMPORAL:
        if re.match(pattern, name):
            return re.sub(pattern, replacement, name)
    return None


def published_temporal_name(ours: str) -> str:
    """The authors' name of one of our temporal tensors (the way back, for exports and tests)."""
    ours = ours.replace("class_token", "cls_token")
    if ours == "positions":
        return "pos_embedding"
    pairs = (
        (r"\.attention\.norm\.", ".0.fn.norm."),
        (r"\.attention\.qkv\.", ".0.fn.fn.to_qkv."),
        (r"\.attention\.out\.", ".0.fn.fn.to_out.0."),
        (r"\.mlp\.norm\.", ".1.fn.norm."),
        (r"\.mlp\.up\.", ".1.fn.fn.net.0."),
        (r"\.mlp\.down\.", ".1.fn.fn.net.3."),
    )
    for pattern, replacement in pairs:
        ours = re.sub(pattern, replacement, ours)
    return re.sub(r"^blocks\.", "temporal_transformer.layers.", ours)


@dataclass(slots=True)
class Sorter:
    """Takes tensors out of a checkpoint, prefix by prefix, and remembers what is wrong."""

    tensors: Mapping[str, TensorRef]
    taken: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def take(
        self,
        prefix: str,
        wanted: Shapes,
        ours: str = "",
        rename: Callable[[str], str] = lambda name: name,
    ) -> Arrays:
        """Tensors under a prefix that a network wants.

        Args:
            prefix: In the file.
            wanted: Our names and shapes.
            ours: Put before our name in the result.
            rename: From our name to the file's, without prefixes.
        """
        found: Arrays = {}
        for name, shape in wanted.items():
            source = prefix + rename(name)
            reference = self.tensors.get(source)
            if reference is None:
                self.missing.append(source)
                continue
            self.taken.add(source)
            if reference.shape != shape:
                self.wrong.append(f"{source} is {reference.shape} instead of {shape}")
                continue
            found[ours + name] = finite(source, reference.array())
        return found

    def drop(self, prefix: str, report: Report) -> None:
        """Mark all names under a prefix as known and not needed."""
        for name in self.tensors:
            if name.startswith(prefix) and name not in self.taken:
                self.taken.add(name)
                report.left_out.append(name)

    def finish(self, what: str) -> None:
        """Raise ``PackError`` with the exact lists if anything is missing, wrong or left over."""
        left_over = [name for name in self.tensors if name not in self.taken]
        if not (self.missing or self.wrong or left_over):
            return
        raise PackError(
            f"This is no {what} checkpoint as published. Missing ({len(self.missing)}):"
            f" {some(self.missing, 200)}. Wrong shape ({len(self.wrong)}): {some(self.wrong, 200)}."
            f" Left over ({len(left_over)}): {some(left_over, 200)}",
            "Check --as and --tower",
        )


def finite(name: str, array: NDArray[Any]) -> NDArray[Any]:
    """The array; float64 becomes float32; halves stay (a pack widens them when it is read).

    Raises:
        PackError: It holds NaN or infinity.
    """
    if array.dtype == np.float64:
        array = array.astype(np.float32)
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        raise PackError(f"The tensor {name} holds values that are not finite")
    return array


def shapes_of(module: Any) -> Shapes:
    """Names and shapes of a module's state."""
    state = cast(Any, module).state_dict()
    return {name: tuple(tensor.shape) for name, tensor in state.items()}


def drop_constants(sorter: Sorter, prefix: str, report: Report) -> None:
    """Leave out the scalars that OpenAI's own archives carry."""
    for name in _CLIP_CONSTANTS:
        if prefix + name in sorter.tensors:
            sorter.taken.add(prefix + name)
            report.left_out.append(prefix + name)
