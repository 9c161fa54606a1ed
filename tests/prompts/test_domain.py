"""Labels that a model cannot place are marked, and no label of a shipped set is."""

from dataclasses import replace

import numpy as np
import pytest
import yaml

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Domain, entry_of, find_pack, load_pack, write_manifest
from emoscope.engine.prompts.domain import KnownWords, known_words, mark, share_in_bits
from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set, shipped_label_sets
from tests.packs import WIDTH, tiny_pack

LINE = KnownWords(np.float32([[1, 0]]), np.float32([0]), -0.5)


def test_below_the_limit_is_strange_and_muted_labels_are_not_asked():
    labels = LabelSet("x", (Label("smile"), Label("banana"), Label("car", muted=True)))
    rows = np.float32([[1, 0], [-1, 0], [-1, 0]])
    assert LINE.strange(labels, rows) == {"banana"}
    pack = find_pack("compact").manifest
    assert "banana" in mark(frozenset({"banana"}), pack)
    assert mark(frozenset(), pack) == ""


def test_behind_one_of_two_lines_is_enough():
    lines = KnownWords(np.float32([[1, 0], [0, 1]]), np.float32([0, 0.25]), -0.5)
    labels = LabelSet("x", (Label("smile"), Label("car"), Label("qxw")))
    assert lines.strange(labels, np.float32([[1, 0], [-1, 0], [0, -1]])) == {"car", "qxw"}
    assert lines.places(np.float32([[0.5, -1]])) == pytest.approx([-0.75])


def test_what_was_taught_is_known_whatever_the_lines_say():
    words = replace(LINE, taught=frozenset({"jubilant", "very tender"}))
    mixed = Label("half", prompts=("jubilant", "banana"))
    labels = LabelSet("x", (Label("Jubilant"), Label("a  joy", prompts=("very  tender",)), mixed))
    assert words.strange(labels, np.tile(np.float32([-1, 0]), (3, 1))) == {"half"}


def cut(sentence):
    return [word.split("|") for word in sentence.split()]


@pytest.mark.parametrize(
    ("sentences", "share"),
    [
        (["a smile"], 0.0),
        (["s|neer|ing"], 0.0),
        (["x|q|z|t"], 1.0),
        (["a x|q|z"], 0.75),
        (["happy x|q|z"], 0.375),
        (["happy", "x|q|z"], 0.375),
        (["que|xed"], 0.0),
        (["? ! 4|2"], 1.0),
    ],
)
def test_share_of_letters_in_words_that_are_cut_to_bits(sentences, share):
    assert share_in_bits(cut, sentences) == pytest.approx(share)


def test_a_pack_with_one_line_still_opens(tmp_path):
    from safetensors.numpy import save_file

    pack = tiny_pack(tmp_path / "tiny")
    path = pack.folder / "domain.safetensors"
    save_file({"weights": np.ones(WIDTH, np.float32), "bias": np.zeros(1, np.float32)}, path)
    files = pack.manifest.files | {"domain.safetensors": entry_of(path)}
    domain = Domain(file="domain.safetensors", limit=0)
    write_manifest(pack.folder, pack.manifest.model_copy(update={"files": files, "domain": domain}))
    words = known_words(load_pack(pack.folder))
    assert words.weights.shape == (1, WIDTH)
    assert words.pieces is None


def test_a_line_that_does_not_fit_is_refused(tmp_path):
    from safetensors.numpy import save_file

    pack = tiny_pack(tmp_path / "tiny")
    assert known_words(pack) is None
    save_file({"weights": np.zeros(WIDTH + 1, np.float32)}, pack.folder / "domain.safetensors")
    files = pack.manifest.files | {
        "domain.safetensors": entry_of(pack.folder / "domain.safetensors")
    }
    domain = Domain(file="domain.safetensors", limit=0)
    write_manifest(pack.folder, pack.manifest.model_copy(update={"files": files, "domain": domain}))
    with pytest.raises(PackError, match="does not fit"):
        known_words(load_pack(pack.folder))


@pytest.fixture(scope="module")
def shipped():
    from emoscope.engine.prompts.cache import TextCache
    from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime

    pack = find_pack("compact")
    runtime = OnnxRuntime(pack, at_once=())
    yield known_words(pack), TextCache(runtime.encode_texts)
    runtime.close()


def test_no_label_of_a_shipped_set_is_marked(shipped):
    words, texts = shipped
    for name in shipped_label_sets():
        labels = load_label_set(name)
        assert words.strange(labels, texts.labels(labels)) == set(), name


def test_words_inside_and_outside_the_domain(shipped):
    from pathlib import Path

    from emoscope.lab.training.measure import auc

    words, texts = shipped
    path = Path(__file__).parents[2] / "lab" / "judging" / "inside_outside.yaml"
    lists = yaml.safe_load(path.read_text(encoding="utf-8"))
    names = [*lists["inside"], *lists["outside"]]
    labels = LabelSet("all", tuple(Label(str(name)) for name in names))
    places = words.places(texts.labels(labels))
    inside = np.arange(len(names)) < len(lists["inside"])
    assert auc(places, inside) >= 0.9
    strange = words.strange(replace(labels), texts.labels(labels))
    assert "banana" in strange
    assert sum(str(n) in strange for n in lists["outside"]) >= 90
    assert sum(str(n) in strange for n in lists["inside"]) <= 10


@pytest.mark.parametrize(
    ("kind", "least", "most"), [("faces", 0, 0.10), ("things", 0.95, 1), ("nonsense", 0.95, 1)]
)
def test_sentences_that_no_choice_has_seen(shipped, kind, least, most):
    from importlib.resources import files

    words, texts = shipped
    text = files("emoscope.lab.judging").joinpath("known_words.yaml").read_text(encoding="utf-8")
    sentences = yaml.safe_load(text)["report"][kind]
    labels = LabelSet("all", tuple(Label(sentence) for sentence in sentences))
    marked = words.strange(labels, texts.labels(labels))
    assert least <= len(marked) / len(sentences) <= most, sorted(marked)


def test_the_shipped_pack_says_what_it_was_taught(shipped):
    from emoscope.lab.training.domain import taught

    words, _ = shipped
    assert words.taught == set(taught())


def test_the_scorer_says_it_of_a_word_it_knows_nothing_of(shipped):
    from emoscope.engine.opening import open_scorers

    _, texts = shipped
    names = ("happy", "xqzt blorf", "a red bicycle", "quarterly revenue", "a suppressed smile")
    labels = LabelSet("mine", tuple(Label(name) for name in names))
    scorer = open_scorers(find_pack("compact"), texts.embeddings).scorer(labels)
    assert scorer.strange == {"xqzt blorf", "a red bicycle", "quarterly revenue"}
