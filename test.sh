#!/usr/bin/env bash
# Builds the solution once and runs every test of it: the rules, the service on SQLite and on PostgreSQL, and the browser.
# With --engine elsa the service is built with Elsa instead, and what tests Elsa itself is run too; docs/elsa.md tells more.
# With --order the tests of each class run in another order, the same for the same number.
# With --audit a known hole of a package, which build/audit.sh asks the registries for, fails the run; without it nobody is asked.
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only when tests ran and none failed.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# The tests start services that live for seconds: seldom collecting garbage and not counting calls for later saves a fifth of the time.
export DOTNET_GCgen0size=0x8000000 DOTNET_TieredPGO=0

usage() { echo "usage: ./test.sh [--engine builtin|elsa] [--order NUMBER] [--audit]" >&2; exit 2; }
missing() { echo "test.sh: $1" >&2; exit 1; }

engine=builtin audit=
while (($#)); do
  case $1 in
    --engine) engine=${2-}; shift ;;
    --engine=*) engine=${1#*=} ;;
    --order) export TEST_ORDER=${2-}; shift ;;
    --order=*) export TEST_ORDER=${1#*=} ;;
    --audit) audit=strict ;;
    *) usage ;;
  esac
  shift || usage
done
solution=MembershipCases.sln options=() locked=--locked-mode also=
case $engine in
  builtin) ;;
  elsa) options=(-p:Engine=Elsa) locked= also=tests/MembershipCases.Elsa.Tests/MembershipCases.Elsa.Tests.csproj ;;
  *) usage ;;
esac

[[ $(dotnet --version 2>/dev/null) == 10.* ]] || missing "the .NET 10 SDK is missing (https://dotnet.microsoft.com/download)."
node_version=$(node --version 2>/dev/null || true)
node_major=${node_version#v}
((${node_major%%.*} >= 20)) 2>/dev/null || missing "Node 20 or later is missing (found: ${node_version:-none}); the build takes the front-end packages with it."

if [[ $engine == elsa ]] && ! dotnet restore src/MembershipCases.Elsa --verbosity quiet "${options[@]}" -p:FeedIsAsked=true >/dev/null 2>&1; then
  missing "$(sed -n 's/.*<NoElsa>\(.*\)<\/NoElsa>.*/\1/p' build/Elsa.targets)"
fi

# A Docker engine counts when its API is new enough and it has, or can pull, the images: the tests ask the same (DockerEngine.cs).
has_engine() {
  local api image
  api=$(docker version --format '{{.Server.APIVersion}}' 2>/dev/null) || return 1
  [[ $(printf '%s\n' 1.44 "$api" | sort -V | head -1) == 1.44 ]] || return 1
  while read -r image; do
    docker image inspect "$image" >/dev/null 2>&1 || timeout 300 docker pull -q "$image" >/dev/null 2>&1 || return 1
  done <tests/MembershipCases.Testing/docker-images.txt
}

has_postgres() {
  local folder
  for folder in "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin ${PATH//:/ }; do
    [[ -x $folder/initdb && -x $folder/postgres ]] && return
  done
  has_engine
}

has_chromium() {
  [[ -n ${CHROMIUM_PATH-} ]] && return
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable chrome; do
    command -v "$name" >/dev/null && return
  done
  return 1
}

packages=()
command -v curl >/dev/null || packages+=(curl)
has_postgres || packages+=(postgresql)
has_chromium || packages+=(chromium-headless-shell fonts-liberation)
if ((${#packages[@]})); then
  [[ $EUID == 0 && -f /etc/debian_version ]] ||
    missing "the tests need ${packages[*]}: curl, PostgreSQL 15 or later (or a Docker engine of API 1.44 or later that has or can pull $(paste -sd' ' tests/MembershipCases.Testing/docker-images.txt)) and Chromium or its headless shell (or CHROMIUM_PATH)."
  echo "Installing ${packages[*]} …"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null || missing "apt-get could not update its lists."
  # Not every release has the headless shell as a package of its own.
  apt-cache show chromium-headless-shell >/dev/null 2>&1 || packages=("${packages[@]/#chromium-headless-shell/chromium}")
  apt-get install -qq --no-install-recommends "${packages[@]}" >/dev/null || missing "apt-get could not install ${packages[*]}."
fi

began=$SECONDS
# Compiled as it is shipped: the tests go through the service for minutes, and unoptimised code takes a sixth longer.
options+=(-p:Optimize=true)
for built in "$solution" $also; do
  dotnet restore "$built" $locked --verbosity quiet "${options[@]}"
  dotnet build "$built" --no-restore --verbosity quiet --nologo "${options[@]}"
done

results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"

# One line of a result file is one test; its name and outcome stand in it.
count() { grep -h '<UnitTestResult ' "$results"/$1.trx 2>/dev/null | grep "testName=\"[^\"(]*$2" | grep -c "outcome=\"$3\"" || true; }

# Prints a line of counts for the tests in result files $2 whose name holds $3. What neither passed nor was skipped has failed.
report() {
  passed=$(count "$2" "$3" Passed)
  skipped=$(count "$2" "$3" NotExecuted)
  failed=$(($(count "$2" "$3" '[A-Za-z]*') - passed - skipped))
  printf '%-38s %s passed, %s failed, %s skipped\n' "$1" "$passed" "$failed" "$skipped"
}

# Runs the tests of some projects one after another, each as the program that it is built to, and shows what it said when it has ended. A
# run that broke off without a failed test to show for it leaves a file that says so.
run() {
  local project name status
  for project; do
    name=$(basename "$project" .csproj) status=0
    "$(dirname "$project")/bin/Debug/net10.0/$name" -noColor -noLogo -trx "$results/$name.trx" >"$results/$name.log" 2>&1 </dev/null ||
      status=$?
    cat "$results/$name.log"
    if ((status)) && ! grep -q '<UnitTestResult .*outcome="Failed"' "$results/$name.trx" 2>/dev/null; then
      echo "test.sh: the run of $name broke off." | tee "$results/$name.broken" >&2
    fi
  done
}

# The tests of the service take longest and often wait, for a process or a clock; all others run beside them.
compiled=$SECONDS service=() others=()
for project in $(dotnet sln "$solution" list | tr '\\' / | grep '^tests/' | xargs grep -l Microsoft.NET.Test.Sdk) $also; do
  if [[ $project == */MembershipCases.Web.Tests.csproj ]]; then service+=("$project"); else others+=("$project"); fi
done
run "${others[@]}" &
beside=$!
trap 'pkill -P "$beside" || true; kill "$beside" 2>/dev/null || true' EXIT
run "${service[@]}"
wait "$beside"
trap - EXIT
tested=$SECONDS
broken=$(find "$results" -name '*.broken' | wc -l)

echo
grep -ho 'PostgreSQL [0-9][^<]*, a [^<]*' "$results"/*.trx | head -1 || true
awk -F'"' '
  /<UnitTestResult / { test = "" }
  /<UnitTestResult .*outcome="NotExecuted"/ { sub(/.*testName="/, ""); test = $1 }
  test && /<Message>/ { gsub(/^ *<Message>|<\/Message>.*/, ""); print "skipped " test ": " $0; test = "" }
' "$results"/*.trx
for file in "$results"/*.trx; do
  name=$(basename "$file" .trx)
  report "$name" "$name" ''
done
report 'of these on SQLite' '*' 'OnSqlite\.'
report 'of these on PostgreSQL' '*' 'OnPostgres\.'
report 'all' '*' '' >/dev/null
failed=$((failed + broken))
if [[ $audit ]]; then
  build/audit.sh && echo 'No hole of a package is known.' || { echo 'test.sh: build/audit.sh found a hole of a package.' >&2; failed=$((failed + 1)); }
fi
duration() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }
[[ $audit ]] || echo 'Packages were not looked up for known holes: ./test.sh --audit does.'
echo "The build took $(duration $((compiled - began))), the tests $(duration $((tested - compiled))) (minutes:seconds)."
echo "$passed passed, $failed failed, $skipped skipped"
((passed > 0 && failed == 0))
