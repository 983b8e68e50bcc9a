namespace MembershipCases.Benchmarks;

/// <summary>
/// The least that a durable step must write, the same on both databases: a case, its history and its open step.
/// </summary>
internal static class RawTables
{
    /// <summary>How many cases there are; steps go from one to the next, so that none is still being written.</summary>
    public const int Cases = 1000;

    private static readonly string[] Parameters = ["@id", "@version", "@at", "@text"];

    /// <summary>About as much as a case's state or a line of history holds.</summary>
    public static readonly string Text = $$"""{"text":"{{new string('x', 300)}}"}""";

    /// <summary>The tables, with every case at version 0 and its first step open.</summary>
    public static readonly string Create =
        $"""
        CREATE TABLE raw_case (id bigint PRIMARY KEY, version bigint NOT NULL, state text NOT NULL);
        CREATE TABLE raw_history (case_id bigint NOT NULL REFERENCES raw_case, sequence bigint NOT NULL, at bigint NOT NULL, what text NOT NULL, PRIMARY KEY (case_id, sequence));
        CREATE TABLE raw_step (case_id bigint NOT NULL REFERENCES raw_case, token bigint NOT NULL, element text NOT NULL, PRIMARY KEY (case_id, token));
        WITH RECURSIVE number (id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM number WHERE id < {Cases - 1})
        INSERT INTO raw_case SELECT id, 0, '{Text}' FROM number;
        INSERT INTO raw_step SELECT id, 0, 'assess' FROM raw_case;
        """;

    /// <summary>
    /// One step, in order. <c>@version</c> is the one that was seen. A stale one changes no case, and its history row
    /// would break the primary key, which undoes the rest.
    /// </summary>
    public static readonly IReadOnlyList<string> Step =
    [
        "UPDATE raw_case SET version = version + 1, state = @text WHERE id = @id AND version = @version",
        "INSERT INTO raw_history (case_id, sequence, at, what) VALUES (@id, @version + 1, @at, @text)",
        "DELETE FROM raw_step WHERE case_id = @id AND token = @version",
        "INSERT INTO raw_step (case_id, token, element) VALUES (@id, @version + 1, 'approve')",
    ];

    /// <summary>The parameters that a statement has.</summary>
    public static IEnumerable<string> ParametersOf(string sql) =>
        Parameters.Where(name => sql.Contains(name, StringComparison.Ordinal));

    /// <summary>What a parameter is given.</summary>
    public static object Value(string parameter, long id, long version, long at) => parameter switch
    {
        "@id" => id,
        "@version" => version,
        "@at" => at,
        _ => Text,
    };
}
