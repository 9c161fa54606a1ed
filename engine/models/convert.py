"""``emoscope models convert``: an authors' checkpoint becomes a pack, in a separate process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.engine import children, paths
from emoscope.engine.errors import PackError
from emoscope.engine.extras import how_to_get
from emoscope.engine.models.pack import Pack, find_pack, load_pack

KINDS = ("emoclip", "dfer-clip", "exp-clip")
TIME_LIMIT_S = 1800
DEFAULT_TOWER = "ViT-B-32-quickgelu"


@dataclass(frozen=True, slots=True)
class Conversion:
    """A pack that was made, and what there is to say about it.

    Attributes:
        pack: Written and checked.
        layout: Which of the published layouts the file had.
        notes: One sentence each.
        left_out: Tensors that were known and not needed.
        tensors: Number of tensors in the pack.
    """

    pack: Pack
    layout: str
    notes: tuple[str, ...]
    left_out: tuple[str, ...]
    tensors: int


def convert(
    file: Path,
    kind: str,
    out: Path | None = None,
    *,
    clip: str | None = None,
    tower: str = DEFAULT_TOWER,
    classes: Sequence[str] = (),
    position: str = "start",
    name: str | None = None,
) -> Conversion:
    """Convert a published checkpoint.

    Args:
        file: As downloaded from its authors.
        kind: One of :data:`KINDS`.
        out: Folder of the new pack; the user's packs by default.
        clip: Name or folder of OpenAI's CLIP pack: gives EmoCLIP's visual-only file and Exp-CLIP
            their missing towers, and DFER-CLIP's text tower something to be compared with.
        tower: open_clip's name of the tower that was trained.
        classes: Class names in the checkpoint's order; needed for other numbers than 7 and 11.
        position: Where DFER-CLIP's context stands: ``start``, ``middle``, ``end``.
        name: Of the pack; the kind by default.

    Raises:
        PackError: The file is refused or does not fit; the message lists every name and shape.
        OutputError: The pack cannot be written.
    """
    if kind not in KINDS:
        raise PackError(f'There is no converter for "{kind}"', f"Use one of {', '.join(KINDS)}")
    if position not in ("start", "middle", "end"):
        raise PackError(f'The context stands at start, middle or end, not at "{position}"')
    if not file.is_file():
        raise PackError(f"There is no file {file}", "Give the file that the authors publish")
    folder = out if out is not None else paths.user_packs() / (name or kind)
    request = {
        "file": str(file.resolve()),
        "kind": kind,
        "out": str(folder.resolve()),
        "clip": str(find_pack(clip).folder.resolve()) if clip else None,
        "tower": tower,
        "classes": list(classes),
        "position": position,
        "name": name or folder.name,
    }
    answer = ask_child("emoscope.engine.models.convert_child", request)
    if "error" in answer:
        raise PackError(answer["error"], answer.get("next_step", ""))
    return Conversion(
        load_pack(Path(answer["folder"])),
        answer["layout"],
        tuple(answer["notes"]),
        tuple(answer["left_out"]),
        int(answer["tensors"]),
    )


def ask_child(module: str, request: dict[str, Any]) -> dict[str, Any]:
    """One JSON request to a process of ours, and its answer.

    Raises:
        PackError: It took too long, or ended without an answer.
    """
    try:
        done = children.run(module, said=json.dumps(request), timeout_s=TIME_LIMIT_S)
    except subprocess.TimeoutExpired:
        raise PackError(f"The conversion took over {TIME_LIMIT_S // 60} minutes") from None
    lines = done.stdout.strip().splitlines()
    try:
        answer = json.loads(lines[-1])
    except (IndexError, ValueError):
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise PackError(
            f"The converting process ended with code {done.returncode} ({last})",
            f"Is the extra torch installed? {how_to_get('torch')}",
        ) from None
    if not isinstance(answer, dict):
        raise PackError("The converting process gave no answer")
    return answer
