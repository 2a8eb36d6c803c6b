# Two commands for a fresh machine with Python 3.11 and make: `make demo` and `make test`.
# Everything is installed into .venv from the pinned lock; nothing outside this folder is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo
export TOCSIN_CACHE ?= $(CURDIR)/$(VENV)/cache

.PHONY: help setup demo test quick lint types check score-sample docs dist sizes lock clean
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ —/'

setup: $(VENV)/.ready ## make .venv from the pinned lock

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Tocsin needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.11 setup" % sys.version_info[:2]) if sys.version_info < (3, 11) else None'
	@echo "Setting up $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@awk '/^[a-zA-Z0-9]/ {own = /^uv==/} own' requirements.lock > $(VENV)/uv.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(VENV)/uv.txt
	@$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock \
	  || { echo "uv could not; with pip it takes some minutes more …"; \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@$(BIN)/python -m compileall -q tocsin # or every start compiles it, where Python is told to write no bytecode
	@echo "Compiling the gazetteer …"
	@$(BIN)/python -c 'from tocsin.places.compile import index_folder; index_folder()'
	@$(BIN)/tocsin read sample/reports/dev > /dev/null 2>&1 # keeps patterns, names and the network ready for the next start
	@touch $@

demo: setup ## read the shipped sample into a ledger, count it, publish a page
	@$(BIN)/python sample/demo.py --folder $(DEMO)

test: setup ## every test
	@$(BIN)/python -m pytest

quick: setup ## set up, then the tests of the first rooms: a first green run within minutes
	@$(BIN)/python -m pytest -q tests/test_house.py tests/model tests/actors

lint: setup ## ruff: lint and format; the actor register: cycles, duplicates, dates, references
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/tocsin actor lint

types: setup ## mypy --strict on tocsin/
	@$(BIN)/mypy

check: lint types test ## all three

score-sample: setup ## precision and recall per property on the shipped sample
	@$(BIN)/python -m bench.sample --half both

docs: setup ## the documentation, into site/; any warning is an error
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

dist: setup ## wheel, sdist, checksums and the bill of materials, into dist/
	@rm -rf dist && $(BIN)/python -m hatchling build -d dist
	@$(BIN)/python -m training.sbom > dist/sbom.cdx.json
	@cd dist && sha256sum * > SHA256SUMS && cat SHA256SUMS

sizes: setup ## install the wheel into an empty environment: does it run, and how much is it
	@$(BIN)/python -m bench.install

lock: setup ## pin the dependencies anew
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --extra dev pyproject.toml -o requirements.lock

clean: ## remove the environment and the demo
	@rm -rf $(VENV) $(DEMO) site dist
