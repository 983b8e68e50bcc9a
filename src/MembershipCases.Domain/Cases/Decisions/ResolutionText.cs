namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The content of a resolution as the secretariat enters it.</summary>
public sealed record ResolutionText
{
    /// <summary>The points.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; init; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; init; } = [];

    /// <summary>Substitutes for the disqualified members.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];

    /// <summary>The attendance, including members who are disqualified in the case.</summary>
    public Attendance WhoMet(Treatment treatment) =>
        new Attendance(Disqualified, Substitutes).Without(treatment.DisqualifiedMembers);

    /// <summary>The error for the first recorded vote by a member of this name; null when there is none.</summary>
    public Error? VoteOf(string name)
    {
        var index = Points.ToList()
            .FindIndex(point =>
                point.Vote?.Named.Any(vote => PersonName.Comparer.Equals(vote.Name, name)) == true);
        return index < 0 ? null : DisqualificationErrors.DisqualifiedVoted(name, index);
    }

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; init; }

    /// <summary>The day on which it takes effect, when stated.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; init; }

    /// <summary>Who proposed the amendments.</summary>
    public string? ProposedBy { get; init; }
}
