using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>A fact that an import will record.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Value">The value.</param>
/// <param name="Before">The value that it replaces, or null.</param>
/// <param name="Source">The place in the document.</param>
public sealed record PlannedFact(FactKind Kind, string Value, string? Before, Source Source);

/// <summary>
/// What a confirmed finding records in the register: for an existing membership only the differences, and never its
/// status.
/// </summary>
public static class ImportPlan
{
    /// <summary>The facts, besides those that every new membership starts with.</summary>
    public static IReadOnlyList<PlannedFact> Facts(Finding finding, Membership? membership) =>
        [.. Wanted(finding, membership)
            .Where(fact => !IsKnown(fact, membership))
            .Select(fact => fact with { Before = Before(fact.Kind, membership) })];

    /// <summary>Records the facts; a new membership is registered first.</summary>
    public static Result<Membership> Write(Finding finding, Membership? membership, Recorder by)
    {
        var planned = Facts(finding, membership);
        var text = finding.Text;
        var written = membership
            ?? Membership.Register(by.NewId(), text.Name, text.Kind!.Value, text.FirstStatus!.Value, null,
                At(finding, null), by, At(finding, finding.Read.Status?.Quote));
        foreach (var fact in planned)
            written = written.Then(
                of => of.State(fact.Kind, fact.Value, null, fact.Source, by).Then<Membership>(_ => of));
        return written;
    }

    /// <summary>The document's assessment of the membership, or null.</summary>
    public static Assessment? Assess(Finding finding, Guid membershipId, int? year, Recorder by)
    {
        var (read, text) = (finding.Read, finding.Text);
        if (text.Participation is Participation.NotStated && text.Status is null) return null;
        var words = new AssessmentText
        {
            Participation = text.Participation,
            ParticipationText = read.Participation?.Quote.Text ?? "",
            Advice = Advice(text.Status),
            Reasoning = read.Status?.Quote.Text ?? "",
        };
        return new Assessment(by.NewId(), membershipId, text.Chosen.ToList() is [var office] ? office : null, year,
            finding.DocumentId, words, by.UserId, by.At);
    }

    /// <summary>The council's request according to the document, or null when it is not to be recorded.</summary>
    public static Mandate? Mandate(Finding finding, Guid membershipId, string document, Recorder by)
    {
        if (!finding.Text.RecordsMandate || finding.Text.Strength is not { } strength) return null;
        var words = finding.Read.Status?.Quote.Text ?? finding.Read.Name.Value;
        return new Mandate(by.NewId(), membershipId,
            new MandateText
            {
                Strength = strength, Kind = MandateKind.Motion, Words = words, ToldIn = document, Asks = Asks(finding),
            }, by.UserId, by.At);
    }

    /// <summary>What the council asks according to the document; null when only a person has said that it asks.</summary>
    private static MandateAsks? Asks(Finding finding)
    {
        if (finding.Text.Status == StatusRead.JoinRequested) return MandateAsks.Join;
        if (finding.Read.Status?.Value != StatusRead.ConsiderRequested) return null;
        return finding.Read.Questions.Any(question => question.Code == StatusPhrases.WithdrawalConsidered)
            ? MandateAsks.Withdraw
            : MandateAsks.Join;
    }

    /// <summary>Only a proposal is advice; a request or a decision is not.</summary>
    private static Advice? Advice(StatusRead? status) => status switch
    {
        StatusRead.Continue => Register.Advice.Continue,
        StatusRead.Strengthen => Register.Advice.Strengthen,
        StatusRead.WithdrawProposed => Register.Advice.Withdraw,
        _ => null,
    };

    private static IEnumerable<PlannedFact> Wanted(Finding finding, Membership? membership)
    {
        var (read, text) = (finding.Read, finding.Text);
        PlannedFact Fact(FactKind kind, string value, ReviewQuote? quote) =>
            new(kind, value.Trim(), null, At(finding, quote));
        if (membership is not null) yield return Fact(FactKind.Name, text.Name, read.Name.Quote);
        if (membership is not null) yield return Fact(FactKind.ArenaKind, text.Kind!.Value.Word(), read.Name.Quote);
        if (read.Number is { } number) yield return Fact(FactKind.ReviewNumber, $"{number}", read.Name.Quote);
        foreach (var name in text.OtherNames)
            yield return Fact(FactKind.OtherName, name, read.OtherNames.FirstOrDefault(n => n.Value == name)?.Quote);
        foreach (var office in text.Chosen)
            yield return Fact(FactKind.Responsible, office.ToString(), Quote(read, text, office));
        if (text.ArenaSince is { } arena) yield return Fact(FactKind.ArenaSince, arena, read.ArenaSince?.Quote);
        if (text.MemberSince is { } member) yield return Fact(FactKind.MemberSince, member, read.MemberSince?.Quote);
        if (text.Through is { } through) yield return Fact(FactKind.Through, through, read.Through?.Quote);
    }

    private static ReviewQuote? Quote(FindingRead read, FindingText text, Guid office) =>
        text.Offices.ToList().IndexOf(office) is var place && place < read.Responsible.Count
            ? read.Responsible[place].Quote
            : read.Responsible.Select(r => r.Quote).FirstOrDefault();

    private static bool IsKnown(PlannedFact fact, Membership? membership)
    {
        if (membership is null) return false;
        if (fact.Kind is not FactKind.OtherName)
            return membership.Holding(fact.Kind).Any(held => held.Value == fact.Value);
        return membership.Name.Equals(fact.Value, StringComparison.OrdinalIgnoreCase)
            || membership.Holding(FactKind.OfficialName).Concat(membership.Holding(FactKind.OtherName))
                .Any(held => held.Value.Equals(fact.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Before(FactKind kind, Membership? membership) =>
        membership?.Holding(kind).FirstOrDefault(held => !held.IsOneOfMany)?.Value;

    private static Source At(Finding finding, ReviewQuote? quote)
    {
        var place = quote ?? finding.Read.Name.Quote;
        return Source.InDocument(finding.DocumentId, place.Page, place.Lines.From, place.Lines.To, place.Text);
    }
}
