"""Times and regions outside of a file are said: they do nothing, and no error tells."""

import pytest
from PIL import Image
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from tests import media as make
from tests.sessions import fakes

SIZE = (64, 48)


@pytest.fixture
def clip(tmp_path):
    return make.video(tmp_path / "clip.mp4", frames=60, size=SIZE)


def notes_of(result):
    assert result.exit_code == 0, result.output
    return [line for line in result.stderr.splitlines() if line.startswith("note:")]


def test_times_after_the_end_of_a_file_are_said_after_the_run(emoscope, scripted, clip, tmp_path):
    call = ("analyze", clip, "--out", tmp_path / "out")
    asked = ("--marker", "99 never", "--marker", "1 there", "--exclude", "50-60")
    for _ in ("analysed", "skipped"):  # what is done already says it, too
        (note,) = notes_of(emoscope(*call, *asked))
        assert f"These times are outside {clip}, which ends at 2.4 s, and mark nothing:" in note
        assert "nothing: 99 s (never), 50-60 s (excluded). They are kept" in note
        assert "there" not in note


def test_a_time_before_the_file_begins_is_said(emoscope, scripted, clip, tmp_path):
    (note,) = notes_of(emoscope("analyze", clip, "--out", tmp_path / "out", "--marker", "-3 x"))
    assert "mark nothing: -3 s (x)." in note


def test_times_inside_and_at_the_end_say_nothing(emoscope, scripted, clip, tmp_path):
    asked = ("--marker", "0 begin", "--marker", "2.4 end", "--exclude", "2-50")
    assert not notes_of(emoscope("analyze", clip, "--out", tmp_path / "out", *asked))


def test_a_part_of_a_file_ends_where_the_file_ends(emoscope, scripted, clip, tmp_path):
    asked = ("--end", "1", "--marker", "2 later")
    assert not notes_of(emoscope("analyze", clip, "--out", tmp_path / "out", *asked))


@pytest.mark.parametrize(
    ("region", "is_said"),
    [("2000,2000,10,10", True), ("0,48,10,10", True), ("60,40,99,99", False), ("1,0,1,1", True)],
)
def test_a_region_outside_of_the_picture_is_said(
    emoscope, scripted, clip, tmp_path, region, is_said
):
    asked = ("--ignore-region", region, "--ignore-region", "60,44,2,2")
    notes = notes_of(emoscope("analyze", clip, "--out", tmp_path / "out", *asked))
    assert len(notes) == is_said
    if is_said:
        assert f"have 64 x 48 pixels, and left nothing out: {region}. Give" in notes[0]


def test_a_region_of_a_turned_picture_is_one_of_the_picture_as_it_is_shown(
    emoscope, scripted, clip, tmp_path
):
    for region, is_said in (("10,50,5,5", False), ("50,10,5,5", True)):
        asked = ("--rotate", "90", "--ignore-region", region)
        notes = notes_of(emoscope("analyze", clip, "--out", tmp_path / region, *asked))
        assert len(notes) == is_said


def test_a_film_of_pictures_of_several_sizes_says_nothing_of_regions(emoscope, scripted, tmp_path):
    (tmp_path / "photos").mkdir()
    for name, size in (("a.png", SIZE), ("b.png", (640, 480))):
        Image.new("RGB", size).save(tmp_path / "photos" / name)
    asked = ("--fps", "5", "--out", tmp_path / "out", "--ignore-region", "300,300,9,9")
    assert not notes_of(emoscope("analyze", tmp_path / "photos", *asked))


def test_many_are_named_in_part(emoscope, scripted, clip, tmp_path):
    asked = [word for at in range(10, 20) for word in ("--marker", f"{at} x")]
    (note,) = notes_of(emoscope("analyze", clip, "--out", tmp_path / "out", *asked))
    assert "15 s (x) and 4 more." in note


def test_markers_that_are_set_later_say_it_too(pack, tmp_path, clip):
    folder = fakes.analysed(pack, clip, tmp_path / "out", fakes.LABELS).folder
    table = tmp_path / "events.csv"
    table.write_text("time_s,text\n1,early\n70,late\n", encoding="utf-8")
    calls = (("add", "99", "never"), ("add", "1", "there"), ("import", str(table)))
    said = []
    for verb, *rest in calls:
        done = CliRunner().invoke(build_cli(), ["markers", verb, str(folder), *rest])
        said += notes_of(done)
    assert len(said) == 2
    assert "outside clip.mp4, which ends at 2.4 s, and mark nothing: 99 s (never)." in said[0]
    assert "mark nothing: 70 s (late)." in said[1]
