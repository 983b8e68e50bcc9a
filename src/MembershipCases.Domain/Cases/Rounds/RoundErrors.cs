namespace MembershipCases.Domain.Cases.Rounds;

/// <summary>Errors of rounds.</summary>
public static class RoundErrors
{
    /// <summary>No such round.</summary>
    public static Error NotFound { get; } = new("review-round.not-found", ErrorKind.NotFound);

    /// <summary>A round needs a title.</summary>
    public static Error TitleMissing { get; } = new("review-round.title-missing", ErrorKind.Invalid, "Title");

    /// <summary>The deadline must be in the future.</summary>
    public static Error DueTooEarly { get; } = new("review-round.due-too-early", ErrorKind.Invalid, "DueOn");

    /// <summary>
    /// No re-evaluation can be opened: there are no memberships, or each has an open case or no office.
    /// </summary>
    public static Error NothingToReview { get; } = new("review-round.nothing-to-review", ErrorKind.Conflict);
}
