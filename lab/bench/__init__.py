"""Benchmarks of the pipeline and the pages they write."""
