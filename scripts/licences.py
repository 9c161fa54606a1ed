#!/usr/bin/env python3
"""Writes ``docs/licences.md``: what is installed with EmoScope, and under which licence.

    python scripts/licences.py

The list of packages is ``requirements.lock`` (some have two versions, for different Pythons); the
licences are what the installed packages say of
themselves, in their metadata or the first lines of their licence file.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "licences.md"
FAMILIES = (
    ("Apache", "Apache-2.0"),
    ("MIT License", "MIT"),
    ("Permission is hereby granted, free of charge", "MIT"),
    ("Redistribution and use in source and binary forms", "BSD"),
    ("GNU LESSER GENERAL PUBLIC LICENSE", "LGPL"),
    ("Mozilla Public License", "MPL-2.0"),
)
OTHERS = {
    "python-osc": "Unlicense (public domain)",
    "pyside6-essentials": "Qt, used under LGPL-3.0: separate files that may be replaced",
    "shiboken6": "as PySide6",
    "opencv-python": "carries FFmpeg under LGPL-2.1",
    "av": "carries FFmpeg (LGPL-3.0 or later by its own word) and libx264 (GPL-2.0 or later)",
    "openvino-telemetry": "required by openvino; EmoScope keeps it from being loaded",
}
"""What the licence field does not say and a reader should know."""
_PYOBJC = ("core", *(f"framework-{n}" for n in ("avfoundation", "cocoa", "coreaudio")))
_PYOBJC += ("framework-coremedia", "framework-quartz")
OTHER_SYSTEMS = {
    "colorama": "BSD-3-Clause",
    "cv2-enumerate-cameras": "MIT",
    **dict.fromkeys((f"pyobjc-{name}" for name in _PYOBJC), "MIT"),
}
"""Not installed here; read in the packages' own pages."""


def main() -> None:
    """Gather and write."""
    missing: list[str] = []
    rows = []
    for name, version in locked():
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            if name in OTHER_SYSTEMS:
                rows.append((name, version, OTHER_SYSTEMS[name], "on some systems only"))
            else:
                missing.append(name)
            continue
        rows.append((name, version, licence_of(found), OTHERS.get(name, "")))
    if missing:
        sys.exit(f"Install them first: {', '.join(missing)}")
    OUT.write_text(text_of(rows), encoding="utf-8")
    unknown = [row[0] for row in rows if row[2] == "?"]
    print(f"{len(rows)} packages; licence not stated: {', '.join(unknown) or 'none'}")


def locked() -> list[tuple[str, str]]:
    """Names and versions of the lock file."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return re.findall(r"^([A-Za-z0-9._-]+)==([^\s\\]+)", text, re.MULTILINE)


def licence_of(package: metadata.Distribution) -> str:
    """In a few words; ``?`` where the package does not say."""
    about = package.metadata
    for field in ("License-Expression", "License"):
        value = (about.get(field) or "").strip()
        if value and "\n" not in value and len(value) < 90 and value.upper() != "UNKNOWN":
            return value
    classes = [
        c.split("::")[-1].strip() for c in about.get_all("Classifier") or [] if "License" in c
    ]
    if classes:
        return ", ".join(classes)
    texts = [about.get("License") or ""]
    for file in package.files or ():
        if re.search(r"(licen[sc]e|copying)", file.name, re.IGNORECASE):
            path = Path(str(file.locate()))
            texts.append(path.read_text(encoding="utf-8", errors="replace")[:3000])
    for mark, name in FAMILIES:
        if any(mark.lower() in " ".join(text.split()).lower() for text in texts):
            return name
    return "?"


def text_of(rows: list[tuple[str, str, str, str]]) -> str:
    """The page."""
    lines = [
        "# Licences of what is installed and shipped",
        "",
        "Made by `scripts/licences.py` from the packages' own metadata; not edited by hand.",
        "",
        "EmoScope itself: Apache-2.0 (`LICENSE`).",
        "",
        "## In the program's own files",
        "",
        "| what | licence | where it says so |",
        "|---|---|---|",
    ]
    for path in sorted((ROOT / "assets" / "packs").glob("*/pack.json")):
        pack = json.loads(path.read_text(encoding="utf-8"))
        where = path.relative_to(ROOT).as_posix()
        lines.append(f"| model pack {pack['name']} | {pack['licence']} | `{where}` |")
    lines += [
        "| face networks, from MediaPipe 0.10.14 | Apache-2.0 | `assets/faces/NOTICE` |",
        "| demo clip | made from a public-domain photo; see its page | `assets/demo` |",
        "| list of nouns for training (`lab/training/outside.txt`) | MIT, wonderwords 3.0.1"
        " | the file says so |",
        "| icons and label sets | Apache-2.0, as EmoScope | `LICENSE` |",
        "",
        "## Packages that `pip install .` brings",
        "",
        "| package | version | licence | note |",
        "|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
        "Nothing of these is copied into EmoScope's wheel: pip installs each package under its own",
        "terms. Whoever bundles them into one installer passes on LGPL and GPL parts under theirs.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
