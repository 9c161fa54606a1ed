"""From what was asked on the command line to a window with its model and source."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from emoscope.app.models.engine_access import Backend, SourceChoice
from emoscope.app.models.label_book import LabelBook
from emoscope.app.models.live import LiveModel, ModelChoice
from emoscope.app.models.sets import FIRST_SET, in_own_language
from emoscope.app.models.settings import SettingsStore
from emoscope.app.window import MainWindow
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set, means_file


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was said on the command line; None where nothing was said."""

    camera: str | None = None
    video: Path | None = None
    labels: str | None = None
    model: str | None = None
    faces: int | None = None
    runtime: str | None = None
    verbose: bool = False
    source: str | None = field(default=None, repr=False)
    file: Path | None = None
    new_window: bool = False


def first_labels(wanted: str | None, remembered: str) -> tuple[LabelSet, Path | None, str]:
    """The label set to begin with, its file if it is the user's own, and what went wrong."""
    trouble = ""
    for name in (wanted, remembered, in_own_language(FIRST_SET)):
        if not name:
            continue
        try:
            label_set = load_label_set(name)
        except EmoScopeError as error:
            trouble = trouble or str(error)
            continue
        path = Path(name)
        return label_set, path if means_file(name) else None, trouble
    return LabelSet("labels", (Label("a smiling face"),)), None, trouble


def make_window(
    wishes: Wishes, store: SettingsStore | None = None, backend: Backend | None = None
) -> MainWindow:
    """The window with its models; nothing is opened or loaded yet."""
    store = store or SettingsStore()
    values = store.values
    label_set, path, trouble = first_labels(wishes.labels, values.label_set)
    book = LabelBook(label_set, path)
    live = LiveModel(book, backend)
    book.setParent(live)
    window = MainWindow(live, store)
    live.setParent(window)
    store.setParent(window)
    if trouble:
        window.message.say(trouble)
    return window


def begin(window: MainWindow, wishes: Wishes) -> None:
    """Load the model and, once the notice is accepted, open the source."""
    values = window.store.values
    window.live.load(
        ModelChoice(
            wishes.model or values.pack,
            wishes.faces or values.faces,
            wishes.runtime or values.runtime,
            values.second_pack,
        )
    )

    def open_source() -> None:
        window.retention.at_start()
        window.reminders.at_start()
        window.help.say_news()
        window.source_button.watch()
        if wishes.file is not None:
            window.sources.open_path(wishes.file)
            if window.live.choice.video is None:
                window.sources.use_camera_or_demo()
        elif wishes.source is not None:
            window.sources.open_source(wishes.source)
        elif wishes.video is not None:
            window.sources.open(SourceChoice(video=wishes.video))
        elif wishes.camera is not None:
            window.sources.open_named(wishes.camera)
        else:
            window.sources.use_camera_or_demo()

    if window.store.notice_accepted:
        open_source()
    else:
        window.notice_accepted.connect(open_source)
