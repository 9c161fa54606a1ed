#!/usr/bin/env python3
"""The documents as HTML, and every link in them followed.

    python scripts/docs.py            # into build/docs; ends with 1 on a broken link
    python scripts/docs.py --check    # the links only

Links to files and headings of the repository are followed; addresses on the web are not.
"""

from __future__ import annotations

import argparse
import html
import itertools
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "docs"
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{max-width:50rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}}
table{{border-collapse:collapse}}td,th{{border:1px solid #ccc;padding:.2rem .5rem}}
pre{{overflow:auto;background:#f4f4f4;padding:.5rem}}img{{max-width:100%}}</style>
{body}</html>
"""


def main() -> None:
    """Check all pages, then write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="follow the links, write nothing")
    check_only = parser.parse_args().check
    found = broken(pages())
    for line in found:
        print(line, file=sys.stderr)
    if not check_only:
        write()
        print(f"{len(pages())} pages in {OUT.relative_to(ROOT)}")
    sys.exit(1 if found else 0)


def pages() -> list[Path]:
    """Every Markdown file that git knows or would take."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted({ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()})


def parser() -> MarkdownIt:
    """Markdown as code hosts read it: tables, and no raw addresses made into links."""
    return MarkdownIt("commonmark").enable("table")


def broken(paths: list[Path]) -> list[str]:
    """``page: link`` for each link that leads nowhere."""
    found = []
    for path in paths:
        for link in links(path.read_text(encoding="utf-8")):
            if re.match(r"[a-z][a-z0-9+.-]*:", link):
                continue
            name, _, anchor = unquote(link).partition("#")
            target = (path.parent / name).resolve() if name else path
            lost = not target.exists() or (
                anchor
                and target.suffix == ".md"
                and anchor not in anchors(target.read_text(encoding="utf-8"))
            )
            if lost:
                found.append(f"{path.relative_to(ROOT)}: {link}")
    return found


def links(text: str) -> list[str]:
    """Targets of all links and pictures of a page."""
    found = []
    for block in parser().parse(text):
        for token in block.children or ():
            target = token.attrGet("href") if token.type == "link_open" else token.attrGet("src")
            if target:
                found.append(str(target))
    return found


def anchors(text: str) -> set[str]:
    """What a page's headings are called in a link."""
    tokens = parser().parse(text)
    names: set[str] = set()
    for token, inside in itertools.pairwise(tokens):
        if token.type == "heading_open":
            plain = "".join(each.content for each in inside.children or ())
            slug = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
            number = 1
            name = slug
            while name in names:
                name, number = f"{slug}-{number}", number + 1
            names.add(name)
    return names


def write() -> None:
    """Each page as HTML, links to other pages going to theirs."""
    for path in pages():
        body = parser().render(path.read_text(encoding="utf-8"))
        body = re.sub(r'href="(?![a-z]+:)([^"#]*)\.md(#[^"]*)?"', r'href="\1.html\2"', body)
        target = (OUT / path.relative_to(ROOT)).with_suffix(".html")
        target.parent.mkdir(parents=True, exist_ok=True)
        title = html.escape(path.stem)
        target.write_text(PAGE.format(title=title, body=body), encoding="utf-8")


if __name__ == "__main__":
    main()
