"""Chapters of one recording as one session: which files, and what comes out."""

from __future__ import annotations

import csv
import shutil

import av
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.inputs import Input, expand
from emoscope.engine.analysis.joining import joined
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.errors import SourceError
from emoscope.engine.exports.formats import Formats
from emoscope.engine.exports.protocol import Request
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.options import Options, UsageError
from emoscope.engine.sessions.seen_film import files_of, is_source
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.sessions import fakes
from tests.sessions.conftest import flicker


def found(folder, *names, **how):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    files = expand([folder], **how)
    return [[p.name for p in each.chapters] or each.path.name for each in joined(files, [folder])]


def test_gopro_chapters_are_known_by_their_names(tmp_path):
    names = ("GH010042.MP4", "GH020042.MP4", "GH010043.MP4", "GX010042.MP4", "talk.mp4")
    assert found(tmp_path, *names) == [
        ["GH010042.MP4", "GH020042.MP4"],
        "GH010043.MP4",
        "GX010042.MP4",
        "talk.mp4",
    ]


def test_old_gopro_avchd_and_parts(tmp_path):
    assert found(tmp_path / "a", "GOPR0007.MP4", "GP010007.MP4", "GP020007.MP4") == [
        ["GOPR0007.MP4", "GP010007.MP4", "GP020007.MP4"]
    ]
    assert found(tmp_path / "b", "00000.MTS", "00001.MTS", "00003.MTS") == [
        ["00000.MTS", "00001.MTS"],
        "00003.MTS",
    ]
    assert found(tmp_path / "c", "talk part 1.mp4", "talk part 2.mp4", "walk part 3.mp4") == [
        ["talk part 1.mp4", "talk part 2.mp4"],
        "walk part 3.mp4",
    ]


def test_a_chapter_that_is_missing_divides(tmp_path):
    names = ("GH010042.MP4", "GH020042.MP4", "GH040042.MP4", "GH050042.MP4")
    assert found(tmp_path, *names) == [list(names[:2]), list(names[2:])]


def test_folders_below_keep_theirs_apart(tmp_path):
    names = ("P1/GH010001.MP4", "P1/GH020001.MP4", "P2/GH010001.MP4", "P2/GH020001.MP4")
    both = ["GH010001.MP4", "GH020001.MP4"]
    assert found(tmp_path, *names, recursive=True) == [both, both]


def test_persons_are_never_joined(tmp_path):
    with pytest.raises(UsageError, match="No chapters"):
        found(tmp_path, "P01.mp4", "P02.mp4")


def test_recordings_with_another_rate_are_not_joined_by_their_count(tmp_path):
    make.video(tmp_path / "00000.mts", frames=5)
    make.video(tmp_path / "00001.mts", frames=5)
    make.video(tmp_path / "00002.mts", frames=5, rate_hz=50)
    files = joined(expand([tmp_path]), [tmp_path])
    assert [len(each.chapters) for each in files] == [2, 0]


def test_named_files_are_joined_in_their_order(tmp_path):
    second, first = tmp_path / "afternoon.mp4", tmp_path / "morning.mp4"
    for path in (second, first):
        path.write_bytes(b"x")
    (only,) = joined(expand([first, second]), [first, second])
    assert only == Input(first, chapters=(first, second))
    other = tmp_path / "b" / "c.mp4"
    other.parent.mkdir()
    other.write_bytes(b"x")
    with pytest.raises(UsageError, match="one folder"):
        joined(expand([first, other]), [first, other])
    with pytest.raises(UsageError, match="No chapters"):
        joined(expand([first]), [first])


@pytest.fixture(scope="module")
def chapters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gopro")
    for number in (1, 2):
        make.video(
            folder / f"GH0{number}0001.MP4",
            frames=50,
            audio=True,
            picture=lambda i, n=number: flicker(i + 50 * (n - 1)),
        )
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return make.video(
        tmp_path_factory.mktemp("whole") / "whole.mp4", frames=100, picture=flicker, audio=True
    )


def rows(folder):
    with (folder / "scores.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def analyse(named, out, pipeline, **more):
    options = Options(embeddings=True, **more.pop("options", {}))
    return analyze_files(named, out=out, pipeline=pipeline, options=options, join=True, **more)


@pytest.fixture(scope="module")
def done(pack, chapters, tmp_path_factory):
    opened = fakes.pipeline(pack)
    out = tmp_path_factory.mktemp("out")
    outcome = analyse([chapters], out, opened, export=Formats(["csv", "video", "srt"]))
    opened.close()
    return outcome


def test_one_session_on_one_clock_with_one_face(done, chapters, whole, pack, tmp_path):
    (only,) = done.files
    assert (only.status, only.folder.name) == (Status.DONE, "GH010001")
    assert "GH010001.MP4 continues with GH020001.MP4 at 2.0 s" in only.message
    kept = rows(only.folder)
    assert [float(row["time_s"]) for row in kept] == pytest.approx([n / 25 for n in range(100)])
    assert {row["track"] for row in kept} == {"1"}
    opened = fakes.pipeline(pack)
    analyze_files([whole], out=tmp_path, pipeline=opened)
    opened.close()
    scores = [float(row["smiling"] or 0) for row in kept]
    # Each file is encoded by itself, so pictures differ a little.
    assert scores == pytest.approx(
        [float(r["smiling"] or 0) for r in rows(tmp_path / "whole")], abs=0.05
    )
    manifest = read_manifest(only.folder)
    assert [(c.name, c.first_s) for c in manifest.source.chapters] == [
        ("GH010001.MP4", 0.0),
        ("GH020001.MP4", pytest.approx(2.0)),
    ]
    assert manifest.source.bytes == sum(p.stat().st_size for p in chapters.iterdir())
    assert manifest.source.sha256


def test_the_annotated_video_has_all_pictures_and_all_sound(done):
    with av.open(str(done.files[0].folder / "annotated.mp4")) as film:
        pictures = [float(f.pts * f.time_base) for f in film.decode(video=0)]
        film.seek(0)
        sound = list(film.decode(audio=0))
    assert pictures == pytest.approx([n / 25 for n in range(100)], abs=1e-4)
    heard_s = sum(f.samples for f in sound) / sound[0].sample_rate
    assert heard_s == pytest.approx(4.0, abs=0.2)


def test_sound_of_another_kind_is_left_out_and_said(chapters, pipeline, tmp_path):
    folder = tmp_path / "in"
    shutil.copytree(chapters, folder)
    make.video(folder / "GH030001.MP4", frames=20, picture=flicker)
    said = []
    outcome = analyse(
        [folder], tmp_path / "out", pipeline, export=Formats(["video"], Request(noted=said.append))
    )
    assert outcome.exit_code == 0
    assert "GH030001.MP4 has none" in said[0]
    with av.open(str(outcome.files[0].folder / "annotated.mp4")) as film:
        assert not film.streams.audio
        assert len(list(film.decode(video=0))) == 120


def test_it_is_known_again_and_scored_again_without_its_files(
    done, chapters, pack, pipeline, tmp_path
):
    out = tmp_path / "out"
    shutil.copytree(done.out, out)
    assert analyse([chapters], out, pipeline).files[0].status is Status.SKIPPED
    session = Session(out / "GH010001")
    others = LabelSet("others", (Label("calm"), Label("cross")))
    again = rescore(session, others, model=str(pack.folder), runtime="onnxruntime")
    assert len(again.frames) == 100
    assert again.manifest.source.chapters == session.manifest.source.chapters
    # A run of the first file alone is another recording.
    alone = analyze_files([chapters / "GH010001.MP4"], out=out, pipeline=pipeline)
    assert alone.files[0].folder.name == "GH010001-2"


def test_stopped_at_the_seam_it_is_begun_anew(done, chapters, pack, tmp_path):
    control = Control()
    stopping = fakes.pipeline(pack, stop=(60, control))
    first = analyse([chapters], tmp_path, stopping, control=control)
    stopping.close()
    assert first.files[0].status is Status.STOPPED
    opened = fakes.pipeline(pack)
    second = analyse([chapters], tmp_path, opened)
    opened.close()
    assert rows(second.files[0].folder) == rows(done.files[0].folder)


def test_chapters_are_found_beside_the_first_and_only_there(done, chapters, tmp_path):
    source = read_manifest(done.files[0].folder).source
    first, second = sorted(chapters.iterdir())
    assert files_of(source, first) == files_of(source, second) == (first, second)
    assert is_source(source, first)
    lonely = tmp_path / "GH010001.MP4"
    shutil.copy(first, lonely)
    with pytest.raises(SourceError, match=r"GH020001\.MP4, a chapter"):
        files_of(source, lonely)
    (tmp_path / "GH020001.MP4").write_bytes(b"another")
    with pytest.raises(SourceError, match=r"GH020001\.MP4, a chapter"):
        files_of(source, lonely)
    other = make.video(tmp_path / "other.mp4", frames=3)
    assert files_of(source, other) == (other,)


def test_a_cut_off_chapter_is_said(chapters, pipeline, tmp_path):
    long = make.video(tmp_path / "talk part 1.mkv", frames=200, picture=flicker)
    data = long.read_bytes()
    long.write_bytes(data[: len(data) // 2])
    make.video(tmp_path / "talk part 2.mkv", frames=20, picture=flicker)
    outcome = analyse([tmp_path], tmp_path / "out", pipeline)
    assert outcome.files[0].status is Status.PARTIAL
    assert "talk part 1.mkv was cut off" in outcome.files[0].message
