import numpy as np
import pytest

from emoscope.lab.datasets.sampling import (
    dfer_clip_test_indices,
    dfer_clip_train_indices,
    emoclip_indices,
)


class Start:
    """A generator whose draw is known."""

    def __init__(self, value):
        self.value = value

    def integers(self, low, high, size=None):
        assert low <= np.max(self.value) < high
        return self.value if size is None else np.broadcast_to(self.value, size)


def test_emoclip_keeps_every_fourth_and_wraps_around():
    # 200 frames: 50 kept. From 30: places 30..49, then 0..11.
    found = emoclip_indices(200, Start(30))
    assert found.tolist() == [4 * i for i in [*range(30, 50), *range(12)]]


def test_emoclip_goes_on_from_the_beginning_and_reflects_only_what_is_missing():
    # 68 frames (DFEW's median): 17 kept; from 3: 3..16, then 0..16, then one reflected frame.
    found = emoclip_indices(68, Start(3))
    assert found.tolist() == [4 * i for i in [*range(3, 17), *range(17), 15]]
    # 9 frames, 3 kept: two rounds, then reflection as often as needed.
    rounds = [0, 1, 2, 0, 1, 2]
    reflected = [1, 0, 2, 1, 0, 1, 2, 0, 1, 2]
    assert emoclip_indices(9, Start(0)).tolist() == [
        4 * i for i in [*rounds, *reflected, *reflected, *reflected][:32]
    ]
    assert emoclip_indices(1, Start(0)).tolist() == [0] * 32


def restated(frames, start, stride):
    """The published rule, one frame at a time and without numpy."""
    kept = list(range(0, frames, stride))
    clip = [kept[i] for i in range(start, len(kept)) if i < start + 32]
    clip += [kept[i] for i in range(len(kept)) if i < start + 32 - len(kept)]
    there_and_back = [*clip, *clip[-2:0:-1]]
    return [there_and_back[i % len(there_and_back)] for i in range(32)]


@pytest.mark.parametrize("stride", [2, 4])
def test_emoclip_equals_the_plain_rule_for_every_length_and_start(stride):
    for frames in range(1, 401):
        for start in range(-(-frames // stride)):
            found = emoclip_indices(frames, Start(start), down_sample=stride)
            assert found.tolist() == restated(frames, start, stride), (frames, start)
    assert emoclip_indices(5, Start(1)).tolist() == [4, 0] * 16


@pytest.mark.parametrize("frames", [1, 3, 31, 32, 33, 127, 128, 129, 1000])
def test_emoclip_always_gives_32_inside_of_the_clip(frames):
    for seed in range(5):
        found = emoclip_indices(frames, np.random.default_rng(seed))
        assert found.shape == (32,)
        assert found.min() >= 0
        assert found.max() < frames
        assert (found % 4 == 0).all()


def test_emoclip_deterministic_choice_is_the_middle():
    assert emoclip_indices(200).tolist() == [4 * i for i in range(9, 41)]
    assert emoclip_indices(200).tolist() == emoclip_indices(200).tolist()
    assert emoclip_indices(128).tolist() == [4 * i for i in range(32)]


def test_emoclip_start_covers_the_whole_clip():
    generator = np.random.default_rng(0)
    starts = {int(emoclip_indices(40, generator)[0]) for _ in range(300)}
    assert starts == {4 * i for i in range(10)}


def test_dfer_clip_tests_in_the_middle_of_each_tick():
    assert dfer_clip_test_indices(32).tolist() == [2 * i + 1 for i in range(16)]
    # 68 frames: tick 4.25
    assert dfer_clip_test_indices(68).tolist() == [int(2.125 + 4.25 * i) for i in range(16)]
    assert dfer_clip_test_indices(17).tolist() == [
        0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16,
    ]  # fmt: skip


def test_dfer_clip_short_clips_repeat_their_last_frame_or_their_first():
    assert dfer_clip_test_indices(16).tolist() == list(range(16))
    assert dfer_clip_test_indices(10).tolist() == [*range(10), *[9] * 6]
    assert dfer_clip_test_indices(10, short="first").tolist() == [*range(10), *[0] * 6]
    assert dfer_clip_train_indices(10, np.random.default_rng(0)).tolist() == [*range(10), *[9] * 6]


def test_dfer_clip_trains_on_one_random_frame_per_segment():
    # 68 frames: segments of 4, the last 4 frames are never drawn.
    assert dfer_clip_train_indices(68, Start(3)).tolist() == [4 * i + 3 for i in range(16)]
    generator = np.random.default_rng(0)
    for _ in range(50):
        found = dfer_clip_train_indices(68, generator)
        assert (found // 4).tolist() == list(range(16))
        assert found.max() < 64
    assert dfer_clip_train_indices(16, generator).tolist() == list(range(16))
