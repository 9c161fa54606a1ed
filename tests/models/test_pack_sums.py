"""What tells one pack from another."""

from __future__ import annotations

import json

import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.rescore import other_calibration, rescore
from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack, entry_of, load_pack, sums_of, write_manifest
from emoscope.engine.sessions.manifest import MANIFEST, pack_of
from emoscope.engine.sessions.session import Session
from tests.packs import tiny_pack
from tests.sessions import fakes
from tests.sessions.conftest import clip as clip
from tests.sessions.conftest import pack as pack
from tests.sessions.conftest import session as session
from tests.sessions.conftest import shared_session as shared_session


def changed(pack, tmp_path, **parts):
    """A copy of a pack with other entries in its manifest."""
    folder = tmp_path / "changed"
    tiny_pack(folder)
    write_manifest(folder, pack.manifest.model_copy(update=parts))
    return load_pack(folder)


def scoring(pack):
    return {"scoring": pack.manifest.scoring.model_copy(update={"scale": 3.0, "none_logit": 1.0})}


def stride(pack):
    return {"clip": pack.manifest.clip.model_copy(update={"stride_ms": 50.0})}


@pytest.mark.parametrize(
    ("change", "embeddings_stay"),
    [
        (scoring, True),
        (lambda pack: {"version": "2"}, True),
        (lambda pack: {"metrics": {"uar": 0.7}}, True),
        (stride, False),
        (lambda p: {"preprocess": p.manifest.preprocess.model_copy(update={"size_px": 48})}, False),
    ],
)
def test_both_sums(pack, tmp_path, change, embeddings_stay):
    other = Pack(tmp_path, pack.manifest.model_copy(update=change(pack)))
    assert other.sums.files == pack.sums.files
    assert other.sums.scores != pack.sums.scores
    assert (other.sums.embeddings == pack.sums.embeddings) is embeddings_stay


def test_another_bank_or_card_makes_no_other_embeddings(pack):
    files = dict(pack.manifest.files)
    entry = next(iter(files.values()))
    files |= {"bank.safetensors": entry, "card.md": entry}
    scoring = pack.manifest.scoring.model_copy(update={"reference": "bank.safetensors"})
    other = pack.manifest.model_copy(update={"files": files, "scoring": scoring})
    assert sums_of(other).embeddings == pack.sums.embeddings
    files["more.safetensors"] = entry
    assert sums_of(other.model_copy(update={"files": files})).embeddings != pack.sums.embeddings


def with_card(pack, tmp_path, text):
    """The same pack with a card, which says what is known of it."""
    folder = tmp_path / text
    made = tiny_pack(folder)
    (folder / "card.md").write_text(text, encoding="utf-8")
    files = {**made.manifest.files, "card.md": entry_of(folder / "card.md")}
    write_manifest(folder, pack.manifest.model_copy(update={"files": files}))
    return load_pack(folder)


def forget_sums(folder, *names):
    """A session as an earlier program wrote it."""
    path = folder / MANIFEST
    raw = json.loads(path.read_text(encoding="utf-8"))
    for name in names:
        del raw["pack"][name]
    path.write_text(json.dumps(raw), encoding="utf-8")


def test_a_card_that_was_edited_makes_nothing_anew(pack, clip, tmp_path):
    def run(with_pack):
        opened = fakes.pipeline(with_pack)
        file = analyze_files([clip], out=tmp_path / "out", pipeline=opened).files[0]
        opened.close()
        return file

    first, edited = with_card(pack, tmp_path, "first"), with_card(pack, tmp_path, "edited")
    assert first.sums.whole != edited.sums.whole
    done = run(first)
    assert done.status is Status.DONE
    assert run(edited).status is Status.SKIPPED
    assert other_calibration(Session(done.folder), pack_of(edited.manifest)) == ""
    # Programs of before knew the sum with the card alone.
    forget_sums(done.folder, "scores_sum")
    assert run(first).status is Status.SKIPPED
    assert other_calibration(Session(done.folder), pack_of(first.manifest)) == ""
    assert run(changed(pack, tmp_path, **scoring(pack))).status is Status.DONE


@pytest.mark.parametrize("change", [scoring, stride])
def test_another_calibration_or_stride_is_not_done_already(pack, clip, tmp_path, change):
    def run(with_pack):
        opened = fakes.pipeline(with_pack)
        file = analyze_files([clip], out=tmp_path / "out", pipeline=opened).files[0]
        opened.close()
        return file

    first = run(pack)
    second = run(changed(pack, tmp_path, **change(pack)))
    assert (second.status, second.folder.name) == (Status.DONE, f"{clip.stem}-2")
    assert not Session(first.folder).to_pandas().equals(Session(second.folder).to_pandas())
    assert run(pack).status is Status.SKIPPED


def test_another_calibration_scores_kept_clips_and_says_so(session, pack, tmp_path):
    other = changed(pack, tmp_path, version="2", **scoring(pack))
    done = rescore(session, fakes.LABELS, model=str(other.folder))
    assert done.manifest.pack.version == "2"
    assert "calibration" in other_calibration(session, done.manifest.pack)
    assert other_calibration(session, session.manifest.pack) == ""
    assert not done.to_pandas().equals(session.to_pandas())


def test_another_stride_is_refused(session, pack, tmp_path):
    other = changed(pack, tmp_path, **stride(pack))
    with pytest.raises(Exception, match="other weights"):
        rescore(session, fakes.LABELS, model=str(other.folder))


@pytest.mark.parametrize("number", [2, 3])
def test_sessions_from_before_are_known_by_their_old_sum(pack, clip, tmp_path, number):
    def run():
        opened = fakes.pipeline(pack)
        file = analyze_files([clip], out=tmp_path / "out", pipeline=opened).files[0]
        opened.close()
        return file

    from emoscope.engine.sessions.options import Options

    opened = fakes.pipeline(pack)
    keep = Options(embeddings=True)
    file = analyze_files([clip], out=tmp_path / "out", pipeline=opened, options=keep).files[0]
    opened.close()
    path = file.folder / MANIFEST
    raw = json.loads(path.read_text(encoding="utf-8"))
    for name in ("embeddings_sum", "whole_sum", "scores_sum"):
        del raw["pack"][name]
    for name in ("made_in", "label_sets", "served"):
        raw.pop(name, None)
    del raw["source"]["folder"]
    if number == 2:
        del raw["embeddings"]
    path.write_text(json.dumps({**raw, "format": number}), encoding="utf-8")
    assert run().status is Status.SKIPPED
    done = rescore(Session(file.folder), fakes.LABELS, model=str(pack.folder))
    assert len(done.frames) == 75
    with pytest.raises(Exception, match="other weights"):
        rescore(
            Session(file.folder),
            fakes.LABELS,
            model=str(tiny_pack(tmp_path / "other", seed=1).folder),
        )


def test_a_file_that_was_changed_after_its_check_is_not_given(tmp_path):
    pack = tiny_pack(tmp_path / "pack")
    path = pack.file("image.safetensors")
    data = path.read_bytes()
    path.write_bytes(data)  # touched, and the same
    assert pack.file("image.safetensors") == path
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(PackError, match="wrong checksum"):
        pack.file("image.safetensors")
    path.unlink()
    with pytest.raises(PackError, match="missing"):
        pack.file("image.safetensors")
