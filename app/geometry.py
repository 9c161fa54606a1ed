"""Where the window and its dividers stand, kept in the settings from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.fitting import fit_screen

FIRST_PX = QSize(1280, 780)


def restore_window(window: QMainWindow, store: SettingsStore) -> None:
    """Size and place of last time as far as the screen has room, or those of a first start."""
    places = store.values.places
    if "window" in places:
        window.restoreGeometry(QByteArray.fromBase64(places["window"].encode()))
    else:
        window.resize(FIRST_PX)
    fit_screen(window)
    if places.get("maximised"):
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def restore_splitters(splitters: Mapping[str, QSplitter], store: SettingsStore) -> None:
    """Dividers by their name in the settings; one that is not known there stays."""
    places = store.values.places
    for name, splitter in splitters.items():
        if name in places:
            splitter.restoreState(QByteArray.fromBase64(places[name].encode()))


def remember(window: QMainWindow, splitters: Mapping[str, QSplitter], store: SettingsStore) -> None:
    """Keep all of it for the next start."""
    state = {"window": window.saveGeometry()}
    state |= {name: splitter.saveState() for name, splitter in splitters.items()}
    texts = {name: bytes(value.toBase64().data()).decode() for name, value in state.items()}
    texts["maximised"] = "yes" if window.isMaximized() else ""
    store.set(places={**store.values.places, **texts})
