#!/usr/bin/env bash
# How long the stack takes beside helm with the same objects and the same proof, and beside kubectl diff.
# Needs pulumi with the three plugins, helm, jq, a cluster and gcc or clang: bench/versus/run.sh CONTEXT [ROUNDS]
# Where KUBE_EXPOSE_NATIVE_PROGRAM names the native program, it alone is measured, and nothing is published.
set -euo pipefail
context=${1:?which kubectl context?}
rounds=${2:-7}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/bench/chart.sh"
work=$(mktemp -d)
stack=bench-$$
programs=(native published)
[[ -z ${KUBE_EXPOSE_NATIVE_PROGRAM-} ]] || programs=(native)
pulumi_() { (cd "$work/$1" && shift && pulumi "$@" --stack "$stack" --non-interactive >>"$work/log" 2>&1); }
helm_() { helm --kube-context "$context" --namespace "$stack" "$@" >/dev/null 2>>"$work/log"; }
kubectl_() { kubectl --context "$context" --namespace "$stack" "$@"; }
end() {
  kubectl_ delete namespace "$stack" --ignore-not-found --wait=false >/dev/null
  for each in "${programs[@]}" empty; do (cd "$work/$each" && pulumi stack rm --yes --force "$stack" >/dev/null 2>&1) || true; done
  rm -rf "$work"
}
trap end EXIT

publish() { # publish WHICH OPTIONS...
  local which=$1
  shift
  if [[ -n ${KUBE_EXPOSE_NATIVE_PROGRAM-} ]]; then
    mkdir "$work/$which/bin"
    cp "$KUBE_EXPOSE_NATIVE_PROGRAM" "$work/$which/bin/KubeExpose.Infra"
  else
    dotnet publish "$root/infra" -c Release -o "$work/$which/bin" -v q --nologo "$@" >/dev/null
  fi
  sed "s|^runtime: dotnet|runtime: {name: dotnet, options: {binary: bin/KubeExpose.Infra}}|; s|^main: infra|main: .|" \
    "$root/Pulumi.yaml" >"$work/$which/Pulumi.yaml"
}
mkdir "${programs[@]/#/$work/}" "$work/empty"
publish native -p:Native=true
[[ ${#programs[@]} == 1 ]] || publish published
printf '#!/bin/sh\nexit 0\n' >"$work/empty/program" && chmod +x "$work/empty/program"
printf 'name: empty\nruntime: {name: dotnet, options: {binary: ./program}}\n' >"$work/empty/Pulumi.yaml"
for each in native empty; do (cd "$work/$each" && pulumi stack init "$stack" >/dev/null); done

# one project, one stack, two programs
configure() { # configure SETTING=VALUE...: beside those that stay
  local setting settings=()
  for setting in "cluster.context=$context" "app.namespace=$stack" "$@"; do settings+=(--plaintext "kube-expose:$setting"); done
  (cd "$work/native" && pulumi config set-all --stack "$stack" --path "${settings[@]}")
  [[ ${#programs[@]} == 1 ]] || cp "$work/native/Pulumi.$stack.yaml" "$work/published"
}

# timed WHAT COMMAND...: adds its seconds to a list
timed() {
  local what=$1 TIMEFORMAT=%R
  shift
  { time "$@" >&3 2>&3; } 3>>"$work/log" 2>>"$work/$what.times" || failed "$what: $*"
}
failed() { echo "failed: $*" >&2; tail -40 "$work/log" >&2; exit 1; }
median() { sort -n "$work/$1.times" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
spread() { sort -n "$work/$1.times" | awk '{ value[NR] = $1 } END { printf "%.1f to %.1f", value[1], value[NR] }'; }

first=(nginx.hstsMaxAgeSeconds=1 service.type=NodePort)
second=(nginx.hstsMaxAgeSeconds=2 service.type=NodePort)
third=(nginx.hstsMaxAgeSeconds=2 service.type=LoadBalancer certificate.includeExternalAddresses=false)

kubectl_ create namespace "$stack" >/dev/null
for each in first second third; do
  declare -n asked=$each
  configure "${asked[@]}"
  pulumi_ native up --yes --skip-preview || failed "the first updates"
  (cd "$work/native" && pulumi stack export --show-secrets --stack "$stack") | jq -c -f "$root/bench/objects.jq" | chart "$work/$each"
done
pulumi_ native destroy --yes --skip-preview || failed "the first destroy"
gone() { kubectl_ wait --for=delete pods -l run=my-nginx --timeout=120s; }
verified() { helm_ "$1" my-nginx "$work/$2" --wait && helm_ test my-nginx; }
# the test's Job is no part of what helm keeps
differs() { kubectl_ diff -f <(jq -c 'select(.kind != "Job")' "$work/second/objects") || [[ $? == 1 ]]; }
uninstalled() { helm_ uninstall my-nginx && gone; }
(cd "$work/empty" && pulumi up --yes --skip-preview --stack "$stack" >/dev/null)

for ((round = 0; round <= rounds; round++)); do
  # the first round warms everything up
  ((round != 1)) || rm -f "$work"/*.times
  for each in "${programs[@]}"; do
    configure "${first[@]}"
    timed "install.$each" pulumi_ "$each" up --yes --skip-preview
    configure "${second[@]}"
    timed "change.$each" pulumi_ "$each" up --yes --skip-preview
    timed "preview.$each" pulumi_ "$each" preview --expect-no-changes
    timed "up.$each" pulumi_ "$each" up --yes --skip-preview
    configure "${third[@]}"
    timed "type.$each" pulumi_ "$each" up --yes --skip-preview
    timed "destroy.$each" pulumi_ "$each" destroy --yes --skip-preview
    kubectl_ wait --for=delete pods --all --timeout=120s >/dev/null
  done
  timed floor pulumi_ empty preview
  timed install.helm verified install first
  timed change.helm verified upgrade second
  timed preview.helm differs
  timed up.helm helm_ upgrade my-nginx "$work/second" --wait
  timed type.helm verified upgrade third
  timed destroy.helm uninstalled
  kubectl_ delete jobs,pods --all --wait >/dev/null
done

ratio() { awk -v a="$(median "$1")" -v b="$(median "$2")" 'BEGIN { printf "%.2f", a / b }'; }
row() { # row WORDS WHICH
  printf '| %s |' "$1"
  for each in "${programs[@]}"; do printf ' %.1f s (%s) |' "$(median "$2.$each")" "$(ratio "$2.$each" "$2.helm")"; done
  printf ' %.1f s | %s; %s |\n' "$(median "$2.helm")" "$(spread "$2.native")" "$(spread "$2.helm")"
}
echo "| |$(printf ' %s (of helm) |' "${programs[@]}") helm or kubectl | spread: native; helm |"
echo "|---|$(printf -- '---|%.0s' "${programs[@]}")---|---|"
row 'from nothing to verified' install
row 'a change of the configuration, verified' change
row "preview with nothing to do; \`kubectl diff\`" preview
row "update with nothing to do; \`helm upgrade\`" up
row 'NodePort to LoadBalancer, verified' type
row "destroy; \`helm uninstall\` until the pods are gone" destroy
printf '\nA preview of an empty program takes %.2f s; of ours with nothing to do' "$(median floor)"
for each in "${programs[@]}"; do printf ', %s: %s of it' "$each" "$(ratio "preview.$each" floor)"; done
echo
