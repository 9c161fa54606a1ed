"""YAML of strangers as plain data."""

from __future__ import annotations

from typing import Any

import yaml


def plain_data(text: str, *, most_parts: int, most_depth: int) -> Any:
    """YAML as plain data: texts, numbers, lists and maps.

    Aliases can make a small file expand without end, and no file of ours needs them nor deep
    nesting.

    Args:
        text: Of the file.
        most_parts: Scalars, collections and their ends that it may have.
        most_depth: Of collections in one another.

    Raises:
        yaml.YAMLError: It is no YAML, is larger or deeper, or has aliases or tags of programs.
        ValueError: A date or a number in it is none.
    """
    # libyaml's parser where it is there: ten times faster, so that a huge file is no frozen window.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=loader)):
        if count > most_parts:
            raise yaml.YAMLError("too many parts")
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > most_depth:
            raise yaml.YAMLError("too deep")
    return yaml.load(text, Loader=loader)  # a safe loader
