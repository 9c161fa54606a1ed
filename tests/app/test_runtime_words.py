"""What serves, and why, stands in the status bar's tip and on the doctor's page, as it is now."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication

from emoscope.app.i18n import install_language, remove_language
from emoscope.app.models.doctor import doctor_lines
from emoscope.app.models.engine_access import SourceChoice
from emoscope.app.models.live import QUIET
from emoscope.app.views.doctor_dialog import DoctorDialog
from emoscope.app.views.status_line import StatusLine
from emoscope.engine.live.phases import Phase
from tests.test_pipeline import pipeline_of

FIRST = "asked auto, got openvino (f32 on CPU): this machine is being measured while it serves"
THEN = "asked auto, got openvino-bf16 (bf16 on CPU): 2.9 ms a face, measured here on 2026-11-20"


@pytest.fixture
def pipeline():
    made = pipeline_of()
    made.explain = lambda: FIRST
    return made


def test_the_status_bar_follows_a_change_of_runtime(qtbot, pipeline):
    bar = StatusLine()
    qtbot.addWidget(bar)
    bar.show_model(pipeline, False)
    assert bar.model.toolTip() == FIRST
    pipeline.explain = lambda: THEN
    pipeline.runtime.precision = "bf16"
    bar.show_stats(QUIET, "")
    assert bar.model.toolTip() == THEN
    assert "bf16" in bar.model.text()
    bar.show_model(None, False)
    bar.show_stats(QUIET, "")
    assert bar.model.toolTip() == ""


def test_the_doctor_says_why(pipeline):
    assert ("Chosen", FIRST) in doctor_lines(QUIET, pipeline, "none")
    pipeline.explain = str
    assert "Chosen" not in dict(doctor_lines(QUIET, pipeline, "none"))


def quiet_live(pipeline):
    return SimpleNamespace(stats=QUIET, pipeline=pipeline, running=False, choice=SourceChoice())


@pytest.fixture
def german(qapp):
    translators = install_language("de")
    yield
    remove_language(translators)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (FIRST, "gewünscht auto, verwendet openvino (f32 auf CPU): dieser Rechner wird gemessen"),
        (f"{THEN} (openvino: 4.1 ms)", "2.9 ms pro Gesicht, hier gemessen am 2026-11-20 (openv"),
        (
            "asked auto, got torch (f32 on CPU): next best measured; not usable: "
            "openvino: This CPU does not compute in bf16; onnxruntime: OSError: no",
            "nächstbeste; nicht nutzbar: openvino: Dieser Prozessor",
        ),
    ],
)
def test_why_a_runtime_serves_is_said_in_the_windows_language(german, qtbot, pipeline, said, shown):
    pipeline.explain = lambda: said
    bar = StatusLine()
    qtbot.addWidget(bar)
    bar.show_model(pipeline, False)
    assert shown in bar.model.toolTip()
    dialog = DoctorDialog(quiet_live(pipeline))
    qtbot.addWidget(dialog)
    assert shown in dict(dialog.lines())["Auswahl"]
    dialog.copy()
    assert said in QGuiApplication.clipboard().text()


def test_faces_that_are_not_followed_stand_in_the_status_bar(qtbot, pipeline):
    bar = StatusLine()
    qtbot.addWidget(bar)
    bar.show_model(pipeline, False)
    running = replace(QUIET, phase=Phase.RUNNING)
    bar.show_stats(replace(running, unfollowed=5), "camera")
    assert bar.more.text() == "5 more in view"
    bar.show_stats(running, "camera")
    assert bar.more.text() == ""


def test_no_latency_is_said_before_there_is_one(qtbot, pipeline):
    bar = StatusLine()
    qtbot.addWidget(bar)
    bar.show_model(pipeline, False)
    running = replace(QUIET, phase=Phase.RUNNING)
    bar.show_stats(running, "camera")
    assert bar.latency.text() == ""
    bar.show_stats(replace(running, latency_ms=41.6), "camera")
    assert bar.latency.text() == "latency 42 ms"
