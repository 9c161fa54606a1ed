"""Results and videos at addresses: memory, a folder, and S3 where its packages are."""

import os
import uuid

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control, Silent
from emoscope.engine.cluster.driver import analyze_on_cluster
from emoscope.engine.cluster.places import Place, is_address
from emoscope.engine.errors import OutputError
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.belongings import is_session
from emoscope.engine.sessions.options import Options
from tests import media
from tests.packs import tiny_pack

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def client():
    """A cluster in this process, which shares its memory."""
    cluster = distributed.LocalCluster(
        processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None
    )
    with cluster, distributed.Client(cluster) as client:
        yield client


@pytest.fixture
def analyse(client, tmp_path):
    pack = tiny_pack(tmp_path / "pack")

    def run(named, out):
        return analyze_on_cluster(
            named,
            "",
            labels=load_label_set("basic7"),
            model=str(pack.folder),
            out=out,
            options=Options(runtime="onnxruntime"),
            notes=Notes(),
            formats=("csv",),
            style="plain",
            blur=False,
            sound=True,
            again=False,
            recursive=True,
            observer=Silent(),
            control=Control(),
            client=client,
        )

    return run


@pytest.fixture(params=["memory", "file", "s3"])
def address(request, tmp_path):
    """An empty place, and the file system that has it."""
    if request.param == "file":
        yield f"file://{tmp_path}/place", fsspec.filesystem("file"), f"{tmp_path}/place"
    elif request.param == "memory":
        system = fsspec.filesystem("memory")
        system.store.clear()
        yield "memory://place", system, "/place"
    else:
        pytest.importorskip("s3fs")
        server = pytest.importorskip("moto.server").ThreadedMotoServer(port=0)
        server.start()
        host, port = server.get_host_and_port()
        patch = pytest.MonkeyPatch()
        for name, value in (
            ("AWS_ACCESS_KEY_ID", "none"),
            ("AWS_SECRET_ACCESS_KEY", "none"),
            ("AWS_DEFAULT_REGION", "us-east-1"),
            ("AWS_ENDPOINT_URL", f"http://{host}:{port}"),
        ):
            patch.setenv(name, value)
        system = fsspec.filesystem("s3", skip_instance_cache=True)
        bucket = f"bucket-{uuid.uuid4().hex}"
        system.mkdir(bucket)
        yield f"s3://{bucket}/place", system, f"{bucket}/place"
        patch.undo()
        server.stop()


def test_sessions_go_there_whole_and_are_skipped_the_next_time(analyse, address, tmp_path):
    out, system, path = address
    (tmp_path / "videos" / "P01").mkdir(parents=True)
    media.video(tmp_path / "videos" / "a.mp4", frames=6)
    media.video(tmp_path / "videos" / "P01" / "b.mp4", frames=6)
    (tmp_path / "videos" / "broken.mp4").write_bytes(b"nothing")
    outcome = analyse([str(tmp_path / "videos")], out)
    states = {file.path.name: file.status for file in outcome.files}
    assert states == {"a.mp4": Status.DONE, "b.mp4": Status.DONE, "broken.mp4": Status.FAILED}
    assert outcome.address == out
    system.invalidate_cache()
    there = {name.split(path.strip("/") + "/", 1)[1] for name in system.find(path)}
    for session in ("a", "P01/b"):
        assert {f"{session}/manifest.json", f"{session}/scores.csv"} <= there
        assert f"{session}/data/frames.parquet" in there
    assert not any(name.split("/")[-1].startswith(".lock") for name in there)
    system.get(f"{path}/a/", str(tmp_path / "back"), recursive=True)
    back = tmp_path / "back" if (tmp_path / "back" / "manifest.json").is_file() else None
    assert is_session(back or tmp_path / "back" / "a")
    again = analyse([str(tmp_path / "videos" / "a.mp4")], out)
    assert [file.status for file in again.files] == [Status.SKIPPED]


def test_videos_are_read_from_there(analyse, address, tmp_path):
    at, system, path = address
    clip = media.video(tmp_path / "a.mp4", frames=6)
    for name in ("x/a.mp4", "x/below/c.mp4", "x/notes.txt"):
        system.makedirs(f"{path}/{name}".rsplit("/", 1)[0], exist_ok=True)
        system.put_file(str(clip), f"{path}/{name}")
    outcome = analyse([f"{at}/x"], str(tmp_path / "out"))
    assert [(file.path.name, file.status) for file in outcome.files] == [
        ("a.mp4", Status.DONE),
        ("c.mp4", Status.DONE),
    ]
    assert is_session(tmp_path / "out" / "a")
    assert is_session(tmp_path / "out" / "below" / "c")
    one = Place(f"{at}/x/*.mp4").files(recursive=False)
    assert [file.path.name for _, file in one] == ["a.mp4"]


def test_what_is_an_address():
    assert is_address("s3://bucket/study")
    assert not is_address("results")
    assert not is_address("C:\\results")
    with pytest.raises(OutputError, match="cannot be reached"):
        Place("nothing-like-this://x").put(None, "a")


def test_keys_of_the_environment_as_it_is_now(monkeypatch, tmp_path):
    """A place that is asked again with other keys is opened with those, as S3 is."""

    class Keyed(MemoryFileSystem):
        protocol = "keyed"

        def __init__(self, **more):
            super().__init__(**more)
            self.key = os.environ["PLACE_KEY"]

        def cat_file(self, path, **more):
            if self.key != "good":
                raise PermissionError(f"the key {self.key} opens nothing")
            return super().cat_file(path, **more)

    fsspec.register_implementation("keyed", Keyed, clobber=True)
    monkeypatch.setattr(Keyed, "store", {})
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "manifest.json").write_text("{}")
    place = Place("keyed://study")
    monkeypatch.setenv("PLACE_KEY", "old")
    place.put(tmp_path / "a", "a")
    with pytest.raises(OutputError, match="key old opens nothing"):
        place.manifests("", "a", tmp_path / "into")
    monkeypatch.setenv("PLACE_KEY", "good")
    place.manifests("", "a", tmp_path / "into")
    assert (tmp_path / "into" / "a" / "manifest.json").is_file()
