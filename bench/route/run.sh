#!/usr/bin/env bash
# How long a first update takes behind a gateway (TLSRoute) beside the same stack without, in turns.
# Needs pulumi with the three plugins and a cluster with a Gateway that passes TLS through:
#   bench/route/run.sh CONTEXT GATEWAY_NAMESPACE GATEWAY LISTENER HOSTNAME [ROUNDS]    with KUBE_EXPOSE_NATIVE_PROGRAM
set -euo pipefail
context=${1:?which kubectl context?} namespace=${2:?which namespace has the Gateway?} gateway=${3:?which Gateway?}
listener=${4:?which listener?} hostname=${5:?which host name?}
rounds=${6:-7}
: "${KUBE_EXPOSE_NATIVE_PROGRAM:?names the native program}"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
stack=route-$$
cd "$work"
pulumi_() { pulumi "$@" --stack "$stack" --non-interactive >>"$work/log" 2>&1 || { tail -20 "$work/log" >&2; exit 1; }; }
end() {
  kubectl --context "$context" delete namespace "$stack" --ignore-not-found --wait=false >/dev/null
  pulumi stack rm --yes --force "$stack" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap end EXIT
sed "s|^runtime: dotnet|runtime: {name: dotnet, options: {binary: $KUBE_EXPOSE_NATIVE_PROGRAM}}|; s|^main: infra|main: .|" \
  "$root/Pulumi.yaml" >Pulumi.yaml
pulumi stack init "$stack" >/dev/null 2>&1
settings=$(cat "Pulumi.$stack.yaml")
# the same names in the certificate, with a route or without
configure() { # configure ROUTE: JSON is YAML
  printf '%s\nconfig: {"kube-expose:cluster": {"context": "%s"}, "kube-expose:app": {"namespace": "%s", "createNamespace": true}, %s
    "kube-expose:certificate": {"dnsNames": ["%s"]}}\n' "$settings" "$context" "$stack" "$1" "$hostname" >"Pulumi.$stack.yaml"
}
declare -A routes=(
  [without]=''
  [with]='"kube-expose:route": {"kind": "TLSRoute", "hostnames": ["'$hostname'"],
    "gateway": {"namespace": "'$namespace'", "name": "'$gateway'", "listener": "'$listener'"}},'
)

for ((round = 0; round <= rounds; round++)); do
  # the first round warms everything up
  ((round != 1)) || rm -f ./*.times
  for each in without with; do
    configure "${routes[$each]}"
    TIMEFORMAT=%R
    { time pulumi_ up --yes --skip-preview; } 2>>"$each.times"
    pulumi_ destroy --yes --skip-preview
    kubectl --context "$context" --namespace "$stack" wait --for=delete pods --all --timeout=120s >/dev/null
  done
done

median() { sort -n "$1.times" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
spread() { sort -n "$1.times" | awk '{ value[NR] = $1 } END { printf "%.1f to %.1f", value[1], value[NR] }'; }
echo '| from nothing to verified | seconds | spread |'
echo '|---|---|---|'
echo "| without a route | $(median without) | $(spread without) |"
ratio=$(awk -v a="$(median with)" -v b="$(median without)" 'BEGIN { printf "%.2f", a / b }')
echo "| with a TLSRoute | $(median with) ($ratio) | $(spread with) |"
