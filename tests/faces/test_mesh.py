"""Which precision a face's landmarks are found in: far faces in the exact one."""

from __future__ import annotations

import numpy as np

from emoscope.engine.faces.mesh import FAR_PX, Mesh
from emoscope.engine.faces.region import Region

PICTURE = np.zeros((720, 1280, 3), np.uint8)
NEAR, FAR = Region(300, 300, FAR_PX + 1, 0.0), Region(800, 300, FAR_PX - 1, 0.0)


class FakeNetwork:
    runtime = "fake"

    def __init__(self, precision):
        self.precision, self.calls, self.closed = precision, [], False

    def run(self, pixels):
        self.calls.append(len(pixels))
        chance = 0.9 if self.precision == "f32" else 0.6
        return np.zeros((len(pixels), 468, 3), np.float32), np.full(len(pixels), chance, np.float32)

    def close(self):
        self.closed = True


def chances(found):
    return [round(chance, 2) for _, chance in found]


def test_far_faces_are_looked_at_in_f32_and_keep_their_place():
    fast, exact = FakeNetwork("bf16"), FakeNetwork("f32")
    mesh = Mesh(fast, exact)
    assert chances(mesh.find(PICTURE, [NEAR, NEAR])) == [0.6, 0.6]
    assert exact.calls == []
    found = mesh.find(PICTURE, [FAR, NEAR, Region(100, 100, 30, 0.1)])
    assert chances(found) == [0.9, 0.6, 0.9]
    assert found[0][0][0, 0] > found[1][0][0, 0]  # placed where its own square is
    assert chances(mesh.find(PICTURE, [FAR])) == [0.9]
    assert exact.calls == [2, 1]
    mesh.close()
    assert fast.closed
    assert exact.closed


def test_without_an_exact_network_all_are_one_batch():
    network = FakeNetwork("f32")
    mesh = Mesh(network)
    assert len(mesh.find(PICTURE, [NEAR, FAR])) == 2
    assert network.calls == [2]
    assert mesh.find(PICTURE, []) == []
    mesh.close()
    assert network.closed
