"""Usage reports that libraries would send: which there are, and how each is kept off.

====================  =========================================================================
openvino              imports ``openvino_telemetry``, which writes ``~/intel/openvino_ga_cid``
                      and posts to a statistics service from its converter: marked as absent
                      before OpenVINO is imported (``emoscope.engine.openvino``)
onnxruntime           from 1.29 on uploads events from Linux and macOS too, keeps an identifier
                      of the machine and a database of events in the user's cache folder
                      (microsoft/onnxruntime#27379): switched off by a variable that it reads
                      before it begins anything; the events of its Windows builds by a call
                      before the first session
huggingface_hub       names program and versions to the hub: switched off here; it is only asked
                      by ``emoscope models get`` and the page Models
mediapipe 0.10.14     an extra; has none (releases from 0.10.30 on do, and are not used)
matplotlib, Qt, torch none
====================  =========================================================================
"""

from __future__ import annotations

import os
import sys

SWITCHES = {"HF_HUB_DISABLE_TELEMETRY": "1", "DO_NOT_TRACK": "1"}
"""Read by libraries when they are imported, so set when ``engine`` is."""

FORCED = {"ORT_DISABLE_TELEMETRY": "1", "ORT_TELEMETRY_DISABLED": "1"}
"""Without these a library would send at once, so they hold whatever the user's shell has set."""

NEVER_LOADED = ("openvino_telemetry",)


def silence() -> None:
    """Set the switches that libraries look at; of :data:`SWITCHES` what the user has set stays."""
    for name, value in SWITCHES.items():
        os.environ.setdefault(name, value)
    os.environ.update(FORCED)


def loaded() -> tuple[str, ...]:
    """Telemetry packages that this process has imported: should be none."""
    return tuple(name for name in NEVER_LOADED if sys.modules.get(name) is not None)
