"""The laboratory's commands, added to the product's command line at its entry."""

from __future__ import annotations

import typer

from emoscope.lab.cli import (
    bench,
    bench_cluster,
    bench_faces,
    bench_find,
    bench_gpu,
    bench_runtimes,
    bench_streams,
    bench_study,
    bench_towers,
    data,
    doctor,
    evaluate,
    train,
    train_published,
    train_regression,
)


def add_to(cli: typer.Typer) -> None:
    """Add ``doctor``, ``evaluate``, ``train``, ``data`` and ``bench``."""
    cli.command("doctor")(doctor.doctor)
    cli.add_typer(evaluate.app, name="evaluate")
    train.app.command("emoclip")(train_published.train_emoclip)
    train.app.command("dfer-clip")(train_published.train_dfer_clip)
    train.app.command("regression")(train_regression.train_regression)
    cli.add_typer(train.app, name="train")
    cli.add_typer(data.app, name="data")
    bench.app.command("cluster")(bench_cluster.cluster)
    bench.app.command("faces")(bench_faces.faces)
    bench.app.command("find")(bench_find.find)
    bench.app.command("study")(bench_study.study)
    bench.app.command("runtimes")(bench_runtimes.runtimes)
    bench.app.command("gpu")(bench_gpu.gpu)
    bench.app.command("streams")(bench_streams.streams)
    bench.app.command("towers")(bench_towers.towers)
    cli.add_typer(bench.app, name="bench")
