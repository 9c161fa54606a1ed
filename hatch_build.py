"""What the wheel holds under ``emoscope``, its one name; an editable install uses the checkout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFiles(BuildHookInterface):  # type: ignore[type-arg]
    """The parts, and packs, demo clip, icons and label sets where ``engine.paths`` looks for them.

    Hatchling has no editable install that renames folders, so the package itself joins them there
    (``emoscope/_checkout.py``).
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders; for an editable install link them, for tools that read files only."""
        if version == "editable":
            sys.path.insert(0, str(Path(self.root) / "emoscope"))
            import _checkout

            _checkout.link()
            return
        for part in ("app", "engine", "lab"):
            build_data["force_include"][part] = f"emoscope/{part}"
        for folder in ("assets", "prompts"):
            build_data["force_include"][folder] = f"emoscope/engine/_shipped/{folder}"
        for page in ("CHANGELOG.md", *sorted(Path(self.root).glob("docs/*.md"))):
            name = Path(page).name
            build_data["force_include"][str(page)] = f"emoscope/engine/_shipped/docs/{name}"
