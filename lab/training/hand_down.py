"""A new version of a pack keeps what scores the clips of the versions before it.

``python -m emoscope.lab.training.hand_down --old PACK --new PACK`` writes ``earlier/<version>``
into the new one, see :mod:`emoscope.engine.models.earlier_packs`: the old manifest as it was, and
the files that turn embeddings into scores, unless the new pack has the same. What the old one had
kept goes along.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from emoscope.engine.models.earlier_packs import FOLDER, scoring_files
from emoscope.engine.models.pack import MANIFEST, Pack, load_pack


def hand_down(old: Pack, new: Pack) -> Path:
    """Keep in ``new`` what scores the clips of ``old``, and return its folder."""
    if (old.folder / FOLDER).is_dir():
        shutil.copytree(old.folder / FOLDER, new.folder / FOLDER, dirs_exist_ok=True)
    folder = new.folder / FOLDER / old.manifest.version
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(old.folder / MANIFEST, folder / MANIFEST)
    for name in scoring_files(old):
        if new.manifest.files.get(name) != old.manifest.files[name]:
            shutil.copyfile(old.file(name), folder / name)
    return folder


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.hand_down``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--old", type=Path, required=True)
    parser.add_argument("--new", type=Path, required=True)
    given = parser.parse_args()
    print(hand_down(load_pack(given.old), load_pack(given.new)))


if __name__ == "__main__":
    main()
