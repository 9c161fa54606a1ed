import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from emoscope.lab.training import loss  # noqa: E402
from emoscope.lab.training.exact import told  # noqa: E402
from emoscope.lab.training.mixtures import LEAST, MOST, less_neutral, mixtures  # noqa: E402
from emoscope.lab.training.vocabulary import profile_of  # noqa: E402


def test_only_expressive_faces_are_laid_over_neutral_ones():
    shares = np.array([profile_of("neutral 1"), profile_of("anger 1"), profile_of("fear 1")])
    found = np.array([True, True, False])
    mixed = mixtures(shares, found, 1.0)
    assert mixed is not None
    crops = np.stack([np.full((4, 4), gray, np.uint8) for gray in (0, 200, 100)])
    for row, kept in ((0, True), (1, False), (2, True)):
        canvas, below, part = mixed.draw(crops, row, np.random.default_rng(row))
        assert np.array_equal(canvas, crops[row]) == kept
        if not kept:
            assert below == 0
            assert LEAST <= part <= MOST
            assert canvas[0, 0] == pytest.approx(200 * part, abs=1)
    assert mixtures(shares, found, 0.0) is None


def test_neutral_counts_less_where_votes_are_mixed_and_as_before_where_not():
    shares = np.array(
        [profile_of("neutral 1"), profile_of("neutral 6 sadness 4"), profile_of("fear 1")],
        np.float32,
    )
    less = less_neutral(shares, 0.5)
    assert np.allclose(less[[0, 2]], shares[[0, 2]])
    assert less[1, 0] == pytest.approx(3 / 7, abs=1e-5)
    assert np.allclose(less.sum(axis=1), 1)


def test_faces_of_exact_actions_take_no_part_in_sentences_about_feelings():
    logits = torch.randn(3, 4, requires_grad=True)
    truth, prior = torch.rand(3, 4), torch.full((4,), 0.3)
    asked = torch.ones(3, 4, dtype=torch.bool)
    asked[2, :2] = False
    value = loss.image_to_text(logits, truth, prior, asked)
    value = value + loss.text_to_image(logits, truth, prior, asked)
    value.backward()
    assert logits.grad is not None
    assert (logits.grad[2, :2] == 0).all()
    assert (logits.grad[2, 2:] != 0).all()
    everyone = torch.ones_like(asked)
    assert torch.isclose(
        loss.image_to_text(logits, truth, prior, everyone),
        loss.image_to_text(logits, truth, prior),
    )


def test_what_was_done_to_a_face_is_told_and_what_it_excludes_is_not():
    from emoscope.lab.training.exact import AT_REST

    assert told(AT_REST, {"nose_wrinkle": 1.0})["nose_wrinkle"] == 1
    faint = told(AT_REST, {"smile": 0.3})
    assert 0 < faint["smile"] < 1
    assert faint["slight_smile"] == 1
    assert told(AT_REST | {"smile": 1.0}, {"mouth_down": 0.9})["smile"] == 0
    assert told(AT_REST | {"wink": 0.4}, {})["wink"] == 0
