"""Safetensors files whose headers lie are refused before a tensor is read."""

from __future__ import annotations

import json

import numpy as np
import pytest
from safetensors.numpy import save

from emoscope.engine import tensor_file
from emoscope.engine.errors import LabelSetError, PackError
from emoscope.engine.models.weights import read_tensors
from emoscope.engine.prompts.earlier_examples import earlier_examples
from emoscope.engine.tensor_file import TensorFileError, check_header, read_tensor_file
from tests.fakes import manifest

GOOD = {
    "a": np.arange(6, dtype=np.float32).reshape(2, 3),
    "b": np.array([1, 2], np.int64),
    "empty": np.empty((0, 3), np.float16),
    "one": np.array(2, np.uint8),
}


def packed(header, body):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def parts():
    data = save(GOOD, metadata={"pack": "x"})
    size = int.from_bytes(data[:8], "little")
    return json.loads(data[8 : 8 + size]), data[8 + size :]


def test_what_was_written_is_read(tmp_path):
    path = tmp_path / "x.safetensors"
    path.write_bytes(save(GOOD, metadata={"pack": "x"}))
    found, metadata = read_tensor_file(path)
    assert metadata == {"pack": "x"}
    assert found.keys() == GOOD.keys()
    for name, value in GOOD.items():
        np.testing.assert_array_equal(found[name], value)


@pytest.mark.parametrize(
    "change",
    [
        {"shape": [2**40]},
        {"shape": [2**32, 2**32]},
        {"shape": [2**62, 4]},
        {"shape": [-1, 6]},
        {"shape": [True, 6]},
        {"shape": [6.0]},
        {"shape": "6"},
        {"shape": [1] * 9},
        {"data_offsets": [0, 2**62]},
        {"data_offsets": [2**62, 0]},
        {"data_offsets": [24, 0]},
        {"data_offsets": [4, 28]},
        {"data_offsets": [0]},
        {"data_offsets": None},
        {"dtype": "F64"},
        {"dtype": "F8_E4M3"},
        {"dtype": "BF16"},
        {"dtype": ["F32"]},
    ],
)
@pytest.mark.parametrize("more", [b"", b"\0" * 24])
def test_a_header_that_does_not_fit_its_file_is_refused_unread(tmp_path, monkeypatch, change, more):
    header, body = parts()
    header["a"].update(change)
    path = tmp_path / "x.safetensors"
    path.write_bytes(packed(header, body + more))
    monkeypatch.setattr(tensor_file, "safe_open", lambda *_, **__: pytest.fail("it was read"))
    with pytest.raises(TensorFileError):
        read_tensor_file(path)
    with pytest.raises(PackError, match="cannot be read as weights"):
        read_tensors(path)
    with pytest.raises(LabelSetError, match="damaged"):
        earlier_examples(path, manifest())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 7,
        (2**63 - 1).to_bytes(8, "little") + b"{}",
        packed(b"{", b""),
        packed(b"[]", b""),
        packed(b"null", b""),
        packed(b"\xff\xfe", b""),
        packed(b"[" * 200_000, b""),
        packed(b'{"a": 1}', b""),
        packed({}, b"more than nothing"),
        packed(
            b'{"a": {"dtype":"U8","shape":[1],"data_offsets":[0,1]},'
            b'"a": {"dtype":"U8","shape":[1],"data_offsets":[0,1]}}',
            b"1",
        ),
        packed(
            {
                "a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]},
                "b": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]},
            },
            b"1234",
        ),
        packed({"a": {"dtype": "U8", "shape": [9**99], "data_offsets": [0, 9**99]}}, b"1"),
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path, data):
    path = tmp_path / "x.safetensors"
    path.write_bytes(data)
    with pytest.raises(TensorFileError):
        check_header(path)


def test_a_header_that_would_fill_the_memory_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(tensor_file, "MOST_HEADER_BYTES", 1000)
    path = tmp_path / "x.safetensors"
    path.write_bytes(packed(b" " * 1001, b""))
    monkeypatch.setattr(tensor_file, "_entries", lambda *_: pytest.fail("it was parsed"))
    with pytest.raises(TensorFileError, match="a header of 1,001 bytes"):
        check_header(path)
