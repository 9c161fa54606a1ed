"""``python -m emoscope.lab.bench.gpu [--page FILE]``: ``bench gpu`` with fewer packages."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.lab.bench.gpu.run import run


def main() -> int:
    """0 if every gate holds, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", type=Path, help="Markdown file to write.")
    arguments = parser.parse_args()
    try:
        return 1 if run(lambda text: print(text, flush=True), arguments.page) else 0
    except (EmoScopeError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
