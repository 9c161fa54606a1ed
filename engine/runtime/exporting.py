"""Where a runtime gets a graph from: the pack, or an export kept in the user's cache.

Packs of published models hold safetensors alone. Their graphs are exported once from the torch
modules, on demand, in a separate process, and kept beside a note of the pack that they are of.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from emoscope.engine import children, paths
from emoscope.engine.errors import OutputError, PackError, RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.models.graphs import Graph, Kind, has_graph, join_graph, open_graph
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.machine import version_of

FORMAT = 2
TIME_LIMIT_S = 900.0


def graph_of(pack: Pack, kind: Kind) -> Graph:
    """The pack's graph with its weights, exported first if the pack has none.

    Raises:
        PackError: It is malformed, or the pack has no such side.
        RuntimeUnavailableError: It cannot be exported here.
        OutputError: The export cannot be written.
    """
    if has_graph(pack, kind):
        return open_graph(pack, kind)
    folder = _folder(pack)
    if not folder.is_dir():
        _export(pack, folder)
    structure, weights = folder / f"{kind}.onnx", folder / f"{kind}.safetensors"
    if not structure.is_file():
        raise PackError(
            f"The pack {pack.manifest.name} has no {kind} graph and no modules to export one from",
            "Get the pack again",
        )
    return join_graph(kind, structure.read_bytes(), [weights] if weights.is_file() else [])


def _folder(pack: Pack) -> Path:
    name = f"{pack.manifest.name}-{pack.checksum[:16]}-v{FORMAT}-torch{version_of('torch')}"
    return paths.user_cache() / "graphs" / name


def _export(pack: Pack, folder: Path) -> None:
    """Export into a folder that appears whole or not at all."""
    if version_of("torch") is None:
        raise RuntimeUnavailableError(
            f"The pack {pack.manifest.name} has no ONNX graphs, and exporting them needs torch",
            how_to_get("torch"),
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".export-") as work:
            made = Path(work) / "graphs"
            made.mkdir()
            done = children.run(
                "emoscope.engine.runtime.export_graphs",
                (str(pack.folder.resolve()), str(made.resolve())),
                timeout_s=TIME_LIMIT_S,
            )
            if done.returncode != 0:
                said = (done.stderr.strip().splitlines() or ["no reason given"])[-1].rstrip(".")
                raise RuntimeUnavailableError(
                    f"The graphs of {pack.manifest.name} could not be exported ({said})",
                    "Use the runtime torch",
                )
            if not folder.exists():
                made.rename(folder)
    except subprocess.TimeoutExpired as error:
        raise RuntimeUnavailableError(
            f"Exporting the graphs of {pack.manifest.name} took over {TIME_LIMIT_S / 60:.0f} min",
            "Use the runtime torch",
        ) from error
    except OSError as error:
        raise OutputError(
            f"The exported graphs cannot be written to {folder.parent} ({error})",
            "Free some space, or use the runtime torch",
        ) from error
