"""What a clone on another system makes of the files."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def tracked():
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("this is not a checkout")
    return [name for name in done.stdout.split("\0") if name]


def test_line_endings_are_the_same_everywhere(tracked):
    """Packs are checked by size and sum: a clone that turns them into CRLF has no model."""
    asked = "\0".join(tracked)
    done = subprocess.run(
        ["git", "check-attr", "-z", "--stdin", "eol", "text"],
        cwd=ROOT,
        input=asked,
        capture_output=True,
        text=True,
        check=True,
    )
    rows = done.stdout.split("\0")
    said = {}
    for name, attribute, value in zip(rows[0::3], rows[1::3], rows[2::3], strict=False):
        said.setdefault(name, {})[attribute] = value
    loose = [name for name, has in said.items() if has["eol"] != "lf" and has["text"] != "unset"]
    assert len(said) == len(tracked)
    assert loose == []


def test_names_fit_every_file_system(tracked):
    folded = [name.casefold() for name in tracked]
    assert len(set(folded)) == len(folded)
    assert [name for name in tracked if re.search(r'[<>:"|?*\\]|[. ]$', name)] == []
    assert [name for name in tracked if (ROOT / name).is_symlink()] == []
    assert max(map(len, tracked)) < 150
