"""Exact facial actions: ICT-FaceKit's shapes, rendered or put onto photos of neutral faces."""
