import csv
import json

import numpy as np
import pytest
import torch
from typer import Typer
from typer.testing import CliRunner

from emoscope.engine.errors import DataError
from emoscope.engine.models.published_packs import temporal_network, write_pack
from emoscope.engine.models.temporal import TemporalConfig, TemporalTransformer
from emoscope.engine.models.towers import TINY, build_tower
from emoscope.lab.cli.train_regression import train_regression
from emoscope.lab.evaluation.regression import RegressionSettings, regress
from emoscope.lab.evaluation.regression_data import Sequences, grouped_folds, windows_of
from tests.lab.datasets import layouts

CONFIG = TemporalConfig(64, layers=1, heads=2, head_width=16, mlp_width=32, positions=40)


class Mean(torch.nn.Module):
    def forward(self, frames):
        return torch.nn.functional.normalize(frames.mean(dim=1), dim=-1)


def sequences(subjects=30, each=3, noise=0.3, seed=0):
    """Videos whose target is a direction in their frames, plus what is peculiar to the subject."""
    generator = np.random.default_rng(seed)
    direction = generator.normal(size=16)
    frames, targets, groups = [], [], []
    for subject in range(subjects):
        base = generator.normal(size=16)
        for _ in range(each):
            mean = base + generator.normal(size=16) * 0.2
            windows = mean + generator.normal(size=(2, 4, 16)) * 0.1
            frames.append(windows.astype(np.float32))
            value = float(mean @ direction / np.linalg.norm(mean))
            targets.append([value + noise * generator.normal(), 5 + 2 * value])
            groups.append(f"s{subject}")
    table = np.array(targets)
    table[4, 1] = np.nan
    return Sequences(tuple(frames), table, ("n1", "total"), tuple(groups))


def test_no_subject_is_in_two_folds_and_folds_are_balanced():
    groups = [f"s{i // 3}" for i in range(60)]
    fold = grouped_folds(groups, 5, seed=1)
    assert np.bincount(fold).tolist() == [12] * 5
    for name in set(groups):
        assert len({fold[i] for i, g in enumerate(groups) if g == name}) == 1
    assert (grouped_folds(groups, 5, seed=1) == fold).all()
    with pytest.raises(DataError, match="2 subjects cannot be split into 5"):
        grouped_folds(["a", "b"], 5, 0)


def test_a_target_that_is_in_the_frames_is_found_for_unseen_subjects():
    result = regress(sequences(), Mean(), RegressionSettings(epochs=60, rate=3e-3))
    for figures in result.figures:
        assert figures.pearson.value > 0.6
        assert figures.pearson.low < figures.pearson.value < figures.pearson.high
        assert figures.mae < 0.8 * figures.baseline_mae
    assert [figures.videos for figures in result.figures] == [90, 89]
    assert np.isfinite(result.answers).all()


def test_a_target_of_pure_noise_is_not_found():
    data = sequences()
    noise = np.random.default_rng(5).normal(size=data.targets.shape)
    shuffled = Sequences(data.frames, noise, data.names, data.groups)
    result = regress(shuffled, Mean(), RegressionSettings(epochs=40, rate=3e-3))
    assert abs(result.figures[0].pearson.value) < 0.35


def test_tuning_changes_a_copy_of_the_temporal_model_only():
    torch.manual_seed(0)
    temporal = TemporalTransformer(TemporalConfig(16, 1, 2, 8, 16, 10))
    before = {name: value.clone() for name, value in temporal.state_dict().items()}
    settings = RegressionSettings(tuned=True, epochs=3, folds=2, temporal_rate=1e-3)
    tuned = regress(sequences(8), temporal, settings)
    frozen = regress(sequences(8), temporal, RegressionSettings(epochs=3, folds=2))
    for name, value in temporal.state_dict().items():
        assert torch.equal(value, before[name])
    assert not np.allclose(tuned.answers, frozen.answers)


def test_windows_cover_a_long_video_and_short_ones_are_padded():
    windows = windows_of(1000, 32, 4, True)
    assert len(windows) == 7
    assert np.concatenate(windows).tolist() == [4 * i for i in range(224)]
    assert len(windows_of(100_000, 32, 4, True)) == 16
    assert len(windows_of(50, 32, 4, True)[0]) == 32
    assert len(windows_of(200, 16, 4, False)) == 1


def test_command_writes_figures_answers_and_pictures(tmp_path):
    torch.manual_seed(0)
    tower = build_tower(TINY)
    moving = TemporalTransformer(CONFIG).state_dict()
    pack = write_pack(
        tmp_path / "pack", "emoclip",
        {"image": {f"visual.{n}": v.numpy() for n, v in tower.visual.state_dict().items()},
         "temporal": {f"temporal.{n}": v.numpy() for n, v in moving.items()}},
        name="tiny", title="Tiny", licence="none", training_data=(), embedding_size=64,
        size_px=48, scale=100.0, network={"tower": TINY, **temporal_network(CONFIG)},
    )  # fmt: skip
    rows = []
    for i in range(12):
        layouts.frames(tmp_path / f"v{i}", 6, 20 * i, side=48)
        rows.append(f"v{i},p{i // 2},{20 * i / 10},{'' if i == 3 else i}")
    layouts.generic(tmp_path, rows, "path,subject,severity,other")
    cli = Typer()
    cli.command()(train_regression)
    arguments = ["--table", str(tmp_path / "labels.csv"), "--out", str(tmp_path / "out"),
                 "--model", str(pack.folder), "--folds", "3", "--epochs", "30", "--device", "cpu",
                 "--down-sample", "1"]  # fmt: skip
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    assert "severity" in done.output
    figures = json.loads((tmp_path / "out" / "figures.json").read_text())
    assert [f["target"] for f in figures] == ["severity", "other"] or [
        f["target"] for f in figures
    ] == ["other", "severity"]
    with (tmp_path / "out" / "answers.csv").open() as file:
        answers = list(csv.DictReader(file))
    assert len(answers) == 12
    folds = {}
    for row in answers:
        assert folds.setdefault(row["subject"], row["fold"]) == row["fold"]
    assert (tmp_path / "out" / "target-1.png").stat().st_size > 1000
    bad = CliRunner().invoke(cli, [*arguments, "--target", "wealth"])
    assert bad.exit_code == 1
    assert "no target wealth" in bad.output
