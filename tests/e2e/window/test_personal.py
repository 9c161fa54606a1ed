"""Why this score, own neutral, and labels taught by example."""

import numpy as np

from emoscope.app.models import personal as personal_model
from emoscope.app.models.backend import SourceChoice
from emoscope.engine import paths


def scored(studio):
    window = studio()
    window.action("view.live")
    window.until_scored()
    window.until(lambda: window.page.selected == 1)
    return window, window.window.personal_commands


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


def test_a_label_is_taught_kept_and_forgotten(studio, monkeypatch):
    monkeypatch.setattr(personal_model, "LEAST_S", 0.3)
    monkeypatch.setattr(personal_model, "MOST_S", 0.6)
    window, commands = scored(studio)
    window.labels.select(1)
    window.action("live.teach")
    window.until(lambda: "sadness" in commands.personal.taught)
    assert "until another source" in window.window.message.text.text()
    assert "sadness" in window.page.labels.painter.taught
    assert window.panel.bars.personal == {"sadness"}
    kept = paths.user_data() / "taught" / "prototypes.safetensors"
    assert kept.stat().st_mode & 0o077 == 0
    window.action("live.forget_example")
    assert commands.personal.taught == frozenset()


def test_an_example_never_scores_another_source_without_asking(studio, monkeypatch):
    monkeypatch.setattr(personal_model, "LEAST_S", 0.3)
    monkeypatch.setattr(personal_model, "MOST_S", 0.6)
    window, commands = scored(studio)

    def in_use():
        return dict(window.live.ask(lambda pipeline: pipeline._prototypes))

    window.labels.select(1)
    window.action("live.teach")
    window.until(lambda: "sadness" in in_use())
    window.live.open(SourceChoice(camera="Another camera"))
    window.until_scored()
    assert in_use() == {}
    assert commands.personal.taught == frozenset()
    assert commands.personal.kept == {"sadness"}
    message = window.window.message
    window.until(lambda: "not used here: sadness" in message.text.text())
    message.button.click()
    window.until(lambda: "sadness" in in_use())
    assert commands.personal.taught == {"sadness"}
    window.live.open(SourceChoice(camera="A third camera"))
    window.until_scored()
    assert in_use() == {}


def test_an_example_scores_the_same_clip_when_it_is_played_again(studio, monkeypatch, tmp_path):
    monkeypatch.setattr(personal_model, "LEAST_S", 0.3)
    monkeypatch.setattr(personal_model, "MOST_S", 0.6)
    window, commands = scored(studio)
    clip = SourceChoice(video=tmp_path / "clip.mp4")
    window.live.open(clip)
    window.until_scored()
    window.until(lambda: window.page.selected == 1)
    window.labels.select(1)
    window.action("live.teach")
    window.until(lambda: "sadness" in commands.personal.taught)
    window.live.open(clip)
    window.until_scored()
    window.until(lambda: window.live.ask(lambda p: "sadness" in p._prototypes))
    assert commands.personal.taught == {"sadness"}


def test_too_short_an_example_does_not_count(studio):
    window, commands = scored(studio)
    window.action("live.teach")
    window.action("live.teach")
    assert commands.personal.taught == frozenset()
    assert "at least 3 s" in window.window.message.text.text()


def test_without_a_face_there_is_nothing_to_explain(desk):
    window = desk(start=False)
    window.action("live.why")
    assert "No scored face" in window.window.message.text.text()
    assert window.window.personal_commands.why is None
