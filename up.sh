#!/usr/bin/env bash
# Brings a stack up: by pulumi where it is installed and a cluster was chosen, otherwise as far as a machine gets with the .NET SDK alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .build/dotnet.sh

usage='usage: ./up.sh [STACK] [--context CONTEXT [--save]] [--yes]'
stack='' context='' save='' yes='' naming=''
while (($#)); do
  case $1 in
    --context) context=${2-}; [[ -n $context ]] || die "--context needs the name of a kubectl context"; shift ;;
    --save) save=yes ;;
    --yes) yes=--yes ;;
    -h | --help) say "$usage"; exit ;;
    -*) die "unknown option $1; $usage" ;;
    *) [[ -z $stack ]] || die "one stack at a time, not $stack and $1; $usage"; stack=$1 ;;
  esac
  shift
done
stack=${stack:-dev}
[[ -z $context || -n $save ]] || naming=" --context $context"
[[ -z $save || -n $context ]] || die "--save keeps the context of --context; $usage"

tools=tools/bin/Debug/net10.0/KubeExpose.Tools.dll
tool() { dotnet "$tools" "$@"; }

# Builds the tools when something they are made of is newer than they are.
build_tools() {
  local stamp=tools/obj/up.${PulumiSdk-kept}
  [[ ! -f $tools ]] || stale "$stamp" infra sdk tools || return 0
  say "Building (a minute, the first time) ..."
  quietly dotnet build tools/KubeExpose.Tools.csproj -v q --nologo -clp:NoSummary -p:RunAnalyzers=false || die "the build failed"
  rm -f tools/obj/up.*
  touch "$stamp"
}

# A stack that is asked for by a new name begins as dev is, in a namespace of its own.
offer_stack() {
  local answer
  [[ $stack != *[A-Z]* ]] || die "there is no stack $stack, and a new one's name is of lower-case letters, digits and hyphens"
  [[ $stack =~ ^[a-z0-9]([a-z0-9-]*[a-z0-9])?$ && -f Pulumi.dev.yaml && -t 0 ]] ||
    die "there is no stack $stack: Pulumi.$stack.yaml is missing;$(
      printf ' there are: %s;' "$(ls Pulumi.*.yaml | sed 's/^Pulumi\.//; s/\.yaml$//' | paste -sd ' ' -)"
    ) a new one begins as a copy of dev's, with a namespace of its own"
  read -rp "There is no stack $stack. Make Pulumi.$stack.yaml like dev's? [y/N] " answer
  [[ $answer == [yY]* ]] || die "there is no stack $stack"
  # what encrypts dev's secrets is dev's
  sed "/^encrypt/d; /^secretsprovider:/d; s/^\( *namespace: .*\)dev\$/\1$stack/" Pulumi.dev.yaml >"Pulumi.$stack.yaml"
  say "Its settings: Pulumi.$stack.yaml; all there are: docs/settings.md"
}

# One prompt for all that pulumi is asked here; it encrypts the keys in a state that no service keeps.
ask_passphrase() {
  local again
  [[ -z ${PULUMI_CONFIG_PASSPHRASE+set}${PULUMI_CONFIG_PASSPHRASE_FILE+set} && -t 0 && ${PULUMI_BACKEND_URL-} != http* ]] || return 0
  ! grep -q '^secretsprovider:' "$project/Pulumi.$stack.yaml" || return 0
  read -rsp "Passphrase of the stack $stack: " PULUMI_CONFIG_PASSPHRASE
  say
  if ! grep -q '^encryptionsalt:' "$project/Pulumi.$stack.yaml"; then
    read -rsp "Once more, for the stack is new: " again
    say
    [[ $again == "$PULUMI_CONFIG_PASSPHRASE" ]] || die "these are two passphrases"
  fi
  export PULUMI_CONFIG_PASSPHRASE
}

# The folder that pulumi works in: the project as it is published, and a copy of the stack file with the passphrase's salt, which alone is
# kept from one run to the next.
make_project() {
  local salt url=${PULUMI_BACKEND_URL:-file://$PWD/.state}
  mkdir -p "$project"
  sed 's|^runtime: .*|runtime: {name: dotnet, options: {binary: ../../.build/program}}|; s|^main: .*|main: .|' \
    Pulumi.yaml >"$project/Pulumi.yaml"
  printf "backend: {url: '%s'}\n" "${url//\'/\'\'}" >>"$project/Pulumi.yaml"
  [[ ! -f $project/.written ]] || cmp -s "$project/.written" "$project/Pulumi.$stack.yaml" ||
    say "What was set in $project/Pulumi.$stack.yaml is left out: settings belong in Pulumi.$stack.yaml."
  salt=$(grep '^encryptionsalt:' "$project/Pulumi.$stack.yaml" 2>/dev/null || true)
  {
    echo "# made by up.sh of Pulumi.$stack.yaml, where settings belong"
    cat "Pulumi.$stack.yaml"
    grep -q '^encryptionsalt:' "Pulumi.$stack.yaml" || printf '\n%s\n' "$salt"
  } >"$project/draft"
  mv "$project/draft" "$project/Pulumi.$stack.yaml"
  say "The state is in $url."
}

# A context that kubectl does not know is told before anything is built for it; a stack with a kubeconfig of its own has others.
check_context() {
  local known allowed='none, for kubectl knows no context; KUBECONFIG names the file that has them'
  known=$(kubectl config get-contexts -o name 2>/dev/null) || return 0
  [[ -z $known ]] || allowed=$(paste -sd ' ' - <<<"$known")
  [[ -n $(tool setting "$stack" cluster.kubeconfig 2>&1) ]] || grep -qxF -- "$context" <<<"$known" ||
    die "--context is $context; allowed: $allowed"
}

# With the engine: the state in PULUMI_BACKEND_URL or .state.
with_pulumi() {
  local project=.state/$stack code=0
  publish_program
  make_project
  ask_passphrase
  pulumi -C "$project" stack select --create "$stack"
  pulumi -C "$project" config set --path cluster.context "$context"
  cp "$project/Pulumi.$stack.yaml" "$project/.written"
  [[ -z $save ]] || pulumi -C "$project" config set --config-file "$PWD/Pulumi.$stack.yaml" --path cluster.context "$context"
  pulumi -C "$project" up --suppress-outputs $yes
  pulumi -C "$project" stack output --json >"$project/outputs.json"
  tool verify "$stack" --outputs "$project/outputs.json" || code=$?
  say "
Go on with
  cd $project
  pulumi preview"
  ! grep -q '"curlCommand"' "$project/outputs.json" || say '  eval "$(pulumi stack output curlCommand)"'
  say "pulumi destroy removes it there. Change settings in Pulumi.$stack.yaml here, and run ./up.sh $stack$naming again."
  exit "$code"
}

left_alone=''
[[ -w . ]] || die "this folder can't be written to: $PWD"
[[ -f Pulumi.$stack.yaml ]] || offer_stack
need_sdk
leave_behind
choose_sdk
build_tools
if ! command -v pulumi >/dev/null; then
  [[ -z $context ]] || left_alone="pulumi is not installed: the cluster of $context is left alone."
else
  if [[ -n $context ]]; then check_context; else context=$(tool setting "$stack" cluster.context); fi
  if [[ -n $context && ( -n $yes || -t 0 ) ]]; then
    with_pulumi
  elif [[ -n $context ]]; then
    left_alone="There is no terminal to ask on, and no --yes: the cluster of $context is left alone."
  else
    left_alone="pulumi is installed, but no cluster was chosen: ./up.sh $stack --context NAME, with a name out of: "
    left_alone+=$(kubectl config get-contexts -o name 2>/dev/null | paste -sd ' ' - || true)
    [[ $left_alone != *': ' ]] || left_alone+='kubectl config get-contexts'
  fi
fi
tool up "$stack"
# last, where it is seen
[[ -z $left_alone ]] || say "$left_alone"
