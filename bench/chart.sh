# Sourced by those that compare with helm.

# chart FOLDER: a chart of the objects on standard input, as objects.jq gives them; they stay beside it, in FOLDER/objects
chart() {
  mkdir -p "$1/templates" "$1/files"
  cat >"$1/objects"
  printf 'apiVersion: v2\nname: my-nginx\nversion: 1.0.0\n' >"$1/Chart.yaml"
  sed 's/^/---\n/' "$1/objects" >"$1/files/objects.yaml"
  echo '{{ .Files.Get "files/objects.yaml" }}' >"$1/templates/objects.yaml"
}
