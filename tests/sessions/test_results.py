"""What a folder holds belongs to one run."""

from __future__ import annotations

import dataclasses
import os

import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control
from emoscope.engine.errors import OutputError
from emoscope.engine.exports.formats import FORMATS, Formats
from emoscope.engine.exports.protocol import Request
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.results.segment_tables import write_tables
from emoscope.engine.results.segments import Rule
from emoscope.engine.sessions.export_records import LEDGER, is_current, ledger
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.manifest import Marker, read_manifest, write_manifest
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests.sessions import fakes

OTHERS = LabelSet("others", (Label("angry"), Label("happy")))
TEXTS = [name for name in FORMATS if name != "video"]
FILES = [FORMATS[name].file for name in TEXTS]


@pytest.fixture
def analyse(pack, clip, tmp_path):
    """Analyses the clip and gives the file's outcome."""

    def run(labels=fakes.LABELS, formats=("csv",), **more):
        opened = fakes.pipeline(pack, labels=labels)
        try:
            return analyze_files(
                [clip], out=tmp_path / "out", pipeline=opened, export=Formats(formats), **more
            ).files[0]
        finally:
            opened.close()

    return run


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_other_labels_go_beside_and_replace_nothing(analyse):
    first = analyse(formats=TEXTS)
    write_tables(first.folder, Session(first.folder), Rule())
    before = contents(first.folder)
    second = analyse(OTHERS)
    assert second.status is Status.DONE
    assert second.folder == first.folder.with_name(f"{first.folder.name}.others")
    assert f"stay in {first.folder.name}" in second.message
    assert contents(first.folder) == before
    assert sorted(contents(second.folder)) == [
        *(".exports.json", ".lock", "manifest.json", "scores.csv")
    ]
    # Each is found again by what it was asked.
    assert analyse(OTHERS, ["csv", "srt"]).status is Status.SKIPPED
    assert "happy" in (second.folder / "labels.srt").read_text() or (
        "angry" in (second.folder / "labels.srt").read_text()
    )
    assert analyse().folder == first.folder
    assert contents(first.folder) == before


def test_labels_of_one_name_and_other_words_do_not_meet(analyse):
    first = analyse(OTHERS)
    changed = OTHERS.with_labels((Label("angry", ("a person who is angry",)), Label("happy")))
    second = analyse(changed)
    assert second.folder.name == f"{first.folder.name}.others"
    third = analyse(OTHERS.with_labels((Label("sad"),)))
    assert third.folder.name == f"{first.folder.name}.others-2"


def test_colours_and_notes_make_no_other_run(analyse):
    analyse()
    same = dataclasses.replace(fakes.LABELS, name="renamed", note="from the seminar").with_labels(
        tuple(dataclasses.replace(label, colour="#112233") for label in fakes.LABELS.labels)
    )
    assert analyse(same).status is Status.SKIPPED


def test_other_options_go_beside(analyse):
    first = analyse()
    second = analyse(options=Options(fps=5))
    assert second.status is Status.DONE
    assert second.folder.name == f"{first.folder.name}-2"
    assert len(Session(first.folder).frames) == 75
    assert analyse(options=Options(fps=5)).status is Status.SKIPPED
    assert analyse().folder == first.folder


def test_more_that_is_kept_and_again_stay_in_their_folder_with_their_markers(analyse):
    folder = analyse().folder
    manifest = read_manifest(folder)
    write_manifest(folder, manifest.model_copy(update={"markers": (Marker(time_s=1, text="x"),)}))
    for more in ({"options": Options(embeddings=True)}, {"again": True}):
        file = analyse(**more)
        assert (file.status, file.folder) == (Status.DONE, folder)
        assert [each.text for each in Session(folder).manifest.markers] == ["x"]
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_exports_of_a_stopped_run_are_made_anew_when_it_is_done(analyse, clip, pack, tmp_path):
    control = Control()
    opened = fakes.pipeline(pack, stop=(30, control))
    analyze_files(
        [clip],
        out=tmp_path / "out",
        pipeline=opened,
        control=control,
        export=Formats(TEXTS),
    )
    opened.close()
    folder = tmp_path / "out" / clip.stem
    write_tables(folder, Session(folder), Rule(on=0.3, off=0.2))
    done = analyse()  # scores.csv alone is asked for
    fresh = tmp_path / "fresh"
    Formats(TEXTS).into(Session(done.folder), fresh)
    write_tables(fresh, Session(done.folder), Rule(on=0.3, off=0.2))
    for name in (*FILES, "segments.csv", "statistics.csv"):
        assert _content(folder / name) == _content(fresh / name), name
    assert not list(folder.glob("*.earlier*"))


def _content(path):
    """Bytes of an export; an SPSS file's without the date and time at which it was written."""
    data = path.read_bytes()
    return data[:92] + data[109:] if path.suffix == ".sav" else data


def test_an_export_of_another_run_is_never_the_answer(analyse):
    """As older programs left them: beside new scores, and nobody knows whose they are."""
    folder = analyse().folder
    (folder / LEDGER).unlink()
    (folder / "labels.srt").write_text("1\n00:00:00,000 --> 00:00:01,000\nolder label\n")
    (folder / "report.html").write_text("<p>older label</p>")
    csv = (folder / "scores.csv").read_bytes()
    assert analyse(formats=["csv", "srt"]).status is Status.SKIPPED
    assert "older label" not in (folder / "labels.srt").read_text()
    assert "older label" not in (folder / "report.html").read_text()
    assert "older label" in (folder / "labels.earlier.srt").read_text()
    assert "older label" in (folder / "report.earlier.html").read_text()
    assert (folder / "scores.csv").read_bytes() == csv
    assert not (folder / "scores.earlier.csv").exists()  # it was the same
    forget_session(folder)
    assert not folder.exists()


def test_what_a_person_changed_is_put_aside(session):
    Formats(["csv"]).into(session, session.folder)
    path = session.folder / "scores.csv"
    for number, text in enumerate(("mine", "mine too")):
        path.write_text(text)
        Formats(["csv"]).into(session, session.folder)
        assert path.read_text() != text
        more = f"-{number + 1}" if number else ""
        assert (session.folder / f"scores.earlier{more}.csv").read_text() == text


def test_a_video_that_cannot_be_made_anew_is_put_aside(session, clip):
    Formats(["video"]).into(session, session.folder, clip)
    changed = session.manifest.model_copy(update={"markers": (Marker(time_s=1, text="x"),)})
    write_manifest(session.folder, changed)
    Formats(["csv"]).into(Session(session.folder), session.folder)
    assert not (session.folder / "annotated.mp4").exists()
    assert (session.folder / "annotated.earlier.mp4").exists()


def test_settings_belong_to_an_export(session):
    Formats(["html"]).into(session, session.folder)
    rule = Rule(on=0.3, off=0.2)
    asked = Formats(["html"], Request(rule=rule))
    assert is_current(session, {"report.html": {"rule": dataclasses.asdict(Rule())}})
    assert asked(session, None, anew=False)
    assert not asked(session, None, anew=False)
    assert ledger(session.folder)["report.html"].how["rule"]["on"] == 0.3


def test_results_of_two_runs_do_not_meet_in_a_folder_for_exports(session, analyse, tmp_path):
    other = Session(analyse(OTHERS).folder)
    place = tmp_path / "exports"
    Formats(["csv"]).into(session, place)
    with pytest.raises(OutputError, match=r"scores\.csv of another run"):
        Formats(["srt"]).into(other, place)
    with pytest.raises(OutputError, match="another run"):
        write_tables(place, other, Rule())
    Formats(["srt"]).into(session, place)
    Formats(["srt"]).into(other, place, replace=True)
    assert sorted(path.name for path in place.iterdir()) == [
        ".exports.json",
        "labels.srt",
        "scores.earlier.csv",
    ]
    with pytest.raises(OutputError, match="is the folder of another session"):
        Formats(["csv"]).into(session, other.folder, replace=True)


def test_a_folder_that_cannot_be_written_is_no_matter_when_nothing_is_to_do(analyse):
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("needs a user whom permissions hold")
    folder = analyse().folder
    folder.chmod(0o500)
    try:
        assert analyse().status is Status.SKIPPED
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize("text", ["", "[]", '{"scores.csv": 1}', '{"scores.csv": {"how": []}}'])
def test_a_damaged_ledger_knows_nothing(session, text):
    (session.folder / LEDGER).write_text(text)
    assert ledger(session.folder) == {}
    Formats(["csv"]).into(session, session.folder)
    assert list(ledger(session.folder)) == ["scores.csv"]
