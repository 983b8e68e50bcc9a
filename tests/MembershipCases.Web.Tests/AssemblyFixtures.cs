[assembly: AssemblyFixture(typeof(SqliteFiles))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
