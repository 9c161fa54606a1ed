"""Lists of moments, read back by the programs' own readers where there are any."""

import csv
import json

import pympi
import pytest
import typer
from typer.testing import CliRunner

from emoscope.engine.archive import finding
from emoscope.engine.cli.find import find
from emoscope.engine.sessions.identity import quick_sum
from emoscope.engine.sessions.manifest import read_manifest, write_manifest
from emoscope.engine.sources.video import VideoFile
from emoscope.lab.bench.made_sessions import made_session
from tests import media
from tests.packs import LATE_S, tiny_pack
from tests.sessions.fakes import LABELS

ASKED = ["--labels", ",".join(LABELS.names), "--yes-notice"]


@pytest.fixture
def run(tmp_path, made, shown):
    for name in ("a", "b"):
        faces = {1: shown((2, None), (1, "angry"), (2, None))}
        made_session(tmp_path / "out" / name, made.pack, made.labels, faces)
    some = {1: shown((2, "angry"))}
    made_session(tmp_path / "out" / "c", made.pack, made.labels, some, embeddings=False)
    app = typer.Typer()
    app.command()(find)

    def call(*arguments, asked="angry"):
        given = [*ASKED, asked, str(tmp_path / "out"), *map(str, arguments)]
        return CliRunner().invoke(app, given)

    return call


def test_the_list_on_the_screen_and_as_csv(run, tmp_path):
    done = run("--out", tmp_path / "list.csv", "--top", 2)
    assert done.exit_code == 0, done.output
    assert "Searched 2 sessions" in done.output
    assert "1 session kept scores only: c" in done.output
    command = f"emoscope analyze c.mp4 --keep embeddings --model tiny --out {tmp_path / 'out'}"
    assert command.replace(" ", "") in "".join(done.output.split())
    rows = list(csv.DictReader((tmp_path / "list.csv").open()))
    assert [row["video"] for row in rows] == ["a.mp4", "b.mp4"]
    assert (rows[0]["start_s"], rows[0]["end_s"], rows[0]["face"]) == ("1.767", "2.767", "1")
    assert rows[0]["sentence"] == "angry"
    assert rows[0]["known"] == "yes"
    assert float(rows[0]["score"]) > 0.5
    again = run("--out", tmp_path / "list.csv")
    assert again.exit_code == 1
    assert "there already" in again.output
    assert run("--out", tmp_path / "list.csv", "--replace").exit_code == 0


def test_many_sessions_without_embeddings_are_not_all_in_the_command(run, tmp_path, made, shown):
    some = {1: shown((2, "angry"))}
    for number in range(6):
        folder = tmp_path / "out" / f"more {number}"
        made_session(folder, made.pack, made.labels, some, embeddings=False)
    said = " ".join(run().output.split())
    assert "7 sessions kept scores only: c, more 0, more 1, more 2, more 3, and 2 more." in said
    assert "emoscope analyze VIDEO... --keep embeddings --model tiny --out" in said


def test_sessions_of_packs_that_are_not_here_are_named(run, tmp_path, made, shown):
    other = tiny_pack(tmp_path / ".elsewhere", seed=3, name="other")
    made_session(tmp_path / "out" / "d", other, made.labels, {1: shown((2, "angry"))})
    done = run()
    assert done.exit_code == 0, done.output
    said = " ".join(done.output.split())
    assert "Searched 2 sessions" in said
    assert "1 session made with a pack that is not installed (other 1): d." in said
    assert "`emoscope models` lists what is here" in said


def test_where_every_pack_is_missing_it_fails_and_says_why(tmp_path, made, shown):
    other = tiny_pack(tmp_path / ".elsewhere", seed=3, name="other")
    made_session(tmp_path / "out" / "d", other, made.labels, {1: shown((2, "angry"))})
    app = typer.Typer()
    app.command()(find)
    done = CliRunner().invoke(app, [*ASKED, "angry", str(tmp_path / "out")])
    assert done.exit_code == 1, done.output
    assert "No session can be searched for: angry" in done.output
    assert "Nothing fits" not in done.output
    assert "made with a pack that is not installed (other 1): d." in " ".join(done.output.split())


def test_ctrl_c_ends_in_a_sentence_and_the_next_search_is_whole(run, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(finding, "scan", stop)
        done = run()
    assert done.exit_code == 130
    assert "Stopped." in done.output
    assert "Traceback" not in done.output
    assert "Searched 2 sessions" in run().output


def test_the_two_peaks_of_an_order_are_in_the_list_and_the_films_names(run, tmp_path, made, shown):
    (tmp_path / "videos").mkdir()
    video = media.video(tmp_path / "videos" / "up.mp4", frames=80, rate_hz=10)
    faces = {1: shown((2, None), (2, "sad"), (4, "smiling"))}
    folder = made_session(tmp_path / "out" / "up", made.pack, made.labels, faces)
    manifest = read_manifest(folder)
    source = manifest.source.model_copy(update={"quick_sum": quick_sum(video)})
    write_manifest(folder, manifest.model_copy(update={"source": source}))
    given = ("--top", 1, "--clips", tmp_path / "films", "--videos", tmp_path / "videos")
    done = run("--out", tmp_path / "list.csv", *given, asked="sad, then smiling")
    assert done.exit_code == 0, done.output
    (row,) = csv.DictReader((tmp_path / "list.csv").open())
    peak, then = float(row["peak_s"]), float(row["then_s"])
    assert 2 <= peak + LATE_S < 4 <= then + LATE_S
    (film,) = (tmp_path / "films").iterdir()
    assert film.name == f"001-up-{peak:.1f}s-{then:.1f}s.mp4"
    assert film.name in done.output.replace("\n", "")


def test_elan_has_a_file_for_each_video(run, tmp_path):
    assert run("--out", tmp_path / "list.eaf", "--top", 2).exit_code == 0
    for path, video in (("list-01-a.eaf", "a.mp4"), ("list-02-b.eaf", "b.mp4")):
        eaf = pympi.Elan.Eaf(str(tmp_path / path))
        (tier,) = eaf.get_tier_names()
        assert tier == "face 1 angry"
        ((begin, end, text),) = eaf.get_annotation_data_for_tier(tier)
        assert (begin, end) == (1767, 2767)
        assert text.startswith("angry ")
        assert eaf.media_descriptors[0]["MEDIA_URL"] == f"./{video}"


def test_boris_has_an_observation_for_each_video(run, tmp_path):
    assert run("--out", tmp_path / "list.boris", "--top", 2).exit_code == 0
    project = json.loads((tmp_path / "list.boris").read_text())
    assert set(project["observations"]) == {"a", "b"}
    events = project["observations"]["a"]["events"]
    assert [event[1:3] for event in events] == [["face 1", "angry"]] * 2
    assert [event[0] for event in events] == pytest.approx([1.767, 2.767], abs=0.001)
    assert project["behaviors_conf"]["0"]["code"] == "angry"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--out", "list.doc"), "End it with .csv"),
        (("--start", 5, "--end", 2), "not after"),
        (("--labels", "no-such-set"), "no-such-set"),
    ],
)
def test_what_cannot_be_asked_is_said(run, arguments, sentence):
    done = run(*arguments)
    assert done.exit_code != 0
    assert sentence in done.output


def test_films_are_cut_from_the_videos_that_are_there(run, tmp_path):
    (tmp_path / "videos").mkdir()
    video = media.video(tmp_path / "videos" / "a.mp4", frames=125, audio=True)
    folder = tmp_path / "out" / "a"
    manifest = read_manifest(folder)
    source = manifest.source.model_copy(update={"quick_sum": quick_sum(video)})
    write_manifest(folder, manifest.model_copy(update={"source": source}))
    media.video(tmp_path / "videos" / "b.mp4", frames=10)  # another file of that name
    given = ("--clips", tmp_path / "films", "--videos", tmp_path / "videos", "--top", 2)
    done = run(*given)
    assert done.exit_code == 1
    assert "out/b is not here" in done.output.replace("\n", "")
    (film,) = (tmp_path / "films").iterdir()
    with VideoFile(film) as cut, VideoFile(video) as whole:
        whole.seek(0.767)
        first, wanted = cut.read(), whole.read()
        assert cut.info.duration_s == pytest.approx(3.0, abs=0.15)
        assert first.time_s == pytest.approx(0.0, abs=0.05)
        shown_at_s = abs(first.image.astype(int) - wanted.image.astype(int)).mean()
        assert shown_at_s < 12
    # Nothing is known of faces in the covered film: it is covered whole, in doubt.
    done = run(*given, "--blur", "--replace", "--no-sound")
    assert "Look at the films" in done.output
    with VideoFile(film) as cut:
        frame = cut.read()
        assert frame.image.astype(float).std(axis=(0, 1)).max() < 60
