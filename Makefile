# One way in: every target sets up what it needs. Python 3.11 or later and make are enough.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DATA   ?= data/raw/court-filings-meta-gpt4.txt

.PHONY: help setup report test check lab lock clean

help:            ## list the targets
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/ —/'

setup: $(READY)  ## create .venv from the lock

# Hashes are checked, nothing is resolved anew. Byte code is compiled once here, because
# with PYTHONDONTWRITEBYTECODE set every later start would compile it again.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or later is needed: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	-@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib src >/dev/null 2>&1
	@touch $@
