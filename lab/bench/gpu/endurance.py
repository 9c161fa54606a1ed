"""What shows only over time: a steady rate, memory over many openings, closing from elsewhere."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np

from emoscope.engine.runtime.gpus import find_gpu
from emoscope.lab.bench.gpu.record import NotHere, Record

GROWTH_BYTES = 32 << 20
OPENINGS = 100


def paced(
    record: Record, what: str, call: Callable[[], object], hz: float, seconds: float = 30.0
) -> None:
    """Calls at a steady rate, as frames come; none may take longer than the time to the next."""
    section = "steady rate"
    with record.part(section, what):
        call()
        took, late = [], 0
        began = time.perf_counter()
        for turn in range(round(seconds * hz)):
            wait_s = began + turn / hz - time.perf_counter()
            if wait_s > 0:
                time.sleep(wait_s)
            started = time.perf_counter()
            call()
            ended = time.perf_counter()
            took.append((ended - started) * 1e3)
            late += ended > began + (turn + 1) / hz
        median, p95, worst = (float(np.percentile(took, q)) for q in (50, 95, 100))
        text = (
            f"{len(took)} calls at {hz:g} Hz: median {median:.3f} ms, p95 {p95:.3f},"
            f" longest {worst:.3f}; {late} late"
        )
        record.gate(section, what, text, late <= len(took) // 100)


def reopened(record: Record, what: str, open_and_close: Callable[[], object]) -> None:
    """Memory of the card over many openings; the first three fill what libraries keep."""
    section = "memory"
    with record.part(section, f"{what} opened again and again"):
        for _ in range(3):
            open_and_close()
        before = used_bytes()
        if before is None:
            raise NotHere("the card's memory cannot be asked")
        done, end_s = 0, time.monotonic() + min(45.0, record.left_s)
        while done < OPENINGS and time.monotonic() < end_s:
            open_and_close()
            done += 1
        grown = (used_bytes() or before) - before
        text = f"{grown / 1e6:+.1f} MB after {done} of {OPENINGS} openings"
        record.gate(section, f"{what} opened again and again", text, grown <= GROWTH_BYTES)


def closed_elsewhere(record: Record, what: str, close: Callable[[], object]) -> None:
    """Close in another thread than the one that opened and ran."""
    errors: list[BaseException] = []

    def work() -> None:
        try:
            close()
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(30.0)
    text = str(errors[0]) if errors else ("it hangs" if thread.is_alive() else "closed")
    holds = not errors and not thread.is_alive()
    record.gate("memory", f"{what} closed from another thread", text, holds)


def used_bytes() -> int | None:
    """Memory of the card in use by all programs; None where nobody says."""
    try:
        import torch

        if torch.cuda.is_available():
            free, whole = torch.cuda.mem_get_info()
            return int(whole - free)
    except ImportError:
        pass
    gpu = find_gpu()
    if gpu is None:
        return None
    import pynvml

    pynvml.nvmlInit()
    handle = pynvml.nvmlDeviceGetHandleByPciBusId(gpu.bus_id)
    return int(pynvml.nvmlDeviceGetMemoryInfo(handle).used)
