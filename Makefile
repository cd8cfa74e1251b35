# Two commands do everything on a fresh machine with Python 3.11 or later: `make demo` and `make test`.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
# pip alone must do; uv is only a faster way to the same, and is not needed.
PIP := $(BIN)/python -m pip --disable-pip-version-check

# Settings to look at the code with, without a database; nothing is served with them.
PROEF := BEMOEIZORG_DEMO=1 BEMOEIZORG_SECRET_KEY=alleen-om-de-code-na-te-kijken-er-draait-niets-met-deze-sleutel

.PHONY: prestaties demo demo-leeg demo-controle test test-zwaar lint venv systeem systeem-test clean

demo: .venv/klaar
	@$(BIN)/python -m bemoeizorg.systeem pango
	@PORT=$(PORT) $(BIN)/python manage.py demo

# Database, keys and checkpoints go together; one without the other would rightly be refused.
demo-leeg: .venv/klaar
	@$(BIN)/python manage.py demo_leeg

# Reckons the whole log of the demo after, also while it runs.
demo-controle: .venv/klaar
	@$(BIN)/python manage.py demo --doe auditcontrole

test: .venv/klaar-test
	@$(BIN)/python -m bemoeizorg.systeem pango chromium
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not zwaar"

# What takes long, an hour or more on two cores: many random cases, many kills, many tamperings, every small change of a rule.
test-zwaar: .venv/klaar-test
	@$(BIN)/python -m bemoeizorg.systeem pango chromium
	@$(BIN)/python -m pytest -m zwaar

lint: .venv/klaar-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(PROEF) $(BIN)/mypy bemoeizorg stappenplan dossier
	@$(PROEF) $(BIN)/python manage.py check --fail-level WARNING
	@$(PROEF) $(BIN)/python manage.py makemigrations --check --dry-run

# What is promised in figures, each measured beside its measure; some minutes, on a machine that does nothing else.
prestaties: .venv/klaar-prestaties
	@$(BIN)/python -m bemoeizorg.systeem pango
	@$(BIN)/python manage.py prestaties

venv: .venv/klaar

.venv/klaar: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Bemoeizorg heeft Python 3.11 of later nodig.")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) install --quiet --require-hashes -r requirements.txt
	@touch $@

.venv/klaar-test: requirements-dev.txt .venv/klaar
	@$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# What comes with it is there already, at the versions of requirements.txt.
.venv/klaar-prestaties: requirements-prestaties.txt .venv/klaar
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements-prestaties.txt
	@touch $@

clean:
	rm -rf .venv .demo statisch
