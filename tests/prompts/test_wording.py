"""What a text encoder is asked for a label: dictionary and templates."""

from pathlib import Path

import numpy as np
import pytest
import yaml

from emoscope.engine import paths
from emoscope.engine.models.pack import PackManifest, read_manifest, sums_of
from emoscope.engine.prompts import wording
from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set
from emoscope.engine.prompts.wording import in_english, worded
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import ScoringRule
from tests.packs import tiny_pack


@pytest.fixture
def manifest(tmp_path) -> PackManifest:
    return tiny_pack(tmp_path / "pack").manifest


def sentences(labels, manifest):
    asked = worded(labels, manifest)
    return {label.name: label.sentences for label in asked.labels.labels}, asked.read_as


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("Freude", "happiness"),
        ("  freude. ", "happiness"),
        ("Die Freude", "happiness"),
        ("ein Lächeln", "a smile"),
        ("Lächeln", "a smile"),
        ("lächelndes Gesicht", "a smiling face"),
        ("en colère", "angry"),
        ("l'angoisse", "anxiety"),
        ("l’angoisse", "anxiety"),
        ("la tristesse", "sadness"),
        ("ira", "anger"),
        ("ceño fruncido", "frowning"),
        ("高兴", "happiness"),
        ("微笑。", "smiling"),
        ("MÜDE", "tired"),
        ("happiness", ""),
        ("smiling", ""),
        ("Neutral", ""),
        ("confusion", ""),
        ("banana", ""),
        ("Schreibtisch", ""),
        ("", ""),
    ],
)
def test_words_of_four_languages(word, english):
    assert in_english(word) == english


def test_decomposed_letters_are_the_same():
    import unicodedata

    assert in_english(unicodedata.normalize("NFD", "müde")) == "tired"


def test_a_label_stays_what_the_user_wrote(manifest):
    labels = LabelSet("x", (Label("Freude"), Label("sad"), Label("mine", ("lächelnd", "a smile"))))
    asked, read_as = sentences(labels, manifest)
    assert list(asked) == ["Freude", "sad", "mine"]
    assert asked["Freude"] == ("happiness",)
    assert asked["mine"] == ("smiling", "a smile")
    assert read_as == {"Freude": "happiness", "mine": "smiling, a smile"}


def test_english_words_of_the_vocabulary_are_never_read_as_others():
    """No foreign word of the dictionary is an English one that the model was taught."""
    root = Path(__file__).resolve().parents[2] / "lab"
    rows = (root / "training" / "vocabulary.tsv").read_text(encoding="utf-8").splitlines()
    words = [row.split("\t")[0] for row in rows if row and not row.startswith("#")]
    lists = yaml.safe_load((root / "judging" / "inside_outside.yaml").read_text(encoding="utf-8"))
    words += [str(word) for kind in ("inside", "outside") for word in lists[kind]]
    assert len(words) > 300
    assert {word: in_english(word) for word in words if in_english(word)} == {}


def test_shipped_english_sets_are_asked_as_they_stand(manifest):
    for path in sorted(paths.shipped_label_sets().glob("*.yaml")):
        if path.stem.split("-")[-1] not in wording.LANGUAGES:
            labels = load_label_set(path.stem)
            assert worded(labels, manifest).labels == labels, path


def test_every_line_has_its_languages():
    text = (Path(wording.__file__).with_name("dictionary.tsv")).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert len(rows) > 90
    assert all(len(row) == 1 + len(wording.LANGUAGES) for row in rows)
    assert all(row[0] and row[1] and row[3] and row[4] for row in rows)


def test_a_pack_of_many_languages_reads_them_itself(manifest):
    many = manifest.model_copy(update={"network": {"languages": "many"}})
    labels = LabelSet("x", (Label("Freude"), Label("高兴")))
    asked, read_as = sentences(labels, many)
    assert asked == {"Freude": ("Freude",), "高兴": ("高兴",)}
    assert read_as == {}


def test_a_pack_s_templates_are_for_words_and_give_way_to_the_set_s_own(manifest):
    pack = manifest.model_copy(update={"templates": ("{}", "a face that shows {}")})
    labels = LabelSet("x", (Label("joy"), Label("trying hard not to laugh out loud")))
    asked, _ = sentences(labels, pack)
    assert asked["joy"] == ("joy", "a face that shows joy")
    assert asked["trying hard not to laugh out loud"] == ("trying hard not to laugh out loud",)
    own = LabelSet("x", (Label("joy"),), templates=("{} indeed",))
    assert sentences(own, pack)[0] == {"joy": ("joy",)}


def test_templates_change_scores_not_embeddings_and_older_packs_keep_their_sums(manifest):
    more = manifest.model_copy(update={"templates": ("{}", "a face: {}")})
    assert sums_of(more).whole != sums_of(manifest).whole
    assert sums_of(more).embeddings == sums_of(manifest).embeddings
    raw = manifest.model_dump(mode="json")
    del raw["templates"]
    assert sums_of(PackManifest.model_validate(raw)).whole == sums_of(manifest).whole
    compact = read_manifest(paths.shipped_packs() / "compact")
    assert compact.templates == ()


@pytest.mark.parametrize("bad", ["no place", "{} and {}", "{0}", "a {} {x}", ""])
def test_a_template_has_one_place(bad, manifest):
    raw = manifest.model_dump(mode="json") | {"templates": [bad]}
    with pytest.raises(ValueError, match="templates"):
        PackManifest.model_validate(raw)


def test_the_scorer_says_what_it_read(manifest):
    asked = []

    def encode(texts):
        asked.extend(texts)
        return np.eye(len(texts), 24, dtype=np.float32)

    scorers = Scorers(manifest, encode, ScoringRule(4.0, 0.0))
    scorer = scorers.scorer(LabelSet("x", (Label("Freude"), Label("sad"))))
    assert sorted(asked) == ["happiness", "sad"]
    assert scorer.label_set.names == ("Freude", "sad")
    assert scorer.read_as == {"Freude": "happiness"}
