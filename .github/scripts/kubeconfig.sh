#!/usr/bin/env bash
# Keeps the kubeconfig of KUBECONFIG_TEXT where kubectl and pulumi look for one; without it they go by what was there.
set -euo pipefail
[[ -n ${KUBECONFIG_TEXT-} ]] || exit 0
umask 077
mkdir -p ~/.kube
printf '%s\n' "$KUBECONFIG_TEXT" >~/.kube/config
