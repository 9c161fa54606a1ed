"""Which system tests run on, or as which they run (``tests/otherlike``)."""

from __future__ import annotations

import os
import sys

import pytest

SYSTEM = os.environ.get("EMOSCOPE_TESTED_AS") or sys.platform

linux = pytest.mark.skipif(SYSTEM != "linux", reason="holds on Linux alone")
posix = pytest.mark.skipif(SYSTEM == "win32", reason="Windows has nothing of the kind")
