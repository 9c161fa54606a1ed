"""What is taken out of a bundle (``scripts/bundle_slim.py``), on libraries made here."""

from __future__ import annotations

import ast
import ctypes
import re
import shutil
import struct
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LACKING = [tool for tool in ("cc", "nm", "readelf", "strip") if shutil.which(tool) is None]
built = pytest.mark.skipif(
    sys.platform != "linux" or bool(LACKING),
    reason=f"takes Linux libraries apart; lacks {', '.join(LACKING) or 'Linux'}",
)


@pytest.fixture
def slim(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import bundle_slim

    return bundle_slim


def library(path, code, *options):
    path.parent.mkdir(parents=True, exist_ok=True)
    source = path.with_suffix(".c")
    source.write_text(code)
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-o", str(path), str(source), *map(str, options)],
        check=True,
        timeout=60,
    )
    source.unlink()
    return path


@built
@pytest.mark.parametrize("versioned", [False, True])
def test_a_stand_in_is_linked_like_the_library_and_gives_nothing(slim, tmp_path, versioned):
    script = tmp_path / "versions"
    script.write_text("LIB_1 { global: depths; unused; };")
    options = [f"-Wl,--version-script={script}"] if versioned else []
    name = f"libx265-{versioned:d}.so.2"  # one name is loaded once by a process
    real = library(
        tmp_path / "av.libs" / name,
        "long depths(void) { return 8; } int unused(void) { return 1; }",
        f"-Wl,-soname,{name}",
        *options,
    )
    user = library(
        tmp_path / "av.libs" / "libuser.so",
        "long depths(void); long asked(void) { return depths(); }",
        real,
        "-Wl,-rpath,$ORIGIN",
    )
    slim.put_stand_ins(tmp_path)
    named = {name.split("@")[0] for name in slim.symbols(real, "--defined-only")}
    assert "depths" in named
    assert "unused" not in named
    assert ctypes.CDLL(str(user)).asked() == 0


@built
def test_what_nothing_needs_goes_and_what_is_needed_or_python_s_stays(slim, tmp_path):
    code = "int one(void) { return 1; }"
    needed = library(tmp_path / "av.libs" / "libneeded.so.1", code, "-Wl,-soname,libneeded.so.1")
    idle = library(tmp_path / "av.libs" / "libidle.so.1", code)
    module = library(tmp_path / "pyarrow" / "lib.cpython-311-x86_64-linux-gnu.so", code)
    user = library(tmp_path / "user.so", "int one(void); int f(void) { return one(); }", needed)
    (tmp_path / "libidle.so.1").symlink_to(Path("av.libs") / "libidle.so.1")
    slim.drop_unneeded(tmp_path)
    assert not idle.exists()
    assert not (tmp_path / "libidle.so.1").is_symlink()
    assert all(path.exists() for path in (needed, module, user))


def test_one_library_of_two_wheels_is_kept_and_only_of_one_series(slim, tmp_path):
    for name in ("av.libs/libavcodec-aa.so.62.28.102", "av.libs/libavutil-aa.so.60.1.1",
                 "opencv_python_headless.libs/libavcodec-bb.so.62.28.101",
                 "opencv_python_headless.libs/libavutil-bb.so.59.1.1"):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    slim.share(tmp_path)
    opencv = tmp_path / "opencv_python_headless.libs"
    link = opencv / "libavcodec-bb.so.62.28.101"
    assert link.is_symlink()
    assert link.read_text() == "av.libs/libavcodec-aa.so.62.28.102"
    assert not (opencv / "libavutil-bb.so.59.1.1").is_symlink()


def test_what_openvino_loads_by_name_goes_into_the_bundle():
    """No library is linked with what reads ONNX, and its name ends with a version."""
    spec = ast.parse((ROOT / "packaging" / "emoscope.spec").read_text(encoding="utf-8"))
    there = {ast.unparse(e.targets[0]): e.value for e in spec.body if isinstance(e, ast.Assign)}
    patterns = ast.literal_eval(there["LIBRARIES"])
    left_out = re.compile(ast.literal_eval(there["NOT_NEEDED"].args[0]))
    libraries = Path(find_spec("openvino").origin).parent / "libs"
    taken = {
        path.name
        for path in libraries.iterdir()
        if any(path.match(pattern) for pattern in patterns)
        and not left_out.search(f"openvino/libs/{path.name}")
    }
    for part in ("onnx_frontend", "intel_cpu_plugin"):
        assert any(part in name for name in taken), part
    assert not any("tensorflow" in name for name in taken)


def test_fewer_data_of_icu_keep_their_form(slim):
    items = {b"icudt73l/coll/de.res": b"order", b"icudt73l/curr/de.res": b"money",
             b"icudt73l/root.res": b"root!!"}  # fmt: skip
    header = struct.pack("<HBB", 32, 0xDA, 0x27) + bytes(8) + b"CmnD" + bytes(16)

    def packed(kept):
        names_at, contents, names, blob = 4 + 8 * len(kept), b"", b"", b""
        start = -(-(names_at + sum(len(n) + 1 for n in kept)) // 16) * 16
        for name, item in kept.items():
            contents += struct.pack("<II", names_at + len(names), start + len(blob))
            names, blob = names + name + b"\0", blob + item + bytes(-len(item) % 16)
        toc = (struct.pack("<I", len(kept)) + contents + names).ljust(start, b"\0")
        return header + toc + blob

    less = {name: item for name, item in items.items() if b"/curr/" not in name}
    assert slim.fewer_items(packed(items)) == packed(less)
    with pytest.raises(SystemExit, match="another form"):
        slim.fewer_items(bytes(64))


def test_the_opencv_without_windows_has_the_locked_version():
    def version(file, package):
        text = (ROOT / file).read_text(encoding="utf-8")
        return re.search(rf"^{package}==(\S+)", text, re.MULTILINE)[1]

    assert version("packaging/linux.lock", "opencv-python-headless") == version(
        "requirements.lock", "opencv-python"
    )
