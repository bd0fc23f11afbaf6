# make run opens the session on the hospital example; make test runs every check; make bench prints speed as ratios;
# make pictures draws the screens that the README shows and the tests hold.

PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := knowledge/examples/hospital-ward

.PHONY: run test bench pictures clean

run: .venv/installed
	$(BIN)/guldkorn session $(EXAMPLE)/mapping.csv --context $(EXAMPLE)/context.yaml

test: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/guldkorn check
	$(BIN)/python -m pytest --numprocesses auto

bench: .venv/tested
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python benchmarks/bench.py

pictures: .venv/tested
	$(BIN)/python -m features.pictures

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("guldkorn needs Python 3.11 or later; name one: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/tested: pyproject.toml constraints.txt .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	touch $@

clean:
	rm -rf .venv
