"""The process that opens a published checkpoint: nothing else of the program runs in it.

Reads one JSON request from standard input, writes one JSON answer as the last line of standard
output. Started by :mod:`emoscope.engine.models.convert`.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from emoscope.engine.errors import EmoScopeError, PackError
from emoscope.engine.models.convert_pickle import read_checkpoint, tensors_of

WRITE_LIMIT_BYTES = 8_000_000_000
MEMORY_LIMIT_BYTES = 16_000_000_000

_REFUSED_EVENTS = (
    "os.system",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "subprocess.Popen",
    "os.startfile",
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.bind",
    "exec",
    "compile",
    "ctypes.dlopen",
)

_guarded = False


def main(arguments: Sequence[str] = ()) -> int:
    """Answer the request on standard input."""
    request = json.loads(sys.stdin.read())
    _limit()
    try:
        answer = _convert(request)
    except EmoScopeError as error:
        answer = {"error": error.cause, "next_step": error.next_step}
    except MemoryError:
        answer = {"error": "The conversion ran out of memory", "next_step": ""}
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    return 0


def _convert(request: dict[str, Any]) -> dict[str, Any]:
    source = Path(request["file"])
    # Python's zip reader imports a codec for names, which is not the checkpoint's doing.
    codecs.lookup("cp437")
    with _guard():
        tensors = tensors_of(read_checkpoint(source))
    # Only now torch: what was in the file is plain references by here.
    from emoscope.engine.models import convert_dfer, convert_layouts
    from emoscope.engine.models.convert_keys import Report
    from emoscope.engine.models.pack import load_pack
    from emoscope.engine.models.published_packs import TOKENIZER, write_pack
    from emoscope.engine.models.towers import clip_tokenizer_json

    report = Report()
    kind, tower = request["kind"], request["tower"]
    clip = load_pack(Path(request["clip"])) if request["clip"] else None
    if kind == "emoclip":
        made = convert_layouts.emoclip(tensors, tower, clip, report)
    elif kind == "exp-clip":
        made = convert_layouts.exp_clip(tensors, tower, clip, report)
    elif kind == "dfer-clip":
        made = convert_dfer.dfer_clip(
            tensors, tower, clip, report, request["classes"], request["position"]
        )
    else:
        raise PackError(f'There is no converter for "{kind}"', "Use emoclip, dfer-clip or exp-clip")
    texts = dict(made.texts)
    if kind != "dfer-clip" and "text" in made.parts:
        texts[TOKENIZER] = clip_tokenizer_json()
    facts = _FACTS[kind]
    pack = write_pack(
        Path(request["out"]),
        kind,
        made.parts,
        name=request["name"],
        title=facts[0],
        licence=facts[1],
        training_data=facts[2],
        embedding_size=made.embedding_size,
        size_px=made.size_px,
        scale=made.scale,
        network=made.network,
        classes=made.classes,
        prompts=made.prompts,
        texts=texts,
    )
    return {
        "folder": str(pack.folder),
        "layout": report.layout,
        "notes": report.notes,
        "left_out": report.left_out,
        "tensors": sum(len(part) for part in made.parts.values()),
    }


_FACTS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "emoclip": (
        "EmoCLIP (Foteinopoulou and Patras, FG 2024), converted",
        "Code Apache-2.0; no separate licence for the weights; MAFW is for non-commercial research",
        ("OpenAI CLIP's image-text pairs", "MAFW clips with captions (see the authors' paper)"),
    ),
    "dfer-clip": (
        "DFER-CLIP (Zhao and Patras, BMVC 2023), converted",
        "Code MIT; no separate licence for the weights; DFEW, FERV39k and MAFW are research-only",
        ("OpenAI CLIP's image-text pairs", "DFEW, FERV39k or MAFW, by the name of the file"),
    ),
    "exp-clip": (
        "Exp-CLIP (Zhao et al., WACV 2025), converted",
        "MIT",
        ("OpenAI CLIP's image-text pairs", "CAER-S faces, without labels"),
    ),
}


@contextmanager
def _guard() -> Iterator[None]:
    """While the pickle is read, starting programs, code and connections is refused outright.

    The unpickler already cannot name them; this is the second lock on the same door.
    """
    global _guarded
    sys.addaudithook(_hook)
    _guarded = True
    try:
        yield
    finally:
        _guarded = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _guarded and event in _REFUSED_EVENTS:
        raise PackError(f"The checkpoint tried to use {event}: refused")


def _limit() -> None:
    if sys.platform == "win32":  # it has nothing of the kind
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_FSIZE, WRITE_LIMIT_BYTES),
        (resource.RLIMIT_DATA, MEMORY_LIMIT_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (limit, hard))
