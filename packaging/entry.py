"""Where the bundled program begins."""

from multiprocessing import freeze_support

from emoscope.app.__main__ import main

if __name__ == "__main__":
    freeze_support()
    main()
