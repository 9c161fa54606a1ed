"""What was found, line by line and as one page."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["", "passed", "failed", "not run"]


@dataclass(frozen=True, slots=True)
class Line:
    """One finding.

    Attributes:
        section: Heading on the page.
        what: What was run.
        found: Figures, or why it was not run.
        verdict: Of a gate; "" where there is none.
    """

    section: str
    what: str
    found: str
    verdict: Verdict = ""


@dataclass(slots=True)
class Record:
    """Lines as they come.

    Attributes:
        say: Takes each line as text at once.
        limit_s: From now on; what would begin later is not run.
    """

    say: Callable[[str], None]
    limit_s: float
    lines: list[Line] = field(default_factory=list)
    began_s: float = field(default_factory=time.monotonic)

    def add(self, section: str, what: str, found: str, verdict: Verdict = "") -> None:
        self.lines.append(Line(section, what, found, verdict))
        self.say(f"{section}: {what}: {found}{f' [{verdict}]' if verdict else ''}")

    def gate(self, section: str, what: str, found: str, holds: bool) -> None:
        """A line that fails the run if it does not hold."""
        self.add(section, what, found, "passed" if holds else "failed")

    @property
    def left_s(self) -> float:
        return self.limit_s - (time.monotonic() - self.began_s)

    @contextmanager
    def part(self, section: str, what: str) -> Iterator[None]:
        """A part that must not stop the others: what it raises is a failed line.

        :class:`NotHere` says what is missing and is no failure.

        Raises:
            OutOfTime: Nothing more may begin.
        """
        if self.left_s <= 0:
            raise OutOfTime(f"no time was left for {section}, {what}, and what comes after")
        try:
            yield
        except OutOfTime:
            raise
        except NotHere as missing:
            self.add(section, what, str(missing), "not run")
        except Exception as error:  # of a card, a driver, a library: that is what is looked for
            text = (str(error).strip().splitlines() or [""])[0][:300]
            self.add(section, what, f"{type(error).__name__}: {text}", "failed")

    @property
    def failed(self) -> list[Line]:
        return [line for line in self.lines if line.verdict == "failed"]

    def page(self, facts: list[str]) -> str:
        """Markdown."""
        out = ["# An NVIDIA card", "", *(f"- {fact}" for fact in facts), ""]
        counts = {v: sum(line.verdict == v for line in self.lines) for v in ("passed", "failed")}
        out += [f"{counts['passed']} gates passed, {counts['failed']} failed.", ""]
        for section in dict.fromkeys(line.section for line in self.lines):
            out += [f"## {section}", "", "| what | found | gate |", "|---|---|---|"]
            for line in self.lines:
                if line.section == section:
                    cells = (line.what, line.found, line.verdict or "-")
                    out.append("| " + " | ".join(c.replace("|", "/") for c in cells) + " |")
            out.append("")
        return "\n".join(out)


class OutOfTime(Exception):  # noqa: N818 - no error either
    """The time limit is reached."""


class NotHere(Exception):  # noqa: N818 - no error: something that cannot be had is left out
    """A library, a package or time is missing for a part."""
