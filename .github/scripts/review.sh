#!/usr/bin/env bash
# review.sh BASE HEAD PREVIEWS OUT: one comment on what changes in every stack. A stack's preview counts, and its renderings where it has
# none.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
base=${1:?} head=${2:?} previews=${3:?} out=${4:?}
none=$(mktemp)
trap 'rm -f "$none"' EXIT
stacks=()
while read -r stack; do
  if [[ -s $previews/$stack.json ]]; then
    stacks+=(--preview "$stack=$previews/$stack.json")
  else
    before=$base/$stack after=$head/$stack
    [[ -d $before ]] || before=$none
    [[ -d $after ]] || after=$none
    stacks+=(--rendering "$stack=$before,$after")
  fi
done < <(for each in "$base"/*/ "$head"/*/; do [[ ! -d $each ]] || basename "$each"; done | sort -u)
tool review "${stacks[@]}" >"$out"
