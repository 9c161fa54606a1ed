from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.engine.data import Box
from emoscope.engine.faces.tracking import KEEP_S, Sighting, Tracker


def look(seed):
    """Of one person: 192 numbers of length 1, far from everybody else's."""
    vector = np.random.default_rng(seed).normal(size=192)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


ANNA, BEN = look(1), look(2)


def near(vector, seed, amount=0.2):
    """The same person a moment later."""
    other = vector + amount * look(seed)
    return (other / np.linalg.norm(other)).astype(np.float32)


def at(x, y=100.0, who=ANNA, size=100.0):
    return Sighting(Box(x - size / 2, y - size / 2, size, size), who)


def test_numbers_from_one_in_order_of_appearance():
    tracker = Tracker()
    assert tracker.update(0.0, [at(100)]) == [1]
    assert tracker.update(0.04, [at(500, who=BEN), at(101)]) == [2, 1]
    assert tracker.lost == ()


@pytest.mark.parametrize("rate", [5, 10, 25, 60])
def test_walking_across_the_picture_at_any_rate(rate):
    tracker = Tracker()
    for i in range(3 * rate):
        t = i / rate
        assert tracker.update(t, [at(100 + 250 * t, who=near(ANNA, i + 10))]) == [1]


def test_variable_rate():
    tracker = Tracker()
    for t in np.cumsum([0.02, 0.3, 0.04, 0.5, 0.033, 0.9, 0.04]):
        assert tracker.update(float(t), [at(100 + 60 * t)]) == [1]


def test_survives_a_gap_of_one_second():
    tracker = Tracker()
    tracker.update(0.0, [at(100)])
    tracker.update(0.04, [at(100)])
    for i in range(1, 25):
        assert tracker.update(0.04 + 0.04 * i, []) == []
        assert [number for number, _ in tracker.lost] == [1]
    assert tracker.update(1.05, [at(130)]) == [1]
    assert tracker.lost == ()


def test_longer_gap_gives_a_new_number():
    tracker = Tracker()
    tracker.update(0.0, [at(100)])
    tracker.update(KEEP_S + 0.1, [])
    assert tracker.lost == ()
    assert tracker.update(KEEP_S + 0.2, [at(100)]) == [2]


def test_somebody_else_far_away_is_somebody_else():
    tracker = Tracker()
    tracker.update(0.0, [at(100)])
    assert tracker.update(0.5, [at(700)]) == [2]


def test_somebody_else_at_the_same_place_is_somebody_else():
    tracker = Tracker()
    tracker.update(0.0, [at(100)])
    tracker.update(0.5, [])
    assert tracker.update(0.8, [at(100, who=BEN)]) == [2]


def test_a_much_larger_face_is_somebody_else():
    tracker = Tracker()
    tracker.update(0.0, [at(100, size=60)])
    assert tracker.update(0.04, [at(100, size=200)]) == [2]


def crossing(rate, hidden):
    """Two people pass each other; the one behind is not seen while covered."""
    for i in range(4 * rate + 1):
        t = i / rate
        anna, ben = 100 + 150 * t, 700 - 150 * t
        faces = [("anna", at(anna, who=near(ANNA, i)))]
        if not (hidden and abs(anna - ben) < 80):
            faces.append(("ben", at(ben, who=near(BEN, 1000 + i))))
        yield t, faces if i % 2 else faces[::-1]


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("rate", [10, 30])
def test_two_people_crossing_keep_their_numbers(rate, hidden):
    tracker = Tracker()
    numbers = {}
    for t, faces in crossing(rate, hidden):
        for (name, _), number in zip(faces, tracker.update(t, [s for _, s in faces]), strict=True):
            numbers.setdefault(name, set()).add(number)
    assert len(numbers["anna"]) == len(numbers["ben"]) == 1
    assert numbers["anna"] != numbers["ben"]


def test_turning_round_behind_somebody():
    tracker = Tracker()
    for i in range(20):
        tracker.update(i / 20, [at(100 + 200 * i / 20)])
    # Last seen at 290 on the way right; comes back on the left side 0.9 s later.
    assert tracker.update(0.95 + 0.9, [at(240)]) == [1]


def test_going_back_in_time_is_another_scene():
    tracker = Tracker()
    tracker.update(5.0, [at(100)])
    assert tracker.update(1.0, [at(100)]) == [2]


def test_numbers_are_never_given_twice():
    tracker = Tracker()
    assert tracker.update(0.0, [at(100)]) == [1]
    tracker.reset()
    assert tracker.lost == ()
    assert tracker.update(0.0, [at(100)]) == [2]


sightings = st.lists(
    st.builds(
        at,
        st.floats(-200, 2000),
        st.floats(-200, 1200),
        st.sampled_from([look(i) for i in range(4)]),
        st.floats(0.0, 900),
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0.001, 2.0), sightings), max_size=12))
def test_every_face_gets_one_number_and_lost_ones_are_recent(frames):
    tracker = Tracker()
    t = 0.0
    seen = {}
    for step, faces in frames:
        t += step
        numbers = tracker.update(t, faces)
        assert len(set(numbers)) == len(faces)
        assert all(number >= 1 for number in numbers)
        for number in numbers:
            seen[number] = t
        lost = [number for number, _ in tracker.lost]
        assert not set(lost) & set(numbers)
        assert all(0 < t - seen[number] <= KEEP_S + 1e-9 for number in lost)
    assert set(seen) == set(range(1, len(seen) + 1))


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(4)), st.floats(0.01, 1.0))
def test_the_order_of_faces_in_a_frame_does_not_matter(order, step):
    people = [at(150 + 300 * i, who=look(i)) for i in range(4)]
    tracker = Tracker()
    tracker.update(0.0, people)
    assert tracker.update(step, [people[i] for i in order]) == [i + 1 for i in order]
