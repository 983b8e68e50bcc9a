namespace MembershipCases.Domain.Law;

/// <summary>
/// A rule of law, or of the municipality's own, that the service points to: data with a period, since laws change.
/// </summary>
public sealed class LegalReference
{
    /// <summary>Its use as a ground of disqualification.</summary>
    public const string ForDisqualification = "disqualification";

    /// <summary>Its use as a legal basis for screening a text.</summary>
    public const string ForScreening = "screening";

    /// <summary>Its use as the basis for keeping preparatory papers within the departments concerned.</summary>
    public const string ForWithholding = "withholding";

    /// <summary>Its use as the rule that says who rules on a disqualification.</summary>
    public const string ForRulings = "disqualification-ruling";

    /// <summary>Stable short name.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is used for, or null.</summary>
    public string? Use { get; init; }

    /// <summary>
    /// In which capacity it is the ground for those who hold a role in a network; null when it is none.
    /// </summary>
    public Capacity? RaisedFor { get; init; }

    /// <summary>The law's short title.</summary>
    public LocalText Law { get; init; } = new("", "", "");

    /// <summary>The section, or null for the whole.</summary>
    public string? Section { get; init; }

    /// <summary>What it governs, in our words.</summary>
    public LocalText Governs { get; init; } = new("", "", "");

    /// <summary>First day in force; null when it is not the same everywhere or not known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day no longer in force; null while it is.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(DateOnly day) =>
        (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day < ValidTo);
}
