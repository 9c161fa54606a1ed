#!/usr/bin/env python3
"""Gives bad files to everything that reads files, for as long as you like.

    python scripts/fuzz.py --seconds 600
    python scripts/fuzz.py --seconds 60 --target media --target checkpoint

Every target runs in a separate process, so that a crash of a native library is a find and not the
end. A find is kept in ``tests/fuzz/found`` and from then on replayed by the test suite.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

FOUND = ROOT / "tests" / "fuzz" / "found"
MEMORY_BYTES = 6_000_000_000
SLOW_S = 20.0


def main() -> None:
    """Fuzz all targets, or be the process of one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="for all targets together")
    parser.add_argument("--target", action="append", default=[], help="only these")
    parser.add_argument("--seed", default=str(time.time_ns()), help="to do the same again")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(arguments.child, arguments.target[0], arguments.seed, arguments.seconds)
        return
    from tests.fuzz.targets import TARGETS

    names = arguments.target or sorted(TARGETS)
    finds = total = 0
    print(f"seed {arguments.seed}")
    for name in names:
        inputs, found = one_target(name, arguments.seed, arguments.seconds / len(names))
        total, finds = total + inputs, finds + found
        print(f"{name:18} {inputs:8,} inputs  {found} finds", flush=True)
    print(f"{'together':18} {total:8,} inputs  {finds} finds")
    sys.exit(1 if finds else 0)


def one_target(name: str, seed: str, seconds: float) -> tuple[int, int]:
    """Run a target until its time is over, also through crashes; (inputs, finds)."""
    inputs = finds = 0
    until = time.monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="emoscope-fuzz-") as folder:
        while (left := until - time.monotonic()) > 0.5:
            run = subprocess.run(
                [
                    *(sys.executable, __file__, "--child", folder, "--target", name),
                    *("--seed", f"{seed} {finds}", "--seconds", str(left)),
                ],
                env={**os.environ, "EMOSCOPE_HOME": folder, "QT_QPA_PLATFORM": "offscreen"},
                capture_output=True,
                text=True,
                check=False,
            )
            inputs += int((Path(folder) / "count").read_text() or 0)
            if run.returncode == 0:
                break
            finds += 1
            keep(name, (Path(folder) / "input").read_bytes(), run)
    return inputs, finds


def keep(name: str, data: bytes, run: subprocess.CompletedProcess[str]) -> None:
    """Put a find where the tests replay it."""
    path = FOUND / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}.bin"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    last = (run.stderr.strip().splitlines() or [f"ended by signal {-run.returncode}"])[-1]
    print(f"  {name}: {last}\n  kept as {path.relative_to(ROOT)}", flush=True)


def child(folder: str, name: str, seed: str, seconds: float) -> None:
    """Give inputs until the time is over; the one that is given lies in ``folder/input``."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from tests.fuzz.targets import TARGETS, give

    target, random_ = TARGETS[name], random.Random(seed)
    place = Path(folder)
    count = 0
    (place / "count").write_text("0")
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        data = target.bad(random_)
        (place / "input").write_bytes(data)
        started = time.process_time()
        give(target, data, place)
        if time.process_time() - started > SLOW_S:
            raise TimeoutError(f"one input took {time.process_time() - started:.0f} s")
        count += 1
        (place / "count").write_text(str(count))


if __name__ == "__main__":
    main()
