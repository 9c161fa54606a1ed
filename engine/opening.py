"""From names to a pipeline that is ready to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from emoscope.engine.data import Floats
from emoscope.engine.errors import PackError
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.faces.opening import open_eyes, open_finder
from emoscope.engine.faces.stage import FaceStage
from emoscope.engine.models.own_bank import OwnBank, load_bank
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.models.published_packs import NEVER
from emoscope.engine.models.weights import read_tensors
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.domain import known_words
from emoscope.engine.prompts.labels import LabelSet, load_label_set
from emoscope.engine.runtime.opening import Measuring, measures_while_serving, open_runtime
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import ScoringRule
from emoscope.engine.second import SecondPack

DEFAULT_PACK = "compact"
DEFAULT_LABELS = "basic7"
DEFAULT_FACES = 4


def scoring_rule(pack: Pack) -> ScoringRule:
    """A pack's calibration, with its reference banks if it has any, and this machine's own.

    Raises:
        PackError: A reference bank cannot be read.
    """
    return with_own_bank(published_rule(pack), load_bank(pack.manifest))


def with_own_bank(rule: ScoringRule, bank: OwnBank | None) -> ScoringRule:
    """The rule with this machine's own bank in the place of what faces mostly look like.

    A pack with banks keeps its scale and "none"; one without gets both from the bank.
    """
    if bank is None:
        return rule
    if rule.common is not None:
        return replace(rule, common=bank.points)
    if rule.reference is not None:
        return replace(rule, reference=bank.points)
    facts = bank.facts
    return replace(
        rule,
        reference=bank.points,
        scale=facts.scale,
        none_logit=facts.none_logit,
        floor=facts.floor,
    )


def published_rule(pack: Pack) -> ScoringRule:
    """A pack's calibration as it came, whatever was calibrated here.

    Raises:
        PackError: A reference bank cannot be read.
    """
    scoring, common = pack.manifest.scoring, pack.manifest.scoring.common
    rule = ScoringRule(
        scoring.scale,
        scoring.none_logit,
        None if scoring.reference is None else _bank(pack, scoring.reference),
    )
    if common is None:
        return rule
    return replace(
        rule,
        common=_bank(pack, common.reference),
        sensitivity=common.sensitivity,
        fits=tuple((fit.sensitivity, fit.scale, fit.none_logit) for fit in common.fits),
    )


def _bank(pack: Pack, name: str) -> Floats:
    tensors = read_tensors(pack.file(name))
    if "reference" not in tensors:
        raise PackError(f"{name} is not a reference bank", "Get the pack again")
    return tensors["reference"]


def open_scorers(pack: Pack, encode: Callable[[Sequence[str]], Floats]) -> Scorers:
    """What scores kept clips of a pack.

    Args:
        pack: That the clips were made with.
        encode: Sentences to (n, D) L2-normalised float32, by that pack.

    Raises:
        PackError: The pack is damaged.
    """
    return Scorers(pack.manifest, encode, scoring_rule(pack), known_words(pack))


def default_labels(pack: Pack) -> LabelSet:
    """What a pack is asked when the user has not said anything."""
    if pack.manifest.prompts == "own":
        from emoscope.engine.prompts.labels import Label

        return LabelSet(pack.manifest.name, tuple(Label(name) for name in pack.manifest.classes))
    return load_label_set(DEFAULT_LABELS)


def open_pipeline(
    pack: str | Pack = DEFAULT_PACK,
    labels: LabelSet | None = None,
    *,
    faces: int = DEFAULT_FACES,
    runtime: str | Runtime = "auto",
    measuring: Measuring = "never",
    ignored: Sequence[Ignored] = (),
    gaze: bool = False,
) -> Pipeline:
    """Load a pack, choose a runtime and make a pipeline.

    Args:
        pack: Name, folder or a loaded pack.
        labels: First label set; None for the pack's usual one.
        faces: Maximum number of faces to track.
        runtime: Name of a back end, ``auto`` for the best on this machine, or one that is open.
        measuring: For ``auto`` where nothing is known of this machine. ``beside`` also serves
            while an engine that was asked for is being built.
        ignored: Parts of the picture whose faces are left out.
        gaze: Measure lids and direction of gaze too.

    Raises:
        PackError: The pack is missing or damaged.
        RuntimeUnavailableError: The runtime that was asked for does not work here.
        LabelSetError: The labels do not fit the pack.
    """
    loaded = find_pack(pack) if isinstance(pack, str) else pack
    preprocess = loaded.manifest.preprocess
    later = isinstance(runtime, str) and measures_while_serving(loaded, runtime, measuring)

    def open_stage() -> FaceStage:
        finder = open_finder(faces, ignored, measuring=not later)
        return FaceStage(
            preprocess.template,
            preprocess.size_px,
            max_faces=faces,
            finder=finder,
            ignored=ignored,
            eyes=open_eyes() if gaze else None,
        )

    # The face networks and the towers are compiled for about a second each, of one core.
    with ThreadPoolExecutor(1, "emoscope-open") as beside:
        opening = beside.submit(open_stage)
        explain: Callable[[], str] = str
        take_notice: Callable[[], str] = str
        if isinstance(runtime, str):
            serving = open_runtime(loaded, runtime, measuring=measuring)
            runtime, explain, take_notice = serving.runtime, serving.__str__, serving.take_notice
        scorers = open_scorers(loaded, runtime.encode_texts)
        first = labels or default_labels(loaded)
        scorers.scorer(first)  # keeps the sentences' embeddings
        stage = opening.result()
    return Pipeline(loaded.manifest, runtime, stage, scorers, first, explain, take_notice)


def add_second(pipeline: Pipeline, pack: str | Pack, runtime: str | Runtime = "auto") -> None:
    """Let a second pack answer the labels that a pipeline's own pack cannot place.

    Args:
        pipeline: One that takes free sentences.
        pack: Another pack that does, calibrated on this machine or by itself.
        runtime: Of the second pack.

    Raises:
        PackError: The pack is missing or damaged, or its answers cannot be put beside the first's.
        RuntimeUnavailableError: The runtime that was asked for does not work here.
    """
    loaded = find_pack(pack) if isinstance(pack, str) else pack
    name, first = loaded.manifest.name, pipeline.manifest.name
    if name == first or loaded.manifest.prompts == "own" or not loaded.has("text.safetensors"):
        raise PackError(
            f"{name} cannot answer what {first} does not know",
            "Choose another pack that takes free sentences",
        )
    rule = scoring_rule(loaded)
    for who, none in ((name, rule.none_logit), (first, pipeline.scorer.none_logit)):
        if none <= NEVER / 2:
            raise PackError(
                f'The answers of {who} cannot be compared with others: it has no "none of these"',
                f"Calibrate it first: emoscope models calibrate {who}",
            )
    running = open_runtime(loaded, runtime).runtime if isinstance(runtime, str) else runtime
    scorers = Scorers(loaded.manifest, running.encode_texts, rule, known_words(loaded))
    pipeline.add_second(SecondPack(loaded.manifest, running, scorers))
