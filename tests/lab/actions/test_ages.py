import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.actions.ages import FILE, Ages, contact_sheet, kept_ages
from emoscope.lab.actions.render import Renderer
from emoscope.lab.actions.shapes import read_shapes
from tests.lab.actions.tiny import SIDE, arrays

VERTICES = SIDE * SIDE
MOVES = np.random.default_rng(0).normal(0, 0.5, (2, 2, VERTICES, 3))


@pytest.fixture
def ages():
    return Ages((8.0, 80.0), ("female", "male"), MOVES)


def test_ages_are_kept_and_read_again(ages, tmp_path):
    assert kept_ages(tmp_path, VERTICES) is None
    ages.keep(tmp_path / "new")
    again = kept_ages(tmp_path / "new", VERTICES)
    assert (again.years, again.sexes) == (ages.years, ages.sexes)
    assert np.allclose(again.moves, ages.moves, atol=2e-3)


def test_a_file_that_does_not_fit_says_how_it_is_made(ages, tmp_path):
    ages.keep(tmp_path)
    with pytest.raises(DataError, match=r"another model.*emoscope.lab.actions.ages"):
        kept_ages(tmp_path, VERTICES + 1)
    np.savez(tmp_path / FILE, years=np.zeros(3), sexes=np.zeros(2), moves=MOVES)
    with pytest.raises(DataError, match="no ages"):
        kept_ages(tmp_path, VERTICES)
    np.savez(tmp_path / FILE, moves=MOVES)
    with pytest.raises(DataError, match="no ages"):
        kept_ages(tmp_path, VERTICES)
    (tmp_path / FILE).write_text("nothing")
    with pytest.raises(DataError, match="no ages"):
        kept_ages(tmp_path, VERTICES)


@pytest.mark.parametrize("shape", [(3, 2, 5, 3), (2, 1, 5, 3), (2, 2, 5, 2), (2, 2, 3)])
def test_moves_have_a_row_for_each_age_and_sex(shape):
    with pytest.raises(ValueError, match="moves"):
        Ages((8.0, 80.0), ("female", "male"), np.zeros(shape))


def test_the_contact_sheet_has_ages_side_by_side(ages, with_eyes):
    sheet = contact_sheet(with_eyes, ages, people=1)
    assert sheet.shape == (480, 480)
    quarters = sheet.reshape(2, 240, 2, 240).swapaxes(1, 2).reshape(4, -1)
    assert len({part.tobytes() for part in quarters}) == 4


@pytest.fixture
def with_eyes(tmp_path):
    """The bump, of which two patches are eyeballs."""
    found = arrays()
    found["part"][:8], found["part"][40:48] = 1, 2
    found["part_names"] = np.array(["M_Face", "M_ScleraLeft", "M_ScleraRight"])
    np.savez(tmp_path / "model.npz", **found)
    return Renderer(read_shapes(tmp_path / "model.npz"), np.arange(0, 340, 5))
