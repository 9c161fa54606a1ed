"""Label sets to the files that other programs read: CSV, JSON, YAML."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from emoscope.engine.errors import LabelSetError
from emoscope.engine.files import write_text
from emoscope.engine.prompts.label_fields import FIELDS
from emoscope.engine.prompts.label_tables import table_of
from emoscope.engine.prompts.labels import LabelSet, label_set_to, save_label_set


def export_labels(label_set: LabelSet, path: Path) -> None:
    """Write a label set as YAML, JSON or CSV, by the file's ending.

    Without what it was taught: examples are embeddings of faces, which only saving keeps.
    Cells that a spreadsheet would run as a formula get an apostrophe in front.

    Raises:
        LabelSetError: It cannot be written.
    """
    label_set = replace(label_set, taught=None)
    suffix = path.suffix.lower()
    if suffix not in (".csv", ".json"):
        save_label_set(label_set, path)
        return
    if suffix == ".json":
        text = json.dumps(label_set_to(label_set), indent=2, ensure_ascii=False) + "\n"
    else:
        text = table_of(
            (label.name, *(each.to_cell(getattr(label, each.name)) for each in FIELDS))
            for label in label_set.labels
        )
    write_text(path, text, LabelSetError)
