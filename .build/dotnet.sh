# For up.sh, test.sh, .build/program and .ci/run, which source it from the repository's folder: what building needs to know about this
# machine.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# diagnostics KIND CODE: the text of those in a build's output (standard input); CODE is a regular expression
diagnostics() { sed -nE "s/^.*$1 ($2: [^[]*[^[ .]).*$/\1/p" | sort -u; }

# quietly COMMAND...: its output only when it fails; advisories on packages always
quietly() {
  local log
  log=$("$@" 2>&1) || { say "$log"; return 1; }
  diagnostics warning 'NU190[0-9]' <<<"$log" >&2
}

# still WHAT: a line every five seconds, as long as this script runs
still() {
  while sleep 5 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do say "Still $1 ..."; done
}

# Sets sdk and why by what the package registry says of Pulumi's packages, however long that takes. "There they are" and "no such package"
# are kept, where every build reads them. Anything else, such as a registry out of reach, is no answer: source, for this run.
ask_registry() {
  local log errors waiting code=0
  [[ -w . ]] || die "this folder can't be written to: $PWD"
  still "fetching Pulumi's packages (PulumiSdk=source goes without)" &
  waiting=$!
  # without what publishing needs, the question is about Pulumi's packages alone
  log=$(dotnet restore infra/KubeExpose.Infra.csproj -p:PulumiSdk=packages -p:PublishReadyToRun=false -m:1 -nodeReuse:false 2>&1) || code=$?
  { kill $waiting && wait $waiting; } 2>/dev/null || true
  errors=$(diagnostics error '[A-Z]+[0-9]+' <<<"$log")
  if ((code == 0)); then
    sdk=packages
    diagnostics warning 'NU190[0-9]' <<<"$log" >&2
  elif [[ -n $errors ]] && ! grep -qvE '^NU110[12]: (.* Pulumi| *- )' <<<"$errors"; then
    sdk=source
  else
    export PulumiSdk=source
    sdk=source why="Pulumi's packages can't be fetched this time ($(tail -n 1 <<<"${errors:-$log}"))"
    return
  fi
  printf '%s\n' "<Project><PropertyGroup><PulumiSdk Condition=\"'\$(PulumiSdk)' == ''\">$sdk</PulumiSdk></PropertyGroup></Project>" >"$kept"
}

# Which of Pulumi's packages and their source (sdk/) is built on: says so, and why.
# PulumiSdk=packages or PulumiSdk=source in the environment decides, otherwise what the registry said.
choose_sdk() {
  local kept=.pulumi-sdk.props sdk=${PulumiSdk-} why=''
  chosen=yes
  case $sdk in
    packages | source) export PulumiSdk; why='PulumiSdk says so' ;;
    ?*) die "PulumiSdk is $sdk; allowed: packages, source" ;;
    *)
      unset PulumiSdk
      if [[ ! -f $kept ]]; then
        ask_registry
      elif grep -q '>source<' "$kept"; then
        sdk=source
      else
        sdk=packages
      fi
      ;;
  esac
  if [[ $sdk == packages ]]; then
    say "Building on Pulumi's packages: ${why:-the package registry has them (kept in $kept; to ask again, delete it)}."
  else
    say "Building on sdk/: ${why:-the package registry lacks the Pulumi packages (kept in $kept; to ask again, delete it)}."
  fi
}

# need_sdk: the .NET SDK that global.json asks for
need_sdk() {
  command -v dotnet >/dev/null || die "the .NET SDK 10 is not here; get it from https://dot.net/download"
  dotnet --version >/dev/null 2>&1 || die "the .NET SDK that global.json asks for is not here; get .NET 10 from https://dot.net/download"
}

# stale STAMP FOLDER...: whether what a build of these folders is made of is newer than its stamp
stale() {
  local stamp=$1
  shift
  local newer=(-name bin -prune -o -name obj -prune -o -newer "$stamp" -print)
  [[ ! -f $stamp || -n $(find .pulumi-sdk.props ./*.props ./*.targets global.json "$@" "${newer[@]}" 2>/dev/null | head -n 1) ]]
}

# Publishes the program that pulumi starts, unless that was done since its sources changed.
publish_program() {
  local stamp=infra/obj/program.${PulumiSdk-kept}
  stale "$stamp" infra sdk || return 0
  [[ -n ${chosen-} ]] || choose_sdk
  say "Publishing the program (a minute, the first time) ..."
  quietly dotnet publish infra -c Release -o infra/bin/program -v q --nologo -clp:NoSummary -p:RunAnalyzers=false ||
    die "the program could not be built"
  rm -f infra/obj/program.*
  touch "infra/obj/program.${PulumiSdk-kept}"
}

# A folder that pulumi new copied has another project's state and builds in it: they go (see here.targets).
leave_behind() {
  [[ ! -f .build/.here || $(<.build/.here) == '${PROJECT}' ]] || quietly dotnet msbuild infra -t:LeaveBehind -v:q -nologo
}
