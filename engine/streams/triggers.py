"""Conditions to act on: "happiness above 0.8 for 1 s", with hysteresis and hold time."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from emoscope.engine.errors import StreamError
from emoscope.engine.streams.messages import Event, Scores

HYSTERESIS = 0.7
"""Without a threshold of its own, a trigger goes off below this share of the one it goes on at."""

GAP_S = 0.5
"""A score that is missing for no longer than this changes nothing."""

_FORM = re.compile(
    r"(?:(?P<name>[^:]+):)?\s*(?P<label>.+?)\s*>\s*(?P<on>[0-9.]+)"
    r"(?:\s+for\s+(?P<hold>[0-9.]+)\s*s?)?(?:\s+until\s*<\s*(?P<off>[0-9.]+))?\s*"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Goes on when a label has been above ``on`` for ``hold_s``, off when it falls below ``off``.

    Attributes:
        name: What the event is called.
        label: Whose probability is watched.
        on: Threshold, 0 to 1.
        off: Threshold below which it ends; at most ``on``.
        hold_s: How long it must stay above, in seconds of the source.
    """

    name: str
    label: str
    on: float
    off: float
    hold_s: float = 0.0

    def __post_init__(self) -> None:
        if not (0 < self.on <= 1 and 0 <= self.off <= self.on):
            raise StreamError(
                f"The trigger {self.name} has thresholds {self.on:g} and {self.off:g}",
                "Use 0 < on <= 1 and off <= on",
            )
        if not (math.isfinite(self.hold_s) and self.hold_s >= 0):
            raise StreamError(f"The trigger {self.name} has no usable hold time", "Use 0 s or more")


def parse_trigger(text: str) -> Trigger:
    """Read ``[NAME:] LABEL > ON [for SECONDS s] [until < OFF]``.

    Raises:
        StreamError: It has another form.
    """
    found = _FORM.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError
        on = float(found["on"])
        off = float(found["off"]) if found["off"] else HYSTERESIS * on
        hold_s = float(found["hold"] or 0)
    except ValueError:
        raise StreamError(
            f'"{text}" is not a trigger', 'Write it like "smile: happiness > 0.8 for 1 s"'
        ) from None
    label = found["label"]
    return Trigger((found["name"] or label).strip(), label, on, off, hold_s)


def parse_triggers(texts: Iterable[str]) -> list[Trigger]:
    """Read several.

    Raises:
        StreamError: One has another form, or two have one name: a receiver could not tell them
            apart.
    """
    triggers: dict[str, Trigger] = {}
    for text in texts:
        trigger = parse_trigger(text)
        if trigger.name in triggers:
            raise StreamError(
                f"Two triggers are called {trigger.name}",
                'Give each a name of its own, like "broad smile: happiness > 0.9"',
            )
        triggers[trigger.name] = trigger
    return list(triggers.values())


def unknown_labels(triggers: Iterable[Trigger], labels: Sequence[str]) -> tuple[str, ...]:
    """What triggers watch for and no label is called: they cannot go on."""
    return tuple(dict.fromkeys(each.label for each in triggers if each.label not in labels))


@dataclass(slots=True)
class _State:
    above_since_s: float | None = None
    scored_s: float = float("-inf")
    on: bool = False
    track: int = 0


class TriggerStates:
    """Watches every slot for every trigger."""

    def __init__(self, triggers: tuple[Trigger, ...]) -> None:
        self._triggers = triggers
        self._states: dict[tuple[str, int], _State] = {}

    def update(self, scores: Scores, labels: tuple[str, ...]) -> list[Event]:
        """The events of one frame. A face that goes ends what it had switched on."""
        events: list[Event] = []
        values = {face.slot: face for face in scores.faces}
        for trigger in self._triggers:
            place = labels.index(trigger.label) if trigger.label in labels else None
            known = {slot for name, slot in self._states if name == trigger.name}
            for slot in sorted(values.keys() | known):
                face = values.get(slot)
                state = self._states.setdefault((trigger.name, slot), _State())
                value, track = float("nan"), state.track
                if face is not None and place is not None:
                    value, track = face.values[place], face.track
                if track != state.track:  # another face took the slot
                    if state.on:
                        events.append(
                            _event(trigger, scores, slot, state.track, float("nan"), False)
                        )
                    state = self._states[trigger.name, slot] = _State(track=track)
                if _step(trigger, state, value, scores.time_s):
                    events.append(_event(trigger, scores, slot, track, value, state.on))
        return events


def _step(trigger: Trigger, state: _State, value: float, time_s: float) -> bool:
    """Whether the trigger changed; a score that stays missing counts as below."""
    if time_s < state.scored_s:  # the source began again
        state.above_since_s, state.scored_s = None, float("-inf")
    if math.isnan(value):
        if time_s - state.scored_s <= GAP_S:
            return False
    else:
        state.scored_s = time_s
    if state.on:
        if value >= trigger.off:
            return False
        state.on, state.above_since_s = False, None
        return True
    if not value > trigger.on:
        state.above_since_s = None
        return False
    if state.above_since_s is None:
        state.above_since_s = time_s
    state.on = time_s - state.above_since_s >= trigger.hold_s
    return state.on


def _event(
    trigger: Trigger, scores: Scores, slot: int, track: int, value: float, on: bool
) -> Event:
    return Event(trigger.name, on, slot, track, value, scores.time_s, scores.captured_s)
