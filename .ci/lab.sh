# For .ci/run and .ci/kubernetes, which source it from the repository's folder: the cluster of its own that lies beside it, if any.
# shellcheck shell=bash
lab=$(cd .. && pwd)/shared/lab/lab

# Starts it, with a gateway and all images that the stack names.
lab_up() {
  local image
  "$lab" up && "$lab" gateway || return 1
  for image in $(grep -rhoE --include='*.cs' 'docker\.io/[a-z0-9./-]+:[A-Za-z0-9._-]+' infra | sort -u); do
    "$lab" alias "$(basename "${image%:*}")" "$image" || return 1
  done
}
