namespace MembershipCases.Benchmarks;

/// <summary>
/// One way to do one step of a case so that it is on disk when it is done. What is measured is <see cref="Do"/>, by so
/// many callers at the same time.
/// </summary>
internal interface IDurableStep : IAsyncDisposable
{
    /// <summary>Steps on the same database with as many callers are compared; the first of them is the measure of the others.</summary>
    string Database { get; }

    /// <summary>What is measured, in the report's words.</summary>
    string Name { get; }

    /// <summary>How many callers do steps at the same time, each one after another.</summary>
    int Callers { get; }

    /// <summary>Makes the tables and the cases to work on. Not measured.</summary>
    Task Prepare();

    /// <summary>Does the next step and commits it. Throws when it was not done.</summary>
    Task Do();
}
