using MembershipCases.Browser.Tests;

[assembly: AssemblyFixture(typeof(SqliteFiles))]
[assembly: AssemblyFixture(typeof(ChromiumBrowser))]
