"""Measures of the chosen face below the lanes: what is offered, and where the lines run."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from emoscope.app.models.measure_lines import kinds, lines_of, offered
from emoscope.app.models.recording import Recording
from emoscope.app.theme.tokens import DARK, series_colour
from emoscope.app.views.lane_painting import LEFT_PX
from emoscope.app.views.measures_button import MeasuresButton
from emoscope.app.views.timeline_card import TimelineCard
from emoscope.engine.data import Box, Embedding, FaceScore, FrameResult, Measures, Quality, State
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.manifest import OptionsOf, SourceOf, new_manifest
from emoscope.engine.sessions.recorder import Recorder
from emoscope.engine.sessions.tables import GAZE, SHAPE
from tests.packs import tiny_pack

RATE_HZ, FRAMES = 10, 100
LABELS = LabelSet("two", (Label("happy"), Label("sad")))


def result(index):
    """Face 1 turns from -60 to 60 and shuts an eye half way; face 2 is there in the second half."""
    time_s = index / RATE_HZ
    share = index / (FRAMES - 1)
    faces = []
    for track in (1, 2):
        if track == 2 and share < 0.5:
            continue
        gaze = None if share > 0.5 else 10.0
        faces.append(
            FaceScore(
                track=track,
                box=Box(10, 10, 50, 50),
                landmarks=None,
                quality=Quality(50, 0.5, -60 + 120 * share, 5.0, 0.9, State.OK),
                state=State.OK,
                probabilities=np.array([share, 1 - share], np.float32),
                none=0.0,
                filled_s=1.0,
                score_time_s=time_s,
                measures=Measures(2.0, 0.3, share, 0.4, 0.1, gaze),
            )
        )
    vector = np.ones(4, np.float32) / 2
    clips = tuple(Embedding(each.track, time_s, vector, vector) for each in faces)
    return FrameResult(index, time_s, LABELS.names, tuple(faces), clips)


def recorded(folder, measures):
    pack = tiny_pack(folder.parent / f"{folder.name}-pack")
    about = new_manifest(
        pack.manifest, "0" * 64, LABELS, SourceOf(kind="camera", name="made"), OptionsOf(),
        measures=measures,
    )  # fmt: skip
    with Recorder(folder, about) as recorder:
        for index in range(FRAMES):
            recorder.add(result(index))
        recorder.finish("done")
    return Recording(folder, None)


@pytest.fixture(scope="module")
def recording(tmp_path_factory):
    return recorded(tmp_path_factory.mktemp("made") / "session", (*SHAPE, *GAZE))


@pytest.fixture
def card(qtbot, recording):
    out = TimelineCard(QWidget(), DARK, MeasuresButton())
    qtbot.addWidget(out)
    out.resize(900, 400)
    out.show()
    out.timeline.show_lanes(
        tuple(recording.lane(track) for track in recording.tracks), (), (0.0, 9.9)
    )
    out.timeline.selected = 1
    out.show_measures(recording)
    return out


def test_only_what_a_session_kept_is_offered(recording, tmp_path):
    assert list(offered(recording)) == list(kinds())
    assert list(offered(recorded(tmp_path / "plain", SHAPE))) == ["pose", "openings", "circumplex"]
    assert list(offered(recorded(tmp_path / "old", ()))) == ["pose", "circumplex"]


def test_lines_are_those_of_the_face(recording):
    pose = lines_of(recording, 1, kinds()["pose"])
    assert pose.values.shape == (FRAMES, 3)
    np.testing.assert_allclose(pose.values[:, 0], np.linspace(-60, 60, FRAMES), atol=1e-4)
    assert (pose.values[:, 2] == 2).all()
    second = lines_of(recording, 2, kinds()["openings"])
    assert second.times_s[0] == pytest.approx(5.0)
    gaze = lines_of(recording, 1, kinds()["gaze"])
    assert np.isnan(gaze.values[60:]).all()
    assert (gaze.values[:50] == 10).all()
    words = lines_of(recording, 1, kinds()["circumplex"])
    assert words.values[0, 0] < 0 < words.values[-1, 0]  # from sad to happy


def test_nothing_is_shown_until_it_is_chosen(card, recording):
    assert card.strip.isHidden()
    chosen = {action.text(): action for action in card.measures.kinds.actions()}
    assert chosen["None"].isChecked()
    chosen["Head pose"].trigger()
    assert not card.strip.isHidden()
    assert card.strip.lines.kind.words == "Head pose"
    card.timeline.selected = 2
    card.show_measures(recording)
    assert card.strip.lines.times_s[0] == pytest.approx(5.0)
    card.choose_measures("")
    assert card.strip.isHidden()
    card.choose_measures("pose")
    card.show_measures(None)
    assert card.strip.isHidden()
    assert not card.measures.isEnabled()
    card.show_measures(recording)  # the next recording shows what was chosen
    assert not card.strip.isHidden()


def test_the_line_runs_over_the_lanes_time(card, qtbot):
    """A turn from -60 to 60 degrees is a line from corner to corner of what is in view."""
    card.choose_measures("pose")
    strip, colour = card.strip, series_colour(DARK, 0)

    def ys_of_turn():
        image = strip.grab().toImage()
        quarter = LEFT_PX + round(strip.box.width() / 4)
        columns = [LEFT_PX + 5, quarter, round(strip.box.right()) - 5]
        out = []
        for x in columns:
            ys = [
                y for y in range(strip.height())
                if abs(image.pixelColor(x, y).red() - int(colour[1:3], 16)) < 30
                and abs(image.pixelColor(x, y).green() - int(colour[3:5], 16)) < 30
                and abs(image.pixelColor(x, y).blue() - int(colour[5:7], 16)) < 30
            ]  # fmt: skip
            out.append(float(np.mean(ys)) if ys else np.nan)
        return out

    low, quarter, high = ys_of_turn()
    box = strip.box
    at_quarter = box.bottom() - 4 - (box.height() - 8) / 4
    assert low == pytest.approx(box.bottom() - 4, abs=3)
    assert quarter == pytest.approx(at_quarter, abs=3)
    assert high == pytest.approx(box.top() + 4, abs=3)
    card.timeline.show_part(0.0, 9.9 / 4)  # a quarter of the time: a quarter of the turn
    _, _, last = ys_of_turn()
    assert last == pytest.approx(at_quarter, abs=3)


def test_a_click_goes_there_and_the_playhead_moves(card, qtbot):
    card.choose_measures("pose")
    strip = card.strip
    at = QPoint(round(strip.box.center().x()), 20)
    with qtbot.waitSignal(card.timeline.seek_wanted) as said:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert said.args[0] == pytest.approx(4.95, abs=0.1)
    before = strip.grab().toImage()
    card.timeline.show_time(2.0)
    assert strip.grab().toImage() != before
