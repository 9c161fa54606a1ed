"""The landmarks of all faces of a frame in one call."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.faces.region import Region
from emoscope.engine.networks.network import Network

SIDE_PX = 192


class Mesh:
    """The mesh network.

    Args:
        network: Maps (n, 192, 192, 3) to points and presence. Closed with this.
    """

    def __init__(self, network: Network) -> None:
        self.network = network

    def find(self, image: Image, regions: Sequence[Region]) -> list[tuple[Floats, float]]:
        """Landmarks in each region and how likely it is that there is a face.

        Args:
            image: (H, W, 3) uint8.
            regions: Where to look.

        Returns:
            (468, 3) float32 in pixels of ``image``, and 0 to 1, for each region.
        """
        if not regions:
            return []
        crops = np.stack([region.crop(image, SIDE_PX) for region in regions])
        points, presence = self.network.run(crops)
        return [
            (region.place(each, SIDE_PX), float(chance))
            for region, each, chance in zip(regions, points, presence, strict=True)
        ]

    def close(self) -> None:
        self.network.close()
