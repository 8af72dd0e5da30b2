# For the scripts here, which source it: the repository's folder, and its tools.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. .build/dotnet.sh

# tool COMMAND...: the tools, built when they are not there
tool() {
  local tools=tools/bin/Debug/net10.0/KubeExpose.Tools.dll
  [[ -f $tools ]] ||
    { choose_sdk && quietly dotnet build tools -v q --nologo -clp:NoSummary -p:RunAnalyzers=false; } ||
    die "the build failed"
  dotnet "$tools" "$@"
}

# select_stack STACK [--create]: on the cluster of the environment's CLUSTER_CONTEXT
select_stack() {
  choose_sdk
  pulumi stack select "$@"
  [[ -z ${CLUSTER_CONTEXT-} ]] || pulumi config set --stack "$1" --path cluster.context "$CLUSTER_CONTEXT"
}
