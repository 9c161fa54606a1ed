"""What the window says: it moves nothing, several at once, each as long as it is so."""

import ast
from pathlib import Path

import pytest
from window_fakes import FakeEngine

from emoscope.app.engine_words import MESSAGES, in_language
from emoscope.app.i18n import install_language, remove_language
from emoscope.app.launch import Wishes
from emoscope.engine.errors import PackError

ROOT = Path(__file__).parents[3]


def texts(window):
    return [message.text.text() for message in window.window.message.messages]


def test_messages_move_nothing_and_stand_together(desk):
    window = desk()
    window.until_scored()
    window.qtbot.wait(300)  # the first layout comes to rest
    before = window.page.video.mapToGlobal(window.page.video.rect().topLeft())
    size = window.page.video.size()
    message = window.window.message
    message.say("The model is damaged.")
    message.say("The file is missing.")
    message.say("The file is missing.")
    window.qtbot.wait(50)
    assert texts(window) == ["The model is damaged.", "The file is missing."]
    assert window.page.video.mapToGlobal(window.page.video.rect().topLeft()) == before
    assert window.page.video.size() == size
    assert message.geometry().bottom() <= window.window.centralWidget().height()


def test_a_message_goes_when_its_cause_is_over(desk, tmp_path):
    window = desk()
    (tmp_path / "empty.yaml").write_text("")
    (tmp_path / "good.csv").write_text("calm\ntense\n")
    window.window.commands.open_labels(tmp_path / "empty.yaml")
    assert texts(window)
    window.window.commands.open_labels(tmp_path / "good.csv")
    assert not texts(window)


def test_a_wrong_model_and_a_wrong_file_are_both_named(desk, tmp_path):
    window = desk(engine=FakeEngine(pack_error=PackError("pack.json is missing", "get it")))
    window.until(lambda: texts(window))
    window.window.commands.open_labels(tmp_path / "missing.yaml")
    assert "pack.json" in texts(window)[0]
    assert "missing.yaml" in texts(window)[1]


def test_without_a_camera_the_window_says_so_and_offers_what_else(desk):
    window = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    window.until(lambda: any("demo clip plays" in text for text in texts(window)))
    assert window.window.message.button.isVisible()
    assert window.live.choice.demo


def test_the_demo_shows_sentences_unless_labels_are_the_users_own(desk):
    from emoscope.engine.prompts.labels import load_label_set

    window = desk(start=False)
    window.live.book.use(load_label_set("basic7"))
    window.window.commands.play_demo()
    assert window.live.book.label_set.name == "demo"
    window.live.book.use(load_label_set("basic7"))
    window.live.book.add("my own words")
    window.window.commands.play_demo()
    assert window.live.book.label_set.names[-1] == "my own words"


def test_the_window_shows_that_it_records(desk):
    window = desk(wishes=Wishes(video=Path("film.mp4")))
    window.until_scored()
    window.window.consent.note = "consent: self"
    badge = window.window.record_badge
    assert not badge.isVisible()
    window.action("live.record")
    window.until(badge.isVisible)
    assert "scores" in badge.text()
    window.action("live.record")
    window.until(lambda: not badge.isVisible())


@pytest.fixture
def german(qtbot):
    translators = install_language("de")
    yield
    remove_language(translators)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            'The label set: the label "calm" is there twice. Rename or remove one.',
            "„calm“ kommt zwei",
        ),
        ("There is no label file /a/b.yaml. Check the path.", "keine Merkmaldatei /a/b.yaml"),
        ("/a.b. c/d.yaml is not UTF-8 text. Save it as UTF-8 and try again.", "kein UTF-8-Text"),
        (
            "/x/pack.json is missing. Get the pack compact again.",
            "fehlt. Laden Sie das Paket compact",
        ),
    ],
)
def test_messages_of_the_engine_are_german_in_a_german_window(german, error, said):
    assert said in in_language(error)


def test_an_unknown_message_stays_as_it_is(german):
    assert in_language("Nobody has foreseen this. Really.") == "Nobody has foreseen this. Really."


def test_every_message_is_still_one_of_the_engine():
    said = set()
    for path in [*(ROOT / "engine").rglob("*.py"), *(ROOT / "app" / "models").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
                said.add("".join(parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
    sentences = {part.rstrip(".") for text in said for part in [text, *text.split(". ")]}
    for message in MESSAGES:
        open_parts = message
        for i in range(9):
            open_parts = open_parts.replace(f"{{{i}}}", "{}")
        assert open_parts in sentences, message
