# make run   sets everything up and does the main job
# make test  sets everything up and runs lint, types, import rule and tests
# make check runs lint, types, import rules and the quick tests of what changed
# make coverage  says which branches the quick tests take
# make docs  writes the pages as HTML into build/docs and fails on a broken link
# make run ARGS="analyze clip.mp4 --out results"  passes arguments on
#
# setup_and_run.py does the work; it runs without make too, on Windows and macOS.

PYTHON ?= python3
VENV ?= .venv
ARGS ?=
DO = @EMOSCOPE_VENV="$(VENV)" $(PYTHON) setup_and_run.py

.PHONY: run test check docs coverage setup setup-dev lint unit clean

run:
	$(DO) run $(ARGS)

test:
	$(DO) test $(ARGS)

setup setup-dev lint:
	$(DO) $@

check: setup-dev
	@"$(VENV)/bin/python" scripts/check.py

coverage: setup-dev
	@"$(VENV)/bin/coverage" run -m pytest -q -m "not slow"
	@"$(VENV)/bin/coverage" combine --quiet
	@"$(VENV)/bin/coverage" report

docs: setup-dev
	@"$(VENV)/bin/python" scripts/docs.py

unit:
	@"$(VENV)/bin/python" -m pytest $(ARGS)

clean:
	rm -rf "$(VENV)" .pytest_cache .mypy_cache .ruff_cache build dist
