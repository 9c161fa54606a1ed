"""Asking the system whether this program may use a camera: macOS asks the user, in its own window.

Qt asks on the main thread, where the question belongs; elsewhere it says yes at once. Qt can only
ask for a program with a reason in its ``Info.plist`` (the bundle). A plain Python has none: there
the camera asks by itself, and the session tries again until the user has answered.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt


def with_camera(
    asker: QObject,
    then: Callable[[], object],
    denied: Callable[[], object],
    asking: Callable[[], object] = lambda: None,
    *,
    frozen: bool | None = None,
) -> None:
    """Call ``then`` once cameras may be used, or ``denied``.

    Args:
        asker: The answer does not come when it is gone.
        then: Also called at once where nothing has to be asked.
        denied: The user has said no, now or earlier.
        asking: The system asks the user from now on.
        frozen: Whether this is the bundle; None to look.
    """
    application = QCoreApplication.instance()
    bundled = bool(getattr(sys, "frozen", False)) if frozen is None else frozen
    if application is None or not bundled:
        then()
        return
    wanted = QCameraPermission()
    status = application.checkPermission(wanted)
    if status is Qt.PermissionStatus.Undetermined:

        def answered(permission: Any) -> None:
            granted = permission.status() is Qt.PermissionStatus.Granted
            (then if granted else denied)()

        asking()
        application.requestPermission(wanted, asker, answered)
    elif status is Qt.PermissionStatus.Granted:
        then()
    else:
        denied()
