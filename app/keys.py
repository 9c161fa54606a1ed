"""Keys as each system has them: one table of what differs from the keys of the actions.

An action's own key is written the portable way; Qt makes Ctrl the Cmd key on a Mac. What is here
comes instead, or besides, where that key belongs to the system or people expect another.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QAction, QKeySequence

STANDARD = {
    "edit.undo": QKeySequence.StandardKey.Undo,
    "edit.redo": QKeySequence.StandardKey.Redo,
    "file.quit": QKeySequence.StandardKey.Quit,
    "file.settings": QKeySequence.StandardKey.Preferences,
    "view.full_screen": QKeySequence.StandardKey.FullScreen,
    "recordings.zoom_in": QKeySequence.StandardKey.ZoomIn,
    "recordings.zoom_out": QKeySequence.StandardKey.ZoomOut,
}
"""Their keys are the system's, ours included (Ctrl+Y beside Ctrl+Shift+Z on Windows)."""

MAC = {
    "labels.mute": "Ctrl+Shift+M",  # Cmd+M minimises
    "recordings.forget": "Ctrl+Shift+Del",  # Cmd with delete clears a line that is being typed
    "view.full_screen": "Meta+Ctrl+F",  # F11 shows the desktop
    "help.doctor": "Ctrl+Shift+D",  # Cmd+F1 mirrors the displays
    "live.presenter": "Ctrl+Alt+P",  # F5 is the keyboard's light
}
"""Instead of the action's own key."""

MAC_DELETES = ("Backspace", "Del")
"""The key that a Mac's keyboard calls delete, and the other one, which is Fn with it on most."""

ROLES = {
    "file.quit": QAction.MenuRole.QuitRole,
    "file.settings": QAction.MenuRole.PreferencesRole,
    "help.about": QAction.MenuRole.AboutRole,
}
"""What a Mac has in the program's own menu. All others stay where they are, whatever their text
begins with in some language: Qt would guess."""


def shortcuts(name: str, own: str, system: str = sys.platform) -> list[QKeySequence]:
    """All keys of an action, the one that is shown first.

    Args:
        name: Id of the action.
        own: Its key as the table of actions has it; may be empty.
        system: As ``sys.platform``.
    """
    if system == "darwin":
        own = MAC.get(name, own)
    texts = [own] if own else []
    if system == "darwin" and own.endswith("Del"):
        texts = [own.removesuffix("Del") + key for key in MAC_DELETES]
    keys = [QKeySequence.fromString(text) for text in texts]
    if name in STANDARD:
        keys += QKeySequence.keyBindings(STANDARD[name])
    out: list[QKeySequence] = []
    for key in keys:
        if not key.isEmpty() and key not in out:
            out.append(key)
    return out


def role(name: str) -> QAction.MenuRole:
    """Where a Mac's menu bar has an action."""
    return ROLES.get(name, QAction.MenuRole.NoRole)
