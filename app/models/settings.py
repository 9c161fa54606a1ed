"""Settings of the window: versioned, checked, migrated, backed up, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QObject, Signal

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, write_text
from emoscope.engine.notice import VERSION as NOTICE_VERSION
from emoscope.engine.sources.camera_settings import SettingName

VERSION = 2


Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Regions = Annotated[list[tuple[Share, Share, Share, Share]], Field(max_length=50)]


class Settings(BaseModel):
    """Everything that is remembered between two runs.

    Attributes:
        version: Of this layout.
        notice_accepted: Version of the notice that was accepted, 0 for none.
        notice_accepted_on: When, ISO 8601 in UTC; empty for never.
        theme: Colours of the window.
        language: Of the window.
        zoom: Everything so many percent as large same as the system would have it.
        pack: Model to load at the start.
        second_pack: Another one for labels that it cannot place; empty for none.
        runtime: Runtime to open, or ``auto``.
        faces: Maximum number of faces to track.
        label_set: Name or path of the last label set; empty until one is chosen.
        camera: Name of the last camera; empty for the first one.
        camera_sizes: What each camera, by name, is asked for; absent for the usual.
        left_out: Parts of each camera's picture, by its name, whose faces are left out: left, top,
            width and height as shares of the picture.
        camera_rates: Pictures a second that each camera, by name, is asked for; 0 for its own.
        camera_settings: Exposure, white balance and focus of each camera, by name, in its driver's
            units; absent for what the driver has.
        camera_turns: By how much each camera's picture, by name, is turned; absent for not at all.
        mirror: Mirror the camera picture.
        landmarks: Draw the face mesh.
        hide_faces: How faces are shown; ``all`` covers the whole picture.
        smoothing_s: Time constant of the bars; 0 shows each score as it comes.
        reduced_motion: Bars jump instead of gliding.
        keep_embeddings: Keep embeddings of files that are analysed.
        measure_gaze: Measure lids and direction of gaze of files that are analysed.
        record_scores, record_embeddings, record_video: The three switches of a recording.
        sound: Recordings are played with their sound.
        recordings_folder: Where new sessions go; empty for the program's own folder.
        keep_crops: Keep the face crops of examples that teach labels.
        keep_days: After how many days sessions in the folder for recordings are deleted; 0 for
            never.
        keep_asks: At the start offer to delete old sessions instead of deleting them.
        log_level: How much the log says.
        recent: Paths of the videos that were opened last, the newest first.
        recent_studies: Folders of the studies that were opened last, the newest first.
        tour_seen: The tour of the first start was shown.
        version_seen: Program whose news were shown last; empty before the first start.
        places: Sizes of window and panes, base64 by name.
    """

    model_config = ConfigDict(extra="ignore", validate_assignment=True)

    version: int = VERSION
    notice_accepted: int = 0
    notice_accepted_on: str = ""
    theme: Literal["system", "dark", "light"] = "system"
    language: Literal["", "en", "de", "fr", "es"] = ""
    zoom: Literal[100, 125, 150, 200] = 100
    pack: Annotated[str, Field(min_length=1, max_length=1000)] = "compact"
    second_pack: Annotated[str, Field(max_length=1000)] = ""
    runtime: str = "auto"
    faces: Annotated[int, Field(ge=1, le=8)] = 4
    label_set: str = ""
    camera: str = ""
    camera_sizes: dict[str, Literal["own", "640x480", "1280x720", "1920x1080"]] = Field(
        default_factory=dict
    )
    left_out: dict[
        str, Annotated[list[tuple[Share, Share, Share, Share]], Field(max_length=50)]
    ] = Field(default_factory=dict)
    camera_rates: dict[str, Literal[0, 15, 30, 60]] = Field(default_factory=dict)
    camera_settings: dict[str, dict[SettingName, int]] = Field(default_factory=dict)
    camera_turns: dict[str, Literal[0, 90, 180, 270]] = Field(default_factory=dict)
    mirror: bool = True
    landmarks: bool = False
    hide_faces: Literal["show", "blur", "hide", "all"] = "show"
    smoothing_s: Annotated[float, Field(ge=0, le=2)] = 0.25
    reduced_motion: bool = False
    record_scores: bool = True
    record_embeddings: bool = False
    keep_embeddings: bool = False
    measure_gaze: bool = False
    record_video: bool = False
    sound: bool = True
    recordings_folder: Annotated[str, Field(max_length=4000)] = ""
    keep_crops: bool = False
    keep_days: Literal[0, 7, 30, 90] = 0
    keep_asks: bool = True
    log_level: Literal["warning", "info", "debug"] = "info"
    recent_studies: list[str] = Field(default_factory=list)
    recent: list[str] = Field(default_factory=list)
    tour_seen: bool = False
    version_seen: str = ""
    places: dict[str, str] = Field(default_factory=dict)


def settings_path() -> Path:
    """Where the settings are."""
    return paths.user_data() / "settings.json"


def _from_1(raw: dict[str, Any]) -> dict[str, Any]:
    """Version 1 had one switch ``hide`` where 2 knows show, blur and hide."""
    out = dict(raw)
    out["hide_faces"] = "hide" if out.pop("hide", False) else "show"
    return out


MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}
"""From a version to the next."""


def migrate(raw: dict[str, Any]) -> dict[str, Any]:
    """Bring settings of an older version to the present one, step by step."""
    version = raw.get("version", 1)
    version = version if isinstance(version, int) and version >= 1 else 1
    while version < VERSION:
        raw = MIGRATIONS[version](raw)
        version += 1
        raw["version"] = version
    return raw


class SettingsStore(QObject):
    """Reads settings once, writes them at every change.

    A file that cannot be read is put aside, never overwritten: ``trouble`` then says so.
    """

    changed = Signal(str)
    """Name of the field."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path or settings_path()
        self.trouble = ""
        self.values = self._read()

    def set(self, **fields: Any) -> None:
        """Change fields and write the file.

        Raises:
            ValueError: A value is not allowed; nothing is changed.
        """
        new = Settings.model_validate({**self.values.model_dump(), **fields})
        names = [name for name in fields if getattr(new, name) != getattr(self.values, name)]
        if not names:
            return
        self.values = new
        self._write()
        for name in names:
            self.changed.emit(name)

    def remember(self, place: str, state: str) -> None:
        """Keep the size of a window or pane."""
        if self.values.places.get(place) != state:
            self.set(places={**self.values.places, place: state})

    def accept_notice(self) -> None:
        now = datetime.now(UTC).replace(microsecond=0).isoformat()
        self.set(notice_accepted=NOTICE_VERSION, notice_accepted_on=now)

    @property
    def hides_faces(self) -> bool:
        """No face may be shown as it is, anywhere."""
        return self.values.hide_faces != "show"

    @property
    def notice_accepted(self) -> bool:
        return self.values.notice_accepted >= NOTICE_VERSION

    def reset(self) -> None:
        """Back to the defaults; the notice stays accepted, and the old file is kept beside."""
        kept = self.values
        self._back_up("reset")
        fresh = Settings(
            notice_accepted=kept.notice_accepted, notice_accepted_on=kept.notice_accepted_on
        )
        self.set(**fresh.model_dump())

    # -- file ----------------------------------------------------------------------------------

    def _read(self) -> Settings:
        try:
            raw = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, RecursionError):
            return self._put_aside()
        if not isinstance(raw, dict):
            return self._put_aside()
        version = raw.get("version", 1)
        if isinstance(version, int) and version > VERSION:
            # Written by a newer program: use what is understood, and keep the original.
            self._back_up(f"version{version}")
            raw["version"] = VERSION
        elif version != VERSION:
            # Into the file's name goes a number only: the file may say anything.
            self._back_up(f"version{version}" if isinstance(version, int) else "invalid")
            raw = migrate(raw)
        return self._validated(raw)

    def _validated(self, raw: dict[str, Any]) -> Settings:
        try:
            return Settings.model_validate(raw)
        except ValidationError as error:
            # Only the wrong fields fall back to their defaults.
            wrong = {str(entry["loc"][0]) for entry in error.errors() if entry["loc"]}
            self._back_up("invalid")
            self.trouble = (
                f"Some settings in {self.path} were not valid and are back to their defaults: "
                f"{', '.join(sorted(wrong))}."
            )
            return Settings.model_validate({k: v for k, v in raw.items() if k not in wrong})

    def _put_aside(self) -> Settings:
        self._back_up("unreadable")
        self.trouble = (
            f"{self.path} could not be read, so the settings are back to their defaults; "
            "the old file is kept beside it."
        )
        return Settings()

    def _back_up(self, why: str) -> None:
        # There may be none yet, or the folder is read-only: nothing can be lost then.
        with contextlib.suppress(OSError):
            names = [f"settings.{why}.json", *(f"settings.{why}.{n}.json" for n in range(2, 10))]
            places = [self.path.with_name(name) for name in names]
            # An earlier copy is not overwritten, until there are very many.
            free = next((place for place in places if not place.exists()), places[-1])
            shutil.copy2(self.path, free)

    def _write(self) -> None:
        text = json.dumps(self.values.model_dump(mode="json"), indent=2, ensure_ascii=False)
        try:
            make_folder(self.path.parent)
            write_text(self.path, text + "\n")
            self.trouble = ""
        except OutputError as error:
            self.trouble = f"The settings could not be saved. {error}"
