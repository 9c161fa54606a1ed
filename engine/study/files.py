"""``study.yaml``: read as a stranger's file, written whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from emoscope.engine.errors import SessionError
from emoscope.engine.files import TooLargeError, plain_text, write_text
from emoscope.engine.misfit import fault_of
from emoscope.engine.plain_yaml import plain_data
from emoscope.engine.study.model import FORMAT, Study

STUDY = "study.yaml"
LIMIT_BYTES = 20_000_000
MOST_PARTS = 2_000_000
MOST_DEPTH = 8
_NEXT = "Correct the file in a text editor"


def read_text(folder: Path) -> str:
    """The text of a study's file.

    Raises:
        SessionError: There is none, or it cannot be read.
    """
    path = folder / STUDY
    refused = SessionError(f"{path} cannot be the file of a study", _NEXT)
    try:
        if path.is_symlink():
            raise refused
        return plain_text(path, LIMIT_BYTES, "utf-8-sig")
    except TooLargeError:
        raise refused from None
    except (FileNotFoundError, NotADirectoryError):
        raise SessionError(
            f"There is no study in {folder}", "Make one with `emoscope study new DIR`"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SessionError(f"{path} cannot be read ({error})", _NEXT) from error


def parsed(text: str, path: Path) -> Study:
    """A study from the text of its file.

    Args:
        text: YAML text of the file.
        path: For messages.

    Raises:
        SessionError: It is no YAML, no study, or of a newer program.
    """
    try:
        raw = plain_data(text, most_parts=MOST_PARTS, most_depth=MOST_DEPTH)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        at = getattr(error, "problem_mark", None)
        line = f", line {at.line + 1}" if at is not None else ""
        raise SessionError(f"{path}{line}: this is not valid YAML", _NEXT) from error
    number = raw.get("study") if isinstance(raw, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise SessionError(f"{path} does not begin with study: {FORMAT}", _NEXT)
    if number > FORMAT:
        raise SessionError(
            f"{path} was made by a newer EmoScope (format {number}, this one knows {FORMAT})",
            "Update EmoScope",
        )
    return checked(raw, path)


def checked(raw: Any, path: Path) -> Study:
    """A study from plain data.

    Raises:
        SessionError: It is none.
    """
    try:
        return Study.model_validate(raw)
    except ValidationError as error:
        raise SessionError(f"{path} is not valid: {fault_of(error)}", _NEXT) from error


def text_of(study: Study) -> str:
    """The text of a study's file; what is empty is left out."""
    data = study.model_dump(mode="json", exclude_defaults=True)
    if study.results:
        data["results"] = dict(sorted(study.results.items()))
    return _dumped({"study": FORMAT, "name": study.name, **data})


def edited_text(study: Study) -> str:
    """What of that text a person's edits change: all but the results."""
    return text_of(study.model_copy(update={"results": {}}))


def write_study(folder: Path, study: Study) -> None:
    """Replace a study's file in one step.

    Raises:
        OutputError: The folder cannot be written.
    """
    write_text(folder / STUDY, text_of(study))


def _dumped(data: Any) -> str:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(data, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1000)
    return text
