"""The process that is watched: does what the program does with a video, then says what it saw.

Started by :mod:`emoscope.lab.privacy.check` with two JSON files, request and answer.
Nothing that makes threads may be imported before the network is left.
"""

from __future__ import annotations

import contextlib
import io
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from emoscope.lab.privacy import isolation
from emoscope.lab.privacy.guard import Guard


def main(arguments: Sequence[str]) -> int:
    """Answer one request: the files of request and answer."""
    request_file, answer_file = arguments
    request = json.loads(Path(request_file).read_text(encoding="utf-8"))
    answer: dict[str, Any] = {"isolated": False, "counted": False, "refused": 0, "error": ""}
    if request["isolate"]:
        answer["isolated"] = isolation.enter_empty_network()
        answer["counted"] = answer["isolated"] and isolation.counts_attempts()
    before = isolation.refused_sends() if answer["counted"] else 0
    guard = Guard()
    from emoscope.lab.privacy.steps import run_steps

    quiet = io.StringIO()
    try:
        with contextlib.redirect_stdout(quiet), contextlib.redirect_stderr(quiet):
            answer["steps"] = run_steps(
                Path(request["video"]), request["model"], Path(request["folder"])
            )
            time.sleep(request["linger_s"])
    except Exception as error:  # told in the answer: the parent cannot see it otherwise
        answer["error"] = str(error) or type(error).__name__
    answer["attempts"] = guard.attempts
    if answer["counted"]:
        answer["refused"] = isolation.refused_sends() - before
    from emoscope.engine.privacy.telemetry import loaded

    answer["telemetry"] = list(loaded())
    Path(answer_file).write_text(json.dumps(answer), encoding="utf-8")
    return 0
