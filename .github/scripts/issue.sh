#!/usr/bin/env bash
# issue.sh TITLE FILE: the one open issue of that title, opened or written anew.
set -euo pipefail
title=${1:?} file=${2:?} repository=${GITHUB_REPOSITORY:?}
export title
number=$(
  gh api --paginate "repos/$repository/issues?state=open" \
    --jq '.[] | select(.title == env.title and (has("pull_request") | not)) | .number' | head -n 1
)
if [[ -n $number ]]; then
  gh api --method PATCH "repos/$repository/issues/$number" --field "body=@$file" --silent
else
  gh api --method POST "repos/$repository/issues" --field "title=$title" --field "body=@$file" --silent
fi
