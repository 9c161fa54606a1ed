"""What markers cover on the timeline."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from emoscope.app.models.recording import Lane, Part
from emoscope.app.theme.tokens import DARK
from emoscope.app.views.face_panels import bar_rows
from emoscope.app.views.lane_painting import LEFT_PX, areas_of
from emoscope.app.views.measures_button import MeasuresButton
from emoscope.app.views.timeline import Timeline
from emoscope.app.views.timeline_card import TimelineCard
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.manifest import Marker

LANES = QRectF(LEFT_PX, 26, 900, 400)


def lane(track, *parts):
    times = np.linspace(0, 10, 11)
    return Lane(track, times, np.zeros((11, 2), np.float32), np.zeros(11, int), parts)


def shown(qtbot, *lanes):
    timeline = Timeline(DARK)
    qtbot.addWidget(timeline)
    timeline.resize(1000, 400)
    timeline.show_lanes(lanes, (), (0.0, 10.0))
    return timeline


def test_a_stretch_covers_all_lanes_or_those_of_its_person_while_they_are_theirs(qtbot):
    split = lane(2, Part("Anna", -np.inf, 4.0), Part("Ben", 4.0, np.inf))
    timeline = shown(qtbot, lane(1, Part("")), split)
    marker = Marker(time_s=2.0, end_s=8.0, kind="exclude", text="left out")
    (area,) = areas_of(timeline, marker, LANES)
    assert area.height() == LANES.height()
    (area,) = areas_of(timeline, marker.model_copy(update={"person": "ben"}), LANES)
    assert area.top() == timeline.lane_rect(2).top()
    assert (timeline.time_at(area.left()), timeline.time_at(area.right())) == (4.0, 8.0)
    (area,) = areas_of(timeline, marker.model_copy(update={"person": "face 1"}), LANES)
    assert area.top() == timeline.lane_rect(1).top()
    assert areas_of(timeline, marker.model_copy(update={"person": "face 2"}), LANES) == []
    assert areas_of(timeline, Marker(time_s=2.0, text="moment"), LANES) == []


def test_a_lane_has_the_names_of_its_people_in_their_order():
    assert lane(3, Part("")).name == ""
    parts = Part("Ben", -np.inf, 1.0), Part("", 1.0, 2.0), Part("Anna", 2.0), Part("Ben")
    assert lane(3, *parts).name == "Ben, Anna"


def test_the_legend_names_both_sets_that_are_side_by_side(qtbot):
    def rows(*names):
        return bar_rows(LabelSet("made", tuple(Label(name) for name in names)), DARK)

    card = TimelineCard(QWidget(), DARK, MeasuresButton())
    qtbot.addWidget(card)
    card.show_legend(rows("happy"))
    assert "happy" in card.legend.text()
    assert "<b>A</b>" not in card.legend.text()
    card.show_legend(rows("happy"), rows("calm"))
    first, second = card.legend.text().split("<br>")
    assert first.startswith("<b>A</b>")
    assert "happy" in first
    assert second.startswith("<b>B</b>")
    assert "calm" in second
    assert "happy" not in second
