"""Eager, compiled and captured torch on one network, each behind the output gate."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from emoscope.engine.runtime.batches import CAPTURED
from emoscope.engine.runtime.captured import CapturedGraphs
from emoscope.lab.bench.gpu.card import Card
from emoscope.lab.bench.gpu.gates import MIN_COSINE, Pace, Run, bars, lowest_cosine
from emoscope.lab.bench.gpu.network import Network
from emoscope.lab.bench.gpu.record import NotHere, Record
from emoscope.lab.bench.gpu.timing import Times, times_of

BATCHES = CAPTURED


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What f32 on the CPU says."""

    images: NDArray[np.float32]
    clips: NDArray[np.float32]
    frames: NDArray[np.float32]


def wanted_of(network: Network) -> Wanted:
    """Answers for the crops, and for a full clip of them."""
    assert network.image is not None
    assert network.temporal is not None
    with torch.inference_mode():
        images = network.image(torch.from_numpy(network.crops))
        frames = images[torch.arange(network.length) % len(images)][None].repeat(8, 1, 1)
        clips = network.temporal(frames)
    return Wanted(images.numpy(), clips.numpy(), frames.numpy())


def torch_runs(
    record: Record, network: Network, card: Card, device: str = "cuda", pace: Pace | None = None
) -> tuple[Run, Run] | None:
    """Eager and captured torch; captured graphs only where there is a card.

    Returns:
        The captured image and temporal tower, or None.
    """
    pace = pace or Pace()
    section = f"torch, {network.name}"
    wanted = wanted_of(network)
    if network.answers is not None:
        cosine = lowest_cosine(wanted.images, network.answers)
        record.gate(
            section, "CPU f32 against the kept answers", f"cosine {cosine:.6f}", cosine > 0.9999
        )
    eager: Times | None = None
    for name, half in (("eager f32 (TF32 off)", False), ("eager f16", True)):
        with record.part(section, name):
            image, temporal = _runs(network, device, half)
            gate(record, section, name, image, temporal, network, wanted)
            timed = timed_runs(record, section, name, image, temporal, network, wanted, pace)
            eager = timed if name == "eager f16" else eager
    if device != "cuda":
        record.add(section, "captured graphs", "there is no card", "not run")
        return None
    found: tuple[Run, Run] | None = None
    with record.part(section, "captured graphs f16"):
        image, temporal = captured(network)
        gate(record, section, "captured graphs f16", image, temporal, network, wanted)
        name = "captured graphs f16"
        one = timed_runs(record, section, name, image, temporal, network, wanted, pace)
        found = image, temporal
        bars(record, section, name, image, network, card, one, eager, pace)
    return found


def captured(network: Network) -> tuple[Run, Run]:
    """Both towers of a network as captured graphs."""
    image, temporal = _calls(network, "cuda", half=True)
    crop, clip = network.crops.shape[1:], (network.length, network.width)
    return (
        _on_host(CapturedGraphs(torch, image, tuple(crop), torch.uint8).run),
        _on_host(CapturedGraphs(torch, temporal, clip, torch.float32).run),
    )


def eager_times(network: Network, pace: Pace) -> Times | None:
    """Of one crop in eager f16; None without a card."""
    if not torch.cuda.is_available():
        return None
    image, _ = _runs(network, "cuda", half=True)
    crop = network.crops[:1]
    return times_of(lambda: image(crop), calls=pace.calls, warm_up_s=pace.warm_up_s)


def compiled_runs(
    record: Record, network: Network, device: str = "cuda", pace: Pace | None = None
) -> None:
    """Compiled torch: needs a C compiler and takes a minute, so it comes last."""
    section, name = f"torch, {network.name}", "compiled f16"
    with record.part(section, name):
        wanted = wanted_of(network)
        image, temporal = _runs(network, device, half=True, compiled=True)
        gate(record, section, name, image, temporal, network, wanted)
        timed_runs(record, section, name, image, temporal, network, wanted, pace or Pace())


def upload(record: Record, pace: Pace | None = None) -> None:
    """A crop from pinned memory to the card, and from ordinary memory."""
    pace = pace or Pace()
    with record.part("memory", "upload of one 224 px crop"):
        if not torch.cuda.is_available():
            raise NotHere("there is no card")
        host = torch.zeros(224 * 224 * 3, dtype=torch.uint8)
        card = torch.empty_like(host, device="cuda")
        for name, source in (("pinned", host.pin_memory()), ("ordinary", host)):

            def copy_over(source: Tensor = source) -> None:
                card.copy_(source, non_blocking=True)
                torch.cuda.synchronize()

            timed = times_of(copy_over, calls=pace.calls, warm_up_s=0.2)
            record.add("memory", f"upload of one 224 px crop, {name} memory", str(timed))


def gate(
    record: Record, section: str, name: str, image: Run, temporal: Run, network: Network,
    wanted: Wanted,
) -> None:  # fmt: skip
    """Every prepared batch against f32 on the CPU."""
    worst = 1.0
    for size in BATCHES:
        crops = network.batch(size)
        rows = np.resize(wanted.images, (size, network.width))
        worst = min(worst, lowest_cosine(image(crops), rows))
        worst = min(worst, lowest_cosine(temporal(wanted.frames[:size]), wanted.clips[:size]))
    text = f"lowest cosine {worst:.6f}"
    record.gate(section, f"{name} says what f32 says", text, worst >= MIN_COSINE)


def timed_runs(
    record: Record, section: str, name: str, image: Run, temporal: Run, network: Network,
    wanted: Wanted, pace: Pace,
) -> Times:  # fmt: skip
    """Times of every prepared batch and of a clip; those of one crop are given back."""
    one: Times | None = None
    for size in BATCHES:
        crops = network.batch(size)
        timed = times_of(partial(image, crops), calls=pace.calls, warm_up_s=pace.warm_up_s)
        record.add(section, f"{name}, image, batch {size}", str(timed))
        one = one or timed
    clip = wanted.frames[:1]
    timed = times_of(lambda: temporal(clip), calls=pace.calls, warm_up_s=pace.warm_up_s)
    record.add(section, f"{name}, temporal, batch 1", str(timed))
    assert one is not None
    return one


def _runs(network: Network, device: str, half: bool, compiled: bool = False) -> tuple[Run, Run]:
    image, temporal = _calls(network, device, half, compiled)
    return _on_host(image), _on_host(temporal)


def _calls(
    network: Network, device: str, half: bool, compiled: bool = False
) -> tuple[Callable[[Tensor], Tensor], Callable[[Tensor], Tensor]]:
    assert network.image is not None
    assert network.temporal is not None
    return (
        _call(network.image, device, half, compiled),
        _call(network.temporal, device, half, compiled),
    )


def _call(tower: nn.Module, device: str, half: bool, compiled: bool) -> Callable[[Tensor], Tensor]:
    placed = copy.deepcopy(tower).eval().requires_grad_(False).to(device)
    kind = torch.float16 if device == "cuda" else torch.bfloat16
    if half:
        for parameter in placed.parameters():
            if parameter.ndim >= 2:
                parameter.data = parameter.data.to(kind)
    run: Any = torch.compile(placed) if compiled else placed

    def call(batch: Tensor) -> Tensor:
        with (
            torch.inference_mode(),
            torch.autocast(device, dtype=kind, enabled=half, cache_enabled=False),
        ):
            answer: Tensor = run(batch.to(device, non_blocking=True))
        return answer

    return call


def _on_host(call: Callable[[Tensor], Tensor]) -> Run:
    def run(array: NDArray[Any]) -> NDArray[np.float32]:
        answer = call(torch.from_numpy(np.ascontiguousarray(array)))
        return np.asarray(answer.float().cpu().numpy(), dtype=np.float32)

    return run
