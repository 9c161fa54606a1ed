"""Reading the tensors of a PyTorch checkpoint without running what is in it.

A pickle is a program: it may name any function and call it. This reader admits the few names
that a saved state dict needs, and puts inert stand-ins of its own in their place, so that not
even those functions of PyTorch or numpy are called. Everything else is refused by name. No torch
is imported. It is meant to run in a separate process (``convert_child``).
"""

from __future__ import annotations

import io
import pickle
import pickletools
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from emoscope.engine.errors import PackError
from emoscope.engine.models.convert_storage import (
    Inert,
    Storage,
    StorageType,
    TensorRef,
    encode_latin1,
    numpy_scalar,
    rebuild_parameter,
    rebuild_tensor,
)

FILE_LIMIT_BYTES = 4_000_000_000
PICKLE_LIMIT_BYTES = 32_000_000
MEMBERS_LIMIT = 20_000
OPCODES_LIMIT = 2_000_000

_STORAGES = {
    "FloatStorage": "<f4",
    "HalfStorage": "<f2",
    "DoubleStorage": "<f8",
    "BFloat16Storage": "bf16",
    "LongStorage": "<i8",
    "IntStorage": "<i4",
    "ShortStorage": "<i2",
    "CharStorage": "|i1",
    "ByteStorage": "|u1",
    "BoolStorage": "|b1",
}
_ADMITTED: dict[tuple[str, str], Any] = {
    ("torch._utils", "_rebuild_tensor_v2"): rebuild_tensor,
    ("torch._utils", "_rebuild_tensor"): rebuild_tensor,
    ("torch._utils", "_rebuild_parameter"): rebuild_parameter,
    ("torch", "Size"): tuple,
    ("collections", "OrderedDict"): OrderedDict,
    ("_codecs", "encode"): encode_latin1,
    **{("torch", name): StorageType(code) for name, code in _STORAGES.items()},
    **{
        (module, name): stand_in
        for module in ("numpy.core.multiarray", "numpy._core.multiarray")
        for name, stand_in in (("scalar", numpy_scalar), ("_reconstruct", Inert))
    },
    ("numpy", "dtype"): Inert,
    ("numpy", "ndarray"): Inert,
}
RECORDER = ("__main__", "RecorderMeter")
"""DFER-CLIP's training log; its numbers are not needed."""


def read_checkpoint(path: Path) -> dict[str, Any]:
    """The dictionary that was saved, with :class:`TensorRef` where tensors were.

    Args:
        path: A file of ``torch.save``, zip (since 1.6) or the format before.

    Raises:
        PackError: It is no such file, too large, damaged, or names something that is not admitted.
    """
    try:
        size = path.stat().st_size
        if size > FILE_LIMIT_BYTES:
            raise PackError(f"{path} has {size:,} bytes, more than any published checkpoint")
        found = _read_zip(path) if zipfile.is_zipfile(path) else _legacy(path)
    except PackError:
        raise
    except FileNotFoundError:
        raise PackError(f"There is no file {path}") from None
    except MemoryError:
        raise PackError(f"{path} asks for more memory than a checkpoint needs") from None
    except Exception as error:
        # Whatever a crafted stream makes the unpickler raise: the file is not a checkpoint.
        raise PackError(
            f"{path} cannot be read as a PyTorch checkpoint ({type(error).__name__}: {error})",
            "Download it again",
        ) from error
    if not isinstance(found, dict):
        raise PackError(f"{path} holds a {type(found).__name__} instead of a dictionary of tensors")
    return found


def _read_zip(path: Path) -> Any:
    archive = zipfile.ZipFile(path)  # stays open: tensors are read from it when they are needed
    members = archive.infolist()
    if len(members) > MEMBERS_LIMIT:
        raise PackError(f"{path} has {len(members):,} members, more than a checkpoint can have")
    if any(member.compress_type != zipfile.ZIP_STORED for member in members):
        raise PackError(f"{path} is a compressed archive; PyTorch stores its tensors as they are")
    if sum(member.file_size for member in members) > FILE_LIMIT_BYTES:
        raise PackError(f"{path} would unpack to more than {FILE_LIMIT_BYTES:,} bytes")
    names = {member.filename: member for member in members}
    heads = [name for name in names if name == "data.pkl" or name.endswith("/data.pkl")]
    if len(heads) != 1 or len(names) != len(members):
        raise PackError(f"{path} is a zip archive but no PyTorch checkpoint (no single data.pkl)")
    if any(name.endswith("/constants.pkl") or "/code/" in name for name in names):
        raise PackError(
            f"{path} is a TorchScript archive: it holds code", "Use the state dict that was saved"
        )
    root = heads[0].removesuffix("data.pkl")
    order = names.get(f"{root}byteorder")
    if order is not None and archive.read(order) != b"little":
        raise PackError(f"{path} was saved on a big-endian machine, which is not supported")
    if names[heads[0]].file_size > PICKLE_LIMIT_BYTES:
        raise PackError(f"{path} has a pickle of {names[heads[0]].file_size:,} bytes: too large")

    def read(storage: Storage) -> bytes:
        member = names.get(f"{root}data/{storage.key}")
        if member is None:
            raise PackError(f"{path} lacks the data of storage {storage.key}")
        try:
            return archive.read(member)
        except Exception as error:  # a damaged member makes zipfile raise many things
            raise PackError(
                f"{path} is damaged at storage {storage.key} ({error})", "Download it again"
            ) from error

    def find(pid: Any) -> Storage:
        kind, storage_type, key, _, count = pid
        return _storage(kind, storage_type, key, count, read)

    return _Unpickler(path, archive.read(heads[0]), find).load_all()


_MAGIC = 0x1950A86A20F9469CFC6C
_PROTOCOL = 1001


def _legacy(path: Path) -> Any:
    """The format before PyTorch 1.6: five pickles, then the storages one after the other."""
    data = path.read_bytes()
    stream = io.BytesIO(data)
    if data[:1] != b"\x80":
        raise PackError(f"{path} is no PyTorch checkpoint", "Expected a file of torch.save")
    storages: dict[str, Storage] = {}
    contents: dict[str, bytes] = {}

    def content(storage: Storage) -> bytes:
        if storage.key not in contents:
            raise PackError(f"{path} has a tensor whose values are not in the file")
        return contents[storage.key]

    def find(pid: Any) -> Storage:
        kind, storage_type, key, _, count, view = pid
        if view is not None:
            raise PackError(f"{path} uses storage views, which no published checkpoint does")
        if key not in storages:
            storages[key] = _storage(kind, storage_type, key, count, content)
        return storages[key]

    def following() -> Any:
        start = stream.tell()
        end = _end_of_pickle(path, stream)
        part = data[start:end]
        stream.seek(end)
        return _Unpickler(path, part, find).load_all()

    if following() != _MAGIC or following() != _PROTOCOL:
        raise PackError(f"{path} is no PyTorch checkpoint", "Expected a file of torch.save")
    system = following()
    if isinstance(system, dict) and system.get("little_endian") is False:
        raise PackError(f"{path} was saved on a big-endian machine, which is not supported")
    found, keys = following(), following()
    place = stream.tell()
    for key in keys:
        storage = storages.get(key)
        if storage is None:
            raise PackError(f"{path} lists a storage that no tensor uses")
        count = int.from_bytes(data[place : place + 8], "little")
        if count != storage.count:
            raise PackError(f"{path}: storage {key} has {count} values instead of {storage.count}")
        place += 8
        contents[str(key)] = data[place : place + count * storage.itemsize]
        place += count * storage.itemsize
    return found


def _storage(
    kind: Any, storage_type: Any, key: Any, count: Any, read: Callable[[Storage], bytes]
) -> Storage:
    if kind != "storage" or not isinstance(storage_type, StorageType):
        raise PackError("The checkpoint refers to something outside that is not a tensor storage")
    if not isinstance(count, int) or not 0 <= count <= FILE_LIMIT_BYTES:
        raise PackError(f"The checkpoint has a storage of {count} values")
    return Storage(str(key), storage_type.code, count, read)


def _end_of_pickle(path: Path, stream: io.BytesIO) -> int:
    for count, (opcode, _, _) in enumerate(pickletools.genops(stream)):
        if count > OPCODES_LIMIT:
            break
        if opcode.name == "STOP":
            return stream.tell()
    raise PackError(f"{path} has a pickle without an end")


class _Unpickler(pickle.Unpickler):
    def __init__(self, path: Path, data: bytes, find: Callable[[Any], Storage]) -> None:
        super().__init__(io.BytesIO(data), encoding="latin1")
        self._path = path
        self._data = data
        self._find = find

    def load_all(self) -> Any:
        self._look_first()
        return self.load()

    def _look_first(self) -> None:
        """Refuse by the opcodes alone, before any of them is carried out."""
        for count, (opcode, argument, _) in enumerate(pickletools.genops(self._data)):
            if count > OPCODES_LIMIT:
                raise PackError(f"{self._path} has a pickle longer than any state dict")
            if opcode.name in ("INST", "OBJ", "EXT1", "EXT2", "EXT4"):
                raise PackError(f"{self._path} uses {opcode.name}, which no checkpoint needs")
            if (
                opcode.name in ("PUT", "BINPUT", "LONG_BINPUT")
                and int(str(argument)) > OPCODES_LIMIT
            ):
                raise PackError(f"{self._path} asks for a memo of {argument} entries")
            if opcode.name == "GLOBAL":
                module, _, name = str(argument).partition(" ")
                self._admit(module, name)

    def find_class(self, module: str, name: str) -> Any:
        return self._admit(module, name)

    def persistent_load(self, pid: Any) -> Storage:
        return self._find(pid)

    def _admit(self, module: str, name: str) -> Any:
        if (module, name) == RECORDER:
            return Inert
        if (module, name) not in _ADMITTED:
            raise PackError(
                f"{self._path} names {module}.{name}, which could run code when opened: refused,"
                " nothing of it was run",
                "Use the file that the authors publish",
            )
        return _ADMITTED[module, name]


def tensors_of(checkpoint: dict[str, Any]) -> dict[str, TensorRef]:
    """The state dict inside of a checkpoint, every ``module.`` taken out of its names.

    Raises:
        PackError: An entry is not a tensor, or two names become one.
    """
    inner = checkpoint.get("state_dict", checkpoint)
    if not isinstance(inner, dict) or not inner:
        raise PackError("The checkpoint holds no dictionary of tensors")
    found: dict[str, TensorRef] = {}
    for name, value in inner.items():
        if not isinstance(name, str) or not isinstance(value, TensorRef):
            raise PackError(f"The checkpoint's entry {name!r} is not a tensor")
        short = name.replace("module.", "")
        if short in found:
            raise PackError(f"The checkpoint has {short} twice")
        found[short] = value
    return found
