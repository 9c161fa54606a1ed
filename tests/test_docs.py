"""No document links to what is not there, and every decision has its parts."""

import importlib.util
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def docs():
    spec = importlib.util.spec_from_file_location("docs_script", ROOT / "scripts" / "docs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_link_leads_somewhere(docs):
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a checkout")
    assert docs.broken(docs.pages()) == []


def test_a_broken_link_is_named(docs, tmp_path, monkeypatch):
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text(
        "# A heading\n\n[here](#a-heading) [away](https://example.org) [gone](gone.md)"
        " ![picture](none.png) [no such](#heading)\n\n```\n[code](is-no-link.md)\n```\n"
    )
    assert docs.broken([page]) == [
        f"page.md: {each}" for each in ("gone.md", "none.png", "#heading")
    ]


def test_every_page_named_in_code_is_there():
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a checkout")
    done = subprocess.run(
        ["git", "grep", "-InoE", r"docs/[a-z0-9/-]+\.md", "--", ":!CHANGELOG.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert len(lines) > 20
    assert [line for line in lines if not (ROOT / line.rpartition(":")[2]).is_file()] == []


def test_every_test_that_a_page_names_is_there():
    named = {
        (page.name, each)
        for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for each in re.findall(r"`(tests/[\w/]+(?:\.py)?)[`:]", page.read_text("utf-8"))
    }
    assert ("SECURITY.md", "tests/sessions/test_forget.py") in named
    assert [pair for pair in sorted(named) if not (ROOT / pair[1]).exists()] == []


def test_every_test_named_by_its_function_is_there():
    there = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)\(", path.read_text("utf-8"))
    } | {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    named = {
        (page.name, each)
        for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for each in re.findall(r"`(test_\w+)`", page.read_text("utf-8"))
    }
    assert len(named) > 60
    assert [pair for pair in sorted(named) if pair[1] not in there] == []


def test_each_of_the_six_common_changes_touches_three_files_at_most():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = page.split("## Six changes, and the files they touch")[1]
    rows = re.findall(r"^\| ((?:add|change) [^|]+) \| ([^|]+) \|$", table, flags=re.M)
    assert len(rows) == 6
    for change, files in rows:
        named = re.findall(r"`((?:engine|app|lab)/[\w/.]+)`", files)
        assert 1 <= len(named) <= 3, change
        assert [each for each in named if not (ROOT / each).exists()] == [], change


def test_no_module_imports_itself_on_a_way_round_and_none_is_too_large():
    spec = importlib.util.spec_from_file_location("house", ROOT / "scripts" / "architecture.py")
    house = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(house)
    said = house.report(ROOT)
    assert "Circles between modules: 0." in said
    largest = [float(each) for each in re.findall(r"\| ([\d.]+), `", said)]
    assert len(largest) == 3
    assert max(largest) <= 20.0
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert "Circles between modules: 0." in page
    assert {*re.findall(r"^Lines of `\w+/` by room", page, flags=re.M)} == {
        *re.findall(r"^Lines of `\w+/` by room", said, flags=re.M)
    }


def test_the_glossary_says_each_word_once():
    page = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| [^|]*\|$", page, flags=re.M)[1:]
    words = [word.strip() for row in rows for word in row.split(",")]
    assert len(words) > 30
    assert sorted(set(words)) == sorted(words)


def test_every_decision_has_its_parts_and_a_place_in_the_index():
    folder = ROOT / "docs" / "decisions"
    pages = {path.name for path in folder.glob("*.md")} - {"README.md", "dependencies.md"}
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\(([a-z0-9-]+\.md)\) \|", index)) == pages
    for name in sorted(pages):
        text = (folder / name).read_text(encoding="utf-8")
        assert re.findall(r"^(?:# |Date: \d{4}-\d\d-\d\d$|## .*)", text, flags=re.M) == [
            "# ",
            *re.findall(r"^Date: .*", text, flags=re.M),
            "## Context",
            "## Decision",
            "## Consequences",
        ], name
        assert len(text) < 6000, f"{name}: more than one decision?"


def test_every_measurement_is_dated_and_in_the_index():
    folder = ROOT / "docs" / "measurements"
    pages = {path.name for path in folder.glob("*.md")} - {"README.md"}
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\(([^)]+\.md)\) \|", index)) == pages
    assert all(re.match(r"\d{4}-\d\d-\d\d-", name) for name in pages)


def test_the_changelog_says_each_thing_once():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for release in text.split("\n## ")[1:]:
        headings = re.findall(r"^### (.+)$", release, re.MULTILINE)
        assert len(headings) == len(set(headings)), headings
        items = re.split(r"^(?=- |### )", release, flags=re.MULTILINE)
        items = [each.strip() for each in items if each.startswith("- ")]
        assert not [each for each in items if items.count(each) > 1]
