using MembershipCases.Web.Tests;
using MembershipCases.Web.Tests.Attacks;
using MembershipCases.Web.Tests.Safety;
using MembershipCases.Web.Tests.Screenings;

[assembly: TestCollectionOrderer(typeof(LongestClassFirst))]

namespace MembershipCases.Web.Tests;

/// <summary>
/// Begins with the walks over every way in, and with those on PostgreSQL, which takes a little longer.
/// </summary>
public sealed class LongestClassFirst() : LongestFirst(
    nameof(AccessTableOnPostgres), nameof(AccessTableOnSqlite), nameof(InjectionOnPostgres), nameof(InjectionOnSqlite),
    nameof(AttacksOnSqlite), nameof(AttacksOnPostgres), nameof(SharedOnPostgres), nameof(SharedOnSqlite),
    nameof(KillOnPostgres), nameof(KillOnSqlite), nameof(NowhereOnPostgres),
    nameof(NowhereOnSqlite));
