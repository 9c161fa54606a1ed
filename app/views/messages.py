"""What the window has to say: sentences over the foot of the page, which moves nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import action_for, in_language
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons

GOOD_NEWS_MS = 12_000
MOST = 4
"""More messages than this at once, and the oldest goes."""

WIDEST_PX = 640
MARGIN_PX = 16


class Message(QFrame):
    """One sentence until it is closed, with something to do about it or not."""

    gone = Signal(object)

    def __init__(self, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.about = self.place = ""
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.clicked.connect(self._use_offer)
        self.button.hide()
        self._offer: Callable[[], object] | None = None
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(GOOD_NEWS_MS)
        self._leaving.timeout.connect(self.leave)
        self.close_button = QToolButton()
        self.close_button.setObjectName("flat")
        self.close_button.setIcon(icon)
        self.close_button.setAccessibleName(tr("Close message"))
        self.close_button.clicked.connect(self.leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 6, 6)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)

    def show_words(self, sentence: str, kind: str, leaves: bool) -> None:
        """Take a sentence; one that ``leaves`` does so by itself after a while."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        if leaves:
            self._leaving.start()
        else:
            self._leaving.stop()

    def offer(self, button: str, action: Callable[[], object]) -> None:
        self._offer = action
        self.button.setText(button)
        self.button.show()

    def leave(self) -> None:
        self._leaving.stop()
        self.gone.emit(self)

    def _use_offer(self) -> None:
        action, self._offer = self._offer, None
        self.leave()
        if action is not None:
            action()


class MessageBar(QWidget):
    """The messages of the moment, the newest below. It lies over the page and pushes nothing."""

    said = Signal(str)
    """Every new sentence, for a screen reader."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.messages: list[Message] = []
        self._none = Message(QIcon(), self)
        self._none.hide()
        self._left_px = 0
        self._shown_place = ""
        self._ended = False
        self.act: Callable[[str], tuple[str, Callable[[], object]]] | None = None
        """Gives the button and the work of an action, for advice that an action follows."""
        self.hide()

    # -- the newest ----------------------------------------------------------------------------

    @property
    def newest(self) -> Message:
        """The last one; an empty one when there is nothing to say."""
        return self.messages[-1] if self.messages else self._none

    @property
    def text(self) -> QLabel:
        return self.newest.text

    @property
    def button(self) -> QPushButton:
        return self.newest.button

    # -- saying --------------------------------------------------------------------------------

    def show_place(self, place: str) -> None:
        """Another place of the window is shown: messages of the other places wait there."""
        self._shown_place = place
        self._place()

    def say(self, sentence: str, kind: str = "bad", *, stay: bool = False, about: str = "") -> None:
        """Show a sentence; ``kind`` is bad, info or good.

        What went well leaves by itself after a while, unless it is to ``stay``; and so does
        information, unless it is ``about`` something that will be settled. A message takes the
        place of an earlier one about the same thing.
        """
        message = self._say(sentence, kind, stay, about, leaves=kind == "info" and not about)
        action = action_for(sentence)
        if action and self.act is not None:
            message.offer(*self.act(action))
            self._place()  # the button takes room of the words

    def answer(self, sentence: str, *, about: str = "") -> None:
        """Say why what was just asked for cannot be done now; it leaves by itself."""
        self._say(sentence, "answer", False, about, leaves=True)

    def offer(
        self,
        sentence: str,
        button: str,
        action: Callable[[], object],
        *,
        about: str = "",
        place: str = "",
    ) -> None:
        """Show a sentence with something to do about it; in one ``place`` alone, or in all."""
        message = self._say(sentence, "info", True, about)
        message.place = place
        message.offer(button, action)
        self._place()

    def take_back(self, sentence: str) -> None:
        """What this sentence said is over."""
        sentence = in_language(sentence)
        for message in list(self.messages):
            if message.text.text() == sentence:
                message.leave()

    def settle(self, about: str) -> None:
        """What was said about this is over."""
        for message in list(self.messages):
            if message.about == about:
                message.leave()

    def clear(self) -> None:
        """Close all messages."""
        for message in list(self.messages):
            message.leave()

    def end(self) -> None:
        """The window closes: what is said from now on waits for nothing."""
        self._ended = True
        self.clear()

    def retint(self) -> None:
        """Draw the icons in another theme's colour."""
        for message in self.messages:
            message.close_button.setIcon(self._icons.icon("close"))

    def _say(
        self, sentence: str, kind: str, stay: bool, about: str, *, leaves: bool = False
    ) -> Message:
        sentence = in_language(sentence)
        stay = stay or self._ended
        known = any(each.text.text() == sentence for each in self.messages)
        for message in list(self.messages):
            if message.text.text() == sentence or (about and message.about == about):
                self._drop(message)
        message = Message(self._icons.icon("close"), self)
        message.about = about
        message.gone.connect(self._drop)
        look = "info" if kind == "answer" else kind
        message.show_words(sentence, look, leaves=(leaves or kind == "good") and not stay)
        self.messages.append(message)
        self._layout.addWidget(message)
        for old in self.messages[:-MOST]:
            self._drop(old)
        self.setProperty("kind", kind)
        self.setAccessibleName(sentence)
        self._place()
        self.raise_()
        if not known:
            self.said.emit(sentence)
        return message

    def _drop(self, message: Message) -> None:
        if message in self.messages:
            self.messages.remove(message)
        message._leaving.stop()
        self._layout.removeWidget(message)
        message.hide()
        message.deleteLater()
        self._place()

    # -- place ---------------------------------------------------------------------------------

    def lie_over(self, host: QWidget, left_px: int) -> None:
        """Stay at the foot of a widget, right of ``left_px``."""
        self.setParent(host)
        self._left_px = left_px
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        for message in self.messages:
            message.setVisible(message.place in ("", self._shown_place))
        shown = [message for message in self.messages if not message.isHidden()]
        self.setVisible(bool(shown))
        host = self.parentWidget()
        if host is None:
            return
        width = max(200, min(WIDEST_PX, host.width() - self._left_px - 2 * MARGIN_PX))
        height = sum(message.heightForWidth(width) + 6 for message in shown)
        self.setGeometry(
            self._left_px + MARGIN_PX, max(0, host.height() - height - MARGIN_PX), width, height
        )
