namespace MembershipCases.Testing;

/// <summary>
/// A running PostgreSQL server that the tests may do anything to. Disposing stops it and removes its files.
/// </summary>
internal interface IPostgres : IAsyncDisposable
{
    /// <summary>Where it comes from, for the tests' output.</summary>
    string Origin { get; }

    /// <summary>As superuser, to the database <c>postgres</c>.</summary>
    string ConnectionString { get; }
}
