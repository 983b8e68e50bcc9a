using MembershipCases.Web.Tests;

[assembly: TestCollectionOrderer(typeof(LongestClassFirst))]

namespace MembershipCases.Web.Tests;

/// <summary>
/// Begins with the walks over every way in, and with those on PostgreSQL, which takes a little longer.
/// </summary>
public sealed class LongestClassFirst() : LongestFirst(
    "AccessTableOnPostgres", "AccessTableOnSqlite", "InjectionOnPostgres", "InjectionOnSqlite",
    "AttacksOnSqlite", "AttacksOnPostgres", "SharedOnPostgres", "SharedOnSqlite", "KillDuringSteps", "Kill",
    "NowhereOn");
