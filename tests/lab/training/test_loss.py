"""The losses, where their answer can be worked out by hand."""

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from emoscope.lab.training.loss import ordering  # noqa: E402


def test_faces_in_order_cost_less_than_faces_out_of_order():
    truth = torch.tensor([[0.0], [0.5], [1.0]])
    right, level, wrong = (torch.tensor([[-s], [0.0], [s]]) for s in (9.0, 0.0, -9.0))
    assert ordering(right, truth) < 1e-3
    assert float(ordering(level, truth)) == pytest.approx(0.6931, abs=1e-3)
    assert ordering(wrong, truth) > 9


def test_behaviours_that_nobody_shows_more_of_have_no_part():
    logits = torch.tensor([[0.0, 5.0], [0.0, -5.0]], requires_grad=True)
    truth = torch.tensor([[0.0, 0.30], [1.0, 0.35]])
    found = ordering(logits, truth)
    assert float(found) == pytest.approx(0.6931, abs=1e-3)
    found.backward()
    assert (logits.grad[:, 1] == 0).all()
    assert logits.grad[0, 0] > 0 > logits.grad[1, 0]


def test_without_any_order_it_costs_nothing_and_has_a_gradient():
    logits = torch.zeros(3, 2, requires_grad=True)
    found = ordering(logits, torch.full((3, 2), 0.4))
    found.backward()
    assert float(found) == 0
    assert (logits.grad == 0).all()
