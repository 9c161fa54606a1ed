"""The spread between people on a judge that sees brightness, and sheets of a bump of skin."""

from dataclasses import replace

import numpy as np
import pytest

from emoscope.engine.scoring import ScoringRule
from emoscope.lab.actions.ages import Ages
from emoscope.lab.actions.people import MODES, SKINS
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.shapes import read_shapes
from emoscope.lab.judging import same_face
from emoscope.lab.judging.same_face import Groups, Sheet, Spread, grouped, lines, sheet, spread
from tests.lab.actions.tiny import SIDE, arrays

HEADS = 3


class Brightness:
    def canvases(self, crops):
        return np.stack([crops.mean(axis=(1, 2)) / 255, np.zeros(len(crops))], axis=1)

    def texts(self, sentences):
        return np.array([[1.0, 0.0]] * len(sentences), np.float32)


def flat(levels):
    """Pictures of one gray each, (..., 4, 4)."""
    return np.repeat(np.array(levels, np.uint8)[..., None], 16, axis=-1).reshape(
        *np.shape(levels), 4, 4
    )


def pictures(people=None):
    still = np.full((HEADS, 4), 102)
    skin = still + np.array([-51, 51, -51, 51])
    strength = np.array([[51, 153]] * HEADS)
    return Sheet(
        flat(skin), flat(still), flat(still), flat(strength),
        None if people is None else flat(people),
    )  # fmt: skip


def test_what_moves_the_score_shows_in_its_own_column_only():
    found = spread(Brightness(), ScoringRule(1.0, 0.0), "happiness", pictures())
    assert found.skin == pytest.approx(0.2)
    assert (found.head, found.light, found.turn) == pytest.approx((0, 0, 0))
    assert found.change == pytest.approx(0.4)
    assert found.by_skin == pytest.approx((0.2, 0.6, 0.2, 0.6))
    assert found.groups is None
    assert found.reached


def test_ages_and_sexes_are_told_apart():
    older = np.array([0, 51, 102, 153])[None, :, None]
    people = np.broadcast_to(51 + older + [0, 0], (HEADS, 4, 2))
    found = spread(Brightness(), ScoringRule(1.0, 0.0), "anger", pictures(people)).groups
    assert found.age == pytest.approx(0.2 * np.std([0, 1, 2, 3]))
    assert found.sex == pytest.approx(0)
    assert found.by_age == pytest.approx((0.2, 0.4, 0.6, 0.8))
    assert found.by_sex == pytest.approx((0.5, 0.5))
    found = grouped(np.broadcast_to(np.array([0.2, 0.8]), (HEADS, 4, 2)))
    assert found.age == pytest.approx(0)
    assert found.sex == pytest.approx(0.3)
    assert found.by_sex == pytest.approx((0.2, 0.8))


SAME = Spread(0.1, 0.9, 0.9, 0.9, 0.4, (0.5, 0.6), 0.75, Groups(0.2, 0.3, (1, 2, 3), (4, 5)))


def test_the_bar_is_missed_by_any_of_skin_age_and_sex():
    assert SAME.reached
    for worse in (
        replace(SAME, skin=0.5),
        replace(SAME, groups=replace(SAME.groups, age=0.5)),
        replace(SAME, groups=replace(SAME.groups, sex=0.5)),
    ):
        assert not worse.reached
        assert "**missed**" in "\n".join(lines({"anger": worse}))


def test_the_page_has_groups_or_says_how_they_are_made():
    ages = Ages((8.0, 25.0, 80.0), ("female", "male"), np.zeros((3, 2, 1, 3)))
    text = "\n".join(lines({"anger": SAME}, ages))
    assert "| anger | 0.10 | 0.20 | 0.30 | 0.90 | 0.90 | 0.90 | 0.40 | reached | 75% |" in text
    assert "by age: 8, 25, 80 | by sex: female, male |" in text
    assert "| anger | 0.50, 0.60 | 1.00, 2.00, 3.00 | 4.00, 5.00 |" in text
    text = "\n".join(lines({"anger": replace(SAME, groups=None)}))
    assert "| anger | 0.10 | – | – |" in text
    assert "left out" in text
    assert "emoscope.lab.actions.ages" in text
    assert "| anger | 0.50, 0.60 |" in text


@pytest.fixture
def renderer(tmp_path):
    """The bump with two eyes of skin, as many modes as a person has, and a binding."""
    found = arrays()
    found["identities"] = np.zeros((MODES, SIDE * SIDE, 3), np.float16)
    found["part"][:8], found["part"][40:48] = 1, 2
    found["part_names"] = np.array(["M_Face", "M_ScleraLeft", "M_ScleraRight"])
    np.savez(tmp_path / "model.npz", **found)
    rows = np.full(468, 10 * SIDE + 10)
    for point, (row, column) in {
        33: (6, 4), 133: (6, 7), 362: (6, 13), 263: (6, 16), 61: (15, 6), 291: (15, 14),
    }.items():  # fmt: skip
        rows[point] = row * SIDE + column
    np.save(tmp_path / "ict_binding.npy", rows)
    return Renderer(read_shapes(tmp_path / "model.npz"), np.arange(0, 340, 5))


def test_a_sheet_has_every_person_at_every_age_and_of_each_sex(renderer, tmp_path, monkeypatch):
    monkeypatch.setattr(same_face, "HEADS", 2)
    moves = np.zeros((3, 2, SIDE * SIDE, 3), np.float32)
    moves[2, 1] = renderer.shapes.neutral * [0, 0, 1]
    ages = Ages((8.0, 25.0, 80.0), ("female", "male"), moves)
    found = sheet(renderer, tmp_path, {"brow_inner": 1.0}, ages)
    assert found.people.shape == (2, 3, 2, 120, 120)
    assert found.skin.shape == (2, len(SKINS), 120, 120)
    assert np.array_equal(found.people[:, 0], found.people[:, 1])
    assert np.array_equal(found.people[:, 2, 0], found.people[:, 1, 0])
    assert (found.people[:, 2, 1] != found.people[:, 1, 1]).any()
    without = sheet(renderer, tmp_path, {"brow_inner": 1.0})
    assert without.people is None
    assert np.array_equal(without.turn, found.turn)
