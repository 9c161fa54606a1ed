"""The Python interface, and every example of its page."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.api import EmoScopeSession, Result
from emoscope.engine.data import Frame, State
from emoscope.engine.errors import LabelSetError, SourceError
from emoscope.engine.prompts.examples import Example, Examples, Origin, space_of
from emoscope.engine.prompts.labels import load_label_set, save_label_set
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.protocol import SourceInfo
from emoscope.engine.sources.video import VideoFile
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes
from tests.sessions.conftest import flicker

PAGE = Path(__file__).resolve().parents[1] / "docs" / "api.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)


@pytest.fixture
def pipeline(tmp_path):
    opened = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    yield opened
    opened.close()


@pytest.fixture
def clip(tmp_path):
    return make.video(tmp_path / "clip.mp4", frames=50, picture=flicker)


def test_results_are_plain_and_agree_with_analyze(clip, pipeline, tmp_path):
    with EmoScopeSession(clip, pipeline=pipeline) as session:
        results = list(session)
        table = session.to_pandas()
    assert len(results) == 50
    assert all(isinstance(result, Result) for result in results)
    file = analyze_files([clip], out=tmp_path / "out", pipeline=pipeline).files[0]
    kept = Session(file.folder).to_pandas()
    assert list(table.columns) == list(kept.columns)
    for name in (*fakes.LABELS.names, "none"):
        np.testing.assert_allclose(table[name], kept[name], atol=1e-6)
    assert list(table["state"]) == list(kept["state"])
    (face,) = results[-1].faces
    assert face.state is State.OK
    assert sum(face.scores.values()) + face.none == pytest.approx(1, abs=1e-5)
    assert face.top in (*face.scores, "none")
    (first,) = results[0].faces
    assert (first.scores, first.top, first.none) == ({}, None, None)


def test_labels_by_name_and_changed_on_the_way(clip, pipeline):
    with EmoScopeSession(clip, ["sad", "happy"], pipeline=pipeline) as session:
        seen = []
        for result in session:
            if result.index == 20:
                session.set_labels(["angry"])
            seen += [tuple(face.scores) for face in result.faces if face.scores]
        assert list(session.to_pandas().columns)[10:] == ["angry", "none"]
    assert set(seen) == {("sad", "happy"), ("angry",)}


def test_a_taught_set_gives_the_same_numbers_by_every_way(clip, pipeline, tmp_path):
    """Python, analysis, scoring again and the scorer itself, from one label file."""
    size = pipeline.manifest.embedding_size
    vectors = np.random.default_rng(0).normal(size=(9, size))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    names = fakes.LABELS.names
    items = [
        Example(names[i % len(names)], each.astype(np.float32), Origin("file", f"/{i}.png"))
        for i, each in enumerate(vectors)
    ]
    path = tmp_path / "taught.yaml"
    examples = Examples(space_of(pipeline.manifest), tuple(items))
    save_label_set(replace(fakes.LABELS, taught=examples), path)
    with EmoScopeSession(clip, str(path), pipeline=pipeline) as session:
        list(session)
        table = session.to_pandas()
    options = Options(embeddings=True)
    file = analyze_files([clip], out=tmp_path / "out", pipeline=pipeline, options=options).files[0]
    kept = Session(file.folder)
    for name in (*names, "none"):
        np.testing.assert_allclose(table[name], kept.to_pandas()[name], atol=1e-6)
    assert kept.labels == load_label_set(path)
    again = rescore(kept, load_label_set(path), tmp_path / "again", scorers=pipeline.scorers)
    np.testing.assert_allclose(again.scores, pipeline.scorer.scores(kept.clips()[2]), atol=1e-6)
    np.testing.assert_allclose(again.scores, kept.scores, atol=2e-3)  # embeddings of 16 bits
    plain = rescore(kept, fakes.LABELS, tmp_path / "plain", scorers=pipeline.scorers)
    assert np.nanmax(np.abs(plain.scores - kept.scores)) > 0.01


def test_a_kept_session_opens(clip, pipeline, tmp_path):
    with EmoScopeSession(clip, pipeline=pipeline, keep=tmp_path / "kept") as session:
        results = list(session)
        with pytest.raises(ValueError, match="rescore it afterwards"):
            session.set_labels(["x"])
        table = session.to_pandas()
    kept = Session(tmp_path / "kept")
    assert kept.manifest.state == "done"
    assert len(kept.frames) == len(results)
    np.testing.assert_allclose(kept.to_pandas()["sad"], table["sad"], atol=1e-6)


class Camera:
    """Gives ten pictures, then None."""

    info = SourceInfo("Pretend camera", live=True, width_px=64, height_px=48)

    def __init__(self):
        self.closed, self._next = False, 0

    def read(self, timeout_s=1.0):
        if self._next == 10:
            return None
        self._next += 1
        return Frame(flicker(self._next * 6), self._next * 0.1, self._next - 1)

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def test_a_camera_is_read_until_the_loop_is_left(pipeline, tmp_path):
    camera = Camera()
    with EmoScopeSession(camera, pipeline=pipeline, keep=tmp_path / "live") as session:
        for result in session:
            if result.index == 4:
                break
        assert session.info.name == "Pretend camera"
    assert camera.closed
    manifest = Session(tmp_path / "live").manifest
    assert (manifest.clock.kind, manifest.source.kind) == ("monotonic", "camera")
    assert manifest.counts.frames == 5


def test_leaving_early_closes_everything(clip, pipeline):
    with EmoScopeSession(clip, pipeline=pipeline) as session:
        for _ in session:
            break
    with EmoScopeSession(clip, pipeline=pipeline) as session:
        assert len(list(session)) == 50


def test_errors_are_sentences(tmp_path, pipeline):
    with pytest.raises(SourceError, match="There is no file"):
        EmoScopeSession(tmp_path / "gone.mp4", pipeline=pipeline)
    with pytest.raises(LabelSetError):
        EmoScopeSession(tmp_path / "gone.mp4", [], pipeline=pipeline)


def short_demo(path):
    """Some frames of the demo clip, ten a second, so that the test is quick."""
    with VideoFile(paths.demo_clip(), max_side_px=320) as source:
        pictures = [frame.image for frame in iter(source.read, None) if frame.index < 90]
    height, width = (side - side % 2 for side in pictures[0].shape[:2])
    make.video(
        path,
        frames=30,
        rate_hz=10,
        size=(width, height),
        picture=lambda index: pictures[3 * index][:height, :width].copy(),
    )


def test_every_example_of_the_page_runs(tmp_path, own_home, capsys):
    """In order and in one folder, as a reader would; with the pack that ships, if it is there."""
    assert len(BLOCKS) == 7
    if not (paths.shipped_packs() / "compact" / "pack.json").is_file():
        tiny_pack(own_home / "packs" / "compact", name="compact")
    short_demo(tmp_path / "clip.mp4")
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        for block in BLOCKS:
            exec(compile(block, str(PAGE), "exec"), {"__name__": "example"})
    finally:
        os.chdir(before)
    said = capsys.readouterr().out
    assert "There is no file gone.mp4" in said
    assert "clip.mp4 done" in said


def test_every_public_name_is_in_an_example():
    import emoscope

    shown = set(re.findall(r"\w+", " ".join(BLOCKS)))
    given = {"Face", "Result", "__version__"}  # what a session gives, explained beside the examples
    assert set(emoscope.__all__) - given - shown == set()
    assert all(f"`{name}`" in PAGE.read_text(encoding="utf-8") for name in given - {"__version__"})
