"""Removing a pack that the user got or converted, with all that was made from it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.models.own_bank import banks_named
from emoscope.engine.models.pack import MANIFEST


def removable(name: str) -> bool:
    """Whether there is a pack of this name that did not come with the program."""
    return _folder(name) is not None


def remove_pack(name: str) -> Path:
    """Delete a pack of the user's, its exported graphs, measurements and calibration.

    Returns:
        Where it was.

    Raises:
        PackError: There is none, it came with the program, or it cannot be deleted.
    """
    folder = _folder(name)
    if folder is None:
        if (paths.shipped_packs() / name / MANIFEST).is_file() and not paths.is_path(name):
            raise PackError(f"{name} is part of the program and cannot be removed", "")
        raise PackError(
            f'There is no pack "{name}" to remove', "See `emoscope models` for the installed ones"
        )
    # Out of sight at once: half a pack is none.
    gone = folder.with_name(f".removed-{secrets.token_hex(4)}")
    try:
        os.replace(folder, gone)
    except OSError as error:
        raise PackError(
            f"{folder} cannot be removed ({error.strerror})",
            "Close what uses it, or delete the folder by hand",
        ) from error
    shutil.rmtree(gone, ignore_errors=True)
    for bank in banks_named(name):
        _delete(bank)
    for made in ("graphs", "runtimes"):
        for left in (paths.user_cache() / made).glob(f"{name}-*"):
            if _of(left.name, name):
                _delete(left)
    return folder


def _folder(name: str) -> Path | None:
    """The user's own folder of that name; a link is not followed, a path is no name."""
    if paths.is_path(name) or not name:
        return None
    folder = paths.user_packs() / name
    whole = (folder / MANIFEST).is_file() and not folder.is_symlink()
    return folder if whole else None


def _of(file: str, pack: str) -> bool:
    """``clip-vit-b-32-<sum>...`` is of that pack, not of one called ``clip``."""
    rest = file.removeprefix(f"{pack}-").split("-")[0]
    return len(rest) >= 12 and all(letter in "0123456789abcdef" for letter in rest)


def _delete(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
