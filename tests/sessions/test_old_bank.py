"""Sessions of a pack before it had a second bank: still scored, and by the bank they know."""

from dataclasses import replace

import numpy as np
import pytest
from safetensors.numpy import save_file

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.models.earlier_packs import that_understands
from emoscope.engine.models.pack import Common, Fit, entry_of, find_pack, load_pack, write_manifest
from emoscope.engine.prompts.earlier_examples import earlier_examples
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests.packs import WIDTH, tiny_pack
from tests.sessions import fakes

OF_1_1_0 = "e9624a095e2baa583b4c725f615fc11629f882e3045eae00ad352a98a4ec001a"
ASKED = LabelSet("asked", (Label("happy"), Label("angry face"), Label("sad")))


def bank(folder, name, seed, shift):
    vectors = np.random.default_rng(seed).normal(0, 1, (64, WIDTH))
    vectors[:, :4] += shift
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    save_file({"reference": vectors.astype(np.float16)}, folder / name)
    return {name: entry_of(folder / name)}


@pytest.fixture
def packs(tmp_path):
    """Folder of the same pack with one bank, and with two."""
    old = tiny_pack(tmp_path / "packs" / "old")
    files = old.manifest.files | bank(old.folder, "reference.safetensors", 1, 0.0)
    scoring = old.manifest.scoring.model_copy(update={"reference": "reference.safetensors"})
    write_manifest(old.folder, old.manifest.model_copy(update={"scoring": scoring, "files": files}))
    old = load_pack(old.folder)
    new = tmp_path / "packs" / "new"
    new.mkdir()
    for path in old.folder.iterdir():
        (new / path.name).write_bytes(path.read_bytes())
    common = Common(
        reference="common.safetensors",
        sensitivity=0.5,
        fits=(
            Fit(sensitivity=0, scale=scoring.scale, none_logit=scoring.none_logit),
            Fit(sensitivity=1, scale=4, none_logit=1),
        ),
    )
    update = {
        "version": "2",
        "scoring": scoring.model_copy(update={"common": common}),
        "files": files | bank(new, "common.safetensors", 2, 1.5),
        "earlier": (old.checksum,),
    }
    write_manifest(new, old.manifest.model_copy(update=update))
    return old, load_pack(new)


def test_old_sessions_keep_their_bank_under_the_new_pack(packs, clip, tmp_path):
    old, new = packs
    session = fakes.analysed(old, clip, tmp_path / "a", ASKED)
    again = rescore(session, ASKED, tmp_path / "b", model=str(new.folder))
    np.testing.assert_allclose(again.scores, session.scores, atol=1e-3)
    assert again.manifest.labels["sensitivity"] == 0.0
    asked = ASKED.with_labels(ASKED.labels[:2])
    assert rescore(again, asked, tmp_path / "c", model=str(new.folder)).labels.sensitivity == 0.0


def test_new_sessions_say_their_sensitivity_and_keep_it(packs, clip, tmp_path):
    old, new = packs
    session = fakes.analysed(new, clip, tmp_path / "a", ASKED)
    assert session.manifest.labels["sensitivity"] == 0.5
    others = fakes.analysed(old, clip, tmp_path / "o", ASKED).scores
    assert np.nanmax(np.abs(session.scores - others)) > 0.01
    again = rescore(session, ASKED, tmp_path / "b", model=str(new.folder))
    np.testing.assert_allclose(again.scores, session.scores, atol=1e-3)


def test_another_sensitivity_is_another_question(packs, clip, tmp_path):
    _, new = packs
    first = fakes.analysed(new, clip, tmp_path / "a", ASKED).scores.copy()
    opened = fakes.pipeline(new, labels=ASKED)
    done = analyze_files(
        [clip], out=tmp_path / "a", options=Options(embeddings=True), pipeline=opened
    )
    assert done.files[0].status == "skipped"
    opened.set_labels(replace(ASKED, sensitivity=0.9))
    done = analyze_files(
        [clip], out=tmp_path / "a", options=Options(embeddings=True), pipeline=opened
    )
    opened.close()
    assert done.files[0].status == "done"
    assert np.nanmax(np.abs(Session(done.files[0].folder).scores - first)) > 0.001


def test_what_was_taught_before_still_counts(packs, tmp_path):
    old, new = packs
    path = tmp_path / "taught.safetensors"
    vector = np.eye(WIDTH, dtype=np.float32)[0]
    save_file({"v0": vector}, path, metadata={"pack": old.checksum, "v0": "smug"})
    (found,) = earlier_examples(path, new.manifest)
    assert found.label == "smug"
    np.testing.assert_array_equal(found.vector, vector)


def test_the_shipped_pack_knows_its_1_1_0():
    kept = that_understands(find_pack("compact"), OF_1_1_0)
    assert kept is not None
    assert kept.manifest.version == "1.2.0"  # its towers are those of 1.1.0
    assert that_understands(find_pack("compact"), "0" * 64) is None
