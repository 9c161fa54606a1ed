"""Where things are: what ships with the program, and what belongs to the user."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_ENGINE = Path(__file__).resolve().parent
_CHECKOUT = _ENGINE.parent


def _shipped(kind: str) -> Path:
    # In a checkout the folder stands beside `engine`; in a wheel it is packed inside.
    packed = _ENGINE / "_shipped" / kind
    return packed if packed.is_dir() else _CHECKOUT / kind


def assets() -> Path:
    """Folder of what ships beside the code: packs, icons, demo clip."""
    return _shipped("assets")


def shipped_packs() -> Path:
    """Packs that come with the program."""
    return assets() / "packs"


def face_networks() -> Path:
    """The networks of the face stage (see ``assets/faces``)."""
    return assets() / "faces"


def demo_clip() -> Path:
    """The bundled demo clip (see ``assets/demo``)."""
    return assets() / "demo" / "demo.mp4"


def shipped_label_sets() -> Path:
    """Label sets that come with the program."""
    return _shipped("prompts")


def docs() -> Path:
    """Pages for users, in Markdown."""
    return _shipped("docs")


def changelog() -> Path:
    """What changed from version to version, in Markdown."""
    packed = docs() / "CHANGELOG.md"
    return packed if packed.is_file() else _CHECKOUT / "CHANGELOG.md"


def is_path(name: str) -> bool:
    """Whether a user who wrote this means a place: it has a separator (also another system's)."""
    return "/" in name or "\\" in name or name in (".", "..", "~")


def user_data() -> Path:
    """The user's own packs and label sets; ``EMOSCOPE_HOME`` overrides it (tests do)."""
    home = os.environ.get("EMOSCOPE_HOME")
    return Path(home) if home else Path(platformdirs.user_data_dir("emoscope", appauthor=False))


def user_packs() -> Path:
    """Packs the user got or converted."""
    return user_data() / "packs"


def user_label_sets() -> Path:
    """The user's own label sets."""
    return user_data() / "labels"


def taught() -> Path:
    """What labels were taught by example."""
    return user_data() / "taught" / "prototypes.safetensors"


def user_cache() -> Path:
    """What can be made again: measurements, compiled graphs, engines."""
    home = os.environ.get("EMOSCOPE_HOME")
    if home:
        return Path(home) / "cache"
    return Path(platformdirs.user_cache_dir("emoscope", appauthor=False))
