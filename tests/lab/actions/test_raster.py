import numpy as np

from emoscope.lab.actions.raster import normals, rasterise

# Two squares of two triangles each: a large one, and a small one nearer to the viewer.
POINTS = np.array(
    [[0, 0, 0], [9, 0, 0], [9, 9, 0], [0, 9, 0], [3, 3, 5], [6, 3, 5], [6, 6, 5], [3, 6, 5]],
    np.float32,
)
FACING = np.array([[0, 2, 1], [0, 3, 2], [4, 6, 5], [4, 7, 6]])
GRAYS = np.array([1, 1, 1, 1, 2, 2, 2, 2], np.float32)[:, None]


def test_the_nearer_triangle_hides_the_farther_in_any_order():
    for order in (np.arange(4), np.arange(4)[::-1]):
        image, owner = rasterise(POINTS, FACING[order], GRAYS, (12, 12))
        assert image[4, 4, 0] == 2
        assert image[1, 1, 0] == 1
        assert owner[11, 11] == -1
        assert image[11, 11, 0] == 0
        assert (image[..., 0] == 2).sum() == 16


def test_triangles_that_turn_their_back_are_left_out():
    away = FACING[:, ::-1]
    assert (rasterise(POINTS, away, GRAYS, (12, 12))[1] == -1).all()
    assert (rasterise(POINTS, away, GRAYS, (12, 12), both_sides=True)[1] >= 0).any()


def test_values_are_interpolated_and_pictures_cut_at_the_edge():
    image, owner = rasterise(POINTS - [2, 0, 0], FACING[:2], POINTS[:, :1].copy(), (6, 4))
    assert np.allclose(image[0, :, 0], [2, 3, 4, 5], atol=1e-5)
    assert (owner >= 0).all()


def test_a_flat_sheet_looks_one_way():
    flat = POINTS[:4] * np.array([1, -1, 1], np.float32)  # y up, as the model has it
    assert np.allclose(normals(flat, FACING[:2]), [[0, 0, 1]] * 4)
