namespace MembershipCases.Benchmarks;

/// <summary>
/// One way to do one step of a case so that it is on disk when it is done. What is measured is <see cref="Do"/>, one
/// after another.
/// </summary>
internal interface IDurableStep : IAsyncDisposable
{
    /// <summary>Steps on the same database are compared; the first of them is the measure of the others.</summary>
    string Database { get; }

    /// <summary>What is measured, in the report's words.</summary>
    string Name { get; }

    /// <summary>Makes the tables and the cases to work on. Not measured.</summary>
    Task Prepare();

    /// <summary>Does the next step and commits it. Throws when it was not done.</summary>
    Task Do();
}
