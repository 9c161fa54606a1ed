"""The runtime that was asked for, or the best one known here that opens."""

from __future__ import annotations

from dataclasses import dataclass

from emoscope.engine.errors import EmoScopeError, RuntimeUnavailableError
from emoscope.engine.libraries import MissingLibraryError
from emoscope.engine.models.graphs import check_graphs
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.candidates import candidate
from emoscope.engine.runtime.choosing import kept_choice
from emoscope.engine.runtime.protocol import Runtime

AUTO = "auto"
UNMEASURED_ORDER = ("openvino", "onnxruntime", "torch")
"""Without a measurement: exact precision only, the usually faster one first; torch only where
neither of the others works (a pack without graphs that cannot be exported here)."""

UNMEASURED = "not measured on this machine yet (`emoscope bench runtimes` does)"


@dataclass(frozen=True, slots=True)
class Opened:
    """What was asked for and what it became; shown in the window and by ``emoscope doctor``.

    Attributes:
        asked: The name that was asked for, ``auto`` included.
        got: Name of the candidate that serves.
        device: ``CPU`` or the accelerator.
        precision: As it really computes.
        why: One sentence.
    """

    asked: str
    got: str
    device: str
    precision: str
    why: str

    def __str__(self) -> str:
        return f"asked {self.asked}, got {self.got} ({self.precision} on {self.device}): {self.why}"


def first_that_works(
    pack: Pack, name: str = AUTO, threads: int | None = None
) -> tuple[Runtime, Opened]:
    """Open a pack and say what was chosen and why.

    Args:
        pack: The pack to run.
        name: A candidate's name, or ``auto``.
        threads: Of one call on the CPU; None for one per core.

    Raises:
        RuntimeUnavailableError: The named one does not work here, or none does.
        PackError: The pack is not usable.
    """
    check_graphs(pack)  # or the next runtime, which reads none, would hide a hostile one
    if name != AUTO:
        runtime = candidate(name).make(pack, threads)
        return runtime, _opened(name, name, runtime, "it was asked for by name")
    return _first_that_opens(pack, _order(pack), threads)


def open_on_cpu(pack: Pack, threads: int | None = None) -> Runtime:
    """The best runtime of this machine that needs no card.

    Raises:
        RuntimeUnavailableError: None works.
        PackError: The pack is not usable.
    """
    order = [(name, why) for name, why in _order(pack) if not candidate(name).card]
    known = [name for name, _ in order]
    order += [(name, UNMEASURED) for name in UNMEASURED_ORDER if name not in known]
    return _first_that_opens(pack, order, threads)[0]


def _first_that_opens(
    pack: Pack, order: list[tuple[str, str]], threads: int | None
) -> tuple[Runtime, Opened]:
    failures: list[str] = []
    next_step = "Install EmoScope again, or get the pack again"
    for option, why in order:
        try:
            runtime = candidate(option).make(pack, threads)
        except EmoScopeError as error:
            failures.append(f"{option}: {error.cause}")
            if isinstance(error, MissingLibraryError):
                next_step = error.next_step
            continue
        except Exception as error:  # a broken library must not stop the others
            failures.append(f"{option}: {type(error).__name__}: {error}")
            continue
        if failures:
            why = f"{why}; not usable: {'; '.join(failures)}"
        return runtime, _opened(AUTO, option, runtime, why)
    raise RuntimeUnavailableError(
        f"No runtime works here with the pack {pack.manifest.name} ({'; '.join(failures)})",
        next_step,
    )


def _order(pack: Pack) -> list[tuple[str, str]]:
    """Candidates to try with the reason for each: the kept measurement's order, then the usual."""
    kept = kept_choice(pack)
    if kept is None:
        return [(name, UNMEASURED) for name in UNMEASURED_ORDER]
    rest = sorted((r for r in kept.results if not r.refused), key=lambda r: r.face_ms)
    names = [kept.best, *(r.name for r in rest if r.name != kept.best)]
    return [(name, kept.why if name == kept.best else "next best measured") for name in names]


def _opened(asked: str, got: str, runtime: Runtime, why: str) -> Opened:
    return Opened(asked, got, runtime.device, runtime.precision, why)
