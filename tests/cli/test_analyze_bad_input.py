"""Files that are not as they should be, each with what `emoscope analyze` does about it.

Nothing of it ends in a traceback, a broken file never ends the others, and what was computed
is kept. Exit codes: 0 all fine, 1 a file failed or was only partly there, 2 a wrong command.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from emoscope.engine.sources.video import VideoFile
from tests import media as make
from tests.systems import SYSTEM


def rows_of(out, stem):
    with (out / stem / "scores.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def times_of(path):
    with VideoFile(path) as source:
        return [frame.time_s for frame in iter(source.read, None)]


def check_no_traceback(result):
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output


def text_as_video(path):
    path.write_text("this is a letter, not a video\n" * 50)
    return path


def cut_mp4(path):
    return make.truncated(path, frames=60, size=(320, 240))


@pytest.mark.parametrize(
    ("name", "build", "said"),
    [
        ("empty.mp4", make.empty, "is empty (0 bytes)"),
        ("noise.mp4", make.garbage, "cannot be read as a video"),
        ("letter.mp4", text_as_video, "cannot be read as a video"),
        ("sound.m4a", make.audio_only, "has only sound, no pictures"),
        ("sound.mp4", make.audio_only, "has only sound, no pictures"),
        ("cut.mp4", cut_mp4, "it was cut off"),
        ("gone.mp4", lambda path: path, "There is no file"),
    ],
)
def test_nothing_to_analyse(emoscope, scripted, tmp_path, name, build, said):
    result = emoscope("analyze", build(tmp_path / name), "--out", tmp_path / "out")
    check_no_traceback(result)
    assert result.exit_code == 1
    assert said in result.stderr
    assert result.stderr.count("error:") == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_without_videos(emoscope, scripted, tmp_path):
    (tmp_path / "photos").mkdir()
    result = emoscope("analyze", tmp_path / "photos", "--out", tmp_path / "out")
    check_no_traceback(result)
    assert result.exit_code == 1
    assert "There are no videos or pictures in" in result.stderr


def front_index(path):
    """An MP4 whose index comes first, as downloads have it."""
    with av.open(str(path), "w", options={"movflags": "faststart"}) as container:
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for index in range(100):
            image = np.random.default_rng(index).integers(0, 256, (120, 160, 3), np.uint8)
            frame = av.VideoFrame.from_ndarray(image, format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def test_a_download_that_broke_off_gives_its_first_part(emoscope, scripted, tmp_path):
    path = front_index(tmp_path / "half.mp4")
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    check_no_traceback(result)
    assert result.exit_code == 1
    assert "although it claims 4.0 s: it was cut off" in result.stderr
    assert 30 < len(rows_of(tmp_path / "out", "half")) < 70


def test_a_transport_stream_that_stops_is_taken_as_it_is(emoscope, scripted, tmp_path):
    path = make.truncated(tmp_path / "cut.ts", frames=60)
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    check_no_traceback(result)
    rows = rows_of(tmp_path / "out", "cut")
    assert 10 < len(rows) < 60


def test_a_wrong_ending_does_not_matter(emoscope, scripted, tmp_path):
    path = make.video(tmp_path / "clip.mp4").rename(tmp_path / "clip.txt")
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert len(rows_of(tmp_path / "out", "clip")) == 12


def test_one_frame(emoscope, scripted, tmp_path):
    path = make.video(tmp_path / "one.mp4", frames=1)
    result = emoscope("analyze", path, "--out", tmp_path / "out", "--formats", "all")
    assert result.exit_code == 0, result.output
    (row,) = rows_of(tmp_path / "out", "one")
    assert row["state"] == "still"
    assert row["top"]
    assert "no score" not in result.stdout


def test_no_duration(emoscope, scripted, tmp_path):
    path = tmp_path / "live.mkv"
    with path.open("wb") as file:

        class Pipe:
            write = staticmethod(file.write)

        with av.open(Pipe(), "w", format="matroska") as container:
            stream = container.add_stream("libx264", rate=25)
            stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
            for index in range(30):
                frame = av.VideoFrame.from_ndarray(make.pattern()(index), format="rgb24")
                frame.pts, frame.time_base = index, Fraction(1, 25)
                container.mux(stream.encode(frame))
            container.mux(stream.encode())
    with VideoFile(path) as source:
        assert source.info.duration_s is None
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert len(rows_of(tmp_path / "out", "live")) == 30


@pytest.mark.parametrize("build", [make.variable_rate, make.video])
def test_times_are_those_of_the_container(emoscope, scripted, tmp_path, build):
    path = build(tmp_path / "v.mp4")
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    times = [float(row["time_s"]) for row in rows_of(tmp_path / "out", "v")]
    np.testing.assert_allclose(times, times_of(path), atol=1e-6)


def test_times_before_zero(emoscope, scripted, tmp_path):
    path = tmp_path / "early.mkv"
    with av.open(str(path), "w", options={"avoid_negative_ts": "disabled"}) as container:
        stream = container.add_stream("mjpeg", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuvj420p"
        for index in range(20):
            frame = av.VideoFrame.from_ndarray(make.pattern()(index), format="rgb24")
            frame.pts, frame.time_base = index - 5, Fraction(1, 25)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    with VideoFile(path) as source:
        assert source.zero_s == pytest.approx(-0.2, abs=2e-3)
    assert times_of(path)[0] == 0
    result = emoscope("analyze", path, "--out", tmp_path / "out", "--formats", "all")
    assert result.exit_code == 0, result.output
    times = [float(row["time_s"]) for row in rows_of(tmp_path / "out", "early")]
    np.testing.assert_allclose(times, times_of(path), atol=1e-6)


@pytest.mark.parametrize(
    "region", ["left", "1,2,3", "0,0,0,1", "-1,0,5,5", "nan,0,1,1", "0,0,inf,9"]
)
def test_a_region_that_is_none_is_said_before_anything_begins(emoscope, tmp_path, region):
    path = make.video(tmp_path / "a.mp4", frames=2)
    result = emoscope("analyze", path, "--ignore-region", region, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "0.5,0,0.5,1" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("given", ["7", "9-3", "a-b", "-5-3", "1-inf", "nan-3", "1-1e300"])
def test_a_range_that_is_none_is_said_before_anything_begins(emoscope, tmp_path, given):
    path = make.video(tmp_path / "a.mp4", frames=2)
    result = emoscope("analyze", path, "--exclude", given, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "12.5-20" in result.stderr
    assert not (tmp_path / "out").exists()


def test_another_ignored_region_is_another_run(emoscope, scripted, tmp_path):
    path = make.video(tmp_path / "a.mp4", frames=4)
    for region, folder in (("0.5,0,0.5,1", "a"), ("10,10,5,5", "a-2"), ("0.5,0,0.5,1", "a")):
        result = emoscope("analyze", path, "--ignore-region", region, "--out", tmp_path / "out")
        assert result.exit_code == 0, result.output
        kept = json.loads((tmp_path / "out" / folder / "manifest.json").read_text())["options"]
        assert kept["ignored"] == [[float(part) for part in region.split(",")]]
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a", "a-2"]


def test_a_rotated_file_is_upright(emoscope, scripted, tmp_path):
    path = make.rotated(tmp_path / "phone.mp4", 1, size=(64, 48))
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    source = json.loads((tmp_path / "out" / "phone" / "manifest.json").read_text())["source"]
    assert (source["width_px"], source["height_px"]) == (48, 64)


@pytest.mark.parametrize("size", [(1, 1), (3, 5), (17, 2), (641, 359), (7680, 4320)])
def test_every_size_with_the_real_face_stage(emoscope, tmp_path, size):
    path = make.video(tmp_path / "size.mkv", frames=2, size=size, codec="mjpeg", pixels="yuvj420p")
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    check_no_traceback(result)
    assert result.exit_code == 0, result.output
    assert "2 frames, no face" in result.stdout


def test_ten_bits(emoscope, scripted, tmp_path):
    path = make.video(tmp_path / "ten.mkv", codec="ffv1", pixels="yuv420p10le")
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert len(rows_of(tmp_path / "out", "ten")) == 12


def test_a_broken_packet_in_the_middle_is_left_out_and_said(emoscope, scripted, tmp_path):
    path = make.broken_in_the_middle(tmp_path / "scratch.mp4")
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "note:" in result.stderr
    assert "left out" in result.stderr
    rows = rows_of(tmp_path / "out", "scratch")
    assert 30 <= len(rows) < 40
    assert float(rows[-1]["time_s"]) == pytest.approx(39 / 25, abs=1e-3)


def test_emoji_and_signs_in_the_path(emoscope, scripted, tmp_path):
    folder = tmp_path / "Anna 😀 & [draft] 100%"
    folder.mkdir()
    quote = "" if SYSTEM == "win32" else '"'  # no file has one in its name there
    path = make.video(folder / f"süß 驚き'{quote}.mp4")
    result = emoscope("analyze", path, "--out", folder / "out 📁", "--formats", "all")
    assert result.exit_code == 0, result.output
    assert len(rows_of(folder / "out 📁", path.stem)) == 12
    assert "[draft]" in result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_a_name_that_is_no_text(emoscope, scripted, tmp_path):
    made = make.video(tmp_path / "clip.mp4")
    odd = os.fsencode(tmp_path) + b"/caf\xe9 \xff.mp4"
    try:
        os.rename(os.fsencode(made), odd)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    result = emoscope("analyze", os.fsdecode(odd), "--out", tmp_path / "out", "--formats", "all")
    check_no_traceback(result)
    assert result.exit_code == 0, result.output
    (folder,) = (tmp_path / "out").iterdir()
    assert (folder / "report.html").read_text(encoding="utf-8").count("caf? ?.mp4") >= 2
    assert len(rows_of(tmp_path / "out", folder.name)) == 12


def test_a_read_only_folder(emoscope, scripted, tmp_path, monkeypatch):
    path = make.video(tmp_path / "clip.mp4")
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o500)
    if os.access(locked, os.W_OK):  # as root nothing is read-only: say it in the system's place
        mkdir = Path.mkdir

        def refusing(self, *arguments, **more):
            if locked in self.parents:
                raise PermissionError(13, "Permission denied")
            mkdir(self, *arguments, **more)

        monkeypatch.setattr(Path, "mkdir", refusing)
    result = emoscope("analyze", path, "--out", locked / "out")
    locked.chmod(0o700)
    check_no_traceback(result)
    assert result.exit_code == 1
    assert "cannot be written: no permission. Choose another folder." in result.stderr


def test_a_file_where_the_folder_should_be(emoscope, scripted, tmp_path):
    path = make.video(tmp_path / "clip.mp4")
    (tmp_path / "out").write_text("x")
    result = emoscope("analyze", path, "--out", tmp_path / "out")
    check_no_traceback(result)
    assert result.exit_code == 1
    assert "A folder above" in result.stderr
    assert "is a file" in result.stderr


def test_a_full_disk_while_exporting_keeps_the_session(emoscope, scripted, tmp_path, monkeypatch):
    path = make.video(tmp_path / "clip.mp4", frames=30)
    from emoscope.engine.results import score_csv

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(score_csv, "csv_lines", full)
        result = emoscope("analyze", path, "--out", tmp_path / "out", "--formats", "csv,srt")
    check_no_traceback(result)
    assert result.exit_code == 1
    assert "The disk is full" in result.stderr
    folder = tmp_path / "out" / "clip"
    assert (folder / "labels.srt").is_file()
    assert not (folder / "scores.csv").exists()
    assert emoscope("export", folder).exit_code == 0
    assert len(rows_of(tmp_path / "out", "clip")) == 30


def test_one_bad_file_in_a_folder_of_good_ones(emoscope, scripted, tmp_path):
    folder = tmp_path / "batch"
    folder.mkdir()
    for number in range(3):
        make.video(folder / f"good{number}.mp4")
    make.garbage(folder / "bad.mp4")
    result = emoscope("analyze", folder, "--out", tmp_path / "out")
    check_no_traceback(result)
    assert result.exit_code == 1
    table = [line for line in result.stdout.splitlines() if ".mp4" in line and "frames" not in line]
    assert ["failed" in line for line in table] == [True, False, False, False]
    assert len(list((tmp_path / "out").glob("good*/scores.csv"))) == 3
    again = emoscope("analyze", folder, "--out", tmp_path / "out")
    assert again.stderr.count("already done; skipped") == 3


@pytest.mark.parametrize(
    "wrong",
    [
        ["--start", "-1"],
        ["--start", "5", "--end", "2"],
        ["--fps", "0"],
        ["--faces", "0"],
        ["--formats", "docx"],
        ["--marker", "soon"],
        ["--jobs", "0"],
        ["--colour", "red"],
    ],
)
def test_a_wrong_command_ends_with_2_before_anything_is_written(
    emoscope, scripted, tmp_path, wrong
):
    path = make.video(tmp_path / "clip.mp4")
    result = emoscope("analyze", path, "--out", tmp_path / "out", *wrong)
    check_no_traceback(result)
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("labels: [", "not valid YAML"),
        ("labels: []", "has no labels"),
        ("labels: [a, A]", "appears twice"),
        ("labels: [none]", "name of a column"),
    ],
)
def test_a_broken_label_file(emoscope, scripted, tmp_path, text, said):
    path = make.video(tmp_path / "clip.mp4")
    (tmp_path / "l.yaml").write_text(text)
    result = emoscope("analyze", path, "--out", tmp_path / "out", "--labels", tmp_path / "l.yaml")
    check_no_traceback(result)
    assert result.exit_code == 1
    assert said in result.stderr


def test_a_pack_with_a_wrong_sum(emoscope, pack, tmp_path):
    damaged = tmp_path / "damaged"
    shutil.copytree(pack.folder, damaged)
    weights = damaged / "image.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    path = make.video(tmp_path / "clip.mp4")
    result = emoscope("analyze", path, "--out", tmp_path / "out", "--model", damaged)
    check_no_traceback(result)
    assert result.exit_code == 1
    assert "wrong checksum" in result.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--end", "inf"], "--end inf is not a finite number"),
        (["--start", "nan"], "--start nan is not a finite number"),
        (["--fps", "inf"], "--fps inf is not a finite number"),
        (
            ["--fps", "1e9"],
            "1e+09 frames per second is not a rate. Use a number above 0, up to 1000",
        ),
        (["--marker", "nan x"], 'The marker "nan x" does not begin with seconds'),
        (["--marker", "inf x"], 'The marker "inf x" does not begin with seconds'),
        (["--marker", "1 " + "x" * 2000], "A marker's name has 2000 letters"),
        (["--consent", "x" * 20_000], "The note on consent is too long"),
    ],
)
def test_values_that_make_no_sense(emoscope, words, sentence):
    result = emoscope("analyze", "clip.mp4", *words)
    assert result.exit_code == 2
    assert sentence in result.stderr
