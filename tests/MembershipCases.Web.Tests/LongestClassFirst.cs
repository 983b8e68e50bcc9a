using MembershipCases.Web.Tests;
using MembershipCases.Web.Tests.Attacks;
using MembershipCases.Web.Tests.Hosting;
using MembershipCases.Web.Tests.Reviews;
using MembershipCases.Web.Tests.Safety;
using MembershipCases.Web.Tests.Screenings;

[assembly: TestCollectionOrderer(typeof(LongestClassFirst))]

namespace MembershipCases.Web.Tests;

/// <summary>
/// Begins with the walks over every way in, and beside them, for as long as they take, with the classes that wait for
/// processes and clocks most of their time.
/// </summary>
public sealed class LongestClassFirst() : LongestFirst(
    nameof(AccessTableOnPostgres), nameof(AccessTableOnSqlite), nameof(StartOnPostgres), nameof(RefusedStartTests),
    nameof(WithoutDatabaseTests), nameof(StartOnSqlite), nameof(DocumentWorkerTests), nameof(RequestLimitTests),
    nameof(InjectionOnPostgres), nameof(InjectionOnSqlite), nameof(KillOnPostgres), nameof(KillOnSqlite),
    nameof(AttacksOnSqlite), nameof(AttacksOnPostgres), nameof(SharedOnPostgres), nameof(SharedOnSqlite),
    nameof(NowhereOnPostgres), nameof(NowhereOnSqlite));
