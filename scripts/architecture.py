#!/usr/bin/env python3
"""The house in figures: rooms, sizes, and who imports whom, as a drawing for docs/architecture.md.

    python scripts/architecture.py                    # counts, circles, and the drawing as Mermaid
    python scripts/architecture.py --at COMMIT        # the same of an older state
    python scripts/architecture.py --write            # into docs/architecture.md

A room is a package below ``engine``, ``app`` or ``lab``, or a single module there. Single modules
that import none but each other are one room, "base". Imports under ``TYPE_CHECKING`` count: a
reader meets them too.
"""

from __future__ import annotations

import argparse
import ast
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "architecture.md"
PARTS = ("engine", "app", "lab")
BEGIN, END = "<!-- drawn: begin -->", "<!-- drawn: end -->"


def main() -> None:
    """Print or write the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--at", default="", help="a commit; default: the working tree")
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.relative_to(ROOT)}")
    options = parser.parse_args()
    if not options.at:
        text = report(ROOT)
    else:
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                ["git", "archive", options.at], cwd=ROOT, capture_output=True, check=True
            )
            with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
                archive.extractall(folder, filter="data")
            text = report(Path(folder))
    if not options.write:
        sys.stdout.write(text)
        return
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")


def report(root: Path) -> str:
    """Counts, circles and drawing as Markdown."""
    modules = find(root)
    arrows = {
        (name, other)
        for name, path in modules.items()
        for other in imported(path, name, modules)
        if other != name
    }
    found = circles(set(modules), arrows)
    sizes = {name: path.stat().st_size / 1000 for name, path in modules.items()}
    counts = {name: len(path.read_bytes().splitlines()) for name, path in modules.items()}
    room = rooms_of(modules, arrows)
    lines = ["| part | modules | lines | median kB | largest kB |", "|---|---:|---:|---:|---|"]
    by_room = []
    for part in PARTS:
        names = [name for name in modules if name.split(".")[0] == part]
        if not names:
            continue
        largest = max(names, key=lambda name: sizes[name])
        lines.append(
            f"| `{part}/` | {len(names)} | {sum(counts[name] for name in names):,}"
            f" | {statistics.median(sizes[name] for name in names):.1f}"
            f" | {sizes[largest]:.1f}, `{modules[largest].relative_to(root).as_posix()}` |"
        )
        rooms: Counter[str] = Counter()
        for name in names:
            rooms[room[name].partition(".")[2] or "__init__"] += counts[name]
        told = ", ".join(f"{each} {count:,}" for each, count in rooms.most_common())
        by_room += ["", f"Lines of `{part}/` by room: {told}."]
    whole = statistics.median(sizes.values())
    lines += by_room
    lines += ["", f"The median of all {len(modules)} modules is {whole:.1f} kB."]
    lines += ["", f"Circles between modules: {len(found)}."]
    lines += [f"- {', '.join(sorted(each))}" for each in found]
    return "\n".join([*lines, "", *drawing(arrows, room)]) + "\n"


def find(root: Path) -> dict[str, Path]:
    """Every module by its name without ``emoscope.``."""
    found = {}
    for part in PARTS:
        for path in sorted((root / part).rglob("*.py")):
            name = ".".join(path.relative_to(root).with_suffix("").parts)
            found[name.removesuffix(".__init__")] = path
    return found


def imported(path: Path, name: str, modules: dict[str, Path]) -> set[str]:
    """The modules of ours that a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            asked = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            base = node.module or ""
            asked = [f"{base}.{each.name}" for each in node.names]
            asked = [each if short(each) in modules else base for each in asked]
        else:
            continue
        found |= {short(each) for each in asked if short(each) in modules}
    return found


def short(name: str) -> str:
    """A module's name without the public one."""
    return name.removeprefix("emoscope.")


def rooms_of(modules: dict[str, Path], arrows: set[tuple[str, str]]) -> dict[str, str]:
    """The room that each module is in."""
    packages = {name for name, path in modules.items() if path.name == "__init__.py"}
    rooms = {name: ".".join(name.split(".")[:2]) for name in modules}
    single = {name for name in modules if name.count(".") == 1 and name not in packages}
    rooms |= {part: f"{part}.base" for part in PARTS if part in modules}
    base = set(single)
    while wrong := {
        one for one, other in arrows if one in base and other not in base and other not in PARTS
    }:
        base -= wrong
    return rooms | {name: f"{name.split('.')[0]}.base" for name in base}


def circles(names: set[str], arrows: set[tuple[str, str]]) -> list[set[str]]:
    """Sets of modules that import each other, directly or not: whoever reaches itself."""
    after: dict[str, set[str]] = {name: set() for name in names}
    for one, other in arrows:
        after[one].add(other)
    reach = {}
    for name in names:
        seen: set[str] = set()
        ahead = list(after[name])
        while ahead:
            new = ahead.pop()
            if new not in seen:
                seen.add(new)
                ahead += after[new]
        reach[name] = seen
    found: list[set[str]] = []
    for name in sorted(names):
        if name in reach[name] and not any(name in each for each in found):
            found.append({other for other in reach[name] if name in reach[other]})
    return found


def drawing(arrows: set[tuple[str, str]], room: dict[str, str]) -> list[str]:
    """Mermaid: rooms as boxes, an arrow for the rooms that import others, with how many do."""
    counts = Counter((room[one], room[other]) for one, other in arrows)
    pairs = {pair: count for pair, count in counts.items() if pair[0] != pair[1]}
    rooms = sorted({each for pair in pairs for each in pair})
    number = {each: f"r{index}" for index, each in enumerate(rooms)}
    lines = ["```mermaid", "flowchart TD"]
    for part in PARTS:
        inside = [each for each in rooms if each.split(".")[0] == part]
        if inside:
            lines.append(f"  subgraph {part}")
            lines += [f'    {number[each]}["{each.partition(".")[2] or each}"]' for each in inside]
            lines.append("  end")
    strong = [pair for pair, _ in sorted(pairs.items()) if keep(pair, set(pairs))]
    lines += [f"  {number[one]} --> {number[other]}" for one, other in strong]
    return [
        *lines,
        "```",
        "",
        f"{len(pairs)} arrows between rooms; those that follow from others"
        " are left out of the drawing.",
    ]


def keep(pair: tuple[str, str], pairs: set[tuple[str, str]]) -> bool:
    """Whether no longer way leads from the one to the other."""
    one, other = pair
    seen: set[str] = set()
    ahead = [b for a, b in pairs if a == one and b != other]
    while ahead:
        new = ahead.pop()
        if new == other:
            return False
        if new not in seen and new != one:
            seen.add(new)
            ahead += [b for a, b in pairs if a == new]
    return True


if __name__ == "__main__":
    main()
