# Every target does its own set-up; on a fresh machine the first run installs what is missing.
.DEFAULT_GOAL := help
.PHONY: help audit pdf install deb check-deb test check-outputs check-workbooks check-forms check-tables check-translation check-integrations check-all fuzz compare-cel compare-documents sanitize lint build setup model docs bench bench-cel clean

SHELL = /bin/bash
.SHELLFLAGS = -o pipefail -c

# The real plans; -r2 and -r3 are invented revisions.
DOSSIER ?= $(filter-out %-r2 %-r3,$(wildcard inputs/*))
PREFIX ?= /usr/local
DESTDIR ?=
# Links the Swift runtime in, so that the program starts in milliseconds and needs no toolchain where it runs.
RELEASE = -c release --static-swift-stdlib

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

audit: build ## Audit the real plans and write the reports to out/
	@.build/release/rapporteur audit --fail-on never $(DOSSIER)

pdf: build ## Audit the real plans and write the reports as PDF too
	@scripts/prepare-python .build-pdf scripts/pdf-requirements.txt libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
		fonts-liberation fonts-dejavu-core
	@.build/release/rapporteur audit --pdf --fail-on never $(DOSSIER)

install: build ## Install the program, its rules, manual and completions below PREFIX (/usr/local); DESTDIR stands before it
	@scripts/install "$(PREFIX)" "$(DESTDIR)"

deb: build ## Make a package for Debian 12 in .build-deb/
	@scripts/make-deb

check-deb: deb ## Install that package in a bare Debian, audit there, remove it (needs root)
	@scripts/check-deb

test: setup lint ## Check style, imports and everything that is quick
	swift build --build-tests --explicit-target-dependency-import-check error
	@# Of ten thousand lines those that count are said once more at the end, where one looks.
	swift test --skip-build 2>&1 | tee .build/tests.log || { grep '✘' .build/tests.log; false; }
	@if command -v soffice >/dev/null && command -v ssconvert >/dev/null; then scripts/check-workbooks --quick; \
	else echo "check-workbooks: not run; it needs libreoffice-calc, gnumeric and python3-uno (make check-workbooks)"; fi

check-all: test ## Check everything, what is slow included
	CHECK_ALL=1 swift test --skip-build --filter 'recalculated by LibreOffice'
	scripts/check-workbooks
	scripts/check-forms
	scripts/check-tables
	swift build $(RELEASE)
	$(MAKE) check-integrations
	$(MAKE) check-deb
	scripts/check-outputs
	scripts/check-translation
	scripts/compare-cel --count 100000
	scripts/fuzz
	scripts/sanitize
	scripts/bench --quick
	scripts/check-fresh-clone

check-outputs: ## Validate the committed SARIF, and check that the committed reports and a PDF of one are accessible
	@scripts/check-outputs

check-workbooks: setup ## Open workbooks in LibreOffice and Gnumeric, edit them there and see that everything follows
	swift build --product rapporteur
	@scripts/check-workbooks

check-forms: setup ## Fill in forms, have them saved by LibreOffice and Gnumeric, and read them back
	swift build --product rapporteur
	@scripts/check-forms

check-tables: setup ## Validate tables in CSV by their descriptions
	swift build --product rapporteur
	@scripts/check-tables

check-translation: setup ## Audit in a language of brackets and look for words that are in none
	@scripts/check-translation

check-integrations: ## Check what other programs read and run: Spark, Slurm, xargs, DuckDB, pandas (some minutes)
	@$(MAKE) -C integrations test

fuzz: setup ## Fuzz loader, rule reader and CEL, FUZZ_SECONDS (300) each
	@scripts/fuzz

compare-cel: setup ## Compare CEL with another implementation on generated expressions
	@scripts/compare-cel

compare-documents: setup ## Compare what is read of others' test documents with what other readers find
	@scripts/compare-documents

sanitize: setup ## Run the tests under the address, thread and undefined sanitizers
	@scripts/sanitize

lint: setup ## Check the style of all Swift files
	swift format lint --strict --recursive --parallel Sources Tests Benchmarks Fuzzing Package.swift

build: setup ## Build the program for use
	swift build $(RELEASE) --product rapporteur

model: setup ## Write Sources/Dossier/Model anew from the schema
	swift run rapporteur rules model

docs: build ## Write docs/rules and docs/vocabulary.md anew from their sources
	.build/release/rapporteur rules pages docs

bench: setup ## Measure audits beside reading alone and other programs (a quarter of an hour; BENCH_QUICK=1 only tries it)
	@scripts/bench $(if $(BENCH_QUICK),--quick) $(if $(BENCH_ONLY),--only $(BENCH_ONLY)) $(if $(BENCH_SIZES),--sizes $(BENCH_SIZES))

bench-cel: setup ## Measure expressions
	swift run --package-path Benchmarks -c release cel-benchmark

setup: ## Install what is missing, where that is allowed
	@scripts/setup

clean: ## Remove what was built
	rm -rf .build .build-*
