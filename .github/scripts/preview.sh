#!/usr/bin/env bash
# preview.sh STACK OUT: what pulumi preview --json says of a stack that is up, into OUT/STACK.json; nothing for one that never was.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
stack=${1:?which stack?} out=${2:?where to?}
mkdir -p "$out"
if ! pulumi stack select "$stack" 2>/dev/null; then
  say "$stack was never brought up: its renderings are compared."
  exit 0
fi
select_stack "$stack"
# what is wrong is in the JSON, and the review shows it
pulumi preview --stack "$stack" --json >"$out/$stack.json" || say "the preview of $stack failed"
