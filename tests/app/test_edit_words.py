"""Edits are kept in English and said in the language in use."""

import pytest
from PySide6.QtWidgets import QApplication

from emoscope.app.i18n import install_language, remove_language
from emoscope.app.models import edit_words
from emoscope.app.models.label_book import LabelBook
from emoscope.engine.prompts.labels import Label, LabelSet

PARTS = {"name": "P 1", "old": "a to b", "new": "c", "folder": "/films", "label": "calm"}


@pytest.fixture
def german(qapp: QApplication):
    translators = install_language("de")
    yield
    remove_language(translators)


def test_every_edit_is_said_in_another_language(german):
    for text in (*edit_words.OF_LABELS, *edit_words.OF_STUDIES):
        kept = text.format(**PARTS)
        assert edit_words.said(kept) != kept
    for forms in edit_words.COUNTED:
        for count in (1, 2):
            kept = edit_words.in_english(forms, count)
            assert str(count) in edit_words.said(kept)
            assert edit_words.said(kept) != kept


def test_parts_stay_as_they_are(german):
    assert edit_words.said('Add "{name} %1"').endswith("„{name} %1“ hinzufügen")
    said = edit_words.said('Rename session "talk one" to "talk two"')
    assert "talk one" in said
    assert "session" not in said
    assert edit_words.said("Import markers of x.eaf") == "Import markers of x.eaf"


def test_undo_is_named_in_the_language_that_came_later(qapp):
    book = LabelBook(LabelSet("two", (Label("calm"), Label("tense"))))
    book.remove(0)
    assert book.undo_text == 'Delete "calm"'
    translators = install_language("de")
    assert "löschen" in book.undo_text
    remove_language(translators)
