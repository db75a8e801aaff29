# Every command is a script in scripts/, which can also be called directly.
.PHONY: help serve build test bench check

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

serve: ## Build the release and serve it at http://localhost:8080
	@PORT=$(or $(PORT),8080) scripts/serve.sh

build: ## Leave the release in dist/
	@scripts/build.sh

test: ## Install what tests need, then run all of them
	@scripts/test.sh

bench: ## Measure sizes and times, and print a table
	@scripts/bench.sh

check: ## Formatting and lints, warnings denied
	@scripts/check.sh
