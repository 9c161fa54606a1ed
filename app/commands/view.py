"""Actions about the window itself: places, palette, presenter, settings, help."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from emoscope.app.commands.action_rows import plain
from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.app.models.live import ModelChoice
from emoscope.app.models.sets import offered_sets
from emoscope.app.views.palette_dialog import CommandPalette, Entry
from emoscope.app.views.presenter import Presenter
from emoscope.app.views.settings_dialog import SettingsDialog
from emoscope.engine.models.pack import pack_folders
from emoscope.engine.prompts.labels import own_label_sets

if TYPE_CHECKING:
    from emoscope.app.commands.label_sets import LabelSetCommands
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.models.model_shelf import ModelShelf
    from emoscope.app.models.streams import StreamsModel


class ViewCommands(QObject):
    """Handlers of the actions that open something."""

    notice_wanted = Signal()
    streaming = Signal(object)
    """Names of the streams that run."""

    def __init__(self, shared: SharedParts, label_sets: LabelSetCommands) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.label_sets = label_sets
        self.presenter: Presenter | None = None
        self.settings: SettingsDialog | None = None
        self.palette: CommandPalette | None = None
        self._began_dark = shared.tokens.dark
        self.streams: StreamsModel | None = None
        """Made when it is first asked for."""
        self.shelf: ModelShelf | None = None
        """Likewise."""
        shared.actions.connect(
            {
                "file.settings": self.show_settings,
                "file.models": self.show_models,
                "live.presenter": Does(
                    self.toggle_presenter, checked=lambda: self.presenter is not None
                ),
                "live.streams": self.show_streams,
                "view.live": lambda: shared.go_to("live"),
                "view.recordings": lambda: shared.go_to("recordings"),
                "view.labels": lambda: shared.go_to("labels"),
                "view.studies": lambda: shared.go_to("studies"),
                "view.palette": self.show_palette,
                "view.theme": self.next_theme,
                "view.full_screen": self.full_screen,
                "help.notice": self.notice_wanted.emit,
                "help.keys": self.show_keys,
                "help.print_notice": self.print_notice,
                "help.doctor": self.show_doctor,
                "help.about": self.show_about,
            }
        )

    # -- palette -------------------------------------------------------------------------------

    def show_palette(self) -> None:
        """All enabled commands, and the label sets."""
        self.palette = CommandPalette(self.entries(), self.shared.window)
        self.palette.destroyed.connect(self._palette_gone)
        self.palette.show()
        self.palette.line.setFocus()

    def _palette_gone(self) -> None:
        self.palette = None

    def entries(self) -> list[Entry]:
        """Lines of the palette as things stand."""
        table = self.shared.actions
        lines = []
        for spec in table.specs.values():
            action = table[spec.id]
            if action.isEnabled() and spec.id != "view.palette":
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                lines.append(Entry(plain(spec.text), keys, action.icon(), action.trigger))
        icon = self.shared.icons.icon("labels")
        for name in [*own_label_sets(), *offered_sets()]:
            text = tr("Use label set: {name}").format(name=name)
            open_it = functools.partial(self.label_sets.open_labels, name)
            lines.append(Entry(text, "", icon, open_it))
        return lines

    # -- presenter -----------------------------------------------------------------------------

    def toggle_presenter(self) -> None:
        """Open or close the audience's window."""
        shared = self.shared
        if self.presenter is not None:
            self.presenter.close()
            return
        self.presenter = Presenter(
            shared.live,
            shared.store,
            shared.live_page.glide,
            shared.tokens,
            shared.actions,
            shared.window,
        )
        self.presenter.choose(shared.live_page.selected)
        self.presenter.badge.set_streams(self.streams_on)
        self.presenter.closed.connect(self._presenter_closed)
        self.presenter.show_where_it_belongs()
        shared.actions.refresh()

    def _presenter_closed(self) -> None:
        if self.presenter is not None:
            self.presenter.deleteLater()
        self.presenter = None
        self.shared.actions.refresh()

    # -- settings ------------------------------------------------------------------------------

    def show_settings(self) -> None:
        packs = sorted({folder.name for folder in pack_folders()})
        self.settings = SettingsDialog(self.shared.store, packs, self.shared.window)
        self.settings.model_changed.connect(self.load_model)
        self.settings.finished.connect(self._settings_closed)
        self.settings.open()

    def _settings_closed(self) -> None:
        if self.settings is not None:
            self.settings.deleteLater()
        self.settings = None

    def load_model(self) -> None:
        """Load the pack that the settings ask for."""
        values = self.shared.store.values
        self.shared.live.load(
            ModelChoice(values.pack, values.faces, values.runtime, values.second_pack)
        )

    def show_models(self) -> None:
        from emoscope.app.models.archive import Archive
        from emoscope.app.models.model_shelf import ModelShelf
        from emoscope.app.views.models_dialog import ModelsDialog

        if self.shelf is None:
            self.shelf = ModelShelf(self)
        dialog = ModelsDialog(self.shelf, self.shared.live, self.shared.window)
        dialog.recordings = Archive().place(self.shared.store.values.recordings_folder)
        dialog.pack_wanted.connect(self._use_pack)
        dialog.second_wanted.connect(self._use_second)
        dialog.show()

    def _use_second(self, name: str) -> None:
        self.shared.store.set(second_pack=name)
        self.load_model()

    def _use_pack(self, name: str) -> None:
        if name == self.shared.store.values.second_pack:
            self.shared.store.set(second_pack="")
        self.shared.store.set(pack=name)
        self.load_model()

    def next_theme(self) -> None:
        """The other one, then the first again, then as the system has it; and say which."""
        now = self.shared.store.values.theme
        order = ("light", "dark") if self._began_dark else ("dark", "light")
        if now == "system":
            self._began_dark = self.shared.tokens.dark
            theme = "light" if self._began_dark else "dark"
        else:
            theme = order[1] if now == order[0] else "system"
        self.shared.store.set(theme=theme)
        words = {
            "system": tr("Theme: as the system"),
            "dark": tr("Theme: dark"),
            "light": tr("Theme: light"),
        }
        self.shared.message.say(words[theme], "good", about="theme")

    def full_screen(self) -> None:
        window = self.shared.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    # -- help ----------------------------------------------------------------------------------

    def show_keys(self) -> None:
        from emoscope.app.views.keys_dialog import KeysDialog

        KeysDialog(self.shared.actions, self.shared.window).open()

    def print_notice(self) -> None:
        """Write the page for the door and open it in the browser, which can print it."""
        from emoscope.app.notice_sheet import open_sheet

        path = open_sheet()
        self.shared.message.say(tr("The notice is in {path}").format(path=path), "good")

    def show_doctor(self) -> None:
        from emoscope.app.views.doctor_dialog import DoctorDialog

        dialog = DoctorDialog(self.shared.live, self.shared.window)
        dialog.open()

    def show_streams(self) -> None:
        from emoscope.app.views.streams_dialog import StreamsDialog

        StreamsDialog(self._streams(), self.shared.window).open()

    def _streams(self) -> StreamsModel:
        if self.streams is None:
            from emoscope.app.models.streams import StreamsModel

            self.streams = StreamsModel(self.shared.live, self)
            self.streams.changed.connect(self._show_streaming)
        return self.streams

    @property
    def streams_on(self) -> tuple[str, ...]:
        """Names of the streams that run."""
        return self.streams.on if self.streams is not None else ()

    def _show_streaming(self) -> None:
        self.streaming.emit(self.streams_on)
        if self.presenter is not None:
            self.presenter.badge.set_streams(self.streams_on)

    def show_about(self) -> None:
        from emoscope.app.views.about_dialog import AboutDialog

        dialog = AboutDialog(self.shared.live.pipeline, self.shared.window)
        dialog.open()

    def close(self) -> None:
        """Close what this has opened."""
        for opened in (self.presenter, self.settings, self.palette, self.streams, self.shelf):
            if opened is not None:
                opened.close()
