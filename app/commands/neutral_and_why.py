"""Neutral face and the why panel, for the chosen face and label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.i18n import tr
from emoscope.app.models.personal import Personal

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.views.why_dialog import WhyDialog


class NeutralCommands(QObject):
    """Handlers of the actions about one face."""

    def __init__(self, shared: SharedParts) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.live = shared.live
        self.personal = Personal(shared.live)
        self.why: WhyDialog | None = None
        shared.actions.connect(
            {
                "live.why": self.show_why,
                "live.neutral": self.toggle_neutral,
            }
        )
        self.adopt(self.personal)

    def adopt(self, personal: Personal) -> None:
        """Work with these baselines and examples."""
        if personal is not self.personal:
            self.personal.end()
            self.personal.deleteLater()
        self.personal = personal
        personal.setParent(self)
        personal.progressed.connect(self._say_progress)
        personal.done.connect(self._say_done)
        personal.failed.connect(self._say_failed)
        personal.changed.connect(self._changed)
        self._changed()

    def give_away(self) -> Personal:
        """For the next window."""
        personal = self.personal
        for signal in (
            personal.progressed,
            personal.done,
            personal.failed,
            personal.changed,
        ):
            signal.disconnect()
        personal.setParent(None)
        return personal

    def _say_progress(self, text: str) -> None:
        self.shared.message.say(text, "info", about="capture")

    def _say_done(self, text: str) -> None:
        self.shared.message.say(text, "good", about="capture")

    def _say_failed(self, text: str) -> None:
        self.shared.message.answer(text, about="capture")

    def _changed(self) -> None:
        self.shared.live_page.show_baselines(self.personal.baselines)

    def track(self) -> int:
        """The chosen face if it has a score; else 0, and the window says so."""
        track = self.shared.live_page.selected
        scored = self.live.result.faces if self.live.result else ()
        if not any(f.track == track and f.probabilities is not None for f in scored):
            self.shared.message.answer(tr("No scored face in view."))
            return 0
        return track

    def toggle_neutral(self) -> None:
        """Begin, end, or take back the chosen face's neutral."""
        if self.personal.capture is not None:
            self.personal.stop()
            return
        track = self.shared.live_page.selected
        if track in self.personal.baselines:
            self.personal.forget_neutral(track)
        elif self.track():
            self.personal.start_neutral(track)

    def show_why(self) -> None:
        """The strip of what the model saw of the chosen face."""
        track = self.track()
        if not track:
            return
        from emoscope.app.views.why_dialog import WhyDialog

        shared = self.shared
        self.why = WhyDialog(self.live, shared.tokens, track, shared.store, shared.window)
        self.why.finished.connect(self._why_closed)
        self.why.show()

    def _why_closed(self) -> None:
        if self.why is not None:
            self.why.deleteLater()
        self.why = None

    def close(self) -> None:
        if self.why is not None:
            self.why.close()
        if self.personal.parent() is self:
            self.personal.end()
