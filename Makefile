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
DO = @EMOSCOPE_VENV=$(VENV) $(PYTHON) setup_and_run.py

.PHONY: run test check docs coverage setup setup-dev lint unit clean

run:
	$(DO) run $(ARGS)

test:
	$(DO) test $(ARGS)

setup setup-dev lint:
	$(DO) $@

check: setup-dev
	@$(BIN)/python scripts/check.py

coverage: setup-dev
	@$(BIN)/coverage run -m pytest -q -m "not slow"
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report

docs: setup-dev
	@$(BIN)/python scripts/docs.py

unit:
	@$(VENV)/bin/python -m pytest $(ARGS)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache build dist
