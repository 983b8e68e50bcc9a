using MembershipCases.Web.Tests.SignIn;

namespace MembershipCases.Web.Tests;

/// <summary>
/// Classes that need nothing but the service: one on SQLite for them all, with first data again for each class.
/// </summary>
[CollectionDefinition]
public sealed class SharedOnSqlite : ICollectionFixture<SqliteHost>, IClassFixture<FirstData<SqliteHost>>;

/// <summary>
/// Classes that need nothing but the service: one on PostgreSQL for them all, with first data again for each class.
/// </summary>
[CollectionDefinition]
public sealed class SharedOnPostgres : ICollectionFixture<PostgresHost>, IClassFixture<FirstData<PostgresHost>>;

/// <summary>Attacks on every route, which take long: a service on SQLite beside the others.</summary>
[CollectionDefinition]
public sealed class AttacksOnSqlite : ICollectionFixture<SqliteHost>, IClassFixture<FirstData<SqliteHost>>;

/// <summary>Attacks on every route, which take long: a service on PostgreSQL beside the others.</summary>
[CollectionDefinition]
public sealed class AttacksOnPostgres : ICollectionFixture<PostgresHost>, IClassFixture<FirstData<PostgresHost>>;

/// <summary>Sign-in at a provider and with tokens: servers of their own on one SQLite database for them all.</summary>
[CollectionDefinition]
public sealed class ProviderOnSqlite
    : ICollectionFixture<SqliteHost>, ICollectionFixture<SignInServers>, ICollectionFixture<MachineServer>;

/// <summary>
/// Sign-in at a provider and with tokens: servers of their own on one PostgreSQL database for them all.
/// </summary>
[CollectionDefinition]
public sealed class ProviderOnPostgres
    : ICollectionFixture<PostgresHost>, ICollectionFixture<SignInServers>, ICollectionFixture<MachineServer>;

/// <summary>Puts a shared service back to its first data before a class begins.</summary>
public sealed class FirstData<THost>(THost host) : IAsyncLifetime
    where THost : ServiceHost
{
    public async ValueTask InitializeAsync() => await host.BeginAgain();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
