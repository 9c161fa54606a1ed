"""``python -m emoscope``: the command ``emoscope``."""

from emoscope.app.__main__ import main

if __name__ == "__main__":
    main()
