"""ICT-FaceKit's light model (MIT, USC ICT 2020): a face, its expressions and its identities.

The file is not part of the project; ``../shared/data/ict_facekit_light.npz`` is where it is looked
for. Lengths are in centimetres, y is up, the face looks along +z.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError

Floats = NDArray[np.float32]
FILE = "ict_facekit_light.npz"
SKIN, TEETH, GUMS = "M_Face", "M_Teeth", "M_GumsTongue"
SCLERAE = ("M_ScleraLeft", "M_ScleraRight")
_KEYS = (
    "neutral", "expressions", "expression_names", "identities", "triangles", "part", "part_names",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class FaceShapes:
    """The model.

    Attributes:
        neutral: (V, 3) float32.
        expressions: (E, V, 3) displacements at full strength.
        expression_names: E names, ``_L`` and ``_R`` apart (the face's own left and right).
        identities: (I, V, 3) displacements of one standard deviation.
        triangles: (T, 3) int.
        part: (T,) what each triangle belongs to.
        part_names: Names of the parts.
    """

    neutral: Floats
    expressions: NDArray[np.floating]
    expression_names: tuple[str, ...]
    identities: NDArray[np.floating]
    triangles: NDArray[np.int64]
    part: NDArray[np.int64]
    part_names: tuple[str, ...]

    @cached_property
    def _place(self) -> dict[str, int]:
        return {name: index for index, name in enumerate(self.expression_names)}

    def triangles_of(self, *parts: str) -> NDArray[np.int64]:
        """(t, 3) triangles of these parts; unknown names give none."""
        wanted = [index for index, name in enumerate(self.part_names) if name in parts]
        return self.triangles[np.isin(self.part, wanted)]

    def expression(
        self, weights: Mapping[str, float], vertices: NDArray[np.int64] | None = None
    ) -> Floats:
        """(V, 3) displacement of a weighted sum of shapes, or (v, 3) of some vertices.

        Raises:
            KeyError: A shape is not in the model.
        """
        count = len(self.neutral) if vertices is None else len(vertices)
        moved = np.zeros((count, 3), np.float32)
        for name, weight in weights.items():
            shape = self.expressions[self._place[name]]
            moved += np.float32(weight) * np.asarray(
                shape if vertices is None else shape[vertices], np.float32
            )
        return moved

    def identity(self, weights: Floats) -> Floats:
        """(V, 3) displacement of the first identity modes by ``weights`` (i,)."""
        modes = np.asarray(self.identities[: len(weights)], np.float32)
        return np.asarray(np.tensordot(weights.astype(np.float32), modes, axes=1), np.float32)


def read_shapes(path: Path) -> FaceShapes:
    """The model from its file.

    Raises:
        DataError: The file is missing or something else.
    """
    try:
        with np.load(path) as held:
            neutral, expressions, names, identities, triangles, part, part_names = (
                held[key] for key in _KEYS
            )
    except (OSError, KeyError, ValueError) as error:
        raise DataError(
            f"{path} is not ICT-FaceKit's light model ({error})", f"Give the folder with {FILE}"
        ) from error
    return FaceShapes(
        neutral.astype(np.float32), expressions, tuple(map(str, names)),
        identities.astype(np.float32),
        triangles.astype(np.int64), part.astype(np.int64), tuple(map(str, part_names)),
    )  # fmt: skip
