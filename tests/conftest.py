"""Fixtures for all tests: a home of their own, and the folder of real clips where it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


SLOW = tuple(Path(__file__).parent / name for name in ("e2e", "reliability", "fuzz"))

# Their clocks, windows and processes share the machine with whatever else it does. A second try
# is printed in the summary (RERUN): a test that needs one often has a fault to be found.
REAL_TIME = tuple(
    Path(__file__).parent / name
    for name in [
        "app",
        "cli",
        "cluster",
        "e2e",
        "live",
        "reliability",
        "sessions",
        "sources",
        "streams",
    ]
)

# `make test` runs in two processes: windows are opened in one of them only, one after the other,
# and the tests of a file stay together.
WINDOWS = tuple(Path(__file__).parent / name for name in ("app", "e2e"))


# First: xdist reads the groups in its own.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        windows = any(item.path.is_relative_to(folder) for folder in WINDOWS)
        item.add_marker(pytest.mark.xdist_group("windows" if windows else item.path.as_posix()))
        if any(item.path.is_relative_to(folder) for folder in SLOW):
            item.add_marker("slow")
        if any(item.path.is_relative_to(folder) for folder in REAL_TIME):
            item.add_marker(pytest.mark.flaky(reruns=1))
    if (SHARED / "media").is_dir():
        return
    skip = pytest.mark.skip(reason="needs ../shared (real clips and data), which is not here")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Packs, label sets and caches of a test never touch the user's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("EMOSCOPE_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def media() -> Path:
    """Folder of real face clips; only for tests marked ``shared``."""
    return SHARED / "media"
