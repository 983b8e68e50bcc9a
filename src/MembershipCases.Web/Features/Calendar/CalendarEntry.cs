namespace MembershipCases.Web.Features.Calendar;

/// <summary>The kind of a calendar entry.</summary>
public enum EntryKind
{
    /// <summary>A body meets.</summary>
    Meeting,

    /// <summary>The hand-in day: the last day to hand cases in to a meeting.</summary>
    HandIn,

    /// <summary>A step's deadline.</summary>
    Step,

    /// <summary>The council's deadline for a mandate.</summary>
    Mandate,

    /// <summary>A membership's re-evaluation.</summary>
    Reevaluation,
}

/// <summary>An entry on a day.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Id">The record that it is about.</param>
/// <param name="On">The day in Oslo.</param>
/// <param name="Title">The title, without the kind.</param>
/// <param name="Path">The page about it.</param>
/// <param name="Version">The number of changes of the record.</param>
public sealed record CalendarEntry(EntryKind Kind, Guid Id, DateOnly On, string Title, string Path, int Version)
{
    /// <summary>The time of day in Oslo at which it starts; null for the whole day.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>The place; null when unknown.</summary>
    public string? Place { get; init; }
}
