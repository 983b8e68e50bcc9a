namespace MembershipCases.Testing;

/// <summary>Saves what a test puts into the records behind the service's back, sealed like everything else.</summary>
public static class RecordSaving
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Saves the rows, without the events of the records.</summary>
    public static Task<int> SaveRows(this MembershipDb db, CancellationToken cancellationToken = default) =>
        HistoryWriter.SaveRows(db, Actor.Service, Then, cancellationToken);
}
