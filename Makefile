# make run opens the session on the hospital example; make test runs every check; make test-all tries as much as is ever
# tried of what make test tries a part of (1,000 kills, 30,000 keys, 50,000 files: an hour or more), and make fuzz only
# the files; features/campaign.py says how much. make bench prints speed as ratios;
# make coverage shows the lines of reading and checking that no test reaches; make pictures draws the screens that the
# README shows and the tests hold.

PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := knowledge/examples/hospital-ward
# The tests of reading and checking, which together reach every line of it.
READING := $(addprefix features/test_,$(addsuffix .py,advice broken_rulebooks check claims context_files names new packs proof \
  questionnaires reading references rulebook_versions two_readings))

.PHONY: run test test-all fuzz coverage bench pictures clean

run: .venv/installed
	$(BIN)/guldkorn session $(EXAMPLE)/mapping.csv --context $(EXAMPLE)/context.yaml

test: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/guldkorn check --strict
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

test-all: export CAMPAIGN = whole
test-all: test

fuzz: .venv/tested
	CAMPAIGN=whole $(BIN)/python -m pytest --quiet features/test_survey_fuzz.py

coverage: .venv/tested
	$(BIN)/python -m coverage run -m pytest --quiet $(READING)
	$(BIN)/python -m coverage report

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

.venv/tested: pyproject.toml constraints.txt features/language_server/package-lock.json .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@mkdir -p .venv/language-server && cp features/language_server/package*.json .venv/language-server/
	@cd .venv/language-server && npm ci --silent --no-audit --no-fund --ignore-scripts \
	  || echo "Without npm or its packages, the tests that ask the editors' language server are skipped"
	touch $@

clean:
	rm -rf .venv
