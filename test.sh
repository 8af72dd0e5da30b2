#!/usr/bin/env bash
# Runs all tests, or with arguments those that they choose (dotnet test's: --filter-class '*RenderTests', ...). The last line counts them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .build/dotnet.sh

need_sdk
choose_sdk
quietly dotnet build KubeExpose.Infra.sln -v q --nologo -clp:NoSummary || die "the build failed"

code=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# for programs that run for seconds, much of it compiling: without these two it takes a tenth less of the CPU's time
export DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0
# one after the other: some tests measure time, and all of them use all cores
dotnet test --solution KubeExpose.Infra.sln --no-build --no-progress --max-parallel-test-modules 1 --ignore-exit-code 8 "$@" |
  tee "$log" || code=$?

# count WHAT: of the summary at the end; a failure's text above it may have such lines too
count() { awk -v what="$1:" '/^Test run summary/ { ended = 1 } ended && $1 == what { n = $2 } END { print n + 0 }' "$log"; }
if (($# > 0 && code == 0 && $(count total) == 0)); then
  say "no test is chosen by: $*"
  code=8
fi
# an assembly that could not run, or did not get to its end, has failed as a whole
echo "$(count succeeded) passed, $(($(count failed) + $(count error))) failed, $(count skipped) skipped"
exit "$code"
