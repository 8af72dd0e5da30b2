#!/usr/bin/env bash
# render.sh OUT: every stack's objects, without secrets, into OUT/STACK. Needs no cluster and no state.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
out=${1:?where to?}
for file in Pulumi.*.yaml; do
  stack=${file#Pulumi.} stack=${stack%.yaml}
  tool render "$stack" --output "$out/$stack"
done
