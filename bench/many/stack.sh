# Sourced by those that measure a stack of many applications, with context, count, root and stack set: makes the stack, its program in $work
# and a namespace for each application, and ends them with the script.
# shellcheck shell=bash disable=SC2154 # what is set by who sources it
work=$(mktemp -d)
pulumi_() { (cd "$work" && pulumi "$@" --stack "$stack"); }
namespaces() { seq -f "$stack-%g" "$count"; }
end() {
  namespaces | xargs kubectl --context "$context" delete namespace --ignore-not-found --wait=false >/dev/null
  pulumi_ stack rm --yes --force "$stack" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap end EXIT

dotnet publish "$root/bench/many" -c Release -o "$work/bin" -v q --nologo >/dev/null
cp "$root/bench/many/Pulumi.yaml" "$work"
(cd "$work" && pulumi stack init "$stack" >/dev/null)
pulumi_ config set context "$context"
pulumi_ config set namespace "$stack"
pulumi_ config set count "$count"
namespaces | xargs -n 1 kubectl --context "$context" create namespace >/dev/null
