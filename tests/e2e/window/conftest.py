"""The window's end-to-end tests use the same fixtures as its unit tests."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "app"))

try:
    from PySide6 import QtWidgets  # noqa: F401
except ImportError as error:  # a machine without Qt's system libraries
    collect_ignore_glob = ["test_*.py"]
    print(f"tests/e2e/window is left out. Qt cannot be loaded here: {error}", file=sys.stderr)
else:
    from studio import clip, pack, studio  # noqa: F401
    from window_fixtures import desk, no_leftovers, store_path  # noqa: F401


@pytest.fixture
def label_file(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("name: own\nlabels:\n- calm\n- name: tense\n  prompts: [a tense face]\n")
    return path
