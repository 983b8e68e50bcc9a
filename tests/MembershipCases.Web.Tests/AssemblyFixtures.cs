using MembershipCases.Web.Tests.SignIn;

[assembly: AssemblyFixture(typeof(SqliteFiles))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(OpenIdProviders))]
[assembly: TestCaseOrderer(typeof(OrderBySeed))]
