namespace MembershipCases.Web.Features.Meetings;

/// <summary>One point of a resolution in the form.</summary>
public sealed class PointForm
{
    /// <summary>The recommended text; empty for an added point.</summary>
    public string? Recommended { get; set; }

    /// <summary>The adopted text.</summary>
    public string? Adopted { get; set; }

    /// <summary>What became of it.</summary>
    public PointOutcome Outcome { get; set; }

    /// <summary>The vote on it.</summary>
    public VoteForm Vote { get; set; } = new();

    /// <summary>The deadline as the resolution words it.</summary>
    public string? DeadlineAsWritten { get; set; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; set; }

    /// <summary>The office that is to carry it out.</summary>
    public Guid? OfficeId { get; set; }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Recommended.Said() is null && Adopted.Said() is null;

    /// <summary>A recommended point, or with no text one to add.</summary>
    public static PointForm For(string text, IReadOnlyList<string> parties) => new()
    {
        Recommended = text,
        Adopted = text,
        Outcome = text.Length == 0 ? PointOutcome.Added : PointOutcome.Adopted,
        Vote = new() { Parties = [.. parties.DefaultIfEmpty("").Select(party => new PartyForm { Party = party })] },
    };

    /// <summary>A point as it was written before.</summary>
    public static PointForm Again(ResolutionPoint point) => new()
    {
        Recommended = point.Recommended,
        Adopted = point.Adopted,
        Outcome = point.Outcome,
        Vote = VoteForm.Again(point.Vote),
        DeadlineAsWritten = point.DeadlineAsWritten,
        DeadlineOn = point.DeadlineOn,
        OfficeId = point.OfficeId,
    };

    /// <summary>The point that the form says.</summary>
    public ResolutionPoint ToPoint(int number, Vote? before)
    {
        var point = new ResolutionPoint
        {
            Number = number,
            Recommended = Recommended.Said(),
            Outcome = Outcome,
            Vote = Vote.ToVote(before),
            DeadlineAsWritten = DeadlineAsWritten.Said(),
            DeadlineOn = DeadlineOn,
            OfficeId = OfficeId,
        };
        return point.IsAdopted ? point with { Adopted = Adopted.Said() } : point;
    }
}
