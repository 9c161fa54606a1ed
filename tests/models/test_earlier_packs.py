"""A new version of a pack beside clips of the old one: scored, taught and searched as before."""

import shutil

import numpy as np
import pytest

from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.archive.asking import Query, sentences_of
from emoscope.engine.archive.finding import Finder
from emoscope.engine.errors import PackError, SessionError
from emoscope.engine.models.earlier_packs import earlier_packs, that_understands
from emoscope.engine.models.pack import Pack, find_pack, load_pack, write_manifest
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.lab.training.hand_down import hand_down
from tests.packs import tiny_pack
from tests.sessions import fakes
from tests.sessions.conftest import clip as clip

ASKED = LabelSet("asked", (Label("happy"), Label("angry face"), Label("sad")))
OTHERS = LabelSet("others", (Label("raised brows"), Label("open mouth")))
TEXTS = ("text.onnx", "text.safetensors", "tokenizer.json")


def versions(folder, shared=TEXTS):
    """Version 1, and version 2 with other towers and the ``shared`` files of 1."""
    old, new = tiny_pack(folder / "old", seed=0), tiny_pack(folder / "tiny", seed=1)
    for name in shared:
        shutil.copy(old.folder / name, new.folder / name)
    files = new.manifest.files | {name: old.manifest.files[name] for name in shared}
    write_manifest(new.folder, new.manifest.model_copy(update={"version": "2", "files": files}))
    return old, load_pack(new.folder)


@pytest.mark.parametrize("shared", [TEXTS, TEXTS[2:]])
def test_clips_of_the_version_before_are_scored_as_they_were(tmp_path, clip, shared):
    old, new = versions(tmp_path / "packs", shared)
    session = fakes.analysed(old, clip, tmp_path / "a", ASKED)
    with pytest.raises(SessionError, match="other weights"):
        rescore(session, OTHERS, tmp_path / "none", model=str(new.folder))
    before = rescore(session, OTHERS, tmp_path / "b", model=str(old.folder))
    folder = hand_down(old, new)
    assert not {"image.onnx", "temporal.safetensors", *shared} & {p.name for p in folder.iterdir()}
    shutil.rmtree(old.folder)
    after = rescore(session, OTHERS, tmp_path / "c", model=str(new.folder), runtime="torch")
    np.testing.assert_array_equal(after.scores, before.scores)
    assert after.manifest.pack == before.manifest.pack  # as if nothing had changed


def test_nothing_new_is_seen_with_an_earlier_version(tmp_path):
    old, new = versions(tmp_path)
    hand_down(old, new)
    (kept,) = earlier_packs(new)
    assert kept.has("text.onnx")
    assert not kept.has("image.onnx")
    with pytest.raises(PackError, match="no file image"):
        kept.file("image.onnx")
    assert that_understands(new, new.checksum) is new
    assert that_understands(new, "0" * 64) is None


def test_the_third_version_keeps_both(tmp_path):
    old, new = versions(tmp_path)
    hand_down(old, new)
    third = tiny_pack(tmp_path / "third", seed=2)
    hand_down(load_pack(new.folder), third)
    assert [pack.manifest.version for pack in earlier_packs(third)] == ["1", "2"]


@pytest.mark.parametrize("harm", ["damaged", "link"])
def test_a_damaged_earlier_version_is_said(tmp_path, harm):
    old, new = versions(tmp_path, TEXTS[2:])
    path = hand_down(old, new) / "text.safetensors"
    data = path.read_bytes()
    path.unlink()
    if harm == "link":
        (tmp_path / "aside").write_bytes(data)
        path.symlink_to(tmp_path / "aside")
    else:
        path.write_bytes(data[:-1] + b"x")
    with pytest.raises(PackError, match="Get the pack tiny again|is missing"):
        that_understands(new, old.checksum)


def test_the_search_asks_with_the_version_that_saw(tmp_path, clip, monkeypatch):
    old, new = versions(tmp_path / "packs", TEXTS[2:])
    fakes.analysed(old, clip, tmp_path / "a", ASKED)
    hand_down(old, new)
    shutil.rmtree(old.folder)
    monkeypatch.setattr("emoscope.engine.archive.finding.installed_pack", lambda name: new)
    with Finder([tmp_path / "a"]) as finder:
        found = finder.find(Query(sentences_of("a smiling face"), ASKED))
    assert found.rows
    assert not found.unsearched.no_pack


def test_what_ships_of_earlier_versions_is_whole_and_small():
    shipped = find_pack("compact")
    kept = list(earlier_packs(shipped))
    for pack in kept:
        own = [path for path in pack.folder.iterdir() if path.name != "pack.json"]
        assert sum(path.stat().st_size for path in own) < 3e6
        for name in ("text.onnx", "text.safetensors", "text_head.safetensors", "tokenizer.json"):
            assert pack.file(name).is_file()
        scoring = pack.manifest.scoring
        assert pack.file(scoring.reference).is_file()
        assert isinstance(that_understands(shipped, pack.checksum), Pack)
