"""Opens every dialog of the window, one after the other, with a recording and a study open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from emoscope.app.views.fitting import Dialog
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack

ACTIONS = (
    *("file.open_stream", "file.models", "file.settings", "live.camera_settings", "live.why"),
    *("live.streams", "recordings.export", "recordings.forget"),
    *("labels.examples", "labels.compare", "studies.new", "studies.move", "studies.rename"),
    *("studies.run", "studies.options", "studies.output", "studies.relocate"),
    *("studies.describe", "view.palette", "help.pages", "help.keys", "help.doctor", "help.about"),
)


def open_study_and_recording(window, home: Path, study_name: str) -> None:
    """Open a session with two faces and markers from a study, as a person does."""
    pack = tiny_pack(home / "packs" / "tiny")
    opened = create_study(home / "study", study_name)
    ones = np.zeros((60, 1), np.float32)
    made_session(
        opened.folder / "talk", pack, load_label_set("basic7"), {1: ones, 2: ones},
        embeddings=False, markers=(Marker(time_s=2.0, text="a word"),),
    )  # fmt: skip
    new = [NewSession(participant="P1", condition="film", results="talk", stem="talk")]
    opened.edit("Add", lambda before: added(before, new))
    window.studies_commands.open(opened.folder)
    page = window.studies.page
    page.view.mark([1])
    window.studies_commands.show_chosen()
    assert window.recordings.page.recording is not None
    assert window.recordings.page.queue.back.isVisible()


def made_by_hand(window, home: Path) -> dict[str, Callable[[], QDialog]]:
    """Dialogs that stand behind a file, a menu of the timeline or a download."""
    from emoscope.app.models.alike import Alike
    from emoscope.app.views.alike_dialog import AlikeDialog
    from emoscope.app.views.model_questions import (
        CalibrateQuestion,
        ConsentQuestion,
        ConvertQuestion,
        remove_question,
    )
    from emoscope.app.views.name_dialog import NameDialog
    from emoscope.app.views.picture_dialog import PictureDialog
    from emoscope.app.views.study_markers_dialog import MarkersDialog
    from emoscope.engine.models.catalogue import catalogue
    from emoscope.engine.runtime.at_hand import PackFacts

    recording = window.recordings.page.recording
    markers = window.recordings.page.markers
    picture = home / "picture.png"
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(picture))
    return {
        "name": lambda: NameDialog("?", "", ("Anna",), lambda _: None, window),
        "markers": lambda: MarkersDialog(3, window),
        "marker": lambda: markers.ask_marker(recording.markers[0]),
        "types": markers.ask_type,
        "alike": lambda: AlikeDialog(Alike(recording, window), window.store, window),
        "picture": lambda: PictureDialog(picture, window),
        "consent": lambda: ConsentQuestion(catalogue()[0], window),
        "convert": lambda: ConvertQuestion(Path("emoclip.pth"), ["vit-b-32"], window),
        "calibrate": lambda: CalibrateQuestion(PackFacts("compact", "Compact", True), home, window),
        "remove": lambda: remove_question("compact", window),
    }


def each_dialog(
    window, home: Path, wait: Callable[[Callable[[], bool]], None]
) -> Iterator[tuple[str, QDialog]]:
    """Every dialog while it is shown, and what opened it.

    Args:
        window: With a face that is scored, and :func:`open_study_and_recording` done.
        home: For files that a dialog needs.
        wait: Waits until something is so.
    """
    openers = {name: window.actions_table[name].trigger for name in ACTIONS}
    for name, opens in (openers | made_by_hand(window, home)).items():
        before = _dialogs(window)
        made = opens()
        if isinstance(made, QDialog):
            made.show()
        wait(lambda before=before: bool(_dialogs(window) - before))
        for dialog in _dialogs(window) - before:
            yield name, dialog
            dialog.close()
        QApplication.processEvents()


def _dialogs(window) -> set[QDialog]:
    return {each for each in window.findChildren(QDialog) if each.isVisible()}


def kinds(of: type[Dialog] = Dialog) -> set[type[Dialog]]:
    """The classes of dialogs that the window shows."""
    found = set()
    for each in of.__subclasses__():
        found |= kinds(each) or {each}
    return found
