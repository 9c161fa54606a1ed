"""The measured choice, kept per machine and pack."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.faces import precision
from emoscope.engine.files import make_folder, write_text
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime import gate
from emoscope.engine.runtime.bench import Report, Result, measure
from emoscope.engine.runtime.candidates import first_candidates
from emoscope.engine.runtime.machine import Machine, this_machine

PRECISION_ORDER = ("f32", "f16", "bf16", "int8")
AS_GOOD = 1.05
"""Within this factor of the fastest, the more exact one is taken."""


class Kept(BaseModel):
    """A measurement on disk.

    Attributes:
        machine: :attr:`Machine.key` it holds for.
        checksum: Of the pack it holds for.
        gate: Version of the gate that refused or let pass.
        made: ISO date and time, UTC.
        best: Name of the chosen candidate.
        reference: What the others were compared with.
        results: All of them, refused ones too.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    machine: str
    checksum: str
    gate: int
    made: str
    best: str
    reference: str
    results: tuple[Result, ...]

    @property
    def why(self) -> str:
        """One sentence on why ``best`` was chosen."""
        timed = sorted((r for r in self.results if not r.refused), key=lambda r: r.face_ms)
        chosen = next(r for r in timed if r.name == self.best)
        others = [r for r in timed if r.name != self.best]
        text = f"{chosen.face_ms:.1f} ms a face, measured here on {self.made[:10]}"
        if others:
            text += f" ({others[0].name}: {others[0].face_ms:.1f} ms)"
        return text


def best_of(report: Report) -> Result | None:
    """The fastest that passed; among nearly equal ones the most exact."""
    passed = [r for r in report.results if r.face_ms < float("inf")]
    if not passed:
        return None
    limit = min(r.face_ms for r in passed) * AS_GOOD
    near = [r for r in passed if r.face_ms <= limit]
    return min(near, key=lambda r: (_exactness(r.precision), r.face_ms))


def keep(pack: Pack, report: Report, machine: Machine | None = None) -> Kept | None:
    """Write the measurement to the user's cache; None if nothing passed.

    A full or read-only cache costs the next start its measurement and nothing else.
    """
    machine = machine or this_machine()
    best = best_of(report)
    if best is None:
        return None
    kept = Kept(
        machine=machine.key,
        checksum=pack.checksum,
        gate=gate.VERSION,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        best=best.name,
        reference=report.reference,
        results=report.results,
    )
    path = _path(pack, machine)
    text = json.dumps(
        {**kept.model_dump(exclude={"results"}), "results": [asdict(r) for r in kept.results]},
        indent=1,
    )
    with suppress(OutputError):
        make_folder(path.parent)
        write_text(path, text + "\n")
    return kept


def kept_choice(pack: Pack, machine: Machine | None = None) -> Kept | None:
    """The measurement for this pack and machine, or None.

    One made for another version of the pack, other library versions, another CPU or GPU is not
    taken (a new driver changes nothing); neither is a file that is not what was written.
    """
    machine = machine or this_machine()
    try:
        kept = Kept.model_validate_json(_path(pack, machine).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        return None
    if (kept.machine, kept.checksum, kept.gate) != (machine.key, pack.checksum, gate.VERSION):
        return None
    served = {r.name for r in kept.results if not r.refused}
    return kept if kept.best in served else None


def measure_and_keep(pack: Pack, *, quick: bool = True) -> Kept | None:
    """Measure the pack's back ends, and the face networks' precision, and keep the choice.

    Args:
        pack: The pack to measure the runtimes with.
        quick: Only what the first start measures, one face, few rounds. Without a card torch is
            not imported.
    """
    if quick:
        kept = keep(pack, measure(pack, first_candidates(), faces=(1,), rounds=15))
    else:
        kept = keep(pack, measure(pack))
    for network in precision.NETWORKS:
        precision.bf16_serves(network)
    return kept


def _exactness(precision: str) -> int:
    return PRECISION_ORDER.index(precision) if precision in PRECISION_ORDER else 99


def _path(pack: Pack, machine: Machine) -> Path:
    name = f"{pack.manifest.name}-{pack.checksum[:12]}-{machine.key[:12]}.json"
    return paths.user_cache() / "runtimes" / name
