import json

import pytest
from typer.testing import CliRunner

from emoscope.engine.models.published_prompts import EMOCLIP_MAFW
from emoscope.lab.cli.data import app
from emoscope.lab.datasets.check import check
from emoscope.lab.datasets.clips import MAFW_ELEVEN
from tests.lab.datasets import layouts


def kinds(report, serious=None):
    return {f.kind for f in report.findings if serious is None or f.serious == serious}


def test_a_sound_data_set_has_nothing_serious(tmp_path):
    report = check("dfew", layouts.dfew(tmp_path), 1)
    assert not report.serious
    assert report.counts["train"]["anger"] == 2
    assert kinds(report) == {"size"}, "smaller than both papers' lists, which is said"


def test_missing_clips_and_wrong_frame_counts_are_found(tmp_path):
    layouts.dfew(tmp_path)
    frames = tmp_path / "DFEW_Frame_Face"
    for picture in (frames / "00001").iterdir():
        picture.unlink()
    (frames / "00001").rmdir()
    (frames / "00002" / "00001.png").unlink()
    for picture in (frames / "00003").iterdir():
        picture.unlink()
    report = check("dfew", tmp_path, 1)
    found = {f.kind: f for f in report.findings}
    assert found["missing"].clips == ("00001",)
    assert found["missing"].serious
    assert found["empty"].clips == ("00003",)
    assert found["frame count"].clips == ("00002",)
    assert not found["frame count"].serious


def test_class_order_trap_in_numbers_is_found_by_the_names(tmp_path):
    layouts.ferv39k(tmp_path)
    text = (tmp_path / "train_image.txt").read_text()
    # S2D's alphabetical order: angry 0, disgust 1, fear 2, happy 3, neutral 4, sad 5, surprise 6
    order = {"Happy": 3, "Sad": 5, "Neutral": 4, "Angry": 0, "Surprise": 6, "Disgust": 1, "Fear": 2}
    lines = []
    for line in text.splitlines():
        place, count, _ = line.split()
        lines.append(f"{place} {count} {order[place.split('/')[3]]}")
    (tmp_path / "train_image.txt").write_text("\n".join(lines))
    report = check("ferv39k", tmp_path)
    finding = next(f for f in report.findings if f.kind == "class order")
    assert finding.serious
    assert "another order" in finding.text
    assert len(finding.clips) == 7


@pytest.mark.parametrize("trap", [False, True])
def test_numbered_mafw_list_against_named_list(tmp_path, trap):
    """EmoCLIP numbers anger 0, DFER-CLIP happiness 0: a list in the wrong order is found."""
    layouts.mafw(tmp_path, caption="no_caption")
    order = EMOCLIP_MAFW if trap else MAFW_ELEVEN
    for half in ("train", "test"):
        lines = [
            f"MAFW/data/faces/{2 * i + (half == 'test'):05d} 40 {order.index(name)}"
            for i, name in enumerate(EMOCLIP_MAFW)
        ]
        layouts.write(tmp_path / f"MAFW_set_1_{half}.txt", "\n".join(lines))
    assert ("class order" in kinds(check("mafw", tmp_path, 1))) == trap


def test_dfew_list_against_the_release_s_table(tmp_path):
    layouts.dfew(tmp_path)
    layouts.dfew(tmp_path, released=True)
    assert "class order" not in kinds(check("dfew", tmp_path, 1))
    path = tmp_path / "DFEW_set_1_test.txt"
    path.write_text(path.read_text().replace(" 0\n", " 3\n"))
    assert "class order" in kinds(check("dfew", tmp_path, 1), serious=True)


def test_compound_test_clips_in_single_training_are_found(tmp_path):
    layouts.mafw(tmp_path)
    layouts.mafw(tmp_path, "compound")
    path = tmp_path / "Train_Test_Set/compound/with_caption_new/set_1/test.txt"
    path.write_bytes(path.read_bytes() + b"00000.mp4\tanger_disgust\r\n")
    finding = next(f for f in check("mafw-compound", tmp_path, 1).findings if f.kind == "overlap")
    assert finding.serious
    assert finding.clips == ("00000",)
    told = next(f for f in check("mafw", tmp_path, 1).findings if f.kind == "overlap")
    assert not told.serious, "it concerns who tests on compounds"


def test_leaks_and_repeats_are_found(tmp_path):
    rows = ["a,happy,train,p1", "a,happy,test,p1", "b,sad,test,p2", "b,sad,test,p2"]
    layouts.generic(tmp_path, rows, "path,label,split,subject")
    found = {f.kind: f for f in check("generic", tmp_path, disk=False).findings}
    assert found["leak"].clips == ("a",)
    assert found["repeated"].clips == ("b",)
    assert found["subjects"].clips == ("p1",)


def test_command_prints_counts_and_fails_on_serious_findings(tmp_path):
    layouts.ferv39k(tmp_path)
    runner = CliRunner()
    arguments = ["check", "--data", "ferv39k", "--root", str(tmp_path)]
    good = runner.invoke(app, arguments)
    assert good.exit_code == 0, good.output
    assert "7 training and 7 test clips" in good.output
    assert "Nothing serious" in good.output
    (tmp_path / "2_ClipsforFaceCrop").rename(tmp_path / "elsewhere")
    bad = runner.invoke(app, [*arguments, "--json"])
    assert bad.exit_code == 1
    told = json.loads(bad.stdout)
    assert told[0]["findings"][-1]["kind"] == "missing"
    assert len(told[0]["findings"][-1]["clips"]) == 14


@pytest.mark.parametrize("dataset", ["dfew", "mafw"])
def test_all_folds_are_checked_by_default(tmp_path, dataset):
    for fold in range(1, 6):
        if dataset == "dfew":
            layouts.dfew(tmp_path, fold=fold, per_class=1)
        else:
            layouts.mafw(tmp_path, fold=fold)
    done = CliRunner().invoke(app, ["check", "--data", dataset, "--root", str(tmp_path)])
    assert done.exit_code == 0, done.output
    assert done.output.count(", fold ") >= 5
