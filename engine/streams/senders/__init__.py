"""One module per stream; none imports another.

:mod:`emoscope.engine.streams.opening` lists them.
"""
