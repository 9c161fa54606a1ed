"""A field of a label is an attribute, a row of FIELDS, its undo words and its widget."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from emoscope.app.models.edit_words import OF_FIELD
from emoscope.app.models.label_files import export_labels
from emoscope.engine.prompts.label_fields import FIELDS, Label, label_from, label_to
from emoscope.engine.prompts.label_tables import COLUMNS
from emoscope.engine.prompts.labels import LabelSet, load_label_set, question, save_label_set
from emoscope.engine.sessions.label_sets import asks_the_same

OTHER = {"prompts": ("a smile", "a | bar"), "colour": "#1a2b3c", "muted": True, "weight": 2.5}


def test_the_rows_are_the_attributes_beside_the_name():
    assert ["name", *(each.name for each in FIELDS)] == [each.name for each in fields(Label)]
    assert tuple(each.name for each in fields(Label)) == COLUMNS
    assert set(OTHER) == {each.name for each in FIELDS}


def test_each_has_its_words_for_undo():
    assert set(OF_FIELD) | {"muted"} == {each.name for each in FIELDS}


def test_no_heading_means_two_columns():
    said = [heading for each in FIELDS for heading in each.headings]
    assert len(set(said)) == len(said)
    assert {each.name for each in FIELDS} <= set(said)
    assert all(heading == heading.casefold() for heading in said)


@pytest.mark.parametrize("field", FIELDS, ids=lambda each: each.name)
def test_each_survives_its_files(field, tmp_path):
    label = replace(Label("joy"), **{field.name: OTHER[field.name]})
    assert label_from(label_to(label), "x", kept=False) == label
    assert list(label_to(label)) == ["name", field.name]
    labels = LabelSet("x", (label, Label("bored")))
    save_label_set(labels, tmp_path / "x.yaml")
    assert load_label_set(tmp_path / "x.yaml") == labels
    for name in ("x.csv", "x.json"):
        export_labels(labels, tmp_path / name)
        assert load_label_set(tmp_path / name).labels == labels.labels


@pytest.mark.parametrize("field", FIELDS, ids=lambda each: each.name)
def test_what_is_asked_changes_with_what_decides_scores(field):
    plain = LabelSet("x", (Label("joy"),))
    other = LabelSet("x", (replace(Label("joy"), **{field.name: OTHER[field.name]}),))
    decides = field.asked or field.name == "prompts"
    assert (question(other) != question(plain)) == decides
    assert asks_the_same(plain, other) != decides
