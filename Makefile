# Two commands for a fresh machine with Python 3.11 and make: `make demo` and `make test`.
# Everything is installed into .venv from the pinned lock; nothing outside this folder is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo
export TOCSIN_CACHE ?= $(CURDIR)/$(VENV)/cache

.PHONY: help setup demo test lint types check score-sample lock clean
help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ —/'

setup: $(VENV)/.ready ## make .venv from the pinned lock

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Tocsin needs Python 3.11 or newer; this is %d.%d. Try: make PYTHON=python3.11 setup" % sys.version_info[:2]) if sys.version_info < (3, 11) else None'
	@echo "Setting up $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@echo "Compiling the gazetteer …"
	@$(BIN)/python -c 'from tocsin.places.compile import index_folder; index_folder()'
	@touch $@

demo: setup ## read the shipped sample into a ledger, count it, publish a page
	@$(BIN)/python sample/demo.py --folder $(DEMO)

test: setup ## every test
	@$(BIN)/python -m pytest

lint: setup ## ruff: lint and format; the actor register: cycles, duplicates, dates, references
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/tocsin actor lint

types: setup ## mypy --strict on tocsin/
	@$(BIN)/mypy

check: lint types test ## all three

score-sample: setup ## precision and recall per property on the shipped sample
	@$(BIN)/python -m bench.sample --half both

lock: setup ## pin the dependencies anew
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --extra dev pyproject.toml -o requirements.lock

clean: ## remove the environment and the demo
	@rm -rf $(VENV) $(DEMO)
