"""Small runs: the tiny tower, clips of a few frames."""

from emoscope.lab.training.videos.config import TrainingConfig


def small(system="dfer-clip", **changes):
    emoclip = system == "emoclip"
    raw = {
        "system": system,
        "objective": "descriptions" if emoclip else "classes",
        "dataset": "generic",
        "tower": "emoscope-tiny",
        "weights": "random",
        "temporal": {"layers": 1, "heads": 2, "head_width": 32, "mlp_width": 64, "positions": 17},
        "clip_length": 2,
        "down_sample": 1,
        "epochs": 3,
        "batch": 14,
        "workers": 0,
        "optimizer": "adam",
        "weight_decay": 0.0,
        "rates": {"temporal": 1e-3, "visual": 1e-3},
        "held_out": 0.2,
    } | changes
    if not emoclip:
        raw["rates"] = raw["rates"] | {"prompts": 1e-3}
    return TrainingConfig.model_validate(raw)
