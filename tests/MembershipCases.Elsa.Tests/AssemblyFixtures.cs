using MembershipCases.Hosting;

[assembly: AssemblyFixture(typeof(PostgresServer))]
