"""Runs the program on a clip while its network calls are watched, and says what was seen."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from emoscope.engine import children
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.models.pack import find_pack
from emoscope.lab.privacy import trace

TIME_LIMIT_S = 600.0
LINGER_S = 20.0
"""Reports are gathered first and sent later: ONNX Runtime 1.31 waits 9.6 s (measured)."""


class Method(StrEnum):
    """How the network was watched, from the strongest proof to the weakest."""

    EMPTY_AND_TRACED = "empty network, system calls traced"
    EMPTY = "empty network"
    TRACED = "system calls traced"
    PYTHON = "Python's own calls"


WORDS = {
    Method.EMPTY_AND_TRACED: "It ran in a network with nothing in it, and every system call that"
    " could send was listed. Native code is included.",
    Method.EMPTY: "It ran in a network with nothing in it, where nothing can be sent and the kernel"
    " counts attempts over IPv4, name look-ups included. Native code is included. Attempts over"
    " IPv6 would fail too but are not counted (install strace to list them).",
    Method.TRACED: "Every system call that could send was listed. Native code is included.",
    Method.PYTHON: "Only calls made by Python code were watched: this system offers no way to look"
    " into native libraries without administrator rights. What native code does is not covered by"
    " this test; the project's own tests cover it on Linux. A firewall that blocks Python, or"
    " pulling the plug, shows the same: the program goes on.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was seen.

    Attributes:
        method: How the network was watched.
        steps: What the program did meanwhile.
        attempts: Each try to reach another machine.
        telemetry: Packages for usage reports that were loaded.
    """

    method: Method
    steps: tuple[str, ...]
    attempts: tuple[str, ...]
    telemetry: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Nothing tried to leave."""
        return not self.attempts and not self.telemetry


def check_privacy(
    video: Path,
    model: str,
    *,
    isolate: bool = True,
    tracing: bool = True,
    linger_s: float = LINGER_S,
) -> Finding:
    """Analyse a clip in a watched process of its own.

    Args:
        video: To analyse.
        model: Name or folder of a pack.
        isolate: Use an empty network where the system allows it.
        tracing: List system calls where strace is installed.
        linger_s: Time to go on watching after the work, for what would be sent later.

    Raises:
        EmoScopeError: The analysis itself failed.
    """
    with tempfile.TemporaryDirectory(prefix="emoscope-privacy-") as name:
        folder = Path(name)
        request, answer, listing = (folder / f"{n}.json" for n in ("request", "answer", "calls"))
        request.write_text(
            json.dumps(
                {
                    "video": str(Path(video).resolve()),
                    "model": str(find_pack(model).folder.resolve()),
                    "folder": str(folder / "out"),
                    "isolate": isolate,
                    "linger_s": linger_s,
                }
            ),
            encoding="utf-8",
        )
        traced = tracing and trace.can_trace()
        run = children.run(
            "emoscope.lab.privacy.child",
            (str(request), str(answer)),
            timeout_s=TIME_LIMIT_S,
            before=trace.trace_command(listing) if traced else (),
            whole_environment=True,
        )
        try:
            said = json.loads(answer.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise EmoScopeError(
                f"The watched process ended without an answer (code {run.returncode})",
                "Run `emoscope analyze` on a video to see why",
            ) from error
        if said["error"]:
            raise EmoScopeError(f"The analysis failed while it was watched: {said['error']}")
        calls = _own_probe_left_out(listing, said["isolated"]) if traced else []
    isolated = bool(said["counted"])
    attempts = [*said["attempts"], *calls]
    if said["refused"]:
        attempts.append(f"{said['refused']} packets that had nowhere to go")
    return Finding(
        method=_method(isolated, traced),
        steps=tuple(said["steps"]),
        attempts=tuple(attempts),
        telemetry=tuple(said["telemetry"]),
    )


def _own_probe_left_out(listing: Path, probed: bool) -> list[str]:
    """Calls of the trace, without the one by which the process tried its empty network."""
    calls = trace.outward(listing.read_text(encoding="utf-8", errors="replace"))
    probe = next(iter([c for c in calls if "192.0.2.1" in c]), None) if probed else None
    if probe is not None:
        calls.remove(probe)
    return calls


def _method(isolated: bool, traced: bool) -> Method:
    if isolated:
        return Method.EMPTY_AND_TRACED if traced else Method.EMPTY
    return Method.TRACED if traced else Method.PYTHON
