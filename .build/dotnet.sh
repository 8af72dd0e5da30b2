# For up.sh, test.sh and .ci/run, which source it from the repository's folder: what building needs to know about this machine.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# quietly COMMAND...: its output only when it fails
quietly() {
  local log
  log=$("$@" 2>&1) || { say "$log"; return 1; }
}

# within SECONDS COMMAND...: ends it when it takes longer; macOS has no timeout
within() {
  local ticks=$(($1 * 5)) pid
  shift
  "$@" >/dev/null 2>&1 &
  pid=$!
  while ((ticks-- > 0)) && kill -0 $pid 2>/dev/null; do sleep 0.2; done
  kill $pid 2>/dev/null || true
  wait $pid
}

# Which of Pulumi's packages and their source (sdk/) restores here: found out once, kept where every build reads it.
# PulumiSdk=packages or PulumiSdk=source in the environment overrides.
choose_sdk() {
  local kept=.pulumi-sdk.props found
  case ${PulumiSdk-} in
    packages | source) export PulumiSdk; return ;;
    ?*) die "PulumiSdk is $PulumiSdk; allowed: packages, source" ;;
  esac
  unset PulumiSdk
  [[ ! -f $kept ]] || return 0
  [[ -w . ]] || die "this folder can't be written to: $PWD"
  if within 20 dotnet restore infra/KubeExpose.Infra.csproj -p:PulumiSdk=packages -m:1 -nodeReuse:false; then
    found=packages
    say "Pulumi's packages restore here: building on them."
  else
    found=source
    say "Pulumi's packages do not restore here: building on their source in sdk/, with the same result (to ask again, delete $kept)."
  fi
  printf '%s\n' "<Project><PropertyGroup><PulumiSdk Condition=\"'\$(PulumiSdk)' == ''\">$found</PulumiSdk></PropertyGroup></Project>" >"$kept"
}

# need_sdk: the .NET SDK that global.json asks for
need_sdk() {
  command -v dotnet >/dev/null || die "the .NET SDK 10 is not here; get it from https://dot.net/download"
  dotnet --version >/dev/null 2>&1 || die "the .NET SDK that global.json asks for is not here; get .NET 10 from https://dot.net/download"
}
