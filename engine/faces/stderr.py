"""Keeps the start-up noise of native libraries out of the user's terminal."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator

NOISE = re.compile(
    rb"Feedback manager requires a model|before absl::InitializeLog|TensorFlow Lite XNNPACK"
    rb"|GL version:|^[IW]\d{4} .*(inference_feedback_manager|gl_context|landmark_projection)"
)
_lock = threading.Lock()


@contextlib.contextmanager
def quiet_start() -> Iterator[None]:
    """Hold back what is written to file descriptor 2, then pass on what is not known noise.

    MediaPipe's C++ parts write to the descriptor itself, below Python. Nothing is lost: lines that
    do not match :data:`NOISE` are written when the block ends.
    """
    if sys.platform == "win32" and _is_console():
        # Another thread may be writing there (progress): its console call fails while the
        # descriptor changes under it. A line of noise is the lesser harm.
        yield
        return
    with _lock, tempfile.TemporaryFile() as held:
        _flush()
        try:
            real = os.dup(2)
        except OSError:  # started without a standard error (pythonw)
            yield
            return
        os.dup2(held.fileno(), 2)
        try:
            yield
        finally:
            _flush()
            os.dup2(real, 2)
            held.seek(0)
            kept = b"".join(line for line in held if not NOISE.search(line))
            if kept:
                os.write(real, kept)
            os.close(real)


def _is_console() -> bool:
    try:
        return os.isatty(2)
    except OSError:  # there is none
        return False


def _flush() -> None:
    if sys.stderr is not None:  # there is none in pythonw
        sys.stderr.flush()
