"""Fixtures for all tests: a home of their own, and the folder of real clips where it is."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key as standard_error

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Two processes share the cores: torch's threads would wait for each other.
os.environ.setdefault("OMP_NUM_THREADS", "1")

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
WINDOWS = ("tests/app/", "tests/e2e/")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    from xdist.scheduler import LoadScopeScheduling

    class WindowsTogether(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "windows" if nodeid.startswith(WINDOWS) else nodeid.split("::")[0]

    return WindowsTogether(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
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


@pytest.fixture(autouse=True)
def crashes_are_told(pytestconfig: pytest.Config) -> None:
    """The program's log takes the crash handler for itself; the next test has pytest's again."""
    if not faulthandler.is_enabled() and standard_error in pytestconfig.stash:
        faulthandler.enable(pytestconfig.stash[standard_error])


@pytest.fixture(autouse=True)
def sessions_end(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A live session of a test that failed does not run on beside the next test."""
    if not request.node.nodeid.startswith(("tests/live/", "tests/reliability/")):
        yield
        return
    from emoscope.engine.live import LiveSession

    started = []
    start = LiveSession.start

    def noted(session: LiveSession) -> None:
        started.append(session)
        start(session)

    monkeypatch.setattr(LiveSession, "start", noted)
    yield
    for session in started:
        session.stop()


@pytest.fixture(scope="session")
def media() -> Path:
    """Folder of real face clips; only for tests marked ``shared``."""
    return SHARED / "media"


@pytest.fixture
def shared() -> Path:
    """Folder of what is not part of the project; only for tests marked ``shared``."""
    return SHARED
