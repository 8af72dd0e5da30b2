#!/usr/bin/env bash
# How long a developer waits: the first ./up.sh of a clone, the next, rendering, building, the unit tests; and with a cluster, pulumi's own
# build of the program beside that of an empty one. bench/start/run.sh [CONTEXT] [ROUNDS]; packages are restored before. Of each a first
# time, when the SDK's build servers are to be started, and the median of so many rounds.
# shellcheck disable=SC2016 # backquotes are for Markdown
set -euo pipefail
context=${1-}
rounds=${2:-3}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
stack=start-$$
end() {
  for each in infra empty; do
    [[ ! -d $work/$each ]] || (cd "$work/$each" && pulumi stack rm --yes --force "$stack-$each" >/dev/null 2>&1) || true
  done
  [[ ! -d $work/clone ]] || end_servers || true
  rm -rf "$work"
}
trap end EXIT
# no cluster, no engine: what up.sh does on a machine with the .NET SDK alone
alone=$(dirname "$(command -v dotnet)"):/usr/local/bin:/usr/bin:/bin

timed() { # timed WHAT COMMAND...
  local what=$1 start=$EPOCHREALTIME
  shift
  "$@" >"$work/log" 2>&1 || { echo "$what failed" >&2; tail -20 "$work/log" >&2; exit 1; }
  awk -v start="$start" -v end="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", end - start }' >>"$work/$what.times"
}
median() { tail -n +2 "$work/$1.times" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
row() { printf '| %s | %s | %s |\n' "$1" "$(head -n 1 "$work/$2.times")" "$(median "$2")"; }
# the SDK has build servers by default: here those of this run alone
mkdir "$work/tmp"
as_users() { env -u MSBUILDDISABLENODEREUSE -u UseSharedCompilation TMPDIR="$work/tmp" "$@"; }
in_clone() { (cd "$work/clone" && as_users env -u KUBE_EXPOSE_E2E_CONTEXT PATH="$alone" KUBECONFIG=/dev/null "$@"); }
end_servers() { in_clone dotnet build-server shutdown >"$work/log" 2>&1; }

for ((round = 0; round <= rounds; round++)); do
  rm -rf "$work/clone"
  git clone -q "$root" "$work/clone"
  in_clone bash -c '. .build/dotnet.sh; need_sdk; choose_sdk; dotnet restore' >"$work/log" 2>&1
  ((round > 0)) || end_servers
  timed first in_clone ./up.sh
  timed again in_clone ./up.sh
  timed render in_clone dotnet tools/bin/Debug/net10.0/KubeExpose.Tools.dll render dev
  in_clone dotnet clean KubeExpose.Infra.sln >"$work/log" 2>&1
  timed clean in_clone dotnet build KubeExpose.Infra.sln
  timed unchanged in_clone dotnet build KubeExpose.Infra.sln
done
timed unit in_clone ./test.sh

echo '| seconds | at first | later |'
echo '|---|---|---|'
row 'the first `./up.sh` of a clone' first
row '`./up.sh` again' again
row '`render dev`' render
row 'a clean build of all' clean
row 'an unchanged build of all' unchanged
row '`./test.sh` without a cluster, on a build of before' unit
[[ -n $context ]] || exit 0

# pulumi's language host builds before each run: our program, and one that declares nothing
mkdir "$work/clone/empty"
sed '/Pulumi.Kubernetes/d' "$root/examples/consumer/consumer.csproj" >"$work/clone/empty/empty.csproj"
echo 'return await Pulumi.Deployment.RunAsync(() => { });' >"$work/clone/empty/Program.cs"
for each in infra empty; do
  mkdir "$work/$each"
  sed "s|^main: infra|main: $work/clone/$each|" "$root/Pulumi.yaml" >"$work/$each/Pulumi.yaml"
  (cd "$work/$each" && pulumi stack init "$stack-$each" >/dev/null)
done
(
  cd "$work/infra"
  pulumi config set-all --stack "$stack-infra" --path --plaintext "kube-expose:cluster.context=$context" \
    --plaintext "kube-expose:app.namespace=$stack" --plaintext kube-expose:app.createNamespace=true
)
preview() { (cd "$work/$1" && as_users pulumi preview --stack "$stack-$1"); }
for ((round = 0; round <= rounds; round++)); do
  for each in infra empty; do timed "$each.build" preview "$each"; done
done
row '`pulumi preview` that builds the program first' infra.build
row 'the same of a program that declares nothing' empty.build
