"""Many names are told by the first few."""

from emoscope.app.i18n import install_language, remove_language
from emoscope.app.models.wording import SHOWN_NAMES, listed
from emoscope.engine.cli.console import SHOWN_NAMES as PRINTED
from emoscope.engine.printing import first_few

NAMES = [f"word {n}" for n in range(300)]


def test_many_names_are_told_by_the_first_few_and_how_many_more():
    assert listed(NAMES[:SHOWN_NAMES]) == ", ".join(NAMES[:SHOWN_NAMES])
    assert listed(NAMES).endswith(f"word {SHOWN_NAMES - 1} and {300 - SHOWN_NAMES} more")
    assert first_few(NAMES, PRINTED).endswith(f"word {PRINTED - 1} and {300 - PRINTED} more")
    assert first_few(NAMES[:2], PRINTED) == "word 0, word 1"


def test_how_many_more_is_said_in_the_language_of_the_window(qapp):
    translators = install_language("de")
    try:
        assert listed(NAMES).endswith(f"und {300 - SHOWN_NAMES} weitere")
    finally:
        remove_language(translators)
