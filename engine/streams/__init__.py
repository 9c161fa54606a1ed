"""Live scores to other programs: WebSocket, Lab Streaming Layer, Open Sound Control.

One file each behind one protocol (:mod:`emoscope.engine.streams.protocol`);
:class:`emoscope.engine.streams.hub.Hub` fans out. Nothing is on unless the user switched it on, and
no receiver can slow the picture.
"""
