"""Asking for the address of a network stream."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.views.fitting import Dialog
from emoscope.engine.errors import SourceError
from emoscope.engine.sources.address import Address, parse_address


class AddressDialog(Dialog):
    """Address, name and password; the two last are kept nowhere."""

    chosen = Signal(str)

    def __init__(self, last: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open network video"))
        self.address = QLineEdit(last)
        self.address.setPlaceholderText("rtsp://192.168.1.20:554/stream")
        self.address.setMinimumWidth(380)
        self.user, self.password = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        form = QFormLayout()
        form.addRow(tr("Address"), self.address)
        form.addRow(tr("Name, if it asks"), self.user)
        form.addRow(tr("Password"), self.password)
        hint = QLabel(
            tr(
                "EmoScope connects to this address alone, and only now. Name and password are not"
                " kept. People whom the camera sees must have agreed."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        self.trouble = QLabel()
        self.trouble.setObjectName("warning")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Open | kinds.Cancel)
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (form, hint, self.trouble, self.buttons):
            if isinstance(part, QFormLayout):
                layout.addLayout(part)
            else:
                layout.addWidget(part)

    def take(self) -> None:
        """Give the address on, or say what is wrong with it."""
        try:
            address = parse_address(self.address.text())
        except SourceError as error:
            self.trouble.setText(str(error))
            self.trouble.show()
            return
        user, password = self.user.text() or address.user, self.password.text() or address.password
        whole = Address(
            address.shown, address.scheme, address.host, address.port, address.url, user, password
        )
        self.accept()
        self.chosen.emit(whole.with_login)
