"""Agreement over a study, and intraclass correlations against published tables."""

import csv

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.results.icc import icc
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.lab.bench.made_sessions import made_session
from tests.sessions.fakes import LABELS

SHROUT_FLEISS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float
)
"""Table 2 of Shrout & Fleiss (1979): six targets, four judges."""
SMILING, SAD = (0.9, 0.05, 0.03, 0.02), (0.05, 0.9, 0.03, 0.02)


def test_the_published_example_of_shrout_and_fleiss():
    found = icc(SHROUT_FLEISS)
    assert (found.targets, found.raters) == (6, 4)
    assert found.one_way == pytest.approx(0.17, abs=0.005)
    assert found.single == pytest.approx(0.29, abs=0.005)
    assert found.consistent == pytest.approx(0.71, abs=0.005)
    assert found.mean == pytest.approx(0.62, abs=0.005)


def test_intervals_are_those_of_r_for_the_same_table():
    # psych::ICC of R's package psych gives these bounds for the same table.
    pytest.importorskip("scipy")
    found = icc(SHROUT_FLEISS)
    assert (found.single_low, found.single_high) == pytest.approx((0.019, 0.76), abs=0.005)
    bounds = (found.consistent_low, found.consistent_high)
    assert bounds == pytest.approx((0.34, 0.95), abs=0.005)


def test_perfect_agreement_is_one_and_no_variance_is_nothing():
    assert icc(np.array([[1.0, 1.0], [2.0, 2.0], [4.0, 4.0]])).single == pytest.approx(1.0)
    assert icc(np.ones((3, 2))).single is None
    with pytest.raises(ValueError, match="two or more"):
        icc(np.ones((1, 2)))


@pytest.fixture
def study(tmp_path, made_pack):
    """Three sessions of 6 s: smiling for 2, 3 and 4 s, then sad."""
    opened, new = create_study(tmp_path / "study"), []
    for number in (2, 3, 4):
        scores = np.repeat([SMILING, SAD], [10 * number, 60 - 10 * number], axis=0)
        made_session(
            opened.folder / "results" / f"talk{number}",
            made_pack,
            LABELS,
            {1: np.zeros((60, 1), "f4")},
            scores={1: scores.astype("f4")},
            embeddings=False,
        )
        new.append(NewSession(results=f"results/talk{number}", stem=f"talk{number}"))
    opened.edit("Add", lambda before: added(before, new))
    return opened


def coder(folder, ends):
    folder.mkdir()
    for number, end in ends.items():
        text = f"start_s,end_s,label\n0,{end},smiling\n{end},6,sad\n"
        (folder / f"talk{number}.csv").write_text(text)
    return folder


def run(*words):
    return CliRunner().invoke(build_cli(), [str(word) for word in words])


def read(path):
    with path.open() as file:
        return list(csv.DictReader(file))


def test_kappa_icc_and_confusion_over_time(study, tmp_path):
    anna = coder(tmp_path / "anna", {2: 2, 3: 3, 4: 4})
    ben = coder(tmp_path / "ben", {2: 1, 3: 3, 4: 5})
    table = tmp_path / "agreement.csv"
    done = run("study", "agreement", study.folder, anna, ben, "--out", table, "--step", 2)
    assert done.exit_code == 0, done.output
    rows = {row["label"]: row for row in read(table)}
    # 36 s compared: 17 s both smiling, 1 s told alone, 1 s annotated alone, 17 s both sad
    assert float(rows["smiling"]["annotated_s"]) == pytest.approx(18)
    seen, chance = 34 / 36, 0.5
    assert float(rows["all labels"]["kappa"]) == pytest.approx((seen - chance) / (1 - chance))
    shares = np.array([[2, 1, 2], [3, 3, 3], [4, 5, 4]]) / 6
    assert rows["smiling"]["raters"] == "3"
    assert float(rows["smiling"]["icc2_1"]) == pytest.approx(icc(shares).single)
    confused = read(tmp_path / "agreement-confusion.csv")
    assert sum(float(row["seconds"]) for row in confused) == pytest.approx(36)
    (wrong,) = [
        row
        for row in confused
        if (row["coder"], row["session"]) == ("ben", "talk2")
        and row["annotated"] != row["predicted"]
    ]
    assert (wrong["from_s"], wrong["annotated"], wrong["predicted"]) == ("0.0", "sad", "smiling")
    assert float(wrong["seconds"]) == pytest.approx(1)
    again = run("study", "agreement", study.folder, anna, "--out", table)
    assert again.exit_code == 1, "what is there stays"


def test_files_of_no_session_are_said_and_nothing_at_all_is_an_error(study, tmp_path):
    anna = coder(tmp_path / "anna", {2: 2, 9: 3})
    done = run("study", "agreement", study.folder, anna)
    assert done.exit_code == 1
    assert "talk9.csv is not in it" in " ".join(done.output.split())
    lost = coder(tmp_path / "lost", {9: 3})
    done = run("study", "agreement", study.folder, lost)
    assert "No session of this study can be compared" in " ".join(done.output.split())
