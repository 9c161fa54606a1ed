"""What one window gives to the next when the language changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emoscope.app.models.personal import Personal
    from emoscope.app.window import MainWindow


@dataclass(frozen=True, slots=True, eq=False)
class Handover:
    """Everything that belongs to the moment and not to a widget.

    Attributes:
        place: Which of the places is shown.
        personal: Own neutral faces.
        consent: The note, and whether the question is open.
        opened: Folder, video and time of the recording that is open, or None.
        face: Track that is selected.
        presenter, settings: These windows were open.
        typed: Row of the chosen label, and what was typed and not sent: for a new label on the two
            places, and as a sentence to try.
    """

    place: str
    personal: Personal
    consent: tuple[str, bool]
    opened: tuple[Path, Path | None, float] | None
    face: int
    presenter: bool
    settings: bool
    typed: tuple[int, str, str, str]


def take_from(window: MainWindow) -> Handover:
    """What the next window needs; the old one no longer has it."""
    page = window.recordings.shown
    opened = None
    if page is not None and page.recording is not None:
        opened = (page.recording.folder, page.recording.video, page.timeline.now_s)
    commands = window.view
    return Handover(
        place=window.place,
        personal=window.neutral.give_away(),
        consent=(window.consent.note, window.consent.isVisibleTo(window)),
        opened=opened,
        face=window.live_page.selected,
        presenter=commands.presenter is not None,
        settings=commands.settings is not None,
        typed=(
            window.shared.label_panel.row,
            window.live_page.labels.new_name.text(),
            window.labels_page.panel.new_name.text(),
            window.labels_page.sentence.text(),
        ),
    )


def give_to(window: MainWindow, given: Handover) -> None:
    """Put it into the new window, which is on the screen already."""
    window.neutral.adopt(given.personal)
    window.consent.note, asked = given.consent
    window.consent.setVisible(asked)
    if given.opened is not None:
        folder, video, time_s = given.opened
        window.recordings.page.open(folder, video)
        window.recordings.page.seek(time_s)
    window.go_to(given.place)
    if given.face:
        window.live_page.select_face(given.face)
    row, *typed = given.typed
    lines = (
        window.live_page.labels.new_name,
        window.labels_page.panel.new_name,
        window.labels_page.sentence,
    )
    for line, text in zip(lines, typed, strict=True):
        line.setText(text)
    for panel in (window.live_page.labels, window.labels_page.panel):
        panel.select(row)
    window.live_page.catch_up()
    if given.presenter:
        window.view.toggle_presenter()
    if given.settings:
        window.view.show_settings()
    window.source_button.watch()
    window.sources.refresh()
