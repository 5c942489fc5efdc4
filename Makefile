# Everything runs from .venv, which is made on the first call from uv.lock. Needed: Python >= 3.11 with venv, and make.
PYTHON ?= python3
export UV_PYTHON_DOWNLOADS = never
export UV_PROJECT_ENVIRONMENT = .venv
export UV_COMPILE_BYTECODE = 1
UV = .venv/bin/uv
PY = .venv/bin/python
JOBS ?= 2
ENGINE ?= docker
CAMPAIGN ?= 1
CHAOS ?= 1000

.PHONY: run demo test campaign chaos load soak check format quality bench fuzz screenshots image lock clean

run: .venv/ready ## the bot on Telegram; without a token the playground
	@exec .venv/bin/lede run

demo: .venv/ready ## a scripted conversation in the playground, printed as it happens
	@exec .venv/bin/lede playground --demo

test: .venv/ready ## every test, over real HTTP, on SQLite and PostgreSQL, in a real browser
	$(PY) -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

campaign: .venv/ready ## one digest a day through every change of the clocks until 2030; CAMPAIGN=3 for three times as much
	CAMPAIGN=$(CAMPAIGN) $(PY) -m pytest -n $(JOBS) -q tests/digests/test_schedule_property.py tests/services/test_exactly_once.py $(ARGS)

chaos: .venv/ready ## the bot killed a thousand times while Telegram answers badly; CHAOS=100 for fewer, ARGS=--write for docs/reliability.md
	nice $(PY) -m tests.chaos $(CHAOS) $(ARGS)

load: .venv/ready ## a thousand digests due at once, within Telegram's limits; on a machine that does nothing else
	$(PY) -m tests.chaos.load $(ARGS)

soak: .venv/ready ## six months of 200 feeds and 100 chats: memory, database, hours; ARGS="60 50 25" for days, feeds, chats
	nice $(PY) -m tests.chaos.soak $(ARGS)

check: .venv/ready ## format, lint, types, who may import whom
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

format: .venv/ready
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

quality: .venv/quality ## how good the summaries and stories are; fails below tests/quality/floors.json
	$(PY) -m benchmarks.quality $(ARGS)

fuzz: .venv/fuzz ## look for bytes that break a reader, five minutes each; ARGS="60 feed page" to choose
	$(PY) -m tests.fuzz $(ARGS)

bench: .venv/bench ## how fast it is, and what hostile documents cost; ARGS=--alone for us without our peers
	$(PY) -m benchmarks.bench $(ARGS)

screenshots: .venv/ready ## the pictures in docs/img, anew
	SCREENSHOTS=1 $(PY) -m pytest -q tests/e2e/test_browser.py tests/e2e/test_pictures.py -k picture

image: ## the Docker image, as compose.yaml builds it; ENGINE=podman works too
	$(ENGINE) build -t lede .

lock: .venv/uv ## after a change of dependencies in pyproject.toml
	$(UV) lock

.venv/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lede needs Python 3.11 or newer; name one: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9,<1'
	@touch $@

.venv/ready: .venv/uv uv.lock pyproject.toml
	$(UV) sync --quiet --locked --inexact --python .venv/bin/python
	@touch $@

.venv/bench: .venv/quality
	$(UV) sync --quiet --locked --inexact --group quality --group bench --python .venv/bin/python
	@touch $@

.venv/quality: .venv/ready
	$(UV) sync --quiet --locked --inexact --group quality --python .venv/bin/python
	@touch $@

.venv/fuzz: .venv/ready
	$(UV) sync --quiet --locked --inexact --group fuzz --python .venv/bin/python
	@touch $@

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
