#!/usr/bin/env python3
"""Kills writing processes at random moments, and says what was lost.

    python scripts/crash.py --kills 300
    python scripts/crash.py --kills 50 --job export

Each job goes on where the killed one stopped, in the same folder, as a user would start again.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Spread the kills over the jobs and count."""
    from tests.reliability.crash import JOBS, kill_once, moment, prepare

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=300, help="for all jobs together")
    parser.add_argument("--job", action="append", choices=sorted(JOBS), default=[])
    parser.add_argument("--longest", type=float, default=0.4, help="latest kill, in seconds")
    parser.add_argument("--seed", default=str(time.time_ns()), help="to do the same again")
    arguments = parser.parse_args()
    names = arguments.job or sorted(JOBS)
    print(f"seed {arguments.seed}")
    kills = failures = 0
    for name in names:
        random_ = random.Random(f"{arguments.seed} {name}")
        done = lost = told = 0
        with tempfile.TemporaryDirectory(prefix="emoscope-crash-") as folder:
            prepare(JOBS[name], Path(folder))
            for _ in range(max(1, arguments.kills // len(names))):
                try:
                    told += len(
                        kill_once(JOBS[name], Path(folder), moment(random_, arguments.longest))
                    )
                except AssertionError as error:
                    lost += 1
                    print(f"  {name}: {error}", flush=True)
                done += 1
        kills, failures = kills + done, failures + lost
        print(
            f"{name:10} {done:5} kills, {told:7,} writes said to be safe, {lost} lost", flush=True
        )
    print(f"together   {kills:5} kills, {failures} lost something")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
