from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.engine.results.agreement import agreement, kappa
from emoscope.engine.results.annotations import Annotation, read_annotations
from emoscope.engine.results.segments import top_segments


def as_annotations(session):
    return [Annotation(s.start_s, s.end_s, s.label) for s in top_segments(session, min_s=0.0)]


def test_a_model_agrees_with_itself(session):
    result = agreement(session, as_annotations(session), whole=True)
    assert result.accuracy == pytest.approx(1)
    assert result.kappa == pytest.approx(1)
    for label in result.labels:
        if label.annotated_s:
            assert (label.precision, label.recall) == (pytest.approx(1), pytest.approx(1))


def test_precision_and_recall_by_hand(session):
    table = session.to_pandas()
    table = table[table["top"].notna()]
    half = float(table["time_s"].iloc[len(table) // 2])
    label = table["top"].mode()[0]
    result = agreement(session, [Annotation(-1, half - 0.001, label.upper())], whole=True)
    truth, told = table["time_s"] < half - 0.001, table["top"] == label
    (mine,) = [each for each in result.labels if each.label == label]
    assert mine.precision == pytest.approx((truth & told).sum() / told.sum(), abs=0.02)
    assert mine.recall == pytest.approx((truth & told).sum() / truth.sum(), abs=0.02)


def test_kappa_of_cohens_kind():
    # 2 by 2: both yes 20, first only 5, second only 10, both no 15: kappa 0.4
    assert kappa(np.array([[20.0, 5.0], [10.0, 15.0]])) == pytest.approx(0.4)
    assert kappa(np.array([[7.0, 0.0], [0.0, 0.0]])) is None
    assert kappa(np.zeros((2, 2))) is None


def test_labels_the_session_has_not_are_named(session):
    result = agreement(session, [Annotation(0, 1, "bored"), Annotation(1, 3, session.names[0])])
    assert result.unknown == ("bored",)
    with pytest.raises(DataError, match="No scored frame"):
        agreement(session, [Annotation(0, 1, "bored")])


def test_csv_is_read(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("start_s,end_s,label,track\n1,2,sad,\n0,1.5,smiling,2\n", encoding="utf-8-sig")
    assert read_annotations(path) == (
        Annotation(0, 1.5, "smiling", track=2),
        Annotation(1, 2, "sad"),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from,to,label\n0,1,x\n", "no column start_s, end_s"),
        ("start_s,end_s,label\n0,abc,x\n", '"abc" is not a number'),
        ("start_s,end_s,label\n2,1,x\n", "line 2: the end is not after the start"),
        ("start_s,end_s,label\n0,nan,x\n", "not a number"),
        ("start_s,end_s,label\n", "no annotations"),
        ("", "no column"),
    ],
)
def test_a_csv_that_is_wrong(tmp_path, text, said):
    path = tmp_path / "a.csv"
    path.write_text(text)
    with pytest.raises(DataError, match=said):
        read_annotations(path)


def test_an_elan_file_of_pympi_is_read(tmp_path):
    from pympi.Elan import Eaf

    eaf = Eaf(author="someone")
    eaf.add_tier("rater 1")
    eaf.add_annotation("rater 1", 500, 1500, "sad")
    eaf.add_tier("rater 2")
    eaf.add_annotation("rater 2", 0, 900, "smiling")
    path = tmp_path / "a.eaf"
    eaf.to_file(str(path))
    assert read_annotations(path, "rater 1") == (Annotation(0.5, 1.5, "sad", "rater 1"),)
    assert len(read_annotations(path)) == 2
    with pytest.raises(DataError, match=r'no tier "rater 3".*rater 1'):
        read_annotations(path, "rater 3")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_entities_are_not_expanded(tmp_path, encoding):
    path = tmp_path / "bomb.eaf"
    head = f"<?xml version='1.0' encoding='{encoding}'?>"
    text = '<!DOCTYPE x [<!ENTITY a "aaaa">]><ANNOTATION_DOCUMENT/>'
    path.write_bytes((head + text).encode(encoding))
    with pytest.raises(DataError, match="document type"):
        read_annotations(path)


@pytest.mark.parametrize("text", ["", "<a>", "not xml"])
def test_an_eaf_that_is_none(tmp_path, text):
    path = tmp_path / "a.eaf"
    path.write_text(text)
    with pytest.raises(DataError):
        read_annotations(path)
