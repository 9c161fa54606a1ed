"""PyTorch: eager, compiled, and CUDA graphs captured for 1, 2, 4 and 8 faces and full clips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.extras import how_to_get
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.torch_modules import TorchModules
from emoscope.engine.runtime.captured import CapturedGraphs
from emoscope.engine.runtime.gpus import find_gpu
from emoscope.engine.runtime.graph_runtime import TEXT_BATCH, normalised, usable_threads

if TYPE_CHECKING:
    import torch
    from torch import Tensor, nn

    Call = Callable[[Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class TorchMode:
    """How torch runs a pack.

    Attributes:
        device: ``cpu``, ``cuda``, or ``mps`` for the graphics of Apple's processors.
        precision: ``f32``, ``bf16`` or ``f16``, of image and temporal tower; texts are f32.
        compiled: Through ``torch.compile``.
        captured: As CUDA graphs, one per tower and batch size.
    """

    device: str = "cpu"
    precision: str = "f32"
    compiled: bool = False
    captured: bool = False


class TorchRuntime:
    """A pack in torch.

    Args:
        pack: The pack to run.
        mode: Device, precision and manner.
        threads: Of one call on the CPU; None for one per core.
        modules: Towers to run instead of the registry's (tests).

    Raises:
        RuntimeUnavailableError: torch is not installed, or CUDA is asked for and not there.
        PackError: The pack has no torch modules or its weights do not fit.
    """

    name = "torch"

    def __init__(
        self,
        pack: Pack,
        mode: TorchMode | None = None,
        threads: int | None = None,
        modules: TorchModules | None = None,
    ) -> None:
        mode = mode or TorchMode()
        torch = _import_torch()
        if mode.device == "cuda" and not torch.cuda.is_available():
            raise _no_cuda(torch)
        if mode.device == "mps" and not torch.backends.mps.is_available():
            raise RuntimeUnavailableError(
                "torch finds no Apple graphics here", "Use a runtime for the CPU, openvino or torch"
            )
        torch.set_num_threads(usable_threads(threads))
        self._torch = torch
        self._mode = mode
        self._size_px = pack.manifest.preprocess.size_px
        self._width = pack.manifest.embedding_size
        if modules is None:
            from emoscope.engine.models.registry import build_modules

            modules = build_modules(pack)
        self._tokenize = modules.tokenize
        self._text = modules.text.eval()
        image, temporal = (self._placed(tower) for tower in (modules.image, modules.temporal))
        self._temporal = self._run(temporal)
        self._image = self._run(torch.compile(image) if mode.compiled else image)
        if mode.captured:
            crop = (self._size_px, self._size_px, 3)
            clip = (pack.manifest.clip.length, self._width)
            self._image = CapturedGraphs(torch, self._image, crop, torch.uint8).run
            self._temporal = CapturedGraphs(torch, self._temporal, clip, torch.float32).run

    @property
    def precision(self) -> str:
        return self._mode.precision

    @property
    def device(self) -> str:
        if self._mode.device == "cpu":
            return "CPU"
        if self._mode.device == "mps":
            return "Apple GPU"
        return str(self._torch.cuda.get_device_name(0))

    def encode_images(self, crops: Image) -> Floats:
        """(n, S, S, 3) uint8 RGB crops to (n, D) float32 frame embeddings."""
        side = self._size_px
        if crops.dtype != np.uint8 or crops.ndim != 4 or crops.shape[1:] != (side, side, 3):
            raise ValueError(
                f"crops must be uint8 (n, {side}, {side}, 3), not {crops.dtype} {crops.shape}"
            )
        if len(crops) == 0:
            return np.zeros((0, self._width), np.float32)
        return self._host(self._image(self._tensor(np.ascontiguousarray(crops))))

    def encode_clips(self, clips: Floats) -> Floats:
        """(n, T, D) frame embeddings, oldest first, to (n, D) L2-normalised clip embeddings."""
        if clips.ndim != 3 or clips.shape[2] != self._width or clips.shape[1] == 0:
            raise ValueError(f"clips must be (n, T > 0, {self._width}), not {clips.shape}")
        if len(clips) == 0:
            return np.zeros((0, self._width), np.float32)
        frames = np.ascontiguousarray(clips, dtype=np.float32)
        return normalised(self._host(self._temporal(self._tensor(frames))))

    def encode_texts(self, sentences: Sequence[str]) -> Floats:
        """Sentences to (n, D) L2-normalised float32; on the CPU, in f32."""
        if not sentences:
            return np.zeros((0, self._width), np.float32)
        parts = []
        for start in range(0, len(sentences), TEXT_BATCH):
            ids, mask = self._tokenize(sentences[start : start + TEXT_BATCH])
            with self._torch.inference_mode():
                rows = self._text(self._tensor(ids), self._tensor(mask))
            parts.append(self._host(rows))
        return normalised(np.concatenate(parts))

    def close(self) -> None:
        del self._image, self._temporal, self._text

    def _tensor(self, array: Any) -> Tensor:
        # A view from a read-only buffer is never written to: the warning would be noise.
        tensor: Tensor = self._torch.from_numpy(array if array.flags.writeable else array.copy())
        return tensor

    def _host(self, rows: Tensor) -> Floats:
        return np.asarray(rows.float().cpu().numpy(), dtype=np.float32)

    def _placed(self, tower: nn.Module) -> nn.Module:
        """The tower on its device, matrices in half precision where asked, in inference mode."""
        tower = tower.eval().requires_grad_(False).to(self._mode.device)
        dtype = self._half()
        if dtype is not None:
            # Vectors (biases, norms) stay f32: autocast computes norms so, and they weigh nothing.
            for parameter in tower.parameters():
                if parameter.ndim >= 2:
                    parameter.data = parameter.data.to(dtype)
        return tower

    def _half(self) -> torch.dtype | None:
        kinds = {"bf16": self._torch.bfloat16, "f16": self._torch.float16}
        return kinds.get(self._mode.precision)

    def _run(self, tower: Any) -> Call:
        torch, device, dtype = self._torch, self._mode.device, self._half()

        def run(batch: Tensor) -> Tensor:
            with (
                torch.inference_mode(),
                torch.autocast(device, dtype=dtype, enabled=dtype is not None, cache_enabled=False),
            ):
                answer: Tensor = tower(batch.to(device, non_blocking=True))
            return answer

        return run


def _no_cuda(torch: Any) -> RuntimeUnavailableError:
    gpu, made_for = find_gpu(), getattr(getattr(torch, "version", None), "cuda", None)
    if gpu is None:
        return RuntimeUnavailableError(
            "torch finds no CUDA device here", "Use a runtime for the CPU, for example openvino"
        )
    if made_for is None:
        return RuntimeUnavailableError(
            f"The installed torch is for the CPU only, and does not use the {gpu.name}",
            "Install torch for CUDA, see https://pytorch.org/get-started/locally",
        )
    return RuntimeUnavailableError(
        f"torch is for CUDA {made_for} and does not start on {gpu.name} ({gpu.driver_in_words})",
        "Update the driver, or install torch for an older CUDA",
    )


def _import_torch() -> Any:
    try:
        import torch
    except ImportError:
        raise RuntimeUnavailableError(
            "The runtime torch is not installed", how_to_get("torch")
        ) from None
    return torch
