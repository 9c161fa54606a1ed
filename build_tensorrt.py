"""Build TensorRT engines for this machine's GPU, or ahead for others.

The same as ``emoscope build``::

    python build_tensorrt.py --model compact
    python build_tensorrt.py --model compact --target sm_89,sm_120 --out engines
"""

from __future__ import annotations

import typer

from emoscope.engine.cli.build import build

if __name__ == "__main__":
    typer.run(build)
