"""``emoscope data check``: what is wrong with a data set on disk, before hours are spent on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from emoscope.engine.errors import DataError
from emoscope.lab.datasets import dfew, mafw
from emoscope.lab.datasets.clips import Clip, Split
from emoscope.lab.datasets.media import MediaFinder, frame_files, is_video
from emoscope.lab.datasets.opening import open_split

SHOWN = 5

_SIZES: dict[tuple[str, int], tuple[int, int]] = {
    ("dfew", 1): (9356, 2341),
    ("dfew", 2): (9356, 2341),
    ("dfew", 3): (9357, 2340),
    ("dfew", 4): (9358, 2339),
    ("dfew", 5): (9361, 2336),
    ("ferv39k", 0): (31088, 7847),
    ("mafw", 1): (7333, 1839),
    ("mafw", 2): (7335, 1837),
    ("mafw", 3): (7339, 1833),
    ("mafw", 4): (7340, 1832),
    ("mafw", 5): (7341, 1831),
    ("mafw-compound", 1): (7178, 1818),
    ("mafw-compound", 2): (7187, 1809),
    ("mafw-compound", 3): (7198, 1798),
    ("mafw-compound", 4): (7208, 1788),
    ("mafw-compound", 5): (7213, 1783),
}
"""Clips for training and testing in the lists that both papers used."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Attributes:
        kind: Short name, such as ``missing`` or ``class order``.
        serious: Training or evaluating would fail or mislead.
        text: One sentence.
        clips: Names of the clips concerned, all of them.
    """

    kind: str
    serious: bool
    text: str
    clips: tuple[str, ...] = ()


@dataclass(slots=True)
class CheckReport:
    """What a check found.

    Attributes:
        split: That was checked.
        counts: Clips per class, by ``train`` and ``test``.
        findings: In the order in which they were looked for.
    """

    split: Split
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def serious(self) -> bool:
        return any(finding.serious for finding in self.findings)

    def add(self, kind: str, serious: bool, text: str, clips: Sequence[str] = ()) -> None:
        """Add a finding; the first few names are put into its text."""
        if clips:
            shown = ", ".join(clips[:SHOWN])
            text = f"{text}: {shown}{' ...' if len(clips) > SHOWN else ''}"
        self.findings.append(Finding(kind, serious, text, tuple(clips)))


def check(
    dataset: str,
    root: Path,
    fold: int = 0,
    *,
    disk: bool = True,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> CheckReport:
    """Check one split.

    Args:
        dataset: As for :func:`emoscope.lab.datasets.opening.open_split`.
        root: Its folder.
        fold: From 1 where there are folds.
        disk: Look at every clip's frames; False reads the lists alone.
        progress: Called with clips done and in all.

    Raises:
        DataError: The lists cannot be read at all.
    """
    split = open_split(dataset, root, fold)
    report = CheckReport(split)
    for half, clips in (("train", split.train), ("test", split.test)):
        report.counts[half] = Counter(clip.label for clip in clips)
    for note in split.notes:
        report.add("note", False, note)
    _sizes(report)
    _repeats(report)
    _orders(report, root)
    if dataset in ("mafw", "mafw-compound"):
        _overlap(report, root)
    if disk:
        _on_disk(report, progress)
    return report


def _sizes(report: CheckReport) -> None:
    split = report.split
    expected = _SIZES.get((split.dataset, split.fold))
    there = (len(split.train), len(split.test))
    if expected and there != expected:
        report.add(
            "size",
            False,
            f"The lists have {there[0]:,} training and {there[1]:,} test clips; both papers'"
            f" lists have {expected[0]:,} and {expected[1]:,}",
        )
    for half in ("train", "test"):
        absent = [name for name in split.classes if not report.counts[half][name]]
        if absent and (split.train if half == "train" else split.test):
            report.add(
                "absent class",
                False,
                f"No {half} clip of {', '.join(absent[:8])}{' ...' if len(absent) > 8 else ''}"
                + (": left out of UAR" if half == "test" else ""),
            )


def _repeats(report: CheckReport) -> None:
    split = report.split
    for half, clips in (("training", split.train), ("test", split.test)):
        twice = [name for name, n in Counter(clip.name for clip in clips).items() if n > 1]
        if twice:
            report.add("repeated", True, f"{len(twice)} clips are twice in the {half} list", twice)
    shared = sorted({clip.name for clip in split.train} & {clip.name for clip in split.test})
    if shared:
        report.add("leak", True, f"{len(shared)} clips are for training and for testing", shared)
    subjects = {clip.subject for clip in split.train if clip.subject}
    both = sorted(subjects & {clip.subject for clip in split.test if clip.subject})
    if both:
        report.add("subjects", False, f"{len(both)} people are in training and in testing", both)


def _orders(report: CheckReport, root: Path) -> None:
    """Compare numbered labels with names wherever the data set gives both."""
    split = report.split
    pairs: list[tuple[str, str, str]] = []
    if split.dataset == "ferv39k":
        from emoscope.lab.datasets.clips import class_name

        for clip in (*split.train, *split.test):
            parts = clip.name.split("/")
            if len(parts) == 3 and class_name(parts[1]) in split.classes:
                pairs.append((clip.name, clip.label, class_name(parts[1])))
    elif split.dataset in ("dfew", "mafw"):
        other = _other_lists(split, root)
        pairs = [
            (clip.name, clip.label, other[clip.name])
            for clip in (*split.train, *split.test)
            if clip.name in other
        ]
    wrong = [(name, listed, named) for name, listed, named in pairs if listed != named]
    if not wrong:
        return
    swaps = Counter((listed, named) for _, listed, named in wrong)
    told = "; ".join(
        f"{a} where the name says {b} ({n} times)" for (a, b), n in swaps.most_common(4)
    )
    kind = (
        "The list numbers the classes in another order"
        if len(wrong) > len(pairs) / 3
        else ("Labels disagree with names")
    )
    report.add(
        "class order",
        True,
        f"{kind}: {told}. Labels must be mapped by name; clips",
        [name for name, _, _ in wrong],
    )


def _other_lists(split: Split, root: Path) -> dict[str, str]:
    """Labels by clip from a second list of the same fold, if there is one with names or numbers."""
    try:
        if split.dataset == "dfew":
            media = MediaFinder(root, ("none",))
            return {
                name: label
                for half in ("train", "test")
                for name, label in dfew.release_labels(root, split.fold, half, media).items()
            }
        return mafw.numbered_labels(root, split.fold)
    except DataError:
        return {}


def _overlap(report: CheckReport, root: Path) -> None:
    """Compound test clips in the single training part of the same fold, and re-used clips."""
    split = report.split
    try:
        if split.dataset == "mafw":
            single, compound = split, mafw.read(root, split.fold, "compound")
        else:
            single, compound = mafw.read(root, split.fold), split
    except DataError:
        report.add("overlap", False, "Single and compound lists are not both here: not compared")
    else:
        shared = compound_overlap(single, compound)
        if shared:
            report.add(
                "overlap",
                split.dataset == "mafw-compound",
                f"{len(shared)} compound test clips of fold {split.fold} are in the single training"
                " part of the same fold; a model trained on it must not be tested on them"
                " (evaluation leaves them out unless told otherwise)",
                shared,
            )
    report.add(
        "re-used clips",
        False,
        "MAFW holds 1,097 clips of DFEW and 98 of AFEW 7.0 under other names (its paper, section"
        " 3.1): zero-shot figures of a MAFW-trained model on those are not of unseen clips",
    )


def compound_overlap(single: Split, compound: Split) -> list[str]:
    """Names of compound test clips that are in the single training part."""
    trained = {clip.name for clip in single.train}
    return sorted(clip.name for clip in compound.test if clip.name in trained)


def _on_disk(report: CheckReport, progress: Callable[[int, int], None]) -> None:
    clips: list[Clip] = [*report.split.train, *report.split.test]
    missing: list[str] = []
    empty: list[str] = []
    fewer: list[str] = []
    more: list[str] = []
    short: list[str] = []
    videos = 0
    for done, clip in enumerate(clips, 1):
        if clip.path.is_dir():
            count = len(frame_files(clip.path))
            listed = clip.listed_frames
            if count == 0:
                empty.append(clip.name)
            elif listed is not None and count < listed:
                (short if listed <= 16 else fewer).append(clip.name)
            elif listed is not None and count > listed:
                more.append(clip.name)
        elif clip.path.is_file() and is_video(clip.path):
            videos += 1
        else:
            missing.append(clip.name)
        if done % 200 == 0 or done == len(clips):
            progress(done, len(clips))
    total = len(clips)
    for kind, names, text in (
        ("missing", missing, f"{len(missing)} of {total} clips are not there"),
        ("empty", empty, f"{len(empty)} of {total} clips have no pictures"),
        (
            "frame count",
            fewer,
            f"{len(fewer)} clips have fewer frames than the list says (frames are then taken by"
            " the number on disk)",
        ),
    ):
        if names:
            report.add(kind, kind != "frame count", text, names)
    if short:
        report.add(
            "short clips",
            False,
            f"{len(short)} clips with fewer than 16 frames are listed with 16, as in DFER-CLIP's"
            " first lists",
            short,
        )
    if more:
        report.add("frame count", False, f"{len(more)} clips have more frames than listed", more)
    if videos:
        report.add(
            "videos",
            False,
            f"{videos} clips are videos: faces are found and aligned by this program, not by the"
            " authors' tools; figures will differ from published ones",
        )
