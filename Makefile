# One way in: every target sets up what it needs. Python 3.11 or later and make are enough.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DATA   ?= data/raw/court-filings-meta-gpt4.txt

.PHONY: help setup report test test-slow check lab lock clean

help:            ## list the targets
	@grep -E '^[a-z0-9-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/ —/'

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

# CI sets REQUIRE_TOOLS: then a test that skips for want of a browser or of fribidi fails.
test: $(READY)   ## pass the tests (those under a second or so) and render the report
	$(BIN)/python -m pytest -m "not slow" -n 2
	@$(BIN)/analysis report "$(DATA)"

test-slow: $(READY)  ## the tests that take longer: the real report, the browser, 20,000 strings
	$(BIN)/python -m pytest -m slow

check: $(READY)  ## lint, type-check, and see that notebooks are stored without output
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/report/test_report_notebooks.py

lock:            ## resolve the dependencies anew (needs uv); commit the result
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url -o requirements.lock

clean:           ## remove what the targets made
	rm -rf $(VENV) .venv-* .axe .pytest_cache .mypy_cache .ruff_cache .hypothesis .jupyter-runtime
	rm -rf reports/*/ reports/*.pdf reports/*-slides.html data/processed/*.csv data/processed/*.parquet data/processed/*.text.txt

report: $(READY)  ## turn the article into reports/ (another one: make report DATA=path/to/article.txt)
	@$(BIN)/analysis report "$(DATA)"

# Settings, layout and style sheet of this JupyterLab are the project's own (.jupyter/): a person's own stay untouched.
lab: $(READY)    ## open JupyterLab with right-to-left prose readable (options: make lab LAB=--no-browser)
	JUPYTER_CONFIG_DIR="$(CURDIR)/.jupyter" JUPYTER_RUNTIME_DIR="$(CURDIR)/.jupyter-runtime" \
	$(BIN)/jupyter lab --custom-css --ip=127.0.0.1 --ServerApp.root_dir="$(CURDIR)" \
	  --LabApp.default_url=/lab/tree/notebooks/00_index.ipynb $(LAB)

# The transformer extra has a virtual environment of its own: torch is large and nothing else needs it.
# TORCH may name another build, e.g. make test-transformers TORCH='torch>=2.4'.
TORCH              ?= torch==2.13.0
TRANSFORMERS       := .venv-transformers
TRANSFORMERS_READY := $(TRANSFORMERS)/.ready

.PHONY: test-transformers

test-transformers: $(TRANSFORMERS_READY)  ## install the extra `transformers` and test it with a tiny model (large; not in `make test`)
	$(TRANSFORMERS)/bin/python -c 'import torch, transformers'
	$(TRANSFORMERS)/bin/python -m pytest -rs tests/extract/test_transformer.py

$(TRANSFORMERS_READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(TRANSFORMERS)
	$(TRANSFORMERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(TRANSFORMERS)/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation "$(TORCH)" -e '.[transformers]'
	@touch $@

.PHONY: bench

bench: $(READY)  ## measure the speed of the analysis, as ratios in one process (options: make bench BENCH=--profile)
	@$(BIN)/python bench/bench.py $(BENCH)

# A second locked environment with matplotlib 3.10, which neither joins letters nor orders directions by itself.
MPL310       := .venv-mpl310
MPL310_READY := $(MPL310)/.ready

.PHONY: test-all lock-mpl310

# Everything about how Arabic is shown, the long tests too: order, ink in every form that a chart is saved in, pages, slides,
# PDF and JupyterLab in a browser, the judge of accessibility. A file's tests stay together, since they share a report.
SHOWN := -n 2 --dist loadfile -rs tests/show tests/report

test-all: test $(MPL310_READY)  ## make test, then every test of charts, reports and JupyterLab on both matplotlib families
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory axe; else echo "npm is not installed: tests with axe-core skip"; fi
	$(BIN)/python -m pytest -m slow $(SHOWN)
	$(MPL310)/bin/python -m pytest $(SHOWN)

$(MPL310_READY): requirements-mpl310.lock pyproject.toml
	$(PYTHON) -m venv $(MPL310)
	$(MPL310)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-mpl310.lock
	$(MPL310)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

lock-mpl310:     ## resolve the dependencies of .venv-mpl310 anew (needs uv); commit the result
	echo 'matplotlib<3.11' | uv pip compile pyproject.toml - --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url -o requirements-mpl310.lock

# axe-core, the judge of accessibility, for tests/report/test_axe.py; nothing else needs node.
.PHONY: axe

axe:             ## fetch axe-core with npm into .axe/ (then make test-slow judges every page and the slides)
	@test -e .axe/node_modules/axe-core/axe.min.js || npm install --silent --no-audit --no-fund --no-save --prefix .axe axe-core@4.14.1

.PHONY: pdf

pdf: report      ## the same report as one PDF, reports/NAME.pdf, printed by Chromium (another browser: CHROMIUM=program)
	@$(BIN)/python -m analysis.report.pdf "$(DATA)"

.PHONY: bench-labels

bench-labels: $(READY) $(MPL310_READY)  ## measure what right-to-left labels add to the time of a chart, on both matplotlib families
	@$(BIN)/python bench/bench_labels.py
	@$(MPL310)/bin/python bench/bench_labels.py

.PHONY: slides

slides: report   ## the same report as slides for a lecture, reports/NAME-slides.html, offline and right to left
	@$(BIN)/python -m analysis.report.slides "$(DATA)"
