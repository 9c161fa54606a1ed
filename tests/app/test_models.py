"""The models of the window, without widgets."""

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from emoscope.app.models.history import ScoreHistory
from emoscope.app.models.label_book import LabelBook
from emoscope.app.models.panel_slots import KEEP_S, Seats
from emoscope.app.models.similarity import SimilarityMap
from emoscope.app.models.wording import clock_words, percent, state_words, top_words
from emoscope.app.theme.tokens import DARK, LIGHT, series_dash
from emoscope.app.views.palette_dialog import rank
from emoscope.app.views.time_plot import Curves
from emoscope.engine.data import Box, FaceScore, FrameResult, Quality, State
from emoscope.engine.errors import LabelSetError
from emoscope.engine.live.recording import new_folder
from emoscope.engine.prompts.labels import Label, LabelSet


def face(track=1, state=State.OK, values=(0.7, 0.2), none=0.1, filled_s=1.0):
    scored = state is State.OK
    return FaceScore(
        track,
        Box(0, 0, 10, 10),
        None,
        Quality(10, 1, 0, 0, 1, state),
        state,
        np.array(values, np.float32) if scored else None,
        none if scored else None,
        filled_s,
        0.0,
    )


def result(time_s, *faces, labels=("a", "b"), index=0):
    return FrameResult(index, time_s, labels, faces)


class TestHistory:
    def test_keeps_thirty_seconds_per_track(self):
        history = ScoreHistory()
        for i in range(50 * 30):
            history.add(result(i / 30, face()))
        times, values = history.series(1)
        assert times[-1] == 0.0
        assert values.shape[1] == 3
        assert len(times) <= 2000

    def test_a_lost_face_is_a_gap_and_is_forgotten_later(self):
        history = ScoreHistory()
        history.add(result(0.0, face()))
        history.add(result(1.0, face(state=State.LOST)))
        assert np.isnan(history.series(1)[1][-1]).all()
        history.add(result(40.0, face(track=2)))
        assert history.tracks == (2,)

    def test_an_edited_set_keeps_the_past_by_name(self):
        history = ScoreHistory()
        history.add(result(0.0, face(values=(0.7, 0.2))))
        history.add(result(1.0, face(values=(0.1, 0.6)), labels=("b", "new")))
        _, values = history.series(1)
        assert values[0, 0] == pytest.approx(0.2)
        assert np.isnan(values[0, 1])

    def test_a_clip_that_begins_again_goes_on_in_time(self):
        history = ScoreHistory()
        for time_s in (0.0, 5.0, 0.0, 1.0):
            history.add(result(time_s, face()))
        times, _ = history.series(1)
        assert (np.diff(times) >= 0).all()

    def test_the_same_frame_scored_again_replaces_itself(self):
        history = ScoreHistory()
        history.add(result(1.0, face(values=(0.7, 0.2))))
        history.add(result(1.0, face(values=(0.2, 0.7))))
        times, values = history.series(1)
        assert len(times) == 1
        assert values[0, 1] == pytest.approx(0.7)

    def test_spread_needs_a_few_scores(self):
        history = ScoreHistory()
        history.add(result(0.0, face()))
        assert history.spread(1) is None
        for i in range(1, 6):
            history.add(result(i / 10, face(values=(0.7 if i % 2 else 0.3, 0.2))))
        assert history.spread(1)[0] > 0.1


class TestSeats:
    def test_a_face_keeps_its_seat_and_a_gap_does_not_move_others(self):
        seats = Seats(3)
        seats.place((face(1), face(2)), 0.0)
        placed = seats.place((face(2),), 0.5)
        assert placed[0] is None
        assert placed[1].track == 2
        assert seats.taken(0)

    def test_a_seat_is_free_after_a_while(self):
        seats = Seats(1)
        seats.place((face(1),), 0.0)
        assert seats.place((face(2),), 0.1) == [None]
        assert seats.place((face(2),), KEEP_S + 0.2)[0].track == 2


class TestLabelBook:
    @pytest.fixture
    def book(self, qtbot):
        self.now = 0.0
        labels = LabelSet("s", (Label("a"), Label("b"), Label("c")))
        return LabelBook(labels, clock=lambda: self.now)

    def names(self, book):
        return [label.name for label in book.labels]

    def test_typing_is_one_step(self, book):
        for text in ("s", "sm", "smile"):
            self.now += 0.2
            book.set_prompts(0, (text,))
        book.undo()
        assert book.labels[0].prompts == ()
        assert not book.undo_text

    def test_a_pause_in_typing_begins_another_step(self, book):
        book.set_prompts(0, ("a smile",))
        self.now += 5
        book.set_prompts(0, ("a grin",))
        book.undo()
        assert book.labels[0].prompts == ("a smile",)

    def test_a_wrong_name_changes_nothing(self, book):
        for wrong in ("", "  ", "b", "B", "none"):
            with pytest.raises(LabelSetError):
                book.rename(0, wrong)
        assert self.names(book) == ["a", "b", "c"]
        assert not book.undo_text

    def test_prompts_are_cleaned(self, book):
        book.set_prompts(0, ("  a   smile ", "", "a smile", "grin"))
        assert book.labels[0].prompts == ("a smile", "grin")
        book.set_prompts(0, ("a",))
        assert book.labels[0].prompts == ()

    def test_redo_is_gone_after_a_new_edit(self, book):
        book.remove(0)
        book.undo()
        book.add("d")
        assert not book.redo_text
        assert self.names(book) == ["a", "b", "c", "d"]

    def test_saving_needs_a_place(self, book, tmp_path):
        with pytest.raises(LabelSetError):
            book.save()
        book.add("d")
        assert book.modified
        book.save(tmp_path / "s.yaml")
        assert not book.modified

    def test_all_muted_is_not_usable(self, book):
        for row in range(3):
            book.set_muted(row, True)
        assert not book.usable


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.0, "0 %"), (0.004, "< 1 %"), (0.5, "50 %"), (0.997, "> 99 %"), (1.0, "100 %")],
)
def test_percentages_never_lie_by_rounding(value, words):
    assert percent(value) == words


def test_states_and_top_in_words(qtbot):
    assert state_words(face(state=State.FILLING, filled_s=1.2)) == "filling, 1.2 s"
    assert top_words(face(), ("a", "b")) == "a  70 %"
    assert top_words(face(values=(0.1, 0.2), none=0.7), ("a", "b")) == "none of these"
    assert top_words(face(state=State.TURNED), ("a", "b")) == "turned away"


def test_pairs_that_are_too_close_come_closest_first():
    cosines = np.array([[1, 0.95, 0.2], [0.95, 1, 0.99], [0.2, 0.99, 1]], np.float32)
    pairs = SimilarityMap(("a", "b", "c"), cosines).too_close(0.9)
    assert [(a, b) for a, b, _ in pairs] == [("b", "c"), ("a", "b")]


def test_palette_ranks_beginnings_of_words_first():
    assert rank("lab", "Add label") < rank("lab", "Syllabus")
    assert rank("xyz", "Add label") == -1


@pytest.mark.parametrize(
    ("seconds", "step", "words"),
    [(0, 1, "0:00"), (75, 1, "1:15"), (3661, 1, "1:01:01"), (1.26, 0.1, "0:01.3")],
)
def test_clock(seconds, step, words):
    assert clock_words(seconds, step) == words


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_text_and_lines_can_be_read(tokens):
    for surface in (tokens.window, tokens.surface, tokens.raised):
        assert contrast(tokens.text, surface) >= 7
        assert contrast(tokens.muted, surface) >= 4.5
        for words in (tokens.warn, tokens.bad, tokens.good):
            assert contrast(words, surface) >= 4.5
    for line in (*tokens.series, tokens.none):
        assert contrast(line, tokens.surface) >= 3
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5


def test_lines_beyond_the_colours_have_other_dashes():
    assert len({(i % 8, series_dash(i)) for i in range(32)}) == 32


def test_recordings_never_share_a_folder(tmp_path):
    first = new_folder(tmp_path, "cam/../x")
    first.mkdir()
    second = new_folder(tmp_path, "cam/../x")
    assert first.parent == tmp_path
    assert first != second or not second.exists()


def test_a_name_that_differs_in_case_is_refused_with_the_name_that_is_there():
    book = LabelBook(LabelSet("s", (Label("happiness"), Label("calm"))))
    with pytest.raises(LabelSetError, match='called "happiness" already'):
        book.add(" HAPPINESS ")
    with pytest.raises(LabelSetError, match='called "happiness" already'):
        book.rename(1, "Happiness")


@pytest.mark.parametrize("x_px", [0.0, 300.0, 598.0])
def test_words_below_the_axis_are_whole(qtbot, x_px):
    curves = Curves(DARK)
    qtbot.addWidget(curves)
    curves.resize(600, 130)
    metrics = QFontMetricsF(QFont())
    for words in ("now", "maintenant", "a word that is longer than a tenth of the axis"):
        place = curves.foot_place(words, x_px, metrics)
        assert place.width() >= metrics.horizontalAdvance(words)
        assert place.left() >= 0
        assert place.right() <= 600
