using MembershipCases.Browser.Tests;
using MembershipCases.Hosting;

[assembly: AssemblyFixture(typeof(SqliteFiles))]
[assembly: AssemblyFixture(typeof(ChromiumBrowser))]
