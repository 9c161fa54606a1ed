"""Folders and tables of labelled files."""

import math

import pytest

from emoscope.engine.errors import DataError
from emoscope.engine.labelled.samples import labelled_files, taught_by
from emoscope.engine.prompts.examples import Example, Origin

NAMES = ("Smug", "bored")


def test_a_folder_for_each_label_and_in_it_one_for_each_person(tmp_path):
    for name in ("smug/a.png", "smug/ann/b.jpg", "not bored/c.mp4", ".hidden/x.png", "smug/n.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = labelled_files(tmp_path, NAMES)
    assert {(s.path.name, s.label, s.negative, s.group) for s in found} == {
        ("a.png", "Smug", False, ""),
        ("b.jpg", "Smug", False, "ann"),
        ("c.mp4", "bored", True, ""),
    }
    (tmp_path / "angry").mkdir()
    assert len(labelled_files(tmp_path, NAMES)) == 3  # an empty folder says nothing
    (tmp_path / "angry" / "d.png").touch()
    with pytest.raises(DataError, match="No label is called angry"):
        labelled_files(tmp_path, NAMES)


def test_a_table_with_times_and_groups(tmp_path):
    table = tmp_path / "m.csv"
    table.write_text("path,label,start_s,end_s,group\nv.mp4,smug,1,2.5,ann\np.png,not bored,,,\n")
    one, other = labelled_files(table, NAMES)
    assert (one.start_s, one.end_s, one.group, one.path) == (1, 2.5, "ann", tmp_path / "v.mp4")
    assert other.negative
    assert math.isinf(other.end_s)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("path,what\na.png,smug\n", "no column label"),
        ("path,label\na.png,angry\n", "No label is called angry"),
        ("path,label\n,smug\n", "line 2: path or label is empty"),
        ("path,label,start_s\na.png,smug,soon\n", "not a time"),
        ("path,label,start_s,end_s\na.mp4,smug,2,1\n", "not after start_s"),
        ("path,label\n", "holds no pictures"),
    ],
)
def test_tables_that_cannot_be_used(tmp_path, text, says):
    table = tmp_path / "m.csv"
    table.write_text(text)
    with pytest.raises(DataError, match=says):
        labelled_files(table, NAMES)


def test_nothing_there(tmp_path):
    with pytest.raises(DataError, match="no file or folder"):
        labelled_files(tmp_path / "none.csv", NAMES)
    with pytest.raises(DataError, match="holds no pictures"):
        labelled_files(tmp_path, NAMES)


def test_a_sample_that_shares_time_with_an_example_was_seen(tmp_path):
    table = tmp_path / "m.csv"
    table.write_text("path,label,start_s,end_s\nv.mp4,smug,0,2\nv.mp4,smug,5,6\np.png,smug,,\n")
    first, later, picture = labelled_files(table, NAMES)
    examples = [
        Example("smug", None, Origin("file", str(tmp_path / "v.mp4"), 1.0, 3.0)),
        Example("smug", None, Origin("file", str(tmp_path / "p.png"))),
        Example("smug", None, Origin("live", str(tmp_path / "v.mp4"))),
    ]
    assert [taught_by(sample, examples) for sample in (first, later, picture)] == [
        True, False, True,
    ]  # fmt: skip
