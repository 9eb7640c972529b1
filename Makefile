# Two commands to know: `make chat` and `make test`. `make help` lists the others.
# Needs Python 3.11+ with pip and venv, and make. Another Python: make chat PYTHON=python3.12
# All paths are relative, so that the checkout may lie in a folder with spaces.

# The tests start many processes: without cached bytecode each would compile everything again.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
VENV ?= .venv
PY = $(VENV)/bin/python
# Only for `make lock`. All pins as new as allowed: make lock UPGRADE=--upgrade
UV_PIN = uv==0.13.9
UPGRADE ?=

PIP = $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE = .venv-lock/bin/uv pip compile --quiet --universal --generate-hashes $(UPGRADE) \
	--custom-compile-command 'make lock' --no-emit-index-url --no-emit-find-links

.PHONY: help chat documents test lint coverage audit bench fuzz conversations gallery lock clean

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' Makefile | awk -F'|' '{printf "%-22s%s\n", $$1, $$2}'

chat: $(VENV)/runtime ## talk with the bot in this terminal
	@$(PY) -m bot chat

documents: $(VENV)/runtime requirements-documents.lock ## add what reads HTML, PDF, DOCX and XLSX
	@$(PIP) -r requirements-documents.lock

test: lint ## everything CI runs; stops at the first failure
	$(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal

lint: $(VENV)/dev ## style, format, types, import contracts
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -c 'from importlinter.cli import lint_imports_command as run; run()'

coverage: $(VENV)/dev ## tests, with the lines and branches that none reaches
	$(PY) -m pytest --cov --cov-report=term-missing

audit: $(VENV)/dev ## known weaknesses: of the code, and of the locked packages (asks an index)
	$(PY) -m bandit --quiet --configfile pyproject.toml --recursive bot knowledge
	$(PY) -m pip_audit --requirement requirements-documents.lock --require-hashes --disable-pip

bench: $(VENV)/dev ## speed: ratios and percentiles, of the answers and of the bot
	$(PY) -m tests.bench
	$(PY) -m tests.bench_pictures
	$(PY) -m tests.bench_telegram

fuzz: $(VENV)/dev ## a longer run of made-up and damaged questions, and of made-up notes
	$(PY) -m tests.fuzz
	$(PY) -m tests.fuzz_notes

conversations: $(VENV)/dev ## rewrite the exact replies of tests/conversations, show what changed
	$(PY) -m tests.conversations --rewrite
	git --no-pager diff --stat --patch -- tests/conversations

gallery: $(VENV)/dev ## draw the pictures of README.md and those that the tests keep
	$(PY) -m tests.gallery
	git --no-pager diff --stat -- tests/gallery docs/gallery README.md

lock: .venv-lock/ready ## renew requirements*.lock from pyproject.toml
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra documents --constraint requirements.lock \
		--output-file requirements-documents.lock
	$(COMPILE) pyproject.toml --group dev --extra documents \
		--constraint requirements-documents.lock \
		--output-file requirements-dev.lock

clean: ## remove the environments and every cache
	rm -rf .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -rf .coverage htmlcov
	find bot knowledge tests tools -name __pycache__ -prune -exec rm -rf {} +

# The environment is made anew whenever its lock file is newer; the file marks it whole.
$(VENV)/runtime: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or newer is needed; $(PYTHON) is older or missing. Another: make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo '$(PYTHON) lacks its venv module. Debian, Ubuntu: apt install python3-venv' >&2; exit 1; }
	@echo 'Preparing the environment in $(VENV) (once; about a minute)…' >&2
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) -r requirements.lock
	@touch $@

$(VENV)/dev: $(VENV)/runtime requirements-dev.lock
	@echo 'Adding what the tests need…' >&2
	@$(PIP) -r requirements-dev.lock
	@touch $@

.venv-lock/ready: Makefile
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check '$(UV_PIN)'
	touch $@
