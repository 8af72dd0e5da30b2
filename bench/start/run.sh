#!/usr/bin/env bash
# How long a developer waits: the first ./up.sh of a clone, the next, rendering, building, the unit tests; and with a cluster, pulumi's own
# build of the program beside that of an empty one. bench/start/run.sh [CONTEXT] [ROUNDS]; packages are restored before.
# shellcheck disable=SC2016 # backquotes are for Markdown
set -euo pipefail
context=${1-}
rounds=${2:-3}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
stack=start-$$
end() {
  if [[ -n $context ]]; then
    for each in ours empty; do (cd "$work/$each" && pulumi stack rm --yes --force "$stack" >/dev/null 2>&1) || true; done
  fi
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
median() { sort -n "$work/$1.times" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
row() { printf '| %s | %s |\n' "$1" "$(median "$2")"; }
# with the SDK's build servers, which it has by default: those of this run alone
mkdir "$work/tmp"
as_users() { env -u MSBUILDDISABLENODEREUSE -u UseSharedCompilation TMPDIR="$work/tmp" "$@"; }
in_clone() { (cd "$work/clone" && as_users env PATH="$alone" KUBECONFIG=/dev/null "$@"); }
end_servers() { in_clone dotnet build-server shutdown >"$work/log" 2>&1; }

for ((round = 0; round < rounds; round++)); do
  rm -rf "$work/clone"
  git clone -q "$root" "$work/clone"
  in_clone bash -c '. .build/dotnet.sh; need_sdk; choose_sdk; dotnet restore' >"$work/log" 2>&1
  end_servers
  timed first in_clone ./up.sh
  timed again in_clone ./up.sh
  timed render in_clone dotnet tools/bin/Debug/net10.0/KubeExpose.Tools.dll render dev
  in_clone dotnet clean KubeExpose.Infra.sln >"$work/log" 2>&1
  timed clean in_clone dotnet build KubeExpose.Infra.sln
  timed unchanged in_clone dotnet build KubeExpose.Infra.sln
done
timed unit in_clone ./test.sh

echo '| | seconds |'
echo '|---|---|'
row 'the first `./up.sh` of a clone' first
row '`./up.sh` again' again
row '`render dev`' render
row 'a clean build of all' clean
row 'an unchanged build of all' unchanged
row '`./test.sh` without a cluster, on a build of before' unit
[[ -n $context ]] || exit 0

# pulumi's language host builds before each run
mkdir "$work/ours" "$work/empty"
(
  cd "$work/empty"
  dotnet new console --name empty --output . >/dev/null
  printf 'name: empty\nruntime: dotnet\n' >Pulumi.yaml
  echo 'System.Console.WriteLine();' >Program.cs
)
sed "s|^main: infra|main: $work/clone/infra|" "$root/Pulumi.yaml" >"$work/ours/Pulumi.yaml"
for each in ours empty; do (cd "$work/$each" && pulumi stack init "$stack" >/dev/null); done
(
  cd "$work/ours"
  pulumi config set-all --stack "$stack" --path --plaintext "kube-expose:cluster.context=$context" \
    --plaintext "kube-expose:app.namespace=$stack" --plaintext kube-expose:app.createNamespace=true
)
preview() { (cd "$work/$1" && as_users pulumi preview --stack "$stack"); }
for ((round = 0; round <= rounds; round++)); do
  ((round != 1)) || rm -f "$work"/*build.times
  for each in ours empty; do timed "$each.build" preview "$each"; done
done
row '`pulumi preview` that builds the program first' ours.build
row 'the same of an empty C# program' empty.build
