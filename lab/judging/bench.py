"""The bench of the judge: what a pack sees, where FER+ alone would flatter it. One page.

``python -m emoscope.lab.judging.bench --pack compact --data ../shared --cache DIR --out PAGE.md``.
Parts: (a) slight expressions, (b) other cameras, annotators and words, (c) unseen classes,
(d) words that were left out, (e) the same expression on other people, (f) motion. ``--parts`` names
some of them; (c) and (d) train heads, and take the longest; (e) has ages and sexes where
``python -m emoscope.lab.actions.ages`` was run; (f) wants
``python -m emoscope.lab.training.performed --held-out`` first. FER+ test is not looked at. Real
clips: ``python -m emoscope.lab.evaluation.temporal``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.opening import scoring_rule
from emoscope.engine.scoring import ScoringRule
from emoscope.lab.actions.ages import kept_ages
from emoscope.lab.actions.graded import (
    Graded,
    kept,
    moved_photos,
    open_model,
    quiet_faces,
    rendered,
)
from emoscope.lab.judging import elsewhere, leave_one_out, motion, same_face, slight, words
from emoscope.lab.training.config import TrainConfig, read_config
from emoscope.lab.training.faces import Faces, ferplus, photos
from emoscope.lab.training.loop import gather
from emoscope.lab.training.performed import read as read_performances
from emoscope.lab.training.report import PackJudge

PHOTOS, NEWS, PEOPLE = 12, 24, 20
TITLES = {
    "a": "Slight expressions",
    "b": "Other cameras, other annotators, words",
    "c": "Unseen classes",
    "d": "Words left out",
    "e": "Same expression, other person",
    "f": "Motion",
}


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """What the parts need.

    Attributes:
        pack: That is judged.
        judge, rule: Its towers and scoring.
        data: Folder with ``data/`` and ``models/``.
        config: Of the heads that are trained; says where the prepared faces are.
    """

    pack: Pack
    judge: PackJudge
    rule: ScoringRule
    data: Path
    config: TrainConfig

    def part(self, name: str) -> list[str]:
        """One part as Markdown lines."""
        return getattr(self, f"_{name}")()  # type: ignore[no-any-return]

    def _a(self) -> list[str]:
        found = []
        for title, pictures in self._graded():
            curves = slight.curves(self.judge, pictures)
            found += slight.lines(title, len(pictures.plain), curves)
            found += [*slight.verdicts(curves), ""]
        return found

    def _graded(self) -> Iterator[tuple[str, Graded]]:
        cache, model = self.config.cache, self.data / "data"
        valid, news = ferplus(cache, "valid"), photos(cache)[1]

        def moved(name: str, faces: Faces, people: int) -> Graded:
            chosen = faces.pick(quiet_faces(faces, people))
            return kept(cache / name, lambda: moved_photos(open_model(model), cache, chosen))

        yield "Photos of FER+ valid, moved", moved("graded_photos.npz", valid, PHOTOS)
        yield "Newspaper photos (annotator 302), moved", moved("graded_news.npz", news, NEWS)
        file = cache / "graded_rendered.npz"
        yield "Rendered", kept(file, lambda: rendered(open_model(model), cache, PEOPLE))

    def _b(self) -> list[str]:
        return elsewhere.lines(self.pack, self.judge, self.rule, self.config.cache)

    def _c(self) -> list[str]:
        return [
            "Heads on the frozen starting trunk, asked on FER+ valid; the pack's own weights have",
            "no part in this. Recalls; the bar is 40% unseen, harmonic mean 45, AUC 0.85, and seen",
            f"classes at most 5 points below what they were. {leave_one_out.FACES} training faces,",
            f"{leave_one_out.EPOCHS} epochs.",
            "",
            *leave_one_out.leave_one_out(self.config),
        ]

    def _d(self) -> list[str]:
        found = words.measure(self.config, gather(self.config), self.judge)
        return [
            f"{words.LEFT_OUT} words of the vocabulary; mean rank correlation over faces with",
            f"a text head that had them: {found.plain:.2f} as they are, {found.neighbours:.2f} by",
            f"their nearest known words, {found.mixed:.2f} by the mean of both. Two heads that had",
            f"them agree to {found.again:.2f}. The bar is 0.70.",
        ]

    def _e(self) -> list[str]:
        renderer = open_model(self.data / "data")
        ages = kept_ages(self.config.cache, len(renderer.shapes.neutral))
        sheet = partial(same_face.sheet, renderer, self.config.cache, ages=ages)
        spreads = {
            name: same_face.spread(self.judge, self.rule, name, sheet(parts))
            for name, parts in same_face.EXPRESSIONS.items()
        }
        return [
            f"{same_face.HEADS} rendered heads; how far the expression's own standardised score",
            "moves (standard deviation) when one thing changes, and how far when the expression",
            "gets 40% stronger. The bar: skin, age and sex each move it by no more than that.",
            "Ages and sexes are MakeHuman's, as shapes alone, on the same heads.",
            "",
            *same_face.lines(spreads, ages),
        ]

    def _f(self) -> list[str]:
        performances = read_performances(self.config.cache, held_out=True)
        found = motion.told(self.judge, performances, self.pack.manifest.clip.steady)
        return motion.lines(found, len(performances.courses))


def page(bench: Bench, parts: str) -> str:
    """The page as Markdown."""
    manifest = bench.pack.manifest
    lines = [f"# Bench of the judge: {manifest.name} {manifest.version}", ""]
    for name in parts:
        print(f"part {name}: {TITLES[name]}", file=sys.stderr, flush=True)
        lines += [f"## ({name}) {TITLES[name]}", "", *bench.part(name), ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> None:
    """Command line of ``python -m emoscope.lab.judging.bench``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pack", default="compact")
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--config", type=Path, default=Path("configs/judging.yaml"))
    parser.add_argument("--cache", type=Path, default=Path("build/training/cache"))
    parser.add_argument("--parts", default="abcdef", help="Some of the letters abcdef.")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    if not given.parts or set(given.parts) - set(TITLES):
        parser.error("--parts takes letters of abcdef")
    config = replace(read_config(given.config), data=given.data, cache=given.cache)
    config.out.mkdir(parents=True, exist_ok=True)
    pack = find_pack(given.pack)
    bench = Bench(pack, PackJudge(pack), scoring_rule(pack), given.data, config)
    text = page(bench, given.parts)
    if given.out is not None:
        given.out.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
