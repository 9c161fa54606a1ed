"""A stranger's pack: its manifest and every file are held against what they should be."""

from __future__ import annotations

import json
import os

import pytest

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import load_pack
from tests.packs import tiny_pack
from tests.systems import posix


@pytest.fixture
def folder(tmp_path):
    return tiny_pack(tmp_path / "tiny").folder


def changed(folder, change):
    path = folder / "pack.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    change(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "a/b",
        "a\\b",
        "/etc/passwd",
        "C:\\x",
        "..",
        ".hidden",
        "",
        "x\n",
        "x\0",
        "é",
        "x" * 101,
    ],
)
def test_a_file_has_a_plain_name(folder, name):
    changed(folder, lambda raw: raw["files"].update({name: raw["files"]["image.onnx"]}))
    with pytest.raises(PackError, match="is not a valid pack manifest"):
        load_pack(folder)


@pytest.mark.parametrize("name", ["../x", "a/b", ".."])
@pytest.mark.parametrize("field", ["reference", "common", "domain"])
def test_what_the_manifest_names_is_plain_too(folder, field, name):
    def change(raw):
        if field == "reference":
            raw["scoring"]["reference"] = name
        elif field == "common":
            fits = [{"sensitivity": s, "scale": 1.0, "none_logit": 0.0} for s in (0.0, 1.0)]
            common = {"reference": name, "sensitivity": 0.5, "fits": fits}
            raw["scoring"]["common"] = common
        else:
            raw["domain"] = {"file": name, "limit": 0.0}

    changed(folder, change)
    with pytest.raises(PackError, match="is not a valid pack manifest"):
        load_pack(folder)


@pytest.mark.parametrize(
    "place", [(), ("scoring",), ("clip",), ("preprocess",), ("files", "image.onnx")]
)
def test_a_field_that_nobody_knows_is_refused(folder, place):
    def change(raw):
        for key in place:
            raw = raw[key]
        raw["run"] = "echo"

    changed(folder, change)
    with pytest.raises(PackError, match="is not a valid pack manifest"):
        load_pack(folder)


def test_a_file_of_another_size_is_refused(folder):
    with (folder / "image.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(PackError, match=r"bytes instead of"):
        load_pack(folder)


def test_a_file_of_the_same_size_with_other_bytes_is_refused(folder):
    path = folder / "image.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(PackError, match="wrong checksum"):
        load_pack(folder)


@pytest.mark.parametrize("listed", [True, False])
def test_a_file_that_is_not_there_or_not_listed_is_not_given(folder, listed):
    if listed:
        (folder / "image.onnx").unlink()
        with pytest.raises(PackError, match="is missing"):
            load_pack(folder)
    else:
        (folder / "more.txt").write_text("x")
        with pytest.raises(PackError, match="has no file more.txt"):
            load_pack(folder).file("more.txt")


@posix
def test_a_link_is_no_file_of_a_pack_even_to_the_same_bytes(folder, tmp_path):
    os.replace(folder / "image.onnx", tmp_path / "elsewhere.onnx")
    (folder / "image.onnx").symlink_to(tmp_path / "elsewhere.onnx")
    with pytest.raises(PackError, match="is missing"):
        load_pack(folder)
