"""Keys and menus as each system has them."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QAction

from emoscope.app.commands.action_rows import action_specs, is_bare, menu_titles
from emoscope.app.i18n import install_language, remove_language
from emoscope.app.keys import ROLES, STANDARD, shortcuts

SYSTEMS = ("linux", "win32", "darwin")


def keys_of(system):
    return {
        spec.id: [key.toString() for key in shortcuts(spec.id, spec.shortcut, system)]
        for spec in action_specs()
    }


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_key_means_two_things(qapp, system):
    bare = {spec.id.split(".")[0]: set() for spec in action_specs()}
    taken = {}
    for spec in action_specs():
        for key in keys_of(system)[spec.id]:
            if is_bare(spec.shortcut):
                place = bare[spec.id.split(".")[0]]
                assert key not in place, (spec.id, key)
                place.add(key)
            else:
                assert key not in taken, (spec.id, taken.get(key), key)
                taken[key] = spec.id


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_action_with_a_key_keeps_one(qapp, system):
    kept = keys_of(system)
    assert [spec.id for spec in action_specs() if spec.shortcut and not kept[spec.id]] == []


def test_a_mac_s_own_keys_stay_its_own(qapp):
    system = {
        "Ctrl+M",  # minimise
        "Ctrl+H",  # hide
        "Ctrl+Space",  # Spotlight
        "Ctrl+Tab",
        "F11",
        "Del",
    }
    taken = {key for spec, keys in keys_of("darwin").items() for key in keys[:1]}
    assert taken & system == set()


def test_whatever_del_does_a_mac_s_delete_key_does_and_del_too(qapp):
    mac, usual = keys_of("darwin"), keys_of("linux")
    deletes = {name: keys for name, keys in usual.items() if keys and keys[0].endswith("Del")}
    assert {"labels.delete", "recordings.forget"} <= set(deletes)
    for name in deletes:
        first, second = mac[name]
        assert first.endswith("Backspace")
        assert second == first.replace("Backspace", "Del")
        assert first != "Ctrl+Backspace"  # clears a line that is being typed


def test_redo_is_also_what_windows_people_press(qapp):
    assert "Ctrl+Y" in keys_of("win32")["edit.redo"]


def test_only_three_entries_move_into_a_mac_s_program_menu(desk):
    table = desk().window.actions_table
    moved = {name for name in table.ids() if table[name].menuRole() != QAction.MenuRole.NoRole}
    assert moved == set(ROLES)
    assert set(STANDARD) <= set(table.ids())


def test_shown_keys_are_those_that_work(desk):
    from emoscope.app.views.keys_dialog import keys_page

    window = desk().window
    page = keys_page(window.actions_table)
    shown = [window.actions_table[name].shortcut() for name in ("labels.mute", "edit.redo")]
    texts = [key.toString(key.SequenceFormat.NativeText) for key in shown]
    assert all(text in page for text in texts)
    for one, two in itertools.combinations(texts, 2):
        assert one != two


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_no_letter_stands_twice_in_a_menu(qapp, language):
    translators = install_language(language)
    try:
        titles = menu_titles()
        menus = {"": [text for name, text in titles.items() if "/" not in name]}
        for name, text in titles.items():
            if "/" in name:
                menus.setdefault(name.split("/")[0], []).append(text)
        for spec in action_specs():
            if spec.menu:
                menus.setdefault(spec.menu, []).append(spec.text)
    finally:
        remove_language(translators)
    for name, texts in menus.items():
        letters = [text[text.index("&") + 1].casefold() for text in texts]
        twice = {letter: [t for t in texts if f"&{letter}" in t.casefold()] for letter in letters}
        assert not {letter: two for letter, two in twice.items() if len(two) > 1}, name
