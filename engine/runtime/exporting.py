"""Where a runtime gets a graph from: the pack, or an export kept in the user's cache.

Packs of published models hold safetensors alone at first. Their graphs are exported from the
torch modules once, on demand, and kept without weights: the weights stay in the pack.
"""

from __future__ import annotations

from engine.errors import RuntimeUnavailableError
from engine.models.graphs import Graph, Kind, has_graph, open_graph
from engine.models.pack import Pack


def graph_of(pack: Pack, kind: Kind) -> Graph:
    """The pack's graph with its weights.

    Raises:
        PackError: It is malformed.
        RuntimeUnavailableError: The pack has no graphs.
    """
    if has_graph(pack, kind):
        return open_graph(pack, kind)
    raise RuntimeUnavailableError(
        f"The pack {pack.manifest.name} has no {kind} graph", "Use the runtime torch"
    )
