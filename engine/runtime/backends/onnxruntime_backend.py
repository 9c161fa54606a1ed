"""ONNX Runtime: the floor that works on every machine, and CoreML where it is built in.

Its other accelerators come in packages of their own (``onnxruntime-gpu``, ``-directml``), which
lose their providers beside the plain one that EmoScope needs (microsoft/onnxruntime#23833).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.graphs import OUTPUTS, Kind
from emoscope.engine.models.pack import Pack
from emoscope.engine.onnxruntime import import_onnxruntime, session_options
from emoscope.engine.runtime.exporting import graph_of
from emoscope.engine.runtime.graph_runtime import GraphRuntime, usable_threads

PROVIDERS = {
    "cpu": "CPUExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
}


class OnnxRuntime(GraphRuntime):
    """A pack in ONNX Runtime.

    Args:
        pack: The pack to run.
        provider: One of ``PROVIDERS``.
        threads: Of one call; None for one per core.
        at_once: Graphs to load now; the others are loaded when they are first needed.

    Raises:
        RuntimeUnavailableError: The provider is not in this build, or it silently gave way to
            another one.
        PackError: The pack's graphs are not usable.
    """

    name = "onnxruntime"

    def __init__(
        self,
        pack: Pack,
        provider: str = "cpu",
        threads: int | None = None,
        at_once: Sequence[Kind] = ("image", "temporal"),
    ) -> None:
        super().__init__(pack)
        self._wanted = PROVIDERS[provider]
        self._threads = usable_threads(threads)
        self._sessions: dict[Kind, Any] = {}
        for kind in at_once:
            self._session(kind)

    @property
    def precision(self) -> str:
        return "f32"

    @property
    def device(self) -> str:
        return "CPU" if self._wanted == PROVIDERS["cpu"] else self._wanted

    def run(self, kind: Kind, inputs: Mapping[str, NDArray[Any]]) -> Floats:
        outputs = self._session(kind).run([OUTPUTS[kind]], dict(inputs))
        return np.asarray(outputs[0], dtype=np.float32)

    def close(self) -> None:
        self._sessions.clear()

    def _session(self, kind: Kind) -> Any:
        session = self._sessions.get(kind)
        if session is None:
            session = self._open(kind)
            self._sessions[kind] = session
        return session

    def _open(self, kind: Kind) -> Any:
        ort = import_onnxruntime()
        available = ort.get_available_providers()
        if self._wanted not in available:
            raise RuntimeUnavailableError(
                f"This build of ONNX Runtime has no {self._wanted} (it has {', '.join(available)})",
                "Install the onnxruntime package made for this accelerator, or choose another"
                " runtime",
            )
        options = session_options(self._threads)
        graph = graph_of(self.pack, kind)
        names = list(graph.weights)
        # Copied once into the session; no model of hundreds of megabytes is serialised first.
        values = [ort.OrtValue.ortvalue_from_numpy(graph.weights[name]) for name in names]
        options.add_external_initializers(names, values)
        session = ort.InferenceSession(
            graph.structure, sess_options=options, providers=[self._wanted]
        )
        check_provider(self._wanted, session.get_providers())
        return session


def check_provider(wanted: str, got: list[str]) -> None:
    """Notice a provider that gave way to another one.

    Args:
        wanted: The provider that was asked for.
        got: What the session says it uses, first choice first.

    Raises:
        RuntimeUnavailableError: The first choice is another provider.
    """
    if not got or got[0] != wanted:
        instead = got[0] if got else "nothing"
        raise RuntimeUnavailableError(
            f"ONNX Runtime was asked for {wanted} and silently took {instead}",
            "Check this accelerator's driver and libraries, or choose another runtime",
        )
