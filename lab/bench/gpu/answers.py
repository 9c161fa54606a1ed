"""Writes the crops and answers of ``compact`` that a bare checkout compares with.

``python -m emoscope.lab.bench.gpu.answers``, after each change of the pack.
"""

from __future__ import annotations

import numpy as np

from emoscope.engine.models.pack import find_pack
from emoscope.engine.runtime.backends.torch_backend import TorchRuntime
from emoscope.engine.runtime.fixed_clip import fixed_crops
from emoscope.lab.bench.gpu.networks import ANSWERS

COUNT = 8


def main() -> None:
    """Eight faces of the bundled clip and their frame embeddings in f32."""
    pack = find_pack("compact")
    crops = fixed_crops(pack)[:COUNT]
    np.savez_compressed(ANSWERS, crops=crops, answers=TorchRuntime(pack).encode_images(crops))


if __name__ == "__main__":
    main()
