import numpy as np
import pytest
import torch

from emoscope.lab.training.videos.augment import augment_pictures, augment_prepared, random_box


@pytest.fixture
def images():
    return [
        np.random.default_rng(i).integers(0, 256, (40, 30, 3), dtype=np.uint8) for i in range(3)
    ]


def test_nothing_asked_nothing_changed(images):
    found = augment_pictures(images, (), np.random.default_rng(0), 24)
    for one, other in zip(found, images, strict=True):
        np.testing.assert_array_equal(one, other)


def test_one_draw_serves_all_frames_of_a_clip(images):
    same = [images[0]] * 3
    names = ("brightness", "rotate4", "sized-crop", "flip")
    for seed in range(5):
        found = augment_pictures(same, names, np.random.default_rng(seed), 24)
        assert found[0].shape == (24, 24, 3)
        np.testing.assert_array_equal(found[0], found[1])
        np.testing.assert_array_equal(found[0], found[2])
    clip = torch.rand(1, 3, 16, 16).expand(4, -1, -1, -1)
    turned = augment_prepared(clip, ("rotate6", "flip"), np.random.default_rng(2))
    assert torch.equal(turned[0], turned[3])
    assert not torch.equal(turned[0], clip[0])


def test_half_of_the_clips_are_flipped(images):
    flips = 0
    for seed in range(200):
        found = augment_pictures(images, ("flip",), np.random.default_rng(seed), 24)
        flips += bool((found[0] == images[0][:, ::-1]).all())
    assert 70 < flips < 130


def test_sized_crops_stay_inside_and_cover_the_published_range():
    generator = np.random.default_rng(0)
    areas, aspects = [], []
    for _ in range(2000):
        left, top, right, bottom = random_box(200, 200, generator)
        assert 0 <= left < right <= 200
        assert 0 <= top < bottom <= 200
        areas.append((right - left) * (bottom - top) / 40_000)
        aspects.append((right - left) / (bottom - top))
    assert 0.07 < min(areas) < 0.1
    assert max(areas) > 0.9
    assert min(aspects) > 0.73
    assert max(aspects) < 1.37


def test_pixels_outside_of_the_box_have_no_part_in_a_sized_crop():
    """Bright outside, dark inside: a resize that looks over the edge would be brighter."""
    for seed in range(20):
        box = random_box(80, 80, np.random.default_rng(seed))
        image = np.full((80, 80, 3), 255, np.uint8)
        left, top, right, bottom = box
        image[top:bottom, left:right] = 10
        (found,) = augment_pictures([image], ("sized-crop",), np.random.default_rng(seed), 24)
        assert (found == 10).all()


def test_a_picture_too_narrow_is_scaled_and_cut_at_a_random_place():
    assert random_box(1000, 1, np.random.default_rng(0)) is None
    image = np.repeat(np.arange(250, dtype=np.uint8)[:, None, None], 10, axis=1).repeat(3, axis=2)
    rows = set()
    for seed in range(8):
        (found,) = augment_pictures([image], ("sized-crop",), np.random.default_rng(seed), 10)
        assert found.shape == (10, 10, 3)
        rows.add(int(found[0, 0, 0]))
    assert len(rows) > 4
