"""One module per runtime; :mod:`emoscope.engine.runtime.candidates` lists what each can do."""
