#!/usr/bin/env bash
# deploy.sh STACK [OPTIONS]: brings a stack up, by pulumi up with these options, and asks its URLs from here, with those of tools verify in
# VERIFY_OPTIONS. A stack that is not there is made.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
stack=${1:?which stack?}
select_stack "$stack" --create
pulumi up --stack "$stack" --yes --skip-preview --suppress-outputs "${@:2}"
read -ra verify <<<"${VERIFY_OPTIONS-}"
outputs=$(mktemp)
trap 'rm -f "$outputs"' EXIT
pulumi stack output --stack "$stack" --json >"$outputs"
tool verify "$stack" --outputs "$outputs" "${verify[@]}"
