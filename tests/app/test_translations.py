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
    counted,
    install_language,
    pick_language,
    remove_language,
    tr,
)

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]


def messages(language):
    return ElementTree.parse(FOLDER / f"emoscope_{language}.ts").getroot().iter("message")


def plurals(language):
    """Texts with plural forms: source, then the forms for one and for more."""
    return {
        message.findtext("source"): [each.text for each in message.iter("numerusform")]
        for message in messages(language)
        if message.get("numerus")
    }


def pairs(language):
    """Source and translation; each plural form counts."""
    plain = [
        (m.findtext("source"), m.findtext("translation"))
        for m in messages(language)
        if not m.get("numerus")
    ]
    return plain + [(source, form) for source, all_ in plurals(language).items() for form in all_]


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


def test_no_line_of_french_begins_with_a_sign():
    plain = [text for _, text in pairs("fr") if re.search(r"\S [:;!?»](?!\w)|« |\w'&?\w", text)]
    assert plain == []


@pytest.mark.parametrize("language", OTHERS)
def test_qt_loads_the_compiled_file(qtbot, language):
    translators = install_language(language)
    try:
        source, translated = next(p for p in pairs(language) if p[0] == "none of these")
        assert tr(source) == translated
    finally:
        remove_language(translators)
    assert tr("none of these") == "none of these"


FILES = ("{count} file could not be used.", "{count} files could not be used.")


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("en", "1 file could not be used.", "2 files could not be used."),
        (
            "de",
            "1 Datei konnte nicht verwendet werden.",
            "2 Dateien konnten nicht verwendet werden.",
        ),
        ("fr", "1 fichier n’a pas pu être utilisé.", "2 fichiers n’ont pas pu être utilisés."),
        ("es", "No se pudo usar 1 archivo.", "No se pudieron usar 2 archivos."),
    ],
)
def test_numbers_take_the_plural_form_of_the_language(qtbot, language, one, two):
    translators = install_language(language)
    try:
        assert counted(*FILES, 1) == one
        assert counted(*FILES, 2) == two
    finally:
        remove_language(translators)


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_with_a_number_has_both_forms(language):
    found = plurals(language)
    assert len(found) > 10
    for source, forms in found.items():
        assert len(forms) == 2, source
        assert forms[0] != forms[1] or source == "{count} cannot be read.", source


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
