"""The landmarks of all faces of a frame in one call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.faces.region import Region
from emoscope.engine.networks.network import Network

SIDE_PX = 192


FAR_PX = 200.0
"""Squares up to this side show a far face: it is hardly larger than what the network sees, and what
is blurred is what a coarse precision moves most."""


class Mesh:
    """Finds landmarks with the face mesh network.

    Args:
        network: Maps (n, 192, 192, 3) to points and presence. Closed with this.
        exact: The same network in f32, for far faces; not given where ``network`` is that. Closed
            with this.
    """

    def __init__(self, network: Network, exact: Network | None = None) -> None:
        self.network = network
        self._exact = exact
        # Kept from frame to frame: new memory of this size costs more than to copy it.
        self._crops: Image = np.empty((0, SIDE_PX, SIDE_PX, 3), np.uint8)

    def find(self, image: Image, regions: Sequence[Region]) -> list[tuple[Floats, float]]:
        """Landmarks in each region and how likely it is that there is a face.

        Args:
            image: (H, W, 3) uint8.
            regions: Where to look.

        Returns:
            (468, 3) float32 in pixels of ``image``, and 0 to 1, for each region.
        """
        far = [] if self._exact is None else [r for r in regions if r.side_px < FAR_PX]
        near = [region for region in regions if region not in far] if far else regions
        found = dict(self._found(self.network, image, near))
        if self._exact is not None:
            found |= self._found(self._exact, image, far)
        return [found[region] for region in regions]

    def _found(
        self, network: Network, image: Image, regions: Sequence[Region]
    ) -> Iterator[tuple[Region, tuple[Floats, float]]]:
        if not regions:
            return
        if len(self._crops) < len(regions):
            self._crops = np.empty((len(regions), SIDE_PX, SIDE_PX, 3), np.uint8)
        crops = self._crops[: len(regions)]
        for region, crop in zip(regions, crops, strict=True):
            region.crop(image, SIDE_PX, into=crop)
        for region, points, chance in zip(regions, *network.run(crops), strict=True):
            yield region, (region.place(points, SIDE_PX), float(chance))

    def close(self) -> None:
        self.network.close()
        if self._exact is not None:
            self._exact.close()
