"""Help of options whose choices are listed elsewhere."""

from __future__ import annotations

from emoscope.engine.runtime.candidates import OFFERED
from emoscope.engine.sessions.export_names import ROWS, WITHOUT_VIDEO

FORMATS = f"Comma-separated: {', '.join(ROWS)}; or all."
FORMATS_WITHOUT_VIDEO = f"Comma-separated: {', '.join(WITHOUT_VIDEO)}; or all of them."
RUNTIMES = f"One of auto, {', '.join(OFFERED)}."
