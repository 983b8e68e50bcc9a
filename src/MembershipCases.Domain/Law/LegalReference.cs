namespace MembershipCases.Domain.Law;

/// <summary>
/// A rule of law or of the municipality that the service refers to, stored with its period of validity.
/// </summary>
public sealed class LegalReference
{
    /// <summary>Used as a ground of disqualification.</summary>
    public const string ForDisqualification = "disqualification";

    /// <summary>Used as a legal basis for screening a text.</summary>
    public const string ForScreening = "screening";

    /// <summary>Used as a legal basis for keeping preparatory papers within the departments concerned.</summary>
    public const string ForWithholding = "withholding";

    /// <summary>Used as the authority for delegating a case to the city government.</summary>
    public const string ForDelegation = "delegation";

    /// <summary>Used as the rule on who rules on a disqualification.</summary>
    public const string ForRulings = "disqualification-ruling";

    /// <summary>Stable key.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is used for, or null.</summary>
    public string? Use { get; init; }

    /// <summary>
    /// The capacity for which it is the ground when a person holds a role in a network; null when it is not such a
    /// ground.
    /// </summary>
    public Capacity? RaisedFor { get; init; }

    /// <summary>
    /// The kinds of arena, as words, whose cases a rule on delegation reserves for the council; null when it reserves
    /// none.
    /// </summary>
    public IReadOnlyList<string>? Reserves { get; init; }

    /// <summary>The law's short title.</summary>
    public LocalText Law { get; init; } = new("", "", "");

    /// <summary>The section, or null for the whole law.</summary>
    public string? Section { get; init; }

    /// <summary>What it governs, in plain language.</summary>
    public LocalText Governs { get; init; } = new("", "", "");

    /// <summary>First day in force; null when it varies or is unknown.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day no longer in force; null while it is.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(DateOnly day) =>
        (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);
}
