"""OpenCV without the variables that its wheel leaves behind.

The Linux wheel carries a Qt 5 of its own, and ``import cv2`` overwrites
``QT_QPA_PLATFORM_PLUGIN_PATH`` and ``QT_QPA_FONTDIR`` with its folders (``cv2/config-3.py``).
A Qt 6 window started afterwards loads those plugins and aborts. It also leaves an
``LD_LIBRARY_PATH`` that ends in a colon, so that programs started afterwards (a browser for a help
page) load libraries from the current folder. So the engine imports OpenCV here (``from
emoscope.engine.opencv import cv2``), which puts these variables back. What OpenCV decodes is
limited here too: it reads its own limit once, when it is loaded.
"""

from __future__ import annotations

import os
import sys

from emoscope.engine.libraries import loading

_NAMES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_LIBRARIES = "LD_LIBRARY_PATH"
_before = {name: os.environ.get(name) for name in _NAMES}
# `engine/sources/containers.py` has the limit that callers see; 360 MB decoded.
os.environ.setdefault("OPENCV_IO_MAX_IMAGE_PIXELS", "120000000")

with loading("OpenCV"):
    import cv2

if "OPENCV_LOG_LEVEL" not in os.environ:
    # What goes wrong is said in our own words; OpenCV's lines on standard error are not.
    # OpenCV 4 has it at another place than 5.
    (cv2.setLogLevel if hasattr(cv2, "setLogLevel") else cv2.utils.logging.setLogLevel)(0)

# Its other threads save little on pictures of this size, and wait for the next call by spinning.
cv2.setNumThreads(1)


def restore_environment() -> None:
    """Undo what an ``import cv2`` anywhere has done; call it right before making a QApplication.

    A value that does not point into OpenCV's own folder is the user's and stays.
    """
    own = os.path.dirname(os.path.abspath(sys.modules["cv2"].__file__ or ""))
    for name in _NAMES:
        if not os.environ.get(name, "").startswith(own):
            continue
        before = _before[name]
        if before is None or before.startswith(own):
            del os.environ[name]
        else:
            os.environ[name] = before
    folders = os.environ.get(_LIBRARIES, "").split(os.pathsep)
    kept = [folder for folder in folders if not folder.startswith(own)]
    if kept in ([], [""]):
        os.environ.pop(_LIBRARIES, None)
    elif kept != folders:
        os.environ[_LIBRARIES] = os.pathsep.join(kept)


restore_environment()

__all__ = ["cv2", "restore_environment"]
