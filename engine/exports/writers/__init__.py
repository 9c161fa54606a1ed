"""One module per format; none imports another.

:mod:`emoscope.engine.exports.formats` lists them.
"""
