"""Fixtures shared by tests/app and tests/e2e/window."""

import pytest
from PySide6.QtWidgets import QApplication
from windowing import Desk, nothing_left_behind


@pytest.fixture
def store_path(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture(autouse=True)
def no_leftovers(request):
    """Every test of the window: no thread, timer or camera may outlive it."""
    engines = []
    desks = []
    request.node.desks, request.node.engines = desks, engines
    with nothing_left_behind(engines):
        yield
        for made in desks:
            made.close()
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot, request, store_path, no_leftovers):
    """Makes windows on a fake engine; they are closed at the end of the test."""

    def make(**options):
        options.setdefault("path", store_path)
        made = Desk(qtbot, **options)
        request.node.desks.append(made)
        request.node.engines.append(made.engine)
        return made

    return make
