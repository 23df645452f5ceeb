# Everything that is done with this package. `make help` lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := help

LIBRARIES := libreadline-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libzip-dev libsqlite3-dev pkg-config git
# An import that Package.swift doesn't declare is an error: the layering is the compiler's business.
STRICT := --explicit-target-dependency-import-check error
DEBUG := .build/debug/pilothouse
RELEASE := .build/release/pilothouse
# Markdown with cells that run: their recorded outputs are checked like those of lessons.
NOTEBOOKS := lessons README.md ARCHITECTURE.md docs/authoring.md

PREFIX ?= /usr/local
NODES ?= 100
PODS ?= 10000

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' \
		| column -t -s '|' 2>/dev/null || grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST)

.PHONY: deps
deps: ## Install the system libraries that are missing
	@dev/install-libraries $(LIBRARIES)

.PHONY: run
run: deps ## Open the REPL; without a terminal, play the first lesson
	@# A debug build: from a fresh clone it is ready in less than half the time of a release build,
	@# `make test` uses it again, and a lesson's clusters are small. `make install` optimizes.
	@swift build --product pilothouse $(STRICT)
	@$(DEBUG) $(ARGS)

.PHONY: build
build: deps ## Build for debugging
	swift build $(STRICT)

.PHONY: release
release: deps ## Build for use
	swift build -c release --product pilothouse $(STRICT)

.PHONY: test
test: release ## Run all tests: lessons and exercises, then the test suites
	@# Optimized: every solution runs under 200 seeds, and every mutant under some.
	@ls -d lessons/*/ | xargs -P 2 -n 1 $(RELEASE) test
	swift build --build-tests $(STRICT)
	swift test --skip-build --parallel $(STRICT)

.PHONY: record
record: deps ## Rewrite recorded outputs: notebooks and golden scenarios
	swift build --build-tests $(STRICT)
	$(DEBUG) test --record $(NOTEBOOKS)
	$(DEBUG) reference docs
	PILOTHOUSE_RECORD=1 swift test --skip-build --filter ScenarioTests $(STRICT)

.PHONY: reference
reference: deps ## Rewrite the reference pages and the manual page
	swift build --product pilothouse $(STRICT)
	@mkdir -p docs/reference
	$(DEBUG) reference docs

.PHONY: lint
lint: ## Check the style of the sources
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: format
format: ## Format the sources in place
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: bench
bench: release ## Measure a big cluster: NODES=100 PODS=10000
	@$(RELEASE) bench --nodes $(NODES) --pods $(PODS)

.PHONY: bench-terminal
bench-terminal: release ## Measure what a person waits for: prompt, TAB, scripts
	@$(RELEASE) bench --interactive

.PHONY: bench-grading
bench-grading: release ## Measure the grading of a thousand submissions
	@$(RELEASE) bench --grading

SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: install
install: release ## Install program, lessons, man page and completions below PREFIX=/usr/local
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/pilothouse" "$(SHARE)/man/man1"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/pilothouse"
	cp -R lessons "$(SHARE)/pilothouse/"
	install -m 644 docs/pilothouse.1 "$(SHARE)/man/man1/pilothouse.1"
	install -d "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
		"$(SHARE)/fish/vendor_completions.d"
	$(RELEASE) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/pilothouse"
	$(RELEASE) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_pilothouse"
	$(RELEASE) --generate-completion-script fish \
		> "$(SHARE)/fish/vendor_completions.d/pilothouse.fish"

.PHONY: gradescope
gradescope: release ## Put an autograder for Gradescope together: .build/gradescope.zip
	@dev/install-libraries zip
	@dev/gradescope-zip $(RELEASE) lessons .build/gradescope.zip

.PHONY: vectors
vectors: deps ## Run Kubernetes' test vectors: VECTORS=folder
	swift build --product pilothouse $(STRICT)
	@$(DEBUG) vectors $(or $(VECTORS),../shared/vectors/kubernetes)

.PHONY: conformance
conformance: deps ## Run CEL's conformance cases: VECTORS=folder
	swift build --product pilothouse $(STRICT)
	@$(DEBUG) conformance $(or $(VECTORS),../shared/vectors/cel)

.PHONY: clean
clean: ## Remove what has been built
	swift package clean
