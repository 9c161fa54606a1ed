"""The whole run: card, torch, TensorRT, memory, rate, pipeline; one page at the end."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.runtime.gpus import Gpu, describe, find_gpu, is_jetson
from emoscope.lab.bench.gpu.record import NotHere, OutOfTime, Record

if TYPE_CHECKING:
    from emoscope.engine.models.pack import Pack
    from emoscope.lab.bench.gpu.card import Card
    from emoscope.lab.bench.gpu.gates import Run
    from emoscope.lab.bench.gpu.network import Network
    from emoscope.lab.bench.gpu.timing import Times

LIMIT_S = 420.0
"""What begins is let end: with the longest part that stays under eight minutes."""
LIBRARIES = (
    "torch",
    "numpy",
    "cuda-bindings",
    "nvidia-ml-py",
    "tensorrt-rtx-cu12-libs",
    "tensorrt-rtx-cu13-libs",
    "tensorrt-cu12-libs",
    "tensorrt-cu13-libs",
    "onnxruntime",
)


def run(say: Callable[[str], None], page: Path | None = None, limit_s: float = LIMIT_S) -> int:
    """Run everything that this machine can.

    Args:
        say: Takes each finding as a line.
        page: Markdown file to write.
        limit_s: Nothing begins after this.

    Returns:
        Number of gates that failed.

    Raises:
        RuntimeUnavailableError: There is no card.
    """
    gpu = card_here()
    facts = [
        f"date: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"card: {describe(gpu)}, {gpu.memory_bytes / 2**30:.0f} GiB",
        f"system: {platform.platform()}, Python {platform.python_version()}",
        f"libraries: {', '.join(_versions())}",
    ]
    for fact in facts:
        say(fact)
    if page is not None:
        page.write_text("", encoding="utf-8")  # a place that cannot be written is said at once
    record = Record(say, limit_s)
    try:
        with record.part("all", "all"):
            _all(record, gpu)
    except OutOfTime as end:
        record.add("all", "time", str(end), "not run")
    text = record.page(facts)
    if page is not None:
        page.write_text(text + "\n", encoding="utf-8")
    for line in record.failed:
        say(f"FAILED: {line.section}: {line.what}: {line.found}")
    return len(record.failed)


def card_here() -> Gpu:
    """The card, by NVML or, in a bare checkout, by torch.

    Raises:
        RuntimeUnavailableError: There is none.
    """
    gpu = find_gpu() or _by_torch()
    if gpu is not None:
        return gpu
    why = (
        "The GPU of Jetson boards is not supported"
        if is_jetson()
        else ("There is no NVIDIA GPU with a working driver on this machine")
    )
    raise RuntimeUnavailableError(why, "Run this command on a machine with a card")


def _by_torch() -> Gpu | None:
    if find_spec("torch") is None:
        return None
    import torch

    if not torch.cuda.is_available():
        return None
    major, minor = (int(part) for part in (torch.version.cuda or "0.0").split(".")[:2])
    facts = torch.cuda.get_device_properties(0)
    return Gpu(
        facts.name, (facts.major, facts.minor), (major, minor), memory_bytes=facts.total_memory
    )


def _all(record: Record, gpu: Gpu) -> None:
    if why := _torch_missing():
        record.add("torch", "all", why, "not run")
        if find_spec("pydantic") is not None:
            _tensorrt(record, gpu, [_compact_alone()], None)
            _rest(record)
        return
    import torch

    from emoscope.lab.bench.gpu.card import measure_card
    from emoscope.lab.bench.gpu.networks import networks
    from emoscope.lab.bench.gpu.with_torch import compiled_runs, torch_runs, upload

    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    card = measure_card()
    text = f"{card.bytes_s / 1e9:.0f} GB/s, {card.operations_s / 1e12:.1f} f16 TFLOP/s"
    record.add("card", "measured bandwidth and products", text)
    upload(record)
    made = networks()
    runs = {network.name: torch_runs(record, network, card) for network in made}
    _tensorrt(record, gpu, made, card)
    _endurance(record, made, runs)
    _rest(record)
    for network in made[:2]:  # DFER-CLIP's image tower is EmoCLIP's
        compiled_runs(record, network)


def _torch_missing() -> str:
    if find_spec("torch") is None:
        return "torch is not installed"
    import torch

    if not torch.cuda.is_available():
        return "torch finds no CUDA device: it is for the CPU, or for a newer driver"
    return ""


def _compact_alone() -> Network:
    """``compact`` for TensorRT alone, without torch."""
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.runtime.fixed_clip import fixed_crops
    from emoscope.lab.bench.gpu.network import Network

    pack = find_pack("compact")
    clip, width = pack.manifest.clip, pack.manifest.embedding_size
    crops = fixed_crops(pack)
    return Network("compact", None, None, crops, clip.length, width, clip.stride_ms / 1000)


def _rest(record: Record) -> None:
    from emoscope.lab.bench.gpu.whole import face_networks, whole_pipeline

    face_networks(record)
    whole_pipeline(record, _serving())


def _tensorrt(record: Record, gpu: Gpu, made: list[Network], card: Card | None) -> None:
    from emoscope.lab.bench.gpu.with_tensorrt import libraries, tensorrt_runs

    for library in libraries(record, gpu):
        with tempfile.TemporaryDirectory() as folder:
            for network in made:
                section = f"{library.title}, {network.name}"
                with record.part(section, "all"):
                    pack, ahead = _pack_of(network, Path(folder)), Path(folder) / "ahead"
                    eager = _eager(network) if card is not None else None
                    tensorrt_runs(record, library, gpu, pack, network, card, ahead, eager)


def _eager(network: Network) -> Times | None:
    from emoscope.lab.bench.gpu.gates import Pace
    from emoscope.lab.bench.gpu.with_torch import eager_times

    return eager_times(network, Pace())


def _pack_of(network: Network, folder: Path) -> Pack:
    from emoscope.engine.models.pack import find_pack

    if network.name == "compact":
        return find_pack("compact")
    if find_spec("open_clip") is None:
        raise NotHere("needs open_clip_torch")
    from emoscope.lab.bench.random_pack import random_clip_pack

    return random_clip_pack(folder / network.name, system=network.name)


def _endurance(
    record: Record, made: list[Network], runs: dict[str, tuple[Run, Run] | None]
) -> None:
    from emoscope.lab.bench.gpu.endurance import paced, reopened
    from emoscope.lab.bench.gpu.with_torch import captured

    by_name = {network.name: network for network in made}
    for name, hz in (("compact", 60.0), ("emoclip", 1 / by_name["emoclip"].stride_s)):
        network, towers = by_name[name], runs[name]
        if towers is None:
            record.add("steady rate", name, "no captured graphs", "not run")
            continue
        image, temporal = towers
        crop = network.crops[:1]
        clip = np.ones((1, network.length, network.width), np.float32)

        def frame(image: Run = image, temporal: Run = temporal) -> None:
            image(crop)  # noqa: B023 - called before the next turn
            temporal(clip)  # noqa: B023

        paced(record, f"{name}, captured graphs, image and clip", frame, hz)
    if runs["compact"] is not None:
        reopened(record, "compact, captured graphs", lambda: captured(by_name["compact"]))


def _serving() -> str:
    """The candidate that a first start would try first on a card."""
    if find_spec("pydantic") is None:
        return "tensorrt"
    from emoscope.engine.runtime.candidates import gpu_candidates

    return next(iter(gpu_candidates()), "torch-cuda-graphs")


def _versions() -> list[str]:
    found = []
    for name in LIBRARIES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return found
