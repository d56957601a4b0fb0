# Two commands a new machine needs: `make demo` and `make test`. Everything else is for those who build keii.
PYTHON ?= python3
BIN := .venv/bin
JOBS ?= 2

.PHONY: demo test types lint docs docs-write bench all clean

demo: .venv/ready            ## build the bundled story and say where the page is
	$(BIN)/keii demo -o demo-out

test: .venv/ready            ## every test; those of a browser run where Chromium is installed
	$(BIN)/pytest -n $(JOBS)

types: .venv/ready
	$(BIN)/mypy

lint: .venv/ready            ## style, formatting, and the floors of the house
	$(BIN)/ruff check src tests docs
	$(BIN)/ruff format --check src tests docs
	$(BIN)/lint-imports

docs: .venv/ready            ## generated pages are current, everything is documented
	$(BIN)/python docs/generate.py --check
	$(BIN)/pytest tests/test_docs.py

docs-write: .venv/ready      ## write the generated pages
	$(BIN)/python docs/generate.py

bench: .venv/ready           ## speed and quality on this machine
	$(BIN)/keii bench
	$(BIN)/keii bench time $(wildcard tests/gold/times_*.jsonl)
	test ! -d ../shared/data/timeline/t17 || $(BIN)/keii bench timeline ../shared/data/timeline/t17
	$(BIN)/keii bench check tests/gold/pages --each 1 $(if $(wildcard ../shared/data/check),--claims ../shared/data/check)
	$(BIN)/keii bench statements $(wildcard tests/gold/status_*.jsonl tests/gold/attribution_*.jsonl tests/gold/roots_*.jsonl tests/gold/statements_*.jsonl)

all: test types lint docs

clean:
	rm -rf .venv demo-out build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[bench]' --group dev
	$(BIN)/pip install --quiet --no-deps tilse==0.2.1
	touch $@
