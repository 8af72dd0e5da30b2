#!/usr/bin/env bash
# Brings a stack up: by pulumi where it is installed and a cluster was chosen, otherwise as far as a machine gets with the .NET SDK alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .build/dotnet.sh

usage='usage: ./up.sh [STACK] [--context CONTEXT] [--yes]'
stack='' context='' yes=''
while (($#)); do
  case $1 in
    --context) context=${2-}; [[ -n $context ]] || die "--context needs the name of a kubectl context"; shift ;;
    --yes) yes=--yes ;;
    -h | --help) say "$usage"; exit ;;
    -*) die "unknown option $1; $usage" ;;
    *) [[ -z $stack ]] || die "one stack at a time, not $stack and $1; $usage"; stack=$1 ;;
  esac
  shift
done
stack=${stack:-dev}
[[ -f Pulumi.$stack.yaml ]] || die "there is no stack $stack: Pulumi.$stack.yaml is missing; there are: $(ls Pulumi.*.yaml | sed 's/^Pulumi\.//; s/\.yaml$//' | paste -sd ' ' -)"

tools=tools/bin/Debug/net10.0/KubeExpose.Tools.dll
tool() { dotnet "$tools" "$@"; }

# Builds the tools when something they are made of is newer than they are.
build_tools() {
  local built=tools/obj/up.${PulumiSdk-kept}
  [[ ! -f $tools || ! -f $built || -n $(find .pulumi-sdk.props *.props *.targets global.json infra sdk tools -name bin -prune -o -name obj -prune -o -newer "$built" -print 2>/dev/null | head -n 1) ]] || return 0
  say "Building (half a minute, the first time) ..."
  quietly dotnet build tools/KubeExpose.Tools.csproj -v q --nologo -clp:NoSummary -p:RunAnalyzers=false || die "the build failed"
  rm -f tools/obj/up.*
  touch "$built"
}

# With the engine: the state in PULUMI_BACKEND_URL or .state. The stack file stays as it is: a copy takes the context, and the salt of the passphrase.
with_pulumi() {
  local copy=.state/$stack salt
  mkdir -p "$copy"
  export PULUMI_BACKEND_URL=${PULUMI_BACKEND_URL:-file://$PWD/.state}
  salt=$(grep '^encryptionsalt:' "$copy/Pulumi.$stack.yaml" 2>/dev/null || true)
  cp Pulumi.yaml "$copy"
  cp "Pulumi.$stack.yaml" "$copy/draft"
  grep -q '^encryptionsalt:' "$copy/draft" || printf '\n%s\n' "$salt" >>"$copy/draft"
  mv "$copy/draft" "$copy/Pulumi.$stack.yaml"
  say "The state is in $PULUMI_BACKEND_URL (other pulumi commands find it with: export PULUMI_BACKEND_URL='$PULUMI_BACKEND_URL')."
  pulumi -C "$copy" stack select --create "$stack"
  # not up --config, which would put the context in the place of the whole group
  pulumi -C "$copy" config set --stack "$stack" --path cluster.context "$context"
  exec pulumi up --stack "$stack" --config-file "$copy/Pulumi.$stack.yaml" $yes
}

left_alone=''
[[ -w . ]] || die "this folder can't be written to: $PWD"
need_sdk
choose_sdk
if ! command -v pulumi >/dev/null; then
  [[ -z $context ]] || left_alone="pulumi is not installed: the cluster of $context is left alone."
else
  [[ -n $context ]] || { build_tools; context=$(tool setting "$stack" cluster.context); }
  if [[ -n $context && ( -n $yes || -t 0 ) ]]; then
    with_pulumi
  elif [[ -n $context ]]; then
    left_alone="There is no terminal to ask on, and no --yes: the cluster of $context is left alone."
  else
    left_alone="pulumi is installed, but no cluster was chosen: ./up.sh $stack --context NAME, with a name out of: kubectl config get-contexts"
  fi
fi
build_tools
tool up "$stack"
# last, where it is seen
[[ -z $left_alone ]] || say "$left_alone"
