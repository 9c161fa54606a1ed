from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.published_prompts import EMOCLIP_DESCRIPTIONS, EMOCLIP_MAFW
from emoscope.engine.prompts.labels import (
    MAX_LABELS,
    Label,
    LabelSet,
    check,
    clean_name,
    dump_label_set,
    label_set_from,
    load_label_set,
    parse_label_set,
    save_label_set,
    shipped_label_sets,
)

BASIC = ("happiness", "sadness", "neutral", "anger", "surprise", "disgust", "fear")


def test_shortest_valid_file_is_a_list_of_names():
    label_set = parse_label_set("labels:\n- bored\n- trying not to laugh\n", default_name="mine")
    assert label_set.name == "mine"
    assert label_set.names == ("bored", "trying not to laugh")
    assert label_set.sentences(label_set.labels[0]) == ("bored",)


def test_mapping_gives_prompts_colour_muted_weight_and_templates():
    label_set = parse_label_set(
        """
        templates: ["a photo of {}", "{}"]
        labels:
        - {name: bored, prompts: [a bored face, no interest], colour: "#aabbcc",
           muted: true, weight: 2}
        """
    )
    bored = label_set.labels[0]
    assert bored == Label("bored", ("a bored face", "no interest"), "#aabbcc", True, 2.0)
    assert label_set.sentences(bored) == (
        "a photo of a bored face",
        "a bored face",
        "a photo of no interest",
        "no interest",
    )


@pytest.mark.parametrize("name", shipped_label_sets())
def test_shipped_sets_load_and_read_back(name):
    label_set = load_label_set(name)
    assert parse_label_set(dump_label_set(label_set)) == label_set


def test_shipped_sets_hold_what_they_are_called_after():
    assert load_label_set("basic7").names == BASIC
    assert load_label_set("mafw11").names == (
        *BASIC,
        "contempt",
        "anxiety",
        "helplessness",
        "disappointment",
    )
    compounds = {label.name: label.sentences for label in load_label_set("mafw43").labels}
    assert len(compounds) == 43
    assert compounds["anger_disgust"] == ("An expression of anger and disgust",)
    assert compounds["anger"] == (EMOCLIP_DESCRIPTIONS["anger"],)
    fear = dict(zip(BASIC, load_label_set("dfer-clip7").labels, strict=True))["fear"]
    assert fear.prompts == ("raised eyebrows, parted lips, a furrowed brow, and a retracted chin.",)
    eleven = load_label_set("emoclip11")
    assert eleven.names == EMOCLIP_MAFW
    sadness = {label.name: label.prompts[0] for label in eleven.labels}["sadness"]
    assert sadness.endswith("withdrawn or resigned.")
    assert len(load_label_set("everyday").labels) > 20


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no list called labels"),
        ("labels: []", "has no labels"),
        ("labels: happy", "must be a list"),
        ("labels: [a, a]", "appears twice"),
        ("labels: [a, A]", "appears twice"),
        ("labels: [none]", "name of a column"),
        ("labels: [{prompts: [x]}]", "has no name"),
        ("labels: [{name: a, colour: red}]", "colour"),
        ("labels: [{name: a, weight: 0}]", "weight"),
        ("labels: [{name: a, weight: .nan}]", "weight"),
        ("labels: [{name: a, muted: 3}]", "muted"),
        ("labels: [{name: a, smell: 3}]", "smell"),
        ("labels: ['  ']", "is empty"),
        ("labels: [a]\ntemplates: [no place]", "has no {}"),
        ("labels: [a\n", "not valid YAML"),
        ("labels: &x [a, *x]", "not valid YAML"),
        ("labels: !!python/object/apply:os.system ['true']", "not valid YAML"),
    ],
)
def test_bad_text_is_one_sentence_that_says_where(text, says):
    with pytest.raises(LabelSetError, match="(?s).*" + says.replace("{}", r"\{\}")) as caught:
        parse_label_set(text, where="x.yaml")
    assert "\n" not in str(caught.value)


def test_too_many_labels_and_endless_names_are_refused():
    with pytest.raises(LabelSetError, match="501 labels"):
        check(LabelSet("x", tuple(Label(f"l{i}") for i in range(MAX_LABELS + 1))))
    assert len(check(LabelSet("x", tuple(Label(f"l{i}") for i in range(MAX_LABELS)))).labels) == 500
    with pytest.raises(LabelSetError, match="characters long"):
        clean_name("x" * 10_001)


def test_a_new_label_is_not_the_program_s_own_answer_and_old_sets_with_one_open():
    for make in (clean_name, lambda text: load_label_set(f"calm, {text}")):
        with pytest.raises(LabelSetError, match="where no label fits"):
            make("None of these")
    assert parse_label_set("labels: [calm, none of these]").names == ("calm", "none of these")


def test_names_lose_control_and_direction_marks():
    assert clean_name("bo\u202ered\n now\x00") == "bored now"


def test_missing_sets_and_files_say_what_there_is(tmp_path):
    with pytest.raises(LabelSetError, match="There are: .*basic7"):
        load_label_set("nope")
    with pytest.raises(LabelSetError, match="no label file"):
        load_label_set(tmp_path / "nope.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"labels: [\xe4\xff]")
    with pytest.raises(LabelSetError, match="UTF-8"):
        load_label_set(tmp_path / "latin.yaml")


def test_save_reads_back_and_replaces_whole(tmp_path):
    path = tmp_path / "sub" / "gefühl 🙂.yaml"
    first = LabelSet("a", (Label("x", ("one", "two"), weight=0.5), Label("y", muted=True)))
    save_label_set(first, path)
    assert load_label_set(path) == first
    second = LabelSet("b", (Label("z"),))
    save_label_set(second, path)
    assert load_label_set(path) == second
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_save_to_an_impossible_place_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(LabelSetError, match="is a file, not a folder"):
        save_label_set(LabelSet("a", (Label("x"),)), tmp_path / "file" / "set.yaml")


def test_own_sets_come_before_shipped_ones(own_home):
    save_label_set(LabelSet("basic7", (Label("mine"),)), own_home / "labels" / "basic7.yaml")
    assert load_label_set("basic7").names == ("mine",)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_a_set_or_one_sentence(text):
    try:
        label_set = parse_label_set(text)
    except LabelSetError:
        return
    assert 1 <= len(label_set.labels) <= MAX_LABELS


@given(
    st.lists(
        st.builds(
            dict,
            name=st.text(min_size=1, max_size=40),
            prompts=st.lists(st.text(min_size=1, max_size=80), max_size=3),
            muted=st.booleans(),
            weight=st.floats(0.01, 100),
        ),
        min_size=1,
        max_size=5,
    )
)
@settings(max_examples=100, deadline=None)
def test_what_is_accepted_survives_saving(entries):
    import yaml

    try:
        label_set = parse_label_set(yaml.safe_dump({"labels": entries}, allow_unicode=True))
    except LabelSetError:
        return
    assert parse_label_set(dump_label_set(label_set)) == label_set


def test_path_like_names_stay_inside(tmp_path: Path):
    with pytest.raises(LabelSetError):
        load_label_set("../pyproject")


@pytest.mark.parametrize(
    "text",
    [
        "labels:\n" + "- a\n" * 1_000_000,
        "labels:\n- {" + "a," * 1_900_000 + "}",
        "labels: " + "[" * 3_000_000,
        "- " * 2_000_000,
        "labels:\n- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]",
        "? " * 2_000_000,
        'labels:\n- "' + "a " * 1_900_000,
    ],
    ids=["lines", "keys", "depth", "dashes", "aliases", "questions", "open-quote"],
)
def test_a_file_made_to_be_slow_is_refused_at_once(text):
    started = time.process_time()
    with pytest.raises(LabelSetError):
        parse_label_set(text)
    assert time.process_time() - started < 3


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u061c", "\u200b", "\ufeff", "\U000e0041"])
def test_names_that_look_alike_are_one(mark):
    assert clean_name(f"sa{mark}d") == "sad"
    with pytest.raises(LabelSetError, match="twice"):
        parse_label_set(f"labels: [sad, 'sa{mark}d']")


def test_what_a_script_or_an_emoji_needs_stays_and_makes_no_second_name():
    assert clean_name("می\u200cخواهم 👩\u200d🔬") == "می\u200cخواهم 👩\u200d🔬"
    with pytest.raises(LabelSetError, match="twice"):
        parse_label_set("labels: [sad, 'sa\u200cd']")


def test_a_session_of_an_older_program_keeps_the_names_of_its_columns():
    raw = {"labels": ["ab\u200fc"]}
    kept = label_set_from(raw, default_name="x", where="x", kept=True)
    assert kept.names == ("ab\u200fc",)
    assert label_set_from(raw, default_name="x", where="x").names == ("abc",)


def test_labels_as_they_stand_there():
    found = load_label_set("bored, happy, trying not to laugh")
    assert found.names == ("bored", "happy", "trying not to laugh")
    assert load_label_set('"laughs, but not really", calm,').names == (
        "laughs, but not really",
        "calm",
    )
    assert load_label_set("מחייך,🙂 smiles, happy/sad").names == ("מחייך", "🙂 smiles", "happy/sad")
    for wrong, why in ((",", "has no labels"), ("a,A", "appears twice"), ("top,x", "column")):
        with pytest.raises(LabelSetError, match=why):
            load_label_set(wrong)
    with pytest.raises(LabelSetError, match="There is no label set"):
        load_label_set("bored")
    with pytest.raises(LabelSetError, match="There is no label file"):
        load_label_set("my, labels.yaml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_file_with_a_label_in_each_line(tmp_path, encoding):
    path = tmp_path / "a, b.txt"
    path.write_text("gelangweilt\r\n\n  laughs, but: not really \nno\nmüde", encoding=encoding)
    found = load_label_set(str(path))
    assert (found.name, found.names) == (
        "a, b",
        ("gelangweilt", "laughs, but: not really", "no", "müde"),
    )
    path.write_text("labels:\n- one\n- two\n", encoding=encoding)
    assert load_label_set(path).names == ("one", "two")


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("yes", "does not read yes, on or true as text"),
        ("no", "does not read no, off or false as text"),
        ("off", "does not read no, off or false as text"),
        ("2024-01-01", "reads 2024-01-01 as a date"),
        ("bored: very", "takes the colon after bored"),
        ("~", "is empty"),
        ("", "is empty"),
        ("{name: no}", "does not read no, off or false as text"),
        ("{name: 2024-01-01}", "as a date"),
    ],
)
def test_what_yaml_makes_of_labels_without_quotes(entry, what):
    with pytest.raises(LabelSetError, match=rf"label 2.*{what}") as caught:
        parse_label_set(f"labels:\n- happy\n- {entry}\n")
    assert "quotes" in caught.value.next_step


def test_a_list_is_no_file_of_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "smile. at once, calm").write_text("labels: [theirs]")
    assert load_label_set("smile. at once, calm").names == ("smile. at once", "calm")
    assert load_label_set("./smile. at once, calm").names == ("theirs",)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bom.csv", "\ufeffname,prompt\nbored,a bored face\namused,\n"),
        ("semicolons.csv", "name;prompt\nbored;a bored face\namused;\n"),
        ("plain.csv", "bored,a bored face\namused\n"),
        ("list.json", '["bored", "amused"]'),
        ("list.yaml", "- bored\n- amused\n"),
    ],
)
def test_a_list_of_labels_is_read_whatever_file_it_stands_in(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    found = load_label_set(tmp_path / name)
    assert found.names == ("bored", "amused")
    if name.endswith(".csv"):
        assert found.labels[0].prompts == ("a bored face",)


def test_names_of_sets_are_not_taken_for_labels():
    with pytest.raises(LabelSetError, match="everyday, basic7 are label sets"):
        load_label_set("everyday,basic7")
    assert load_label_set("everyday, bored").names == ("everyday", "bored")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ('{"names": ["a"]}', " has no list called labels."),
        ('{"labels": "a"}', ": labels must be a list."),
        ('["a", }', ", line 1: this is not valid JSON."),
    ],
)
def test_advice_for_a_json_file_is_json(tmp_path, text, cause):
    path = tmp_path / "list.JSON"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LabelSetError) as error:
        load_label_set(path)
    assert str(error.value) == f'{path}{cause} Write it like {{"labels": ["bored", "amused"]}}.'
