"""What people type into forms becomes numbers."""

import pytest

from emoscope.app.views.form import number, number_of, two_numbers


@pytest.mark.parametrize(
    "text",
    ["-1.5, 0", "-1.5,0", "-1.5 to 0", "-1,5 to 0", "-1,5; 0", " -1,5, 0 ", "-1.5;0"],
)
def test_two_numbers_with_a_decimal_point_or_comma(text):
    assert two_numbers(text) == (-1.5, 0.0)


@pytest.mark.parametrize("text", ["1", "1 to", "1, 2, 3", "a, b", "1; 2; 3"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match="convert|unpack"):
        two_numbers(text)


def test_an_empty_line_is_no_number():
    assert number(" ") is None
    assert two_numbers("") is None
    assert number("0,25") == number_of(" 0.25 ") == 0.25
    with pytest.raises(ValueError, match="convert"):
        number_of("")
