"""``emoscope bench cluster``: what handing files to a Dask scheduler costs."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def cluster(
    files: Annotated[int, typer.Option(min=2, help="Copies of the demo clip.")] = 6,
    rounds: Annotated[
        int, typer.Option(min=0, help="Comparisons, after one; 0 leaves them out.")
    ] = 3,
    slots: Annotated[
        list[int] | None, typer.Option(help="Tasks at a time without work. May be repeated.")
    ] = None,
    file_s: Annotated[
        float, typer.Option(help="Seconds that a worker needs for a file, for the simulation.")
    ] = 300.0,
    save: Annotated[Path | None, typer.Option(help="Also write a page.")] = None,
) -> None:
    """Two workers against --jobs 2; empty tasks; files an hour with up to 1,000 workers."""
    from distributed import Client, LocalCluster

    from emoscope.engine import paths
    from emoscope.engine.cluster.driver import opened
    from emoscope.lab.bench import page
    from emoscope.lab.bench.cluster import against_threads, files_an_hour, middle, overhead

    lines: list[str] = []
    if rounds:
        err().print("Two workers against two threads ...")
        with tempfile.TemporaryDirectory(prefix="emoscope-bench-") as name:
            copies = [Path(name) / f"copy{number}.mp4" for number in range(files)]
            for copy in copies:
                shutil.copyfile(paths.demo_clip(), copy)
            with opened("local:2") as client:
                ratios = against_threads(copies, client, rounds)
        lines += [
            f"Files a second with two workers of one thread, to `--jobs 2`: median"
            f" {middle(ratios):.2f} of {len(ratios)} ({min(ratios):.2f} to {max(ratios):.2f}).",
            "",
        ]
    lines += ["| tasks at a time | tasks | ms a task |", "|---:|---:|---:|"]
    worst = 0.0
    for count in slots or [2, 100, 1000]:
        err().print(f"Empty tasks, {count} at a time ...", markup=False)
        made = LocalCluster(
            n_workers=1, threads_per_worker=count, processes=False, dashboard_address=None
        )
        with made, Client(made) as client:
            done = overhead(client, count, max(400, 2 * count))
        worst = max(worst, done.task_ms)
        lines.append(f"| {done.slots} | {done.tasks} | {done.task_ms:.1f} |")
    lines += [
        "",
        f"Files an hour, {file_s:g} s of work each, one scheduler with {worst:.1f} ms a task:",
        "",
        "| workers | files an hour | of what they could |",
        "|---:|---:|---:|",
    ]
    for workers in (1, 10, 100, 300, 1000):
        can = files_an_hour(workers, file_s, worst)
        lines.append(f"| {workers} | {can:,.0f} | {can * file_s / 36 / workers:.1f} % |")
    for line in lines:
        out().print(line, markup=False)
    if save is not None:
        words = f"emoscope bench cluster --files {files} --rounds {rounds}"
        page.save(save, "\n".join([*page.heading("Clusters", words), "", *lines, ""]))
