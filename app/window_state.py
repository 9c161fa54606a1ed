"""What one window gives to the next when the language changes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emoscope.app.models.personal import Personal
    from emoscope.app.models.study_book import Column
    from emoscope.app.views.recordings_page import RecordingsPage
    from emoscope.app.views.studies_page import StudiesPage
    from emoscope.app.window import MainWindow
    from emoscope.engine.results.segments import Rule


@dataclass(frozen=True, slots=True)
class OpenRecording:
    """The recording that is open, and how it is looked at.

    Attributes:
        folder, video: As it was opened.
        time_s, view_s: Play head, and what the timeline shows.
        face: Track whose bars are shown.
        rescored: Under the labels in use, not those of the analysis.
        segments, rule: Labels whose segments are marked, and by which thresholds.
        second: Name of the label set that it is compared with; empty for none.
        measures: Which are shown below the lanes, by their id; empty for none.
    """

    folder: Path
    video: Path | None
    time_s: float
    view_s: tuple[float, float]
    face: int
    rescored: bool
    segments: tuple[str, ...]
    rule: Rule
    second: str
    measures: str = ""


@dataclass(frozen=True, slots=True)
class OpenStudy:
    """The study that is open, and what of it is shown."""

    folder: Path
    words: str
    by: Column | None
    falling: bool
    marked: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Handover:
    """Everything that belongs to the moment and not to a widget.

    Attributes:
        place: Which of the places is shown.
        personal: Own neutral faces.
        consent: The note, and whether the question is open.
        opened: The recording that is open, or None.
        study: The study that is open, or None.
        face: Track that is selected.
        presenter, settings: These windows were open.
        typed: Row of the chosen label, and what was typed and not sent: for a new label on the two
            places, and as a sentence to try.
    """

    place: str
    personal: Personal
    consent: tuple[str, bool]
    opened: OpenRecording | None
    study: OpenStudy | None
    face: int
    presenter: bool
    settings: bool
    typed: tuple[int, str, str, str]


def take_from(window: MainWindow) -> Handover:
    """What the next window needs; the old one no longer has it."""
    commands = window.view
    return Handover(
        place=window.place,
        personal=window.neutral.give_away(),
        consent=(window.consent.note, window.consent.isVisibleTo(window)),
        opened=_opened(window.recordings.shown),
        study=_study(window.studies.shown),
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


def _opened(page: RecordingsPage | None) -> OpenRecording | None:
    if page is None or page.recording is None:
        return None
    return OpenRecording(
        folder=page.recording.folder,
        video=page.recording.video,
        time_s=page.timeline.now_s,
        view_s=page.timeline.view,
        face=page.timeline.selected,
        rescored=page.labels.wanted,
        segments=page.markers.choice.names,
        rule=page.markers.choice.rule,
        second=page.second.name,
        measures=page.below.kind,
    )


def _study(page: StudiesPage | None) -> OpenStudy | None:
    if page is None or page.book.folder is None:
        return None
    table = page.table
    return OpenStudy(page.book.folder, table.words, table.by, table.falling, page.view.ids)


def _open_study(page: StudiesPage, study: OpenStudy) -> None:
    if not page.book.open(study.folder):
        return  # it has said why
    page.search.setText(study.words)
    page.order(study.by, study.falling)
    page.view.mark(study.marked)


def _open_again(page: RecordingsPage, opened: OpenRecording) -> None:
    page.open(opened.folder, opened.video)
    if page.recording is None:
        return  # it has said why
    if opened.rescored:
        page.show_rescored(True)
    page.choose_face(opened.face)
    page.markers.choice.take(opened.segments, opened.rule)
    if opened.second:
        page.second.show(page.recording, opened.second)
    page.below.choose_measures(opened.measures)
    page.timeline.show_part(*opened.view_s)
    page.seek(opened.time_s)


def give_to(window: MainWindow, given: Handover) -> None:
    """Put it into the new window, which is on the screen already."""
    window.neutral.adopt(given.personal)
    window.consent.note, asked = given.consent
    window.consent.setVisible(asked)
    if given.opened is not None:
        _open_again(window.recordings.page, given.opened)
    if given.study is not None:
        _open_study(window.studies.page, given.study)
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
