#!/usr/bin/env bash
# Asks the registries for known holes of the packages that the service consists of, NuGet's from low to critical and npm's from high on.
# The exit code is 0 when none is known. Run it daily and before a release; an ordinary build does not ask.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
holes=0
dotnet restore MembershipCases.sln --locked-mode --verbosity quiet -p:Audit=true || holes=1
dotnet build src/MembershipCases.Web --no-restore --nologo --verbosity quiet -t:AuditFrontEnd || holes=1
# The next ordinary restore finds its own answer again, not this one's.
dotnet restore MembershipCases.sln --locked-mode --verbosity quiet || holes=1
exit $holes
