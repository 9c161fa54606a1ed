# make run   sets everything up and does the main job
# make test  sets everything up and runs lint, types, import rule and tests
# make check runs lint, types, import rules and the quick tests of what changed
# make coverage  says which branches the quick tests take
# make docs  writes the pages as HTML into build/docs and fails on a broken link
# make run ARGS="analyze clip.mp4 --out results"  passes arguments on

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARGS ?=

.PHONY: run test check docs coverage setup setup-dev lint unit clean

run: setup
	@$(BIN)/emoscope $(ARGS)

test: setup-dev lint unit

setup: $(VENV)/.run-ready
setup-dev: $(VENV)/.dev-ready

$(BIN)/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v < (3, 15) else "EmoScope needs Python 3.11 to 3.14 (this is %d.%d). Say which to use: make run PYTHON=python3.11" % v)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: pyproject.toml requirements.lock | $(BIN)/python
	@echo "Installing EmoScope into $(VENV) (once; about a minute)"
	@$(BIN)/python scripts/install.py
	@touch $@

$(VENV)/.dev-ready: pyproject.toml requirements-dev.lock | $(BIN)/python
	@echo "Installing EmoScope with its test tools and torch into $(VENV) (once; a few minutes)"
	@$(BIN)/python scripts/install.py --dev
	@touch $@ $(VENV)/.run-ready

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: setup-dev
	@$(BIN)/python scripts/check.py

coverage: setup-dev
	@$(BIN)/coverage run -m pytest -q -m "not slow"
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report

docs: setup-dev
	@$(BIN)/python scripts/docs.py

unit:
	$(BIN)/python -m pytest

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache build dist
