"""Datasets, captions, losses, training loops."""
