"""Checkpoints that would run code are refused, and nothing of them is run."""

import builtins
import io
import os
import pickle
import struct
import subprocess
import sys
import zipfile
from collections import OrderedDict

import numpy as np
import pytest
import torch

from emoscope.engine.errors import PackError
from emoscope.engine.models import convert as converting
from emoscope.engine.models.convert_pickle import read_checkpoint, tensors_of


class Calls:
    """Pickles to ``function(*arguments)``."""

    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


def as_archive(path, data):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", data)
        archive.writestr("archive/version", "3")
    return path


def attacks(marker):
    touch = f"touch {marker}"
    write = f"open({str(marker)!r}, 'w').close()"
    state = OrderedDict(weight=1)
    return {
        "os.system": Calls(os.system, touch),
        "eval": Calls(builtins.eval, write),
        "exec": Calls(builtins.exec, write),
        "nested": {"state_dict": {"a": [({"b": Calls(os.system, touch)},)]}},
        "getattr": Calls(getattr, Calls(__import__, "os"), "system"),
        "open": Calls(open, str(marker), "w"),
        "key": {Calls(os.system, touch): 1},
        "partial": Calls(__import__("functools").partial, os.system, touch),
        "module_load": Calls(torch.load, str(marker)),
        "subprocess": Calls(__import__("subprocess").getoutput, touch),
        "beside tensors": {"state_dict": state, "recorder": Calls(os.system, touch)},
    }


@pytest.mark.parametrize("name", list(attacks("x")))
@pytest.mark.parametrize("protocol", [0, 2, 4])
def test_a_pickle_that_would_run_code_is_refused_and_not_run(tmp_path, name, protocol):
    marker = tmp_path / "ran"
    data = pickle.dumps(attacks(marker)[name], protocol=protocol)
    with pytest.raises(PackError, match="refused|cannot be read"):
        read_checkpoint(as_archive(tmp_path / "bad.pth", data))
    (tmp_path / "plain.pth").write_bytes(data)
    with pytest.raises(PackError):
        read_checkpoint(tmp_path / "plain.pth")
    assert not marker.exists()


def test_the_command_refuses_in_its_own_process(tmp_path):
    marker = tmp_path / "ran"
    torch.save(
        {"state_dict": {"module.temporal.cls_token": torch.zeros(1, 1, 4)},
         "recorder": Calls(os.system, f"touch {marker}")},
        tmp_path / "bad.pth",
    )  # fmt: skip
    with pytest.raises(PackError, match=r"(posix|nt)\.system, which could run code"):
        converting.convert(tmp_path / "bad.pth", "dfer-clip", tmp_path / "out")
    assert not marker.exists()
    assert not (tmp_path / "out").exists()


def test_dotted_names_do_not_reach_through_admitted_modules(tmp_path):
    # Protocol 4 can name an attribute of an attribute: collections.OrderedDict.__init__...
    data = b"\x80\x04\x8c\x0bcollections\x8c\x14OrderedDict.fromkeys\x93)R."
    with pytest.raises(PackError, match="OrderedDict.fromkeys"):
        read_checkpoint(as_archive(tmp_path / "d.pth", data))


def test_other_things_outside_than_storages_are_refused(tmp_path):
    data = b"\x80\x02(X\x06\x00\x00\x00modulecos\nsystem\nX\x01\x00\x00\x000tQ."
    with pytest.raises(PackError):
        read_checkpoint(as_archive(tmp_path / "p.pth", data))


def test_a_memo_of_billions_of_entries_is_refused_before_it_is_made(tmp_path):
    data = b"\x80\x02}r" + struct.pack("<I", 2**31) + b"."
    with pytest.raises(PackError, match="memo"):
        read_checkpoint(as_archive(tmp_path / "m.pth", data))


def test_compressed_archives_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.pth", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"\x80\x02}." + b"\0" * 5_000_000)
    with pytest.raises(PackError, match="compressed"):
        read_checkpoint(tmp_path / "bomb.pth")


def tensor_pickle(shape, strides, offset=0, count=4):
    """A tensor of ``count`` floats with any shape that one wishes to claim."""
    out = io.BytesIO()

    class Writer(pickle.Pickler):
        def persistent_id(self, value):
            return value.pid if isinstance(value, Stored) else None

    class Stored:
        pid = ("storage", torch.FloatStorage, "0", "cpu", count)

    view = Calls(torch._utils._rebuild_tensor_v2, Stored(), offset, shape, strides, False, {})
    Writer(out, 2).dump({"w": view})
    return out.getvalue()


@pytest.mark.parametrize(
    ("shape", "strides", "offset"),
    [
        ((5,), (1,), 0),
        ((4,), (1,), 1),
        ((2, 2), (4, 1), 0),
        ((10**6, 10**6), (0, 0), 0),
        ((-1,), (1,), 0),
        ((4,), (-1,), 3),
        ((2,), (1, 1), 0),
    ],
)
def test_tensors_that_reach_beyond_their_storage_are_refused(tmp_path, shape, strides, offset):
    with pytest.raises(PackError, match="beyond its storage|impossible shape|odd strides"):
        read_checkpoint(as_archive(tmp_path / "t.pth", tensor_pickle(shape, strides, offset)))


def test_cut_off_data_is_an_error(tmp_path):
    with zipfile.ZipFile(tmp_path / "t.pth", "w") as archive:
        archive.writestr("archive/data.pkl", tensor_pickle((4,), (1,)))
        archive.writestr("archive/data/0", b"\0" * 12)
    tensors = tensors_of(read_checkpoint(tmp_path / "t.pth"))
    with pytest.raises(PackError, match="cut off"):
        tensors["w"].array()


@pytest.mark.parametrize("zipped", [True, False])
def test_tensors_of_all_kinds_and_views_come_out_as_they_went_in(tmp_path, zipped):
    base = torch.arange(24, dtype=torch.float32).reshape(4, 6)
    state = {
        "view": base[1:3, ::2].t(),
        "half": torch.randn(3).half(),
        "brain": torch.randn(5).bfloat16(),
        "double": torch.randn(2).double(),
        "long": torch.tensor([1, 2**40]),
        "flag": torch.tensor([True, False]),
        "scalar": torch.tensor(4.6052),
        "empty": torch.zeros(0, 3),
        "parameter": torch.nn.Parameter(torch.ones(2)),
    }
    torch.save(state, tmp_path / "s.pth", _use_new_zipfile_serialization=zipped)
    found = tensors_of(read_checkpoint(tmp_path / "s.pth"))
    assert list(found) == list(state)
    for name, value in state.items():
        array = found[name].array()
        expected = value.detach()
        expected = expected.float() if expected.dtype == torch.bfloat16 else expected
        np.testing.assert_array_equal(array, expected.numpy())
        assert array.shape == tuple(value.shape)


@pytest.mark.parametrize(
    "content", [b"", b"\x80\x02", b"hello", b"\x80\x02}.", b"PK\x05\x06" + b"\0" * 18]
)
def test_files_that_are_no_checkpoints_are_errors_in_words(tmp_path, content):
    (tmp_path / "x.pth").write_bytes(content)
    with pytest.raises(PackError):
        read_checkpoint(tmp_path / "x.pth")


def test_torchscript_archives_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "ViT-B-32.pt", "w") as archive:
        archive.writestr("clip/data.pkl", b"\x80\x02}.")
        archive.writestr("clip/code/__torch__.py", b"")
    with pytest.raises(PackError, match="TorchScript"):
        read_checkpoint(tmp_path / "ViT-B-32.pt")


SECOND_LOCK = """
import ctypes, os, socket, subprocess, sys
from emoscope.engine.errors import PackError
from emoscope.engine.models import convert_child

udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
tries = {
    "os.system": lambda: os.system("true"),
    "subprocess": lambda: subprocess.Popen([sys.executable, "-c", ""]),
    "posix_spawn": lambda: os.posix_spawn(sys.executable, [sys.executable, "-c", ""], {}),
    "fork": lambda: os._exit(0) if os.fork() == 0 else None,
    "connect": lambda: socket.socket().connect(("127.0.0.1", 9)),
    "send": lambda: udp.sendto(b"x", ("127.0.0.1", 9)),
    "look up": lambda: socket.getaddrinfo("localhost", 9),
    "eval": lambda: eval("1"),
    "exec": lambda: exec("1"),
    "library": lambda: ctypes.CDLL(None),
}
for name, attempt in tries.items():
    if not hasattr(os, "fork") and name in ("posix_spawn", "fork"):
        continue
    try:
        with convert_child._guard():
            attempt()
    except PackError as error:
        assert "The checkpoint tried to use" in str(error), error
    else:
        print(name)
convert_child._limit()
if sys.platform != "win32":
    import resource

    for kind, most in (
        (resource.RLIMIT_FSIZE, convert_child.WRITE_LIMIT_BYTES),
        (resource.RLIMIT_DATA, convert_child.MEMORY_LIMIT_BYTES),
    ):
        assert 0 < resource.getrlimit(kind)[0] <= most
if sys.platform == "linux":
    try:
        bytearray(convert_child.MEMORY_LIMIT_BYTES + 1_000_000)
    except MemoryError:
        pass
    else:
        print("memory")
print("done")
"""


def test_programs_code_and_connections_are_refused_a_second_time_and_memory_has_a_limit():
    done = subprocess.run(
        [sys.executable, "-c", SECOND_LOCK], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["done"], done.stdout + done.stderr
