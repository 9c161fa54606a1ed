import numpy as np
import pytest
import torch
from PIL import Image as Pictures

from emoscope.engine.models.pixels import (
    CLIP_MEAN,
    CLIP_PIXELS,
    CLIP_STD,
    EMOCLIP_PIXELS,
    SQUASHED_PIXELS,
    CropPixels,
    Preparation,
    fitted,
)


@pytest.fixture
def photo():
    generator = np.random.default_rng(0)
    return generator.integers(0, 256, (60, 45, 3), dtype=np.uint8)


def cubic_weights(t, a=-0.75):
    def near(x):
        return (a + 2) * x**3 - (a + 3) * x**2 + 1

    def far(x):
        return a * x**3 - 5 * a * x**2 + 8 * a * x - 4 * a

    return far(t + 1), near(t), near(1 - t), far(2 - t)


def bicubic(plane, height, width):
    """Two-dimensional cubic convolution at pixel centres, edges repeated, no antialiasing."""
    out = np.zeros((height, width))
    for i in range(height):
        y = (i + 0.5) * plane.shape[0] / height - 0.5
        top = int(np.floor(y))
        for j in range(width):
            x = (j + 0.5) * plane.shape[1] / width - 0.5
            left = int(np.floor(x))
            for m, wy in enumerate(cubic_weights(y - top)):
                for n, wx in enumerate(cubic_weights(x - left)):
                    row = min(max(top - 1 + m, 0), plane.shape[0] - 1)
                    column = min(max(left - 1 + n, 0), plane.shape[1] - 1)
                    out[i, j] += wy * wx * plane[row, column]
    return out


def test_emoclip_normalises_then_resizes_without_antialias_then_crops(photo):
    found = Preparation(20, fit="emoclip").picture(photo).numpy()
    assert found.shape == (3, 20, 20)
    for c in range(3):
        plane = (photo[:, :, c] / 255 - CLIP_MEAN[c]) / CLIP_STD[c]
        whole = bicubic(plane, 26, 20)  # 20 * 60 / 45 = 26.7, rounded down
        np.testing.assert_allclose(found[c], whole[3:23], atol=1e-4)


def test_a_square_of_the_right_size_is_only_normalised():
    image = np.random.default_rng(1).integers(0, 256, (224, 224, 3), dtype=np.uint8)
    pixels = image.transpose(2, 0, 1) / 255
    mean, std = np.array(CLIP_MEAN)[:, None, None], np.array(CLIP_STD)[:, None, None]
    np.testing.assert_allclose(EMOCLIP_PIXELS.picture(image), (pixels - mean) / std, atol=1e-5)
    np.testing.assert_allclose(CLIP_PIXELS.picture(image), (pixels - mean) / std, atol=1e-5)
    np.testing.assert_allclose(SQUASHED_PIXELS.picture(image), pixels, atol=1e-6)
    crops = torch.from_numpy(image)[None]
    for preparation in (EMOCLIP_PIXELS, CLIP_PIXELS, SQUASHED_PIXELS):
        in_graph = CropPixels(preparation)(crops)[0]
        np.testing.assert_allclose(in_graph, preparation.picture(image), atol=1e-6)


def test_dfer_clip_squashes_to_a_square_without_mean_or_deviation(photo):
    found = SQUASHED_PIXELS.picture(photo).numpy()
    resized = Pictures.fromarray(photo).resize((224, 224), Pictures.Resampling.BILINEAR)
    np.testing.assert_array_equal(found, np.asarray(resized).transpose(2, 0, 1) / np.float32(255))
    assert found.min() >= 0
    assert found.max() <= 1


@pytest.mark.parametrize(
    ("size", "expected"),
    [((100, 100), (224, 224)), ((480, 640), (224, 298)), ((640, 480), (298, 224))],
)
def test_shorter_side_is_fitted_and_the_longer_rounded_down(size, expected):
    assert fitted(*size, 224) == expected


def test_a_clip_is_a_stack_of_pictures(photo):
    stack = SQUASHED_PIXELS.clip([photo, photo[:, ::-1]])
    assert stack.shape == (2, 3, 224, 224)
    assert torch.equal(stack[0], SQUASHED_PIXELS.picture(photo))
