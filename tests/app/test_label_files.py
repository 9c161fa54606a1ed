"""A label set that goes out as CSV comes back the same, whatever is in it."""

import random

import pytest

from emoscope.app.models.label_files import export_labels
from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.labels import Label, LabelSet, label_set_from, load_label_set

ODD = "\\|' =a,;\"+"


@pytest.mark.parametrize("prompt", ["a | b", "ends \\", "a\\|b", "\\\\|", "'=1", "''=1", "|", "+|"])
def test_odd_prompts_come_back(prompt, tmp_path):
    before = LabelSet("x", (Label(prompt, (prompt, "another", prompt)),))
    export_labels(before, tmp_path / "x.csv")
    assert load_label_set(tmp_path / "x.csv").labels == before.labels


@pytest.mark.parametrize("weight", [1.0, 0.1, 1 / 3, 2.6994554, 999.12345678])
def test_weights_come_back_to_the_last_digit(weight, tmp_path):
    export_labels(LabelSet("x", (Label("a", weight=weight),)), tmp_path / "x.csv")
    assert load_label_set(tmp_path / "x.csv").labels[0].weight == weight


def test_any_mixture_of_signs_comes_back(tmp_path):
    pick = random.Random(3)

    def words():
        return "".join(pick.choice(ODD) for _ in range(pick.randint(1, 6)))

    tried = 0
    for _ in range(600):
        raw = [
            {"name": words(), "prompts": [words() for _ in range(pick.randint(0, 3))]}
            for _ in range(2)
        ]
        try:
            before = label_set_from({"labels": raw}, default_name="x", where="x")
        except LabelSetError:
            continue  # a name of blanks alone, or the same twice
        tried += 1
        export_labels(before, tmp_path / "x.csv")
        assert load_label_set(tmp_path / "x.csv").labels == before.labels
    assert tried > 300


def test_what_people_write_by_hand_still_reads(tmp_path):
    (tmp_path / "x.csv").write_text("label,sentences\nbored,yawns|looks away\n'=1,a\\|b\n")
    labels = load_label_set(tmp_path / "x.csv").labels
    assert labels[0].prompts == ("yawns", "looks away")
    assert labels[1] == Label("=1", ("a|b",))
