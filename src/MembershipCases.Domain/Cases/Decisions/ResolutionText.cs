namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The contents of a resolution, as the secretariat writes it.</summary>
public sealed record ResolutionText
{
    /// <summary>Point by point.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; init; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; init; } = [];

    /// <summary>Substitute members who met in their place.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];

    /// <summary>Who was out, with those who are disqualified, and who met.</summary>
    public Attendance WhoMet(Treatment treatment) =>
        new Attendance(Disqualified, Substitutes).Without(treatment.DisqualifiedMembers);

    /// <summary>
    /// The refusal of the first vote by a member of this name; null when they are not said to have voted.
    /// </summary>
    public Error? VoteOf(string name)
    {
        var index = Points.ToList()
            .FindIndex(point =>
                point.Vote?.Named.Any(
                    vote => string.Equals(vote.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)) == true);
        return index < 0 ? null : DisqualificationErrors.DisqualifiedVoted(name, index);
    }

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; init; }

    /// <summary>From when it takes effect, when the resolution says so.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; init; }

    /// <summary>Who moved the amendments.</summary>
    public string? ProposedBy { get; init; }
}
