"""Many names are told by the first few."""

from emoscope.app.models.wording import SHOWN_NAMES, listed
from emoscope.engine.cli.console import SHOWN_NAMES as PRINTED
from emoscope.engine.cli.console import named


def test_many_names_are_told_by_the_first_few_and_how_many_more():
    names = [f"word {n}" for n in range(300)]
    assert listed(names[:SHOWN_NAMES]) == ", ".join(names[:SHOWN_NAMES])
    assert listed(names).endswith(f"word {SHOWN_NAMES - 1} and {300 - SHOWN_NAMES} more")
    assert named(names).endswith(f"word {PRINTED - 1} and {300 - PRINTED} more")
    assert named(names[:2]) == "word 0, word 1"
