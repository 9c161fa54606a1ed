"""Python imports this by itself where this folder is in ``PYTHONPATH``; see ``otherlike``."""

import os

if os.environ.get("EMOSCOPE_TESTED_AS"):
    import otherlike

    otherlike.begin(os.environ["EMOSCOPE_TESTED_AS"])
