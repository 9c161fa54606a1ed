"""Examples of a label set: kept whole, bound to a pack, refused where damaged."""

import base64
import stat
from dataclasses import replace

import numpy as np
import pytest
import yaml

from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.examples import Example, Examples, Origin, from_source, space_of
from emoscope.engine.prompts.labels import (
    Label,
    LabelSet,
    dump_label_set,
    label_set_from,
    label_set_to,
    load_label_set,
    parse_label_set,
    question,
    save_label_set,
)
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import ScoringRule
from tests.fakes import DIMENSIONS, FakeRuntime, manifest, unit

LABELS = (Label("smug"), Label("bored", ("no interest",)), Label("calm"))


def example(seed, label="smug", **more):
    vector = unit(np.random.default_rng(seed).normal(size=(1, DIMENSIONS)))[0].astype(np.float32)
    return Example(label, vector, more.pop("origin", Origin("file", f"/a/{seed}.png")), **more)


def taught(*items, **changes):
    return LabelSet("mine", LABELS, taught=Examples(space_of(manifest(**changes)), items))


def scorers(**changes):
    return Scorers(manifest(**changes), FakeRuntime().encode_texts, ScoringRule(5.0, 0.0))


def test_a_taught_set_reads_back_the_same_and_is_its_owners(tmp_path):
    label_set = taught(
        example(1, group="ann", picture=b"jpeg"),
        example(2, "bored", negative=True, left_out=True),
        example(3, origin=Origin("session", "/s/talk", 1.5, 2.5, 2, "2026-01-01T00:00:00+00:00")),
    )
    path = tmp_path / "mine.yaml"
    path.write_text("labels: [x]\n")
    path.chmod(0o644)
    save_label_set(label_set, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = load_label_set(path)
    assert again == label_set
    for one, other in zip(again.taught.items, label_set.taught.items, strict=True):
        np.testing.assert_array_equal(one.vector, other.vector)
        assert (one.origin, one.group, one.picture, one.negative, one.left_out) == (
            other.origin, other.group, other.picture, other.negative, other.left_out,
        )  # fmt: skip


def test_a_session_keeps_the_mark_and_no_embedding():
    label_set = taught(example(1), example(2, "bored"))
    plain = label_set_to(label_set)
    text = yaml.safe_dump(plain)
    assert base64.b64encode(label_set.taught.items[0].vector.tobytes()).decode() not in text
    again = label_set_from(plain, default_name="x", where="x", kept=True)
    assert again == label_set
    assert question(again) == question(label_set) != question(replace(label_set, taught=None))
    assert not again.taught.here
    with pytest.raises(LabelSetError, match="not kept beside them"):
        scorers().scorer(again)
    with pytest.raises(LabelSetError, match="not here"):
        dump_label_set(again)


def test_what_teaches_decides_the_question():
    one = taught(example(1), example(2, "bored"))
    moved = replace(one.taught.items[0], origin=Origin("file", "/elsewhere.png"))
    same = taught(moved, one.taught.items[1])
    less = replace(one, taught=one.taught.changed({one.taught.items[0].key}, _left_out))
    assert question(one) == question(same)
    assert question(one) != question(less)
    assert one != less


def _left_out(each):
    return replace(each, left_out=True)


def test_examples_of_another_pack_are_refused_with_both_names():
    label_set = taught(example(1))
    scorers().scorer(label_set)
    with pytest.raises(
        LabelSetError, match=r"taught with the pack fake .* encodes faces differently"
    ):
        scorers(clip=manifest().clip.model_copy(update={"stride_ms": 1.0})).scorer(label_set)
    # A pack that says that its towers are those of an earlier one takes them.
    old = label_set.taught.space.checksum
    changed = manifest().clip.model_copy(update={"stride_ms": 1.0})
    scorers(clip=changed, earlier=(old,)).scorer(label_set)


def test_forgetting_a_session_or_a_file_finds_its_examples():
    label_set = taught(
        example(1, origin=Origin("file", "/films/a/1.png")),
        example(2, origin=Origin("session", "/sessions/talk")),
        example(3, origin=Origin("live", "Camera")),
    )
    keys = [each.key for each in label_set.taught.items]
    assert from_source(label_set.taught, "/films/a") == {keys[0]}
    assert from_source(label_set.taught, "/sessions/talk") == {keys[1]}
    assert from_source(label_set.taught, "/sessions") == {keys[1]}
    assert from_source(label_set.taught, "/films/b") == frozenset()
    assert [e.key for e in label_set.taught.without({keys[0]}).items] == keys[1:]


def test_the_same_example_is_taken_once():
    label_set = taught(example(1))
    assert len(label_set.taught.plus([example(1), example(2)]).items) == 2
    with pytest.raises(LabelSetError, match="another model's space"):
        label_set.taught.plus([replace(example(1), vector=np.ones(3, np.float32))])


def broken(change):
    data = yaml.safe_load(dump_label_set(taught(example(1), example(2, "bored"))))
    change(data["taught"])
    return yaml.safe_dump(data)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda t: t.pop("pack"), "which pack"),
        (lambda t: t["pack"].update(size=True), "pack is damaged"),
        (lambda t: t["pack"].update(embeddings="x"), "pack is damaged"),
        (lambda t: t["pack"].update(size=3), "size of the pack"),
        (lambda t: t.pop("examples"), "no list of examples"),
        (lambda t: t.update(examples=[]), "no examples"),
        (lambda t: t["examples"].__setitem__(0, "x"), "example 1 is damaged"),
        (lambda t: t["examples"][1].update(vector="@@"), "example 2 is damaged"),
        (lambda t: t["examples"][1].update(vector=None), "example 2 is damaged"),
        (lambda t: t["examples"][1].update(colour="red"), "colour is not known"),
        (lambda t: t["examples"][1].update(kind="dream"), "example 2 is damaged"),
        (lambda t: t["examples"][1].update(start_s=float("nan")), "example 2 is damaged"),
        (lambda t: t["examples"][1].update({"not": "yes"}), "example 2 is damaged"),
        (
            lambda t: t["examples"][0].update(
                vector=base64.b64encode(np.full(DIMENSIONS, np.nan, "<f4").tobytes()).decode()
            ),
            "not an embedding",
        ),
    ],
)
def test_damaged_and_foreign_examples_are_refused_with_a_sentence(change, says):
    with pytest.raises(LabelSetError, match=says):
        parse_label_set(broken(change))


def test_only_sets_with_examples_may_be_large(tmp_path):
    path = tmp_path / "big.yaml"
    path.write_text("labels: [a]\nnote: " + "x" * 4_000_001)
    with pytest.raises(LabelSetError, match="too large"):
        load_label_set(path)


def test_a_taught_set_scores_everywhere_alike():
    """The same scorer for a bar, kept clips and a picture; without a bank too."""
    items = [example(seed, LABELS[seed % 3].name) for seed in range(9)]
    label_set = taught(*items)
    maker = scorers()
    plain, made = maker.scorer(replace(label_set, taught=None)), maker.scorer(label_set)
    clips = np.stack([each.vector for each in items])
    probabilities, none = made.score(clips)
    np.testing.assert_allclose(
        made.scores(clips), np.column_stack([probabilities, none]), atol=1e-6
    )
    alone = np.concatenate([made.scores(clip[None]) for clip in clips])
    np.testing.assert_allclose(alone, made.scores(clips), atol=1e-6)
    truth = [made.label_set.names.index(each.label) for each in items]
    rows = np.arange(9)
    assert made.score(clips)[0][rows, truth].mean() > plain.score(clips)[0][rows, truth].mean()
    muted = replace(label_set, labels=(replace(LABELS[0], muted=True), *LABELS[1:]))
    assert np.isnan(maker.scorer(muted).score(clips)[0][:, 0]).all()
