import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.datasets import afew, dfew, ferv39k, generic, mafw
from emoscope.lab.datasets.clips import SEVEN, class_name
from emoscope.lab.datasets.frames import FrameReader
from emoscope.lab.datasets.opening import folds_of, open_split
from tests.lab.datasets import layouts


@pytest.mark.parametrize("released", [False, True])
def test_dfew_lists_from_zero_and_tables_from_one_give_the_same(tmp_path, released):
    split = dfew.read(layouts.dfew(tmp_path, released, fold=3), 3)
    assert split.classes == SEVEN
    assert len(split.train) == len(split.test) == 14
    assert [clip.label for clip in split.test] == [name for name in SEVEN for _ in range(2)]
    first = split.train[0]
    assert first.name == "00001"
    assert first.path.is_dir()
    assert first.listed_frames == (None if released else 21)
    assert split.number(split.test[-1]) == 6


@pytest.mark.parametrize("released", [False, True])
def test_ferv39k_numbers_and_names_give_the_same(tmp_path, released):
    split = ferv39k.read(layouts.ferv39k(tmp_path, released))
    assert split.fold == 0
    assert [clip.label for clip in split.train] == list(SEVEN)
    assert split.test[3].name == "TestScene/Angry/0003"
    assert all(clip.path.is_dir() for clip in split.train + split.test)


def test_ferv39k_takes_captions_where_somebody_wrote_them(tmp_path):
    layouts.ferv39k(tmp_path)
    layouts.write(tmp_path / "train_descriptions.json", '{"TrainScene_Sad_0001": "She cries."}')
    split = ferv39k.read(tmp_path)
    assert [clip.caption for clip in split.train][:3] == ["", "She cries.", ""]


@pytest.mark.parametrize(
    "caption", ["with_caption_new", "with_caption", "no_caption", "no_caption_new"]
)
def test_mafw_in_gbk_and_gb18030_tabs_and_spaces_with_windows_line_ends(tmp_path, caption):
    split = mafw.read(layouts.mafw(tmp_path, caption=caption), 1)
    assert len(split.classes) == 11
    by_name = {clip.label: clip for clip in split.train}
    assert set(by_name) == set(split.classes)
    assert by_name["anger"].name == "00000"
    assert split.classes[split.number(by_name["anger"])] == "anger"
    if caption.startswith("with"):
        assert by_name["anger"].caption == "A man shows anger."
        assert by_name["anger"].caption_zh == layouts.CAPTION_ZH
        assert by_name["neutral"].caption == ""
        assert "1 of 11 training clips have no caption" in split.notes[0]


def test_mafw_trains_with_captions_and_tests_without(tmp_path):
    layouts.mafw(tmp_path, caption="with_caption_new")
    layouts.mafw(tmp_path, caption="no_caption_new")
    split = mafw.read(tmp_path, 1)
    assert split.train[0].caption
    assert not split.test[0].caption


def test_mafw_compounds_have_43_classes_whatever_the_order_of_components(tmp_path):
    split = mafw.read(layouts.mafw(tmp_path, "compound"), 1, "compound")
    assert len(split.classes) == len(set(split.classes)) == 43
    assert split.train[-2].label == "anger_disgust"
    assert split.train[-1].label == "fear_surprise_anxiety"


def test_mafw_numbered_lists_of_dfer_clip_have_happiness_first(tmp_path):
    layouts.write(tmp_path / "MAFW_set_2_train.txt", "MAFW/data/faces/00007 70 3\n")
    layouts.write(tmp_path / "MAFW_set_2_test.txt", "MAFW/data/faces/00008 80 0\n")
    split = mafw.read(tmp_path, 2)
    assert (split.train[0].label, split.test[0].label) == ("anger", "happiness")
    assert split.train[0].listed_frames == 70


def test_afew_reads_folders_and_needs_no_training_part(tmp_path):
    split = afew.read(layouts.afew(tmp_path))
    assert {clip.label for clip in split.test} == set(SEVEN)
    assert len(split.train) == 7
    layouts.frames(tmp_path / "b/AFEW_Face/validation/Angry/1", 3)
    only = afew.read(tmp_path / "b")
    assert (len(only.train), only.test[0].label) == (0, "anger")
    assert only.notes


def test_generic_table_with_folds_subjects_and_targets(tmp_path):
    rows = ["a,Happy,0,1,p1,3.5,x", "b,sad,0,2,p2,,y", "c,HAPPY,0,2,p1,2,z"]
    layouts.generic(tmp_path, rows, "path,label,split,fold,subject,panss_n1,note")
    split = generic.read(tmp_path, 2)
    assert split.classes == ("happiness", "sadness")
    assert [clip.name for clip in split.test] == ["b", "c"]
    assert split.train[0].targets == {"panss_n1": 3.5}
    assert split.test[0].targets == {}
    assert split.test[1].subject == "p1"
    with pytest.raises(DataError, match="no row of fold 9"):
        generic.read(tmp_path, 9)


@pytest.mark.parametrize(
    ("dataset", "fold", "what"),
    [
        ("dfew", 6, "folds 1 to 5"),
        ("mafw", 0, "folds 1 to 5"),
        ("afew", 2, "no fold 2"),
        ("x", 0, "no reader"),
    ],
)
def test_wrong_names_and_folds_are_errors_in_words(tmp_path, dataset, fold, what):
    with pytest.raises(DataError, match=what):
        open_split(dataset, tmp_path, fold)


@pytest.mark.parametrize("row", ["DFEW/00001 16", "DFEW/00001 sixteen 0", "DFEW/00001 16 7"])
def test_malformed_rows_name_file_and_line_or_label(tmp_path, row):
    layouts.write(tmp_path / "DFEW_set_1_train.txt", row + "\n")
    layouts.write(tmp_path / "DFEW_set_1_test.txt", "")
    with pytest.raises(DataError, match=r"DFEW_set_1_train\.txt"):
        dfew.read(tmp_path, 1)


def test_text_in_no_known_encoding_is_an_error(tmp_path):
    (tmp_path / "DFEW_set_1_train.txt").write_bytes(b"\xff\xff\xff\xff 16 0\n")
    with pytest.raises(DataError, match="neither UTF-8 nor GB18030"):
        dfew.read(tmp_path, 1)


def test_missing_lists_say_where_they_were_looked_for(tmp_path):
    with pytest.raises(DataError, match=r"Looked for .*DFEW_set_1_train\.txt"):
        dfew.read(tmp_path, 1)


def test_frames_are_read_in_lexicographic_order_and_repeats_once(tmp_path):
    split = dfew.read(layouts.dfew(tmp_path), 1)
    reader = FrameReader(tmp_path / "faces")
    pictures = reader.read(split.train[0], np.array([0, 5, 5, 20]))
    assert [int(picture[0, 0, 1]) for picture in pictures] == [0, 10, 10, 40]
    assert pictures[1] is pictures[2]
    with pytest.raises(DataError, match="21 frames and frame 21"):
        reader.read(split.train[0], [21])
    (split.train[1].path / "00001.png").write_bytes(b"not a picture")
    with pytest.raises(DataError, match="cannot be read as a picture"):
        reader.read(split.train[1], [0])


def test_class_names_of_all_spellings():
    assert class_name(" Happy ") == "happiness"
    assert class_name("Fear_Surprised") == "fear_surprise"
    assert class_name("calm") == "calm"
    assert folds_of("dfew") == (1, 2, 3, 4, 5)
    assert folds_of("afew") == (0,)
