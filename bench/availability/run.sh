#!/usr/bin/env bash
# How many requests fail while things are done to the pods: at least 20,000 by new connections and as many by kept ones for each.
# Needs pulumi with the three plugins and a cluster whose Services this machine reaches: bench/availability/run.sh CONTEXT
set -euo pipefail
export KUBE_EXPOSE_E2E_CONTEXT=${1:?which kubectl context?}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
table=$(mktemp)
trap 'rm -f "$table"' EXIT
export KUBE_EXPOSE_E2E_AVAILABILITY=$table KUBE_EXPOSE_E2E_REQUESTS=20000
./test.sh --filter-class '*AvailabilityTests' --explicit on >&2
echo '| while | failed, new connections | failed, kept connections |'
echo '|---|---|---|'
cat "$table"
