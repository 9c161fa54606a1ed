"""A model of the face's file format in small: a bump of skin with two shapes and two modes."""

import numpy as np

SIDE = 21


def arrays():
    """What ``ict_facekit_light.npz`` holds, for a bump of 441 vertices."""
    across = np.linspace(-5, 5, SIDE)
    x, y = (grid.ravel() for grid in np.meshgrid(across, across[::-1]))
    z = 4 - 0.1 * (x**2 + y**2)
    neutral = np.column_stack([x, y, z]).astype(np.float32)
    lift = np.zeros_like(neutral)
    lift[:, 1] = np.exp(-((y - 2) ** 2) / 2)
    cells = []
    for row in range(SIDE - 1):
        for column in range(SIDE - 1):
            a = row * SIDE + column
            cells += [(a, a + SIDE, a + 1), (a + 1, a + SIDE, a + SIDE + 1)]
    return {
        "neutral": neutral,
        "expressions": np.stack([lift, -lift]).astype(np.float16),
        "expression_names": np.array(["browInnerUp_L", "browInnerUp_R"]),
        "identities": np.stack([0.2 * neutral, np.zeros_like(neutral)]).astype(np.float16),
        "triangles": np.array(cells, np.int32),
        "part": np.zeros(len(cells), np.uint8),
        "part_names": np.array(["M_Face"]),
    }


def write(folder):
    path = folder / "ict_facekit_light.npz"
    np.savez(path, **arrays())
    return path
