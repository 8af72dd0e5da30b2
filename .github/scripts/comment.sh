#!/usr/bin/env bash
# comment.sh FILE NUMBER: the one comment on a pull request, written anew. Its first line is how it is found.
set -euo pipefail
file=${1:?} number=${2:?} repository=${GITHUB_REPOSITORY:?}
marker=$(head -n 1 "$file")
export marker
id=$(
  gh api --paginate "repos/$repository/issues/$number/comments" \
    --jq '.[] | select(.user.type == "Bot" and (.body | startswith(env.marker))) | .id' | head -n 1
)
if [[ -n $id ]]; then
  gh api --method PATCH "repos/$repository/issues/comments/$id" --field "body=@$file" --silent
else
  gh api --method POST "repos/$repository/issues/$number/comments" --field "body=@$file" --silent
fi
