"""Why this score, and own neutral."""

import numpy as np

from emoscope.app.models import personal as personal_model


def scored(studio):
    window = studio()
    window.action("view.live")
    window.until_scored()
    window.until(lambda: window.page.selected == 1)
    return window, window.window.neutral


def test_the_why_panel_shows_what_the_model_saw(studio):
    window, commands = scored(studio)
    window.until(lambda: len(window.live.evidence.of(1)) >= 4)
    window.action("live.why")
    dialog = commands.why
    window.until(lambda: dialog.strip.shown is not None)
    shown = dialog.strip.shown
    assert shown.label in window.names
    assert len(shown.thumbs) == len(shown.shares) >= 4
    assert shown.thumbs[0].shape == (72, 72, 3)
    assert shown.times_s[-1] == 0.0
    assert abs(shown.probability - window.scores()[shown.label]) < 0.9
    assert "sadness" in dialog.nearest.text()
    row = dialog.label.findData("surprise")
    dialog.label.setCurrentIndex(row)
    dialog.label.activated.emit(row)
    window.until(lambda: dialog.strip.shown.label == "surprise")
    dialog.close()
    window.until(lambda: commands.why is None)


def test_a_long_sentence_is_whole_in_why_and_nothing_is_impossible(studio):
    window, commands = scored(studio)
    sentence = "a person who has just understood something and tries hard not to show it"
    window.live.book.add(sentence)
    window.until(lambda: sentence in (window.scores() or {}))
    window.until(lambda: len(window.live.evidence.of(1)) >= 4)
    window.action("live.why")
    dialog = commands.why
    row = dialog.label.findData(sentence)
    dialog.label.setCurrentIndex(row)
    window.until(lambda: dialog.strip.shown is not None)
    dialog.label.activated.emit(row)
    window.until(lambda: dialog.strip.shown.label == sentence)
    assert sentence in dialog.title.text()
    title = dialog.title
    window.until(lambda: title.height() >= title.heightForWidth(title.width()))
    assert dialog.label.geometry().right() <= dialog.width()
    assert " 0.0 ×" not in dialog.nearest.text()
    dialog.close()
    window.until(lambda: commands.why is None)


def test_own_neutral_shows_scores_as_change(studio, monkeypatch):
    monkeypatch.setattr(personal_model, "NEUTRAL_S", 0.5)
    window, commands = scored(studio)
    window.action("live.neutral")
    window.until(lambda: 1 in commands.personal.baselines)
    baseline = commands.personal.baselines[1]
    assert abs(float(np.nansum(baseline)) - 1.0) < 1e-3
    window.until(lambda: window.panel.bars.baseline is not None)
    window.until(lambda: "own neutral" in window.panel.state.text())
    assert any(sign in window.panel.bars._number(0, 0.9) for sign in "+−±")
    window.live.book.add("a person looks sad")
    window.until(lambda: len(commands.personal.baselines[1]) == 5)
    window.action("live.neutral")
    assert commands.personal.baselines == {}
    window.until(lambda: window.panel.bars.baseline is None)


def test_a_neutral_that_was_too_short_is_said_for_a_while(studio, monkeypatch):
    monkeypatch.setattr("emoscope.app.views.messages.GOOD_NEWS_MS", 300)
    window, commands = scored(studio)
    message = window.window.message
    window.action("live.neutral")
    window.until(lambda: "Neutral face" in message.text.text())
    window.action("live.neutral")
    assert "at least 10 s is needed" in message.text.text()
    assert commands.personal.baselines == {}
    window.until(lambda: not message.messages)


def test_without_a_face_there_is_nothing_to_explain(desk):
    window = desk(start=False)
    window.action("live.why")
    assert "No scored face" in window.window.message.text.text()
    assert window.window.neutral.why is None
