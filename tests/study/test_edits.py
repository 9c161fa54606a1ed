"""Edits, and taking them back, whatever happens in between."""

import random
import subprocess
import sys
import time

import pytest
import yaml

from emoscope.engine.errors import SessionError
from emoscope.engine.study import edits
from emoscope.engine.study.edits import NewSession
from emoscope.engine.study.files import STUDY
from emoscope.engine.study.folder import StudyFolder, create_study
from emoscope.engine.study.model import FileOptions
from emoscope.engine.study.searching import ordered, search

ROWS = [
    NewSession(participant=f"P{number}", condition=what, group="g", film=f"P{number}/{what}.mp4")
    for number in (1, 2, 10)
    for what in ("rest", "film")
]


@pytest.fixture
def opened(tmp_path):
    made = create_study(tmp_path / "study", "Pilot")
    made.edit("Add", lambda study: edits.added(study, ROWS))
    return made


EDITS = {
    "rename": lambda s: edits.renamed(s, "participant", "P1", "Anna"),
    "rename group": lambda s: edits.renamed(s, "group", "g", "patients"),
    "move": lambda s: edits.moved(s, {1, 2}, participant="P2", condition="rest"),
    "change": lambda s: edits.changed(s, 1, note="he laughed", options=FileOptions(faces=1)),
    "reorder": lambda s: edits.reordered(s, 1, 3),
    "list": lambda s: edits.listed(s, "participant", "P3", group="patients"),
    "note": lambda s: edits.noted(s, "condition", "rest", note="eyes open"),
    "remove": lambda s: edits.removed(s, {2}),
    "unlist": lambda s: edits.unlisted(s, "condition", "film"),
    "add": lambda s: edits.added(s, [NewSession(film="x.mp4", name="x")]),
    "unlist group": lambda s: edits.unlisted(s, "group", "patients"),
}


def test_every_edit_is_taken_back_and_done_again(opened):
    before = opened.study
    for what, change in EDITS.items():
        after = opened.edit(what, change)
        assert after != before
        assert StudyFolder(opened.folder).study == after
        assert opened.undoable == what
        assert opened.undo() == what
        assert opened.study == before == opened.reload()
        assert opened.redoable == what
        assert opened.redo() == what
        assert opened.study == after
        before = after
    for what in reversed(EDITS):
        assert opened.undo() == what
    assert opened.undo() == "Add"
    assert not opened.study.sessions
    with pytest.raises(SessionError, match="nothing to undo"):
        opened.undo()


def test_a_name_follows_wherever_it_stands(opened):
    study = edits.renamed(opened.study, "participant", "P1", "Anna")
    assert [each.participant for each in study.sessions][:3] == ["Anna", "Anna", "P2"]
    assert study.group_of("Anna") == "g"
    with pytest.raises(SessionError, match='two participants are called "P2"'):
        edits.renamed(opened.study, "participant", "P1", "p2")
    with pytest.raises(SessionError, match='no participant "P9"'):
        edits.renamed(opened.study, "participant", "P9", "x")


def test_an_edit_that_does_not_fit_changes_nothing(opened):
    text = (opened.folder / STUDY).read_text()
    with pytest.raises(SessionError, match="not listed"):
        opened.edit("x", lambda study: edits.moved(study, {1}, participant="nobody"))
    with pytest.raises(SessionError, match="two sessions are called"):
        opened.edit("x", lambda study: edits.changed(study, 1, name=study.sessions[1].name))
    assert (opened.folder / STUDY).read_text() == text
    assert opened.undoable == "Add"


def test_a_film_is_in_a_study_once_and_names_are_told_apart(opened):
    again = edits.added(opened.study, [*ROWS, NewSession(film="y/P1.mp4", stem="P1 rest")])
    assert len(again.sessions) == len(ROWS) + 1
    names = [each.name.casefold() for each in again.sessions]
    assert len(set(names)) == len(names)


def test_results_are_no_edit_and_stay_when_one_is_taken_back(opened):
    opened.edit("Rename", EDITS["rename"])
    opened.note_results({1: opened.folder / "results" / "a"})
    assert opened.undo() == "Rename"
    assert opened.study.results == {1: "results/a"}
    assert opened.redo() == "Rename"


def test_a_new_session_never_gets_the_results_of_one_that_is_gone(opened):
    opened.note_results({6: opened.folder / "results" / "six"})
    opened.edit("Remove", lambda study: edits.removed(study, {6}))
    opened.edit("Add", lambda study: edits.added(study, [NewSession(film="new.mp4")]))
    assert opened.study.sessions[-1].id == 7


def test_what_was_changed_in_a_text_editor_is_not_undone_over(opened):
    path = opened.folder / STUDY
    path.write_text(path.read_text().replace("name: Pilot", "name: Other  # mine"))
    with pytest.raises(SessionError, match="changed by another program"):
        opened.undo()
    assert "# mine" in path.read_text()
    opened.edit("Rename", EDITS["rename"])
    assert opened.study.name == "Other"
    assert opened.undo() == "Rename"


def test_two_windows_on_one_study_lose_nothing(opened):
    other = StudyFolder(opened.folder)
    opened.edit("Rename", EDITS["rename"])
    other.edit("Note", EDITS["note"])
    study = opened.reload()
    assert study.participants[0].name == "Anna"
    assert study.conditions[0].note == "eyes open"


def test_a_damaged_journal_costs_the_undo_and_nothing_else(opened):
    (opened.folder / ".study" / "edits.json").write_text("{")
    assert opened.undoable is None
    opened.edit("Rename", EDITS["rename"])
    assert opened.undo() == "Rename"


LOOP = """
import sys
from emoscope.engine.study.edits import changed
from emoscope.engine.study.folder import StudyFolder
opened = StudyFolder(sys.argv[1])
for number in range(100000):
    opened.edit(f"note {number}", lambda study: changed(study, 1, note=f"n{number}"))
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_loses_at_most_the_edit_that_was_under_way(opened, seed):
    process = subprocess.Popen(
        [sys.executable, "-c", LOOP, str(opened.folder)], stdout=subprocess.PIPE, text=True
    )
    for _ in range(3):  # edits are under way
        process.stdout.readline()
    time.sleep(random.Random(seed).uniform(0, 0.05))
    process.kill()
    last = [line for line in process.communicate()[0].split("\n") if line]
    said = int(last[-1]) if last else 2
    after = StudyFolder(opened.folder)
    kept = int(after.study.sessions[0].note[1:])
    assert kept in (said, said + 1)
    assert after.undo() == f"note {kept}"
    assert after.study.sessions[0].note == f"n{kept - 1}"
    yaml.safe_load((opened.folder / STUDY).read_text())


def test_sessions_are_found_by_words_and_ordered_as_people_do(opened):
    study = opened.edit("x", lambda s: edits.noted(s, "condition", "rest", note="eyes open"))
    assert len(search(study, "P1 REST")) == 2  # P10 too
    assert len(search(study, "eyes")) == 3
    assert len(search(study, "")) == 6
    assert not search(study, "P3")
    by = ordered(study, study.sessions, "participant", falling=True)
    assert [each.participant for each in by] == ["P10", "P10", "P2", "P2", "P1", "P1"]


def test_results_that_were_taken_out_can_be_added_again(tmp_path):
    opened = create_study(tmp_path / "pilot")
    row = NewSession(name="a", results="/elsewhere/a")
    opened.edit("Add", lambda known: edits.added(known, [row]))
    opened.edit("Remove", lambda known: edits.removed(known, {1}))
    opened.edit("Add", lambda known: edits.added(known, [row]))
    assert [(each.id, each.name) for each in opened.study.sessions] == [(2, "a")]


def test_values_are_given_to_sessions_and_new_names_are_listed(opened):
    study = opened.study
    after = edits.given(study, {1, 2}, participant=" p2 ", condition="task", group="patients")
    assert [(e.participant, e.condition) for e in after.sessions[:2]] == [("P2", "task")] * 2
    assert [after.group_of(name) for name in ("P1", "P2", "P10")] == ["g", "patients", "g"]
    assert [each.name for each in after.conditions] == ["rest", "film", "task"]
    assert edits.given(study, {1}, role="first", note="x").sessions[0].role == "first"
    nobody = edits.given(study, {1}, participant="")
    assert nobody.sessions[0].participant == ""
    with pytest.raises(SessionError, match="A group belongs to a participant"):
        edits.given(nobody, {1}, group="patients")
    assert edits.given(after, {1}, group="").group_of("P2") == ""
