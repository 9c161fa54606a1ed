"""Puts what ships beside the code into the wheel; an editable install uses the checkout's own."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFiles(BuildHookInterface):  # type: ignore[type-arg]
    """Packs, demo clip, icons and label sets, to where ``emoscope.engine.paths`` looks for them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders, unless the install is editable."""
        if version != "editable":
            for folder in ("assets", "prompts"):
                build_data["force_include"][folder] = f"engine/_shipped/{folder}"
