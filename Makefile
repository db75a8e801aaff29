# Every command is a script in scripts/, which can also be called directly.
.PHONY: help serve dev build test bench check deny fuzz soak

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

serve: ## Build the release and serve it at http://localhost:8080
	@PORT=$(or $(PORT),8080) scripts/serve.sh

dev: ## Serve a debug build that the browser loads again after each change
	@PORT=$(PORT) scripts/dev.sh

build: ## Leave the release in dist/
	@scripts/build.sh

test: ## Install what tests need, then run all of them
	@scripts/test.sh

bench: ## Measure sizes and times, and print a table
	@scripts/bench.sh

check: ## Formatting and lints, warnings denied
	@scripts/check.sh

deny: ## Licences, sources and known weaknesses of the libraries
	@scripts/deny.sh

fuzz: ## Hand to the readers what nobody wrote, a minute each
	@scripts/fuzz.sh

soak: ## Kill the browser hundreds of times, whatever the app is at
	@scripts/soak.sh
