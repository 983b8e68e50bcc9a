namespace MembershipCases.Web.Casework.Worklist;

/// <summary>A position in a list that is sorted by deadline.</summary>
public sealed record WorklistPlace(DateOnly DueOn, Guid Id)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{DueOn:yyyy-MM-dd}_{Id:N}");

    /// <summary>Parses what <see cref="ToString"/> writes; null for anything else.</summary>
    public static WorklistPlace? Parse(string? text) =>
        text?.Split('_') is [var due, var id] && OsloTime.TryReadDate(due, out var day)
            && Guid.TryParse(id, out var guid) ? new WorklistPlace(day, guid) : null;
}
