"""What all commands work with; what one of them needs besides, its constructor asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from emoscope.app.commands.actions import ActionTable
from emoscope.app.commands.announcements import Announcer
from emoscope.app.icons import Icons
from emoscope.app.models.folders import Folders
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.theme.style import tokens_for
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.consent_bar import ConsentBar
from emoscope.app.views.label_panel import LabelPanel
from emoscope.app.views.labels_page import LabelsPage
from emoscope.app.views.live_page import LivePage
from emoscope.app.views.messages import MessageBar


@dataclass(frozen=True, slots=True, eq=False)
class SharedParts:
    """Models, the two places that are always there, and the ways to say something.

    Attributes:
        window: Parent of dialogs, and what is made full screen or closed.
        folders: Where dialogs begin.
        go_to: Shows a place: ``live``, ``recordings``, ``labels`` or ``studies``.
        shown_place: Name of the place that is shown.
    """

    window: QMainWindow
    live: LiveModel
    store: SettingsStore
    actions: ActionTable
    icons: Icons
    message: MessageBar
    announcer: Announcer
    consent: ConsentBar
    folders: Folders
    live_page: LivePage
    labels_page: LabelsPage
    go_to: Callable[[str], None]
    shown_place: Callable[[], str]

    @property
    def tokens(self) -> Tokens:
        """Colours in use."""
        return tokens_for(self.store.values.theme)

    @property
    def label_panel(self) -> LabelPanel:
        """The label list that the user sees."""
        if self.shown_place() == "labels":
            return self.labels_page.panel
        return self.live_page.labels
