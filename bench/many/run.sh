#!/usr/bin/env bash
# How long many applications take in one stack, each proven, beside as many helm releases at once with the same objects and proofs.
# Needs pulumi with the three plugins, helm, jq and a cluster: bench/many/run.sh CONTEXT [COUNT] [ROUNDS]
set -euo pipefail
context=${1:?which kubectl context?}
count=${2:-20}
rounds=${3:-3}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/bench/chart.sh"
stack=many-$$
. "$root/bench/many/stack.sh"

up() { pulumi_ up --yes --skip-preview >"$work/log" 2>&1; }
release() { # release NUMBER
  local one=(--kube-context "$context" --namespace "$stack-$1")
  helm "${one[@]}" install "app-$1" "$work/$1" --wait && helm "${one[@]}" test "app-$1"
}
releases() {
  local number jobs=()
  for number in $(seq "$count"); do
    release "$number" >"$work/log.$number" 2>&1 &
    jobs+=($!)
  done
  for number in "${jobs[@]}"; do wait "$number"; done
}
timed() { # timed COMMAND: its seconds
  local start=$EPOCHREALTIME
  "$@" || { echo "$* failed" >&2; tail -n 20 "$work"/log* >&2; exit 1; }
  awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", end - start }'
}
empty() { namespaces | xargs -I{} kubectl --context "$context" -n {} wait --for=delete pods --all --timeout=120s >/dev/null 2>&1 || true; }

for ((round = 0; round < rounds; round++)); do
  timed up >>"$work/pulumi"
  if ((round == 0)); then
    pulumi_ stack export --show-secrets | jq -c -f "$root/bench/objects.jq" >"$work/all"
    for number in $(seq "$count"); do
      jq -c --arg namespace "$stack-$number" 'select(.metadata.namespace == $namespace)' "$work/all" | chart "$work/$number"
    done
  fi
  pulumi_ destroy --yes --skip-preview >"$work/log" 2>&1
  empty
  timed releases >>"$work/helm"
  namespaces | xargs -P 8 -I{} sh -c \
    "helm --kube-context '$context' -n {} list -q | xargs -r helm --kube-context '$context' -n {} uninstall >/dev/null"
  namespaces | xargs -I{} kubectl --context "$context" -n {} delete jobs --all >/dev/null
  empty
done
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
awk -v count="$count" -v ours="$(median "$work/pulumi")" -v helm="$(median "$work/helm")" \
  'BEGIN { printf "| %d | %.1f s | %.1f s | %.2f |\n", count, ours, helm, ours / helm }'
