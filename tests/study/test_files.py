"""``study.yaml`` as strangers write it: read or refused with a sentence."""

import pytest

from emoscope.engine.errors import SessionError
from emoscope.engine.study.files import STUDY, parsed, text_of
from emoscope.engine.study.folder import StudyFolder, create_study
from emoscope.engine.study.places import kept_path, labels_of, place_of

BY_HAND = """
study: 1
name: Pilot
conditions: [{name: rest}]
participants:
- {name: 7}
sessions:
- {name: first, participant: 7, condition: rest, film: a.mp4}
- {name: second, film: b.mp4}
"""


def written(folder, text):
    folder.mkdir(exist_ok=True)
    (folder / STUDY).write_text(text, encoding="utf-8")
    return folder


def test_a_file_written_by_hand_needs_no_numbers(tmp_path):
    study = StudyFolder(written(tmp_path, BY_HAND)).study
    assert [each.id for each in study.sessions] == [1, 2]
    assert study.sessions[0].participant == "7"
    assert parsed(text_of(study), tmp_path) == study


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: [", "not valid YAML"),
        ("study: 1\nname: &a [*a]", "not valid YAML"),
        ("study: 1\nname: !!python/object/apply:os.system ['x']", "not valid YAML"),
        ("study: 1\nname: a\nnote: &n [a, a]\nlabels: [*n, *n]", "not valid YAML"),
        ("[" * 3000, "not valid YAML"),
        ("just text", "does not begin with study"),
        ("study: true\nname: a", "does not begin with study"),
        ("study: 2\nname: a", "newer EmoScope"),
        ("study: 1\nname: ''", "name"),
        ("study: 1\nname: a\ncolour: red", "colour"),
        ("study: 1\nname: a\nsessions: [{name: x}, {name: X}]", 'two sessions are called "X"'),
        ("study: 1\nname: a\nsessions: [{name: x, id: 1}, {name: y, id: 1}]", "the id 1"),
        ("study: 1\nname: a\nsessions: [{name: x, participant: P9}]", '"P9", who is not listed'),
        ("study: 1\nname: a\nsessions: [{name: x, condition: c}]", '"c", which is not listed'),
        ("study: 1\nname: a\nparticipants: [{name: x, group: g}]", '"g", which is not listed'),
        ("study: 1\nname: a\nsessions: [{name: x, options: {faces: 99}}]", "faces"),
    ],
)
def test_what_is_no_study_is_refused_with_a_sentence(tmp_path, text, said):
    with pytest.raises(SessionError) as error:
        StudyFolder(written(tmp_path, text))
    assert said in str(error.value)
    assert STUDY in str(error.value)


def test_bytes_that_are_no_text_and_a_link_are_refused(tmp_path):
    (tmp_path / STUDY).write_bytes(b"\xff\x00\xd8")
    with pytest.raises(SessionError, match="cannot be read"):
        StudyFolder(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    (other / STUDY).symlink_to(tmp_path / STUDY)
    with pytest.raises(SessionError, match="cannot be the file"):
        StudyFolder(other)


def test_there_is_no_study_and_there_is_one_already(tmp_path):
    with pytest.raises(SessionError, match="There is no study in"):
        StudyFolder(tmp_path / "none")
    create_study(tmp_path / "one")
    with pytest.raises(SessionError, match="does not fit the study: name"):
        create_study(tmp_path / "odd", "a\x1b[31m")
    assert not (tmp_path / "odd").exists()
    with pytest.raises(SessionError, match="There is a study in"):
        create_study(tmp_path / "one")


def test_what_lies_in_the_folder_moves_with_it(tmp_path):
    study = tmp_path / "study"
    study.mkdir()
    inside, outside = study / "films" / "a.mp4", tmp_path / "b.mp4"
    assert kept_path(study, inside) == "films/a.mp4"
    assert kept_path(study, outside) == str(outside)
    assert place_of(tmp_path / "moved", "films/a.mp4") == tmp_path / "moved" / "films" / "a.mp4"
    assert place_of(study, str(outside)) == outside


@pytest.mark.parametrize("kept", ["rtsp://camera/1", "\\\\server\\share\\a.mp4", "//server/a.mp4"])
def test_no_path_of_a_strangers_study_opens_a_connection(tmp_path, kept):
    with pytest.raises(SessionError, match=r"address|another computer"):
        place_of(tmp_path, kept)


def test_a_plain_name_is_no_file_of_the_studys_folder(tmp_path):
    (tmp_path / "basic7").write_text("labels: [theirs]")
    (tmp_path / "mine.yaml").write_text("labels: [mine]")
    assert labels_of(tmp_path, "basic7") == "basic7"
    assert labels_of(tmp_path, "mine.yaml") == str(tmp_path / "mine.yaml")
    assert labels_of(tmp_path, "./basic7") == str(tmp_path / "basic7")
