using System.Globalization;

namespace MembershipCases.Benchmarks;

/// <summary>
/// Statements that fill a register with very many memberships and ask it plainly what is due. The day is the hosts'
/// clock's, 2 March 2026.
/// </summary>
internal static class ScaleTables
{
    private const string Where =
        "\"Status\" = 'Member' AND \"NextReevaluation\" <= '2026-03-02' ORDER BY \"NextReevaluation\", \"Id\"";

    /// <summary>What is due, as one statement.</summary>
    public const string Plain = $"SELECT \"Id\", \"NextReevaluation\" FROM \"Memberships\" WHERE {Where}";

    /// <summary>The same, put so that no index fits.</summary>
    public const string Scan =
        $"SELECT \"Id\", \"NextReevaluation\" FROM \"Memberships\" WHERE \"Status\" || '' = 'Member' AND CAST(\"NextReevaluation\" AS text) || '' <= '2026-03-02' ORDER BY \"NextReevaluation\", \"Id\"";

    /// <summary>
    /// So many memberships, each with an office that answers for it. The due ones lie evenly among them, their dates in
    /// the last month; one in ten was left long ago, on a date that has passed; the others come due in the next ten
    /// years.
    /// </summary>
    public static IEnumerable<string> Fill(string database, int memberships, int due)
    {
        var every = memberships / due;
        var (series, id, day) = database == "SQLite"
            ? ($"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {memberships})",
                "upper(printf('%08x-0000-7000-8000-%012x', {0}, {0}))", "date('2026-03-02', ({0}) || ' days')")
            : ($"WITH s AS (SELECT n FROM generate_series(1, {memberships}) AS n)",
                "(lpad(to_hex({0}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex({0}), 12, '0'))::uuid",
                "DATE '2026-03-02' + (({0})::int)");
        string Id(string n) => string.Format(CultureInfo.InvariantCulture, id, n);
        string Day(string days) => string.Format(CultureInfo.InvariantCulture, day, days);
        var recorded = database == "SQLite" ? "0" : "TIMESTAMPTZ '2020-01-01'";
        yield return "UPDATE \"Memberships\" SET \"NextReevaluation\" = NULL";
        yield return $"""
            INSERT INTO "Memberships" ("Id", "Name", "Kind", "Status", "NextReevaluation", "SearchText", "Version")
            {series}
            SELECT {Id("n")}, 'Arena ' || n, 'Network', CASE WHEN n % {every} <> 0 AND n % 10 = 1 THEN 'Withdrawn' ELSE 'Member' END,
                CASE WHEN n % {every} = 0 THEN {Day("-(n % 30)")} WHEN n % 10 = 1 THEN {Day("-1000")} ELSE {Day("1 + n % 3650")} END, 'arena ' || n, 1
            FROM s
            """;
        yield return $"""
            INSERT INTO "Facts" ("Id", "MembershipId", "Kind", "Value", "OfficeId", "RecordedAt", "Source_Kind", "Source_Reason")
            {series}
            SELECT {Id("n")}, {Id("n")}, 'Responsible', CAST(office."Id" AS text), office."Id", {recorded}, 'Statement', 'Måling.'
            FROM s CROSS JOIN (SELECT "Id" FROM "Offices" WHERE "Key" = 'klima-miljo-byutvikling') AS office
            """;
        yield return $"""
            INSERT INTO "Facts" ("Id", "MembershipId", "Kind", "Value", "RecordedAt", "Source_Kind", "Source_Reason")
            {series}
            SELECT {Id($"{memberships} + n")}, m."Id", 'NextReevaluation', CAST(m."NextReevaluation" AS text), {recorded}, 'Statement', 'Måling.'
            FROM s JOIN "Memberships" m ON m."Id" = {Id("n")}
            """;
        yield return "ANALYZE";
    }

    /// <summary>
    /// So many cases of one office with six steps each. The open ones lie evenly among them, each with its last step
    /// open, due within the next year; all others have ended.
    /// </summary>
    public static IEnumerable<string> FillCases(string database, int cases, int open)
    {
        var every = cases / open;
        var isSqlite = database == "SQLite";
        var (series, steps) = isSqlite
            ? ($"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {cases})",
                "(VALUES (1),(2),(3),(4),(5),(6))")
            : ($"WITH s AS (SELECT n FROM generate_series(1, {cases}) AS n)", "(VALUES (1),(2),(3),(4),(5),(6))");
        var id = isSqlite
            ? "upper(printf('%08x-0000-7000-8000-%012x', {0}, {0}))"
            : "(lpad(to_hex({0}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex({0}), 12, '0'))::uuid";
        var day = isSqlite ? "date('2026-03-02', ({0}) || ' days')" : "DATE '2026-03-02' + (({0})::int)";
        var at = isSqlite ? "1577836800000000" : "TIMESTAMPTZ '2020-01-01'";
        string Id(string n) => string.Format(CultureInfo.InvariantCulture, id, n);
        string Day(string days) => string.Format(CultureInfo.InvariantCulture, day, days);
        const string office = "(SELECT \"Id\" FROM \"Offices\" WHERE \"Key\" = 'klima-miljo-byutvikling')";
        var isOpen = $"n % {every} = 0";
        yield return $"""
            INSERT INTO "Memberships" ("Id", "Name", "Kind", "Status", "SearchText", "Version")
            {series} SELECT {Id("n")}, 'Arena ' || n, 'Network', 'Member', 'arena ' || n, 1 FROM s WHERE {isOpen}
            """;
        yield return $"""
            INSERT INTO "Cases" ("Id", "Year", "Sequence", "Kind", "MembershipId", "Title", "Origin", "DecidingBody", "DefinitionVersion", "State", "OpenedAt", "OpenedBy", "ClosedAt", "Version")
            {series}
            SELECT {Id("n")}, 2000, n, 'Withdraw', {Id($"(n + {every} - 1) / {every} * {every}")}, 'Utmelding av Arena ' || n, 'OwnInitiative', 'Council', 1, '', {at}, (SELECT "Id" FROM "Users" LIMIT 1),
                CASE WHEN {isOpen} THEN NULL ELSE {at} END, 1
            FROM s
            """;
        yield return $"""INSERT INTO "CaseOffices" ("CaseId", "Key", "OfficeId", "Position") {series} SELECT {Id("n")}, 'klima-miljo-byutvikling', {office}, 0 FROM s""";
        yield return $"""
            INSERT INTO "Steps" ("Id", "CaseId", "Token", "ElementId", "Kind", "Role", "OfficeId", "OpenedAt", "DueOn", "ClosedAt", "DeadlineChanges")
            {series}
            SELECT {Id("n * 8 + v.column1")}, {Id("n")}, 't' || v.column1, 'assess', 'Assess', 'CaseHandler', {office}, {at}, {Day("(n % 365) * 7919 % 365")},
                CASE WHEN {isOpen} AND v.column1 = 6 THEN NULL ELSE {at} END, '[]'
            FROM s CROSS JOIN {steps} AS v
            """;
        yield return "ANALYZE";
    }
}
