from __future__ import annotations

import math

import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.evaluation.manifest import read_samples

LABELS = ("happy", "sad")


def manifest_of(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "manifest.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_paths_are_relative_to_the_manifest_and_labels_ignore_case(tmp_path):
    path = manifest_of(
        tmp_path, "path,label,start_s,end_s\na.mp4,Happy,1.5,3\nsub/b.png,SAD,,\n", "utf-8-sig"
    )
    first, second = read_samples(path, LABELS)
    assert (first.path, first.truth) == (tmp_path / "a.mp4", 0)
    assert (first.start_s, first.end_s) == (1.5, 3.0)
    assert (second.path, second.truth) == (tmp_path / "sub" / "b.png", 1)
    assert (second.start_s, second.end_s) == (0.0, math.inf)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "lists nothing"),
        ("path,label\n", "lists nothing"),
        ("file,label\na,happy\n", "no column path"),
        ("a,b\n1,2\n", "no column path and label"),
        ("path,label\na.mp4,bored\nb.mp4,proud\n", "label bored, proud"),
        ("path,label\n,happy\n", "line 2"),
        ("path,label\na.mp4,\n", "line 2"),
        ("path,label,start_s\na.mp4,happy,soon\n", '"soon" is not a time'),
        ("path,label,start_s\na.mp4,happy,nan\n", '"nan" is not a time'),
        ("path,label,start_s,end_s\na.mp4,happy,3,2\n", "not after"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, says):
    with pytest.raises(DataError, match=says):
        read_samples(manifest_of(tmp_path, text), LABELS)


def test_missing_and_unreadable_manifests(tmp_path):
    with pytest.raises(DataError, match="no manifest"):
        read_samples(tmp_path / "nope.csv", LABELS)
    with pytest.raises(DataError, match="cannot be read"):
        read_samples(manifest_of(tmp_path, "path,label\nä,happy\n", "latin-1"), LABELS)
