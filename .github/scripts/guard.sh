#!/usr/bin/env bash
# guard.sh PREVIEWS: fails when clients would notice a change, unless a label of the pull request allows it: "allow: Service/my-nginx".
# LABELS holds the labels, commas between them.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
previews=${1:?} code=0
allowed=()
while read -r label; do
  [[ $label != 'allow: '* ]] || allowed+=(--allow "${label#allow: }")
done < <(tr , "\n" <<<"${LABELS-}")
for file in "$previews"/*.json; do
  [[ ! -f $file ]] || tool guard "$file" "${allowed[@]}" || code=1
done
exit "$code"
