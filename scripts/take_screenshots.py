"""Screenshots of every place for the documents: light and dark, at two sizes, on the demo clip.

    PYTHONPATH=. python scripts/take_screenshots.py docs/screenshots

Needs a display (Xvfb will do). Only the bundled clip's face is ever shown.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from emoscope.app.models.settings import SettingsStore
    from emoscope.app.window import MainWindow
    from emoscope.engine.data import FrameResult

PLACES = ("live", "recordings", "labels", "studies")
SIZES = {"": (1280, 720), "-large": (1920, 1080)}
PATIENCE_S = 300.0
FRESH_MS = 120.0
"""A busy machine may fall behind for a moment; that is not what the pictures are about."""
CLEAR = 0.85
HELD_S = (1.0, 1.8)
"""A label leads for so long when a picture is taken: the clip is of that face alone by then, and
the face has not changed again."""
CALM_S = 20.0
"""How long the other places wait for that: they show it in the badge alone."""


def main() -> None:
    """Take them all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", choices=PLACES, help="Only this place.")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["EMOSCOPE_HOME"] = home
        take(options.folder, options.only)


def take(folder: Path, only: str = "") -> None:
    """Open the window and go through its places, or to one."""
    from PySide6.QtWidgets import QApplication

    from emoscope.app.models.settings import SettingsStore
    from emoscope.app.start import Wishes, begin, make_window
    from emoscope.engine import paths

    application = QApplication([])
    store = SettingsStore()
    store.set(theme="dark")
    wishes = Wishes(video=paths.demo_clip())
    window = make_window(wishes, store)
    window.resize(*SIZES[""])
    window.show()

    def wait(seconds: float, until: Callable[[], bool] | None = None) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (until is not None and until()):
            application.processEvents()
            time.sleep(0.005)

    wait(1.0)
    if not only:
        window.grab().save(str(folder / "notice.png"))
    store.accept_notice()
    window.show_notice(False)
    begin(window, wishes)
    wait(PATIENCE_S, lambda: has_scores(window))
    window.sources.play_demo()
    wait(PATIENCE_S, lambda: window.live.history.now_s > 14)
    window.live_page.labels.expand.setChecked(False)
    page = window.recordings.page
    window.recordings.analyse([paths.demo_clip()])
    wait(PATIENCE_S, lambda: page.recording is not None and page.job is None)
    wait(1.0)
    if page.recording is not None:
        page.markers.choice.choose(page.recording.label_set.names[0])
        page.markers.refresh_segments()
        page.markers.add_at(2.0)
        page.seek((page.recording.start_s + page.recording.end_s) * 0.4)
    window.labels_page.sentence.setText("a person who tells a joke")
    window.labels_page.try_typed()
    with a_study(page.recording.folder if page.recording is not None else None) as study:
        window.studies_commands.open(study)
        take_places(window, store, folder, wait, (only,) if only else PLACES)
        window.studies.page.book.close()
    if only:
        window.closing.may_close = lambda: True  # type: ignore[method-assign]
        window.close()
        return
    window.resize(*SIZES[""])
    store.set(theme="dark")
    window.go_to("live")
    window.view.toggle_presenter()
    wait(3.0)
    wait(PATIENCE_S, IsClear(window))
    presenter = window.view.presenter
    if presenter is not None:
        presenter.grab().save(str(folder / "presenter.png"))
        presenter.close()
    window.view.show_settings()
    settings = window.view.settings
    if settings is not None:
        wait(1.0)
        settings.grab().save(str(folder / "settings.png"))
        settings.close()
    window.neutral.show_why()
    why = window.neutral.why
    if why is not None:
        wait(60.0, lambda: why.strip.shown is not None)
        why.grab().save(str(folder / "why.png"))
        why.close()
    window.closing.may_close = lambda: True  # type: ignore[method-assign]
    window.close()


def take_places(
    window: MainWindow,
    store: SettingsStore,
    folder: Path,
    wait: Callable[..., None],
    places: Sequence[str],
) -> None:
    """Places in both themes at both sizes."""
    for theme in ("dark", "light"):
        store.set(theme=theme)
        for suffix, size in SIZES.items():
            window.resize(*size)
            for place in places:
                window.go_to(place)
                wait(2.0)
                wait(PATIENCE_S if place == "live" else CALM_S, IsClear(window))
                window.grab().save(str(folder / f"{place}-{theme}{suffix}.png"))


@contextmanager
def a_study(results: Path | None) -> Iterator[Path]:
    """A small study, of made-up people, whose first session is the clip that was analysed."""
    from emoscope.engine.study.edits import NewSession, added
    from emoscope.engine.study.folder import create_study

    with tempfile.TemporaryDirectory() as place:
        made = create_study(Path(place) / "pilot", "Films and faces")
        rows = []
        for number in range(1, 6):
            for condition in ("rest", "film"):
                first = number == 1 and condition == "rest" and results is not None
                name = f"P{number:02}/{condition}.mp4"
                film = made.folder / name
                film.parent.mkdir(exist_ok=True)
                film.touch()
                rows.append(
                    NewSession(
                        participant=f"P{number:02}",
                        condition=condition,
                        group="morning" if number < 4 else "evening",
                        role="first visit",
                        note="laughed at the end" if number == 2 and condition == "film" else "",
                        film=name,
                        results=str(results) if first else "",
                        stem=condition,
                    )
                )
        made.edit("Add", lambda study: added(study, rows))
        yield made.folder


def has_scores(window: MainWindow) -> bool:
    """A face is scored."""
    result = window.live.result
    return result is not None and any(face.probabilities is not None for face in result.faces)


class IsClear:
    """The scores are fresh and of the face that is seen, and what is shown of them does not glide.

    They are of a clip, and so lag behind a picture that has just changed.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._leads: dict[int, int] = {}
        self._since_s = time.monotonic()

    def __call__(self) -> bool:
        window = self._window
        scored, shown = tops(window.live.result), tops(window.live_page.glide.result)
        leads = {track: label for track, (label, _) in scored.items()}
        if leads != self._leads:
            self._leads, self._since_s = leads, time.monotonic()
        return (
            window.live.stats.score_age_ms < FRESH_MS
            and HELD_S[0] < time.monotonic() - self._since_s < HELD_S[1]
            and any(
                track in shown and min(value, shown[track][1]) > CLEAR
                for track, (_, value) in scored.items()
            )
        )


def tops(result: FrameResult | None) -> dict[int, tuple[int, float]]:
    """Number and share of each face's leading label."""
    faces = () if result is None else result.faces
    return {
        face.track: (int(np.nanargmax(face.probabilities)), float(np.nanmax(face.probabilities)))
        for face in faces
        if face.probabilities is not None and not bool(np.isnan(face.probabilities).all())
    }


if __name__ == "__main__":
    main()
