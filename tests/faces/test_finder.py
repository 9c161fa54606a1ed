"""Following and looking, with scripted networks."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.faces.finder import FaceFinder, StillFinder, distinct
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.landmarks import LandmarkFinder, Looking, Suspects
from emoscope.engine.faces.quality import face_box
from emoscope.engine.faces.region import Region, around_mesh
from emoscope.engine.faces.tiles import tiles
from tests.faces.synthetic import face

PICTURE = np.zeros((300, 600, 3), np.uint8)
LARGE = np.zeros((1080, 1920, 3), np.uint8)


class FakeDetector:
    """Sees the same faces each time."""

    def __init__(self, *faces):
        self.faces = list(faces)
        self.unsure = []
        self.squares = []
        self.closed = False

    def find(self, image, squares):
        self.squares.append(list(squares))
        return [around_mesh(each) for each in self.faces]

    def survey(self, image, squares, suspected):
        self.squares.append(list(squares))
        return [around_mesh(each) for each in self.faces], self._boxes()

    def boxes(self, image, squares, least):
        self.squares.append(list(squares))
        return self._boxes()

    def _boxes(self):
        return [face_box(each) for each in (*self.faces, *self.unsure)]

    def close(self):
        self.closed = True


class FakeMesh:
    """Finds a face where a region is, unless it lies at a place where nobody is any more."""

    def __init__(self):
        self.calls = []
        self.gone = set()
        self.closed = False

    def find(self, image, regions):
        self.calls.append(len(regions))
        return [(filling(r), 0.1 if round(r.x_px) in self.gone else 0.9) for r in regions]

    def close(self):
        self.closed = True


def filling(region):
    """A face whose next region is this one."""
    mesh = face((0, 0), 100)
    now = around_mesh(mesh)
    mesh[:, :2] -= now.x_px, now.y_px
    mesh *= region.side_px / now.side_px
    mesh[:, :2] += region.x_px, region.y_px
    return mesh


def finder_of(*faces, max_faces=4):
    detector, mesh = FakeDetector(*faces), FakeMesh()
    return FaceFinder(detector, mesh, max_faces), detector, mesh


def test_all_faces_go_through_one_call():
    finder, _, mesh = finder_of(face((100, 150), 90), face((300, 150), 90), face((500, 150), 90))
    assert isinstance(finder, LandmarkFinder)
    assert len(finder.find(PICTURE)) == 3
    assert mesh.calls == [3]


def test_a_face_in_an_ignored_region_is_neither_taken_nor_followed():
    detector, mesh = FakeDetector(face((500, 150), 120), face((100, 150), 60)), FakeMesh()
    finder = FaceFinder(detector, mesh, 1, [Ignored(0.5, 0, 0.5, 1)])
    for _ in range(3):
        (found,) = finder.find(PICTURE)
        assert found[:, 0].mean() == pytest.approx(100, abs=10)
    assert max(mesh.calls) == 1
    assert finder.unfollowed == 0


def test_followed_faces_are_not_detected_again():
    finder, detector, _ = finder_of(face((100, 150), 90), max_faces=1)
    for _ in range(20):
        assert len(finder.find(PICTURE)) == 1
    assert len(detector.squares) == 1


def test_a_second_face_is_looked_for_now_and_then():
    finder, detector, _ = finder_of(face((100, 150), 90))
    for _ in range(18):
        finder.find(PICTURE)
    assert len(detector.squares) == 3
    assert len(finder.find(PICTURE)) == 1  # the followed one is not found twice


def test_who_leaves_is_looked_for_at_once():
    finder, detector, mesh = finder_of(face((100, 150), 90), max_faces=1)
    finder.find(PICTURE)
    detector.faces.clear()
    mesh.gone = {round(around_mesh(face((100, 150), 90)).x_px)}
    assert finder.find(PICTURE) == []
    finder.find(PICTURE)
    finder.find(PICTURE)
    assert len(detector.squares) >= 2


def test_the_largest_are_followed():
    finder, _, mesh = finder_of(face((80, 150), 60), face((300, 150), 140), max_faces=1)
    finder.find(PICTURE)
    (kept,) = finder.find(PICTURE)
    assert mesh.calls[-1] == 1
    assert kept[:, 0].mean() == pytest.approx(80, abs=30)


def test_two_regions_of_one_face_are_one():
    one, other = Region(100, 100, 90, 0), Region(104, 98, 92, 0.2)
    assert distinct([one, other, Region(300, 100, 90, 0)]) == [one, Region(300, 100, 90, 0)]


def test_reset_looks_anew_and_close_closes():
    finder, detector, mesh = finder_of(face((100, 150), 90), max_faces=1)
    finder.find(PICTURE)
    finder.reset()
    finder.find(PICTURE)
    assert len(detector.squares) == 2
    finder.close()
    assert detector.closed
    assert mesh.closed


def sides_seen(picture, max_faces, *faces):
    finder, detector, _ = finder_of(*faces, max_faces=max_faces)
    for _ in range(42):
        finder.find(picture)
    return [square for (square,) in detector.squares]


def test_a_large_picture_of_a_crowd_is_also_looked_at_in_parts():
    squares = sides_seen(LARGE, 8)
    assert [s.side_px for s in squares[:4]] == [1920, 480, 1920, 480]
    assert len({(s.x_px, s.y_px) for s in squares if s.side_px == 480}) == 15


def test_two_parts_for_each_look_at_the_whole_while_some_are_followed():
    squares = sides_seen(LARGE, 8, face((900, 500), 200))
    parts = [s for s in squares if s.side_px == 480]
    assert len(parts) == 2 * (len(squares) - len(parts))


@pytest.mark.parametrize(("picture", "max_faces"), [(LARGE, 4), (PICTURE, 16)])
def test_few_faces_or_a_small_picture_need_no_parts(picture, max_faces):
    assert {s.side_px for s in sides_seen(picture, max_faces)} == {max(picture.shape[:2])}


def test_stills_are_searched_one_by_one():
    detector, mesh = FakeDetector(face((100, 150), 90), face((400, 150), 90)), FakeMesh()
    stills = StillFinder(detector, mesh, max_faces=1)
    assert len(stills.find(PICTURE)) == 1
    assert len(stills.find(PICTURE)) == 1
    assert len(detector.squares) == 2


def test_looking_waits_for_two_frames_or_six():
    looking, seen = Looking(), []
    for frame in range(14):
        seen.append(looking.due)
        looking.after(followed=1 if frame >= 4 else 0)
    assert seen[:5] == [True, False, True, False, True]
    assert seen.count(True) == 4


def test_while_faces_are_covered_no_new_one_waits():
    finder, detector, _ = finder_of(face((100, 150), 90))
    finder.find(PICTURE)
    finder.look_always(True)
    detector.faces.append(face((400, 150), 90))  # somebody comes in
    assert len(finder.find(PICTURE)) == 2
    finder.look_always(False)
    searched = len(detector.squares)
    finder.find(PICTURE)
    assert len(detector.squares) == searched


def nine():
    return [face((60 + 60 * i, 150), 40) for i in range(9)]


def test_faces_beyond_those_that_are_followed_are_counted():
    finder, _, _ = finder_of(*nine(), max_faces=4)
    assert len(finder.find(PICTURE)) == 4
    assert finder.unfollowed == 5


def test_a_count_asks_now_and_then_and_follows_nobody_else():
    finder, detector, _ = finder_of(*nine()[:4], max_faces=4)
    finder.find(PICTURE)
    assert finder.unfollowed == 0
    detector.faces = nine()
    for _ in range(40):
        assert len(finder.find(PICTURE)) == 4
    assert finder.unfollowed == 5
    assert len(detector.squares) == 2


def test_while_faces_are_covered_every_picture_is_counted():
    finder, detector, _ = finder_of(*nine()[:4], max_faces=4)
    finder.look_always(True)
    finder.find(PICTURE)
    detector.faces = nine()[:5]  # a fifth one comes in
    finder.find(PICTURE)
    assert finder.unfollowed == 1


def test_while_faces_are_covered_it_says_where_one_may_be():
    finder, detector, mesh = finder_of(*nine()[:3], max_faces=4)
    detector.unsure = nine()[5:6]
    mesh.gone = {round(around_mesh(nine()[2]).x_px)}  # a profile: seen, and not followed
    finder.find(PICTURE)
    assert finder.suspected == ()
    finder.look_always(True)
    assert len(finder.find(PICTURE)) == 2
    assert isinstance(finder, Suspects)
    assert set(finder.suspected) == {face_box(nine()[i]) for i in (0, 1, 2, 5)}
    finder.look_always(False)
    finder.find(PICTURE)
    assert finder.suspected == ()


def test_while_all_places_are_taken_it_says_so_too():
    finder, detector, _ = finder_of(*nine()[:4], max_faces=4)
    detector.unsure = nine()[5:6]
    finder.look_always(True)
    for _ in range(3):
        finder.find(PICTURE)
    assert finder.unfollowed == 0
    assert face_box(nine()[5]) in finder.suspected


def test_while_a_crowd_is_covered_its_parts_are_looked_at_too():
    finder, detector, _ = finder_of(face((900, 500), 200), max_faces=8)
    finder.look_always(True)
    for _ in range(15):
        finder.find(LARGE)
    looks, far = detector.squares[::2], detector.squares[1::2]
    assert [[s.side_px for s in squares] for squares in looks] == [[1920, 480]] * 15
    assert len({(part.x_px, part.y_px) for _, part in looks}) == 15
    # Who is not to be followed is covered all the same, and each part is seen within 0.1 s.
    assert {s.side_px for squares in far for s in squares} == {720}
    assert sorted(map(str, (s for squares in far[:3] for s in squares))) == sorted(
        map(str, tiles(1920, 1080))
    )


def test_a_picture_of_two_parts_leaves_a_frame_of_the_round_without_any():
    finder, detector, _ = finder_of(max_faces=1)
    finder.look_always(True)
    for _ in range(3):
        finder.find(np.zeros((720, 1280, 3), np.uint8))
    assert [len(squares) for squares in detector.squares] == [1, 1, 1, 1, 1]


def test_a_far_face_stays_covered_until_its_part_is_looked_at_again():
    finder, detector, _ = finder_of(max_faces=1)
    finder.look_always(True)
    detector.unsure = nine()[:1]
    finder.find(LARGE)
    detector.unsure = []
    for _ in range(2):
        finder.find(LARGE)
        assert finder.suspected == (face_box(nine()[0]),)
    finder.find(LARGE)
    assert finder.suspected == ()
    detector.unsure = nine()[:1]
    finder.find(LARGE)
    detector.unsure = []
    finder.reset()  # another shot
    finder.find(LARGE)
    assert finder.suspected == ()


def test_what_the_mesh_does_not_take_for_a_face_is_not_counted():
    finder, _, mesh = finder_of(*nine(), max_faces=4)
    mesh.gone = {round(around_mesh(each).x_px) for each in nine()[6:]}
    finder.find(PICTURE)
    assert finder.unfollowed == 2


def test_no_count_while_there_is_room():
    finder, _, _ = finder_of(*nine()[:2], max_faces=4)
    finder.find(PICTURE)
    assert finder.unfollowed == 0
