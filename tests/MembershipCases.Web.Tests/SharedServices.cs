namespace MembershipCases.Web.Tests;

/// <summary>
/// Classes each of whose tests makes a membership and a case of its own: one service on SQLite for them all.
/// </summary>
[CollectionDefinition]
public sealed class SituationsOnSqlite : ICollectionFixture<SqliteHost>;

/// <summary>
/// Classes each of whose tests makes a membership and a case of its own: one service on PostgreSQL for them all.
/// </summary>
[CollectionDefinition]
public sealed class SituationsOnPostgres : ICollectionFixture<PostgresHost>;

/// <summary>
/// Classes that read the first data or add to it, and leave the clock alone: one service on SQLite for them all.
/// </summary>
[CollectionDefinition]
public sealed class RegisterOnSqlite : ICollectionFixture<SqliteHost>;

/// <summary>
/// Classes that read the first data or add to it, and leave the clock alone: one service on PostgreSQL for them all.
/// </summary>
[CollectionDefinition]
public sealed class RegisterOnPostgres : ICollectionFixture<PostgresHost>;

/// <summary>
/// Classes whose tests give roles to people, each to some of its own: one service on SQLite for them all.
/// </summary>
[CollectionDefinition]
public sealed class PeopleOnSqlite : ICollectionFixture<SqliteHost>;

/// <summary>
/// Classes whose tests give roles to people, each to some of its own: one service on PostgreSQL for them all.
/// </summary>
[CollectionDefinition]
public sealed class PeopleOnPostgres : ICollectionFixture<PostgresHost>;
