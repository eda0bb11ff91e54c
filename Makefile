# One virtual environment, four commands. Everything a machine needs beyond Python 3.11 is set up here.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
PORT   ?= 8501

.PHONY: run test check bench clean

$(BIN)/.app: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	touch $@

$(BIN)/.test: $(BIN)/.app
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[test,bench]'
	touch $@

run: $(BIN)/.app
	$(BIN)/python app.py --demo --port $(PORT)

check: $(BIN)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m protocols check

test: $(BIN)/.test
	$(BIN)/python -m protocols test
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

bench: $(BIN)/.test
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV)
