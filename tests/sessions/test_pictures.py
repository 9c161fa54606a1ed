"""Photos are scored each on its own; a folder of them is a film where a rate says so."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from PIL import Image

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.inputs import Input, expand
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.seeing_words import no_face_words
from emoscope.engine.errors import SourceError
from emoscope.engine.exports.formats import Formats
from emoscope.engine.sessions.options import Options
from emoscope.engine.sources import picture_file
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.video import VideoFile
from tests.sessions import fakes
from tests.sessions.conftest import flicker


def save(path, index=0):
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(flicker(index)).save(path)
    return path


def rows(folder):
    with (folder / "scores.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def analyse(named, out, pipeline, **options):
    return analyze_files(named, out=out, pipeline=pipeline, options=Options(**options))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".avif"])
def test_a_picture_has_a_score_of_its_own(suffix, pipeline, tmp_path):
    picture = save(tmp_path / f"me{suffix}")
    outcome = analyse([picture], tmp_path / "out", pipeline)
    assert outcome.exit_code == 0, outcome
    (row,) = rows(tmp_path / "out" / "me")
    assert (row["time_s"], row["state"]) == ("0", "still")
    assert row["top"]


def test_the_pictures_of_a_folder_do_not_touch_each_other(pack, pipeline, tmp_path):
    for number in range(4):
        save(tmp_path / "in" / f"{number}.png", number * 6)
    outcome = analyse([tmp_path / "in"], tmp_path / "out", pipeline)
    assert [file.path.name for file in outcome.files] == ["0.png", "1.png", "2.png", "3.png"]
    together = [rows(tmp_path / "out" / str(number)) for number in range(4)]
    alone = fakes.pipeline(pack)
    analyse([tmp_path / "in" / "3.png"], tmp_path / "alone", alone)
    alone.close()
    scores = [{name: row[0][name] for name in ("smiling", "none")} for row in together]
    (only,) = rows(tmp_path / "alone" / "3")
    assert scores[3] == {name: only[name] for name in ("smiling", "none")}
    assert len({tuple(each.values()) for each in scores}) > 1
    again = analyse([tmp_path / "in"], tmp_path / "out", pipeline)
    assert {file.status for file in again.files} == {Status.SKIPPED}


def test_a_rate_makes_a_film_of_a_folder(pipeline, tmp_path):
    for number in range(40):
        save(tmp_path / "frames" / f"shot{number}.png", number)
    outcome = analyse([tmp_path / "frames"], tmp_path / "out", pipeline, fps=20)
    assert outcome.exit_code == 0, outcome
    found = rows(tmp_path / "out" / "frames")
    assert [float(row["time_s"]) for row in found] == pytest.approx([n / 20 for n in range(40)])
    assert {row["track"] for row in found} == {"1"}
    assert found[-1]["state"] == "ok"
    assert analyse([tmp_path / "frames"], tmp_path / "out", pipeline, fps=20).files[0].status is (
        Status.SKIPPED
    )
    save(tmp_path / "frames" / "shot40.png")
    more = analyse([tmp_path / "frames"], tmp_path / "out", pipeline, fps=20)
    assert more.files[0].folder == tmp_path / "out" / "frames-2"


def test_films_below_a_folder_keep_their_places(tmp_path):
    for person in ("P01", "P02"):
        save(tmp_path / person / "shots" / "1.png")
    (tmp_path / "P01" / "talk.mp4").write_bytes(b"x")
    assert expand([tmp_path], recursive=True, film=True) == [
        Input(tmp_path / "P01" / "talk.mp4", "P01"),
        Input(tmp_path / "P01" / "shots", "P01", film=True),
        Input(tmp_path / "P02" / "shots", "P02", film=True),
    ]


def test_damaged_pictures_of_a_film_are_named(pipeline, tmp_path):
    for index in range(3):
        save(tmp_path / "odd" / f"{index}.png", index)
    (tmp_path / "odd" / "1.png").write_bytes(b"png")
    (file,) = analyse([tmp_path / "odd"], tmp_path / "out", pipeline, fps=5.0).files
    assert f"1 damaged picture was left out of {tmp_path / 'odd'}: 1.png." in file.message


def test_what_is_read_is_said_from_the_one_list(tmp_path):
    said = picture_file.READ.lower().split(", ")
    kinds = {"jpg": "jpeg", "jfif": "jpeg", "jpe": "jpeg", "tif": "tiff", "heif": "heic"}
    kinds |= {"hif": "heic"}
    ends = {each.removeprefix(".") for each in picture_file.SUFFIXES}
    assert {kinds.get(end, end) for end in ends} == set(said)
    with pytest.raises(SourceError, match="TIFF"):
        ImageFiles(tmp_path)


def test_regions_that_were_left_out_are_the_first_cause_of_no_face(tmp_path):
    whole = no_face_words(tmp_path, Options(ignored=((0.0, 0.0, 1.0, 1.0),)))
    assert "outside the regions that were left out" in whole
    assert "--ignore-region" in whole
    assert "--rotate" not in whole
    assert "--rotate" in no_face_words(tmp_path, Options())
    assert not no_face_words(tmp_path, Options(rotate_deg=0))


def test_a_picture_that_cannot_be_read_ends_nothing(pipeline, tmp_path, monkeypatch):
    monkeypatch.setattr(picture_file, "find_spec", lambda name: None)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.heic").write_bytes(b"heic")
    (tmp_path / "in" / "b.png").write_bytes(b"png")
    save(tmp_path / "in" / "c.png")
    outcome = analyse([tmp_path / "in"], tmp_path / "out", pipeline)
    heic, broken, fine = outcome.files
    assert "pip install pi-heif" in heic.message
    assert "b.png cannot be read as a picture" in broken.message
    assert fine.status is Status.DONE
    assert outcome.exit_code == 1


@pytest.mark.parametrize("suffix", [".jpg", ".avif"])
def test_pictures_stand_as_the_camera_was_held(tmp_path, suffix):
    lying = np.zeros((20, 40, 3), np.uint8)
    lying[:, :20, 0] = 250
    turned = Image.Exif()
    turned[0x112] = 6
    Image.fromarray(lying).save(tmp_path / f"a{suffix}", exif=turned)
    image = picture_file.load_picture(tmp_path / f"a{suffix}")
    assert image.shape == (40, 20, 3)
    assert image[5, 10, 0] > 200 > image[35, 10, 0]


def test_a_turned_picture(pipeline, tmp_path):
    picture = save(tmp_path / "me.png")
    outcome = analyse([picture], tmp_path / "out", pipeline, rotate_deg=90)
    assert outcome.exit_code == 0, outcome


@pytest.mark.parametrize("film", [False, True])
def test_an_annotated_video_of_pictures(pipeline, tmp_path, film):
    turned = Image.Exif()
    turned[0x112] = 6
    (tmp_path / "in").mkdir()
    Image.fromarray(flicker(0)[:40]).save(tmp_path / "in" / "0.jpg", exif=turned)
    save(tmp_path / "in" / "1.png")  # of another size
    named = tmp_path / "in" if film else tmp_path / "in" / "0.jpg"
    outcome = analyze_files(
        [named],
        out=tmp_path / "out",
        pipeline=pipeline,
        options=Options(fps=5 if film else None),
        export=Formats(["video"]),
    )
    assert outcome.exit_code == 0, outcome
    folder = outcome.files[0].folder
    with VideoFile(folder / "annotated.mp4") as video:
        frames = list(iter(video.read, None))
    assert [frame.time_s for frame in frames] == pytest.approx([0, 0.2] if film else [0], abs=1e-3)
    assert frames[0].image.shape == (64, 40, 3)
