"""Whatever the engine can say in the window is there in the window's words and four languages."""

import ast
import re
from fnmatch import fnmatch

import pytest
from engine_sayings import OPEN, Sayings, error_names, modules, path_words

from emoscope.app.commands.action_rows import action_specs
from emoscope.app.engine_texts import MESSAGES
from emoscope.app.engine_words import FOLLOWED, _known, action_for, in_language
from emoscope.app.i18n import install_language, remove_language

ELSEWHERE = {
    "engine/cli/*": "commands",
    "engine/api.py": "for programs",
    "engine/cluster/*": "a command",
    "engine/sessions/known_names.py": "a command",
    "engine/children.py": "defects of ours",
    "engine/privacy/*": "the proof, a command",
    "engine/models/convert*": "a command",
    "engine/models/published_prompts.py": "prompts, no messages",
    "engine/runtime/bench.py": "a command",
    "engine/runtime/calibration.py": "a command",
    "engine/runtime/engine_cache.py": "a command",
    "engine/runtime/int8*": "a command",
    "engine/runtime/measure_beside.py": "goes to the log",
    "engine/runtime/tensorrt_build.py": "a command",
    "engine/runtime/gate.py": "goes to the log",
    "engine/faces/mediapipe_finder.py": "a bench",
    "engine/results/icc.py": "a defect of ours",
    "engine/results/disagreement.py": "its error is that of a command",
    "engine/cli/report.py": "a command's own words",
    "engine/exports/*": "see EXPORTS",
    "engine/notice.py": "has translations of its own",
    "engine/streams/senders/websocket.py": "see EXPORTS",
    "app/notice_sheet.py": "in four languages of itself",
    "app/qt_check.py": "there is no window then",
    "app/__main__.py": "a command",
    "app/desktop.py": "a command",
}
"""Modules whose words never reach the window, and why. Errors of EXPORTS do."""

EXPORTS = (
    "engine/exports/formats.py",
    "engine/exports/writers/video.py",
    "engine/exports/writers/sav.py",
    "engine/streams/senders/websocket.py",
)
"""Their errors and notes reach it; other texts of theirs are for files and for other programs."""

PASSED_ON = {
    "str(error)",
    "error.cause",
    "error.next_step",
    "cause",
    "next_step",
    "tr('A label called \"{name}\" already exists').format(name=there)",
    "tr('Choose another name')",
    "_step(said)",
    "answer['error']",
    "answer.get('next_step', '')",
    "str(answer['error'])",
    "str(answer.get('next_step', ''))",
    "reason",
}
"""Parts of errors that are another error's, or translated where they are said."""

ADD = "Add these to app/engine_texts, translate them, or name the module in ELSEWHERE:"

COMPOSED = {
    *(
        f'That does not fit the study: two {what} are called "{{0}}"'
        for what in ("sessions", "participants", "conditions", "groups")
    ),
    *(f"its {what} does not fit: {{0}}" for what in ("name", "participant", "condition", "path")),
    "it is longer than {0} characters",
    "Give an ELAN file (.eaf), ELAN's tab-delimited export, or a table with the columns{0}",
    'Install it with pip install "emoscope[spss]"',
    'Install it with pip install "emoscope[stats]"',
    "There is nothing to undo in this study",
    "There is nothing to redo in this study",
    "The {0} engine stopped ({1})",
    "{0} ms a face, measured here on {1} ({2}: {3} ms)",
    "{0} pictures are missing in the video: it could not be written fast enough",
}
"""Texts that are put together over several lines of the engine."""

VAGUE = {"\0 (\0)"}
"""A frame around what is in COMPOSED."""


def sayings():
    names = error_names()
    for path in modules(("engine", "app")):
        words = path_words(path)
        if words in EXPORTS or not any(fnmatch(words, each) for each in ELSEWHERE):
            yield words, Sayings(path, names)


ALL = list(sayings())


def not_known(text):
    """The first sentence of a text that the window has no words for; empty when it has them."""
    whole = text.replace(OPEN, "x7").rstrip(".")
    found = _known(whole)
    if found is not None and found.open <= 3 * text.count(OPEN):
        return ""
    if ". " not in text:
        return text
    for part in text.split(". "):
        if trouble := not_known(part):
            return trouble
    return ""


def test_every_error_that_can_reach_the_window_has_its_words():
    lacking = sorted(
        f"{words}: {text!r}"
        for words, said in ALL
        for text in said.errors
        if text and text not in VAGUE and not_known(text)
    )
    assert not lacking, "\n".join((ADD, *lacking))


def test_no_part_of_an_error_is_out_of_sight():
    unclear = sorted(f"{words}: {part}" for words, said in ALL for part in said.unclear - PASSED_ON)
    assert not unclear, "\n".join(unclear)


def test_every_notice_that_can_reach_the_window_has_its_words():
    lacking = sorted(
        f"{words}: {text!r}"
        for words, said in ALL
        if words not in EXPORTS or words.endswith("video.py")
        for text in said.sentences
        if not_known(text)
    )
    assert not lacking, "\n".join((ADD, *lacking))


REASONS = ("first_that_works", "choosing", "opening", "switching", "failover")


def test_why_a_runtime_serves_has_its_words():
    """The status bar's tip and the doctor's page show it."""
    reasons = {"it was asked for by name", "next best measured"}  # they stand in calls
    for words, said in ALL:
        if words in {f"engine/runtime/{name}.py" for name in REASONS}:
            for node in ast.walk(said.tree):
                if isinstance(node, ast.Name) and node.id in ("why", "text", "UNMEASURED"):
                    reasons |= said.texts(node) or set()
                if isinstance(node, ast.keyword) and node.arg == "why":
                    reasons |= said.texts(node.value) or set()
    assert len(reasons) > 6
    lacking = sorted(text for text in reasons if text.strip(OPEN) and not_known(text))
    assert not lacking, "\n".join((ADD, *lacking))


def test_every_text_is_still_one_of_the_engine():
    said = {part for _, each in ALL for part in (*each.errors, *each.sentences)}
    said |= {text for _, each in ALL for text in each.loose}
    known = {re.sub(OPEN, "{}", part.rstrip(".")) for text in said for part in split(text)}
    gone = [
        text
        for text in MESSAGES
        if text not in COMPOSED
        and re.sub(r"\{\d\}", "{}", text) not in known
        and not any(map(re.compile(fits(text)).fullmatch, known))
    ]
    assert not gone, "\n".join(gone)


def fits(text):
    """A pattern for what the engine says in the form of a text."""
    return re.sub(r"\\{\d\\}", lambda _: r".*\{\}.*", re.escape(text))


def split(text):
    parts = text.split(". ")
    return {". ".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, len(parts) + 1)}


def test_no_advice_in_the_window_is_for_the_command_line():
    bad = [text for text in MESSAGES.values() if re.search(r"--\w|`emoscope|pip install", text)]
    assert not bad, "\n".join(bad)


@pytest.fixture
def german(qtbot):
    translators = install_language("de")
    yield
    remove_language(translators)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("The disk is full while writing /a. Free some space and try again.", "Schaffen Sie"),
        ("/a.b. c/d.yaml is not UTF-8 text. Save it as UTF-8 and try again.", "kein UTF-8-Text"),
        (
            "a.mp4 was stopped; what was computed is kept. The same command analyses this"
            " file from the start and continues with the others.",
            "Werten Sie sie erneut aus",
        ),
        ("The settings could not be saved. The disk is full while writing /x. Free some space and"
         " try again.", "Einstellungen konnten nicht"),
    ],
)  # fmt: skip
def test_several_sentences_in_a_row_are_all_translated(german, said, shown):
    words = in_language(said)
    assert shown in words
    assert not re.search(r"\b(the|is|and)\b", words), words


def test_what_nobody_foresaw_stays_as_it_is(german):
    assert in_language("Nobody has foreseen this. Really.") == "Nobody has foreseen this. Really."


def test_advice_that_an_action_follows_has_its_button(qtbot):
    ids = {spec.id for spec in action_specs()}
    assert set(FOLLOWED.values()) <= ids
    assert set(FOLLOWED) <= set(MESSAGES.values())
    said = "The model has spent 8 s on one frame. Try another runtime."
    assert action_for(said) == "file.settings"
    assert action_for("Nobody has foreseen this.") == ""


def test_every_text_stands_once():
    from emoscope.app import engine_texts

    texts = [
        text if isinstance(text, str) else text[0]
        for part in vars(engine_texts).values()
        for text in getattr(part, "TEXTS", ())
    ]
    assert len(texts) > 300
    assert sorted(text for text in set(texts) if texts.count(text) > 1) == []
