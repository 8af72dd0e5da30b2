#!/usr/bin/env bash
# renew.sh STACK: renews the certificate when it is due, if that is all that an update would do. Whatever else, a change that was not
# deployed or one by hand, is for a person: it is in the issue that issue.sh writes, and the certificate stays.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
stack=${1:?which stack?}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! pulumi stack select "$stack" 2>/dev/null; then
  say "$stack was never brought up."
  exit 0
fi
select_stack "$stack"
pulumi preview --stack "$stack" --refresh --json >"$work/preview.json" || say "the preview of $stack failed"
if tool guard "$work/preview.json" --renewal 2>"$work/why"; then
  exec .github/scripts/deploy.sh "$stack" --refresh
fi
cat "$work/why" >&2
{
  printf '%s\n' "The certificate of \`$stack\` is not renewed by itself, for an update would do more:" ''
  sed 's/^/- /' "$work/why"
  printf '%s\n' '' 'Bring the stack up, or mend what was changed by hand. This issue is written anew at each run.' ''
  tool review --preview "$stack=$work/preview.json"
} >"$work/issue.md"
.github/scripts/issue.sh "$stack: the certificate waits for an update" "$work/issue.md"
exit 1
