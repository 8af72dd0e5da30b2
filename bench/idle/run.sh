#!/usr/bin/env bash
# What applications cost that nobody asks: CPU and requests to the API server of ten of ours, of ten tutorial applications, and of none.
# Needs pulumi with the three plugins, jq and a cluster whose nodes are on this machine, as kind's are: bench/idle/run.sh CONTEXT [COUNT]
set -euo pipefail
context=${1:?which kubectl context?}
count=${2:-10}
seconds=60
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
stack=idle-$$
. "$root/bench/many/stack.sh"

busy() { awk '/^cpu / { print ($2 + $3 + $4 + $7 + $8) / 100 }' /proc/stat; }
requests() { kubectl --context "$context" get --raw /metrics | awk '/^apiserver_request_total/ { sum += $NF } END { print sum }'; }
measure() { # measure WHAT: three lines of CPU and requests
  sleep 30
  for _ in 1 2 3; do
    local cpu asked
    cpu=$(busy) asked=$(requests)
    sleep "$seconds"
    awk -v cpu="$cpu" -v now="$(busy)" -v asked="$asked" -v asks="$(requests)" -v seconds="$seconds" \
      'BEGIN { printf "%.3f %.1f\n", (now - cpu) / seconds, (asks - asked) / seconds }' >>"$work/$1"
  done
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
row() { # row WORDS WHAT
  printf '| %s | %s (%s) | %s |\n' "$1" "$(cut -d ' ' -f 1 "$work/$2" | median)" "$(cut -d ' ' -f 1 "$work/$2" | sort -n | paste -sd ' ')" \
    "$(cut -d ' ' -f 2 "$work/$2" | median)"
}

measure none
for profile in tutorial standard; do
  pulumi_ config set profile "$profile"
  pulumi_ up --yes --skip-preview >"$work/log" 2>&1 || { tail -20 "$work/log"; exit 1; }
  measure "$profile"
  pulumi_ destroy --yes --skip-preview >"$work/log" 2>&1
done
echo '| at rest | cores (three minutes) | requests to the API server, a second |'
echo '|---|---|---|'
row 'nothing' none
row "$count tutorial applications" tutorial
row "$count of ours" standard
