"""What an edit is called: in English where it is kept, said in the language in use.

A study's journal outlives a change of language, and the commands write in it too.
"""

from __future__ import annotations

import functools
import re

from emoscope.app.i18n import counted, counting, noted, tr

ADD = noted('Add "{name}"')
RENAME = noted('Rename "{old}" to "{new}"')
DELETE = noted('Delete "{name}"')
MOVE = noted('Move "{name}"')
MUTE = noted('Mute "{name}"')
UNMUTE = noted('Unmute "{name}"')
PROMPTS = noted('Change the prompts of "{name}"')
COLOUR = noted('Change the colour of "{name}"')
WEIGHT = noted('Change the weight of "{name}"')
TEMPLATES = noted("Change the templates")
SENSITIVITY = noted("Change the sensitivity")
RENAME_SET = noted("Rename the set")
OPEN = noted('Open "{name}"')
TEACH = noted('Teach "{label}" by example')
TEACH_AGAIN = noted("Teach again")
LEAVE_OUT = noted("Leave examples out")
LET_COUNT = noted("Let examples count")
SAY_WHO = noted("Say who is seen")
OF_FIELD = {"prompts": PROMPTS, "colour": COLOUR, "weight": WEIGHT}
"""A change of a label's field; muting is said either way."""
OF_LABELS = (
    *(ADD, RENAME, DELETE, MOVE, MUTE, UNMUTE, *OF_FIELD.values()),
    *(TEMPLATES, SENSITIVITY, RENAME_SET, OPEN),
    *(TEACH, TEACH_AGAIN, LEAVE_OUT, LET_COUNT, SAY_WHO),
)

EDIT_STUDY = noted("Edit the study")
REORDER = noted("Change the order")
EDIT = noted("Edit {name}")
RENAME_KIND = noted("Rename {old} to {new}")
LOOK = noted("Look for files in {folder}")
OF_STUDIES = (EDIT_STUDY, REORDER, EDIT, RENAME_KIND, LOOK)

MOVE_SESSIONS = counting("Move {count} session", "Move {count} sessions")
REMOVE_SESSIONS = counting("Remove {count} session", "Remove {count} sessions")
OPTIONS = counting("Options of {count} session", "Options of {count} sessions")
ADD_SESSIONS = counting("Add {count} session", "Add {count} sessions")
COUNTED = (MOVE_SESSIONS, REMOVE_SESSIONS, OPTIONS, ADD_SESSIONS)

_OF_COMMANDS = re.compile(r'Rename \w+ "(?P<old>.*?)" to "(?P<new>.*)"')
"""As ``emoscope study rename`` calls it: with the kind of what it renames."""
_OPEN = re.compile(r"\{(\w+)\}")


def in_english(forms: tuple[str, str], count: int) -> str:
    """One of the counted edits, to be kept."""
    return forms[count != 1].replace("{count}", str(count))


def said(what: str) -> str:
    """An edit that was kept, in the language in use; as it is where nobody foresaw it."""
    for one, many in COUNTED:
        for form in (one, many):
            if found := _pattern(form).fullmatch(what):
                return counted(one, many, int(found["count"]))
    if found := _OF_COMMANDS.fullmatch(what):
        return tr(RENAME_KIND).format(**found.groupdict())
    for text in (*OF_LABELS, *OF_STUDIES):
        if found := _pattern(text).fullmatch(what):
            return tr(text).format(**found.groupdict())
    return what


@functools.cache
def _pattern(text: str) -> re.Pattern[str]:
    parts = _OPEN.split(text)
    return re.compile(
        "".join(
            re.escape(part) if place % 2 == 0 else _part(part) for place, part in enumerate(parts)
        ),
        re.DOTALL,
    )


def _part(name: str) -> str:
    return r"(?P<count>\d+)" if name == "count" else f"(?P<{name}>.*?)"
