"""Every text of the window is there in four languages, with the same placeholders."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from emoscope.app.i18n import (
    FOLDER,
    LANGUAGES,
    install_language,
    pick_language,
    remove_language,
    tr,
)

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]


def pairs(language):
    root = ElementTree.parse(FOLDER / f"emoscope_{language}.ts").getroot()
    return [(m.findtext("source"), m.findtext("translation")) for m in root.iter("message")]


def test_nothing_is_missing():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "update_translations.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_stay(language):
    for source, translated in pairs(language):
        fields = re.findall(r"\{[^}]*\}", source)
        assert sorted(fields) == sorted(re.findall(r"\{[^}]*\}", translated)), source


@pytest.mark.parametrize("language", OTHERS)
def test_qt_loads_the_compiled_file(qtbot, language):
    translators = install_language(language)
    try:
        source, translated = next(p for p in pairs(language) if p[0] == "none of these")
        assert tr(source) == translated
    finally:
        remove_language(translators)
    assert tr("none of these") == "none of these"


def test_an_unknown_language_falls_back():
    assert pick_language("xx") in LANGUAGES
    assert pick_language("de") == "de"


def test_the_window_speaks_german(desk):
    translators = install_language("de")
    try:
        window = desk(accept=False)
        assert window.window.notice.accept_button.text() == "Annehmen und beginnen"
        assert "Gefühlsausdruck" in window.window.badge.title.text()
        assert window.window.actions_table["live.pause"].text() == "&Pause"
    finally:
        remove_language(translators)
