#!/usr/bin/env bash
# How long a preview with nothing to do takes, beside that of an empty program: the engine's own floor.
# Needs pulumi with the three plugins, a cluster and, for the native program, gcc or clang: bench/preview/run.sh CONTEXT
set -euo pipefail
context=${1:?which kubectl context?}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
stack=bench-$$
programs=(native published empty)
at() { (cd "$work/$1" && shift && "$@"); }
end() {
  at native pulumi destroy --yes --skip-preview --stack "$stack" >/dev/null || true
  for each in "${programs[@]}"; do at "$each" pulumi stack rm --yes --force "$stack" >/dev/null 2>&1 || true; done
  rm -rf "$work"
}
trap end EXIT

publish() { # publish WHICH OPTIONS...: into the folder of that name
  local which=$1
  shift
  dotnet publish "$root/infra" -c Release -o "$work/$which/bin" -v q --nologo "$@" >/dev/null
  sed "s|^runtime: dotnet|runtime: {name: dotnet, options: {binary: bin/KubeExpose.Infra}}|; s|^main: infra|main: .|" \
    "$root/Pulumi.yaml" >"$work/$which/Pulumi.yaml"
}
mkdir "${programs[@]/#/$work/}"
publish native -p:Native=true
publish published
printf '#!/bin/sh\nexit 0\n' >"$work/empty/program" && chmod +x "$work/empty/program"
printf 'name: empty\nruntime: {name: dotnet, options: {binary: ./program}}\n' >"$work/empty/Pulumi.yaml"

# native and published are one stack: the same project, stack and settings, and so the same state
for each in native empty; do at $each pulumi stack init "$stack" >/dev/null; done
at native pulumi config set-all --stack "$stack" --path --plaintext "kube-expose:cluster.context=$context" \
  --plaintext "kube-expose:app.namespace=$stack" --plaintext kube-expose:app.createNamespace=true
cp "$work/native/Pulumi.$stack.yaml" "$work/published"
for each in native empty; do at $each pulumi up --yes --skip-preview --stack "$stack" >/dev/null; done

preview() { # preview WHICH: its seconds
  local TIMEFORMAT=%R
  { time at "$1" pulumi preview --expect-no-changes --stack "$stack" >/dev/null 2>&1; } 2>&1
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
for each in "${programs[@]}"; do preview "$each" >/dev/null; done
for _ in 1 2 3 4 5 6 7; do
  for each in "${programs[@]}"; do preview "$each" >>"$work/$each.times"; done
done
floor=$(median <"$work/empty.times")
echo "| program | seconds, median of 7 | of an empty one's |"
echo "|---|---|---|"
for each in "${programs[@]}"; do
  median <"$work/$each.times" | awk -v floor="$floor" -v which="$each" '{ printf "| %s | %.2f | %.2f |\n", which, $1, $1 / floor }'
done
