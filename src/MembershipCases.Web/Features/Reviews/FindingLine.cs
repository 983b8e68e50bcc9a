using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A displayed finding.</summary>
public sealed record FindingLine
{
    /// <summary>Its number in the document.</summary>
    public int Number { get; init; }

    /// <summary>The version, which a command must state.</summary>
    public int Version { get; init; }

    /// <summary>What was read.</summary>
    public required FindingRead Read { get; init; }

    /// <summary>What will be recorded.</summary>
    public required FindingText Text { get; init; }

    /// <summary>The decision.</summary>
    public FindingDecision Decision { get; init; }

    /// <summary>Whether it has no doubts.</summary>
    public bool IsSure { get; init; }

    /// <summary>Whether a person has corrected it.</summary>
    public bool IsMended { get; init; }

    /// <summary>The statuses that a new membership may begin with.</summary>
    public IReadOnlyList<MembershipStatus> FirstStatuses { get; init; } = [];

    /// <summary>Whether its status is a person's own statement, and not what was read.</summary>
    public bool StatesStatus { get; init; }

    /// <summary>The name of the membership; null when it is new.</summary>
    public string? Membership { get; init; }

    /// <summary>The membership that it was imported into; null before the import.</summary>
    public Guid? WrittenTo { get; init; }

    /// <summary>The offices' titles.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Whether it is complete and can be confirmed unchanged.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it reports something that needs a case.</summary>
    public bool CallsForACase => Text.Status is not (null or StatusRead.Continue or StatusRead.Strengthen);

    /// <summary>All quoted line ranges.</summary>
    public IEnumerable<LineSpan> Quoted =>
        new[] { Read.Name.Quote, Read.Participation?.Quote, Read.Status?.Quote, Read.ArenaSince?.Quote,
            Read.MemberSince?.Quote, Read.Through?.Quote }
        .Concat(Read.OtherNames.Select(name => name.Quote)).Concat(Read.Responsible.Select(office => office.Quote))
        .OfType<ReviewQuote>().Select(quote => quote.Lines);

    /// <summary>Creates the display with names instead of ids.</summary>
    public static FindingLine Of(
        Finding finding, IReadOnlyDictionary<Guid, string> memberships,
        IReadOnlyDictionary<Guid, string> offices) => new()
    {
        Number = finding.Number,
        Version = finding.Version,
        Read = finding.Read,
        Text = finding.Text,
        Decision = finding.Decision,
        IsSure = finding.IsSure,
        IsMended = finding.IsMended,
        FirstStatuses = Domain.Reviews.Import.FirstStatuses.Of(finding.Read),
        StatesStatus = finding.Text.StatesStatus(finding.Read),
        IsWhole = finding.RefusalOf(finding.Text) is null,
        Membership = finding.Text.MembershipId is { } id ? memberships.GetValueOrDefault(id) : null,
        WrittenTo = finding.WrittenTo,
        Offices = [.. finding.Text.Chosen.Select(office => offices.GetValueOrDefault(office, ""))],
    };
}
