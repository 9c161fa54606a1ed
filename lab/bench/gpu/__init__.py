"""Everything that only an NVIDIA card can show, in one command of at most eight minutes.

``emoscope bench gpu``, or ``python -m emoscope.lab.bench.gpu`` from a bare checkout with torch and
numpy alone. What needs a package that is not here is named as not run, and is no failure.
"""
