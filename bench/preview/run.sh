#!/usr/bin/env bash
# How long a preview with nothing to do takes, beside that of an empty program: the engine's own floor.
# Needs pulumi with the three plugins and a cluster: bench/preview/run.sh CONTEXT
set -euo pipefail
context=${1:?which kubectl context?}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
stack=bench-$$
at() { (cd "$work/$1" && shift && "$@"); }
end() {
  at ours pulumi destroy --yes --skip-preview --stack "$stack" >/dev/null || true
  for each in ours empty; do at $each pulumi stack rm --yes --force "$stack" >/dev/null 2>&1 || true; done
  rm -rf "$work"
}
trap end EXIT

mkdir "$work/ours" "$work/empty"
case $(uname -s)-$(uname -m) in Darwin-arm64) rid=osx-arm64 ;; Darwin-*) rid=osx-x64 ;; *-aarch64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac
dotnet publish "$root/infra" -c Release -r "$rid" -o "$work/ours/bin" -v q --nologo >/dev/null
sed "s|^runtime: dotnet|runtime: {name: dotnet, options: {binary: bin/KubeExpose.Infra}}|; s|^main: infra|main: .|" "$root/Pulumi.yaml" >"$work/ours/Pulumi.yaml"
printf '#!/bin/sh\nexit 0\n' >"$work/empty/program" && chmod +x "$work/empty/program"
printf 'name: empty\nruntime: {name: dotnet, options: {binary: ./program}}\n' >"$work/empty/Pulumi.yaml"

for each in ours empty; do at $each pulumi stack init "$stack" >/dev/null; done
for setting in "cluster.context $context" "app.namespace $stack" "app.createNamespace true"; do
  # shellcheck disable=SC2086
  at ours pulumi config set --stack "$stack" --path kube-expose:$setting
done
for each in ours empty; do at $each pulumi up --yes --skip-preview --stack "$stack" >/dev/null; done

preview() { # preview WHICH: its seconds
  local TIMEFORMAT=%R
  { time at "$1" pulumi preview --expect-no-changes --stack "$stack" >/dev/null 2>&1; } 2>&1
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
preview ours >/dev/null && preview empty >/dev/null
for _ in 1 2 3 4 5 6 7; do
  preview ours >>"$work/ours.times"
  preview empty >>"$work/empty.times"
done
ours=$(median <"$work/ours.times") empty=$(median <"$work/empty.times")
echo "| program | median of 7, s |"
echo "|---|---|"
echo "| this stack | $ours |"
echo "| an empty one | $empty |"
awk -v a="$ours" -v b="$empty" 'BEGIN { printf "| ratio | %.2f |\n", a / b }'
