"""What Linux wheels bring twice or for nothing, taken out of a bundle; used by scripts/bundle.py.

The libraries of a wheel carry names of their own, so two wheels with one library bring it twice;
and a library needs all that it was linked with to be loaded, called or not. So

* one of each is kept, with links to it: OpenCV uses the FFmpeg of PyAV (of one series, so its ABI
  and the versions of its symbols are equal);
* libraries whose functions nothing here calls become stand-ins, which say so and end the program;
* of ICU's 32 MB only the order of words stays; Qt has languages and times of its own;
* symbols for debuggers go, and links that lead nowhere.

docs/decisions/bundle-size.md has the reasons and figures.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

OPENCV, PYAV, PILLOW = "opencv_python*.libs", "av.libs", "pillow.libs"
ICU = "PySide6/Qt/lib/libicudata.so.*"
FFMPEG = ("avcodec", "avdevice", "avfilter", "avformat", "avutil", "swresample", "swscale")
SHARED = (
    *((OPENCV, name, f"{PYAV}/lib{name}-*") for name in FFMPEG),
    *((OPENCV, name, f"{PILLOW}/lib{name}-*") for name in ("avif", "png16")),
    *((PYAV, name, f"{PILLOW}/lib{name}-*") for name in ("webp", "webpmux", "sharpyuv", "xcb")),
    (PILLOW, "Xau", "libXau"),
    *((PILLOW, name, f"lib{name}") for name in ("zstd", "lzma", "brotlicommon", "brotlidec")),
)
"""A wheel, a library in it, and where the same one lies."""
ANSWERING = {
    "av.libs/libx265-*": "FFmpeg asks which depths it encodes",
    "av.libs/libvpx-*": "the same; FFmpeg decodes VP8 and VP9 itself",
    "libsystemd.so.*": "D-Bus asks whether systemd has started it",
}
"""Pattern, and why it may be asked: nothing is its answer for "none" and "no"."""
STAND_INS = {
    **ANSWERING,
    "av.libs/libSvtAv1Enc-*": "encodes AV1",
    "av.libs/libmp3lame-*": "encodes MP3",
    "av.libs/libasound-*": "sound devices by FFmpeg",
    "av.libs/libvpl-*": "Intel's video processors",
    "libgssapi_krb5.so.*": "signing in at proxies by Kerberos",
    "opencv_python*.libs/libopenblasp-*": "OpenCV's algebra of large matrices, 25 rows and more",
    "pyarrow/libarrow_substrait.so.*": "query plans of other programs",
}
"""Pattern, and what it is for: nothing that EmoScope does."""
OF_STAND_INS = (
    *("krb5", "krb5support", "k5crypto", "com_err", "keyutils"),
    *("gcrypt", "gpg-error", "cap", "lz4"),
)
"""What the system's libraries among them were linked with."""
STRIPPED = (
    *("libpython*", "*/libarrow*.so*", "*/libparquet.so*"),
    *("**/*-linux-gnu.so", "**/*.abi3.so"),
)
"""Libraries that may come with their debugging symbols. Those that were patched for a wheel
(``*.libs``) are left as they are: stripping breaks them."""
KEPT_OF_ICU = re.compile(r"icudt\d+l/(coll/.*|[^/]+\.(icu|nrm)|(root|pool|supplementalData)\.res)")
TOOLS = ("cc", "nm", "readelf", "strip")


@dataclass(frozen=True, slots=True)
class Slimmed:
    """What one step has won.

    Attributes:
        what: In a few words.
        won_mb: Megabytes (1e6 bytes).
    """

    what: str
    won_mb: float


def slim(folder: Path) -> list[Slimmed]:
    """Take it out of the bundle's ``_internal``.

    Raises:
        SystemExit: A tool of the system is missing.
    """
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise SystemExit(f"{', '.join(missing)} not found. Install binutils and a C compiler.")
    out = []
    for what, step in (
        ("what several wheels bring, OpenCV's FFmpeg above all", share),
        ("libraries that nothing calls", put_stand_ins),
        ("ICU's languages", cut_icu),
        ("symbols for debuggers", strip),
        ("libraries that nothing needs", drop_unneeded),
    ):
        before = size_mb(folder)
        step(folder)
        out.append(Slimmed(what, before - size_mb(folder)))
    return out


def size_mb(folder: Path) -> float:
    """All files below a folder, links not counted."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def share(folder: Path) -> None:
    """Make libraries links to those of another wheel that are of the same series."""
    for wheel, name, same in SHARED:
        for own in folder.glob(f"{wheel}/lib{name}-*.so.*"):
            series = own.name.split(".so.")[1].split(".")[0]
            for other in folder.glob(f"{same}.so.{series}*"):
                own.unlink()
                own.symlink_to(Path("..") / other.relative_to(folder))
                break


def put_stand_ins(folder: Path) -> None:
    """Replace libraries by ones that have only the functions that others are linked with."""
    files = elf_files(folder)
    for pattern, purpose in STAND_INS.items():
        for library in folder.glob(pattern):
            if library.is_symlink():
                continue
            beside = [file for file in files if library.name in needed(file)]
            wanted = {name for file in beside for name in symbols(file, "--undefined-only")}
            said = "" if pattern in ANSWERING else purpose
            make_stand_in(library, wanted & symbols(library, "--defined-only"), said)


def make_stand_in(library: Path, functions: set[str], said: str) -> None:
    """Write it in the library's place, under its name.

    Args:
        library: What it replaces.
        functions: Its functions; whoever calls one ends the program.
        said: What they tell; empty where they give nothing instead.
    """
    lines, versions = ["#include <stdio.h>", "#include <stdlib.h>"], dict[str, list[str]]()
    for function in sorted(functions):
        name, _, version = function.partition("@")
        versions.setdefault(version, []).append(name)
        told = f"{name}: EmoScope was built without this library ({said})\\n"
        does = f'fputs("{told}", stderr); abort();' if said else "return 0;"
        lines.append(f"void *{name}(void) {{ {does} }}")
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "stand_in.c"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        said_versions = Path(place) / "versions.txt"
        said_versions.write_text(
            "".join(
                f"{version} {{ global: {'; '.join(names)}; }};\n"
                for version, names in versions.items()
                if version
            ),
            encoding="utf-8",
        )
        with_versions = set(versions) - {""}
        compiled(source, library, *([f"-Wl,--version-script={said_versions}"] * any(with_versions)))


def compiled(source: Path, library: Path, *options: str) -> None:
    """A shared library in another's place, with its name inside."""
    named = re.search(r"\(SONAME\).*\[(.*)\]", read_elf(library))
    library.unlink()
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-s", "-w", "-fno-builtin",
         f"-Wl,-soname,{named[1] if named else library.name}", *options, "-o", str(library),
         str(source)],
        check=True,
    )  # fmt: skip


def cut_icu(folder: Path) -> None:
    """Leave the parts of ICU's data that Qt asks for: how words are ordered."""
    for library in folder.glob(ICU):
        at, size = next(
            (int(words[1], 16), int(words[2], 0))
            for line in read_elf(library).splitlines()
            if len(words := line.split()) == 8 and re.fullmatch(r"icudt\d+_dat", words[7])
        )
        start = file_offset(library, at)
        data = library.read_bytes()[start : start + size]
        symbol = re.search(rb"icudt(\d+)l/", data)
        assert symbol is not None
        with tempfile.TemporaryDirectory() as place:
            blob, source = Path(place) / "icu.dat", Path(place) / "icu.S"
            blob.write_bytes(fewer_items(data))
            name = f"icudt{symbol[1].decode()}_dat"
            source.write_text(
                f".section .rodata\n.balign 16\n.global {name}\n.type {name}, @object\n{name}:\n"
                f'.incbin "{blob}"\n.size {name}, .-{name}\n'
                '.section .note.GNU-stack,"",@progbits\n',
                encoding="utf-8",
            )
            compiled(source, library)


def fewer_items(data: bytes) -> bytes:
    """An ICU common data file (``CmnD``) with the kept items alone; they are sorted by name."""
    (header,) = struct.unpack_from("<H", data, 0)
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise SystemExit("ICU's data have another form than 'CmnD'")
    (count,) = struct.unpack_from("<I", data, header)
    entries = [struct.unpack_from("<II", data, header + 4 + 8 * n) for n in range(count)]
    ends = [*(offset for _, offset in entries[1:]), len(data) - header]
    kept: list[tuple[bytes, bytes]] = []
    for (name_at, offset), end in zip(entries, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if KEPT_OF_ICU.fullmatch(name.decode("ascii")):
            kept.append((name, data[header + offset : header + end]))
    names_at = 4 + 8 * len(kept)
    items_at = -(-(names_at + sum(len(name) + 1 for name, _ in kept)) // 16) * 16
    contents, names, items = struct.pack("<I", len(kept)), b"", b""
    for name, item in kept:
        contents += struct.pack("<II", names_at + len(names), items_at + len(items))
        names += name + b"\0"
        items += item + bytes(-len(item) % 16)
    return data[:header] + (contents + names).ljust(items_at, b"\0") + items


def strip(folder: Path) -> None:
    """Take debugging symbols out."""
    for pattern in STRIPPED:
        for library in folder.glob(pattern):
            if library.is_file() and not library.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", str(library)], check=False)


def drop_unneeded(folder: Path) -> None:
    """Remove libraries of wheels that no other file is linked with any more, and their links."""
    while True:
        users: set[str] = set()
        for file in elf_files(folder):
            users.update(needed(file))
        idle = [
            path
            for place in (OPENCV, PYAV, PILLOW, "pyarrow")
            for path in folder.glob(f"{place}/lib[!.]*.so*")
            if path.name not in users
        ]
        idle += [
            path
            for name in OF_STAND_INS
            for path in folder.glob(f"lib{name}.so.*")
            if path.name not in users and not path.is_symlink()
        ]
        for path in idle:
            path.unlink()
        if not idle:
            break
    for path in folder.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def elf_files(folder: Path) -> list[Path]:
    """Libraries and programs."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as handle:
                if handle.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def needed(library: Path) -> list[str]:
    """Names of the libraries that one is linked with."""
    return re.findall(r"\(NEEDED\).*\[(.*)\]", said_by("readelf", "-dW", library))


def read_elf(library: Path) -> str:
    """Its dynamic section and symbols in words."""
    return said_by("readelf", "-dW", "--dyn-syms", library)


def file_offset(library: Path, address: int) -> int:
    """Where in the file something lies that is loaded at an address."""
    for line in said_by("readelf", "-lW", library).splitlines():
        words = line.split()
        if words[:1] == ["LOAD"]:
            offset, start, size = (int(words[n], 16) for n in (1, 2, 4))
            if start <= address < start + size:
                return offset + address - start
    raise SystemExit(f"{library.name} does not load address {address:x}")


def symbols(library: Path, which: str) -> set[str]:
    """Names of its functions and data, ``name@version`` where they have versions."""
    lines = said_by("nm", "-D", which, library).splitlines()
    return {line.split()[-1].replace("@@", "@") for line in lines if line.strip()}


def said_by(*command: str | Path) -> str:
    """What a tool prints."""
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=True
    )
    return done.stdout
