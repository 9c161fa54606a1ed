"""What a state is called in words that a person at the screen understands."""

from __future__ import annotations

from collections.abc import Sequence

from emoscope.app.i18n import tr
from emoscope.engine.data import NONE, FaceScore, State
from emoscope.engine.live import Phase
from emoscope.engine.pipeline import Pipeline


def state_words(face: FaceScore) -> str:
    """One short phrase; empty when the face is scored normally."""
    if face.state is State.FILLING:
        return tr("filling, {seconds:.1f} s").format(seconds=face.filled_s)
    return {
        State.OK: "",
        State.STILL: tr("from a single picture"),
        State.DARK: tr("too dark"),
        State.SMALL: tr("too small"),
        State.BLURRED: tr("blurred"),
        State.TURNED: tr("turned away"),
        State.LOST: tr("lost"),
    }[face.state]


def state_help(state: State) -> str:
    """What the person can do about a state."""
    return {
        State.OK: "",
        State.STILL: tr("The frames are too far apart to form a clip."),
        State.DARK: tr("Add light."),
        State.FILLING: tr("The clip is still filling."),
        State.SMALL: tr("Come closer to the camera."),
        State.BLURRED: tr("Hold still, or add light."),
        State.TURNED: tr("Face the camera."),
        State.LOST: tr("The face has left the picture."),
    }[state]


def phase_words(phase: Phase, *, file: bool = False) -> str:
    """What a live session does, for the status line; a ``file`` is played, a camera is live."""
    if file and phase is Phase.RUNNING:
        return tr("playing")
    return {
        Phase.OPENING: tr("opening"),
        Phase.RUNNING: tr("live"),
        Phase.PAUSED: tr("paused"),
        Phase.LOST: tr("source lost"),
        Phase.ENDED: tr("ended"),
        Phase.FAILED: tr("failed"),
        Phase.STOPPED: tr("stopped"),
    }[phase]


def top_words(face: FaceScore, labels: tuple[str, ...]) -> str:
    """The top label with its percentage, or the state, or "none of these"."""
    if not face.state.scored and face.probabilities is None:
        return state_words(face)
    top = face.top(labels)
    if top is None or face.probabilities is None:
        return state_words(face)
    if top == NONE:
        return none_words()
    value = float(face.probabilities[labels.index(top)])
    return f"{top}  {percent(value)}"


def none_words() -> str:
    """The answer where no label fits, in the window's language: `NONE_SHOWN` of the engine."""
    return tr("none of these")


def percent(value: float) -> str:
    """A probability as people read it; never a false 100 % or 0 %."""
    if value != value:
        return "–"
    if 0.995 <= value < 1.0:
        return "> 99 %"
    if 0 < value < 0.005:
        return "< 1 %"
    return f"{value * 100:.0f} %"


def clock_words(time_s: float, step_s: float = 1.0) -> str:
    """12.3 s as 0:12.3, an hour as 1:00:00."""
    sign = "-" if time_s < 0 else ""
    time_s = abs(time_s)
    if step_s >= 1:
        time_s = round(time_s)
    minutes, seconds = divmod(time_s, 60)
    hours, minutes = divmod(int(minutes), 60)
    text = f"{seconds:04.1f}" if step_s < 1 else f"{int(seconds):02d}"
    return f"{sign}{hours}:{minutes:02d}:{text}" if hours else f"{sign}{minutes}:{text}"


def model_words(pipeline: Pipeline | None, loading: bool) -> str:
    """Pack, runtime and precision for the status bar."""
    if pipeline is None:
        return tr("loading the model …") if loading else tr("no model")
    runtime = pipeline.runtime
    return f"{pipeline.manifest.name} · {runtime.name} {runtime.precision} · {runtime.device}"


SHOWN_NAMES = 6


def listed(names: Sequence[str], between: str = ", ") -> str:
    """The first few of some names, and how many more there are."""
    shown = between.join(names[:SHOWN_NAMES])
    if (more := len(names) - SHOWN_NAMES) <= 0:
        return shown
    return f"{shown} {tr('and {count} more').format(count=more)}"
