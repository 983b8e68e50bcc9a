namespace MembershipCases.Web.Features.Calendar;

/// <summary>What an entry in a calendar is about.</summary>
public enum EntryKind
{
    /// <summary>A body meets.</summary>
    Meeting,

    /// <summary>The last day to hand cases in to a meeting.</summary>
    HandIn,

    /// <summary>A step's deadline.</summary>
    Step,

    /// <summary>The council's deadline for a mandate.</summary>
    Mandate,

    /// <summary>A membership is to be re-evaluated.</summary>
    Reevaluation,
}

/// <summary>Something on a day.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The record that it comes from.</param>
/// <param name="On">The day in Oslo.</param>
/// <param name="Title">What it is called; its kind not included.</param>
/// <param name="Path">The page that mentions it.</param>
/// <param name="Version">Counts the changes of the record.</param>
public sealed record CalendarEntry(EntryKind Kind, Guid Id, DateOnly On, string Title, string Path, int Version)
{
    /// <summary>When it begins, in Oslo; null for the whole day.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Where; null when unknown.</summary>
    public string? Place { get; init; }
}
