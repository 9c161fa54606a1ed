"""Annotations as programs write them."""

from __future__ import annotations

import pytest

from emoscope.engine.errors import DataError
from emoscope.engine.results.annotations import Annotation, read_annotations

EXPECTED = (
    Annotation(0.5, 1.25, "happy", "rater 1"),
    Annotation(61.0, 62.5, "sad; very", "rater 1"),
)

TABLES = {
    "ours.csv": 'start_s,end_s,label,tier\n0.5,1.25,happy,rater 1\n61,62.5,"sad; very",rater 1\n',
    "capitals.csv": "Start_s,END_S,Label,Tier\n0.5,1.25,happy,rater 1\n61,62.5,sad; very,rater 1\n",
    "german.csv": (
        'Start_s;End_s;Label;Tier\n0,5;1,25;happy;rater 1\n61,0;62,5;"sad; very";rater 1\n'
    ),
    "boris.csv": "Onset,Offset,Code,Tier\n0.5,1.25,happy,rater 1\n61,62.5,sad; very,rater 1\n",
    "elan_default.txt": (
        "rater 1\t\t00:00:00.500\t00:00:01.250\t00:00:00.750\thappy\n"
        "rater 1\t\t00:01:01.000\t00:01:02.500\t00:00:01.500\tsad; very\n"
    ),
    "elan_all.txt": (
        "rater 1\tA\t00:00:00.500\t0.5\t500\t00:00:01.250\t1.25\t1250\t00:00:00.750\t0.75\t750"
        "\thappy\n"
        "rater 1\tA\t00:01:01.000\t61.0\t61000\t00:01:02.500\t62.5\t62500\t00:00:01.500\t1.5\t1500"
        "\tsad; very\n"
    ),
    "elan_seconds.txt": (
        "rater 1\t\t0.5\t1.25\t0.75\thappy\nrater 1\t\t61.0\t62.5\t1.5\tsad; very\n"
    ),
    "elan_ms.txt": "rater 1\t\t500\t1250\t750\thappy\nrater 1\t\t61000\t62500\t1500\tsad; very\n",
    "elan_headings.txt": (
        "Tier\tBegin Time - msec\tEnd Time - msec\tDuration - msec\tAnnotation\n"
        "rater 1\t500\t1250\t750\thappy\nrater 1\t61000\t62500\t1500\tsad; very\n"
    ),
    "elan_all_headings.txt": (
        "Tier\tBegin Time - hh:mm:ss.ms\tBegin Time - ss.msec\tBegin Time - msec\t"
        "End Time - hh:mm:ss.ms\tEnd Time - ss.msec\tEnd Time - msec\tAnnotation\n"
        "rater 1\t00:00:00.500\t0.5\t500\t00:00:01.250\t1.25\t1250\thappy\n"
        "rater 1\t00:01:01.000\t61.0\t61000\t00:01:02.500\t62.5\t62500\tsad; very\n"
    ),
}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables_of_other_programs(tmp_path, name, encoding):
    path = tmp_path / name
    path.write_text(TABLES[name], encoding=encoding, newline="\r\n")
    assert read_annotations(path) == EXPECTED


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("start_s;end_s\n1;2\n", "has no column label"),
        ("begin,label\n1,x\n", "has no column end_s"),
        ("start_s,end_s,label\n1,zwei,x\n", 'line 2: "zwei" is not a number'),
        ("start_s,end_s,label\n2,1,x\n", "line 2: the end is not after the start"),
        ("rater 1\tno\ttimes\there\n", "line 1: there are no times"),
        ("start_s,end_s,label\n", "has no annotations"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, text, why):
    path = tmp_path / "a.csv"
    path.write_text(text)
    with pytest.raises(DataError, match=why):
        read_annotations(path)
