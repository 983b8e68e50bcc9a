using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>All sources of the facts of one membership, read at once.</summary>
public sealed class SourceBook
{
    private readonly Dictionary<Guid, ShownDocument> _documents;
    private readonly Dictionary<Guid, ShownResolution> _resolutions;
    private readonly Dictionary<Guid, CaseNumber> _numbers;
    private readonly Dictionary<Guid, MandateText> _mandates;
    private readonly Dictionary<Guid, string> _people;

    private SourceBook(
        Dictionary<Guid, ShownDocument> documents, Dictionary<Guid, ShownResolution> resolutions,
        Dictionary<Guid, CaseNumber> numbers,
        Dictionary<Guid, MandateText> mandates, Dictionary<Guid, string> people) =>
        (_documents, _resolutions, _numbers, _mandates, _people) = (documents, resolutions, numbers, mandates, people);

    /// <summary>Reads the sources, without the quotes of documents that the current user may not read.</summary>
    public static async Task<SourceBook> For(
        MembershipDb db, ShownMembership membership, PublicRecords decisions, ShownDocuments documents,
        CancellationToken cancellationToken)
    {
        var cited = membership.Facts.Select(fact => fact.Source.DocumentId).OfType<Guid>().Distinct().ToList();
        var decided = membership.Facts.Select(fact => fact.Source.DecisionId).OfType<Guid>().Distinct().ToList();
        var people = membership.Facts.Select(fact => fact.Source.StatedBy).OfType<Guid>().Distinct().ToList();
        var resolutions = await decisions.Resolutions(decided, cancellationToken);
        var cases = resolutions.Values.Select(resolution => resolution.CaseId).ToList();
        return new SourceBook(
            await documents.Cited(cited, cancellationToken),
            resolutions,
            await db.Cases.AsNoTracking().Where(of => cases.Contains(of.Id))
                .ToDictionaryAsync(of => of.Id, of => new CaseNumber(of.Year, of.Sequence), cancellationToken),
            await db.Mandates.AsNoTracking().Where(mandate => decided.Contains(mandate.Id))
                .ToDictionaryAsync(mandate => mandate.Id, mandate => mandate.Text, cancellationToken),
            await db.Users.AsNoTracking().Where(person => people.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken));
    }

    /// <summary>The source of a fact.</summary>
    public SourceLine Of(ShownFact fact) => fact.Source switch
    {
        { Kind: SourceKind.Document, DocumentId: { } id } => InDocument(fact, _documents.GetValueOrDefault(id)),
        { Kind: SourceKind.ResolutionPoint, DecisionId: { } id } =>
            InResolution(fact.Source, _resolutions.GetValueOrDefault(id)),
        { Kind: SourceKind.Mandate, DecisionId: { } id } => InMandate(fact.Source, _mandates.GetValueOrDefault(id)),
        var source =>
            new SourceLine(source.Kind) { StatedBy = source.StatedBy is { } who ? _people.GetValueOrDefault(who) : null,
                Reason = source.Reason },
    };

    private static SourceLine InDocument(ShownFact fact, ShownDocument? document) => new(fact.Source.Kind)
    {
        Document = document?.Title,
        Href = document is { Lines.Count: > 0 } && fact.Source.FromLine is { } first
            ? $"/reviews/{document.Id}#l{first}-{fact.Source.ToLine ?? first}"
            : null,
        Page = fact.Source.Page,
        FromLine = fact.Source.FromLine,
        ToLine = fact.Source.ToLine,
        Quote = fact.Quote
            ?? (fact.Source is { FromLine: { } from, ToLine: { } to } ? document?.Words(from, to) : null),
    };

    private SourceLine InResolution(Source source, ShownResolution? resolution) => new(source.Kind)
    {
        ItemNumber = resolution?.ItemNumber,
        ResolvedOn = resolution?.ResolvedOn,
        Point = source.Point,
        Quote = resolution?.Points.FirstOrDefault(point => point.Number == source.Point)?.Adopted,
        Case = resolution is not null && _numbers.TryGetValue(resolution.CaseId, out var number) ? number : null,
    };

    private static SourceLine InMandate(Source source, MandateText? mandate) =>
        new(source.Kind) { ItemNumber = mandate?.ItemNumber, ResolvedOn = mandate?.ResolvedOn, Point = source.Point,
            Quote = mandate?.Words };
}
