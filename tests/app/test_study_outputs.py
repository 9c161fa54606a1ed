"""Markers, names and agreement of a study from the window, on sessions made by hand."""

import csv

import numpy as np
import pytest

from emoscope.app.views.study_markers_dialog import MarkersDialog
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack
from tests.sessions.fakes import LABELS


@pytest.fixture
def study(tmp_path):
    """Two analysed sessions of two seconds, one of P1, one of nobody."""
    opened, rows = create_study(tmp_path / "study", "Pilot"), []
    pack = tiny_pack(tmp_path / "tiny")
    for name, who in (("talk", "P1"), ("walk", "")):
        folder = opened.folder / "results" / name
        made_session(folder, pack, LABELS, {1: np.zeros((20, 1), "f4")}, embeddings=False)
        rows.append(NewSession(name=name, participant=who, results=f"results/{name}"))
    opened.edit("Add", lambda before: added(before, rows))
    return opened


@pytest.fixture
def window(desk, study):
    window = desk(start=False)
    window.action("view.studies")
    window.window.studies_commands.open(study.folder)
    return window


def said(window, text):
    window.until(lambda: text in window.window.message.text.text())


def test_markers_are_imported_into_the_sessions_that_files_are_named_after(window, study, tmp_path):
    (tmp_path / "talk.csv").write_text("time_s,text\n0.2,film\n0.4,end\n")
    (tmp_path / "nobody.csv").write_text("time_s,text\n0.2,film\n")
    notes = window.window.study_notes
    notes.ask_how([tmp_path / "talk.csv", tmp_path / "nobody.csv"])
    dialog = notes.dialog
    dialog.offset.setText("soon")
    dialog.take()
    assert "Type numbers" in dialog.trouble.text()
    dialog.offset.setText("0,1")
    dialog.sync_at.setText("3")
    dialog.take()
    assert "sets the clock" in dialog.trouble.text()
    dialog.sync_at.clear()
    dialog.only.setText("film")
    dialog.type.setText("stimulus")
    dialog.take()
    said(window, "1 marker imported. No analysed session has the name of nobody.csv.")
    place = study.look(study.study.sessions[0]).results
    assert [(each.text, each.time_s, each.type) for each in read_manifest(place).markers] == [
        ("film", pytest.approx(0.3), "stimulus")
    ]
    every = MarkersDialog(1)
    assert not every.every.isHidden()
    notes.import_markers([tmp_path / "nobody.csv"], every.asked, every=True)
    said(window, "2 markers imported.")


def test_the_longest_faces_are_named_and_it_is_taken_back(window, study):
    window.action("studies.people")
    said(window, "The longest face was named in 1 session.")
    place = study.look(study.study.sessions[0]).results
    assert [each.name for each in read_manifest(place).people] == ["P1"]
    window.window.message.button.click()
    said(window, "Undone in 1 session.")
    assert not read_manifest(place).people


def test_agreement_with_coders_is_written(window, study, tmp_path):
    coder = tmp_path / "anna"
    coder.mkdir()
    labels = read_manifest(study.look(study.study.sessions[0]).results).label_set.names
    (coder / "talk.csv").write_text(f"start_s,end_s,label\n0,0.5,{labels[0]}\n0.5,1,unheard of\n")
    window.action("studies.output")
    outputs, dialog = window.window.study_outputs, window.window.study_outputs.dialog
    dialog.choose("agreement")
    dialog.folder.line.setText(str(tmp_path))
    dialog.take()
    assert "folder of annotations" in dialog.trouble.text()
    for _ in range(2):
        dialog.coders.add(coder)
    assert dialog.coders.folders == (coder,)
    dialog.take()
    window.until(lambda: not outputs.busy)
    assert "kappa over all labels" in window.window.message.text.text()
    assert "unheard of" in window.window.message.text.text()
    with (tmp_path / "Pilot agreement.csv").open(newline="") as file:
        assert labels[0] in [row["label"] for row in csv.DictReader(file)]
    assert (tmp_path / "Pilot agreement-confusion.csv").is_file()
