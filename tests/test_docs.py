"""No document links to what is not there."""

import importlib.util
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
