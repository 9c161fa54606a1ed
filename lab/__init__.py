"""The laboratory: data sets, training, evaluation, benchmarks and the proof of privacy.

The product (``engine`` and ``app``) never imports it; the command line joins the two at its entry.
"""
