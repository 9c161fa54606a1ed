"""Settings of a training run, as the YAML files in ``configs/published`` hold them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.opening import folds_of

LIMIT_BYTES = 100_000

Augmentation = Literal["rotate6", "rotate4", "brightness", "sized-crop", "flip"]
Part = Literal["temporal", "visual", "text", "prompts"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TemporalSettings(_Strict):
    """Sizes of the temporal Transformer; the width is the tower's."""

    layers: Annotated[int, Field(ge=1, le=24)]
    heads: Annotated[int, Field(ge=1, le=64)] = 8
    head_width: Annotated[int, Field(ge=1, le=4096)]
    mlp_width: Annotated[int, Field(ge=1, le=16384)]
    positions: Annotated[int, Field(ge=2, le=4096)]
    pool: Literal["class", "mean", "all"] = "class"


class PromptSettings(_Strict):
    """DFER-CLIP's learned context."""

    length: Annotated[int, Field(ge=1, le=60)] = 8
    per_class: bool = True
    position: Literal["start", "middle", "end"] = "start"
    texts: Literal["class_descriptor", "class_names", "class_names_with_context"] = (
        "class_descriptor"
    )


class TrainingConfig(_Strict):
    """One run.

    Attributes:
        system: Which of the two.
        objective: ``captions`` (EmoCLIP's zero-shot model), ``descriptions`` (its supervised one),
            ``leave-one-out`` (descriptions, without ``left_out``), ``classes`` (DFER-CLIP).
        dataset, fold: As for the readers; fold 0 is the official split.
        tower: open_clip's name.
        weights: CLIP pack to start from, or ``random``.
        batch: Clips per step and process.
        negatives: Whose clips EmoCLIP's loss contrasts: those of ``all`` processes, so that a run
            does what one process with the whole batch would, or each one's ``own``, as published.
        accumulate: Steps whose gradients are added before the weights move.
        rates: Learning rate by part; a part without one stays as it is. ``text`` means EmoCLIP's
            text blocks alone, as published.
        precision: Of the forward pass; weights and their sums are always float32.
        held_out: Share of the training clips that selects the best epoch.
    """

    system: Literal["emoclip", "dfer-clip"]
    objective: Literal["captions", "descriptions", "leave-one-out", "classes"]
    dataset: Literal["dfew", "ferv39k", "mafw", "afew", "generic"]
    fold: Annotated[int, Field(ge=0, le=10)] = 0
    left_out: str = ""
    tower: str = "ViT-B-32-quickgelu"
    weights: str = "clip-vit-b-32"
    temporal: TemporalSettings
    prompts: PromptSettings = PromptSettings()
    clip_length: Annotated[int, Field(ge=1, le=1023)]
    down_sample: Annotated[int, Field(ge=1, le=100)] = 4
    epochs: Annotated[int, Field(ge=1, le=10_000)]
    batch: Annotated[int, Field(ge=1, le=4096)]
    accumulate: Annotated[int, Field(ge=1, le=1024)] = 1
    negatives: Literal["all", "own"] = "all"
    workers: Annotated[int, Field(ge=0, le=128)] = 8
    seed: Annotated[int, Field(ge=0)] = 1
    optimizer: Literal["sgd", "adam"] = "sgd"
    momentum: Annotated[float, Field(ge=0, lt=1)] = 0.9
    weight_decay: Annotated[float, Field(ge=0)]
    rates: dict[Part, Annotated[float, Field(gt=0)]]
    milestones: tuple[int, ...] = ()
    gamma: Annotated[float, Field(gt=0, le=1)] = 0.1
    precision: Literal["float32", "bfloat16", "float16"] = "float32"
    augment: tuple[Augmentation, ...] = ()
    held_out: Annotated[float, Field(gt=0, lt=0.9)] = 0.1

    @model_validator(mode="after")
    def _together(self) -> TrainingConfig:
        if (self.system == "dfer-clip") != (self.objective == "classes"):
            raise ValueError("dfer-clip has the objective classes, emoclip one of the others")
        if (self.objective == "leave-one-out") != bool(self.left_out):
            raise ValueError("left_out names a class if, and only if, the objective leaves one out")
        if "temporal" not in self.rates:
            raise ValueError("rates needs temporal")
        foreign = "prompts" if self.system == "emoclip" else "text"
        if foreign in self.rates:
            raise ValueError(f"{self.system} has no part {foreign} to train")
        room = self.temporal.positions - (self.temporal.pool == "class")
        if self.clip_length > room:
            raise ValueError(f"clip_length {self.clip_length} needs more positions than {room}")
        return self


def read_config(path: Path) -> TrainingConfig:
    """Read and check a YAML file.

    Raises:
        DataError: It is missing, too large, not YAML, or a setting is wrong (the text says which).
    """
    try:
        if path.stat().st_size > LIMIT_BYTES:
            raise DataError(f"{path} is larger than settings can be")
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        return TrainingConfig.model_validate(raw)
    except FileNotFoundError:
        raise DataError(
            f"There is no file {path}", "Shipped ones are in configs/published"
        ) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise DataError(f"{path} cannot be read as YAML ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "settings"
        raise DataError(f"{path}: {where}: {first['msg']}", "Compare with configs/published") from (
            error
        )


def with_changes(
    config: TrainingConfig, *, weights: str = "", fold: int = 0, left_out: str = ""
) -> TrainingConfig:
    """The settings with what the command line says instead; empty values change nothing.

    Raises:
        DataError: The data set has no such fold, or the objective leaves no class out.
    """
    folds = folds_of(config.dataset)
    if fold and fold not in folds:
        what = f"folds {folds[0]} to {folds[-1]}" if folds[0] else "one official split, no folds"
        raise DataError(f"{config.dataset} has {what}, not fold {fold}")
    if left_out and config.objective != "leave-one-out":
        raise DataError(
            f"The objective {config.objective} leaves no class out",
            "Use a leave-one-out file of configs/published with --left-out",
        )
    asked = {"weights": weights, "fold": fold, "left_out": left_out}
    return config.model_copy(update={name: value for name, value in asked.items() if value})


def dump_config(config: TrainingConfig) -> str:
    """The settings as YAML, to be kept beside a run's results."""
    return yaml.safe_dump(config.model_dump(mode="json"), sort_keys=False, allow_unicode=True)
